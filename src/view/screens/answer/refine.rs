//! Questions that would sharpen the answer, one tap each.

use super::context::AnswerContext;
use crate::domain::flow;
use crate::domain::question_id::QuestionId;
use crate::domain::questions::Stage;
use crate::t;
use crate::view::dom::element::Element;
use crate::view::dom::html::{button, li, p, ul};
use crate::view::parts::controls::collapsible;
use crate::view::state::session::Session;

/// How many questions are offered at once; the rest is there on demand.
const AT_ONCE: usize = 4;

pub fn refine(context: &AnswerContext) -> Vec<Element> {
    let localizer = &context.localizer;
    let mut open = flow::asked(Stage::Sharpen, context.answers(), &context.profile);
    open.retain(|id| !context.answers().has(*id));
    if open.is_empty() {
        return vec![p().text(localizer.get(t!("sharpen.done")))];
    }
    let more = open.split_off(open.len().min(AT_ONCE));
    let mut content = vec![p().text(localizer.get(t!("sharpen.lead"))), questions(context, &open)];
    if !more.is_empty() {
        let more = vec![questions(context, &more)];
        content.push(collapsible("disclosure", localizer.get(t!("sharpen.more")), more));
    }
    content
}

fn questions(context: &AnswerContext, ids: &[QuestionId]) -> Element {
    let items = ids.iter().map(|id| li().child(question_button(context, *id)));
    ul().class("sharpen").children(items)
}

fn question_button(context: &AnswerContext, id: QuestionId) -> Element {
    let session = Session::get();
    button()
        .class("sharpen__question")
        .attr("type", "button")
        .attr("data-sharpen", id.id())
        .on_click(move || session.revisit(id))
        .text(context.localizer.part(id, ".title").unwrap_or_default())
}
