//! Whether the walk is whole: what it leaves out changes nothing, and it says what visitors are told.

use coverage_guide::domain::answers::{Answers, Picks};
use coverage_guide::domain::assess::{Assessment, Finding, assess};
use coverage_guide::domain::choices::{Payer, Priority, Setting, Way};
use coverage_guide::domain::facts::Facts;
use coverage_guide::domain::flow::{is_consistent, next_open};
use coverage_guide::domain::pivots::{Verdict, VerdictValue};
use coverage_guide::domain::profile::Profile;
use coverage_guide::domain::question_id::QuestionId;
use coverage_guide::domain::questions::{Stage, question};
use coverage_guide::domain::rules::ask::ASK;
use coverage_guide::domain::rules::availability::AVAILABILITY;
use coverage_guide::domain::rules::common::COMMON;
use coverage_guide::domain::rules::diagnosis::{DIAGNOSIS, Need, PERSON};
use coverage_guide::domain::rules::disclosure::DISCLOSURES;
use coverage_guide::domain::rules::notes::{NOTES, Note};
use coverage_guide::domain::rules::points::POINTS;
use coverage_guide::domain::rules::practice::PRACTICE;
use coverage_guide::domain::rules::privacy::PRIVACY;
use coverage_guide::domain::rules::rights::RIGHTS;

use crate::fields::key;
use crate::order::{ORDER, offered, start};
use crate::outcome::{PRIORITIES, effects};
use crate::representatives::Representatives;
use crate::situations::not_sure;
use crate::walked::{WALKED, for_each};

#[test]
fn the_order_of_the_walk_puts_dependencies_first() {
    for (answers, profile) in samples() {
        let mut so_far = start();
        for id in ORDER.iter().copied() {
            let offered_here = offered(id, &so_far, profile);
            assert_eq!(offered_here, offered(id, answers, profile), "{}: {answers:?}", id.id());
            assert_eq!(answers.has(id), !offered_here.is_empty(), "{}: {answers:?}", id.id());
            so_far.insert(id, answers.picks(id));
        }
        assert_eq!(so_far, *answers);
    }
    let left_out: Vec<_> = QuestionId::ALL.iter().filter(|id| !ORDER.contains(id)).collect();
    assert_eq!(left_out, [&QuestionId::Priorities, &QuestionId::MostImportant]);
}

#[test]
fn only_answers_that_the_flow_allows_are_walked() {
    for (answers, profile) in samples() {
        assert!(is_consistent(answers, profile), "{answers:?}");
        let open = next_open(answers, profile);
        assert_eq!(open, None, "{answers:?}");
    }
}

#[test]
fn leaving_a_question_open_means_the_same_as_not_sure() {
    for (answers, profile) in samples() {
        for id in ORDER.iter().copied() {
            let core = question(id).stage == Stage::Core;
            // Without these there is no kind yet, so there is no answer to compare.
            let leads = matches!(id, QuestionId::Service | QuestionId::Room | QuestionId::Focus);
            let (false, Some(not_sure)) = (leads, not_sure(id)) else {
                assert!(leads && core, "{} has no `not-sure`", id.id());
                continue;
            };
            // "Individual" says in its own words that it is alone with a therapist.
            let means = match id {
                QuestionId::Setting => Setting::OneToOne as usize,
                _ => not_sure,
            };
            let [open, said] = [Picks::NONE, Picks::only(means)].map(|picks| {
                let mut answers = *answers;
                answers.insert(id, picks);
                Facts::of(&answers, profile)
            });
            assert_eq!(open, said, "{}: {answers:?}", id.id());
        }
    }
}

#[test]
fn priorities_change_nothing_but_their_own_effects() {
    for (at, (answers, profile)) in samples().enumerate() {
        let none = assess(answers, profile);
        let all = assess(&with(answers, PRIORITIES), profile);
        let (first, second) = (at % PRIORITIES.len(), at / PRIORITIES.len() % PRIORITIES.len());
        for picked in [
            vec![Priority::NoConcern],
            vec![Priority::ALL[first]],
            vec![Priority::ALL[first.min(second)], Priority::ALL[first.max(second)]],
            PRIORITIES.to_vec(),
        ] {
            let some = assess(&with(answers, &picked), profile);
            assert_eq!(without_priorities(&some), without_priorities(&none), "{answers:?}");
            for (some, all) in some.ways.iter().zip(&all.ways) {
                let expected = all.effects.iter().filter(|(priority, _)| picked.contains(priority));
                assert!(some.effects.iter().eq(expected), "{picked:?}: {answers:?}");
            }
        }
    }
}

#[test]
fn a_closed_way_has_its_reason_and_no_verdict_on_a_diagnosis() {
    let mut closed = 0;
    for (answers, profile) in samples() {
        let said = assess(answers, profile);
        for way in &said.ways {
            let usable = said.usable(way.way);
            assert_eq!(usable.is_some(), way.may_be_available(), "{answers:?}");
            let need = way.diagnosis;
            match need.value {
                Need::Closed => {
                    assert_eq!((usable, need.rule), (None, way.availability.rule), "{answers:?}");
                    closed += 1;
                }
                Need::NoPlan => assert_eq!(said.facts.payer, Payer::Nobody, "{answers:?}"),
                _ => assert!(usable.is_some(), "{need:?}: {answers:?}"),
            }
            let pivot = Verdict::Need(way.way).value(&said.facts);
            assert_eq!(pivot, VerdictValue::Need(need.value), "{answers:?}");
        }
    }
    assert!(closed > 0, "no way was closed");
}

#[test]
fn the_walk_says_what_assess_says() {
    for_each(&WALKED, |walked| {
        let mut representatives = Representatives::new(&walked.profile);
        for answers in &walked.samples {
            let said = assess(&with(answers, PRIORITIES), &walked.profile);
            representatives.key = key(&said.facts);
            let by = Way::Claim;
            assert!(representatives.says(&PERSON, by, [said.person]), "{answers:?}");
            let of_practice = |note: &Finding<Note>| note.rule.id.starts_with("practice.");
            let (practice, notes) = said.notes.into_iter().partition::<Vec<_>, _>(of_practice);
            assert!(representatives.says(&NOTES, by, notes), "{answers:?}");
            assert!(representatives.says(&PRACTICE, by, practice), "{answers:?}");
            assert!(representatives.says(&PRIVACY, by, said.privacy), "{answers:?}");
            assert!(representatives.says(&COMMON, by, said.common), "{answers:?}");
            assert!(representatives.says(&RIGHTS, by, said.rights), "{answers:?}");
            assert!(representatives.says(&ASK, by, said.ask), "{answers:?}");
            for way in said.ways {
                let by = way.way;
                let outlook = way.coverage.and_then(|coverage| coverage.outlook);
                assert_eq!(outlook, representatives.outlook(by), "{answers:?}");
                let coverage: Vec<_> =
                    way.coverage.iter().flat_map(|coverage| coverage.rules()).collect();
                assert_eq!(coverage, representatives.coverage(by), "{answers:?}");
                assert!(representatives.says(&AVAILABILITY, by, [way.availability]), "{answers:?}");
                if way.diagnosis.value == Need::Closed {
                    assert!(
                        representatives.says(
                            &AVAILABILITY,
                            by,
                            [Finding { value: way.availability.value, rule: way.diagnosis.rule }]
                        ),
                        "{answers:?}"
                    );
                } else {
                    assert!(representatives.says(&DIAGNOSIS, by, [way.diagnosis]), "{answers:?}");
                }
                assert!(representatives.says(&POINTS, by, way.points), "{answers:?}");
                assert!(representatives.says(&DISCLOSURES, by, way.disclosures), "{answers:?}");
                assert!(way.effects.iter().map(|(priority, _)| priority).eq(PRIORITIES));
                for (priority, effect) in way.effects {
                    assert!(representatives.says(effects(priority), by, [effect]), "{answers:?}");
                }
            }
        }
    });
}

fn samples() -> impl Iterator<Item = (&'static Answers, &'static Profile)> {
    WALKED
        .iter()
        .flat_map(|walked| walked.samples.iter().map(move |answers| (answers, &walked.profile)))
}

fn with(answers: &Answers, priorities: &[Priority]) -> Answers {
    let mut answers = *answers;
    let picks =
        priorities.iter().fold(Picks::NONE, |picks, priority| picks.with(*priority as usize));
    answers.insert(QuestionId::Priorities, picks);
    answers
}

fn without_priorities(said: &Assessment) -> Assessment {
    let mut said = said.clone();
    said.most_important = None;
    said.ways.iter_mut().for_each(|way| way.effects.clear());
    said
}
