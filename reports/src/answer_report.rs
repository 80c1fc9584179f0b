//! What a visitor with these answers is told, as text and as data: for clinicians who review a change,
//! for scripts, and for reports of mistakes. Both are the one model of the answer, drawn.

mod answers_file;
mod block;
mod costs;
mod detail;
mod frame;
mod pivots;
mod problem;
mod report;
mod short;
mod sources;
mod statement;
mod text;

use anyhow::{Result, anyhow};
use coverage_guide::present::localizer::Localizer;
use coverage_guide::text::Locale;

use crate::practice::Practice;
use crate::{formats, json_file};
use report::Report;

/// Answers that show how a file of them is written.
const LIKE: &str = "docs/answers/couple.json";

/// What a visitor with these answers is told in a language. `answers`: the text of a file of answers.
pub fn answer(practice: &Practice, answers: &str, locale: Locale) -> Result<Report> {
    let json = json_file::parse(answers, LIKE)?;
    let localizer = Localizer::new(practice.words(locale), formats::formats(locale));
    let file = answers_file::parse(&json, practice.profile(), &localizer).map_err(|errors| {
        anyhow!("mend all of this:\n  {}", problem::lines(&errors).join("\n  "))
    })?;
    Ok(report::report(&localizer, &file, practice.profile()))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use coverage_guide::domain::assess::assess;
    use coverage_guide::domain::question_id::QuestionId;
    use coverage_guide::domain::terms::Term;
    use coverage_guide::present::answer::DISCLAIMER;
    use coverage_guide::t;
    use coverage_guide::text::Key;
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
            let mut told = BTreeSet::new();
            gather(&json, "rule", &mut told);
            let listed: BTreeSet<_> =
                answered.rules.iter().map(|rule| rule.statement.rule.to_owned()).collect();
            assert_eq!(told, listed, "each rule that is told is listed in full");

            let answers = serde_json::from_str(&answers).unwrap();
            let localizer =
                Localizer::new(practice.words(Locale::English), formats::formats(Locale::English));
            let file = answers_file::parse(&answers, practice.profile(), &localizer).unwrap();
            let trace = assess(&file.answers, practice.profile()).trace();
            assert!(trace.iter().all(|rule| told.contains(rule.id)));

            let cited: BTreeSet<_> =
                answered.rules.iter().flat_map(|rule| &rule.statement.sources).copied().collect();
            let sources: BTreeSet<_> = answered.sources.iter().map(|source| source.id).collect();
            assert_eq!(sources, cited);
            assert!(answered.sources.iter().all(|source| !source.confidence_words.is_empty()));

            let text = answered.to_string();
            for id in told.iter().map(String::as_str).chain(cited) {
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
            for name in ["words", "heading", "name", "lead", "title", "question", "because"] {
                gather(&json, name, &mut words);
            }
            assert!(words.len() > 100);
            // The id of a question stands under `question` too, and a term may be a single word.
            let words_of = practice();
            let localizer =
                Localizer::new(words_of.words(Locale::English), formats::formats(Locale::English));
            let terms: Vec<_> = Term::ALL.iter().map(|term| localizer.term(*term).name).collect();
            words.retain(|text| {
                !QuestionId::IDS.contains(&text.as_str())
                    && terms.iter().all(|term| *term != **text)
            });
            for text in words {
                let is_id = text.starts_with(char::is_lowercase) && !text.contains(' ');
                assert!(!is_id && !text.contains("{{"), "{text}");
            }
        }
    }

    #[test]
    fn it_begins_with_the_short_answer_in_every_form() {
        for answers in test_support::answers() {
            for locale in [Locale::English, Locale::Spanish] {
                let answered = answer(&practice(), &answers, locale).unwrap();
                let json = serde_json::to_value(&answered).unwrap();
                let names: Vec<_> = json.as_object().unwrap().keys().map(String::as_str).collect();
                let all = ["practice", "privacy", "answers", "short", "contact", "details"];
                assert_eq!(names, [&all[..], &["crisis", "rules", "sources"]].concat());
                // Lines are broken where there is room, and indented.
                let flat = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
                let text = flat(&answered.to_string());
                let mut at = 0;
                let short = &answered.short;
                let rows = short.rows.iter().flat_map(|row| {
                    let sentences = row.sentences.iter().map(|sentence| &sentence.words);
                    [&row.question, &row.verdict.statement.words, &row.verdict.id]
                        .into_iter()
                        .chain(sentences)
                });
                let end = [&short.frame, &short.next_step.title, &short.next_step.text];
                let headings = answered.details.iter().map(|detail| &detail.heading);
                for words in [&short.lead].into_iter().chain(rows).chain(end).chain(headings) {
                    let words = flat(words);
                    let found = text[at..].find(&words);
                    at += found.unwrap_or_else(|| panic!("{words} is not where it belongs"));
                }
            }
        }
    }

    #[test]
    fn what_stands_on_every_screen_is_told_too() {
        let practice = practice();
        let contact = &practice.profile().contact;
        for answers in test_support::answers() {
            for locale in [Locale::English, Locale::Spanish] {
                let answered = answer(&practice, &answers, locale).unwrap();
                let flat = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
                let text = flat(&answered.to_string());
                let json = serde_json::to_string(&answered).unwrap();
                let words = practice.words(locale);
                let crisis = ["heading", "line", "call", "text", "danger", "emergency"]
                    .map(|name| Key::find_in("crisis.", name).unwrap());
                let all = DISCLAIMER.into_iter().chain(crisis).chain([t!("ui.privacy")]);
                for told in all.map(|key| words.get(key)) {
                    assert!(text.contains(&flat(&told)) && json.contains(told.as_str()), "{told}");
                }
                let reached = [&contact.phone, &contact.email, &contact.booking, &contact.website];
                let links = ["tel:988", "sms:988", "tel:911"].map(str::to_owned);
                for link in reached.into_iter().flatten().cloned().chain(links) {
                    assert!(text.contains(&link) && json.contains(&link), "{link}");
                }
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
