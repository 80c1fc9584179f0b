//! Buttons, lists and what opens on demand.

use std::cell::Cell;

use leptos::prelude::Owner;

use crate::domain::rules::Fired;
use crate::view::dom::element::{El, el};
use crate::view::state::session::Guide;

/// A button with a duty.
pub fn button(class: &'static str, text: String, press: impl Fn() + 'static) -> El {
    el("button", class).set("type", "button").on_press(press).text(text)
}

/// The reason of a rule, as a paragraph.
pub fn reason(rule: &Fired) -> El {
    el("p", "reason").set("data-rule", rule.id).text(Guide::get().say().rule(rule.id))
}

/// A small heading over a part of a section.
pub fn label(tag: &'static str, text: String) -> El {
    el(tag, "label").text(text)
}

/// A list of statements.
pub fn statements(class: &str, items: impl IntoIterator<Item = El>) -> El {
    el("ul", class).list(items)
}

/// A disclosure: one line, and more on demand.
pub fn disclosure(class: &'static str, summary: String, content: Vec<El>) -> El {
    el("details", class)
        .child(el("summary", "").text(summary))
        .child(el("div", "disclosure__content").list(content))
}

/// A disclosure whose content is made when it is first opened: most of an answer stays closed, and
/// making all of it at once would keep the visitor waiting.
pub fn later(summary: String, content: impl Fn() -> Vec<El> + 'static) -> El {
    let inside = el("div", "disclosure__content");
    let place = inside.same();
    let empty = Cell::new(true);
    // What is made later belongs to this screen too.
    let owner = Owner::current();
    el("details", "disclosure").child(el("summary", "").text(summary)).child(inside).on(
        "toggle",
        move |_| {
            if empty.replace(false)
                && let Some(owner) = &owner
            {
                owner.with(|| place.hold(content()));
            }
        },
    )
}
