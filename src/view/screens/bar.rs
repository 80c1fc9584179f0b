//! What is in reach on every screen, however far down somebody has read.

use super::{exit, kiosk};
use crate::view::dom::element::Element;
use crate::view::dom::html::div;
use crate::view::state::session::Guide;

/// The bar. Without a kiosk and without a page to leave to, nothing is in it.
pub fn bar() -> Element {
    let guide = Guide::get();
    div().class("bar").children_signal(move || {
        let _ = guide.follow_say();
        if guide.stand().is_on() { kiosk::tools(guide) } else { exit::tools(guide) }
    })
}

/// What belongs to the bar but need not be in reach: what leaving does, and what a kiosk asks.
pub fn beside_bar() -> Element {
    let guide = Guide::get();
    div().class("beside-bar").children_signal(move || {
        let _ = guide.follow_say();
        if guide.stand().is_on() {
            kiosk::dialogs(guide)
        } else {
            exit::about(guide).into_iter().collect()
        }
    })
}
