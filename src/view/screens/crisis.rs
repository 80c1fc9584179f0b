//! The crisis line. It stands on every screen.

use crate::t;
use crate::text::Text;
use crate::view::dom::element::Element;
use crate::view::dom::html::{aside, p, span, strong};
use crate::view::parts::links::contact_link;
use crate::view::state::session::Session;

/// 988 and 911, one tap away.
pub fn crisis() -> Element {
    let session = Session::get();
    let localizer = session.localizer();
    let id = session.scoped_id("crisis-heading");
    let link = |href: &'static str, text: Text| contact_link("crisis__link", href, text);
    let heading = strong().attr("id", id.as_str()).text(localizer.get(t!("crisis.heading")));
    let line = p()
        .class("crisis__line")
        .child(heading)
        .text(Text::of(&[" ", &localizer.get(t!("crisis.line"))]));
    let links = p()
        .class("crisis__links")
        .child(link("tel:988", localizer.get(t!("crisis.call"))))
        .child(link("sms:988", localizer.get(t!("crisis.text"))))
        .child(span().class("crisis__danger").text(localizer.get(t!("crisis.danger"))))
        .child(link("tel:911", localizer.get(t!("crisis.emergency"))));
    aside().class("crisis").attr("aria-labelledby", id).child(line).child(links)
}
