//! Answers are judged beside each other, and beside all that missing ones can be.

use super::*;
use crate::answer_report::problem::{Blocker, WhyNot};

#[test]
fn an_option_that_is_not_offered_is_refused_with_those_that_are() {
    let not_offered = |problem: &Problem| matches!(problem, Problem::NotOffered { found, allowed } if found == "premarital" && names(allowed, "growth", "premarital"));
    wrong(&WHOLE.replace("symptoms", "premarital"), "answers.reason", not_offered);
    // What was not picked cannot matter most.
    let not_picked = |problem: &Problem| matches!(problem, Problem::NotOffered { found, allowed } if found == "freedom" && names(allowed, "court", "freedom"));
    wrong(
        &format!(r#"{WHOLE}, "most-important": "freedom""#),
        "answers.most-important",
        not_picked,
    );
}

#[test]
fn a_question_that_is_not_asked_takes_no_answer() {
    for (id, option) in [("room", "family"), ("treats-one", "yes"), ("state", "ca")] {
        let not_asked = |problem: &Problem| matches!(problem, Problem::NotAsked { found, .. } if found == option);
        wrong(&format!(r#"{WHOLE}, "{id}": "{option}""#), &format!("answers.{id}"), not_asked);
    }
}

/// Why an answer has no place.
#[track_caller]
fn why_not(answers: &str, id: &str) -> WhyNot {
    let errors = parsed(&format!(r#"{{ "answers": {{ {answers} }} }}"#)).unwrap_err();
    let path = format!("answers.{id}");
    let mut problems = errors.into_iter().filter(|error| error.path == path);
    match problems.next().map(|error| error.problem) {
        Some(Problem::NotAsked { why, .. }) => why,
        other => panic!("{other:#?}"),
    }
}

#[test]
fn an_answer_without_a_place_says_what_keeps_it_out() {
    let blocked = |why: &WhyNot, question: &str, by: Option<&str>, otherwise: &str| {
        let WhyNot::Answers(blockers) = why else { panic!("{why:?}") };
        let is = |blocker: &&Blocker| blocker.question == question;
        let blocker = blockers.iter().find(is).unwrap_or_else(|| panic!("{why:?}"));
        assert_eq!(blocker.answer.as_deref(), by);
        assert!(blocker.otherwise.contains(&otherwise), "{why:?}");
        assert!(by.is_none_or(|by| !blocker.otherwise.contains(&by)), "{why:?}");
    };
    let uninsured = WHOLE.replace("commercial", "none");
    for id in ["network", "deductible"] {
        let why = why_not(&format!(r#"{uninsured}, "{id}": "yes""#), id);
        blocked(&why, "payment", Some("none"), "commercial");
    }
    let why = why_not(&format!(r#"{WHOLE}, "room": "family""#), "room");
    blocked(&why, "service", Some("individual"), "not-sure");
    let why = why_not(&format!(r#"{WHOLE}, "state": "ca""#), "state");
    blocked(&why, "policyholder", None, "partner");
    let one = WHOLE.replace(r#"["cost", "court"]"#, r#"["cost"]"#);
    let why = why_not(&format!(r#"{one}, "most-important": "cost""#), "most-important");
    blocked(&why, "priorities", Some("cost"), "court");
    // The practice takes no TRICARE, so nobody is asked for its network.
    let tricare = WHOLE.replace("commercial", "tricare");
    let why = why_not(&format!(r#"{tricare}, "network": "yes""#), "network");
    assert_eq!(why, WhyNot::Profile);
    // Two answers would have to be others.
    let why = why_not(&format!(r#"{uninsured}, "state": "ca""#), "state");
    assert!(matches!(why, WhyNot::Otherwise(when) if !when.is_empty()));
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

#[test]
fn what_hangs_on_an_answer_that_cannot_be_read_is_not_found_wrong() {
    // With a kind of therapy that is read, each of these could be right.
    let unread = |answers: &str| places(&format!(r#"{{ "answers": {{ {answers} }} }}"#));
    let pets = WHOLE.replace("individual", "pets");
    for more in [r#""room": "family""#, r#""treats-one": "yes""#, r#""client": "teen""#] {
        assert_eq!(unread(&format!("{pets}, {more}")), ["answers.service"], "{more}");
    }
    let premarital = pets.replace("symptoms", "premarital");
    assert_eq!(unread(&premarital), ["answers.service"]);
    // Whatever the kind is, nobody without insurance has a plan.
    let uninsured = pets.replace("commercial", "none");
    let found = unread(&format!(r#"{uninsured}, "plan-type": "hmo""#));
    assert_eq!(found, ["answers.plan-type", "answers.service"]);
    // An empty file lacks just what everybody is asked.
    let all = ["payment", "priorities", "reason", "service"].map(|id| format!("answers.{id}"));
    assert_eq!(places(r#"{ "answers": {} }"#), all);
    assert_eq!(places("{}"), all);
}
