//! The static guide says what the answer says to those for whom it is: who have said what they are looking for, and
//! whose plan is unknown.

use std::collections::{BTreeMap, BTreeSet};

use coverage_guide::domain::answers::{Answers, Picks};
use coverage_guide::domain::flow;
use coverage_guide::domain::profile::Profile;
use coverage_guide::domain::question_id::QuestionId;
use coverage_guide::domain::questions::{Form, question};
use coverage_guide::text::Locale;
use serde_json::Value;

use super::{Drawn, draw, verdicts_are_the_same};
use crate::readability::visits::FOUND;
use crate::static_guide;

#[test]
fn the_static_guide_says_the_same() {
    for (name, practice) in &FOUND.0 {
        for locale in Locale::ALL.iter().copied() {
            let inner = static_guide::inner(practice.profile(), &practice.words(locale));
            let (mut pages, mut said) = (BTreeMap::new(), BTreeMap::new());
            for answers in &visits(practice.profile()) {
                draw((name, practice), answers, locale, |drawn| {
                    verdicts_are_the_same(drawn);
                    let service = drawn.answer.assessment.facts.service.unwrap().id();
                    let page = pages.entry(service).or_insert_with(|| Page::about(&inner, service));
                    let said: &mut BTreeSet<_> = said.entry(service).or_default();
                    said.extend(the_page_says_the_same(drawn, page));
                });
            }
            assert_eq!(pages.len(), 4, "{name}");
            // What it says beyond that is said of somebody all the same.
            for (service, page) in &pages {
                assert_eq!(page.rows, said[service], "{name}: {service}");
            }
        }
    }
}

/// The short answers, which stand on the page, as does what is told open behind them there.
fn the_page_says_the_same(drawn: &Drawn, page: &Page) -> Vec<(String, String)> {
    let Drawn { answer, json, place, .. } = drawn;
    let rows = answer.short().rows.into_iter().map(|row| {
        let words = [row.verdict].into_iter().chain(row.sentences).collect::<Vec<_>>();
        (row.verdict_id.into(), words.join(" "))
    });
    let rows: Vec<_> = rows.collect();
    for row in &rows {
        assert!(page.rows.contains(row), "{place}: {row:?} is not among {:?}", page.rows);
    }
    let mut told = BTreeMap::new();
    statements(&json["details"], &mut told);
    for (rule, words) in &page.statements {
        let told = told.get(rule).into_iter().flatten().collect::<Vec<_>>();
        assert!(told.is_empty() || told.contains(&words), "{place}: {rule}: {words} not {told:?}");
    }
    rows
}

/// The words of each rule that is told in a piece of data.
fn statements(json: &Value, found: &mut BTreeMap<String, BTreeSet<String>>) {
    match json {
        Value::Array(items) => items.iter().for_each(|item| statements(item, found)),
        Value::Object(fields) => {
            if let (Some(Value::String(rule)), Some(Value::String(words)), Some(_)) =
                (fields.get("rule"), fields.get("words"), fields.get("sources"))
            {
                found.entry(rule.clone()).or_default().insert(words.clone());
            }
            fields.values().for_each(|value| statements(value, found));
        }
        _ => {}
    }
}

/// What is said in one section: ids with words.
#[derive(Default)]
struct Page {
    /// The short answers, by their verdicts.
    rows: BTreeSet<(String, String)>,
    /// What stands open behind them, by its rules.
    statements: BTreeSet<(String, String)>,
}

impl Page {
    /// What the page says of one kind of therapy.
    fn about(inner: &str, service: &str) -> Self {
        let section = inner.split("<section").find(|it| it.contains(&of(service)));
        let section = section.and_then(|it| it.split("</section>").next());
        let section = section.unwrap_or_else(|| panic!("nothing about {service}"));
        Self {
            rows: paragraphs(section, "data-verdict"),
            statements: paragraphs(section, "data-rule"),
        }
    }
}

fn of(service: &str) -> String {
    format!("data-service=\"{service}\"")
}

/// The paragraphs with an attribute: its value, and their words.
fn paragraphs(html: &str, attribute: &str) -> BTreeSet<(String, String)> {
    let begins = format!("<p {attribute}=\"");
    let paragraph = |rest: &str| {
        let (id, words) = rest.split_once("\">").unwrap();
        let words = words.split("</p>").next().unwrap();
        (id.to_owned(), words.replace("<strong>", "").replace("</strong>", ""))
    };
    html.split(&begins).skip(1).map(paragraph).collect()
}

/// All that visitors can have answered before the question of payment, each with "not sure" to all that follows.
fn visits(profile: &Profile) -> Vec<Answers> {
    let mut found = Vec::new();
    // Who is not sure of the kind is led to one, and the page has no section for that.
    for kind in flow::options(question(QuestionId::Service), &Answers::default(), profile) {
        if !question(QuestionId::Service).is_unsure(kind) {
            let mut answers = Answers::default();
            flow::insert(&mut answers, profile, QuestionId::Service, Picks::only(kind));
            walk(answers, profile, &mut found);
        }
    }
    found
}

fn walk(answers: Answers, profile: &Profile, found: &mut Vec<Answers>) {
    let Some(id) = flow::next_open(&answers, profile) else { return found.push(answers) };
    let row = question(id);
    let mut options = flow::options(row, &answers, profile);
    if id >= QuestionId::Payment {
        options.retain(|option| match row.form {
            Form::One => row.is_unsure(*option),
            Form::Several { alone } => *option == alone,
        });
        assert!(!options.is_empty(), "nobody can be unsure of {}", id.id());
    }
    for option in options {
        let mut next = answers;
        flow::insert(&mut next, profile, id, Picks::only(option));
        walk(next, profile, found);
    }
}
