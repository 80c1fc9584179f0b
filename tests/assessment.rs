//! Guards what screens, the rulebook and the terminal read off a result, beside the verdicts themselves.

#![cfg(feature = "serde")]

use coverage_guide::domain::answers::Answers;
use coverage_guide::domain::assess::assess;
use coverage_guide::domain::choices::{Priority, Way};
use coverage_guide::domain::facts::Facts;
use coverage_guide::domain::outlook::Outlook;
use coverage_guide::domain::profile::Commitment;
use coverage_guide::domain::question_id::QuestionId;
use coverage_guide::domain::rules::{Fired, every_rule, every_table};
use test_fixtures::{Practice, answers, visitors};

#[test]
fn an_outlook_is_named_by_both_its_ends() {
    assert_eq!(Outlook::SOMETIMES.id(), "sometimes");
    assert_eq!(Outlook::RARELY_TO_SOMETIMES.id(), "rarely-sometimes");
    assert_eq!(Outlook::ANY.id(), "rarely-often");
}

#[test]
fn an_outlook_allows_what_it_leaves_open() {
    assert!(Outlook::ANY.allows(Outlook::RARELY) && Outlook::ANY.allows(Outlook::OFTEN));
    assert!(Outlook::SOMETIMES.allows(Outlook::SOMETIMES));
    assert!(!Outlook::SOMETIMES.allows(Outlook::ANY));
    // Each leaves open one end of the other, and not both.
    assert!(!Outlook::RARELY_TO_SOMETIMES.allows(Outlook::SOMETIMES_TO_OFTEN));
    assert!(!Outlook::SOMETIMES_TO_OFTEN.allows(Outlook::RARELY_TO_SOMETIMES));
}

#[test]
fn a_way_to_pay_tells_its_outlook_and_what_it_does_for_each_priority_picked() {
    let given = visitors::with(visitors::COUPLE, "priorities", "no-diagnosis-on-file cost");
    let assessment = assess(&answers(&given), &Practice::Harbor.profile());
    let outlooks = assessment.ways.iter().filter(|way| way.outlook().is_some());
    assert_eq!(outlooks.count(), 2, "plans are asked in two ways");
    for way in &assessment.ways {
        assert_eq!(way.effects.len(), 2);
        assert_eq!(way.effect_on(Priority::Employer), None, "it was not picked");
    }
    let differ = |way: Way| {
        let way = assessment.way(way);
        way.effect_on(Priority::NoDiagnosisOnFile) != way.effect_on(Priority::Cost)
    };
    assert!(Way::ALL.iter().any(|way| differ(*way)), "the two are not taken for each other");
}

#[test]
fn a_rule_tells_what_it_looked_at() {
    let questions = |id: &str| rule(id).questions();
    assert_eq!(questions("points.self-pay-freedom"), []);
    assert_eq!(
        questions("care.couples-premarital"),
        [QuestionId::Service, QuestionId::Reason],
        "in the order in which they are asked"
    );
    assert_eq!(questions("plan.none"), [QuestionId::Payment]);
    assert!(rule("open.not-offered").looks_at_policy());
    assert!(!rule("plan.none").looks_at_policy());
}

#[test]
fn a_rule_is_itself_and_no_other() {
    for (at, rule) in every_rule().iter().enumerate() {
        for (other_at, other) in every_rule().iter().enumerate() {
            assert_eq!(rule == other, at == other_at, "{} and {}", rule.id, other.id);
        }
    }
}

#[test]
fn every_table_is_listed_under_its_rules_names() {
    let tables = every_table();
    assert!(tables.len() > Priority::ALL.len(), "one for each priority, and others");
    for table in &tables {
        assert!(!table.rows.is_empty(), "{}", table.id);
        for (rule, _) in &table.rows {
            assert_eq!(rule.id.split('.').next(), Some(table.id));
        }
    }
}

#[test]
fn a_practice_says_just_what_its_profile_says() {
    let harbor = Practice::Harbor.profile();
    assert!(harbor.says(Commitment::OpenChart) && !harbor.says(Commitment::Affirming));

    // Saying it twice takes nothing back.
    let mut twice = harbor.clone();
    twice.commitments.push(Commitment::OpenChart);
    assert!(Facts::of(&Answers::default(), &twice).says(Commitment::OpenChart));
}

#[track_caller]
fn rule(id: &str) -> Fired {
    every_rule().into_iter().find(|rule| rule.id == id).unwrap_or_else(|| panic!("no `{id}`"))
}
