//! Statements under headings that open on demand: privacy in full and common questions.

use super::context::AnswerContext;
use crate::domain::assess::Finding;
use crate::domain::rules::Fired;
use crate::domain::rules::common::Common;
use crate::domain::rules::privacy::Subject;
use crate::t;
use crate::view::dom::element::Element;
use crate::view::dom::html::{div, li, p};
use crate::view::parts::controls::{lazy_collapsible, reason, statements};
use crate::view::parts::sources::where_from;
use crate::view::parts::terms::explained;

/// A heading, and what is said under it.
struct Topic {
    id: &'static str,
    heading: String,
    rules: Vec<Fired>,
}

/// Who might ask and what holds, beside the picture of who sees what. What matters to the visitor
/// comes first.
pub fn privacy(context: &AnswerContext) -> Element {
    let is_other = |subject: &Subject| {
        let picked = subject.matters_to();
        !context.answers().priorities().any(|priority| picked.contains(&priority))
    };
    let mut subjects = Subject::ALL.to_vec();
    subjects.sort_by_key(is_other);
    let topics = topics(context, "subject.", &subjects, Subject::id, &context.assessment.privacy);
    div().class("themes").children(topics.into_iter().map(|topic| opened(topic, listed)))
}

/// Common questions, answered for this visitor.
pub fn common(context: &AnswerContext) -> Vec<Element> {
    let topics = topics(context, "common.", Common::ALL, Common::id, &context.assessment.common);
    let all = topics.into_iter().map(|topic| opened(topic, answered));
    vec![p().text(context.localizer.get(t!("faq.lead"))), div().class("themes").children(all)]
}

fn topics<T: Copy + PartialEq>(
    context: &AnswerContext,
    prefix: &str,
    order: &[T],
    id: fn(T) -> &'static str,
    findings: &[Finding<T>],
) -> Vec<Topic> {
    let said = |topic: T| findings.iter().filter(move |finding| finding.value == topic);
    order
        .iter()
        .filter(|topic| said(**topic).next().is_some())
        .map(|topic| Topic {
            id: id(*topic),
            heading: context.localizer.id(prefix, id(*topic)),
            rules: said(*topic).map(|finding| finding.rule).collect(),
        })
        .collect()
}

fn listed(rules: &[Fired]) -> Element {
    statements("statements", rules.iter().map(item))
}

fn answered(rules: &[Fired]) -> Element {
    div().class("answers").children(rules.iter().map(reason))
}

/// A topic, whose statements are drawn when it is opened.
fn opened(topic: Topic, drawn: fn(&[Fired]) -> Element) -> Element {
    let Topic { id, heading, rules } = topic;
    let content = move || explained(vec![drawn(&rules), where_from(&rules)]);
    div().class("theme").attr("data-theme", id).child(lazy_collapsible(heading, content))
}

fn item(rule: &Fired) -> Element {
    li().child(reason(rule))
}
