//! Guards what a visitor is told after changing an answer: each difference, once, and nothing else.

use std::collections::BTreeSet;

use coverage_guide::domain::assess::{Assessment, assess};
use coverage_guide::domain::changes::{Difference, changes};
use coverage_guide::domain::choices::Way;
use coverage_guide::domain::question_id::QuestionId;
use coverage_guide::domain::rules::availability::Availability;
use coverage_guide::domain::rules::disclosure::{Audience, Extent};
use test_fixtures::{Practice, answers_at};

const WORKER: &[(QuestionId, &str)] = &[
    (QuestionId::Service, "individual"),
    (QuestionId::Reason, "symptoms"),
    (QuestionId::Payment, "commercial"),
    (QuestionId::Priorities, "no-concern"),
];

#[test]
fn the_same_answers_differ_in_nothing() {
    let profile = Practice::Harbor.profile();
    let assessment = assess(&answers_at(&profile, WORKER), &profile);
    assert_eq!(changes(&assessment, &assessment), []);
}

#[test]
fn a_network_that_is_named_opens_the_claim_and_is_told() {
    let told = told((QuestionId::Network, "yes"));
    assert!(
        told.contains(&Difference::Availability(
            Way::Claim,
            Availability::Ask,
            Availability::Available
        )),
        "{told:?}"
    );
}

#[test]
fn the_same_change_for_several_ways_is_told_once() {
    let told = told((QuestionId::Client, "teen"));
    let parent = Difference::Disclosure(
        Audience::Parent,
        Way::ALL.to_vec(),
        Some(Extent::Possible),
        Some(Extent::Usually),
    );
    let of_a_parent =
        told.iter().filter(|told| matches!(told, Difference::Disclosure(Audience::Parent, ..)));
    assert!(of_a_parent.eq([&parent]), "{told:?}");
}

#[test]
fn a_statement_is_told_when_it_is_new_and_only_then() {
    let profile = Practice::Harbor.profile();
    let before = assess(&answers_at(&profile, WORKER), &profile);
    let hmo = [WORKER, &[(QuestionId::PlanType, "hmo")]].concat();
    let after = assess(&answers_at(&profile, &hmo), &profile);
    let ids = |assessment: &Assessment| -> BTreeSet<_> {
        assessment.notes.iter().map(|note| note.rule.id).collect()
    };
    let new: BTreeSet<_> = ids(&after).difference(&ids(&before)).copied().collect();
    assert!(!new.is_empty() && new.len() < after.notes.len(), "{new:?}");
    let told: Vec<_> = changes(&before, &after)
        .into_iter()
        .filter_map(|told| match told {
            Difference::Note(rule) => Some(rule.id),
            _ => None,
        })
        .collect();
    assert_eq!(told.len(), new.len(), "each is told once");
    assert_eq!(BTreeSet::from_iter(told), new);
}

/// What is told when this answer is added to the worker's.
#[track_caller]
fn told(added: (QuestionId, &str)) -> Vec<Difference> {
    let profile = Practice::Harbor.profile();
    let before = answers_at(&profile, WORKER);
    let after = answers_at(&profile, &[WORKER, &[added]].concat());
    changes(&assess(&before, &profile), &assess(&after, &profile))
}
