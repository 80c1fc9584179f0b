//! A visit that comes by every question and every kind of screen there is.

use crate::guide::{Guide, cost_field, english, names};

/// The way to the first answer.
const FIRST: &[(&str, &str)] = &[
    ("service", "not-sure"),
    ("room", "just-me"),
    ("focus", "feelings"),
    ("reason", "growth"),
    ("payment", "commercial"),
    ("priorities", "no-diagnosis-on-file policyholder employer cost"),
];

/// What sharpens it.
const SHARPEN: &[(&str, &str)] = &[
    ("most-important", "cost"),
    ("network", "no"),
    ("plan-type", "ppo"),
    ("plan-source", "self-insured"),
    ("policyholder", "parent"),
    ("state", "ca"),
    ("client", "teen"),
    ("setting", "group"),
    ("employee-program", "yes"),
    ("deductible", "no"),
];

/// What it could cost, with the number of visits left out.
const COSTS: &[(&str, &str)] =
    &[("fee", "220"), ("out-allowed", "150"), ("out-coinsurance", "30"), ("out-deductible", "800")];

/// Goes round from the first question, and calls `look` with a name on every screen.
///
/// # Panics
/// If a screen that should come does not.
#[track_caller]
pub fn go_round(guide: &Guide, look: &mut dyn FnMut(&str)) {
    go_as_far_as_the_answer(guide, look);
    for (question, option) in SHARPEN {
        guide.sharpen(question);
        look(question);
        guide.answer(question, option);
    }
    look("answer-sharpened");
    for (field, text) in COSTS {
        guide.type_into(&cost_field(field), text);
    }
    guide.click(&guide.button(&english("costs.work_out")));
    guide.browser().wait_until("a message about half of it", || guide.alert().is_some());
    look("answer-costs-wrong");
    guide.type_into(&cost_field("sessions"), "4");
    guide.click(&guide.button(&english("costs.work_out")));
    guide.browser().wait_until("what it costs", || guide.alert().is_none());
    look("answer-costs");

    // Growth is nothing that couples are asked about, so this opens two questions.
    guide.change("service");
    guide.choose("couples");
    guide.submit();
    look("reason-reopened");
    guide.answer("reason", "relationship");
    look("treats-one");
    guide.answer("treats-one", "no");
    look("answer-changed");
    guide.press(names::START_AGAIN);
    look("started-again");
}

/// The way to the first answer, from the first question; calls `look` like [`go_round`].
///
/// # Panics
/// If a screen that should come does not.
#[track_caller]
pub fn go_as_far_as_the_answer(guide: &Guide, look: &mut dyn FnMut(&str)) {
    look("service");
    guide.go_on();
    look("service-unanswered");
    for (question, options) in FIRST {
        if *question != "service" {
            look(question);
        }
        guide.answer(question, options);
    }
    look("answer");
}
