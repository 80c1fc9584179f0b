//! The places that a profile has, written as its reader writes them.

use std::collections::BTreeSet;

use coverage_guide::domain::profile::Json;

/// Every place of a profile.
pub struct Places(BTreeSet<String>);

impl Places {
    pub fn of(json: &Json) -> Self {
        let mut places = BTreeSet::new();
        collect(json, "$", &mut places);
        Self(places)
    }

    /// Whether something can be said of this place: it is there, or what it would be in is.
    pub fn has(&self, place: &str) -> bool {
        let around = place.rsplit_once('.').map_or("$", |(around, _)| around);
        self.0.contains(place) || self.0.contains(around)
    }
}

fn collect(json: &Json, place: &str, places: &mut BTreeSet<String>) {
    places.insert(place.to_owned());
    let place = if place == "$" { "" } else { place };
    match json {
        Json::Object(fields) => {
            for (name, value) in fields {
                collect(value, &field(place, name), places);
            }
        }
        Json::List(items) => {
            for (at, value) in items.iter().enumerate() {
                collect(value, &format!("{place}[{at}]"), places);
            }
        }
        _ => {}
    }
}

fn field(place: &str, name: &str) -> String {
    let is_plain = |b: u8| b.is_ascii_alphanumeric() || b == b'-' || b == b'_';
    if name.is_empty() || !name.bytes().all(is_plain) {
        return format!("{place}[\"{name}\"]");
    }
    if place.is_empty() { name.to_owned() } else { format!("{place}.{name}") }
}
