//! Takes back what was changed last: by a button that stays in sight, and by the keys that people know.

use coverage_guide::view::dom::element::Element;
use coverage_guide::view::dom::html::{button, div, p};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, KeyboardEvent};

use super::browser::{focus_soon, listen_to_window_and_prevent};
use super::state::State;
use crate::words::say;

/// The id of the button.
const ID: &str = "undo";

/// The button, once there was something to take back. It stays when there is nothing left, and says so.
pub fn undo(state: State) -> Element {
    let said = p().class("undo__said").attr("role", "status");
    let words = said.clone();
    let said = said.follow(move || {
        words.set_text(&state.undone().map_or_else(String::new, say));
    });
    let bar = div().class("undo__bar").children_signal(move || {
        if !state.was_changed() {
            return Vec::new();
        }
        let press = button().class("button button--quiet").attr("type", "button").attr("id", ID);
        vec![press.text(say("undo")).on_click(move || {
            state.undo();
            focus_soon(ID.to_owned());
        })]
    });
    div().class("undo").child(bar).child(said)
}

/// Listens to the keys for as long as the page is there. Where text is typed, they are the browser's own.
pub fn listen_to_keys(state: State) {
    listen_to_window_and_prevent("keydown", move |event| {
        let Some(key) = event.dyn_ref::<KeyboardEvent>() else { return };
        let is_undo = (key.ctrl_key() || key.meta_key())
            && !key.shift_key()
            && !key.alt_key()
            && key.key().eq_ignore_ascii_case("z");
        if is_undo && !is_typing() {
            key.prevent_default();
            state.undo();
        }
    });
}

fn is_typing() -> bool {
    let Some(at) = document().active_element() else { return false };
    at.dyn_ref::<HtmlElement>().is_some_and(|at| at.class_list().contains("input"))
}
