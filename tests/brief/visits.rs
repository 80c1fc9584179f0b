//! Visits that together meet every rule and every line, and others besides: for what costs too much
//! to look at in every situation.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use coverage_guide::domain::answers::{Answers, Picks};
use coverage_guide::domain::assess::assess;
use coverage_guide::domain::brief::{Situation, short_answers};
use coverage_guide::domain::choices::Priority;
use coverage_guide::domain::facts::Facts;
use coverage_guide::domain::flow;
use coverage_guide::domain::profile::Profile;
use coverage_guide::domain::question_id::QuestionId;
use coverage_guide::domain::questions::{Stage, question};
use coverage_guide::domain::rules::every_rule;
use test_fixtures::Chance;

use crate::order::{ORDER, offered, start};
use crate::practices::{EXAMPLES, at_each_practice, for_each};
use crate::reached::id;

/// How many visits are tried at each practice, and of how many one is kept that meets nothing new.
const TRIED: u64 = 10_000;
const KEPT: u64 = 500;

pub struct Visit {
    pub profile: &'static Profile,
    pub answers: Answers,
    /// The ids of its rules and lines.
    meets: Vec<String>,
    is_sample: bool,
}

pub static VISITS: LazyLock<Vec<Visit>> = LazyLock::new(|| {
    let examples = for_each(&EXAMPLES, visits).into_iter().flatten();
    let all = at_each_practice(visits).into_iter().flatten().chain(examples);
    // Those that came last met what is rare, and much of what those before them had met.
    let mut met = BTreeSet::new();
    let mut kept = Vec::new();
    for visit in all.collect::<Vec<_>>().into_iter().rev() {
        let before = met.len();
        met.extend(visit.meets.iter().cloned());
        if met.len() > before || visit.is_sample {
            kept.push(visit);
        }
    }
    kept
});

fn visits(profile: &'static Profile) -> Vec<Visit> {
    let mut chance = Chance(profile.name.len() as u64 + 1);
    let mut met = BTreeSet::new();
    let mut kept = Vec::new();
    for number in 0..TRIED {
        let answers = visit(profile, &mut chance);
        let facts = Facts::of(&answers, profile);
        let rows = short_answers(&Situation { facts: &facts, answers: &answers });
        let rules = assess(&answers, profile).trace();
        let mut meets: Vec<String> = rules.iter().map(|rule| rule.id.to_owned()).collect();
        for row in &rows {
            meets.extend(std::iter::once(&row.verdict).chain(&row.sentences).map(id));
        }
        let before = met.len();
        met.extend(meets.iter().cloned());
        let is_sample = number.is_multiple_of(KEPT);
        if met.len() > before || is_sample {
            kept.push(Visit { profile, answers, meets, is_sample });
        }
    }
    kept
}

/// So many visits by chance at one practice.
pub fn by_chance(profile: &'static Profile, number: usize) -> impl Iterator<Item = Answers> {
    let mut chance = Chance(profile.name.len() as u64 + 77);
    std::iter::repeat_with(move || visit(profile, &mut chance)).take(number)
}

/// Answers as somebody may give them: some questions that would sharpen the answer stay open.
pub fn visit(profile: &Profile, chance: &mut Chance) -> Answers {
    let mut answers = start();
    for id in ORDER.iter().copied() {
        let offered = offered(id, &answers, profile);
        if offered.is_empty() || question(id).stage == Stage::Sharpen && chance.below(4) == 0 {
            continue;
        }
        answers.insert(id, Picks::only(offered[chance.below(offered.len())]));
    }
    let mut picks = Picks::NONE;
    for _ in 0..=chance.below(3) {
        picks = picks.with(chance.below(Priority::ALL.len() - 1));
    }
    // What a priority opened goes with it.
    flow::insert(&mut answers, profile, QuestionId::Priorities, picks);
    if picks.count() > 1 && chance.below(2) == 0 {
        let marked = chance.below(picks.count());
        answers.insert(
            QuestionId::MostImportant,
            picks.iter().nth(marked).map_or(Picks::NONE, Picks::only),
        );
    }
    answers
}

#[test]
fn the_visits_meet_every_rule() {
    let met: BTreeSet<_> = VISITS
        .iter()
        .flat_map(|visit| assess(&visit.answers, visit.profile).trace())
        .map(|rule| rule.id)
        .collect();
    let missed: Vec<_> =
        every_rule().into_iter().map(|rule| rule.id).filter(|id| !met.contains(id)).collect();
    println!("{} visits", VISITS.len());
    assert!(missed.is_empty(), "{missed:?}");
}
