//! Guards what a visitor is told after changing an answer: each difference, once, and nothing else.

use std::collections::BTreeSet;
use std::fs;

use coverage_guide::domain::answers::{Answers, Picks};
use coverage_guide::domain::assess::{Assessment, assess};
use coverage_guide::domain::changes::{Difference, changes};
use coverage_guide::domain::choices::Way;
use coverage_guide::domain::flow;
use coverage_guide::domain::profile::{self, Json, Profile};
use coverage_guide::domain::question_id::QuestionId;
use coverage_guide::domain::questions::question;
use coverage_guide::domain::rules::availability::Availability;
use coverage_guide::domain::rules::disclosure::{Audience, Extent};

const WORKER: &[(QuestionId, &str)] = &[
    (QuestionId::Service, "individual"),
    (QuestionId::Reason, "symptoms"),
    (QuestionId::Payment, "commercial"),
    (QuestionId::Priorities, "no-concern"),
];

#[test]
fn the_same_answers_differ_in_nothing() {
    let profile = harbor();
    let assessment = assess(&answers(WORKER, &profile), &profile);
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
    let profile = harbor();
    let before = assess(&answers(WORKER, &profile), &profile);
    let hmo = [WORKER, &[(QuestionId::PlanType, "hmo")]].concat();
    let after = assess(&answers(&hmo, &profile), &profile);
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
    let profile = harbor();
    let before = answers(WORKER, &profile);
    let after = answers(&[WORKER, &[added]].concat(), &profile);
    changes(&assess(&before, &profile), &assess(&after, &profile))
}

#[track_caller]
fn answers(picked: &[(QuestionId, &str)], profile: &Profile) -> Answers {
    let mut answers = Answers::default();
    for (id, option) in picked {
        let at = question(*id).list.iter().position(|known| known == option);
        let at = at.unwrap_or_else(|| panic!("`{option}` is no option of `{}`", id.id()));
        flow::insert(&mut answers, profile, *id, Picks::only(at));
    }
    answers
}

fn harbor() -> Profile {
    let text = fs::read_to_string("profiles/harbor-family-therapy.json").expect("it is there");
    let json: Json = serde_json::from_str(&text).expect("it is JSON");
    profile::parse(&json).expect("it is a profile")
}
