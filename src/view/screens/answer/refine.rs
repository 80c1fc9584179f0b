//! Questions that would sharpen the answer, one tap each.

use super::context::Shown;
use crate::domain::flow;
use crate::domain::questions::{QuestionId, Stage};
use crate::t;
use crate::view::dom::element::{El, el, paragraph};
use crate::view::parts::controls::disclosure;
use crate::view::state::session::Guide;

/// How many questions are offered at once; the rest is there on demand.
const AT_ONCE: usize = 4;

pub fn sharpen(shown: &Shown) -> Vec<El> {
    let say = &shown.say;
    let mut open = flow::asked(Stage::Sharpen, shown.answers(), &shown.profile);
    open.retain(|id| !shown.answers().has(*id));
    if open.is_empty() {
        return vec![paragraph("", say.get(t!("sharpen.done")))];
    }
    let more = open.split_off(open.len().min(AT_ONCE));
    let mut content = vec![paragraph("", say.get(t!("sharpen.lead"))), questions(shown, &open)];
    if !more.is_empty() {
        let more = vec![questions(shown, &more)];
        content.push(disclosure("disclosure", say.get(t!("sharpen.more")), more));
    }
    content
}

fn questions(shown: &Shown, ids: &[QuestionId]) -> El {
    let items = ids.iter().map(|id| el("li", "").child(take_up(shown, *id)));
    el("ul", "sharpen").list(items)
}

fn take_up(shown: &Shown, id: QuestionId) -> El {
    let guide = Guide::get();
    el("button", "sharpen__question")
        .set("type", "button")
        .set("data-sharpen", id.id())
        .on_press(move || guide.revisit(id))
        .text(shown.say.part(id, ".title").unwrap_or_default())
}
