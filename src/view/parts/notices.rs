//! Notices above a screen.

use crate::domain::visit::Visit;
use crate::t;
use crate::view::dom::element::Element;
use crate::view::dom::html::{div, p};
use crate::view::state::ids::DROPPED;
use crate::view::state::session::Guide;

/// Says which answers the last step took away.
pub fn dropped(visit: &Visit) -> Option<Element> {
    if visit.dropped.is_empty() {
        return None;
    }
    let guide = Guide::get();
    let say = guide.say();
    let ids: Vec<_> = visit.dropped.iter().map(|id| id.id()).collect();
    let names: Vec<_> =
        visit.dropped.iter().map(|id| say.part(*id, ".short").unwrap_or_default()).collect();
    let text = say.fill(t!("ui.dropped"), &[("questions", &say.list(&names))]);
    Some(
        div()
            .class("notice")
            .attr("id", guide.own(DROPPED))
            .attr("data-dropped", ids.join(" "))
            .child(p().class("notice__heading").text(say.get(t!("ui.dropped_heading"))))
            .child(p().text([&text, " ", &say.get(t!("ui.kept"))].concat())),
    )
}
