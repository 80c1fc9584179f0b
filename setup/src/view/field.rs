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
    let mut described = vec![format!("{id}-said")];
    let help = around.help.map(|help| {
        described.insert(0, format!("{id}-help"));
        p().class("help").attr("id", format!("{id}-help")).text(help)
    });
    let input = input.attr("id", &id).attr("aria-describedby", described.join(" "));
    div()
        .class("field")
        .child(label().class("field__label").attr("for", &id).text(around.label))
        .child_opt(help)
        .child(note(path, state, Some(input.clone()), said))
        .child(input)
}

/// What is wrong, or else what was understood. The input is marked while something is wrong.
pub fn note(
    path: &Path,
    state: State,
    input: Option<Element>,
    said: impl Fn() -> String + 'static,
) -> Element {
    let (place, id) = (path.to_string(), id(path));
    let words = span();
    let note = p().class("said").attr("id", format!("{id}-said")).child(words.clone());
    let shown = note.clone();
    note.follow(move || {
        let wrong = state.wrong(&place);
        let shown =
            shown.clone().attr("class", if wrong.is_some() { "said said--wrong" } else { "said" });
        drop(shown);
        if let Some(input) = &input {
            let _ =
                input.clone().attr("aria-invalid", if wrong.is_some() { "true" } else { "false" });
        }
        words.set_text(&wrong.as_ref().map_or_else(&said, wrong_in_words));
    })
}
