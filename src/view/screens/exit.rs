//! Leaving at once, for people who share a device: everything is cleared, and a neutral page comes.

use crate::text::Text;
use crate::view::dom::element::Element;
use crate::view::dom::focus::reset_focus;
use crate::view::dom::html::{div, h1, p, span};
use crate::view::parts::controls::{button, collapsible};
use crate::view::parts::links::{new_tab_link, site};
use crate::view::state::ids::ROOT;
use crate::view::state::session::Session;
use crate::{forms, t};

const WHAT: &str = "exit-what";
const GONE: &str = "gone-heading";

/// The button at the top of every screen, if the practice has named a page to leave to, and how many
/// more presses of Shift do the same.
pub fn toolbar_buttons(session: Session) -> Vec<Element> {
    if session.profile().quick_exit.is_none() {
        return Vec::new();
    }
    let localizer = session.localizer();
    let presses = span().class("bar__presses").attr("role", "status");
    let place = presses.clone();
    let leave =
        button("button bar__leave", localizer.get(t!("exit.leave")), move || leave(session));
    vec![
        leave.attr("aria-describedby", session.scoped_id(WHAT)),
        presses.follow(move || {
            let text = match session.presses() {
                0 => Text::default(),
                more => localizer.count(forms!("exit.more"), more as usize),
            };
            place.set_text(&text);
        }),
    ]
}

/// What leaving does and what it cannot do, on demand.
pub fn about(session: Session) -> Option<Element> {
    let profile = session.profile();
    let page = site(profile.quick_exit.as_deref()?);
    let localizer = session.localizer();
    let what = p().text(localizer.fill(t!("exit.what"), &[("page", page)]));
    let mut words =
        vec![what.attr("id", session.scoped_id(WHAT)), p().text(localizer.get(t!("exit.history")))];
    if session.was_prefilled() {
        words.push(p().text(localizer.get(t!("disclaimer.came"))));
    }
    Some(collapsible("disclosure exit", localizer.get(t!("exit.about")), words))
}

/// Clears everything and leaves. Where the guide cannot leave by itself, a plain page remains that
/// says nothing of what was here.
pub fn leave(session: Session) {
    let profile = session.profile();
    let Some(to) = &profile.quick_exit else { return };
    session.clear();
    if let Some(whole) = Element::by_id(&session.scoped_id(ROOT)) {
        whole.replace_children([gone(session, to)]);
    }
    reset_focus();
    session.focus_when_drawn(session.scoped_id(GONE));
    session.leave_to(to);
}

fn gone(session: Session, to: &str) -> Element {
    let localizer = session.localizer();
    let heading = h1()
        .class("heading")
        .attr("id", session.scoped_id(GONE))
        .attr("tabindex", "-1")
        .text(localizer.get(t!("exit.gone_heading")));
    let open = span().text(localizer.fill(t!("exit.open"), &[("page", site(to))]));
    div()
        .class("gone")
        .child(heading)
        .child(p().attr("data-stuck", "").attr("hidden", "").text(localizer.get(t!("exit.stuck"))))
        .child(p().text(localizer.get(t!("exit.gone"))))
        .child(p().child(new_tab_link(session, to, open)))
}
