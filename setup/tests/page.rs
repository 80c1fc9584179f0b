//! Guards that the page has a field for all that a profile can say, and that each is named and is there once.

#![cfg(feature = "web")]
#![allow(clippy::unwrap_used, reason = "a test may fail, and so may its helpers")]

use std::collections::BTreeSet;

use coverage_guide::domain::profile::{Allowed, SectionDescription};
use coverage_guide::text::Locale;
use reports::practice::Practice;
use setup::form::Form;
use setup::view::html;
use test_fixtures::{Practice as Fixture, ProfileGenerator, kit};

fn ids(page: &str) -> Vec<String> {
    let ids = page.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next());
    ids.map(|id| id.replace("&quot;", "\"")).collect()
}

/// A practice that says all there is to say.
fn whole() -> Practice {
    let mut profile = ProfileGenerator::new(2, None).profile();
    for (service, other) in [("individual", "never"), ("couples", "never")] {
        profile["services"][service]["billing"] = other.into();
    }
    Practice::parse(&profile.to_string()).unwrap()
}

#[test]
fn there_is_a_field_for_all_that_a_profile_can_say() {
    let page = html(kit(), Locale::English, Form::from(whole().profile()));
    let ids: BTreeSet<_> = ids(&page).into_iter().collect();
    let mut lacking = Vec::new();
    let mut open = vec![(SectionDescription::profile(), String::new())];
    while let Some((section, path)) = open.pop() {
        for field in section.fields().filter(|it| !["profile", "$schema"].contains(&it.name)) {
            let path = if path.is_empty() {
                field.name.to_owned()
            } else {
                format!("{path}.{}", field.name)
            };
            match &field.allowed {
                Allowed::Section(section) => open.push((*section, path)),
                Allowed::List(item) if item.section().is_some() => {
                    open.extend(item.section().map(|section| (section, format!("{path}[0]"))));
                }
                Allowed::ByLanguage(item) if matches!(**item, Allowed::OwnTexts) => {
                    if !ids.contains(&format!("f-{path}.es[\"talk.phone\"]")) {
                        lacking.push(path);
                    }
                }
                Allowed::ByLanguage(_) if ids.contains(&format!("f-{path}.es")) => {}
                _ if path.contains(".fees")
                    && path.ends_with("cents")
                    && !path.ends_with("plan-cents") =>
                {
                    let price = format!("f-{}.price", path.rsplit_once('.').unwrap().0);
                    if !ids.contains(&price) {
                        lacking.push(price);
                    }
                }
                // The card of a service is where its billing is chosen.
                _ if path.starts_with("services.")
                    && path.matches('.').count() == 2
                    && path.ends_with(".billing") =>
                {
                    if !ids.contains(&format!("f-{}", path.trim_end_matches(".billing"))) {
                        lacking.push(path);
                    }
                }
                _ if ids.contains(&format!("f-{path}")) => {}
                _ => lacking.push(path),
            }
        }
    }
    assert_eq!(lacking, [""; 0]);
}

#[test]
fn every_input_has_a_label_and_every_id_is_there_once() {
    for fixture in Fixture::ALL.into_iter().chain(Fixture::EXAMPLES) {
        let form = Form::from(Practice::parse(fixture.json()).unwrap().profile());
        for locale in [Locale::English, Locale::Spanish] {
            let page = html(kit(), locale, form.clone());
            let ids = ids(&page);
            let once: BTreeSet<_> = ids.iter().collect();
            assert_eq!(once.len(), ids.len(), "{fixture:?}");
            for kind in ["<input", "<textarea"] {
                for input in page.split(kind).skip(1) {
                    let tag = input.split('>').next().unwrap();
                    let id = tag.split(" id=\"").nth(1).unwrap().split('"').next().unwrap();
                    assert!(page.contains(&format!(" for=\"{id}\"")), "{id}");
                }
            }
        }
    }
}
