//! From a profile to what could have been typed for it.

use coverage_guide::domain::choices::Service;
use coverage_guide::domain::profile::{Allowed, Json, Profile, SectionDescription};

use super::fields::{self, FEE, PRICE, PRICES, is_money};
use crate::entry::Entry;
use crate::understand::{self, Range};

/// The form in which this profile was filled in.
pub(super) fn form(profile: &Profile) -> Entry {
    let json = Json::from(profile.clone());
    let mut form = section(&json, SectionDescription::profile());
    for service in Service::ALL.iter().filter(|service| profile.offer(**service).is_none()) {
        form.set(&fields::service(*service), Entry::Text(String::new()));
    }
    form
}

fn section(json: &Json, section: SectionDescription) -> Entry {
    let Json::Object(fields) = json else { return Entry::EMPTY };
    let is_fee = section.title() == FEE;
    let mut entries = Vec::new();
    for field in section.fields().filter(|field| field.name != "profile") {
        let Some((_, json)) = fields.iter().find(|(name, _)| name == field.name) else { continue };
        if !(is_fee && PRICES.contains(&field.name)) {
            entries.push((field.name.to_owned(), value(json, field.name, &field.allowed)));
        }
    }
    if is_fee {
        entries.extend(price(fields).map(|price| (PRICE.to_owned(), Entry::Text(price))));
    }
    Entry::Object(entries)
}

fn price(fields: &[(String, Json)]) -> Option<String> {
    let cents = PRICES.map(|name| {
        fields.iter().find(|(known, _)| known == name).and_then(|(_, json)| number(json))
    });
    let range = match cents {
        [Some(exact), ..] => Range::Exact(exact),
        [_, Some(from), Some(to)] => Range::Between(from, to),
        [_, Some(from), None] => Range::From(from),
        _ => return None,
    };
    Some(understand::friendly_price(range))
}

fn value(json: &Json, name: &str, allowed: &Allowed) -> Entry {
    match (allowed, json) {
        (Allowed::Section(inner), Json::Object(_)) => section(json, *inner),
        (Allowed::List(item), Json::List(items)) => {
            Entry::List(items.iter().map(|json| value(json, name, item)).collect())
        }
        (Allowed::ByLanguage(item), Json::Object(fields)) => entries(fields, name, item),
        (Allowed::OwnTexts, Json::Object(fields)) => entries(fields, name, &Allowed::Text(None)),
        _ => Entry::Text(leaf(json, name, allowed)),
    }
}

fn entries(fields: &[(String, Json)], name: &str, item: &Allowed) -> Entry {
    let entry = |(key, json): &(String, Json)| (key.clone(), value(json, name, item));
    Entry::Object(fields.iter().map(entry).collect())
}

fn leaf(json: &Json, name: &str, allowed: &Allowed) -> String {
    match (json, allowed) {
        (Json::Text(text), Allowed::Shaped(shape)) => understand::friendly(*shape, text),
        (Json::Text(text), _) => text.clone(),
        (Json::Bool(said), _) => said.to_string(),
        (Json::Number(_), _) => number(json).map_or_else(String::new, |number| {
            if is_money(name) { understand::dollars(number) } else { number.to_string() }
        }),
        _ => String::new(),
    }
}

/// A number of a profile: they are all whole, and none is below zero.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "checked when it was read"
)]
fn number(json: &Json) -> Option<u32> {
    match json {
        Json::Number(number) => Some(*number as u32),
        _ => None,
    }
}
