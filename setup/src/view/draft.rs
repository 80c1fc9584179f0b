//! The draft on this device: kept only where somebody wants it, and offered, never taken in silence.

use coverage_guide::text::Locale;
use coverage_guide::view::dom::element::Element;
use coverage_guide::view::dom::html::{button, div, input, label, p, span};
use leptos::prelude::*;
use web_sys::Storage;

use super::browser::{is_checked, now};
use super::state::State;
use crate::draft::Draft;
use crate::words::{fill, say};

const KEY: &str = "coverage-guide-setup";

/// Where it is kept, if the browser lets pages keep anything.
fn storage() -> Option<Storage> {
    window().local_storage().ok().flatten()
}

/// The draft that is there.
pub fn find() -> Option<Draft> {
    Draft::read(&storage()?.get_item(KEY).ok()??)
}

/// Keeps the form, if that is wanted.
pub fn keep(state: State) {
    if state.keeps.get_untracked()
        && let Some(storage) = storage()
    {
        let at = now(state.language_now() == Locale::Spanish);
        // Fails where there is no room.
        let _ = storage.set_item(KEY, &Draft { form: state.form_now(), at }.write());
    }
}

fn throw_away() {
    if let Some(storage) = storage() {
        let _ = storage.remove_item(KEY);
    }
}

/// The draft that was found, to go on with or to throw away.
pub fn offer(state: State) -> Element {
    div().class("offer").children_signal(move || {
        let Some(draft) = state.found.get() else { return Vec::new() };
        let words = p().text(fill("draft.found", &[("at", &draft.at)]));
        let go_on =
            button().class("button").attr("type", "button").text(say("draft.go-on")).on_click(
                move || {
                    state.go_on(draft.clone());
                },
            );
        let drop = button()
            .class("button button--quiet")
            .attr("type", "button")
            .text(say("draft.throw-away"))
            .on_click(move || {
                state.forget_draft();
                throw_away();
            });
        vec![words, div().class("buttons").child(go_on).child(drop)]
    })
}

/// Whether to keep one. Not asked where the browser keeps nothing, as in a sealed-off frame.
pub fn choice(state: State) -> Option<Element> {
    if cfg!(target_arch = "wasm32") && storage().is_none() {
        return None;
    }
    let input = input()
        .attr("type", "checkbox")
        .attr("id", "keep-draft")
        .attr("autocomplete", "off")
        .checked(move || state.keeps.get())
        .on("change", move |event| {
            let is_on = is_checked(event);
            state.keeps.set(is_on);
            if is_on { keep(state) } else { throw_away() }
        });
    let words = span()
        .class("choice__words")
        .child(span().class("choice__label").text(say("draft.keep")))
        .child(span().class("choice__help").text(say("draft.keep.help")));
    Some(label().class("choice").attr("for", "keep-draft").child(input).child(words))
}
