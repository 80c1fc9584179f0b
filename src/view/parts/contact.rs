//! How to contact the practice.

use super::links::{contact_link, external_link};
use crate::domain::profile::Profile;
use crate::t;
use crate::view::dom::element::Element;
use crate::view::dom::html::{li, span, ul};
use crate::view::state::session::Session;

/// The ways to reach the practice that its profile names; nothing where it names none.
pub fn contact_links(profile: &Profile) -> Option<Element> {
    let session = Session::get();
    let localizer = session.localizer();
    let contact = &profile.contact;
    let mut links = Vec::new();
    // Where nothing can be pressed, the address has to be read.
    let email = if session.is_kiosk() { t!("talk.email") } else { t!("talk.write") };
    for (href, key) in [(&contact.phone, t!("talk.phone")), (&contact.email, email)] {
        if let Some(href) = href {
            let value = href.split_once(':').map_or("", |(_, value)| value);
            links.push(contact_link("link", href, localizer.fill(key, &[("value", value)])));
        }
    }
    for (href, key) in
        [(&contact.booking, t!("talk.booking")), (&contact.website, t!("talk.website"))]
    {
        if let Some(href) = href {
            links.push(external_link(href, span().text(localizer.get(key))));
        }
    }
    let items = links.into_iter().map(|link| li().child(link));
    let items: Vec<_> = items.collect();
    (!items.is_empty()).then(|| ul().class("contact").children(items))
}
