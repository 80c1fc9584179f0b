//! Elements of the page, made at once and all of one type.
//!
//! Each shape that `view!` describes is a type of its own and weighs about a kilobyte, and the answer
//! alone has well over a hundred shapes. A screen is made anew for each step, so almost nothing in it
//! needs to react; what does is an effect on one property.

use leptos::prelude::*;
use leptos::reactive::effect::RenderEffect;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::view::{Position, PositionState};
use send_wrapper::SendWrapper;
use web_sys::wasm_bindgen::JsCast;
use web_sys::wasm_bindgen::closure::Closure;
use web_sys::{Element, Event, HtmlElement, HtmlInputElement, Node};

const SVG: &str = "http://www.w3.org/2000/svg";

/// An element.
pub struct El(Element);

/// An element with a tag and a class; an empty class is left out.
pub fn el(tag: &str, class: &str) -> El {
    El::made(document().create_element(tag).ok(), class)
}

/// A part of a drawing. An empty class is left out.
pub fn svg(tag: &str, class: &str) -> El {
    El::made(document().create_element_ns(Some(SVG), tag).ok(), class)
}

/// Does something now, and again whenever what it reads changes, for as long as what is being drawn
/// stands.
pub fn follow(act: impl Fn() + 'static) {
    let act: Box<dyn Fn()> = Box::new(act);
    StoredValue::new_local(RenderEffect::new(move |_| act()));
}

/// A paragraph of text.
pub fn paragraph(class: &str, text: impl AsRef<str>) -> El {
    el("p", class).text(text)
}

impl El {
    fn made(element: Option<Element>, class: &str) -> Self {
        let element = Self(element.expect("every tag is a name"));
        if class.is_empty() { element } else { element.set("class", class) }
    }

    /// Sets an attribute. Never `style`: the sealed page's policy refuses it.
    pub fn set(self, name: &str, value: impl AsRef<str>) -> Self {
        // Fails only for a name that no attribute can have.
        let _ = self.0.set_attribute(name, value.as_ref());
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
    pub fn maybe(self, child: Option<Self>) -> Self {
        match child {
            Some(child) => self.child(child),
            None => self,
        }
    }

    /// Adds children.
    pub fn list(self, children: impl IntoIterator<Item = Self>) -> Self {
        children.into_iter().fold(self, Self::child)
    }

    /// Does something when pressed, in place of what the browser would do: a link within the page would
    /// leave its name in the address and the history.
    pub fn on_press(self, press: impl Fn() + 'static) -> Self {
        self.on("click", move |event| {
            event.prevent_default();
            press();
        })
    }

    /// Does something at an event.
    pub fn on(self, event: &str, act: impl FnMut(Event) + 'static) -> Self {
        self.listen(event, Box::new(act));
        self
    }

    fn listen(&self, event: &str, act: Box<dyn FnMut(Event)>) {
        // Kept for as long as the element is.
        let act = Closure::wrap(act).into_js_value();
        let _ = self.0.add_event_listener_with_callback(event, act.unchecked_ref());
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

    /// The same element once more, to change it later.
    pub fn same(&self) -> Self {
        Self(self.0.clone())
    }

    /// Holds what is drawn anew whenever the signals it reads change.
    pub fn reacting(self, draw: impl Fn() -> Vec<Self> + 'static) -> Self {
        let place = self.same();
        self.follow(move || place.hold(draw()))
    }

    /// Every text in it, piece by piece.
    pub fn texts(&self) -> Vec<String> {
        let mut texts = Vec::new();
        gather(&self.0, &mut texts);
        texts
    }

    /// The element of this name, if it is in the page.
    pub fn named(id: &str) -> Option<Self> {
        document().get_element_by_id(id).map(Self)
    }

    /// Puts a child before all that the element holds.
    pub fn lead(&self, child: Self) {
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
    pub fn html(&self) -> String {
        self.0.outer_html()
    }

    /// A text takes the place of all that the element holds.
    pub fn hold_text(&self, text: &str) {
        // The same text again would be read out again.
        if self.0.text_content().as_deref() != Some(text) {
            self.0.set_text_content(Some(text));
        }
    }

    /// Takes the place of all that the element holds.
    pub fn hold(&self, children: impl IntoIterator<Item = Self>) {
        self.0.set_text_content(None);
        for child in children {
            let _ = self.0.append_child(&child.0);
        }
    }
}

/// Only texts have a value.
fn gather(node: &Node, texts: &mut Vec<String>) {
    let mut next = node.first_child();
    while let Some(child) = next {
        match child.node_value() {
            Some(text) => texts.push(text),
            None => gather(&child, texts),
        }
        next = child.next_sibling();
    }
}

/// A whole screen, handed to Leptos.
pub struct Drawn(SendWrapper<Element>);

impl From<El> for Drawn {
    fn from(element: El) -> Self {
        Self(SendWrapper::new(element.0))
    }
}

impl Render for Drawn {
    type State = Element;

    fn build(self) -> Element {
        self.0.take()
    }

    fn rebuild(self, state: &mut Element) {
        let new = self.0.take();
        let _ = state.replace_with_with_node_1(&new);
        *state = new;
    }
}

impl AddAnyAttr for Drawn {
    type Output<SomeNewAttr: leptos::attr::Attribute> = Self;

    fn add_any_attr<NewAttr: leptos::attr::Attribute>(self, _attribute: NewAttr) -> Self {
        self
    }
}

/// The guide is drawn by the browser only, so none of this is ever asked for.
impl RenderHtml for Drawn {
    type AsyncOutput = Self;
    type Owned = Self;
    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    fn to_html_with_buf(
        self,
        _html: &mut String,
        _position: &mut Position,
        _escape: bool,
        _mark_branches: bool,
        _attributes: Vec<leptos::attr::any_attribute::AnyAttribute>,
    ) {
    }

    fn hydrate<const FROM_SERVER: bool>(
        self,
        _cursor: &Cursor,
        _position: &PositionState,
    ) -> Element {
        self.build()
    }

    fn into_owned(self) -> Self {
        self
    }
}
