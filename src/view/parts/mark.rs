//! Small signs beside words. They repeat what the words say and carry no meaning alone.

use crate::view::dom::element::Element;
use crate::view::dom::html::span;

/// How full a sign is, from empty to full, as a share of four.
pub fn filled(quarters: u8) -> &'static str {
    match quarters {
        0 => "○",
        1 => "◔",
        2 => "◑",
        3 => "◕",
        _ => "●",
    }
}

/// A sign that screen readers pass over.
pub fn mark(sign: &'static str) -> Element {
    span().class("mark").attr("aria-hidden", "true").text(sign)
}
