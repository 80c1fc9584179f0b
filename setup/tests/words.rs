//! Guards that everything on the page has words, in each language.

#![allow(clippy::unwrap_used, reason = "a test may fail, and so may its helpers")]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use coverage_guide::domain::profile::{Allowed, SectionDescription};
use serde_json::{Map, Value};
use setup::words::{FILES, find, speak};

fn tables() -> Vec<Map<String, Value>> {
    FILES.iter().map(|(_, text)| serde_json::from_str(text).unwrap()).collect()
}

#[test]
fn the_languages_have_the_same_keys_in_the_same_order_and_the_same_gaps() {
    let tables = tables();
    let keys = |table: &Map<String, Value>| table.keys().cloned().collect::<Vec<_>>();
    assert_eq!(keys(&tables[0]), keys(&tables[1]));
    let gaps = |text: &Value| {
        let text = text.as_str().unwrap();
        let gaps = text.split('{').skip(1).filter_map(|rest| rest.split_once('}'));
        gaps.map(|(gap, _)| gap.to_owned()).collect::<BTreeSet<_>>()
    };
    for (key, text) in &tables[0] {
        assert!(!text.as_str().unwrap().trim().is_empty(), "{key}");
        assert_eq!(gaps(text), gaps(&tables[1][key]), "{key}");
    }
}

#[test]
fn every_text_that_the_code_names_is_there() {
    let table = &tables()[0];
    let mut files = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src")];
    let mut named = 0;
    while let Some(path) = files.pop() {
        if path.is_dir() {
            files.extend(fs::read_dir(path).unwrap().map(|entry| entry.unwrap().path()));
            continue;
        }
        let code = fs::read_to_string(&path).unwrap();
        for call in ["say(\"", "fill(\"", "Around::of(\""] {
            for rest in code.split(call).skip(1) {
                let key = rest.split('"').next().unwrap();
                assert!(table.contains_key(key), "{}: {key}", path.display());
                named += 1;
            }
        }
    }
    assert!(named > 50, "the code is searched");
}

#[test]
fn every_field_of_a_profile_and_every_choice_has_words() {
    for (locale, _) in FILES {
        speak(locale);
        let mut lacking = BTreeSet::new();
        let mut sections = vec![SectionDescription::profile()];
        while let Some(section) = sections.pop() {
            let slug = section.title().to_lowercase().replace(' ', "-");
            for field in section.fields().filter(|it| !["profile", "$schema"].contains(&it.name)) {
                let keys =
                    [format!("field.{slug}.{}", field.name), format!("field.{}", field.name)];
                // Prices are typed in one field of their own.
                let is_price = ["from-cents", "to-cents"].contains(&field.name);
                if !is_price && keys.iter().all(|key| find(key).is_none()) {
                    lacking.insert(keys[0].clone());
                }
                sections.extend(field.allowed.section());
                let mut allowed = &field.allowed;
                while let Allowed::List(item) = allowed {
                    allowed = item;
                }
                if let Allowed::One(choices) = allowed {
                    let keys = choices.iter().map(|it| format!("choice.{}.{}", field.name, it.id));
                    lacking.extend(keys.filter(|key| find(key).is_none()));
                }
            }
        }
        assert_eq!(lacking, BTreeSet::new(), "{locale:?}");
    }
}
