//! Notices above a screen.

use crate::domain::visit::Visit;
use crate::t;
use crate::text::Text;
use crate::view::dom::element::Element;
use crate::view::dom::html::{div, p};
use crate::view::state::ids::DROPPED;
use crate::view::state::session::Session;

/// Says which answers the last step took away.
pub fn dropped(visit: &Visit) -> Option<Element> {
    if visit.dropped.is_empty() {
        return None;
    }
    let session = Session::get();
    let localizer = session.localizer();
    let ids: Vec<_> = visit.dropped.iter().map(|id| id.id()).collect();
    let names: Vec<_> =
        visit.dropped.iter().map(|id| localizer.part(*id, ".short").unwrap_or_default()).collect();
    let text = localizer.fill(t!("ui.dropped"), &[("questions", &localizer.list(&names))]);
    Some(
        div()
            .class("notice")
            .attr("id", session.scoped_id(DROPPED))
            .attr("data-dropped", ids.join(" "))
            .child(p().class("notice__heading").text(localizer.get(t!("ui.dropped_heading"))))
            .child(p().text(Text::of(&[&text, " ", &localizer.get(t!("ui.kept"))]))),
    )
}
