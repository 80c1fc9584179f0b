use std::collections::BTreeSet;

use coverage_guide::domain::flow;
use coverage_guide::domain::questions::{Form, QUESTIONS, Stage};
use coverage_guide::text::Locale;
use serde_json::{Map, Value, json};

use super::answers::given;
use super::{VISITS, WordExport, export};
use crate::answer_report;
use crate::test_support;

const PRACTICE: &str = "steffen-counseling-services";

fn exported() -> WordExport {
    export(&test_support::practice(PRACTICE), Locale::English)
}

#[test]
fn every_visit_could_be_made_and_leads_through_the_steps_to_an_answer() {
    let words = exported();
    let practice = test_support::practice(PRACTICE);
    for (visit, answer) in VISITS.iter().zip(&words.answers.visits) {
        let answers = given(visit);
        assert!(flow::is_consistent(&answers, practice.profile()), "{visit:?}");
        assert_eq!(flow::next_open(&answers, practice.profile()), None, "{visit:?}");

        let mut at = Some(words.questions.steps.len() - 1);
        for ((id, _), picks) in visit.iter().zip(&answer.picks) {
            let step = &words.questions.steps[at.expect("there is a step for each question")];
            assert_eq!(step.id, *id, "{visit:?}");
            let picked = step.options.iter().filter(|option| picks.contains(&option.id));
            let after: BTreeSet<_> = picked.map(|option| option.next).collect();
            assert_eq!(after.len(), 1, "{visit:?}: {id}");
            at = after.into_iter().next().flatten();
        }
        assert_eq!(at, None, "{visit:?}");
    }
    assert_eq!(VISITS.len(), words.answers.visits.len());
}

#[test]
fn every_question_and_option_up_to_the_answer_is_exported_in_words() {
    let words = exported();
    let offered: BTreeSet<_> = words
        .questions
        .steps
        .iter()
        .flat_map(|step| step.options.iter().map(|option| (step.id, option.id)))
        .collect();
    for question in QUESTIONS.iter().filter(|question| question.stage == Stage::Core) {
        for option in question.list {
            assert!(offered.contains(&(question.id.id(), *option)), "{:?} {option}", question.id);
        }
    }
    for text in words.questions.texts.iter().chain(&words.answers.texts) {
        assert!(!text.is_empty() && !text.contains("{{"), "{text}");
    }
}

/// Every text of a report that the pages beside the guide show too.
fn gather(json: &Value, found: &mut BTreeSet<String>) {
    const TEXTS: [&str; 11] = [
        "words", "heading", "name", "lead", "title", "text", "because", "means", "caption", "from",
        "frame",
    ];
    match json {
        Value::Array(items) => items.iter().for_each(|item| gather(item, found)),
        // What is worked out from the rules.
        Value::Object(fields) if fields.get("kind") == Some(&json!("would-change")) => {}
        Value::Object(fields) => {
            for (field, value) in fields {
                match value {
                    Value::String(text) if TEXTS.contains(&field.as_str()) => {
                        found.insert(text.clone());
                    }
                    value => gather(value, found),
                }
            }
        }
        _ => {}
    }
}

#[test]
fn all_that_an_answer_says_is_exported() {
    let practice = test_support::practice(PRACTICE);
    let words = exported();
    let known: BTreeSet<_> = words.answers.texts.iter().map(String::as_str).collect();
    // The short answer has the sentences of a row in one paragraph.
    let all = words.answers.texts.join("\n");
    for visit in VISITS {
        let given = visit.iter().map(|(id, options)| {
            let options: Vec<_> = options.split(' ').collect();
            let takes_several = QUESTIONS
                .iter()
                .any(|it| it.id.id() == *id && matches!(it.form, Form::Several { .. }));
            let options = if takes_several { json!(options) } else { json!(options[0]) };
            (id.to_string(), options)
        });
        let answers = json!({ "answers": Map::from_iter(given) }).to_string();
        let report = answer_report::answer(&practice, &answers, Locale::English).unwrap();
        let report = serde_json::to_value(&report).unwrap();
        let mut said = BTreeSet::new();
        gather(&report["short"]["rows"], &mut said);
        gather(&report["short"]["matter"], &mut said);
        gather(&report["details"], &mut said);
        gather(&report["rules"], &mut said);
        assert!(said.len() > 100, "{visit:?}: {}", said.len());
        let missing: Vec<_> = said
            .iter()
            .filter(|text| !known.contains(text.as_str()) && !all.contains(text.as_str()))
            .collect();
        assert!(missing.is_empty(), "{visit:?}: {missing:#?}");
    }
}
