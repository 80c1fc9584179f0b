//! Elements, made at once and all of one type.
//!
//! They are made by calls because a static child in `view!` becomes `innerHTML`, which the sealed page's
//! Trusted Types refuse. It also weighs less: each shape that `view!` describes is a type of its own and
//! takes about a kilobyte, and the answer alone has well over a hundred shapes. For the same reason closures
//! are boxed as soon as they are given: what is done with them is compiled once, and not for each. A screen is
//! made again for each step, so almost nothing in it needs to react; what does is an effect on one property.

use web_sys::Event;

use super::backend::lifetime::follow;
use super::backend::node::Node;
use super::content::Content;

/// An element. A clone is the same element, to change it later.
#[derive(Clone)]
pub struct Element(Node);

impl From<web_sys::Element> for Element {
    fn from(element: web_sys::Element) -> Self {
        Self(element.into())
    }
}

impl Element {
    /// An element of HTML.
    pub fn new(tag: &str) -> Self {
        Self(Node::new(tag))
    }

    /// An element of SVG.
    pub fn new_svg(tag: &str) -> Self {
        Self(Node::new_svg(tag))
    }

    /// The element of this id, if it is in the page.
    pub fn by_id(id: &str) -> Option<Self> {
        Node::by_id(id).map(Self)
    }

    /// Sets the attribute `class`.
    pub fn class(self, class: &str) -> Self {
        self.attr("class", class)
    }

    /// Sets an attribute. Never `style`: the sealed page's policy refuses it.
    pub fn attr(self, name: &str, value: impl AsRef<str>) -> Self {
        self.0.set_attribute(name, value.as_ref());
        self
    }

    /// Takes an attribute away.
    pub fn remove_attr(&self, name: &str) {
        self.0.remove_attribute(name);
    }

    /// Adds text.
    pub fn text(self, text: impl AsRef<str>) -> Self {
        self.0.append_text(text.as_ref());
        self
    }

    /// Adds a child.
    pub fn child(self, child: Self) -> Self {
        self.0.append(&child.0);
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
        self.0.on_click(Box::new(act));
        self
    }

    /// Does something at an event, for as long as what is being drawn stands.
    pub fn on(self, event: &'static str, act: impl FnMut(&Event) + 'static) -> Self {
        self.0.listen(event, Box::new(act));
        self
    }

    /// Does something when it is first opened, for as long as what is being drawn stands. What is written
    /// as HTML cannot be opened later: there it is done at once.
    pub fn on_first_open(self, act: impl FnOnce() + 'static) -> Self {
        self.0.on_first_open(Box::new(act));
        self
    }

    /// Keeps an input checked while this holds.
    pub fn checked(self, holds: impl Fn() -> bool + 'static) -> Self {
        let input = self.0.clone();
        self.follow(move || input.set_checked(holds()))
    }

    /// Does something now, and again whenever what it reads changes, for as long as the screen stands.
    pub fn follow(self, act: impl Fn() + 'static) -> Self {
        follow(act);
        self
    }

    /// Its children are drawn again whenever the signals that `draw` reads change.
    pub fn children_signal(self, draw: impl Fn() -> Vec<Self> + 'static) -> Self {
        self.children_drawn_by(Box::new(draw))
    }

    fn children_drawn_by(self, draw: Box<dyn Fn() -> Vec<Self>>) -> Self {
        let place = self.clone();
        self.follow(move || place.replace_children(draw()))
    }

    /// Puts a child behind its other children, to stay until it is removed.
    pub fn append(&self, child: Self) {
        self.0.append(&child.0);
    }

    /// Puts a child before its other children.
    pub fn prepend(&self, child: Self) {
        self.0.prepend(&child.0);
    }

    /// Takes the element out of the page.
    pub fn remove(&self) {
        self.0.remove();
    }

    /// Presses the element, as a visitor would.
    pub fn click(&self) {
        self.0.click();
    }

    /// Its name.
    pub fn name(&self) -> String {
        self.0.name()
    }

    /// Its attributes with their values, in the order in which they were first set.
    pub fn attributes(&self) -> Vec<(String, String)> {
        self.0.attributes()
    }

    /// What is in it, in order.
    pub fn content(&self) -> Vec<Content<Self>> {
        let own = |content| match content {
            Content::Element(node) => Content::Element(Self(node)),
            Content::Text(text) => Content::Text(text),
        };
        self.0.content().into_iter().map(own).collect()
    }

    /// The element and all in it, written as HTML.
    pub fn outer_html(&self) -> String {
        self.0.outer_html()
    }

    /// Replaces its children by a text.
    pub fn set_text(&self, text: &str) {
        // The same text again would be read out again.
        if self.0.text().as_deref() != Some(text) {
            self.0.set_text(text);
        }
    }

    /// Replaces its children.
    pub fn replace_children(&self, children: impl IntoIterator<Item = Self>) {
        self.0.clear();
        for child in children {
            self.0.append(&child.0);
        }
    }
}
