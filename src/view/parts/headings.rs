//! Headings: of screens, which take focus after a step, and of what is wrong.

use crate::domain::visit::Screen;
use crate::text::Text;
use crate::view::dom::element::Element;
use crate::view::dom::html::{div, h1, li, p, ul};
use crate::view::state::ids::{DROPPED, ERROR_SUMMARY, PROGRESS};
use crate::view::state::session::Session;

/// The heading of a screen. It takes focus after a step, so that a screen reader starts there.
pub fn screen_heading(text: Text, name: &str) -> Element {
    let session = Session::get();
    let id = session.scoped_id(name);
    if session.has_stepped() {
        let error = session.visit().unanswered.then(|| session.scoped_id(ERROR_SUMMARY));
        session.focus_when_drawn(error.unwrap_or_else(|| id.clone()));
    }
    // What else there is to know of the step is read with it, once.
    let visit = session.visit();
    let described_by = match visit.screen {
        _ if session.kiosk_state().is_waiting_untracked() => None,
        _ if !visit.dropped.is_empty() => Some(DROPPED),
        Screen::Ask(_) | Screen::Revisit(_) => Some(PROGRESS),
        Screen::Answer | Screen::Detail(_) => None,
    };
    let heading = h1().class("heading").attr("id", id).attr("tabindex", "-1").text(text);
    match described_by {
        Some(described_by) => heading.attr("aria-describedby", session.scoped_id(described_by)),
        None => heading,
    }
}

/// Says what is wrong, with a link to each place. Focus goes to it, so that it is read at once: as an
/// alert it would be read a second time.
pub fn summary(name: &str, heading: Text, links: impl IntoIterator<Item = Element>) -> Element {
    let own = |part: &str| Session::get().scoped_id(&Text::of(&[name, part]));
    let links = links.into_iter().map(|link| li().child(link));
    div()
        .class("error-summary")
        .attr("role", "group")
        .attr("tabindex", "-1")
        .attr("id", own(""))
        .attr("aria-labelledby", own("-heading"))
        .attr("aria-describedby", own("-list"))
        .child(p().class("error-summary__heading").text(heading).attr("id", own("-heading")))
        .child(ul().attr("id", own("-list")).children(links))
}
