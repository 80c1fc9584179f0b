//! How to reach the practice, what to ask, and what to keep in mind.

use leptos::prelude::*;

use super::Shown;
use crate::domain::choices::{Payer, Service};
use crate::domain::facts::Policy;
use crate::domain::profile::Billing;
use crate::domain::sources::REVIEWED;
use crate::t;
use crate::text::Key;
use crate::view::el::{el, paragraph};
use crate::view::parts::{label, outbound, section, statements};

/// What to ask the practice, as far as it has not been answered.
fn questions(shown: &Shown) -> Vec<Key> {
    let facts = &shown.assessment.facts;
    let insured = facts.payer != Payer::Nobody;
    let never = facts.policy == Policy::Offered(Billing::Never);
    let alone = facts.service == Some(Service::Individual);
    let questions = [
        (!never, t!("talk.ask_bill")),
        (never && insured, t!("talk.ask_superbill")),
        (!never && insured && !alone, t!("talk.ask_name")),
        (true, t!("talk.ask_diagnosis")),
        (true, t!("talk.ask_price")),
        (insured, t!("talk.ask_restrict")),
    ];
    questions.into_iter().filter(|(fits, _)| *fits).map(|(_, key)| key).collect()
}

const REMINDERS: &[Key] = &[
    t!("disclaimer.general"),
    t!("disclaimer.relation"),
    t!("disclaimer.plan"),
    t!("disclaimer.device"),
];

pub fn talk(shown: &Shown) -> AnyView {
    let say = &shown.say;
    let date = say.date(REVIEWED);
    let questions =
        questions(shown).iter().map(|key| el("li", "").text(say.get(*key)).any()).collect();
    let disclaimer = el("div", "disclaimer")
        .child(label("h3", say.get(t!("disclaimer.heading"))))
        .list(REMINDERS.iter().map(|key| paragraph("", say.get(*key))).collect())
        .child(paragraph("", say.fill(t!("disclaimer.reviewed"), &[("date", &date)])))
        .any();
    let content = vec![
        paragraph("", say.get(t!("talk.lead"))),
        contact(shown),
        label("h3", say.get(t!("talk.ask"))),
        statements("statements", questions),
        disclaimer,
    ];
    section("talk", say.get(t!("talk.heading")), content)
}

/// The ways to reach the practice that its profile names. One that names none still reads well.
fn contact(shown: &Shown) -> AnyView {
    let say = &shown.say;
    let contact = &shown.profile.contact;
    let mut links = Vec::new();
    for (href, key) in [(&contact.phone, t!("talk.phone")), (&contact.email, t!("talk.email"))] {
        if let Some(href) = href {
            let value = href.split_once(':').map_or("", |(_, value)| value);
            let text = say.fill(key, &[("value", value)]);
            links.push(el("a", "link").set("href", href.as_str()).text(text).any());
        }
    }
    for (href, key) in
        [(&contact.booking, t!("talk.booking")), (&contact.website, t!("talk.website"))]
    {
        if let Some(href) = href {
            links.push(outbound(href, say.get(key)));
        }
    }
    if links.is_empty() {
        return paragraph("", say.get(t!("talk.none")));
    }
    let items = links.into_iter().map(|link| el("li", "").child(link).any()).collect();
    el("ul", "contact").list(items).any()
}
