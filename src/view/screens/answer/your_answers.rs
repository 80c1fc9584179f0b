//! What the visitor said, with a way to change each answer.

use super::context::Shown;
use super::what_would_change::would_change;
use crate::domain::questions::QuestionId;
use crate::t;
use crate::view::dom::element::Element;
use crate::view::dom::html::{self, dd, div, dl, dt};
use crate::view::parts::controls::later;
use crate::view::parts::terms::explained;
use crate::view::state::session::Guide;

pub fn told(shown: &Shown) -> Vec<Element> {
    let answered = QuestionId::ALL.iter().filter(|id| shown.answers().has(**id));
    let rows = answered.map(|id| row(shown, *id));
    let list = dl().class("told").children(rows);
    let guide = Guide::get();
    vec![
        list,
        later(shown.say.get(t!("pivot.heading")), move || {
            explained(would_change(&Shown::of(guide)))
        }),
    ]
}

fn row(shown: &Shown, id: QuestionId) -> Element {
    let guide = Guide::get();
    let say = &shown.say;
    let short = say.part(id, ".short").unwrap_or_default();
    // "Change" and the question: what is said begins with what is seen.
    let (asked, button) =
        (guide.own(&["told-", id.id()].concat()), guide.own(&["change-", id.id()].concat()));
    let change = html::button()
        .class("link-button")
        .attr("type", "button")
        .attr("aria-labelledby", [&button, " ", &asked].concat())
        .attr("id", button)
        .on_click(move || guide.revisit(id))
        .text(say.get(t!("ui.change")));
    div()
        .class("told__row")
        .child(dt().class("told__question").attr("id", asked).text(short))
        .child(dd().class("told__answer").text(say.answer(id, shown.answers(), &shown.profile)))
        .child(dd().class("told__change").child(change))
}
