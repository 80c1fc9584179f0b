//! The whole page.

use coverage_guide::view::dom::element::Element;
use coverage_guide::view::dom::html::{div, h1, header, p};
#[cfg(not(target_arch = "wasm32"))]
use leptos::prelude::*;
#[cfg(not(target_arch = "wasm32"))]
use leptos::reactive::diagnostics::SpecialNonReactiveZone;
#[cfg(not(target_arch = "wasm32"))]
use maker::Kit;

use super::browser::{open_again, open_folds};
use super::check::check;
use super::draft;
use super::open::{languages, opener};
use super::outcome::outcome;
use super::preview::preview;
use super::sections;
use super::state::State;
use super::undo::undo;
#[cfg(not(target_arch = "wasm32"))]
use crate::form::Form;
use crate::words::say;

/// Draws it into its outermost element, and again where the language or the whole form changed.
pub fn draw(place: Element, state: State) {
    place.children_signal(move || {
        state.track_drawn();
        let open = open_folds();
        let drawn = vec![page(state)];
        open_again(open);
        drawn
    });
}

fn page(state: State) -> Element {
    let head = header()
        .class("head")
        .child(languages(state))
        .child(h1().text(say("title")))
        .child(p().class("lead").text(say("lead")))
        .child(p().class("promise").text(say("promise")))
        .child(draft::offer(state))
        .child(opener(state));
    let form = div()
        .class("form")
        .child(head)
        .children(sections::all(state))
        .child(check(state))
        .child(outcome(state));
    let beside = div().class("beside").child(undo(state)).child(preview(state));
    div().class("page").attr("lang", state.language().tag()).child(form).child(beside)
}

/// The page with this form, written as HTML. Made without a browser.
#[cfg(not(target_arch = "wasm32"))]
#[must_use]
pub fn html(kit: Kit, language: coverage_guide::text::Locale, form: Form) -> String {
    let _untracked = SpecialNonReactiveZone::enter();
    Owner::new().with(|| {
        let state = State::new(kit, language);
        state.replace(form, None);
        let place = Element::new("main");
        draw(place.clone(), state);
        place.outer_html()
    })
}
