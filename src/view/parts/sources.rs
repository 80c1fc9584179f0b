//! One source in a list of sources.

use super::links::external_link;
use crate::present::answer::SourceWords;
use crate::text::Text;
use crate::view::dom::element::Element;
use crate::view::dom::html::{li, span};

/// One source: who says it, where, how firm it is, and when it was last read.
pub fn source_item(words: &SourceWords) -> Element {
    let source = words.source;
    let name = if source.citation.is_empty() {
        Text::from(source.authority)
    } else {
        Text::of(&[source.authority, ", ", source.citation])
    };
    // Whatever the language of the session, its sources speak English.
    let name = span().class("source__name").attr("lang", "en").attr("dir", "ltr").text(name);
    let title = if source.url.is_empty() { name } else { external_link(source.url, name) };
    let has_dates = !words.dates.is_empty();
    li().class("source")
        .attr("data-source", source.id)
        .child(title)
        .child(span().class("source__mark").text(&words.confidence))
        .child_opt(has_dates.then(|| span().class("source__date").text(&words.dates)))
}
