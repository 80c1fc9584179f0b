//! Elements of one type. Each shape that `view!` describes is a type of its own and costs about a
//! kilobyte; a result page has well over a hundred shapes. What reacts to a visitor stays in `view!`.

use leptos::ev;
use leptos::html::custom;
use leptos::prelude::*;
use leptos::tachys::html::attribute::any_attribute::{AnyAttribute, IntoAnyAttribute};
use leptos::tachys::html::attribute::custom::custom_attribute;
use leptos::tachys::html::event::on;

/// An element in the making.
pub struct El {
    tag: &'static str,
    attributes: Vec<AnyAttribute>,
    children: Vec<AnyView>,
}

/// An element with a tag and a class; an empty class is left out.
pub fn el(tag: &'static str, class: &'static str) -> El {
    let element = El { tag, attributes: Vec::new(), children: Vec::new() };
    if class.is_empty() { element } else { element.set("class", class) }
}

/// A paragraph of text.
pub fn paragraph(class: &'static str, text: String) -> AnyView {
    el("p", class).text(text).any()
}

impl El {
    /// Sets an attribute. Never `style`: the sealed page's policy refuses it.
    pub fn set(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.attributes.push(custom_attribute(name, value.into()).into_any_attr());
        self
    }

    /// Does something when pressed, in place of what the browser would do: a link within the page would
    /// leave its name in the address and the history.
    pub fn on_press(mut self, press: impl Fn() + 'static) -> Self {
        // Boxed, so that all buttons are of one type.
        let press: Box<dyn FnMut(ev::MouseEvent)> = Box::new(move |event| {
            event.prevent_default();
            press();
        });
        self.attributes.push(on(ev::click, press).into_any_attr());
        self
    }

    /// Does something whenever a disclosure is opened or closed.
    pub fn on_toggle(mut self, toggle: impl Fn() + 'static) -> Self {
        let toggle: Box<dyn FnMut(ev::Event)> = Box::new(move |_| toggle());
        self.attributes.push(on(ev::toggle, toggle).into_any_attr());
        self
    }

    /// Adds text.
    pub fn text(self, text: String) -> Self {
        self.child(text.into_any())
    }

    /// Adds a child.
    pub fn child(mut self, child: AnyView) -> Self {
        self.children.push(child);
        self
    }

    /// Adds a child, if there is one.
    pub fn maybe(self, child: Option<AnyView>) -> Self {
        match child {
            Some(child) => self.child(child),
            None => self,
        }
    }

    /// Adds children.
    pub fn list(mut self, children: Vec<AnyView>) -> Self {
        self.children.extend(children);
        self
    }

    /// The element as a view.
    pub fn any(self) -> AnyView {
        custom(self.tag).child(self.children).add_any_attr(self.attributes).into_any()
    }
}
