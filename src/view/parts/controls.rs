//! Buttons, lists and what opens on demand.

use std::cell::Cell;

use leptos::reactive::owner::{Owner, WeakOwner};

use crate::domain::rules::Fired;
use crate::view::dom::element::Element;
use crate::view::dom::html::{self, details, div, p, ul};
use crate::view::state::session::Session;

/// A button that does something.
pub fn button(class: &'static str, text: String, press: impl Fn() + 'static) -> Element {
    html::button().class(class).attr("type", "button").on_click(press).text(text)
}

/// The reason of a rule, as a paragraph.
pub fn reason(rule: &Fired) -> Element {
    p().class("reason").attr("data-rule", rule.id).text(Session::get().localizer().rule(rule.id))
}

/// A small heading over a part of a section.
pub fn label(tag: &'static str, text: String) -> Element {
    Element::new(tag).class("label").text(text)
}

/// A list of statements.
pub fn statements(class: &str, items: impl IntoIterator<Item = Element>) -> Element {
    ul().class(class).children(items)
}

/// One line, and more on demand.
pub fn collapsible(class: &'static str, summary: String, content: Vec<Element>) -> Element {
    details()
        .class(class)
        .child(html::summary().text(summary))
        .child(div().class("disclosure__content").children(content))
}

/// One whose content is made when it is first opened: most of an answer stays closed, and
/// making all of it at once would keep the visitor waiting.
pub fn lazy_collapsible(summary: String, content: impl Fn() -> Vec<Element> + 'static) -> Element {
    let inside = div().class("disclosure__content");
    let place = inside.clone();
    let empty = Cell::new(true);
    // What is made later belongs to this screen too, and keeps it no longer than it stands.
    let owner = Owner::current().map(|owner| owner.downgrade());
    details().class("disclosure").child(html::summary().text(summary)).child(inside).on(
        "toggle",
        move |_| {
            if empty.replace(false)
                && let Some(owner) = owner.as_ref().and_then(WeakOwner::upgrade)
            {
                owner.with(|| place.replace_children(content()));
            }
        },
    )
}
