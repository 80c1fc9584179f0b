//! The texts that stand on screens beside the answer, and in no model of it.

use std::collections::BTreeSet;

use crate::keys::{Key, is_named, name, named};

/// Texts, and why no model of the answer has them. A name that ends with a dot is the beginning of names.
const FRAME: &[(&str, &[&str])] = &[
    (
        "around every screen, whatever is on it",
        &[
            "crisis.heading",
            "crisis.line",
            "crisis.call",
            "crisis.text",
            "crisis.danger",
            "crisis.emergency",
            "ui.privacy",
            "ui.new_tab",
        ],
    ),
    (
        "the way back, and names for who hears the screen",
        &["ui.back", "ui.start_again", "topic.back", "topic.bar", "answer.contents"],
    ),
    (
        "headings and doors of the short answer, which stand there for everybody",
        &[
            "answer.heading",
            "brief.change_answers",
            "brief.matters.heading",
            "brief.next.heading",
            "brief.doors",
            "topic.take",
            "ui.change",
        ],
    ),
    (
        "marks of what changed: the model has the verdict before",
        &["brief.changed.tag", "brief.changed.before"],
    ),
    (
        "what the last step took away, which the visit knows and not the answer",
        &[
            "ui.dropped_heading",
            "ui.dropped",
            "ui.kept",
            "ui.list_separator",
            "question.network.short",
            "question.plan-type.short",
            "question.policyholder.short",
        ],
    ),
    ("buttons below what they copy or open", &["ask.copy", "ask.more", "rights.copy"]),
    (
        "the ways to take the answer along: what is taken is the paper, a model of its own",
        &["take.lead", "take.print", "take.save", "take.copy", "take.note"],
    ),
    (
        "the ways to reach the practice, from its profile",
        &["talk.phone", "talk.write", "talk.website", "talk.booking"],
    ),
    (
        "the form of the calculator: what is typed is no answer, and what follows has a model of its own",
        &[
            "costs.field.",
            "costs.hint.",
            "costs.part.",
            "costs.unit.",
            "costs.fee_of",
            "costs.fee.",
            "costs.plan",
            "costs.work_out",
        ],
    ),
];

/// What the model has ready for a table with closed ways and open ones, whatever table it is.
const NOT_ALWAYS_SHOWN: &[&str] = &["detail.closed_elsewhere"];

/// Whether a text may stand on a screen without being in its model.
pub fn has(key: Key) -> bool {
    FRAME.iter().any(|(_, names)| are_named(names, key))
}

/// Whether a text of the model may be missing on its screen.
pub fn may_hide(key: Key) -> bool {
    are_named(NOT_ALWAYS_SHOWN, key)
}

/// What is named here without need: these are the texts that were on screens alone, or in models alone.
pub fn needless(apart: &BTreeSet<Key>) -> Vec<&'static str> {
    let names = FRAME.iter().flat_map(|(_, names)| *names).chain(NOT_ALWAYS_SHOWN).copied();
    names.filter(|it| !named(it).any(|key| apart.contains(&key))).collect()
}

fn are_named(names: &[&str], key: Key) -> bool {
    names.iter().any(|it| is_named(name(key), it))
}
