//! The rulebook holds all of the guide, each thing in words.

use std::collections::BTreeMap;

use coverage_guide::domain::choices::{Payer, Service};
use coverage_guide::domain::outlook::Outlook;
use coverage_guide::domain::rules::{Condition, Hit, Rule};
use coverage_guide::domain::set::Set;
use coverage_guide::domain::sources::Sources;
use serde_json::json;

use super::*;
use crate::catalog;

const PUBLIC: u16 = 1 << Payer::Medicare as u16 | 1 << Payer::Medicaid as u16;
const WHEN: &[Condition] = &[Condition::PayerIs(Set::from_bits(PUBLIC, &[]))];

fn made_up() -> Listed {
    static RULE: Rule = Rule { id: "made-up.row", when: WHEN, sources: Sources::of(&[]) };
    Listed { id: "made-up", hit: Hit::First, rows: vec![(&RULE, Outcome::Outlook(Outlook::OFTEN))] }
}

#[test]
fn a_made_up_table_is_told_in_the_words_there_are() {
    let texts = RuleTexts::new(catalog::texts(&json!({
        "question": { "payment": {
            "short": "Insurance", "option": { "medicare": "Medicare", "medicaid": "Medicaid" }
        } },
        "outlook": { "often": "Often" },
    })));
    let table = table(&texts, &made_up());
    assert_eq!(table.rules[0].conditions, ["Insurance: “Medicare” or “Medicaid”"]);
    assert_eq!(table.rules[0].outcome, "Often");
    // It has no reason, and nobody has said what the table decides.
    let missing = texts.missing();
    assert_eq!(missing.len(), 2, "{missing:?}");
    assert!(missing.contains(&"rule.made-up.row".to_owned()), "{missing:?}");
}

#[test]
fn nothing_of_the_guide_is_left_out() {
    let book = Book::of_the_guide();
    let rules: BTreeSet<_> = book.rules().map(|rule| rule.id.clone()).collect();
    for rule in coverage_guide::domain::rules::every_rule() {
        assert!(rules.contains(rule.id), "{}", rule.id);
    }
    assert!(KIND.iter().all(|row| rules.contains(row.id)));
    assert!(Term::ALL.iter().all(|term| rules.contains(&format!("term.{}", term.id()))));
    assert_eq!(rules.len(), book.rules().count(), "a rule is there twice");
    assert_eq!(book.questions.len(), QuestionId::ALL.len());
}

/// Every short text that is keyed by a rule stands beside that rule.
#[test]
fn short_texts_stand_beside_their_rules() {
    let book = Book::of_the_guide();
    let rules = book.rules().map(|rule| (rule.id.as_str(), rule)).collect::<BTreeMap<_, _>>();
    let mut beside = 0;
    for (name, text) in catalog::english() {
        let id = SHORT.iter().filter_map(|prefix| name.strip_prefix(prefix));
        for rule in id.filter_map(|id| rules.get(id)) {
            let text = text.replace("{{", "[").replace("}}", "]");
            assert!(rule.short.contains(&text), "{name}");
            beside += 1;
        }
    }
    assert!(beside > 100, "{beside}");
    let short = |id: &str| rules[id].short.clone();
    assert_eq!(short("care.individual-growth").len(), 1);
    assert_eq!(short("open.self-pay-medicare").len(), 2, "a verdict and its reason");
    assert_eq!(short("rights.access"), [""; 0]);
}

#[test]
fn another_word_rule_or_source_makes_another_edition() {
    let edition = Book::of_the_guide().edition();
    assert_eq!(edition, Book::of_the_guide().edition());
    let changes: [fn(&mut Book); 10] = [
        |book| book.tables[1].rules[0].reason.push('!'),
        |book| book.tables[1].rules[0].short.push("!".to_owned()),
        |book| book.tables[1].rules[0].outcome.push('!'),
        |book| book.tables[1].rules[0].conditions.push("New".to_owned()),
        |book| book.tables[1].rules[0].sources.clear(),
        |book| book.tables[1].rules.clear(),
        |book| book.sources[0].read = Some("2020-01-01"),
        |book| book.questions[0].options[0].label.push('!'),
        |book| book.questions[3].options[0].variants[0].1.push('!'),
        |book| book.requests[0].letter[0].push('!'),
    ];
    for (at, change) in changes.iter().enumerate() {
        let mut book = Book::of_the_guide();
        change(&mut book);
        assert_ne!(book.edition(), edition, "change {at}");
    }
}

#[test]
fn a_kind_that_two_answers_led_to_counts_like_one_picked() {
    let texts = RuleTexts::english();
    let describer = Describer { texts: &texts };
    let is = describer.condition(&Condition::ServiceIs(
        [Service::Couples, Service::Family, Service::SexTherapy].into_iter().collect(),
    ));
    let unsure = texts.get("question.service.option.not-sure");
    assert!(!is.contains(&unsure), "{is}");
    let not =
        describer.condition(&Condition::ServiceIsNot([Service::Couples].into_iter().collect()));
    assert_ne!(is, not, "one that is open is not one of three");
}
