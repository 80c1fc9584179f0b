//! What the visitor said, with a way to change each answer.

use super::context::AnswerContext;
use super::what_would_change::what_would_change;
use crate::domain::question_id::QuestionId;
use crate::t;
use crate::view::dom::element::Element;
use crate::view::dom::html::{self, dd, div, dl, dt};
use crate::view::parts::controls::lazy_collapsible;
use crate::view::parts::terms::explained;
use crate::view::state::session::Session;

pub fn your_answers(context: &AnswerContext) -> Vec<Element> {
    let answered = QuestionId::ALL.iter().filter(|id| context.answers().has(**id));
    let rows = answered.map(|id| row(context, *id));
    let list = dl().class("told").children(rows);
    let session = Session::get();
    vec![
        list,
        lazy_collapsible(context.localizer.get(t!("pivot.heading")), move || {
            explained(what_would_change(&AnswerContext::of(session)))
        }),
    ]
}

fn row(context: &AnswerContext, id: QuestionId) -> Element {
    let session = Session::get();
    let localizer = &context.localizer;
    let short = localizer.part(id, ".short").unwrap_or_default();
    // "Change" and the question: what is said begins with what is seen.
    let (asked, button) = (
        session.scoped_id(&["told-", id.id()].concat()),
        session.scoped_id(&["change-", id.id()].concat()),
    );
    let change = html::button()
        .class("link-button")
        .attr("type", "button")
        .attr("aria-labelledby", [&button, " ", &asked].concat())
        .attr("id", button)
        .on_click(move || session.revisit(id))
        .text(localizer.get(t!("ui.change")));
    div()
        .class("told__row")
        .child(dt().class("told__question").attr("id", asked).text(short))
        .child(dd().class("told__answer").text(localizer.answer(
            id,
            context.answers(),
            &context.profile,
        )))
        .child(dd().class("told__change").child(change))
}
