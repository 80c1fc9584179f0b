//! What is said of a comparison: each way once, with its sums, and what would settle what is open.

use coverage_guide::domain::choices::Way;
use coverage_guide::domain::costs::amounts::parse;
use coverage_guide::domain::costs::entries::Field;
use coverage_guide::domain::costs::estimate::Comparison;
use coverage_guide::domain::profile::{Fee, FeeBy, FeeKind, Price};
use coverage_guide::present::costs::CostStatement;
use coverage_guide::present::formats::{Formats, dollars};
use coverage_guide::present::localizer::Localizer;
use coverage_guide::t;
use coverage_guide::text::{Locale, Plural, Text, Words};

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
fn a_fee_is_told_with_all_that_it_depends_on() {
    let say = say();
    let usual = Fee::usual(50, 15000);
    let told = |fee: &Fee| say.fee(fee, t!("costs.fee_of"));
    let plain = told(&usual);
    assert!(plain.contains("$150") && plain.contains("50") && !plain.contains('('), "{plain}");
    for by in FeeBy::ALL {
        let words = told(&Fee { by: Some(*by), ..usual });
        assert!(words.contains(say.id("costs.fee.", by.id()).as_str()), "{words}");
    }
    let first = told(&Fee { kind: FeeKind::FirstVisit, without_superbill: true, ..usual });
    for which in ["first-visit", "without-superbill"] {
        assert!(first.contains(say.id("costs.fee.", which).as_str()), "{first}");
    }
    let longer = told(&Fee { beyond_plan_cents: Some(4000), ..usual });
    assert!(longer.starts_with(plain.as_str()) && longer.contains("$40"), "{longer}");
    // A price that is not said to the cent never reads as one that is.
    let prices = [Price::Exact(9000), Price::From(9000), Price::Between(9000, 18000)];
    let open = prices.map(|price| told(&Fee { minutes: None, price, ..usual }));
    assert_eq!(open[0], "$90");
    assert!(open[1].len() > open[0].len() && open[1].contains("$90"), "{open:?}");
    assert!(open[2].contains("$90") && open[2].contains("$180"), "{open:?}");
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
fn from_which_visit_on_paying_oneself_costs_more_is_told_once_and_counted_from_one() {
    let say = say();
    let fixed = [("fee", "100"), ("sessions", "1"), ("in-allowed", "60")];
    for (typed, key, visits) in [
        // The plan pays from the first visit, from the fourth, from some visit or never, and not for good.
        (&[("copay", "20"), ("in-deductible", "0")][..], t!("costs.even_at"), &["1"][..]),
        (
            &[("in-allowed", "100"), ("copay", "0"), ("in-deductible", "300")],
            t!("costs.even_at"),
            &["4"],
        ),
        (&[("in-allowed", "100"), ("copay", "0")], t!("costs.even_at_best"), &["1"]),
        (
            &[
                ("in-allowed", "100"),
                ("copay", "0"),
                ("restart", "12"),
                ("in-deductible-year", "300"),
            ],
            t!("costs.even_between"),
            &["1", "4"],
        ),
        (
            &[("in-allowed", "100"), ("copay", "100"), ("in-deductible", "0")],
            t!("costs.even_never"),
            &[],
        ),
        (
            &[
                ("in-allowed", "150"),
                ("copay", "150"),
                ("in-deductible", "0"),
                ("first-visits", "2"),
                ("first-visit-copay", "0"),
            ],
            t!("costs.even_varies"),
            &[],
        ),
    ] {
        let (told, _) = tell(&[&fixed[..], typed].concat());
        let than = say.id("costs.than.", "claim");
        let values = [
            ("other", &*than),
            ("visit", visits.first().unwrap_or(&"")),
            ("last", visits.last().unwrap_or(&"")),
        ];
        let expected = say.fill(key, &values);
        let found = told[0].lines.iter().filter(|line| **line == expected).count();
        assert_eq!(found, 1, "{expected} is not once in {:#?}", told[0].lines);
        let compares = told[0].lines.iter().filter(|line| line.contains(than.as_str())).count();
        assert_eq!(compares, 1, "{:#?}", told[0].lines);
    }
}

#[test]
fn when_paying_oneself_costs_more_is_left_open_where_the_plan_pays_an_open_part() {
    let say = say();
    let open = say.get(t!("costs.even_cannot"));
    let of = |typed: &[(&str, &str)]| {
        let (told, _) =
            tell(&[&[("fee", "100"), ("sessions", "1"), ("in-deductible", "0")], typed].concat());
        told[0].lines.iter().filter(|line| **line == open).count()
    };
    assert_eq!(of(&[("copay", "120")]), 1);
    // At no price does the plan leave more than that.
    assert_eq!(of(&[("copay", "20")]), 0);
    // That nothing can be said is told already.
    assert_eq!(of(&[]), 0);
}

#[test]
fn a_copay_beside_a_share_is_said_to_be_counted_only_where_it_is() {
    let both = say().get(t!("costs.assumed_both"));
    let of = |typed: &[(&str, &str)]| {
        let (_, assumed) = tell(&[&[("fee", "100"), ("sessions", "1")], typed].concat());
        assumed.contains(&both)
    };
    assert!(of(&[("in-allowed", "90"), ("copay", "20"), ("in-coinsurance", "10")]));
    for typed in [
        [("in-allowed", "90"), ("copay", "20")],
        [("in-allowed", "90"), ("in-coinsurance", "20")],
        [("copay", "90"), ("in-coinsurance", "20")],
    ] {
        assert!(!of(&typed), "{typed:?}");
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
fn tell(typed: &[(&str, &str)]) -> (Vec<CostStatement>, Vec<Text>) {
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
