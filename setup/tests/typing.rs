//! Guards that every practice can be typed: as people write phone numbers, links, money and days, which is not how a
//! profile has them.

#![allow(clippy::unwrap_used, reason = "a test may fail, and so may its helpers")]

use coverage_guide::domain::choices::Service;
use coverage_guide::domain::profile::{Allowed, SectionDescription, Shape};
use reports::practice::Practice;
use serde_json::{Map, Value};
use setup::entry::Entry;
use setup::form::{Form, PRICE};
use setup::path::Path;
use setup::understand::entries;
use test_fixtures::Practice as Fixture;

/// What is typed first: a form in which nothing is said about any kind of therapy.
fn empty() -> Form {
    let mut form = Form::default();
    for service in Service::ALL {
        form.0.set(&Form::service(*service), Entry::Text(String::new()));
    }
    form
}

/// Types all that a profile says, field by field.
fn type_section(
    form: &mut Form,
    at: &Path,
    section: SectionDescription,
    said: &Map<String, Value>,
) {
    for field in section.fields().filter(|field| !["profile", "$schema"].contains(&field.name)) {
        let path = at.name(field.name);
        let is_price = section.title() == "Fee" && field.name.ends_with("cents");
        match said.get(field.name) {
            Some(_) if is_price && field.name != "beyond-plan-cents" => {}
            Some(said) => type_field(form, &path, field.name, &field.allowed, said),
            None => {}
        }
    }
    if section.title() == "Fee" {
        let cents = |name: &str| said.get(name).map(dollars);
        let text = match [cents("cents"), cents("from-cents"), cents("to-cents")] {
            [Some(exact), ..] => exact,
            [_, Some(from), Some(to)] => format!("{from} – {to}"),
            [_, Some(from), None] => format!("From {from}"),
            _ => return,
        };
        form.0.set(&at.name(PRICE), Entry::Text(text));
    }
}

fn type_field(form: &mut Form, at: &Path, name: &str, allowed: &Allowed, said: &Value) {
    match (allowed, said) {
        (Allowed::Section(section), Value::Object(fields)) => {
            // A card of a service is chosen, and a tablet is one, before there is anything else.
            if !matches!(form.0.get(at), Some(Entry::Object(_))) {
                form.0.set(at, Entry::EMPTY);
            }
            type_section(form, at, *section, fields);
        }
        (Allowed::List(item), Value::Array(items)) => {
            if !matches!(**item, Allowed::Section(_)) {
                let typed: Vec<_> = items.iter().map(|said| typed(name, item, said)).collect();
                let list = entries(&typed.join("\n")).into_iter().map(Entry::Text).collect();
                form.0.set(at, Entry::List(list));
            }
            for (row, said) in items.iter().enumerate().filter(|(_, said)| said.is_object()) {
                type_field(form, &at.at(row), name, item, said);
            }
        }
        (Allowed::ByLanguage(item), Value::Object(fields)) => {
            for (tag, said) in fields {
                type_field(form, &at.name(tag), name, item, said);
            }
        }
        (Allowed::OwnTexts, Value::Object(fields)) => {
            for (key, said) in fields {
                form.0.set(&at.name(key), Entry::Text(said.as_str().unwrap().to_owned()));
            }
        }
        _ => form.0.set(at, Entry::Text(typed(name, allowed, said))),
    }
}

/// As people type it.
fn typed(name: &str, allowed: &Allowed, said: &Value) -> String {
    match (allowed, said) {
        (Allowed::Shaped(shape), Value::String(text)) => in_shape(*shape, text),
        (Allowed::Whole(..), _) if name.ends_with("cents") => dollars(said),
        (Allowed::Whole(..), _) if name == "minutes" => format!("{said} min"),
        (Allowed::Whole(..), _) if name.ends_with("hours") => format!("{said} hours"),
        (_, Value::String(text)) => format!(" {text} "),
        _ => said.to_string(),
    }
}

fn in_shape(shape: Shape, text: &str) -> String {
    match shape {
        Shape::Https | Shape::Page => text.trim_start_matches("https://").to_owned(),
        Shape::Mailto => text.trim_start_matches("mailto:").to_owned(),
        Shape::Tel => {
            let digits: Vec<_> = text.trim_start_matches("tel:+1-").split('-').collect();
            match digits[..] {
                [area, office, line] => format!("({area}) {office}-{line}"),
                _ => text.to_owned(),
            }
        }
        Shape::Date => {
            let parts: Vec<_> = text.split('-').collect();
            format!("{}/{}/{}", parts[1].trim_start_matches('0'), parts[2], parts[0])
        }
        Shape::Color => text.trim_start_matches('#').to_uppercase(),
        Shape::State => match text {
            "CO" => "Colorado".to_owned(),
            "TX" => "texas".to_owned(),
            _ => text.to_lowercase(),
        },
        Shape::Language => match text {
            "en" => "English".to_owned(),
            "es" => "Spanish".to_owned(),
            _ => text.to_owned(),
        },
    }
}

/// `$1,250.00`
fn dollars(cents: &Value) -> String {
    let cents = cents.as_u64().unwrap();
    let (thousands, rest) = (cents / 100_000, cents / 100 % 1000);
    let whole = if thousands > 0 { format!("{thousands},{rest:03}") } else { rest.to_string() };
    format!("${whole}.{:02}", cents % 100)
}

#[track_caller]
fn can_be_typed(practice: &Practice) {
    let said: Map<String, Value> = serde_json::from_str(practice.json()).unwrap();
    let mut form = empty();
    type_section(&mut form, &Path::root(), SectionDescription::profile(), &said);
    let read = form.practice().unwrap_or_else(|wrong| panic!("{wrong:#?}\n{}", practice.json()));
    assert_eq!(read.json(), practice.json());
}

#[test]
fn every_practice_of_the_project_can_be_typed_as_people_write() {
    for fixture in Fixture::ALL.into_iter().chain(Fixture::EXAMPLES) {
        can_be_typed(&Practice::parse(fixture.json()).unwrap());
    }
}
