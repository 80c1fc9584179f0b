//! Guards what screens, the rulebook and the terminal read off a result, beside the verdicts themselves.

#![cfg(feature = "serde")]

use coverage_guide::domain::answers::{Answers, Picks};
use coverage_guide::domain::assess::{Assessment, assess};
use coverage_guide::domain::choices::{Priority, Way};
use coverage_guide::domain::facts::Facts;
use coverage_guide::domain::outlook::{Likelihood, Outlook};
use coverage_guide::domain::profile::{Commitment, Profile, read};
use coverage_guide::domain::questions::{QuestionId, question};
use coverage_guide::domain::rules::{Fired, every_rule, every_table};
use coverage_guide::domain::sources::SOURCES;

const HARBOR: &str = include_str!("../profiles/harbor-family-therapy.json");

#[test]
fn an_outlook_is_named_by_both_its_ends() {
    for low in Likelihood::ALL {
        for high in Likelihood::ALL.iter().filter(|high| *high >= low) {
            let name =
                if low == high { low.id().to_owned() } else { [low.id(), "-", high.id()].concat() };
            assert_eq!(Outlook { low: *low, high: *high }.id(), name);
        }
    }
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
    let assessment = couple();
    let mut outlooks = 0;
    for way in &assessment.ways {
        assert_eq!(way.outlook(), way.coverage.and_then(|coverage| coverage.outlook));
        outlooks += usize::from(way.outlook().is_some());
        for (priority, effect) in &way.effects {
            assert_eq!(way.effect_on(*priority), Some(effect.is));
        }
        assert_eq!(way.effects.len(), 2);
        assert_eq!(way.effect_on(Priority::Employer), None, "it was not picked");
    }
    assert_eq!(outlooks, 2, "plans are asked in two ways");
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
    let harbor = harbor();
    for commitment in Commitment::ALL {
        assert_eq!(harbor.says(*commitment), harbor.commitments.contains(commitment));
    }
    assert!(harbor.says(Commitment::OpenChart) && !harbor.says(Commitment::Affirming));

    // Saying it twice takes nothing back.
    let mut twice = harbor.clone();
    twice.commitments.push(Commitment::OpenChart);
    assert!(Facts::of(&Answers::default(), &twice).says(Commitment::OpenChart));
}

#[test]
fn sources_say_where_they_can_be_read() {
    let with = |has: fn(&str, &str) -> bool| {
        SOURCES.iter().filter(|source| has(source.citation, source.url)).count()
    };
    assert!(with(|citation, url| !citation.is_empty() && !url.is_empty()) > 0);
    assert!(with(|citation, url| !citation.is_empty() && url.is_empty()) > 0);
    assert!(with(|citation, url| citation.is_empty() && !url.is_empty()) > 0);
}

#[track_caller]
fn rule(id: &str) -> Fired {
    every_rule().into_iter().find(|rule| rule.id == id).unwrap_or_else(|| panic!("no `{id}`"))
}

/// A couple that two things matter to.
fn couple() -> Assessment {
    let mut answers = Answers::default();
    for (id, picked) in [
        (QuestionId::Service, &["couples"][..]),
        (QuestionId::Reason, &["relationship"]),
        (QuestionId::TreatsOne, &["no"]),
        (QuestionId::Payment, &["commercial"]),
        (QuestionId::Priorities, &["no-diagnosis-on-file", "cost"]),
    ] {
        let at = |option: &&str| question(id).list.iter().position(|known| known == option);
        let picks = picked.iter().filter_map(at).fold(Picks::NONE, Picks::with);
        assert_eq!(picks.count(), picked.len());
        answers.put(id, picks);
    }
    assess(&answers, &harbor())
}

fn harbor() -> Profile {
    let json = serde_json::from_str(HARBOR).expect("a profile is JSON");
    read(&json).expect("a profile is right")
}
