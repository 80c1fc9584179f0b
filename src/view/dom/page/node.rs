//! A node of the page.

use std::cell::Cell;

use gloo_events::EventListenerOptions;
use leptos::prelude::document;
use web_sys::wasm_bindgen::JsCast;
use web_sys::{Event, HtmlElement, HtmlInputElement};

use super::lifetime::listen;
use crate::view::dom::content::Content;

const SVG: &str = "http://www.w3.org/2000/svg";

/// An element of the page.
#[derive(Clone)]
pub struct Node(web_sys::Element);

impl From<web_sys::Element> for Node {
    fn from(element: web_sys::Element) -> Self {
        Self(element)
    }
}

impl Node {
    pub fn new(tag: &str) -> Self {
        Self(document().create_element(tag).expect("every tag is a name"))
    }

    pub fn new_svg(tag: &str) -> Self {
        Self(document().create_element_ns(Some(SVG), tag).expect("every tag is a name"))
    }

    pub fn by_id(id: &str) -> Option<Self> {
        document().get_element_by_id(id).map(Self)
    }

    pub fn set_attribute(&self, name: &str, value: &str) {
        // Fails only for a name that no attribute can have.
        let _ = self.0.set_attribute(name, value);
    }

    pub fn remove_attribute(&self, name: &str) {
        let _ = self.0.remove_attribute(name);
    }

    pub fn set_checked(&self, is_checked: bool) {
        let input = self.0.unchecked_ref::<HtmlInputElement>();
        input.set_checked(is_checked);
        // Firefox writes every pick into its session files that is not the default, whatever
        // `autocomplete` says.
        input.set_default_checked(is_checked);
    }

    pub fn append_text(&self, text: &str) {
        let _ = self.0.append_with_str_1(text);
    }

    pub fn append(&self, child: &Self) {
        let _ = self.0.append_child(&child.0);
    }

    pub fn prepend(&self, child: &Self) {
        let _ = self.0.prepend_with_node_1(&child.0);
    }

    pub fn remove(&self) {
        self.0.remove();
    }

    pub fn click(&self) {
        self.0.unchecked_ref::<HtmlElement>().click();
    }

    pub fn text(&self) -> Option<String> {
        self.0.text_content()
    }

    /// In place of its children.
    pub fn set_text(&self, text: &str) {
        self.0.set_text_content(Some(text));
    }

    pub fn clear(&self) {
        self.0.set_text_content(None);
    }

    pub fn name(&self) -> String {
        self.0.local_name()
    }

    /// In the order in which they were first set.
    pub fn attributes(&self) -> Vec<(String, String)> {
        let names = self.0.get_attribute_names().into_iter();
        let names = names.filter_map(|name| name.as_string());
        let pair = |name: String| Some((self.0.get_attribute(&name)?, name));
        names.filter_map(pair).map(|(value, name)| (name, value)).collect()
    }

    pub fn content(&self) -> Vec<Content<Self>> {
        let children = self.0.child_nodes();
        let child = |at| children.get(at);
        let content = |child: web_sys::Node| match child.dyn_into::<web_sys::Element>() {
            Ok(element) => Content::Element(Self(element)),
            Err(text) => Content::Text(text.text_content().unwrap_or_default()),
        };
        (0..children.length()).filter_map(child).map(content).collect()
    }

    pub fn outer_html(&self) -> String {
        self.0.outer_html()
    }

    /// Listens for as long as what is being drawn stands.
    pub fn listen(&self, event: &'static str, act: Box<dyn FnMut(&Event)>) {
        listen(&self.0, event, EventListenerOptions::enable_prevent_default(), act);
    }

    /// Does something at a click, in place of what the browser would do.
    pub fn on_click(&self, act: Box<dyn Fn()>) {
        let click = move |event: &Event| {
            event.prevent_default();
            act();
        };
        self.listen("click", Box::new(click));
    }

    pub fn on_first_open(&self, act: Box<dyn FnOnce()>) {
        let act = Cell::new(Some(act));
        let open = move |_: &Event| {
            if let Some(act) = act.take() {
                act();
            }
        };
        self.listen("toggle", Box::new(open));
    }
}
