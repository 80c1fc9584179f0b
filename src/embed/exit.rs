//! Leaving at once: the key that does it, and the way out of the page.

use gloo_timers::callback::Timeout;
use js_sys::{Date, Object, Reflect};
use leptos::prelude::*;
use web_sys::wasm_bindgen::{JsCast, JsValue};
use web_sys::{KeyboardEvent, PageTransitionEvent};

use super::address::is_in_element;
use super::shifts::{PATIENCE, Pressed, Shifts};
use crate::view::screens::exit;
use crate::view::{Session, listen_to_window};

/// What the neutral screen says where nothing came in its place. The start script shows it in the element's frame.
const STUCK: &str = "[data-stuck]";

/// Listens for the key that leaves, if the practice has named a page to leave to.
pub fn listen(session: Session) {
    if session.profile().quick_exit.is_none() {
        return;
    }
    let mut shifts = Shifts::default();
    let mut patience = None;
    listen_to_window("keyup", move |event| {
        // Filling in a field from a list sends a plain event of this name.
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
        if session.is_kiosk() {
            return;
        }
        let is_shift = event.key() == "Shift";
        // Each press begins the time again.
        drop(patience.take());
        match shifts.released(is_shift, event.shift_key(), Date::now()) {
            Pressed::Nothing => session.set_presses(0),
            Pressed::More(more) => {
                session.set_presses(more);
                patience = Some(Timeout::new(PATIENCE as u32, move || session.set_presses(0)));
            }
            Pressed::Leave => exit::leave(session),
        }
    });
}

/// Browsers may keep a page as it stands when somebody leaves it. Whoever comes back finds nothing of the visit.
pub fn forget_what_a_browser_keeps(session: Session) {
    listen_to_window("pageshow", move |event| {
        if event.unchecked_ref::<PageTransitionEvent>().persisted() {
            session.forget();
        }
    });
}

/// Goes to another page, in place of this one. In the element's frame the element does it; in any
/// other frame nobody can, and what the guide shows then says so.
pub fn leave(page: &str) {
    let window = window();
    let Ok(Some(parent)) = window.parent() else { return };
    if is_in_element(&document()) {
        let message = Object::new();
        let parts: [(&str, JsValue); 3] =
            [("coverageGuide", 1.into()), ("type", "leave".into()), ("page", page.into())];
        for (name, value) in parts {
            // Setting a property of a plain object cannot fail.
            let _ = Reflect::set(&message, &name.into(), &value);
        }
        // The page around has any origin, and nothing in this is secret.
        let _ = parent.post_message(&message, "*");
    } else if parent == window {
        let _ = window.location().replace(page);
    } else if let Ok(Some(words)) = document().query_selector(STUCK) {
        let _ = words.remove_attribute("hidden");
    }
}
