//! Profiles that nobody wrote: whole ones, some by chance, and each of them with one thing changed.

use coverage_guide::domain::profile::{Allowed, Required, SectionDescription, Shape};
use coverage_guide::text::OWN_TEXTS;
use serde_json::{Map, Value, json};
use test_fixtures::Chance;

const LANGUAGES: [&str; 6] = ["en", "es", "vi", "es-MX", "zh-Hant-TW", "ase"];

/// Makes profiles of a format that follow every rule.
pub struct Maker {
    pub chance: Chance,
    pub format: u32,
    /// Whether every field is there that can be.
    pub is_whole: bool,
    /// Counts values, so that no two are alike and each amount is above the one before.
    count: u32,
}

impl Maker {
    pub fn new(format: u32, seed: Option<u64>) -> Self {
        let chance = Chance(seed.unwrap_or_default());
        Self { chance, format, is_whole: seed.is_none(), count: 0 }
    }

    pub fn profile(&mut self) -> Value {
        let mut profile = self.section(SectionDescription::profile());
        profile["profile"] = json!(self.format);
        profile
    }

    fn section(&mut self, section: SectionDescription) -> Value {
        let fields: Vec<_> = section.fields().filter(|it| it.since <= self.format).collect();
        let one_of: Vec<_> =
            fields.iter().map(|it| it.name).filter(|it| section.one_of().contains(it)).collect();
        let picked = one_of.get(self.chance.below(one_of.len().max(1)));
        let mut object = Map::new();
        for field in &fields {
            let needs = section.needs().iter().find(|(what, _)| *what == field.name);
            let is_barred = one_of.contains(&field.name) && picked != Some(&field.name)
                || needs.is_some_and(|(_, with)| !object.contains_key(*with));
            // Only the last step of a list may lack it.
            let is_wanted = field.required != Required::Never
                || picked == Some(&field.name)
                || field.name == "up-to-cents"
                || self.is_whole
                || self.chance.below(2) == 0;
            if is_barred || !is_wanted {
                continue;
            }
            let mut value = self.value(&field.allowed);
            while field.required == Required::Always && value == json!({}) {
                value = self.value(&field.allowed);
            }
            object.insert(field.name.to_owned(), value);
        }
        Value::Object(object)
    }

    fn value(&mut self, allowed: &Allowed) -> Value {
        self.count += 1;
        match allowed {
            Allowed::Text(_) => json!(format!("Words {}", self.count)),
            Allowed::Shaped(shape) => json!(self.shaped(*shape)),
            Allowed::Bool => json!(self.chance.below(2) == 0),
            Allowed::Whole(min, max, max_in_first) => {
                let max = if self.format == 1 { max_in_first } else { max };
                json!(min + self.count % (max - min))
            }
            Allowed::One(choices) => {
                let ids = choices.iter().filter(|it| it.since <= self.format).map(|it| it.id);
                let ids: Vec<_> = ids.collect();
                json!(ids[self.chance.below(ids.len())])
            }
            Allowed::List(item) => {
                let mut items: Vec<Value> = Vec::new();
                // One is enough where all changes are tried.
                let most = if self.is_whole { 1 } else { 3 };
                for _ in 0..=self.chance.below(most) {
                    let item = self.value(item);
                    if !items.contains(&item) {
                        items.push(item);
                    }
                }
                json!(items)
            }
            Allowed::Section(section) => self.section(*section),
            Allowed::ByLanguage(item) => json!({ "en": self.value(item), "es": self.value(item) }),
            Allowed::OwnTexts => json!({ OWN_TEXTS[self.chance.below(OWN_TEXTS.len())]: "Words" }),
        }
    }

    fn shaped(&mut self, shape: Shape) -> String {
        let count = self.count;
        match shape {
            Shape::Https => format!("https://www.example.org/{count}?a#b"),
            Shape::Page => format!("https://www.example.org:8443/{count}"),
            Shape::Tel => format!("tel:+1-303-555-{:04}", count % 10_000),
            Shape::Mailto => format!("mailto:p{count}@example.org?subject=A"),
            Shape::Date => format!("2026-11-{:02}", 1 + count % 30),
            Shape::Color => format!("#{count:06x}"),
            Shape::State => {
                Shape::states().nth(self.chance.below(56)).unwrap_or_default().to_owned()
            }
            Shape::Language => LANGUAGES[self.chance.below(LANGUAGES.len())].to_owned(),
        }
    }
}

/// Every place in a document, as a pointer (RFC 6901). The whole has an empty one.
pub fn places(document: &Value) -> Vec<String> {
    fn inside(value: &Value, at: &str, places: &mut Vec<String>) {
        places.push(at.to_owned());
        match value {
            Value::Object(fields) => {
                for (name, value) in fields {
                    inside(value, &format!("{at}/{name}"), places);
                }
            }
            Value::Array(items) => {
                for (count, value) in items.iter().enumerate() {
                    inside(value, &format!("{at}/{count}"), places);
                }
            }
            _ => {}
        }
    }
    let mut found = Vec::new();
    inside(document, "", &mut found);
    found
}

/// The document with something else at a place, in every way that there is.
pub fn changed(document: &Value, place: &str) -> Vec<Value> {
    let value = document.pointer(place).expect("the place is in the document");
    let mut found: Vec<_> = others(value)
        .into_iter()
        .map(|other| {
            let mut changed = document.clone();
            *changed.pointer_mut(place).expect("it is there") = other;
            changed
        })
        .collect();
    found.extend(without(document, place));
    found
}

/// The document without what stands at a place.
fn without(document: &Value, place: &str) -> Option<Value> {
    let (parent, name) = place.rsplit_once('/')?;
    let mut changed = document.clone();
    match changed.pointer_mut(parent)? {
        Value::Object(fields) => fields.shift_remove(name).map(drop)?,
        Value::Array(items) => drop(items.remove(name.parse().ok()?)),
        _ => return None,
    }
    Some(changed)
}

/// What can stand in place of a value: another sort, no member of its list, out of its range, or a little more.
fn others(value: &Value) -> Vec<Value> {
    let mut others = vec![
        Value::Null,
        json!(true),
        json!(-1),
        json!(0),
        json!(0.5),
        json!(1),
        json!(2),
        json!(3),
        json!(481),
        json!(6001),
        json!(4_294_967_296_u64),
        json!("sometimes"),
        json!(" "),
        json!("a".repeat(301)),
        json!([]),
        json!([1]),
        json!(["CO", "UT"]),
        json!({}),
        json!({ "en": "Words" }),
        json!({ "english": "Words" }),
        json!({ "cents": 1 }),
    ];
    match value {
        Value::String(text) => {
            let odd =
                [format!("{text} "), text.to_uppercase(), format!("<{text}"), format!("{{{text}")];
            others.extend(odd.map(Value::String));
        }
        Value::Array(items) => {
            for item in items {
                let mut longer = items.clone();
                longer.push(match item {
                    Value::String(text) => json!(text.to_uppercase()),
                    other => other.clone(),
                });
                others.push(json!(longer));
                let mut twice = items.clone();
                twice.push(item.clone());
                others.push(json!(twice));
            }
        }
        Value::Object(fields) => {
            for name in ["unknown", "superbills", "billing", "cents", "to-cents", "record", "group"]
            {
                let mut more = fields.clone();
                more.insert(name.to_owned(), json!(true));
                others.push(json!(more));
                more.insert(name.to_owned(), json!(7));
                others.push(json!(more));
            }
        }
        _ => {}
    }
    others
}
