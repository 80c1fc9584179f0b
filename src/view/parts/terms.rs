//! The terms that a part of a screen uses, below it: each opens what it means, in its place.

use crate::domain::questions::QuestionId;
use crate::t;
use crate::view::dom::element::{El, el, paragraph};
use crate::view::state::session::Guide;

/// The same, and below it the terms that it uses.
pub fn explained(mut content: Vec<El>) -> Vec<El> {
    content.extend(terms(&content, None));
    content
}

/// The terms that some parts of a screen use, none where they use none. A question does not list what it
/// explains by itself.
pub fn terms(content: &[El], on: Option<QuestionId>) -> Option<El> {
    let say = Guide::get().say();
    let texts: Vec<_> = content.iter().flat_map(El::texts).collect();
    let mut used = say.glossary().terms(texts.iter().map(String::as_str));
    used.retain(|term| on.is_none() || term.told_by() != on);
    let items = used.iter().map(|term| {
        let told = say.term(*term);
        el("details", "term")
            .set("data-term", term.id())
            .child(el("summary", "").text(told.name))
            .child(paragraph("", told.means))
    });
    let label = paragraph("terms__label", say.get(t!("term.heading")));
    (!used.is_empty()).then(|| el("div", "terms").child(label).list(items))
}
