//! The crisis line. It stands on every screen.

use crate::t;
use crate::view::dom::element::{El, el};
use crate::view::parts::links::reach;
use crate::view::state::session::Guide;

/// 988 and 911, one tap away.
pub fn crisis() -> El {
    let guide = Guide::get();
    let say = guide.say();
    let id = guide.own("crisis-heading");
    let link = |href: &'static str, text: String| reach("crisis__link", href, text);
    let heading = el("strong", "").set("id", id.as_str()).text(say.get(t!("crisis.heading")));
    let line =
        el("p", "crisis__line").child(heading).text([" ", &say.get(t!("crisis.line"))].concat());
    let links = el("p", "crisis__links")
        .child(link("tel:988", say.get(t!("crisis.call"))))
        .child(link("sms:988", say.get(t!("crisis.text"))))
        .child(el("span", "crisis__danger").text(say.get(t!("crisis.danger"))))
        .child(link("tel:911", say.get(t!("crisis.emergency"))));
    el("aside", "crisis").set("aria-labelledby", id).child(line).child(links)
}
