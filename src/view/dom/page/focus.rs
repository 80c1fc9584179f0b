//! Where the keyboard and the screen reader go after a step.

use gloo_render::request_animation_frame;
use leptos::prelude::{document, window};
use web_sys::wasm_bindgen::JsCast;
use web_sys::{FocusOptions, HtmlElement};

/// Moves focus to an element of the page, if it is there, and scrolls to it. In a frame only the frame is
/// scrolled: how far the page around it moves would tell that page what stands above the element.
pub fn focus(id: &str) {
    let element = document().get_element_by_id(id);
    let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) else {
        return;
    };
    let is_in_frame = is_in_frame();
    let options = FocusOptions::new();
    options.set_prevent_scroll(is_in_frame);
    // Focus can fail only if the page is going away.
    let _ = element.focus_with_options(&options);
    if is_in_frame {
        let window = window();
        let height = window.inner_height().ok().and_then(|height| height.as_f64());
        let (top, height) = (element.get_bounding_client_rect().top(), height.unwrap_or_default());
        // A bar may stand in front of the frame's upper edge.
        let (highest, lowest) = (height / 5.0, height * 0.8);
        if top < highest || top > lowest {
            window.scroll_by_with_x_and_y(0.0, top - highest);
        }
    }
}

/// Moves focus to an element of the page, if it is there, and scrolls nothing.
pub fn focus_in_place(id: &str) {
    let element = document().get_element_by_id(id);
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = element.focus_with_options(&options);
    }
}

/// A frame that is waited for. What was to be done in it is not done once this is dropped.
pub use gloo_render::AnimationFrame as Frame;

/// Whether the page stands in a frame of another one.
pub fn is_in_frame() -> bool {
    let window = window();
    window.parent().ok().flatten().is_none_or(|parent| parent != window)
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

/// Does something once what is being drawn stands in the page, unless what is given back is dropped before.
pub fn when_drawn(act: impl FnOnce() + 'static) -> Frame {
    frame(Box::new(act))
}

fn frame(act: Box<dyn FnOnce()>) -> Frame {
    request_animation_frame(move |_| act())
}
