//! What is selected in the page.

use leptos::prelude::{document, window};
use web_sys::HtmlDocument;
use web_sys::wasm_bindgen::JsCast;

/// Selects all in the element of this id, and copies it. Tells whether the browser did.
pub fn copy(id: &str) -> bool {
    let Some(element) = document().get_element_by_id(id) else { return false };
    let Ok(Some(selection)) = window().get_selection() else { return false };
    let selected = selection.select_all_children(&element);
    let page = document().unchecked_into::<HtmlDocument>();
    selected.is_ok() && page.exec_command("copy").unwrap_or(false)
}
