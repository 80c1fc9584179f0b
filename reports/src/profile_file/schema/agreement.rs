//! Reader and schema accept the same profiles and refuse the same, but for what no schema can say.

use std::collections::BTreeSet;
use std::fs;

use coverage_guide::domain::profile::{self, FORMATS, Problem, ProfileError, Shape};
use jsonschema::Validator;
use serde_json::{Value, json};
use test_fixtures::ProfileGenerator;

use super::documents::{changed, places};
use super::{BEYOND, schema, value};
use crate::profile_file::examples::SMALL;
use crate::profile_file::read;

/// Compares the two, and remembers what the schema could not say.
struct Comparison {
    validator: Validator,
    accepted: usize,
    refused: usize,
    beyond: BTreeSet<usize>,
}

impl Comparison {
    fn new() -> Self {
        let validator = jsonschema::validator_for(&value()).unwrap();
        Self { validator, accepted: 0, refused: 0, beyond: BTreeSet::new() }
    }

    #[track_caller]
    fn compare(&mut self, document: &Value) {
        let text = document.to_string();
        let is_valid = self.validator.is_valid(document);
        match profile::parse(&serde_json::from_str(&text).unwrap()) {
            Ok(_) => match read(&text) {
                Ok(_) => {
                    let errors: Vec<_> = self.validator.iter_errors(document).collect();
                    assert!(is_valid, "the schema alone refuses {text}\n{errors:#?}");
                    self.accepted += 1;
                }
                Err(notes) => {
                    self.refused += 1;
                    for note in notes.iter().filter(|_| is_valid) {
                        assert!(note.place.starts_with("languages["), "{text}\n{note}");
                        self.beyond.insert(5);
                    }
                }
            },
            Err(errors) => {
                self.refused += 1;
                for error in errors.iter().filter(|_| is_valid) {
                    let which = beyond(error, document);
                    self.beyond.insert(
                        which.unwrap_or_else(|| panic!("the reader alone refuses {text}\n{error}")),
                    );
                }
            }
        }
    }
}

/// Which of [`BEYOND`] a problem is.
fn beyond(error: &ProfileError, document: &Value) -> Option<usize> {
    // The text there, or the name of the field where that has the shape.
    let is_text = |test: fn(&str) -> bool| {
        let place = ["/", &error.path.replace(['.', '['], "/").replace(']', "")].concat();
        let text = document.pointer(&place).and_then(Value::as_str);
        text.is_some_and(test) || place.rsplit('/').next().is_some_and(test)
    };
    match error.problem {
        Problem::RangeReversed => Some(0),
        Problem::TierOutOfOrder => Some(1),
        Problem::Missing if error.path.ends_with(".up-to-cents") => Some(1),
        Problem::Repeated if error.path.contains("fees") => Some(3),
        Problem::Repeated => Some(2),
        Problem::SameLength => Some(3),
        Problem::Malformed(Shape::Date) if is_text(|text| text.ends_with("-02-29")) => Some(4),
        Problem::Malformed(Shape::Language) if is_text(has_part_twice) => Some(5),
        Problem::DuplicateField => Some(6),
        _ => None,
    }
}

fn has_part_twice(tag: &str) -> bool {
    let parts: Vec<_> = tag.split('-').map(str::to_lowercase).collect();
    parts.iter().enumerate().any(|(at, part)| parts[..at].contains(part))
}

fn shipped() -> Vec<Value> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../profiles");
    let files = fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
    let mut files: Vec<_> = files.collect();
    files.sort();
    files
        .iter()
        .map(|file| serde_json::from_str(&fs::read_to_string(file).unwrap()).unwrap())
        .collect()
}

/// A small profile of the second format with this field at the top.
fn with(name: &str, field: Value) -> Value {
    json!({ "profile": 2, "name": "A", "services": { "couples": {} }, name: field })
}

#[test]
fn the_schema_is_one() {
    let schema: Value = serde_json::from_str(&schema()).unwrap();
    jsonschema::meta::validate(&schema).unwrap();
    assert!(schema["$id"].as_str().is_some_and(|id| id.starts_with("urn:")));
}

#[test]
fn every_profile_that_comes_with_the_guide_is_accepted_by_both() {
    let mut comparison = Comparison::new();
    let shipped = shipped();
    shipped.iter().for_each(|profile| comparison.compare(profile));
    comparison.compare(&serde_json::from_str(SMALL).unwrap());
    assert_eq!((comparison.accepted, comparison.refused), (shipped.len() + 1, 0));
    assert!(shipped.len() >= 9);
}

#[test]
fn each_thing_changed_in_a_profile_is_judged_alike() {
    let mut comparison = Comparison::new();
    let whole = FORMATS.map(|format| ProfileGenerator::new(format, None).profile());
    for document in whole.iter().chain(&shipped()) {
        comparison.compare(document);
        for place in places(document) {
            changed(document, &place).iter().for_each(|changed| comparison.compare(changed));
        }
    }
    assert!(comparison.accepted > 1000 && comparison.refused > 5000);
}

#[test]
fn profiles_by_chance_and_what_becomes_of_them_are_judged_alike() {
    let mut comparison = Comparison::new();
    for seed in 0..400 {
        let format = FORMATS[usize::from(seed % 3 > 0)];
        let mut generator = ProfileGenerator::new(format, Some(seed));
        let mut document = generator.profile();
        comparison.compare(&document);
        // Each change is of what the last one left.
        for _ in 0..4 {
            let places = places(&document);
            let mut others = changed(&document, &places[generator.chance.below(places.len())]);
            document = others.swap_remove(generator.chance.below(others.len()));
            comparison.compare(&document);
        }
    }
    assert!(comparison.accepted > 400 && comparison.refused > 800);
}

#[test]
fn texts_of_every_shape_are_judged_alike() {
    let mut comparison = Comparison::new();
    for text in TEXTS.lines().map(str::trim) {
        for name in ["website", "guide", "phone", "email"] {
            comparison.compare(&with("contact", json!({ name: text })));
        }
        comparison.compare(&with("state", json!(text)));
        comparison.compare(&with("theme", json!({ "accent": text })));
        comparison.compare(&with("review", json!({ "reviewer": "B", "date": text })));
        comparison.compare(&with("wording", json!({ "en": { "talk.phone": text } })));
        let packages = json!({ "couples": { "packages": { text: "Ten visits" } } });
        comparison.compare(&with("services", packages));
    }
    assert!(comparison.accepted > 60);
}

#[test]
fn what_is_said_to_be_beyond_a_schema_is_refused_by_the_reader_alone() {
    let fees = |fees: Value| with("services", json!({ "couples": { "fees": fees } }));
    let documents = [
        fees(json!([{ "from-cents": 2, "to-cents": 1 }])),
        with("income-tiers", json!([{ "cents": 1 }, { "cents": 2 }])),
        with("languages", json!(["en", "EN"])),
        fees(json!([{ "cents": 1 }, { "cents": 1, "kind": "usual" }])),
        with("review", json!({ "reviewer": "B", "date": "2026-02-29" })),
        with("languages", json!(["xx"])),
    ];
    for (at, document) in documents.iter().enumerate() {
        let mut comparison = Comparison::new();
        comparison.compare(document);
        assert_eq!(comparison.beyond, [at].into(), "{}", BEYOND[at]);
    }
    // The last of them is gone before a schema sees it.
    let twice = r#"{ "profile": 2, "name": "A", "name": "A", "services": { "couples": {} } }"#;
    assert!(read(twice).is_err());
    Comparison::new().compare(&serde_json::from_str(twice).unwrap());
    assert_eq!(BEYOND.len(), documents.len() + 1);
}

const TEXTS: &str = r#"https://example.org
https://a.org?b
https://a.org#b
https://a.example.org/b:?c=d#e@f
https://a.example.org:8443/b/c
https://xn--a.org/%C3
http://example.org
HTTPS://example.org
https://
https:///path
https://?q
https://exa mple.org
https://example.org/a b
https://localhost
https://.org
https://example..org
https://example.org:
https://example.org:123456
https://example.org@evil.example.com
https://example.org\@evil.example.com
https://example.org/"onclick=
https://example.org/{a}
javascript:alert(1)
tel:+13035550100
tel:303-555-0100
tel:(303)555.0100
tel:988
tel:98
tel:+1-303-555-0100;ext=12
tel:303 555 0100
tel:1+303
tel:;ext=12345
tel:123456789012345
tel:1234567890123456
tel:303-555-0100;ext=1 2
mailto:a@example.org
mailto:a.b+c@example.org?subject=Hello
mailto:a/b#c@example.org
mailto:office
mailto:@example.org
mailto:office@example
mailto:a@example.org,b@example.org
mailto:a@example.org?subject=Two words
2026-11-23
2024-02-29
2026-02-29
2024-02-30
2026-04-30
2026-04-31
2026-13-01
2026-00-10
2026-01-00
2026-12-31
2026-12-32
0000-01-01
2026-1-1
#0B5D5e
#0b5
#0b5d5e80
#0b5d5g
CO
PR
co
XX
Colorado
en
ase
es-419
zh-Hant-TW
sr-Latn
ca-ES-valencia
de-1996
e
english
en_US
en-
-en
en--US
en-US-US
en-US-Latn
de-1996-1996
de-1996-1901
zh-yue
en-a123
12
ñu
Call {{value}}
Call {{practice}}
Call {{ value }}
Call {{value}
Call } us
Call <b>us</b>
{{value}}{{value}}

"#;
