//! What a visitor with these answers is told, as text and as data: for clinicians who review a change,
//! for scripts, and for reports of mistakes.

mod answer;
mod answers_file;
mod costs;
mod problem;
mod statement;
mod text;

use anyhow::{Context, Result, anyhow};
use coverage_guide::domain::profile::Json;
use coverage_guide::present::localizer::Localizer;
use coverage_guide::text::Locale;

use crate::formats;
use crate::practice::Practice;
use answer::Answer;

/// What a visitor with these answers is told in a language. `answers`: the text of a file of answers.
pub fn answer(practice: &Practice, answers: &str, locale: Locale) -> Result<Answer> {
    let json: Json = serde_json::from_str(answers).context("they are not JSON")?;
    let say = Localizer::new(practice.words(locale), formats::formats(locale));
    let file = answers_file::parse(&json, practice.profile(), &say).map_err(|errors| {
        let list: Vec<_> = errors.iter().map(|error| format!("  {error}")).collect();
        anyhow!("mend all of this:\n{}", list.join("\n"))
    })?;
    Ok(answer::answer(&say, &file, practice.profile()))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use coverage_guide::domain::assess::assess;
    use serde_json::Value;

    use super::*;
    use crate::test_support;

    fn practice() -> Practice {
        test_support::practice("harbor-family-therapy")
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
        for answers in test_support::answers() {
            let practice = practice();
            let answered = answer(&practice, &answers, Locale::English).unwrap();
            let json = serde_json::to_value(&answered).unwrap();
            let answers = serde_json::from_str(&answers).unwrap();
            let say =
                Localizer::new(practice.words(Locale::English), formats::formats(Locale::English));
            let file = answers_file::parse(&answers, practice.profile(), &say).unwrap();
            let assessment = assess(&file.answers, practice.profile());

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
            let sources: BTreeSet<_> = answered.sources.iter().map(|source| source.id).collect();
            assert_eq!(sources, cited);

            let text = answered.to_string();
            for id in rules.iter().map(String::as_str).chain(cited) {
                assert!(text.contains(id), "{id}");
            }
        }
    }

    #[test]
    fn no_text_shows_an_id_in_place_of_its_words() {
        for answers in test_support::answers() {
            let json =
                serde_json::to_value(answer(&practice(), &answers, Locale::English).unwrap())
                    .unwrap();
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
        let answers = r#"{ "answers": { "service": "pets", "room": "zoo" } }"#;
        let error = answer(&practice(), answers, Locale::English).err().unwrap().to_string();
        assert!(error.contains("`answers.service`") && error.contains("`answers.room`"), "{error}");
        assert!(error.contains("`couples`"), "{error}");
    }
}
