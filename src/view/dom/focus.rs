//! Where the keyboard and the screen reader go after a step.

use gloo_render::{AnimationFrame, request_animation_frame};
use leptos::prelude::{document, window};
use web_sys::HtmlElement;
use web_sys::wasm_bindgen::JsCast;

/// Moves focus to an element of the page, if it is there.
pub fn focus(id: &str) {
    let element = document().get_element_by_id(id);
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        // Focus can fail only if the page is going away.
        let _ = element.focus();
    }
}

/// Resets focus, selection and scroll position: nothing shows where somebody was.
pub fn reset_focus() {
    let at = document().active_element();
    if let Some(at) = at.and_then(|at| at.dyn_into::<HtmlElement>().ok()) {
        let _ = at.blur();
    }
    if let Ok(Some(selection)) = window().get_selection() {
        let _ = selection.remove_all_ranges();
    }
    window().scroll_to_with_x_and_y(0.0, 0.0);
}

/// Moves focus to an element in the next frame, unless what is given back is dropped before.
pub fn focus_in_next_frame(id: String) -> AnimationFrame {
    request_animation_frame(move |_| focus(&id))
}
