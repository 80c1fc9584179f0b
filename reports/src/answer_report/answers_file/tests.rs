//! Answers that no visitor could give are refused, each with its place and what is allowed.

mod amounts;
mod situation;

use coverage_guide::text::Locale;

use super::*;
use crate::answer_report::problem::{Problem, lines};
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
    assert!(coverage_guide::domain::flow::is_consistent(&answers, practice().profile()));
    assert_eq!(answers.priorities().count(), 2);
    assert_eq!(answers.most_important().map(|priority| priority.id()), Some("cost"));
}

#[test]
fn what_is_unknown_is_refused_with_what_is_known() {
    let is_unknown = |problem: &Problem| matches!(problem, Problem::Unknown { meant: None, allowed } if names(allowed, "service", "payer"));
    wrong(r#""payer": "commercial""#, "answers.payer", is_unknown);
    let unknown_option = |problem: &Problem| matches!(problem, Problem::UnknownOption { meant: None, allowed, .. } if names(allowed, "couples", "pets"));
    wrong(r#""service": "pets""#, "answers.service", unknown_option);
    let errors = parsed(r#"{ "answer": {} }"#).unwrap_err();
    assert_eq!(errors[0].path, "answer");
}

#[test]
fn whether_the_deductible_is_met_has_four_answers() {
    for (found, is_meant) in [("doesnt-count", Some("does-not-count")), ("maybe", None)] {
        wrong(&format!(r#""deductible": "{found}""#), "answers.deductible", |problem| {
            matches!(problem, Problem::UnknownOption { meant, allowed, .. }
                if *meant == is_meant && allowed[..] == ["yes", "no", "does-not-count", "not-sure"])
        });
    }
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
    wrong(
        r#""priorities": ["cost", "cost"]"#,
        "answers.priorities[1]",
        |problem| matches!(problem, Problem::Repeated { found } if found == "cost"),
    );
    wrong(
        r#""priorities": ["cost", "no-concern"]"#,
        "answers.priorities[1]",
        |problem| matches!(problem, Problem::StandsAlone { found } if found == "no-concern"),
    );
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

/// The places of all that is wrong, in order.
#[track_caller]
fn places(text: &str) -> Vec<String> {
    let mut paths: Vec<_> = parsed(text).unwrap_err().into_iter().map(|error| error.path).collect();
    paths.sort();
    paths
}

#[test]
fn all_problems_are_told_at_once() {
    let found =
        places(r#"{ "answers": { "service": "couples", "reason": "growth", "room": "family" } }"#);
    assert_eq!(
        found,
        ["payment", "priorities", "reason", "room", "treats-one"].map(|id| format!("answers.{id}"))
    );
    // Form and situation.
    let found = places(
        r#"{ "answers": { "service": "individual", "reason": "premarital", "treats-one": "yes",
            "payment": "none", "priorities": ["cost", "no-concern"], "plan-type": "hmo",
            "network": "yes", "policyholder": "parent", "deductible": "yes" } }"#,
    );
    let all = [
        "deductible",
        "network",
        "plan-type",
        "policyholder",
        "priorities[1]",
        "reason",
        "treats-one",
    ];
    assert_eq!(found, all.map(|id| format!("answers.{id}")));
    // Form, situation and amounts.
    let found = places(
        r#"{ "answers": { "service": "couples", "reason": "growth", "payment": "comercial",
            "priorities": ["cost"] }, "costs": { "fee": "-1", "sessions": "99", "foo": 1 }, "x": 1 }"#,
    );
    let all = ["answers.payment", "answers.reason", "answers.treats-one", "costs.fee"];
    assert_eq!(found, [&all[..], &["costs.foo", "costs.sessions", "x"]].concat());
}

#[test]
fn a_misspelled_name_is_read_as_the_one_that_was_meant() {
    let text = r#"{ "answer": { "Service": "individual", "reasons": "premarital", "payment": "none",
        "priority": ["cost"], "plan_type": "hmo" }, "cost": { "session": 99 } }"#;
    let errors = parsed(text).unwrap_err();
    let meant = |path: &str| {
        let unknown = errors.iter().find_map(|error| match &error.problem {
            Problem::Unknown { meant, .. } if error.path == path => Some(*meant),
            _ => None,
        });
        unknown.unwrap_or_else(|| panic!("{path}: {errors:#?}"))
    };
    assert_eq!(meant("answer"), Some("answers"));
    assert_eq!(meant("cost"), Some("costs"));
    assert_eq!(meant("answer.Service"), Some("service"));
    assert_eq!(meant("answer.reasons"), Some("reason"));
    assert_eq!(meant("answer.priority"), Some("priorities"));
    assert_eq!(meant("answer.plan_type"), Some("plan-type"));
    assert_eq!(meant("cost.session"), Some("sessions"));
    // What stands there is looked at too, and none of it is missed.
    let wrong = |path: &str, is: fn(&Problem) -> bool| {
        assert!(errors.iter().any(|error| error.path == path && is(&error.problem)), "{path}");
    };
    wrong("answer.reasons", |problem| matches!(problem, Problem::NotOffered { .. }));
    wrong("answer.plan_type", |problem| matches!(problem, Problem::NotAsked { .. }));
    assert!(!errors.iter().any(|error| matches!(error.problem, Problem::Missing { .. })));
}

#[test]
fn an_answer_outside_its_object_is_sent_there() {
    let errors = parsed(r#"{ "service": "couples", "answers": { "fee": 1 } }"#).unwrap_err();
    for (path, place) in [("service", "answers"), ("answers.fee", "costs")] {
        let is = |error: &&AnswerError| error.path == path;
        let error = errors.iter().find(is).unwrap_or_else(|| panic!("{errors:#?}"));
        assert!(matches!(error.problem, Problem::Misplaced { inside } if inside == place));
    }
    assert!(!errors.iter().any(|error| error.path == "answers.service"));
}

#[test]
fn a_wrong_value_is_repeated_with_the_one_that_was_meant() {
    for (answers, path, is, meaning) in [
        (r#""service": "Couples""#, "service", "Couples", Some("couples")),
        (r#""service": " couples ""#, "service", " couples ", Some("couples")),
        (r#""service": "sex therapy""#, "service", "sex therapy", Some("sex-therapy")),
        (r#""payment": "comercial""#, "payment", "comercial", Some("commercial")),
        (r#""payment": "blue cross""#, "payment", "blue cross", None),
    ] {
        wrong(answers, &format!("answers.{path}"), |problem| {
            matches!(problem, Problem::UnknownOption { found, meant, .. }
                if found == is && *meant == meaning)
        });
    }
    for (answers, path, is, meaning) in [
        (r#""treats-one": true"#, "treats-one", "true", Some("\"yes\"")),
        (r#""priorities": "cost""#, "priorities", "cost", Some("[\"cost\"]")),
        (r#""service": ["couples"]"#, "service", "[\"couples\"]", Some("\"couples\"")),
        (r#""service": 1"#, "service", "1", None),
    ] {
        wrong(answers, &format!("answers.{path}"), |problem| {
            matches!(problem, Problem::WrongType { found, meant, .. }
                if found == is && meant.as_deref() == meaning)
        });
    }
}

#[test]
fn an_option_of_another_question_is_sent_there() {
    for kind in ["short-term", "sharing-ministry"] {
        wrong(
            &format!(r#""payment": "other", "plan-type": "{kind}""#),
            "answers.plan-type",
            |problem| matches!(problem, Problem::OptionOf { found, question: "other-plan" } if found == kind),
        );
    }
}

#[test]
fn a_list_of_names_is_told_once() {
    let errors = parsed(r#"{ "answers": { "payer": "none", "who": "me", "service": "pets" } }"#);
    let lines = lines(&errors.unwrap_err()).join("\n");
    assert_eq!(lines.matches("`most-important`").count(), 1, "{lines}");
    for wrong in ["`answers.payer`", "`answers.who`", "`answers.service` is `pets`"] {
        assert_eq!(lines.matches(wrong).count(), 1, "{lines}");
    }
}

#[test]
fn every_file_of_answers_in_the_project_can_be_read() {
    for answers in test_support::answers() {
        let read = parsed(&answers);
        assert!(read.is_ok(), "{answers}: {read:?}");
    }
}
