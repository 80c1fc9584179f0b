//! What a visitor with these answers is told, in a terminal: for clinicians who review a change, for
//! scripts, and for reports of mistakes.

mod costs;
mod print;
mod problem;
mod read;
mod told;

use std::fs;
use std::io::{self, ErrorKind, Write};
use std::path::Path;

use coverage_guide::domain::profile::Json;
use coverage_guide::say::Say;
use coverage_guide::text::Locale;

use crate::page::Practice;
use crate::trouble::{Result, trouble};
use crate::written;
use told::Told;

/// Prints what a visitor with these answers is told in a language: as text, or as JSON.
pub fn ask(profile: &Path, answers: &Path, locale: Locale, as_json: bool) -> Result<()> {
    let told = told(&Practice::read(profile)?, answers, locale)?;
    let text = if as_json {
        serde_json::to_string_pretty(&told)
            .map_err(|error| trouble!("The answer cannot be written as JSON: {error}."))?
    } else {
        told.to_string()
    };
    match writeln!(io::stdout(), "{text}") {
        // Whoever reads on may stop early, as `head` does.
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            Err(trouble!("Could not print the answer: {error}."))
        }
        _ => Ok(()),
    }
}

fn told(practice: &Practice, file: &Path, locale: Locale) -> Result<Told> {
    let shown = file.display();
    let text = fs::read_to_string(file)
        .map_err(|error| trouble!("Could not read the answers {shown}: {error}."))?;
    let json: Json = serde_json::from_str(&text)
        .map_err(|error| trouble!("The answers {shown} are not JSON ({error})."))?;
    let say = Say::new(practice.words(locale), written::formats(locale));
    let asked = read::read(&json, practice.profile(), &say).map_err(|errors| {
        let list: Vec<_> = errors.iter().map(|error| format!("  {error}")).collect();
        trouble!("The answers {shown} cannot be used:\n{}", list.join("\n"))
    })?;
    Ok(told::told(&say, &asked, practice.profile()))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::fs;

    use coverage_guide::domain::assess::assess;
    use serde_json::Value;

    use super::*;
    use crate::tools;

    fn practice() -> Practice {
        Practice::parse(test_fixtures::Practice::Harbor.json()).unwrap()
    }

    /// Every file of answers that comes with the guide.
    fn files() -> Vec<std::path::PathBuf> {
        let files = fs::read_dir(tools::root().join("docs/answers")).unwrap();
        files.map(|file| file.unwrap().path()).collect()
    }

    /// The text under this name, wherever it stands.
    fn gather(json: &Value, name: &str, found: &mut BTreeSet<String>) {
        match json {
            Value::Array(items) => items.iter().for_each(|item| gather(item, name, found)),
            Value::Object(fields) => {
                for (field, value) in fields {
                    match value {
                        Value::String(text) if field == name => drop(found.insert(text.clone())),
                        value => gather(value, name, found),
                    }
                }
            }
            _ => {}
        }
    }

    #[test]
    fn every_rule_that_applies_is_told_and_every_source_behind_it() {
        assert!(!files().is_empty());
        for file in files() {
            let practice = practice();
            let told = told(&practice, &file, Locale::English).unwrap();
            let json = serde_json::to_value(&told).unwrap();
            let answers = serde_json::from_str(&fs::read_to_string(&file).unwrap()).unwrap();
            let say = Say::new(practice.words(Locale::English), written::formats(Locale::English));
            let asked = read::read(&answers, practice.profile(), &say).unwrap();
            let assessment = assess(&asked.answers, practice.profile());

            let applied = assessment.trace().into_iter().map(|rule| rule.id);
            let expected: BTreeSet<_> = applied.chain(assessment.kind).map(str::to_owned).collect();
            let mut rules = BTreeSet::new();
            gather(&json, "rule", &mut rules);
            // With no plan there is nobody whose diagnosis a plan would want.
            assert!(rules.is_subset(&expected) && expected.len() <= rules.len() + 1);

            let cited: BTreeSet<_> = assessment
                .trace()
                .iter()
                .flat_map(|rule| rule.sources)
                .map(|cited| cited.id())
                .collect();
            let told_sources: BTreeSet<_> = told.sources.iter().map(|source| source.id).collect();
            assert_eq!(told_sources, cited);

            let text = told.to_string();
            for id in rules.iter().map(String::as_str).chain(cited) {
                assert!(text.contains(id), "{id}");
            }
        }
    }

    #[test]
    fn no_text_shows_an_id_in_place_of_its_words() {
        for file in files() {
            let json =
                serde_json::to_value(told(&practice(), &file, Locale::English).unwrap()).unwrap();
            let mut words = BTreeSet::new();
            for name in ["words", "heading", "name", "how", "letter", "short", "about"] {
                gather(&json, name, &mut words);
            }
            for text in words {
                assert!(text.contains(' ') || !text.starts_with(char::is_lowercase), "{text}");
            }
        }
    }

    #[test]
    fn bad_answers_are_refused_with_every_place() {
        let file = tools::target().join("bad-answers.json");
        fs::create_dir_all(tools::target()).unwrap();
        fs::write(&file, r#"{ "answers": { "service": "pets", "room": "zoo" } }"#).unwrap();
        let trouble = told(&practice(), &file, Locale::English).err().unwrap().to_string();
        assert!(
            trouble.contains("`answers.service`") && trouble.contains("`answers.room`"),
            "{trouble}"
        );
        assert!(trouble.contains("`couples`"), "{trouble}");
    }
}
