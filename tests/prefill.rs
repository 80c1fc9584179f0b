//! Guards what a portal may fill in: the closed list of questions and amounts, every mistake at once, nothing half
//! taken, and the same names in the types and documents for the portal's developers.

#![cfg(feature = "serde")]

use std::collections::BTreeSet;

use coverage_guide::domain::costs::entries::Field;
use coverage_guide::domain::prefill::{Prefill, parse};
use coverage_guide::domain::profile::Json;
use coverage_guide::domain::question_id::QuestionId;
use coverage_guide::domain::questions::question;
use proptest::prelude::*;
use serde_json::{Value, json};
use test_fixtures::option;

const TYPES: &str = include_str!("../package/coverage-guide.d.ts");
const PAGE: &str = include_str!("../docs/portals.md");

fn read(json: &Value) -> Result<Prefill, Vec<String>> {
    let json: Json = serde_json::from_value(json.clone()).expect("it is JSON");
    parse(&json).map_err(|errors| errors.iter().map(ToString::to_string).collect())
}

fn refused(json: &Value) -> Vec<String> {
    read(json).expect_err("it is refused")
}

#[test]
fn answers_and_amounts_are_taken_by_their_names() {
    let prefill = read(&json!({
        "prefill": 1,
        "answers": { "payment": "commercial", "plan-type": "ppo", "employee-program": "no" },
        "costs": { "copay": 37.5, "in-coinsurance": 12.25, "in-deductible": 0, "restart": 12 },
    }))
    .expect("it is right");
    assert_eq!(prefill.picks(QuestionId::Payment), option("payment", "commercial"));
    assert_eq!(prefill.picks(QuestionId::Program), option("employee-program", "no"));
    assert!(prefill.picks(QuestionId::State).is_empty());
    let entries = prefill.entries();
    let typed = [Field::Copay, Field::InCoinsurance, Field::InDeductible, Field::Restart];
    assert_eq!(typed.map(|field| entries.typed(field).unwrap()), ["37.50", "12.25", "0", "12"]);
    assert_eq!(entries.typed(Field::Fee), None);
    assert!(prefill.has(Field::Copay) && !prefill.has(Field::InMaximum));
}

#[test]
fn a_prefill_of_nothing_is_one() {
    for nothing in [json!({ "prefill": 1 }), json!({ "prefill": 1, "answers": {}, "costs": {} })] {
        assert_eq!(read(&nothing), Ok(Prefill::default()));
    }
}

#[test]
fn every_mistake_is_told_at_once_with_its_place() {
    let wrong = json!({
        "prefill": 2,
        "name": "Jane",
        "answers": { "payment": "HMO", "service": "couples", "plan-type": ["ppo"], "policyholder": "me" },
        "costs": { "copay": "40", "in-coinsurance": 0.2, "fee": 150, "restart": 1.5, "out-deductible": -1 },
    });
    let told = refused(&wrong);
    let paths: Vec<_> = told.iter().map(|line| line.split('`').nth(1).unwrap()).collect();
    let mut expected = vec![
        "name",
        "answers.service",
        "answers.payment",
        "answers.plan-type",
        "costs.fee",
        "costs.copay",
        "costs.in-coinsurance",
        "costs.out-deductible",
        "costs.restart",
        "prefill",
    ];
    let mut found = paths.clone();
    found.sort_unstable();
    expected.sort_unstable();
    assert_eq!(found, expected);
    assert!(told.iter().all(|line| !line.contains("Jane") && !line.contains("150")), "{told:?}");
}

#[test]
fn what_is_no_object_is_told_by_its_place() {
    let told = |json: Value| -> Vec<String> {
        let path = |line: &String| line.split('`').nth(1).unwrap().to_owned();
        refused(&json).iter().map(path).collect()
    };
    assert_eq!(told(json!(5)), ["$", "prefill"]);
    assert_eq!(told(json!({ "prefill": 1, "answers": [] })), ["answers"]);
    assert_eq!(told(json!({ "prefill": 1, "costs": null })), ["costs"]);
    assert_eq!(told(json!({ "prefill": "1" })), ["prefill"]);
    assert_eq!(told(json!({})), ["prefill"]);
    assert_eq!(told(json!({ "prefill": 1, "": 5 })), ["\"\""]);
}

#[test]
fn nobody_is_unsure_for_a_visitor() {
    for id in asked() {
        let answers = json!({ id.id(): "not-sure" });
        assert_eq!(refused(&json!({ "prefill": 1, "answers": answers })).len(), 1, "{id:?}");
    }
}

#[test]
fn amounts_are_within_the_bounds_of_their_unit() {
    let fits = |field: &str, amount: f64| {
        read(&json!({ "prefill": 1, "costs": { field: amount } })).is_ok()
    };
    for amount in [0.0, 0.01, 40.1, 1_000_000.0] {
        assert!(fits("copay", amount), "{amount}");
    }
    for amount in [-0.01, 0.001, 1_000_000.01, 1e300] {
        assert!(!fits("copay", amount), "{amount}");
    }
    for (share, expected) in
        [(0.0, false), (0.99, false), (1.0, true), (100.0, true), (100.5, false)]
    {
        assert_eq!(fits("out-coinsurance", share), expected, "{share}");
    }
    for (months, expected) in [(0.0, false), (1.0, true), (12.0, true), (13.0, false)] {
        assert_eq!(fits("restart", months), expected, "{months}");
    }
}

/// The questions that a portal may fill in.
fn asked() -> impl Iterator<Item = QuestionId> {
    let is_known = |id: &QuestionId| {
        let first = question(*id).list[0];
        read(&json!({ "prefill": 1, "answers": { id.id(): first } })).is_ok()
    };
    QuestionId::ALL.iter().copied().filter(is_known)
}

/// The amounts that a portal may fill in.
fn amounts() -> BTreeSet<&'static str> {
    let is_known = |id: &&str| read(&json!({ "prefill": 1, "costs": { *id: 1 } })).is_ok();
    Field::IDS.iter().copied().filter(is_known).collect()
}

#[test]
fn what_a_visitor_wants_and_worries_about_is_nothing_that_a_portal_fills_in() {
    use QuestionId as Q;
    let expected = [
        Q::Payment,
        Q::OtherPlan,
        Q::MedicarePlan,
        Q::PlanType,
        Q::PlanSource,
        Q::Policyholder,
        Q::SecondPlan,
        Q::State,
        Q::Client,
        Q::Program,
    ];
    assert_eq!(asked().collect::<Vec<_>>(), expected);
}

#[test]
fn the_types_have_every_question_option_and_amount() {
    let (_, types) = TYPES.split_once("interface CoverageGuidePrefill {").unwrap();
    let (answers, costs) = types.split_once("costs?: {").unwrap();
    let quoted = |line: &str| -> Vec<String> {
        line.split('"').skip(1).step_by(2).map(str::to_owned).collect()
    };
    for id in asked() {
        let plain = format!(" {}?: ", id.id());
        let line = answers
            .lines()
            .find(|line| line.contains(&format!("\"{}\"?:", id.id())) || line.contains(&plain))
            .unwrap_or_else(|| panic!("the types lack {id:?}"));
        let question = question(id);
        let options: Vec<_> = (0..question.list.len())
            .filter(|option| !question.is_unsure(*option))
            .map(|option| question.list[option].to_owned())
            .collect();
        let (_, values) = line.split_once("?:").unwrap();
        assert_eq!(quoted(values), options, "{id:?}");
    }
    let (costs, _) = costs.split_once("};").unwrap();
    let named: BTreeSet<_> = costs
        .lines()
        .filter_map(|line| Some(line.trim().split_once("?:")?.0.trim_matches('"').to_owned()))
        .collect();
    assert_eq!(named, amounts().into_iter().map(str::to_owned).collect());
}

#[test]
fn the_page_for_developers_names_every_question_option_and_amount() {
    let (_, section) = PAGE.split_once("## What it holds").unwrap();
    let (section, _) = section.split_once("## What is made of FHIR").unwrap();
    for id in asked() {
        let name = format!("`{}`", id.id());
        let row = section.lines().find(|row| row.starts_with("| ") && row.contains(&name));
        let row = row.unwrap_or_else(|| panic!("the page lacks {id:?}"));
        let question = question(id);
        for option in (0..question.list.len()).filter(|option| !question.is_unsure(*option)) {
            assert!(row.contains(&format!("`{}`", question.list[option])), "{row}");
        }
    }
    for name in amounts() {
        assert!(section.contains(&format!("`{name}`")), "the page lacks {name}");
    }
}

fn any_json() -> impl Strategy<Value = Value> {
    let name = prop::sample::select(
        [&["prefill", "answers", "costs", "x", ""][..], QuestionId::IDS, Field::IDS].concat(),
    );
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        (-10.0..200.0).prop_map(Value::from),
        prop::sample::select(vec!["ppo", "commercial", "yes", "not-sure", "CANARY"])
            .prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 40, 6, move |inside| {
        prop_oneof![
            prop::collection::vec(inside.clone(), 0..4).prop_map(Value::from),
            prop::collection::vec((name.clone(), inside), 0..6)
                .prop_map(|fields| fields.into_iter().map(|(n, v)| (n.to_owned(), v)).collect()),
        ]
    })
}

proptest! {
    #[test]
    fn whatever_comes_is_read_or_refused_and_no_value_of_it_is_told(json in any_json()) {
        if let Err(told) = read(&json) {
            prop_assert!(!told.is_empty());
            prop_assert!(told.iter().all(|line| !line.contains("CANARY")));
        }
    }
}
