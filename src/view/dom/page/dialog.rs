//! Dialogs in front of everything else.

use leptos::prelude::document;
use web_sys::HtmlDialogElement;
use web_sys::wasm_bindgen::JsCast;

fn found(id: &str) -> Option<HtmlDialogElement> {
    document().get_element_by_id(id)?.dyn_into().ok()
}

/// Shows a dialog in front of everything else. Focus goes to its first button; when it closes, back.
pub fn show(id: &str) {
    if let Some(dialog) = found(id)
        && !dialog.open()
    {
        // Fails only for a dialog that is out of the page.
        let _ = dialog.show_modal();
    }
}

/// Closes a dialog, if it is open.
pub fn close(id: &str) {
    if let Some(dialog) = found(id) {
        dialog.close();
    }
}
