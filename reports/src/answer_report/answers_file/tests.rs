//! Answers that no visitor could give are refused, each with its place and what is allowed.

use coverage_guide::text::Locale;

use super::*;
use crate::answer_report::problem::{Amount, Blocker, Problem, WhyNot, lines};
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
