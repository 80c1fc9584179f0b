//! How far the page is scrolled.

use leptos::prelude::window;

/// How far down, in pixels of CSS.
pub fn position() -> f64 {
    window().scroll_y().unwrap_or_default()
}

/// Scrolls there.
pub fn to(position: f64) {
    window().scroll_to_with_x_and_y(0.0, position);
}
