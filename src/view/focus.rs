//! Where the keyboard and the screen reader go after a step.

use gloo_render::request_animation_frame;
use leptos::prelude::{document, window};
use web_sys::HtmlElement;
use web_sys::wasm_bindgen::JsCast;

use super::guide::Guide;

/// Moves focus to an element of the page, if it is there.
pub fn focus(id: &str) {
    let element = document().get_element_by_id(id);
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        // Focus can fail only if the page is going away.
        let _ = element.focus();
    }
}

/// Lets go of all that somebody was at: focus, what was selected, how far they had read.
pub fn let_go() {
    let at = document().active_element();
    if let Some(at) = at.and_then(|at| at.dyn_into::<HtmlElement>().ok()) {
        let _ = at.blur();
    }
    if let Ok(Some(selection)) = window().get_selection() {
        let _ = selection.remove_all_ranges();
    }
    window().scroll_to_with_x_and_y(0.0, 0.0);
}

/// Moves focus to an element of the screen that is being drawn, once it stands in the page. Whatever
/// was to have it before does not get it any more.
pub fn focus_when_drawn(guide: Guide, id: String) {
    guide.await_frame(request_animation_frame(move |_| focus(&id)));
}
