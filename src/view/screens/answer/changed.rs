//! What a changed or sharpened answer changed in the result.

use super::context::Shown;
use crate::domain::assess::assess;
use crate::domain::changes::changes;
use crate::t;
use crate::view::dom::element::Element;
use crate::view::dom::html::{li, p};
use crate::view::parts::controls::{disclosure, statements};
use crate::view::parts::headings::section;

/// How many differences are read at once; the rest is there on demand.
const AT_ONCE: usize = 5;

pub fn changed(shown: &Shown) -> Option<Element> {
    let before = shown.visit.before.filter(|before| before != shown.answers())?;
    let say = &shown.say;
    let differences = changes(&assess(&before, &shown.profile), &shown.assessment);
    let facts = &shown.assessment.facts;
    let mut sentences: Vec<_> =
        differences.iter().map(|difference| say.difference(difference, facts)).collect();
    let content = if sentences.is_empty() {
        vec![p().text(say.no_difference(&before, shown.answers()))]
    } else {
        let more = sentences.split_off(sentences.len().min(AT_ONCE));
        let mut content = vec![list(sentences)];
        if !more.is_empty() {
            content.push(disclosure("disclosure", say.get(t!("changed.more")), vec![list(more)]));
        }
        content
    };
    Some(section("changed", say.get(t!("changed.heading")), content))
}

fn list(sentences: Vec<String>) -> Element {
    let items = sentences.into_iter().map(|sentence| li().text(sentence));
    statements("changes", items)
}
