//! The crisis line. It stands on every screen.

use crate::t;
use crate::view::dom::element::Element;
use crate::view::dom::html::{aside, p, span, strong};
use crate::view::parts::links::reach;
use crate::view::state::session::Guide;

/// 988 and 911, one tap away.
pub fn crisis() -> Element {
    let guide = Guide::get();
    let say = guide.say();
    let id = guide.own("crisis-heading");
    let link = |href: &'static str, text: String| reach("crisis__link", href, text);
    let heading = strong().attr("id", id.as_str()).text(say.get(t!("crisis.heading")));
    let line =
        p().class("crisis__line").child(heading).text([" ", &say.get(t!("crisis.line"))].concat());
    let links = p()
        .class("crisis__links")
        .child(link("tel:988", say.get(t!("crisis.call"))))
        .child(link("sms:988", say.get(t!("crisis.text"))))
        .child(span().class("crisis__danger").text(say.get(t!("crisis.danger"))))
        .child(link("tel:911", say.get(t!("crisis.emergency"))));
    aside().class("crisis").attr("aria-labelledby", id).child(line).child(links)
}
