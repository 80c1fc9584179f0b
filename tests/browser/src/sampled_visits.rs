//! Visits to look at where every visit would be too many: the visitors whom the design names, one for each
//! kind of therapy with each way to be insured, and some that together meet every rule.

use std::collections::BTreeSet;

use coverage_guide::domain::answers::{Answers, Picks};
use coverage_guide::domain::assess::assess;
use coverage_guide::domain::flow;
use coverage_guide::domain::profile::Profile;
use coverage_guide::domain::question_id::QuestionId;
use coverage_guide::domain::questions::question;
use coverage_guide::domain::share_code::encode;
use test_fixtures::visitors::NAMED;
use test_fixtures::{Chance, Practice, answers};

/// How many visits are tried at each practice to find those that meet every rule.
const TRIED: u64 = 3_000;

/// One visit.
#[derive(Clone, Debug)]
pub struct SampledVisit {
    /// Who it is, in a line.
    pub name: String,
    /// Whose guide it is.
    pub practice: Practice,
    /// All answers given.
    pub answers: Answers,
}

impl SampledVisit {
    /// The fragment of an address that opens the guide with these answers.
    #[must_use]
    pub fn fragment(&self) -> String {
        ["a=", &encode(&self.answers)].concat()
    }
}

/// The visitors whom the design of the answer names.
#[must_use]
pub fn named() -> Vec<SampledVisit> {
    let visit = |visitor: &test_fixtures::visitors::NamedVisitor| SampledVisit {
        name: visitor.name.to_owned(),
        practice: visitor.practice,
        answers: answers(visitor.answers),
    };
    NAMED.iter().map(visit).collect()
}

/// One visit for each kind of therapy with each way to be insured, with other reasons and priorities each
/// time.
#[must_use]
pub fn of_every_kind(practice: Practice) -> Vec<SampledVisit> {
    let profile = practice.profile();
    let [services, payers] = [QuestionId::Service, QuestionId::Payment].map(|id| question(id).list);
    let mut all = Vec::new();
    for (at, service) in services.iter().enumerate() {
        for (other, payer) in payers.iter().enumerate() {
            let answers = first_answers(&profile, service, payer, at + other);
            let given = |id: QuestionId| {
                answers
                    .picks(id)
                    .iter()
                    .map(|at| question(id).list[at])
                    .collect::<Vec<_>>()
                    .join("+")
            };
            let name = format!(
                "{service}, {payer}, {}, {}",
                given(QuestionId::Reason),
                given(QuestionId::Priorities)
            );
            all.push(SampledVisit { name, practice, answers });
        }
    }
    all
}

/// The answers up to the first screen of the answer. The number picks among what else is offered.
fn first_answers(profile: &Profile, service: &str, payer: &str, number: usize) -> Answers {
    let mut answers = Answers::default();
    while let Some(id) = flow::next_open(&answers, profile) {
        let offered = flow::options(question(id), &answers, profile);
        let named = |option: &str| question(id).list.iter().position(|known| *known == option);
        let option = match id {
            QuestionId::Service => named(service),
            QuestionId::Payment => named(payer),
            _ => None,
        };
        let option = option.filter(|option| offered.contains(option));
        let picked = option.unwrap_or_else(|| offered[number % offered.len()]);
        let mut picks = Picks::only(picked);
        // Every other visitor has two concerns. The last option is to have none.
        let concerns = offered.len() - 1;
        if id == QuestionId::Priorities && number % 2 == 1 && picked != offered[concerns] {
            picks = picks.with(offered[(number + 3) % concerns]);
        }
        flow::insert(&mut answers, profile, id, picks);
    }
    answers
}

/// Visits that together meet every rule that a visit can meet at these practices.
#[must_use]
pub fn meeting_every_rule() -> Vec<SampledVisit> {
    let rules = |visit: &SampledVisit, profile: &Profile| -> Vec<&'static str> {
        assess(&visit.answers, profile).trace().into_iter().map(|rule| rule.id).collect()
    };
    let mut met = BTreeSet::new();
    let mut kept = Vec::new();
    for practice in Practice::ALL {
        let profile = practice.profile();
        // A beginning from which so few meet what is rare.
        let mut chance = Chance(practice as u64 + 50);
        for number in 0..TRIED {
            let answers = chance.answers(&profile);
            let visit = SampledVisit { name: format!("visit {number}"), practice, answers };
            let rules = rules(&visit, &profile);
            let before = met.len();
            met.extend(rules.iter().copied());
            if met.len() > before {
                kept.push((visit, rules));
            }
        }
    }
    // Those that came last met what is rare, and much of what those before them had met.
    met.clear();
    kept.reverse();
    kept.retain(|(_, rules)| {
        let before = met.len();
        met.extend(rules.iter().copied());
        met.len() > before
    });
    kept.into_iter().map(|(visit, _)| visit).collect()
}
