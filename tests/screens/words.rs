//! How many words there are to read on a screen before anything is opened.

use coverage_guide::text::Locale;
use roxmltree::Node;

use crate::has_class;

/// The most words of the whole answer, with what stands around it. Spanish needs a fifth more.
pub const fn limit(locale: Locale) -> usize {
    if matches!(locale, Locale::Spanish) { 300 } else { 250 }
}

/// What is not seen, and the name of the practice, whose words it is.
const NOT_COUNTED: [&str; 2] = ["quiet", "guide__practice"];

/// The words that can be seen in an element while its folds are closed.
pub fn seen(node: Node) -> usize {
    let is_out = NOT_COUNTED.iter().any(|class| has_class(node, class));
    if is_out || node.attribute("aria-hidden") == Some("true") {
        return 0;
    }
    if let Some(text) = node.text().filter(|_| node.is_text()) {
        return text.split_whitespace().count();
    }
    let is_closed = node.has_tag_name("details") && !node.has_attribute("open");
    let children = node.children().filter(|child| !is_closed || child.has_tag_name("summary"));
    children.map(seen).sum()
}
