//! Figures that others published, from the data file, through what a visitor would type.

use std::collections::{BTreeMap, BTreeSet};

use coverage_guide::domain::costs::amounts::parse;
use coverage_guide::domain::costs::entries::{Entries, Field};
use coverage_guide::domain::costs::estimate::{Estimate, in_network, out_of_network};
use coverage_guide::domain::costs::thresholds::{MEDICAL_FLOOR, can_dispute, deductible_part};
use coverage_guide::domain::costs::visit::above_allowed;
use coverage_guide::domain::costs::year::{Pace, Plan};
use serde::Deserialize;

use crate::support::{dollars, whole_form};

/// The visits of a year, each month one.
const VISITS: u32 = 12;

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct Example {
    id: String,
    kind: Kind,
    /// Whether the figures were read in a stored copy of the source.
    verified: bool,
    source: String,
    says: String,
    way: Option<By>,
    #[serde(default)]
    typed: BTreeMap<String, Typed>,
    #[serde(default)]
    visits: Vec<Visit>,
    first_paid_by_plan: Option<usize>,
    /// The publisher simplified: the calculator must ask for this and not match the figure.
    asks: Option<Vec<String>>,
    above_allowed: Option<AboveAllowed>,
    medical_costs: Option<MedicalCosts>,
    dispute: Option<Dispute>,
}

/// A row that fails shows whether the project disagrees with a publisher or with its own arithmetic.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
enum Kind {
    Published,
    Derived,
}

#[derive(Clone, Copy, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
enum By {
    InNetwork,
    OutOfNetwork,
}

/// What is typed into a field; of several texts, any gives the same result.
#[derive(Deserialize)]
#[serde(untagged)]
enum Typed {
    One(String),
    Any(Vec<String>),
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct Visit {
    visit: usize,
    you: Option<String>,
    plan: Option<String>,
    sum: Option<String>,
    deductible_left: Option<String>,
}

#[derive(Deserialize)]
struct AboveAllowed {
    fee: String,
    allowed: String,
    is: String,
}

#[derive(Deserialize)]
struct MedicalCosts {
    income: String,
    floor: String,
    costs: String,
    counts: String,
}

#[derive(Deserialize)]
struct Dispute {
    estimate: String,
    bill: String,
    can: bool,
}

#[test]
fn every_published_figure_comes_out() {
    check(Kind::Published);
}

#[test]
fn every_figure_derived_from_them_comes_out() {
    check(Kind::Derived);
}

#[test]
fn the_file_is_whole() {
    let examples = examples();
    let ids: BTreeSet<_> = examples.iter().map(|example| example.id.as_str()).collect();
    assert_eq!(ids.len(), examples.len(), "an id is used twice");
    for number in [1, 2, 4, 5, 7, 9, 10, 11, 13, 14, 16, 20, 22, 24, 26, 27, 30, 32] {
        assert!(ids.contains(format!("WE-{number:02}").as_str()), "WE-{number:02} is missing");
    }
    for example in &examples {
        assert!(example.source.contains("://"), "{} has no source", example.id);
        assert!(!example.says.is_empty(), "{}", example.id);
        let checks = [
            !example.visits.is_empty(),
            example.asks.is_some(),
            example.above_allowed.is_some(),
            example.medical_costs.is_some(),
            example.dispute.is_some(),
        ];
        assert_eq!(checks.iter().filter(|check| **check).count(), 1, "{}", example.id);
        assert_eq!(example.way.is_some(), !example.typed.is_empty(), "{}", example.id);
    }
    let unread: Vec<_> =
        examples.iter().filter(|example| !example.verified).map(|example| &example.id).collect();
    assert_eq!(unread, ["WE-02 later edition", "WE-32"]);
}

fn examples() -> Vec<Example> {
    serde_json::from_str(include_str!("worked-examples.json")).expect("the examples are readable")
}

fn check(kind: Kind) {
    for example in examples().iter().filter(|example| example.kind == kind) {
        let id = &example.id;
        if let Some(AboveAllowed { fee, allowed, is }) = &example.above_allowed {
            assert_eq!(above_allowed(dollars(fee), dollars(allowed)), dollars(is), "{id}");
        }
        if let Some(MedicalCosts { income, floor, costs, counts }) = &example.medical_costs {
            assert_eq!(MEDICAL_FLOOR.of(dollars(income)), dollars(floor), "{id}");
            assert_eq!(deductible_part(dollars(income), dollars(costs)), dollars(counts), "{id}");
        }
        if let Some(Dispute { estimate, bill, can }) = &example.dispute {
            assert_eq!(can_dispute(dollars(estimate), dollars(bill)), *can, "{id}");
        }
        for entries in variants(&example.typed) {
            let (estimate, pace) = estimate(example, &entries);
            match (&example.asks, &estimate) {
                (None, Estimate::Exact(plan)) => check_visits(example, plan, pace),
                (Some(asks), Estimate::Range { .. } | Estimate::CannotSay { .. }) => {
                    let asked: Vec<_> = estimate.ask().iter().map(|field| field.id()).collect();
                    assert_eq!(asked, *asks, "{id}");
                }
                _ => panic!("{id}: {estimate:?}"),
            }
        }
    }
}

fn check_visits(example: &Example, plan: &Plan, pace: Pace) {
    let mut left = plan.now;
    for visit in 1..=12 {
        let paid = plan.terms.pay(&mut left);
        for expected in example.visits.iter().filter(|expected| expected.visit == visit) {
            let is = |amount: &Option<String>, paid, what| {
                if let Some(amount) = amount {
                    assert_eq!(paid, dollars(amount), "{} visit {visit}: {what}", example.id);
                }
            };
            is(&expected.you, paid.you, "you");
            is(&expected.plan, paid.plan, "plan");
            is(&expected.sum, paid.you + paid.plan, "sum");
            is(&expected.deductible_left, left.deductible, "deductible left");
        }
    }
    if example.first_paid_by_plan.is_some() {
        let first = plan.year(pace).first_paid_by_plan();
        assert_eq!(first, example.first_paid_by_plan, "{}", example.id);
    }
}

fn estimate(example: &Example, entries: &Entries) -> (Estimate<Plan>, Pace) {
    let amounts = parse(&whole_form(), entries)
        .unwrap_or_else(|problems| panic!("{}: {problems:?}", example.id));
    let estimate = match example.way {
        Some(By::OutOfNetwork) => {
            out_of_network(&amounts.superbill.expect("the form has both ways"), amounts.fee)
        }
        _ => in_network(&amounts.claim.expect("the form has both ways"), VISITS, false),
    };
    (estimate, amounts.pace)
}

/// Every combination of what may be typed.
fn variants(typed: &BTreeMap<String, Typed>) -> Vec<Entries> {
    let mut all = vec![Entries::default()];
    if typed.is_empty() {
        all.clear();
    }
    for (field, texts) in typed {
        let field = Field::from_id(field).unwrap_or_else(|| panic!("`{field}` is no field"));
        let texts = match texts {
            Typed::One(text) => std::slice::from_ref(text),
            Typed::Any(texts) => texts,
        };
        let with = |entries: &Entries, text: &String| {
            let mut entries = entries.clone();
            entries.insert(field, text.clone());
            entries
        };
        all = all.iter().flat_map(|before| texts.iter().map(|text| with(before, text))).collect();
    }
    all
}
