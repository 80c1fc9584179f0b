//! The terms that a part of a screen uses, below it: each opens what it means, in its place.

use crate::domain::question_id::QuestionId;
use crate::t;
use crate::view::dom::element::Element;
use crate::view::dom::html::{details, div, p, summary};
use crate::view::state::session::Session;

/// The same, and below it the terms that it uses.
pub fn explained(mut content: Vec<Element>) -> Vec<Element> {
    content.extend(terms(&content, None));
    content
}

/// The terms that some parts of a screen use, none where they use none. A question does not list what it
/// explains by itself.
pub fn terms(content: &[Element], on: Option<QuestionId>) -> Option<Element> {
    let localizer = Session::get().localizer();
    let texts: Vec<_> = content.iter().flat_map(Element::collect_text).collect();
    let mut used = localizer.glossary().terms(texts.iter().map(String::as_str));
    used.retain(|term| on.is_none() || term.told_by() != on);
    let items = used.iter().map(|term| {
        let meaning = localizer.term(*term);
        details()
            .class("term")
            .attr("data-term", term.id())
            .child(summary().text(meaning.name))
            .child(p().text(meaning.means))
    });
    let label = p().class("terms__label").text(localizer.get(t!("term.heading")));
    (!used.is_empty()).then(|| div().class("terms").child(label).children(items))
}
