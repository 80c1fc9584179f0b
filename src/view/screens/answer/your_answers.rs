//! What the visitor said, with a way to change each answer.

use super::context::Shown;
use super::what_would_change::would_change;
use crate::domain::questions::QuestionId;
use crate::t;
use crate::view::dom::element::{El, el};
use crate::view::parts::controls::later;
use crate::view::parts::terms::explained;
use crate::view::state::session::Guide;

pub fn told(shown: &Shown) -> Vec<El> {
    let answered = QuestionId::ALL.iter().filter(|id| shown.answers().has(**id));
    let rows = answered.map(|id| row(shown, *id));
    let list = el("dl", "told").list(rows);
    let guide = Guide::get();
    vec![
        list,
        later(shown.say.get(t!("pivot.heading")), move || {
            explained(would_change(&Shown::of(guide)))
        }),
    ]
}

fn row(shown: &Shown, id: QuestionId) -> El {
    let guide = Guide::get();
    let say = &shown.say;
    let short = say.part(id, ".short").unwrap_or_default();
    // "Change" and the question: what is said begins with what is seen.
    let (asked, button) =
        (guide.own(&["told-", id.id()].concat()), guide.own(&["change-", id.id()].concat()));
    let change = el("button", "link-button")
        .set("type", "button")
        .set("aria-labelledby", [&button, " ", &asked].concat())
        .set("id", button)
        .on_press(move || guide.revisit(id))
        .text(say.get(t!("ui.change")));
    el("div", "told__row")
        .child(el("dt", "told__question").set("id", asked).text(short))
        .child(el("dd", "told__answer").text(say.answer(id, shown.answers(), &shown.profile)))
        .child(el("dd", "told__change").child(change))
}
