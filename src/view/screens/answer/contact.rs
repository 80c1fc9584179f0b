//! How to reach the practice, and what to keep in mind.

use super::context::AnswerContext;
use crate::present::paper::DISCLAIMER;
use crate::t;
use crate::view::dom::element::Element;
use crate::view::dom::html::{div, li, p, span, ul};
use crate::view::parts::controls::label;
use crate::view::parts::links::{contact_link, external_link};
use crate::view::state::session::Session;

pub fn contact(context: &AnswerContext) -> Vec<Element> {
    let localizer = &context.localizer;
    let brought = Session::get().was_prefilled();
    let stays = if brought { t!("disclaimer.came") } else { t!("disclaimer.device") };
    let disclaimer = div()
        .class("disclaimer")
        .child(label("h3", localizer.get(t!("disclaimer.heading"))))
        .children(DISCLAIMER.into_iter().chain([stays]).map(|key| p().text(localizer.get(key))));
    vec![p().text(localizer.get(t!("talk.lead"))), contact_links(context), disclaimer]
}

/// The ways to reach the practice that its profile names. One that names none still reads well.
fn contact_links(context: &AnswerContext) -> Element {
    let localizer = &context.localizer;
    let contact = &context.profile.contact;
    let mut links = Vec::new();
    for (href, key) in [(&contact.phone, t!("talk.phone")), (&contact.email, t!("talk.email"))] {
        if let Some(href) = href {
            let value = href.split_once(':').map_or("", |(_, value)| value);
            let text = localizer.fill(key, &[("value", value)]);
            links.push(contact_link("link", href, text));
        }
    }
    for (href, key) in
        [(&contact.booking, t!("talk.booking")), (&contact.website, t!("talk.website"))]
    {
        if let Some(href) = href {
            links.push(external_link(href, span().text(localizer.get(key))));
        }
    }
    if links.is_empty() {
        return p().text(localizer.get(t!("talk.none")));
    }
    let items = links.into_iter().map(|link| li().child(link));
    ul().class("contact").children(items)
}
