//! Answers that no visitor could give are refused, each with its place and what is allowed.

use coverage_guide::text::Locale;

use super::*;
use crate::formats;
use crate::practice::Practice;
use crate::test_support;

const WHOLE: &str = r#""service": "individual", "reason": "symptoms", "payment": "commercial",
    "priorities": ["cost", "court"]"#;

fn practice() -> Practice {
    test_support::practice("harbor-family-therapy")
}

fn parsed(text: &str) -> Result<AnswersFile, Vec<AnswerError>> {
    let practice = practice();
    let localizer =
        Localizer::new(practice.words(Locale::English), formats::formats(Locale::English));
    parse(&serde_json::from_str(text).unwrap(), practice.profile(), &localizer)
}

/// What is wrong with the answers: the place, and a look at the problem.
#[track_caller]
fn wrong(answers: &str, path: &str, is: impl Fn(&Problem) -> bool) {
    let errors = parsed(&format!(r#"{{ "answers": {{ {answers} }} }}"#)).unwrap_err();
    let found = errors.iter().filter(|error| error.path == path && is(&error.problem)).count();
    assert_eq!(found, 1, "{errors:#?}");
}

fn names(allowed: &[&'static str], has: &str, has_not: &str) -> bool {
    allowed.contains(&has) && !allowed.contains(&has_not)
}

#[test]
fn answers_that_a_visitor_could_give_are_read() {
    let answers = parsed(&format!(
        r#"{{ "answers": {{ {WHOLE}, "most-important": "cost", "network": "no" }} }}"#
    ))
    .unwrap()
    .answers;
    assert!(flow::is_consistent(&answers, practice().profile()));
    assert_eq!(answers.priorities().count(), 2);
    assert_eq!(answers.most_important().map(|priority| priority.id()), Some("cost"));
}

#[test]
fn what_is_unknown_is_refused_with_what_is_known() {
    let is_unknown = |problem: &Problem| matches!(problem, Problem::Unknown { allowed } if names(allowed, "service", "sevice"));
    wrong(r#""sevice": "couples""#, "answers.sevice", is_unknown);
    let unknown_option = |problem: &Problem| matches!(problem, Problem::UnknownOption { allowed } if names(allowed, "couples", "pets"));
    wrong(r#""service": "pets""#, "answers.service", unknown_option);
    let errors = parsed(r#"{ "answer": {} }"#).unwrap_err();
    assert_eq!(errors[0].path, "answer");
}

#[test]
fn what_is_of_the_wrong_sort_is_refused() {
    let wrong_type = |problem: &Problem| matches!(problem, Problem::WrongType { .. });
    wrong(r#""service": ["couples"]"#, "answers.service", wrong_type);
    wrong(r#""service": 1"#, "answers.service", wrong_type);
    wrong(r#""priorities": "cost""#, "answers.priorities", wrong_type);
    wrong(r#""priorities": [1]"#, "answers.priorities[0]", wrong_type);
    for text in ["[]", r#"{ "answers": [] }"#] {
        assert!(wrong_type(&parsed(text).unwrap_err()[0].problem), "{text}");
    }
}

#[test]
fn one_thing_is_picked_once() {
    wrong(r#""service": "couples", "service": "family""#, "answers.service", |problem| {
        *problem == Problem::DuplicateField
    });
    wrong(r#""priorities": ["cost", "cost"]"#, "answers.priorities[1]", |problem| {
        *problem == Problem::Repeated
    });
    wrong(r#""priorities": ["cost", "no-concern"]"#, "answers.priorities[1]", |problem| {
        *problem == Problem::StandsAlone
    });
    wrong(r#""priorities": []"#, "answers.priorities", |problem| {
        matches!(problem, Problem::NothingPicked { .. })
    });
    assert!(
        parsed(&format!(
            r#"{{ "answers": {{ {} }} }}"#,
            WHOLE.replace(r#"["cost", "court"]"#, r#"["no-concern"]"#)
        ))
        .is_ok()
    );
}

#[test]
fn an_option_that_is_not_offered_is_refused_with_those_that_are() {
    let not_offered = |problem: &Problem| matches!(problem, Problem::NotOffered { allowed } if names(allowed, "growth", "premarital"));
    wrong(&WHOLE.replace("symptoms", "premarital"), "answers.reason", not_offered);
    // What was not picked cannot matter most.
    let not_picked = |problem: &Problem| matches!(problem, Problem::NotOffered { allowed } if names(allowed, "court", "freedom"));
    wrong(
        &format!(r#"{WHOLE}, "most-important": "freedom""#),
        "answers.most-important",
        not_picked,
    );
}

#[test]
fn a_question_that_is_not_asked_takes_no_answer() {
    let not_asked =
        |problem: &Problem| matches!(problem, Problem::NotAsked { when } if !when.is_empty());
    for (id, option) in [("room", "family"), ("treats-one", "yes"), ("state", "ca")] {
        wrong(&format!(r#"{WHOLE}, "{id}": "{option}""#), &format!("answers.{id}"), not_asked);
    }
    // The practice takes no TRICARE, so nobody is asked for its network.
    let tricare = WHOLE.replace("commercial", "tricare");
    wrong(&format!(r#"{tricare}, "network": "yes""#), "answers.network", not_asked);
}

#[test]
fn what_comes_before_the_answer_is_answered() {
    let missing = |problem: &Problem| matches!(problem, Problem::Missing { allowed } if names(allowed, "medicaid", "cost"));
    wrong(&WHOLE.replace(r#""payment": "commercial","#, ""), "answers.payment", missing);
    let unsure = WHOLE.replace("individual", "not-sure");
    for id in ["answers.room", "answers.focus"] {
        wrong(&unsure, id, |problem| matches!(problem, Problem::Missing { .. }));
    }
}

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
    assert!(matches!(&unknown[..], [(path, Problem::Unknown { allowed })]
        if path == "costs.premium" && names(allowed, "fee", "premium")));
    let wrong_type = wrong_costs("individual", r#""fee": [150]"#);
    assert!(matches!(&wrong_type[..], [(path, Problem::WrongType { .. })] if path == "costs.fee"));
    let all = wrong_costs("individual", r#""fee": "much", "copay": -20"#);
    let places: Vec<_> = all.iter().map(|(path, _)| path.as_str()).collect();
    assert_eq!(places, ["costs.fee", "costs.sessions", "costs.copay"]);
    for (_, problem) in &all {
        assert!(matches!(problem, Problem::Amount { says } if !says.is_empty()));
    }
    // The practice bills no plan for it, and gives no receipts to send to one.
    let not_asked = wrong_costs("sex-therapy", r#""sessions": 4, "copay": 20"#);
    assert!(matches!(&not_asked[..], [(path, Problem::NoSuchAmount { allowed })]
        if path == "costs.copay" && names(allowed, "sessions", "copay")));
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
fn all_problems_are_told_at_once() {
    let errors =
        parsed(r#"{ "answers": { "service": "pets", "priorities": ["money"] }, "more": 1 }"#);
    assert_eq!(errors.unwrap_err().len(), 3);
    let errors =
        parsed(r#"{ "answers": { "service": "couples", "reason": "growth", "room": "family" } }"#);
    let mut paths: Vec<_> = errors.unwrap_err().into_iter().map(|error| error.path).collect();
    paths.sort();
    assert_eq!(
        paths,
        ["payment", "priorities", "reason", "room", "treats-one"].map(|id| format!("answers.{id}"))
    );
}

#[test]
fn every_file_of_answers_in_the_project_can_be_read() {
    for answers in test_support::answers() {
        let read = parsed(&answers);
        assert!(read.is_ok(), "{answers}: {read:?}");
    }
}
