//! How to reach the practice, and what to keep in mind.

use super::context::Shown;
use crate::present::paper::DISCLAIMER;
use crate::t;
use crate::view::dom::element::Element;
use crate::view::dom::html::{div, li, p, span, ul};
use crate::view::parts::controls::label;
use crate::view::parts::links::{outbound, reach};
use crate::view::state::session::Guide;

pub fn talk(shown: &Shown) -> Vec<Element> {
    let say = &shown.say;
    let brought = Guide::get().was_brought();
    let stays = if brought { t!("disclaimer.came") } else { t!("disclaimer.device") };
    let disclaimer = div()
        .class("disclaimer")
        .child(label("h3", say.get(t!("disclaimer.heading"))))
        .children(DISCLAIMER.into_iter().chain([stays]).map(|key| p().text(say.get(key))));
    vec![p().text(say.get(t!("talk.lead"))), contact(shown), disclaimer]
}

/// The ways to reach the practice that its profile names. One that names none still reads well.
fn contact(shown: &Shown) -> Element {
    let say = &shown.say;
    let contact = &shown.profile.contact;
    let mut links = Vec::new();
    for (href, key) in [(&contact.phone, t!("talk.phone")), (&contact.email, t!("talk.email"))] {
        if let Some(href) = href {
            let value = href.split_once(':').map_or("", |(_, value)| value);
            let text = say.fill(key, &[("value", value)]);
            links.push(reach("link", href, text));
        }
    }
    for (href, key) in
        [(&contact.booking, t!("talk.booking")), (&contact.website, t!("talk.website"))]
    {
        if let Some(href) = href {
            links.push(outbound(href, span().text(say.get(key))));
        }
    }
    if links.is_empty() {
        return p().text(say.get(t!("talk.none")));
    }
    let items = links.into_iter().map(|link| li().child(link));
    ul().class("contact").children(items)
}
