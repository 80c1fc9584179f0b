//! Statements under headings that open on demand: privacy in full and common questions.

use super::context::Shown;
use crate::domain::assess::Finding;
use crate::domain::rules::Fired;
use crate::domain::rules::common::Common;
use crate::domain::rules::privacy::Subject;
use crate::t;
use crate::view::dom::element::Element;
use crate::view::dom::html::{div, li, p};
use crate::view::parts::controls::{later, reason, statements};
use crate::view::parts::sources::where_from;
use crate::view::parts::terms::explained;

/// A heading, and what is said under it.
struct Theme {
    id: &'static str,
    heading: String,
    rules: Vec<Fired>,
}

/// Who might ask and what holds, beside the picture of who sees what. What matters to the visitor
/// comes first.
pub fn privacy(shown: &Shown) -> Element {
    let is_other = |subject: &Subject| {
        let picked = subject.matters_to();
        !shown.answers().priorities().any(|priority| picked.contains(&priority))
    };
    let mut subjects = Subject::ALL.to_vec();
    subjects.sort_by_key(is_other);
    let themes = themes(shown, "subject.", &subjects, Subject::id, &shown.assessment.privacy);
    div().class("themes").children(themes.into_iter().map(|theme| opened(theme, listed)))
}

/// Common questions, answered for this visitor.
pub fn common(shown: &Shown) -> Vec<Element> {
    let themes = themes(shown, "common.", Common::ALL, Common::id, &shown.assessment.common);
    let all = themes.into_iter().map(|theme| opened(theme, answered));
    vec![p().text(shown.say.get(t!("faq.lead"))), div().class("themes").children(all)]
}

fn themes<T: Copy + PartialEq>(
    shown: &Shown,
    prefix: &str,
    order: &[T],
    id: fn(T) -> &'static str,
    findings: &[Finding<T>],
) -> Vec<Theme> {
    let said = |theme: T| findings.iter().filter(move |finding| finding.is == theme);
    order
        .iter()
        .filter(|theme| said(**theme).next().is_some())
        .map(|theme| Theme {
            id: id(*theme),
            heading: shown.say.id(prefix, id(*theme)),
            rules: said(*theme).map(|finding| finding.rule).collect(),
        })
        .collect()
}

fn listed(rules: &[Fired]) -> Element {
    statements("statements", rules.iter().map(item))
}

fn answered(rules: &[Fired]) -> Element {
    div().class("answers").children(rules.iter().map(reason))
}

/// A theme, whose statements are drawn when it is opened.
fn opened(theme: Theme, drawn: fn(&[Fired]) -> Element) -> Element {
    let Theme { id, heading, rules } = theme;
    let content = move || explained(vec![drawn(&rules), where_from(&rules)]);
    div().class("theme").attr("data-theme", id).child(later(heading, content))
}

fn item(rule: &Fired) -> Element {
    li().child(reason(rule))
}
