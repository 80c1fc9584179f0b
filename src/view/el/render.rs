//! How an element comes into the page. Written out, because the framework's own way has a type for each
//! namespace and keeps every attribute as a thing of its own.

use leptos::prelude::*;
use leptos::tachys::html::attribute::Attribute;
use leptos::tachys::html::attribute::any_attribute::AnyAttribute;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::no_attrs;
use leptos::tachys::renderer::{Rndr, types};
use leptos::tachys::view::{Mountable, Position, PositionState, Render, RenderHtml};

use super::{El, Listener, Parts};

/// An element in the page, with what keeps it alive.
pub struct InPage {
    element: types::Element,
    _children: <Vec<AnyView> as Render>::State,
    _listeners: Vec<<Listener as Attribute>::State>,
}

impl Render for El {
    type State = InPage;

    fn build(self) -> InPage {
        let Parts { tag, namespace, attributes, listeners, children } = *self.0;
        let element = Rndr::create_element(tag, namespace);
        for (name, value) in &attributes {
            Rndr::set_attribute(&element, name, value);
        }
        let mut children = children.build();
        children.mount(&element, None);
        let listeners = listeners.into_iter().map(|listener| listener.build(&element)).collect();
        InPage { element, _children: children, _listeners: listeners }
    }

    /// Puts a new element in place of the old one, so that nothing of the old one lives on.
    fn rebuild(self, state: &mut InPage) {
        let mut new = self.build();
        state.insert_before_this(&mut new);
        state.unmount();
        *state = new;
    }
}

impl Mountable for InPage {
    fn unmount(&mut self) {
        self.element.unmount();
    }

    fn mount(&mut self, parent: &types::Element, marker: Option<&types::Node>) {
        self.element.mount(parent, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        self.element.insert_before_this(child)
    }

    fn elements(&self) -> Vec<types::Element> {
        vec![self.element.clone()]
    }
}

no_attrs!(El);

/// The guide is drawn in the browser alone: nothing is ever written as HTML.
impl RenderHtml for El {
    type AsyncOutput = Self;
    type Owned = Self;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    fn to_html_with_buf(
        self,
        _: &mut String,
        _: &mut Position,
        _: bool,
        _: bool,
        _: Vec<AnyAttribute>,
    ) {
    }

    fn hydrate<const FROM_SERVER: bool>(self, _: &Cursor, _: &PositionState) -> InPage {
        self.build()
    }

    fn into_owned(self) -> Self {
        self
    }
}
