//! Copying a text out of the session, when the visitor asks for it.

use super::controls::button;
use crate::t;
use crate::text::Text;
use crate::view::dom::element::Element;
use crate::view::dom::html::{div, p, pre};
use crate::view::dom::selection;
use crate::view::state::session::Session;

/// The text while it is being copied.
const TEXT: &str = "copy-text";

/// A button that copies a text, and says so. Not on a kiosk, where the next person would find it.
pub fn copy_button(name: Text, text: impl Fn() -> Text + 'static) -> Option<Element> {
    let session = Session::get();
    if session.is_kiosk() {
        return None;
    }
    let status = p().class("copied").attr("role", "status");
    let place = div();
    let (said, spot) = (status.clone(), place.clone());
    let press = move || {
        let done =
            if copy(session, &spot, &text()) { t!("ui.copied") } else { t!("ui.copy_by_hand") };
        said.set_text(&session.localizer().get(done));
    };
    let button = button("button button--small", name, press);
    Some(div().class("copy").child(button).child(status).child(place))
}

/// Puts a text into the page, selects it and copies it. If the browser will not, it stays there, selected, and
/// the visitor can copy it by hand.
///
/// Not the newer clipboard interface: a sealed-off frame may use it only if its host says so.
pub fn copy(session: Session, place: &Element, text: &str) -> bool {
    let id = session.scoped_id(TEXT);
    let written = pre()
        .class("paper take__text")
        .attr("id", id.as_str())
        .attr("tabindex", "0")
        .attr("role", "region")
        .attr("aria-label", session.localizer().get(t!("take.text")))
        .text(text);
    place.replace_children([written]);
    let copied = selection::copy(&id);
    if copied {
        place.replace_children([]);
    }
    copied
}
