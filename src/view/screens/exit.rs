//! Leaving at once, for people who share a device: everything is cleared, and a neutral page comes.

use crate::view::dom::element::Element;
use crate::view::dom::focus::{focus_when_drawn, let_go};
use crate::view::dom::html::{div, h1, p, span};
use crate::view::parts::controls::{button, disclosure};
use crate::view::parts::links::{beside, host};
use crate::view::state::ids::WHOLE;
use crate::view::state::session::Guide;
use crate::{forms, t};

const WHAT: &str = "exit-what";
const GONE: &str = "gone-heading";

/// The button at the top of every screen, if the practice has named a page to leave to, and how many
/// more presses of Shift do the same.
pub fn tools(guide: Guide) -> Vec<Element> {
    if guide.profile().quick_exit.is_none() {
        return Vec::new();
    }
    let say = guide.say();
    let presses = span().class("bar__presses").attr("role", "status");
    let place = presses.clone();
    let leave = button("button bar__leave", say.get(t!("exit.leave")), move || leave(guide));
    vec![
        leave.attr("aria-describedby", guide.own(WHAT)),
        presses.follow(move || {
            let text = match guide.presses() {
                0 => String::new(),
                more => say.count(forms!("exit.more"), more as usize),
            };
            place.set_text(&text);
        }),
    ]
}

/// What leaving does and what it cannot do, on demand.
pub fn about(guide: Guide) -> Option<Element> {
    let profile = guide.profile();
    let page = host(profile.quick_exit.as_deref()?);
    let say = guide.say();
    let what = p().text(say.fill(t!("exit.what"), &[("page", page)]));
    let mut words = vec![what.attr("id", guide.own(WHAT)), p().text(say.get(t!("exit.history")))];
    if guide.was_brought() {
        words.push(p().text(say.get(t!("disclaimer.came"))));
    }
    Some(disclosure("disclosure exit", say.get(t!("exit.about")), words))
}

/// Clears everything and leaves. Where the guide cannot leave by itself, a plain page remains that
/// says nothing of what was here.
pub fn leave(guide: Guide) {
    let profile = guide.profile();
    let Some(to) = &profile.quick_exit else { return };
    guide.clear();
    if let Some(whole) = Element::by_id(&guide.own(WHOLE)) {
        whole.replace_children([gone(guide, to)]);
    }
    let_go();
    focus_when_drawn(guide.own(GONE));
    guide.leave_to(to);
}

fn gone(guide: Guide, to: &str) -> Element {
    let say = guide.say();
    let heading = h1()
        .class("heading")
        .attr("id", guide.own(GONE))
        .attr("tabindex", "-1")
        .text(say.get(t!("exit.gone_heading")));
    let open = span().text(say.fill(t!("exit.open"), &[("page", host(to))]));
    div()
        .class("gone")
        .child(heading)
        .child(p().text(say.get(t!("exit.gone"))))
        .child(p().child(beside(guide, to, open)))
}
