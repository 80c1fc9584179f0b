//! The names that stand in what is read: no chance would come by them.

use std::collections::BTreeSet;

use coverage_guide::domain::costs::entries::Field;
use coverage_guide::domain::profile::{Allowed, SectionDescription, Shape};
use coverage_guide::domain::questions::QUESTIONS;
use coverage_guide::text::OWN_TEXTS;

/// Beginnings of what has a shape, and what ends elements.
const PIECES: [&str; 10] = [
    "https://a.example.org",
    "tel:+13035550100",
    "mailto:a@example.org",
    "#0b5d5e",
    "2026-11-01",
    "</script>",
    " data-guide-profile>",
    "<!--",
    "\\\"",
    "\\u003c",
];

/// The names as libFuzzer reads them, one a line.
pub fn written() -> String {
    let mut names = BTreeSet::new();
    collect(SectionDescription::profile(), &mut names);
    names.extend(Field::IDS.iter().map(ToString::to_string));
    for question in QUESTIONS {
        names.insert(question.id.id().to_owned());
        names.extend(question.list.iter().map(ToString::to_string));
    }
    names.extend(OWN_TEXTS.iter().chain(&PIECES).map(ToString::to_string));
    names.extend(Shape::states().take(1).map(str::to_owned));
    names.iter().map(|name| line(name)).collect()
}

fn line(name: &str) -> String {
    format!("\"{}\"\n", name.replace('\\', "\\\\").replace('"', "\\\""))
}

fn collect(section: SectionDescription, names: &mut BTreeSet<String>) {
    for field in section.fields() {
        // With what stands behind a name.
        names.insert(format!("\"{}\":", field.name));
        of_value(&field.allowed, names);
    }
}

fn of_value(allowed: &Allowed, names: &mut BTreeSet<String>) {
    match allowed {
        Allowed::One(choices) => {
            names.extend(choices.iter().map(|choice| format!("\"{}\"", choice.id)));
        }
        Allowed::List(item) | Allowed::ByLanguage(item) => of_value(item, names),
        Allowed::Section(section) => collect(*section, names),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_names_of_profiles_prefills_and_the_calculator_are_there() {
        let written = written();
        for name in
            [r#""\"quick-exit\":""#, r#""\"with-diagnosis\"""#, r#""plan-type""#, r#""copay""#]
        {
            assert!(written.lines().any(|line| line == name), "{name}");
        }
    }

    #[test]
    fn what_has_a_meaning_in_the_list_is_escaped() {
        assert_eq!(line(r#"a"\"#), "\"a\\\"\\\\\"\n");
    }
}
