//! Whether the walk is whole: what it leaves out changes nothing, and it says what visitors are told.

use coverage_guide::domain::answers::{Answers, Picks};
use coverage_guide::domain::assess::{Assessment, Finding, assess};
use coverage_guide::domain::choices::{Priority, Setting, Way};
use coverage_guide::domain::facts::Facts;
use coverage_guide::domain::flow::{is_consistent, next_open};
use coverage_guide::domain::profile::Profile;
use coverage_guide::domain::questions::{QuestionId, Stage, question};
use coverage_guide::domain::rules::Fired;

use crate::asked::key;
use crate::situations::{ORDER, not_sure, offered};
use crate::verdict::PRIORITIES;
use crate::walked::WALKED;

#[test]
fn the_order_of_the_walk_puts_dependencies_first() {
    for (answers, profile) in samples() {
        let mut so_far = Answers::default();
        for id in ORDER.iter().copied() {
            let offered_here = offered(id, &so_far, profile);
            assert_eq!(offered_here, offered(id, answers, profile), "{}: {answers:?}", id.id());
            assert_eq!(answers.has(id), !offered_here.is_empty(), "{}: {answers:?}", id.id());
            so_far.put(id, answers.picks(id));
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
        assert_eq!(open, Some(QuestionId::Priorities), "{answers:?}");
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
                answers.put(id, picks);
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
        let all = assess(&with(answers, &all_priorities()), profile);
        let (first, second) = (at % PRIORITIES, at / PRIORITIES % PRIORITIES);
        for picked in [
            vec![Priority::NoConcern],
            vec![Priority::ALL[first]],
            vec![Priority::ALL[first.min(second)], Priority::ALL[first.max(second)]],
            all_priorities(),
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
fn the_walk_says_what_assess_says() {
    for walked in WALKED.iter() {
        let (profile, tables) = (&walked.profile, &walked.tables);
        for answers in &walked.samples {
            let said = assess(&with(answers, &all_priorities()), profile);
            let number = walked.situations.get(key(&said.facts)).expect("a sample was walked");
            let verdict = walked.verdicts[number as usize].0;
            let person = tables.person.rule(verdict.person, Way::Claim).map(Finding::from);
            assert_eq!(Some(said.person), person, "{answers:?}");
            let notes = tables.notes.rules(verdict.notes, Way::Claim).map(Finding::from);
            assert!(said.notes.iter().copied().eq(notes), "{answers:?}");
            let privacy = tables.privacy.rules(verdict.privacy, Way::Claim).map(Finding::from);
            assert!(said.privacy.iter().copied().eq(privacy), "{answers:?}");
            let common = tables.common.rules(verdict.common, Way::Claim).map(Finding::from);
            assert!(said.common.iter().copied().eq(common), "{answers:?}");
            let rights = tables.rights.rules(verdict.rights, Way::Claim).map(Finding::from);
            assert!(said.rights.iter().copied().eq(rights), "{answers:?}");
            let ask = tables.ask.rules(verdict.ask, Way::Claim).map(Finding::from);
            assert!(said.ask.iter().copied().eq(ask), "{answers:?}");
            for way in &said.ways {
                let by = way.way;
                let outlook = way.coverage.and_then(|coverage| coverage.outlook);
                assert_eq!(outlook, tables.outlook(&verdict, by), "{answers:?}");
                let coverage: Vec<_> =
                    way.coverage.iter().flat_map(|coverage| coverage.rules()).collect();
                let mut expected = Vec::new();
                if matches!(by, Way::Claim | Way::Superbill) {
                    expected.extend(tables.care.rule(verdict.care, by).map(Fired::from));
                    expected.extend(tables.plan.rule(verdict.plan, by).map(Fired::from));
                }
                if by == Way::Superbill {
                    expected.extend(tables.network.rule(verdict.network, by).map(Fired::from));
                }
                assert_eq!(coverage, expected, "{answers:?}");
                let open = tables.open.rule(verdict.open, by).map(Finding::from);
                assert_eq!(Some(way.open), open, "{answers:?}");
                let need = tables.need.rule(verdict.need, by).map(Finding::from);
                assert_eq!(Some(way.diagnosis), need, "{answers:?}");
                let points = tables.points.rules(verdict.points, by).map(Finding::from);
                assert!(way.points.iter().copied().eq(points), "{answers:?}");
                let who = tables.who.rules(verdict.who, by).map(Finding::from);
                assert!(way.who.iter().copied().eq(who), "{answers:?}");
                for (at, (priority, effect)) in way.effects.iter().enumerate() {
                    let expected = tables.effects[at].rule(verdict.effects[at], by);
                    assert_eq!(*priority, Priority::ALL[at]);
                    assert_eq!(Some(*effect), expected.map(Finding::from), "{answers:?}");
                }
                assert_eq!(way.effects.len(), PRIORITIES);
            }
        }
    }
}

fn samples() -> impl Iterator<Item = (&'static Answers, &'static Profile)> {
    WALKED
        .iter()
        .flat_map(|walked| walked.samples.iter().map(move |answers| (answers, &walked.profile)))
}

fn all_priorities() -> Vec<Priority> {
    Priority::ALL[..PRIORITIES].to_vec()
}

fn with(answers: &Answers, priorities: &[Priority]) -> Answers {
    let mut answers = *answers;
    let picks =
        priorities.iter().fold(Picks::NONE, |picks, priority| picks.with(*priority as usize));
    answers.put(QuestionId::Priorities, picks);
    answers
}

fn without_priorities(said: &Assessment) -> Assessment {
    let mut said = said.clone();
    said.most_important = None;
    said.ways.iter_mut().for_each(|way| way.effects.clear());
    said
}
