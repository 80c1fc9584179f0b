//! The one-tap question is worth its tap: it is open, and an answer to it changes a verdict.

use coverage_guide::domain::answers::{Answers, Picks};
use coverage_guide::domain::brief::{Brief, ShortAnswer, Situation, refinements, short_answers};
use coverage_guide::domain::choices::{Policyholder, Way};
use coverage_guide::domain::facts::Facts;
use coverage_guide::domain::flow;
use coverage_guide::domain::profile::Profile;
use coverage_guide::domain::question_id::QuestionId;
use coverage_guide::domain::questions::{Stage, question};
use coverage_guide::domain::topic::Topic;

use crate::reached::usable;
use crate::visits::VISITS;

#[test]
fn it_is_open_and_changes_more_verdicts_than_any_other() {
    let (mut asked, mut owners) = (0, 0);
    for visit in VISITS.iter() {
        let (answers, profile) = (&visit.answers, visit.profile);
        let brief = Brief::of(answers, profile);
        let open = open(answers, profile);
        let effect =
            |id: QuestionId| changed(id, answers, profile).iter().filter(|it| **it).count();
        let most = open.iter().map(|id| effect(*id)).max().unwrap_or(0);
        let Some(refinement) = brief.refinement else {
            assert_eq!(most, 0, "a question would narrow it: {answers:?}");
            continue;
        };
        asked += 1;
        assert!(open.contains(&refinement.question), "{refinement:?}: {answers:?}");
        if most == 0 {
            // Whose plan it is changes what is said of letters.
            owners += 1;
            assert_eq!(refinement.question, QuestionId::Policyholder, "{answers:?}");
            assert_eq!(refinement.beside, Topic::SeenBy);
            assert_eq!(brief.facts.policyholder, Policyholder::NotSure);
            assert!(usable(&brief.facts, Way::Claim), "{answers:?}");
            continue;
        }
        assert_eq!(effect(refinement.question), most, "{refinement:?}: {answers:?}");
        let first = changed(refinement.question, answers, profile).iter().position(|it| *it);
        assert_eq!(first.map(|row| Topic::QUESTIONS[row]), Some(refinement.beside), "{answers:?}");
    }
    assert!(asked > owners && owners > 0, "both kinds were met: {asked}, {owners}");
}

#[test]
fn the_questions_beside_a_verdict_are_those_that_change_it() {
    for visit in VISITS.iter() {
        let (answers, profile) = (&visit.answers, visit.profile);
        for (row, topic) in Topic::QUESTIONS.into_iter().enumerate() {
            let mut expected = open(answers, profile);
            expected.retain(|id| changed(*id, answers, profile)[row]);
            assert_eq!(refinements(topic, answers, profile), expected, "{topic:?}: {answers:?}");
        }
        assert_eq!(refinements(Topic::Ways, answers, profile), []);
    }
}

/// The questions that leave something unknown. Individual therapy is taken to be alone with a therapist.
fn open(answers: &Answers, profile: &Profile) -> Vec<QuestionId> {
    let mut open = flow::asked(Stage::Sharpen, answers, profile);
    open.retain(|id| !answers.has(*id) && *id != QuestionId::Setting);
    open
}

/// Whether some known answer changes what is read of each verdict: its words, or how often.
fn changed(id: QuestionId, answers: &Answers, profile: &Profile) -> [bool; 4] {
    let rows = |answers: &Answers| {
        let facts = Facts::of(answers, profile);
        short_answers(&Situation { facts: &facts, answers })
    };
    let read =
        |row: &ShortAnswer| (row.verdict.key, row.has_meter, row.outlook.filter(|_| row.has_meter));
    let now = rows(answers).map(|row| read(&row));
    let would_rather_pay = Facts::of(answers, profile).would_rather_pay();
    let mut changed = [false; 4];
    for option in flow::options(question(id), answers, profile) {
        if question(id).list[option] == "not-sure" {
            continue;
        }
        let mut other = *answers;
        flow::insert(&mut other, profile, id, Picks::only(option));
        for (changed, (now, other)) in changed.iter_mut().zip(now.iter().zip(rows(&other))) {
            *changed |= *now != read(&other);
        }
    }
    if would_rather_pay {
        // Only what paying oneself turns on is pressed.
        changed[..3].fill(false);
    }
    changed
}
