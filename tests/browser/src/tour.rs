//! A visit that comes by every question and every kind of screen there is.

use crate::guide::{Guide, names};

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

/// Goes round from the first question, and calls `look` with a name on every screen.
///
/// # Panics
/// If a screen that should come does not.
#[track_caller]
pub fn go_round(guide: &Guide, look: &mut dyn FnMut(&str)) {
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
    for (question, option) in SHARPEN {
        guide.sharpen(question);
        look(question);
        guide.answer(question, option);
    }
    look("answer-sharpened");

    // Growth is nothing that couples are asked about, so this opens two questions.
    guide.change("service");
    guide.choose("couples");
    guide.go_on_either_way();
    look("reason-reopened");
    guide.answer("reason", "relationship");
    look("treats-one");
    guide.answer("treats-one", "no");
    look("answer-changed");
    guide.press(names::START_AGAIN);
    look("started-again");
}
