//! From what was typed to JSON, field by field as the description of a profile lists them. Knows few fields by name.

use std::collections::BTreeMap;

use coverage_guide::domain::profile::{Allowed, Json, SectionDescription};

use super::fields::{FEE, PRICE, PRICES, is_money};
use crate::entry::Entry;
use crate::mistake::{Mistake, Wrong};
use crate::path::Path;
use crate::understand::{self, Range, Unclear};

/// A form that is being read.
pub(super) struct Reading {
    pub(super) json: Json,
    pub(super) mistakes: Vec<Mistake>,
    /// Where in the form something stands that stands elsewhere in the JSON: rows that are blank are left out there.
    places: BTreeMap<String, String>,
}

/// The same place in both.
#[derive(Clone)]
struct Place {
    form: Path,
    json: Path,
}

impl Place {
    fn name(&self, name: &str) -> Self {
        Self { form: self.form.name(name), json: self.json.name(name) }
    }
}

impl Reading {
    pub(super) fn of(form: &Entry) -> Self {
        let mut reading = Self { json: Json::Null, mistakes: Vec::new(), places: BTreeMap::new() };
        let root = Place { form: Path::root(), json: Path::root() };
        let mut fields = reading.section(form, SectionDescription::profile(), &root);
        // The format that has all of it; and a profile without any service has to say so.
        fields.insert(0, ("profile".to_owned(), Json::Number(2.0)));
        if !fields.iter().any(|(name, _)| name == "services") {
            fields.push(("services".to_owned(), Json::Object(Vec::new())));
        }
        reading.json = Json::Object(fields);
        reading
    }

    /// The place in the form of one in the JSON.
    pub(super) fn place(&self, json: &str) -> String {
        let found = self.places.iter().rev().find(|(known, _)| {
            json.strip_prefix(known.as_str())
                .is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
        });
        let place = found.map_or_else(
            || json.to_owned(),
            |(known, form)| format!("{form}{}", &json[known.len()..]),
        );
        // Prices are typed in one field.
        match place.rsplit_once('.') {
            Some((fee, name))
                if fee.ends_with(']') && fee.contains("fees[") && PRICES.contains(&name) =>
            {
                format!("{fee}.{PRICE}")
            }
            _ => place,
        }
    }

    fn section(
        &mut self,
        entry: &Entry,
        section: SectionDescription,
        at: &Place,
    ) -> Vec<(String, Json)> {
        let mut fields = Vec::new();
        let is_fee = section.title() == FEE;
        for field in section.fields() {
            if is_fee && PRICES.contains(&field.name) {
                continue;
            }
            let Some(entry) = entry.field(field.name) else { continue };
            if let Some(json) = self.value(entry, field.name, &field.allowed, &at.name(field.name))
            {
                fields.push((field.name.to_owned(), json));
            }
        }
        if is_fee && let Some(Entry::Text(text)) = entry.field(PRICE) {
            fields.extend(self.price(text, &at.name(PRICE)));
        }
        fields
    }

    fn price(&mut self, text: &str, at: &Place) -> Vec<(String, Json)> {
        let cents = |at: usize, cents: u32| (PRICES[at].to_owned(), Json::Number(cents.into()));
        match understand::price(text) {
            _ if text.trim().is_empty() => Vec::new(),
            Ok(Range::Exact(price)) => vec![cents(0, price)],
            Ok(Range::From(from)) => vec![cents(1, from)],
            Ok(Range::Between(from, to)) => vec![cents(1, from), cents(2, to)],
            Err(unclear) => {
                self.unclear(at, unclear);
                Vec::new()
            }
        }
    }

    fn value(&mut self, entry: &Entry, name: &str, allowed: &Allowed, at: &Place) -> Option<Json> {
        match (allowed, entry) {
            (Allowed::Section(section), Entry::Object(_)) => {
                let fields = self.section(entry, *section, at);
                // What was filled in and is not clear is there: the rest of it may be missing.
                let is_there = !entry.is_blank() || says_something_empty(&at.json);
                is_there.then_some(Json::Object(fields))
            }
            (Allowed::List(item), Entry::List(items)) => self.items(items, name, item, at),
            (Allowed::ByLanguage(item), Entry::Object(entries)) => {
                self.entries(entries, name, item, at)
            }
            (Allowed::OwnTexts, Entry::Object(entries)) => {
                self.entries(entries, name, &Allowed::Text(None), at)
            }
            (_, Entry::Text(text)) => {
                let text = text.trim();
                if text.is_empty() {
                    return None;
                }
                let understood = leaf(text, name, allowed);
                understood.map_err(|unclear| self.unclear(at, unclear)).ok()
            }
            _ => None,
        }
    }

    fn items(&mut self, items: &[Entry], name: &str, item: &Allowed, at: &Place) -> Option<Json> {
        let mut list = Vec::new();
        for (count, entry) in items.iter().enumerate().filter(|(_, entry)| !entry.is_blank()) {
            let place = Place { form: at.form.at(count), json: at.json.at(list.len()) };
            self.places.insert(place.json.to_string(), place.form.to_string());
            list.extend(self.value(entry, name, item, &place));
        }
        // Rows that nobody filled in say nothing; that there are none is said by no row at all.
        (!list.is_empty() || items.is_empty()).then_some(Json::List(list))
    }

    fn entries(
        &mut self,
        entries: &[(String, Entry)],
        name: &str,
        item: &Allowed,
        at: &Place,
    ) -> Option<Json> {
        let mut fields = Vec::new();
        for (key, entry) in entries {
            let value = self.value(entry, name, item, &at.name(key));
            fields.extend(value.map(|value| (key.clone(), value)));
        }
        (!fields.is_empty()).then_some(Json::Object(fields))
    }

    fn unclear(&mut self, at: &Place, unclear: Unclear) {
        self.mistakes.push(Mistake { place: at.form.to_string(), wrong: Wrong::Unclear(unclear) });
    }
}

/// Whether an object says something by being there: a service that it is offered, a kiosk that it is one.
fn says_something_empty(at: &Path) -> bool {
    let at = at.to_string();
    at == "kiosk"
        || at.strip_prefix("services.").is_some_and(|service| !service.contains(['.', '[']))
}

/// What was typed in a field, as JSON.
pub(crate) fn leaf(text: &str, name: &str, allowed: &Allowed) -> Result<Json, Unclear> {
    Ok(match allowed {
        Allowed::Shaped(shape) => Json::Text(understand::shaped(*shape, text)?),
        Allowed::Bool => Json::Bool(text == "true"),
        Allowed::Whole(..) if is_money(name) => Json::Number(understand::money(text)?.into()),
        Allowed::Whole(..) => Json::Number(understand::whole(text)?.into()),
        _ => Json::Text(text.to_owned()),
    })
}
