//! Elements of one type. Each shape that `view!` describes is a type of its own and costs about a
//! kilobyte; a result page has well over a hundred shapes. What reacts to a visitor stays in `view!`.

mod render;

use leptos::ev;
use leptos::prelude::*;
use leptos::tachys::html::event::{On, on};
use web_sys::Event;

/// Where the elements of a picture belong.
const SVG: &str = "http://www.w3.org/2000/svg";

/// What is done about an event. Boxed, so that all of them are of one type.
type Listener = On<ev::Custom, Box<dyn FnMut(Event)>>;

/// An element in the making. Boxed: it goes from hand to hand, and a pointer is cheaper to hand on.
pub struct El(Box<Parts>);

struct Parts {
    tag: &'static str,
    namespace: Option<&'static str>,
    attributes: Vec<(&'static str, String)>,
    listeners: Vec<Listener>,
    children: Vec<AnyView>,
}

/// An element with a tag and a class; an empty class is left out.
pub fn el(tag: &'static str, class: &'static str) -> El {
    let parts = Parts {
        tag,
        namespace: None,
        attributes: Vec::new(),
        listeners: Vec::new(),
        children: Vec::new(),
    };
    let element = El(Box::new(parts));
    if class.is_empty() { element } else { element.set("class", class) }
}

/// An element of a picture, with a tag and a class.
pub fn svg(tag: &'static str, class: &'static str) -> El {
    let mut element = el(tag, class);
    element.0.namespace = Some(SVG);
    element
}

/// A paragraph of text.
pub fn paragraph(class: &'static str, text: String) -> AnyView {
    el("p", class).text(text).any()
}

impl El {
    /// Sets an attribute. Never `style`: the sealed page's policy refuses it.
    pub fn set(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.0.attributes.push((name, value.into()));
        self
    }

    /// Does something when pressed.
    pub fn on_press(self, press: impl Fn() + 'static) -> Self {
        self.on("click", move |_| press())
    }

    /// Does something about an event here or inside.
    pub fn on(mut self, event: &'static str, listen: impl Fn(Event) + 'static) -> Self {
        self.0.listeners.push(on(ev::Custom::new(event), Box::new(listen)));
        self
    }

    /// Adds text.
    pub fn text(self, text: String) -> Self {
        self.child(text.into_any())
    }

    /// Adds a child.
    pub fn child(mut self, child: AnyView) -> Self {
        self.0.children.push(child);
        self
    }

    /// Adds a child, if there is one.
    pub fn maybe(self, child: Option<AnyView>) -> Self {
        match child {
            Some(child) => self.child(child),
            None => self,
        }
    }

    /// Adds what is drawn anew whenever the signals it reads change.
    pub fn reacting(self, draw: impl Fn() -> AnyView + Send + 'static) -> Self {
        // Boxed, so that all of them are of one type.
        let draw: Box<dyn Fn() -> AnyView + Send> = Box::new(draw);
        self.child(draw.into_any())
    }

    /// Adds children.
    pub fn list(mut self, children: Vec<AnyView>) -> Self {
        self.0.children.extend(children);
        self
    }

    /// The element as a view.
    pub fn any(self) -> AnyView {
        self.into_any()
    }
}
