//! What every field has: a label, help, and what was understood or is wrong.

use coverage_guide::view::dom::element::Element;
use coverage_guide::view::dom::html::{div, label, p, span};

use super::state::State;
use crate::mistake::Wrong;
use crate::path::Path;
use crate::words::{fill, find, say};

/// What stands around a field.
pub struct Around {
    /// What it is called.
    pub label: String,
    /// What it means, in a sentence.
    pub help: Option<String>,
}

impl Around {
    /// The label and help of a field that has a key of its own.
    pub fn of(key: &str) -> Self {
        Self { label: say(key), help: find(&format!("{key}.help")) }
    }
}

/// The id of the field at a place.
pub fn id(path: &Path) -> String {
    id_of(&path.to_string())
}

/// The same, from the place as it is written.
pub fn id_of(place: &str) -> String {
    format!("f-{place}")
}

/// A place as people know it: what its fields are called, from the outside in.
pub fn place_in_words(place: &str) -> String {
    let mut words = Vec::new();
    for part in place.split('.') {
        let (name, row) = part.split_once('[').map_or((part, None), |(name, row)| {
            (name, row.trim_end_matches(']').parse::<usize>().ok())
        });
        if name == "services" && place != name {
            continue;
        }
        let keys = [format!("service.{name}.short"), format!("field.{name}")];
        let Some(label) = keys.iter().find_map(|key| find(key)) else { continue };
        words.push(match row {
            Some(row) => format!("{label} {}", row + 1),
            None => label,
        });
    }
    words.join(", ")
}

/// What is wrong, in words.
pub fn wrong_in_words(wrong: &Wrong) -> String {
    match wrong {
        Wrong::Note(note) => fill(&wrong.key(), &[("note", note)]),
        _ => say(&wrong.key()),
    }
}

/// A field with one input.
pub fn field(
    around: Around,
    input: Element,
    path: &Path,
    state: State,
    said: impl Fn() -> String + 'static,
) -> Element {
    let id = id(path);
    let help = help(&id, around.help);
    let input = input.attr("id", &id);
    let described = Described::Input { input: input.clone(), has_help: help.is_some() };
    div()
        .class("field")
        .child(label().class("field__label").attr("for", &id).text(around.label))
        .child_opt(help)
        .child(note(path, state, described, said))
        .child(input)
}

/// What a field means, to be read out with it.
pub fn help(id: &str, help: Option<String>) -> Option<Element> {
    Some(p().class("help").attr("id", format!("{id}-help")).text(help?))
}

/// What is read out with the note on it, and with the help if there is any.
pub enum Described {
    /// One input, which is marked while something is wrong.
    Input { input: Element, has_help: bool },
    /// A group of inputs.
    Group { group: Element, has_help: bool },
    /// Nothing that takes the keyboard.
    Nothing,
}

impl Described {
    fn follow(&self, id: &str, is_wrong: bool, is_said: bool) {
        let (element, has_help) = match self {
            Self::Input { input, has_help } => {
                let invalid = if is_wrong { "true" } else { "false" };
                (input.clone().attr("aria-invalid", invalid), *has_help)
            }
            Self::Group { group, has_help } => (group.clone(), *has_help),
            Self::Nothing => return,
        };
        let parts = [has_help.then_some("help"), is_said.then_some("said")];
        let ids: Vec<_> = parts.iter().flatten().map(|part| format!("{id}-{part}")).collect();
        // Nothing is to be said where nothing is there.
        if ids.is_empty() {
            element.remove_attr("aria-describedby");
        } else {
            let _ = element.attr("aria-describedby", ids.join(" "));
        }
    }
}

/// What is wrong, or else what was understood.
pub fn note(
    path: &Path,
    state: State,
    described: Described,
    said: impl Fn() -> String + 'static,
) -> Element {
    let (place, id) = (path.to_string(), id(path));
    let words = span();
    let note = p().class("said").attr("id", format!("{id}-said")).child(words.clone());
    let shown = note.clone();
    note.follow(move || {
        let wrong = state.wrong(&place);
        let _ = shown.clone().class(if wrong.is_some() { "said said--wrong" } else { "said" });
        let text = wrong.as_ref().map_or_else(&said, wrong_in_words);
        described.follow(&id, wrong.is_some(), !text.is_empty());
        words.set_text(&text);
    })
}
