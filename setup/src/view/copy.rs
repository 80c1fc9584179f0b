//! Copying a text that stands in the page. What is copied is what is seen.

use coverage_guide::view::dom::element::Element;
use coverage_guide::view::dom::html::{button, code, div, p, pre};
use coverage_guide::view::dom::selection;

use crate::words::say;

/// A text, with a button that copies it, and says so. If the browser will not, the text is selected, and the keys do.
pub fn copied(id: &'static str, text: &str) -> Element {
    let status = p().class("said").attr("role", "status");
    let said = status.clone();
    let press = button().class("button button--quiet").attr("type", "button").text(say("copy"));
    let press = press.attr("data-copies", id).on_click(move || {
        said.set_text(&say(if selection::copy(id) { "copied" } else { "copy.by-hand" }));
    });
    let text = pre()
        .class("snippet")
        .attr("id", id)
        .attr("tabindex", "0")
        .attr("role", "region")
        .attr("aria-label", say("copy.text"))
        .child(code().text(text));
    div().class("copy").child(text).child(press).child(status)
}
