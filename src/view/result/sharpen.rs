//! Questions that would sharpen the answer, one tap each.

use super::Shown;
use crate::domain::flow;
use crate::domain::questions::{QuestionId, Stage};
use crate::t;
use crate::view::el::{El, el, paragraph};
use crate::view::guide::Guide;

pub fn sharpen(shown: &Shown) -> Vec<El> {
    let say = &shown.say;
    let open: Vec<_> = flow::asked(Stage::Sharpen, shown.answers(), &shown.profile)
        .into_iter()
        .filter(|id| !shown.answers().has(*id))
        .map(|id| el("li", "").child(take_up(shown, id)))
        .collect();

    if open.is_empty() {
        vec![paragraph("", say.get(t!("sharpen.done")))]
    } else {
        let lead = paragraph("", say.get(t!("sharpen.lead")));
        vec![lead, el("ul", "sharpen").list(open)]
    }
}

fn take_up(shown: &Shown, id: QuestionId) -> El {
    let guide = Guide::get();
    el("button", "sharpen__question")
        .set("type", "button")
        .set("data-sharpen", id.id())
        .on_press(move || guide.revisit(id))
        .text(shown.say.part(id, ".title").unwrap_or_default())
}
