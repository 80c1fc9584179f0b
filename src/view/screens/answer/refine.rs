//! Questions that would sharpen the answer, one tap each.

use super::context::Shown;
use crate::domain::flow;
use crate::domain::questions::{QuestionId, Stage};
use crate::t;
use crate::view::dom::element::Element;
use crate::view::dom::html::{button, li, p, ul};
use crate::view::parts::controls::disclosure;
use crate::view::state::session::Guide;

/// How many questions are offered at once; the rest is there on demand.
const AT_ONCE: usize = 4;

pub fn sharpen(shown: &Shown) -> Vec<Element> {
    let say = &shown.say;
    let mut open = flow::asked(Stage::Sharpen, shown.answers(), &shown.profile);
    open.retain(|id| !shown.answers().has(*id));
    if open.is_empty() {
        return vec![p().text(say.get(t!("sharpen.done")))];
    }
    let more = open.split_off(open.len().min(AT_ONCE));
    let mut content = vec![p().text(say.get(t!("sharpen.lead"))), questions(shown, &open)];
    if !more.is_empty() {
        let more = vec![questions(shown, &more)];
        content.push(disclosure("disclosure", say.get(t!("sharpen.more")), more));
    }
    content
}

fn questions(shown: &Shown, ids: &[QuestionId]) -> Element {
    let items = ids.iter().map(|id| li().child(take_up(shown, *id)));
    ul().class("sharpen").children(items)
}

fn take_up(shown: &Shown, id: QuestionId) -> Element {
    let guide = Guide::get();
    button()
        .class("sharpen__question")
        .attr("type", "button")
        .attr("data-sharpen", id.id())
        .on_click(move || guide.revisit(id))
        .text(shown.say.part(id, ".title").unwrap_or_default())
}
