//! Buttons, lists and what opens on demand.

use leptos::reactive::owner::{Owner, WeakOwner};

use crate::text::Text;
use crate::view::dom::element::Element;
use crate::view::dom::html::{self, details, div, ul};

/// A button that does something.
pub fn button(class: &'static str, text: Text, press: impl Fn() + 'static) -> Element {
    button_of(class, text, Box::new(press))
}

fn button_of(class: &'static str, text: Text, press: Box<dyn Fn()>) -> Element {
    html::button().class(class).attr("type", "button").on_click(press).text(text)
}

/// A list of statements.
pub fn statements(class: &str, items: impl IntoIterator<Item = Element>) -> Element {
    ul().class(class).children(items)
}

/// One line, and more on demand.
pub fn collapsible(class: &'static str, summary: Text, content: Vec<Element>) -> Element {
    details()
        .class(class)
        .child(html::summary().text(summary))
        .child(div().class("disclosure__content").children(content))
}

/// One whose content is made when it is first opened: most of an answer stays closed, and
/// making all of it at once would keep the visitor waiting.
pub fn lazy_collapsible(
    class: &'static str,
    summary: Text,
    is_open: bool,
    content: impl FnOnce() -> Vec<Element> + 'static,
) -> Element {
    lazy_details(class, summary, is_open, Box::new(content))
}

fn lazy_details(
    class: &'static str,
    summary: Text,
    is_open: bool,
    content: Box<dyn FnOnce() -> Vec<Element>>,
) -> Element {
    let inside = div().class("disclosure__content");
    let details = details().class(class).child(html::summary().text(summary));
    if is_open {
        return details.attr("open", "").child(inside.children(content()));
    }
    let place = inside.clone();
    // What is made later belongs to this screen too, and keeps it no longer than it stands.
    let owner = Owner::current().map(|owner| owner.downgrade());
    details.child(inside).on_first_open(move || {
        if let Some(owner) = owner.as_ref().and_then(WeakOwner::upgrade) {
            owner.with(|| place.replace_children(content()));
        }
    })
}
