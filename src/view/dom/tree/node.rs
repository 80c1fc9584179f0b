//! A node of the tree, and how it is written: as HTML that is XML too.

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use web_sys::Event;

use crate::view::dom::content::Content;

/// Elements that never have children, and no tag that ends them.
const VOID: &[&str] = &["input"];

/// An element.
#[derive(Clone)]
pub struct Node(Rc<Inner>);

struct Inner {
    tag: String,
    attributes: RefCell<Vec<(String, String)>>,
    children: RefCell<Vec<Child>>,
    parent: RefCell<Weak<Inner>>,
}

enum Child {
    Node(Node),
    Text(String),
}

impl From<web_sys::Element> for Node {
    /// There is none here to come from: this lets the code compile that begins in a page.
    fn from(_element: web_sys::Element) -> Self {
        Self::new("div")
    }
}

impl Node {
    pub fn new(tag: &str) -> Self {
        Self(Rc::new(Inner {
            tag: tag.to_owned(),
            attributes: RefCell::default(),
            children: RefCell::default(),
            parent: RefCell::default(),
        }))
    }

    pub fn new_svg(tag: &str) -> Self {
        Self::new(tag)
    }

    /// Nothing is found: there is no page to look in.
    pub const fn by_id(_id: &str) -> Option<Self> {
        None
    }

    pub fn set_attribute(&self, name: &str, value: &str) {
        let mut attributes = self.0.attributes.borrow_mut();
        match attributes.iter_mut().find(|(known, _)| known == name) {
            Some((_, known)) => value.clone_into(known),
            None => attributes.push((name.to_owned(), value.to_owned())),
        }
    }

    pub fn remove_attribute(&self, name: &str) {
        self.0.attributes.borrow_mut().retain(|(known, _)| known != name);
    }

    pub fn set_checked(&self, is_checked: bool) {
        if is_checked {
            self.set_attribute("checked", "");
        } else {
            self.remove_attribute("checked");
        }
    }

    pub fn append_text(&self, text: &str) {
        self.0.children.borrow_mut().push(Child::Text(text.to_owned()));
    }

    pub fn append(&self, child: &Self) {
        let end = self.0.children.borrow().len();
        self.insert(child, end);
    }

    pub fn prepend(&self, child: &Self) {
        self.insert(child, 0);
    }

    fn insert(&self, child: &Self, at: usize) {
        child.remove();
        *child.0.parent.borrow_mut() = Rc::downgrade(&self.0);
        self.0.children.borrow_mut().insert(at, Child::Node(child.clone()));
    }

    pub fn remove(&self) {
        let parent = self.0.parent.take().upgrade();
        if let Some(parent) = parent {
            let is_other =
                |child: &Child| !matches!(child, Child::Node(it) if Rc::ptr_eq(&it.0, &self.0));
            parent.children.borrow_mut().retain(is_other);
        }
    }

    pub const fn click(&self) {}

    pub fn text(&self) -> Option<String> {
        let mut text = String::new();
        self.collect_text(&mut text);
        Some(text)
    }

    fn collect_text(&self, text: &mut String) {
        for child in self.0.children.borrow().iter() {
            match child {
                Child::Node(node) => node.collect_text(text),
                Child::Text(own) => text.push_str(own),
            }
        }
    }

    /// In place of its children.
    pub fn set_text(&self, text: &str) {
        self.clear();
        self.append_text(text);
    }

    pub fn clear(&self) {
        self.0.children.borrow_mut().clear();
    }

    pub fn name(&self) -> String {
        self.0.tag.clone()
    }

    /// In the order in which they were first set.
    pub fn attributes(&self) -> Vec<(String, String)> {
        self.0.attributes.borrow().clone()
    }

    pub fn content(&self) -> Vec<Content<Self>> {
        let content = |child: &Child| match child {
            Child::Node(node) => Content::Element(node.clone()),
            Child::Text(text) => Content::Text(text.clone()),
        };
        self.0.children.borrow().iter().map(content).collect()
    }

    pub fn outer_html(&self) -> String {
        let mut html = String::new();
        self.write(&mut html);
        html
    }

    fn write(&self, html: &mut String) {
        html.extend(["<", &self.0.tag]);
        for (name, value) in self.0.attributes.borrow().iter() {
            html.extend([" ", name, "=\"", &escaped(value), "\""]);
        }
        if VOID.contains(&self.0.tag.as_str()) {
            html.push_str("/>");
            return;
        }
        html.push('>');
        for child in self.0.children.borrow().iter() {
            match child {
                Child::Node(node) => node.write(html),
                Child::Text(text) => html.push_str(&escaped(text)),
            }
        }
        html.extend(["</", &self.0.tag, ">"]);
    }

    /// Would listen to an event.
    pub fn listen(&self, _event: &'static str, _act: Box<dyn FnMut(&Event)>) {}

    /// Nobody opens it later: what it would hold then is made at once.
    pub fn on_first_open(&self, act: Box<dyn FnOnce()>) {
        act();
    }

    /// Would do something at a click.
    pub fn on_click(&self, _act: Box<dyn Fn()>) {}
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::Node;

    #[test]
    fn a_tree_is_written_as_html() {
        let list = Node::new("ul");
        list.set_attribute("class", "doors");
        let item = Node::new("li");
        item.append_text("A < B & \"C\"");
        list.append(&item);
        list.append(&Node::new("input"));
        let html = "<ul class=\"doors\"><li>A &lt; B &amp; &quot;C&quot;</li><input/></ul>";
        assert_eq!(list.outer_html(), html);
    }

    #[test]
    fn an_attribute_has_its_last_value() {
        let input = Node::new("input");
        input.set_attribute("id", "a");
        input.set_attribute("id", "b\"");
        input.set_checked(true);
        assert_eq!(input.outer_html(), "<input id=\"b&quot;\" checked=\"\"/>");
        input.set_checked(false);
        assert_eq!(input.outer_html(), "<input id=\"b&quot;\"/>");
    }

    #[test]
    fn a_node_stands_in_one_place() {
        let (one, other, child) = (Node::new("p"), Node::new("div"), Node::new("b"));
        one.append(&child);
        other.append_text("text");
        other.prepend(&child);
        assert_eq!(one.outer_html(), "<p></p>");
        assert_eq!(other.outer_html(), "<div><b></b>text</div>");
        child.remove();
        assert_eq!(other.text().as_deref(), Some("text"));
    }
}
