//! Elements of the page, made at once and all of one type.
//!
//! They are made by calls because a static child in `view!` becomes `innerHTML`, which the sealed page's
//! Trusted Types refuse. It also weighs less: each shape that `view!` describes is a type of its own and
//! takes about a kilobyte, and the answer alone has well over a hundred shapes. A screen is made again for
//! each step, so almost nothing in it needs to react; what does is an effect on one property.

use gloo_events::EventListenerOptions;
use leptos::prelude::*;
use web_sys::wasm_bindgen::JsCast;
use web_sys::{Event, HtmlElement, HtmlInputElement};

use super::lifetime::{follow, listen};

const SVG: &str = "http://www.w3.org/2000/svg";

/// An element of the page. A clone is the same element, to change it later.
#[derive(Clone)]
pub struct Element(web_sys::Element);

impl From<web_sys::Element> for Element {
    fn from(element: web_sys::Element) -> Self {
        Self(element)
    }
}

impl Element {
    /// An element of HTML.
    pub fn new(tag: &str) -> Self {
        Self(document().create_element(tag).expect("every tag is a name"))
    }

    /// An element of SVG.
    pub fn new_svg(tag: &str) -> Self {
        Self(document().create_element_ns(Some(SVG), tag).expect("every tag is a name"))
    }

    /// The element of this id, if it is in the page.
    pub fn by_id(id: &str) -> Option<Self> {
        document().get_element_by_id(id).map(Self)
    }

    /// Sets the attribute `class`.
    pub fn class(self, class: &str) -> Self {
        self.attr("class", class)
    }

    /// Sets an attribute. Never `style`: the sealed page's policy refuses it.
    pub fn attr(self, name: &str, value: impl AsRef<str>) -> Self {
        // Fails only for a name that no attribute can have.
        let _ = self.0.set_attribute(name, value.as_ref());
        self
    }

    /// Sets a custom property of its style.
    pub fn custom_property(self, name: &str, value: &str) -> Self {
        let style = self.0.unchecked_ref::<HtmlElement>().style();
        // Fails only for a name that no property can have.
        let _ = style.set_property(name, value);
        self
    }

    /// Adds text.
    pub fn text(self, text: impl AsRef<str>) -> Self {
        let _ = self.0.append_with_str_1(text.as_ref());
        self
    }

    /// Adds a child.
    pub fn child(self, child: Self) -> Self {
        let _ = self.0.append_child(&child.0);
        self
    }

    /// Adds a child, if there is one.
    pub fn child_opt(self, child: Option<Self>) -> Self {
        match child {
            Some(child) => self.child(child),
            None => self,
        }
    }

    /// Adds children.
    pub fn children(self, children: impl IntoIterator<Item = Self>) -> Self {
        children.into_iter().fold(self, Self::child)
    }

    /// Does something at a click, in place of what the browser would do: a link within the page would
    /// leave its name in the address and the history.
    pub fn on_click(self, act: impl Fn() + 'static) -> Self {
        self.on("click", move |event| {
            event.prevent_default();
            act();
        })
    }

    /// Does something at an event, for as long as what is being drawn stands.
    pub fn on(self, event: &'static str, act: impl FnMut(&Event) + 'static) -> Self {
        let options = EventListenerOptions::enable_prevent_default();
        listen(&self.0, event, options, Box::new(act));
        self
    }

    /// Keeps an input checked while this holds.
    pub fn checked(self, holds: impl Fn() -> bool + 'static) -> Self {
        let input: HtmlInputElement = self.0.clone().unchecked_into();
        self.follow(move || {
            let holds = holds();
            input.set_checked(holds);
            // Firefox writes every pick into its session files that is not the default, whatever
            // `autocomplete` says.
            input.set_default_checked(holds);
        })
    }

    /// Does something now, and again whenever what it reads changes, for as long as the screen stands.
    pub fn follow(self, act: impl Fn() + 'static) -> Self {
        follow(act);
        self
    }

    /// Its children are drawn again whenever the signals that `draw` reads change.
    pub fn children_signal(self, draw: impl Fn() -> Vec<Self> + 'static) -> Self {
        let place = self.clone();
        self.follow(move || place.replace_children(draw()))
    }

    /// Puts a child behind its other children, to stay until it is removed.
    pub fn append(&self, child: Self) {
        let _ = self.0.append_child(&child.0);
    }

    /// Puts a child before its other children.
    pub fn prepend(&self, child: Self) {
        let _ = self.0.prepend_with_node_1(&child.0);
    }

    /// Takes the element out of the page.
    pub fn remove(&self) {
        self.0.remove();
    }

    /// Presses the element, as a visitor would.
    pub fn click(&self) {
        self.0.unchecked_ref::<HtmlElement>().click();
    }

    /// The element and all in it, written as HTML.
    pub fn outer_html(&self) -> String {
        self.0.outer_html()
    }

    /// Replaces its children by a text.
    pub fn set_text(&self, text: &str) {
        // The same text again would be read out again.
        if self.0.text_content().as_deref() != Some(text) {
            self.0.set_text_content(Some(text));
        }
    }

    /// Replaces its children.
    pub fn replace_children(&self, children: impl IntoIterator<Item = Self>) {
        self.0.set_text_content(None);
        for child in children {
            let _ = self.0.append_child(&child.0);
        }
    }
}
