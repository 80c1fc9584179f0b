//! Line icons beside words that say the same. Screen readers pass over them.

use crate::domain::topic::Topic;
use crate::view::dom::element::Element;
use crate::view::dom::svg::svg;

const UMBRELLA: &str = "M12 3v2M4 13a8 8 0 0 1 16 0zM12 13v5.5a2 2 0 0 1-4 0";
const SHEET: &str = "M7 3.5h7l4 4v13H7zM14 3.5v4h4M10 12h5M10 15.5h5";
const EYE: &str = "M2.5 12S6 5.8 12 5.8 21.5 12 21.5 12 18 18.2 12 18.2 2.5 12 2.5 12zM12 9.2a2.8 2.8 0 1 0 0 \
                   5.6 2.8 2.8 0 0 0 0-5.6z";
const WALLET: &str = "M4 8.2h14.5a1.5 1.5 0 0 1 1.5 1.5v8a1.5 1.5 0 0 1-1.5 1.5h-13A1.5 1.5 0 0 1 4 17.7zM4 8.2 \
                      15.5 5v3.2M16.2 13.7h.1";
const LOCK: &str = "M7 11V8a5 5 0 0 1 10 0v3M5 11h14v9H5z";
const FORWARD: &str = "m9 5 7 7-7 7";
const BACK: &str = "m15 5-7 7 7 7";

/// The icon of a question that has a short answer; the others have none.
pub fn of_topic(topic: Topic) -> Option<Element> {
    let line = match topic {
        Topic::Pay => UMBRELLA,
        Topic::OnFile => SHEET,
        Topic::SeenBy => EYE,
        Topic::SelfPay => WALLET,
        _ => return None,
    };
    Some(icon("icon", line))
}

/// A lock: nothing leaves.
pub fn lock() -> Element {
    icon("icon icon--small", LOCK)
}

/// What it stands beside leads to a screen. Turns round where one reads from right to left.
pub fn forward() -> Element {
    icon("icon chevron", FORWARD)
}

/// What it stands beside leads back.
pub fn back() -> Element {
    icon("icon chevron", BACK)
}

fn icon(class: &str, line: &str) -> Element {
    svg("svg")
        .class(class)
        .attr("viewBox", "0 0 24 24")
        .attr("aria-hidden", "true")
        .child(svg("path").attr("d", line))
}
