//! The toolbar, which stays in reach on every screen however far down somebody has read.

use super::{exit, kiosk};
use crate::view::dom::element::Element;
use crate::view::dom::html::div;
use crate::view::state::session::Session;

/// Empty where there is neither a kiosk nor a page to leave to.
pub fn toolbar() -> Element {
    let session = Session::get();
    div().class("bar").children_signal(move || {
        let _ = session.tracked_localizer();
        if session.kiosk_state().is_on() {
            kiosk::toolbar_buttons(session)
        } else {
            exit::toolbar_buttons(session)
        }
    })
}

/// Dialogs and live regions that belong to the toolbar but sit outside it.
pub fn toolbar_extras() -> Element {
    let session = Session::get();
    div().class("beside-bar").children_signal(move || {
        let _ = session.tracked_localizer();
        if session.kiosk_state().is_on() {
            kiosk::dialogs(session)
        } else {
            exit::about(session).into_iter().collect()
        }
    })
}
