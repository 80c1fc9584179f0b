//! Where a visitor left the answer for one of its screens: there *Back* leads again.

use crate::text::Text;
use crate::view::dom::scroll;

/// The place on the answer that a visitor left.
#[derive(Clone)]
pub struct ReturnPoint {
    /// The id in the page of what was pressed.
    pub door: Text,
    /// How far the page was scrolled, in CSS pixels.
    scroll: f64,
}

impl ReturnPoint {
    /// Remembers what was pressed, and how far the page is scrolled now.
    pub fn at(door: Text) -> Self {
        Self { door, scroll: scroll::position() }
    }

    /// Scrolls the page to where it was.
    pub fn scroll_back(&self) {
        scroll::to(self.scroll);
    }
}
