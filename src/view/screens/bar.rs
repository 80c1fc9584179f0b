//! What is in reach on every screen, however far down somebody has read.

use super::{exit, kiosk};
use crate::view::dom::element::{El, el};
use crate::view::state::session::Guide;

/// The bar. Without a kiosk and without a page to leave to, nothing is in it.
pub fn bar() -> El {
    let guide = Guide::get();
    el("div", "bar").reacting(move || {
        let _ = guide.follow_say();
        if guide.stand().is_on() { kiosk::tools(guide) } else { exit::tools(guide) }
    })
}

/// What belongs to the bar but need not be in reach: what leaving does, and what a kiosk asks.
pub fn beside_bar() -> El {
    let guide = Guide::get();
    el("div", "beside-bar").reacting(move || {
        let _ = guide.follow_say();
        if guide.stand().is_on() {
            kiosk::dialogs(guide)
        } else {
            exit::about(guide).into_iter().collect()
        }
    })
}
