//! Amounts are read as a visitor would type them.

use super::*;
use crate::answer_report::problem::Amount;

/// What is wrong with amounts beside answers that are fine.
#[track_caller]
fn wrong_costs(service: &str, costs: &str) -> Vec<(String, Problem)> {
    let answers = WHOLE.replace("individual", service);
    let errors = parsed(&format!(r#"{{ "answers": {{ {answers} }}, "costs": {{ {costs} }} }}"#));
    errors.unwrap_err().into_iter().map(|error| (error.path, error.problem)).collect()
}

#[test]
fn amounts_are_read_as_a_visitor_would_type_them() {
    let amounts = |costs: &str| {
        parsed(&format!(r#"{{ "answers": {{ {WHOLE} }}, "costs": {{ {costs} }} }}"#))
            .unwrap()
            .amounts
    };
    let typed = amounts(r#""fee": "$1,200.50", "sessions": "2", "in-coinsurance": "20%""#).unwrap();
    assert_eq!((typed.fee.0, typed.pace.sessions), (120_050, 2));
    assert_eq!(amounts(r#""fee": 1200.5, "sessions": 2, "in-coinsurance": 20"#), Some(typed));
    // What the practice has published stands in the field already.
    assert_eq!(amounts(r#""sessions": 4"#).unwrap().fee.0, 14_000);
    assert!(parsed(&format!(r#"{{ "answers": {{ {WHOLE} }} }}"#)).unwrap().amounts.is_none());
}

#[test]
fn amounts_that_a_visitor_could_not_give_are_refused() {
    let unknown = wrong_costs("individual", r#""premium": 300"#);
    assert!(matches!(&unknown[..], [(path, Problem::Unknown { meant: None, allowed }), _]
        if path == "costs.premium" && names(allowed, "fee", "premium")));
    let wrong_type = wrong_costs("individual", r#""fee": [150]"#);
    assert!(
        matches!(&wrong_type[..], [(path, Problem::WrongType { .. }), _] if path == "costs.fee")
    );
    let all = wrong_costs("individual", r#""fee": "much", "copay": -20"#);
    let places: Vec<_> = all.iter().map(|(path, _)| path.as_str()).collect();
    assert_eq!(places, ["costs.fee", "costs.sessions", "costs.copay"]);
    for (_, problem) in &all {
        assert!(matches!(problem, Problem::Amount(Amount { says, .. }) if !says.is_empty()));
    }
    // The practice bills no plan for it, and gives no receipts to send to one.
    let not_asked = wrong_costs("sex-therapy", r#""sessions": 4, "copay": 20"#);
    assert!(matches!(&not_asked[..], [(path, Problem::NoSuchAmount { allowed })]
        if path == "costs.copay" && names(allowed, "sessions", "copay")));
}

#[test]
fn a_deductible_that_an_answer_sets_aside_may_have_been_typed_before() {
    let amounts = |deductible: &str| {
        parsed(&format!(
            r#"{{ "answers": {{ {WHOLE}, "deductible": "{deductible}" }},
                "costs": {{ "sessions": 4, "copay": 60, "in-deductible": 2000 }} }}"#
        ))
    };
    let left = |deductible: &str| amounts(deductible).unwrap().amounts.unwrap().claim.unwrap();
    assert_eq!(left("no").deductible.left.map(|left| left.0), Some(200_000));
    assert_eq!(left("does-not-count").deductible.left.map(|left| left.0), Some(0));
}

#[test]
fn what_is_not_offered_costs_nothing_that_could_be_worked_out() {
    let mut profile = practice().profile().clone();
    profile.services.retain(|offer| offer.service.id() != "individual");
    let localizer =
        Localizer::new(practice().words(Locale::English), formats::formats(Locale::English));
    let json = format!(r#"{{ "answers": {{ {WHOLE} }}, "costs": {{ "sessions": 4 }} }}"#);
    let errors = parse(&serde_json::from_str(&json).unwrap(), &profile, &localizer).unwrap_err();
    assert_eq!(errors, [AnswerError { path: "costs".to_owned(), problem: Problem::NoCosts }]);
}

#[test]
fn an_amount_is_told_as_it_was_given() {
    let amount = |costs: &str, path: &str| {
        let all = wrong_costs("individual", costs);
        let found = all.into_iter().find(|(place, _)| place == path);
        let Some((_, Problem::Amount(amount))) = found else { panic!("{costs}") };
        amount
    };
    for (typed, point) in [
        ("1.234,56", Some("1234.56")),
        ("12,5", Some("12.5")),
        ("1,00", Some("1.00")),
        ("12,345,6", Some("12345.6")),
        ("-120", None),
        ("a,b", None),
        ("99999999", None),
    ] {
        let amount = amount(&format!(r#""sessions": 4, "copay": "{typed}""#), "costs.copay");
        assert_eq!(amount.found.as_deref(), Some(typed));
        assert_eq!(amount.with_point.as_deref(), point, "{typed}");
    }
    let share = amount(r#""sessions": 4, "in-coinsurance": "12,5%""#, "costs.in-coinsurance");
    assert_eq!(share.with_point.as_deref(), Some("12.5%"));
    let missing = amount(r#""copay": 20"#, "costs.sessions");
    assert_eq!(missing.found, None);
}

#[test]
fn amounts_that_are_compared_are_both_named() {
    let all = wrong_costs(
        "individual",
        r#""sessions": 4, "in-deductible": 600, "in-deductible-year": "500", "in-maximum": 3000,
            "restart": 4, "reduced-fee": 150"#,
    );
    let beside = |path: &str| {
        let error = all.iter().find(|(place, _)| place == path);
        let Some((_, Problem::Amount(amount))) = error else { panic!("{all:?}") };
        let beside = amount.beside.as_ref().unwrap();
        (beside.0.as_str(), beside.1.as_str())
    };
    assert_eq!(beside("costs.in-deductible"), ("costs.in-deductible-year", "500"));
    assert_eq!(beside("costs.in-maximum-year"), ("costs.restart", "4"));
    // What the practice has published stands in the field.
    assert_eq!(beside("costs.reduced-fee"), ("costs.fee", "140"));
}

#[test]
fn an_amount_that_no_mended_answers_ask_for_is_refused_beside_wrong_answers() {
    let costs = |payment: &str| {
        let answers = WHOLE.replace("symptoms", "premarital").replace("commercial", payment);
        places(&format!(
            r#"{{ "answers": {{ {answers} }}, "costs": {{ "sessions": 4, "copay": 20 }} }}"#
        ))
    };
    assert_eq!(costs("commercial"), ["answers.reason"]);
    assert_eq!(costs("none"), ["answers.reason", "costs.copay"]);
}
