//! Leaving at once, for people who share a device: everything is cleared, and a neutral page comes.

use super::el::{El, el, paragraph};
use super::focus::{focus_when_drawn, let_go};
use super::guide::{Guide, WHOLE};
use super::outbound::{beside, host};
use super::parts::{button, disclosure};
use crate::{forms, t};

const WHAT: &str = "exit-what";
const GONE: &str = "gone-heading";

/// The button at the top of every screen, if the practice has named a page to leave to, and how many
/// more presses of Shift do the same.
pub fn tools(guide: Guide) -> Vec<El> {
    if guide.profile().quick_exit.is_none() {
        return Vec::new();
    }
    let say = guide.say();
    let presses = el("span", "bar__presses").set("role", "status");
    let place = presses.same();
    let leave = button("button bar__leave", say.get(t!("exit.leave")), move || leave(guide));
    vec![
        leave.set("aria-describedby", guide.own(WHAT)),
        presses.follow(move || {
            let text = match guide.presses() {
                0 => String::new(),
                more => say.count(forms!("exit.more"), more as usize),
            };
            place.hold_text(&text);
        }),
    ]
}

/// What leaving does and what it cannot do, on demand.
pub fn about(guide: Guide) -> Option<El> {
    let profile = guide.profile();
    let page = host(profile.quick_exit.as_deref()?);
    let say = guide.say();
    let what = paragraph("", say.fill(t!("exit.what"), &[("page", page)]));
    let mut words =
        vec![what.set("id", guide.own(WHAT)), paragraph("", say.get(t!("exit.history")))];
    if guide.was_brought() {
        words.push(paragraph("", say.get(t!("disclaimer.came"))));
    }
    Some(disclosure("disclosure exit", say.get(t!("exit.about")), words))
}

/// Clears everything and leaves. Where the guide cannot leave by itself, a plain page remains that
/// says nothing of what was here.
pub fn leave(guide: Guide) {
    let profile = guide.profile();
    let Some(to) = &profile.quick_exit else { return };
    guide.clear();
    if let Some(whole) = El::named(&guide.own(WHOLE)) {
        whole.hold([gone(guide, to)]);
    }
    let_go();
    focus_when_drawn(guide, guide.own(GONE));
    guide.leave_to(to);
}

fn gone(guide: Guide, to: &str) -> El {
    let say = guide.say();
    let heading = el("h1", "heading")
        .set("id", guide.own(GONE))
        .set("tabindex", "-1")
        .text(say.get(t!("exit.gone_heading")));
    let open = el("span", "").text(say.fill(t!("exit.open"), &[("page", host(to))]));
    el("div", "gone")
        .child(heading)
        .child(paragraph("", say.get(t!("exit.gone"))))
        .child(el("p", "").child(beside(guide, to, open)))
}
