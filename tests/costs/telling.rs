//! What is said of a comparison: each way once, with its sums, and what would settle what is open.

use coverage_guide::domain::choices::Way;
use coverage_guide::domain::costs::amounts::parse;
use coverage_guide::domain::costs::entries::Field;
use coverage_guide::domain::costs::estimate::Comparison;
use coverage_guide::present::costs::CostStatement;
use coverage_guide::present::formats::{Formats, dollars};
use coverage_guide::present::localizer::Localizer;
use coverage_guide::text::{Locale, Plural, Words};

use test_fixtures::visitors::PUBLISHED_COSTS;

use crate::support::{entries, whole_form};

#[test]
fn every_way_is_told_once_with_its_sums() {
    let (told, _) = tell(&[PUBLISHED_COSTS, &[("copay", "25"), ("in-deductible", "0")]].concat());
    let ways: Vec<_> = told.iter().map(|told| (told.way, told.estimate)).collect();
    let expected = [(Way::Claim, "at-most"), (Way::Superbill, "exact"), (Way::SelfPay, "exact")];
    assert_eq!(ways, expected);
    assert_says(&told[0], &["$300"]);
    assert_says(&told[1], &["$1,940", "$700", "6"]);
    assert_says(&told[2], &["$2,640"]);
}

#[test]
fn what_is_open_is_named_by_its_field() {
    let say = say();
    let (told, _) =
        tell(&[PUBLISHED_COSTS, &[("out-allowed", ""), ("in-coinsurance", "20")]].concat());
    assert_eq!((told[0].estimate, told[1].estimate), ("cannot-say", "range"));
    for (told, fields) in [
        (&told[0], [Field::InAllowed, Field::InDeductible]),
        (&told[1], [Field::OutAllowed, Field::OutAllowed]),
    ] {
        for field in fields {
            assert_says(told, &[&say.id("costs.field.", field.id())]);
        }
    }
    // Both ends, and that it may never be worth it.
    assert_says(&told[1], &["$2,640"]);
}

#[test]
fn no_sentence_has_a_gap() {
    for typed in [
        &[][..],
        &[("in-allowed", "100"), ("in-coinsurance", "20")],
        &[("in-allowed", "100"), ("copay", "20"), ("in-deductible", "99999")],
        &[("out-allowed", "150"), ("out-coinsurance", "0")],
        &[("out-allowed", "150"), ("out-coinsurance", "100"), ("out-deductible", "0")],
        &[("out-allowed", "150"), ("out-coinsurance", "40"), ("out-deductible-year", "450")],
        &[("out-coinsurance", "40"), ("out-deductible", "0")],
    ] {
        let (told, assumed) = tell(&[&PUBLISHED_COSTS[..2], typed].concat());
        for line in told.iter().flat_map(|told| &told.lines).chain(&assumed) {
            assert!(!line.is_empty() && !line.contains(['[', '{']), "{line}");
        }
    }
}

#[test]
fn what_was_taken_for_granted_is_said_only_where_it_was() {
    let all = tell(PUBLISHED_COSTS).1.len();
    assert_eq!(all, 2, "no restart and no limit");
    let limits = [("in-maximum", "5000"), ("out-maximum", "9000")];
    assert_eq!(tell(&[PUBLISHED_COSTS, &limits].concat()).1.len(), 1);
    let restart = [
        ("restart", "3"),
        ("out-deductible-year", "900"),
        ("in-maximum-year", "5000"),
        ("out-maximum-year", "9000"),
    ];
    assert_eq!(tell(&[PUBLISHED_COSTS, &limits, &restart].concat()).1.len(), 0);
}

#[test]
fn an_amount_that_is_known_is_one_amount() {
    let say = say();
    let [low, high] = [1000, 2050].map(coverage_guide::domain::costs::money::Cents);
    assert_eq!(say.between(low, low), "$10");
    let both = say.between(low, high);
    assert!(both.contains("$10") && both.contains("$20.50"));
}

#[track_caller]
fn tell(typed: &[(&str, &str)]) -> (Vec<CostStatement>, Vec<String>) {
    let amounts = parse(&whole_form(), &entries(typed)).expect("nothing is wrong with it");
    let say = say();
    (say.costs(&Comparison::of(&amounts)), say.assumed(&amounts))
}

fn say() -> Localizer {
    let formats = Formats::new(|_| None, |_| Plural::Other).with_money(dollars);
    Localizer::new(Words::new(Locale::English, &[], Vec::new()), formats)
}

#[track_caller]
fn assert_says(told: &CostStatement, parts: &[&str]) {
    let text = told.lines.join("\n");
    for part in parts {
        assert!(text.contains(part), "{part} is not in: {text}");
    }
}
