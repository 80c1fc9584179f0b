//! What a changed or sharpened answer changed in the result.

use super::context::AnswerContext;
use crate::domain::assess::assess;
use crate::domain::changes::changes;
use crate::t;
use crate::view::dom::element::Element;
use crate::view::dom::html::{li, p};
use crate::view::parts::controls::{collapsible, statements};
use crate::view::parts::headings::section;

/// How many differences are read at once; the rest is there on demand.
const AT_ONCE: usize = 5;

pub fn changed(context: &AnswerContext) -> Option<Element> {
    let before = context.visit.before.filter(|before| before != context.answers())?;
    let localizer = &context.localizer;
    let differences = changes(&assess(&before, &context.profile), &context.assessment);
    let facts = &context.assessment.facts;
    let mut sentences: Vec<_> =
        differences.iter().map(|difference| localizer.difference(difference, facts)).collect();
    let content = if sentences.is_empty() {
        vec![p().text(localizer.no_difference(&before, context.answers()))]
    } else {
        let more = sentences.split_off(sentences.len().min(AT_ONCE));
        let mut content = vec![list(sentences)];
        if !more.is_empty() {
            content.push(collapsible(
                "disclosure",
                localizer.get(t!("changed.more")),
                vec![list(more)],
            ));
        }
        content
    };
    Some(section("changed", localizer.get(t!("changed.heading")), content))
}

fn list(sentences: Vec<String>) -> Element {
    let items = sentences.into_iter().map(|sentence| li().text(sentence));
    statements("changes", items)
}
