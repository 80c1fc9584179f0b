//! Copying a text out of the guide, when the visitor asks for it.

use leptos::prelude::*;
use web_sys::HtmlDocument;
use web_sys::wasm_bindgen::JsCast;

use super::controls::button;
use crate::t;
use crate::view::dom::element::Element;
use crate::view::dom::html::{div, p};
use crate::view::state::session::Session;

/// A button that copies what the element of this name shows, and says so. Not on a kiosk, where the
/// next person would find it.
pub fn copy_button(text: String, name: &str) -> Option<Element> {
    let session = Session::get();
    if session.is_kiosk() {
        return None;
    }
    let localizer = session.localizer();
    let copied = session.scoped_id(&[name, "-copied"].concat());
    let status = p().class("copied").attr("id", copied.as_str()).attr("role", "status");
    let name = session.scoped_id(name);
    let press = move || {
        let done = if copy(&name) { t!("ui.copied") } else { t!("ui.copy_by_hand") };
        if let Some(status) = document().get_element_by_id(&copied) {
            status.set_text_content(Some(&localizer.get(done)));
        }
    };
    Some(div().class("copy").child(button("button button--small", text, press)).child(status))
}

/// Selects what an element shows and copies it. If the browser will not, the selection stays, and
/// the visitor can copy it by hand.
///
/// Not the newer clipboard interface: a sealed-off frame may use it only if its host says so.
pub fn copy(id: &str) -> bool {
    let Some(element) = document().get_element_by_id(id) else { return false };
    let Ok(Some(selection)) = window().get_selection() else { return false };
    let selected = selection.select_all_children(&element);
    let page = document().unchecked_into::<HtmlDocument>();
    selected.is_ok() && page.exec_command("copy").unwrap_or(false)
}
