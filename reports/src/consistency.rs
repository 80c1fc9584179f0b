//! The screens, the paper, the terminal, the data and the static guide say the same: verdicts by id and word for
//! word, and rule by rule.

mod static_guide;

use std::collections::BTreeSet;

use coverage_guide::domain::answers::Answers;
use coverage_guide::domain::question_id::QuestionId;
use coverage_guide::domain::questions::{Form, question};
use coverage_guide::domain::topic::Topic;
use coverage_guide::present::answer::{Answer, Detail, OnDemand, ShortRow};
use coverage_guide::present::localizer::Localizer;
use coverage_guide::present::paper::{Part, paper};
use coverage_guide::text::{Locale, Text};
use serde_json::{Map, Value, json};

use crate::practice::Practice;
use crate::readability::visits::FOUND;
use crate::{answer_report, formats};

/// One answer, as everything that draws it has it.
struct Drawn<'a> {
    answer: Answer<'a>,
    json: Value,
    text: String,
    place: String,
}

/// Of how many visits one is told in each language: Spanish takes its words from other keys nowhere.
const LANGUAGES: [(Locale, usize); 2] = [(Locale::English, 1), (Locale::Spanish, 8)];

#[test]
fn every_form_says_the_same() {
    each_visit(|drawn| {
        verdicts_are_the_same(drawn);
        what_matters_and_what_to_do_next_are_the_same(drawn);
        each_rule_is_told_by_both_or_by_neither(drawn);
        a_closed_way_says_why_and_nothing_else(drawn);
    });
}

fn each_visit(check: impl Fn(&Drawn)) {
    let (practices, visits) = &*FOUND;
    for (locale, step) in LANGUAGES {
        for visit in visits.all.iter().step_by(step) {
            let (name, practice) = &practices[visit.practice];
            draw((name, practice), &visit.answers, locale, &check);
        }
    }
}

/// Draws an answer in every form.
fn draw(
    (name, practice): (&str, &Practice),
    answers: &Answers,
    locale: Locale,
    check: impl FnOnce(&Drawn),
) {
    let localizer = Localizer::new(practice.words(locale), formats::formats(locale));
    let file = file(answers);
    let place = format!("{locale:?}, {name}: {file}");
    let report = answer_report::answer(practice, &file, locale);
    let report = report.unwrap_or_else(|error| panic!("{place}: {error:?}"));
    check(&Drawn {
        answer: Answer::of(&localizer, answers, practice.profile()),
        json: serde_json::to_value(&report).unwrap(),
        text: flat(&report.to_string()),
        place,
    });
}

/// The answers as a file of answers has them.
fn file(answers: &Answers) -> String {
    let mut given = Map::new();
    for id in QuestionId::ALL.iter().filter(|id| answers.has(**id)) {
        let question = question(*id);
        let mut picked = answers.picks(*id).iter().map(|option| json!(question.list[option]));
        let value = match question.form {
            Form::One => picked.next().unwrap(),
            Form::Several { .. } => picked.collect(),
        };
        given.insert(id.id().to_owned(), value);
    }
    json!({ "answers": given }).to_string()
}

/// Without line breaks and indents.
fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A short answer as the data has it: the question, the id and words of the verdict, the sentences.
fn row(row: &Value) -> (&str, &str, &str, Vec<&str>) {
    let sentences = row["sentences"].as_array().unwrap().iter();
    (
        row["question"].as_str().unwrap(),
        row["verdict"]["id"].as_str().unwrap(),
        row["verdict"]["words"].as_str().unwrap(),
        sentences.map(|sentence| sentence["words"].as_str().unwrap()).collect(),
    )
}

fn is_same(drawn: &Value, said: &ShortRow) -> bool {
    let sentences: Vec<_> = said.sentences.iter().map(Text::as_str).collect();
    row(drawn) == (&said.question, &said.verdict_id, &said.verdict, sentences)
}

fn verdicts_are_the_same(drawn: &Drawn) {
    let Drawn { answer, json, text, place } = drawn;
    let short = answer.short();
    let rows = json["short"]["rows"].as_array().unwrap();
    assert_eq!(rows.len(), short.rows.len(), "{place}");
    assert!(rows.iter().zip(&short.rows).all(|(row, said)| is_same(row, said)), "{place}");

    let Some(Part::Verdicts(on_paper)) =
        paper(answer).into_iter().find(|part| matches!(part, Part::Verdicts(_)))
    else {
        panic!("{place}: no verdicts on paper")
    };
    let mut at = 0;
    for (said, (question, words)) in short.rows.iter().zip(on_paper) {
        let whole = [&said.verdict].into_iter().chain(&said.sentences).cloned().collect::<Vec<_>>();
        assert_eq!((&said.question, Text::join(&whole, " ")), (&question, words), "{place}");

        let lead = answer.detail(said.topic).lead;
        assert_eq!(lead.as_ref(), Some(said), "{place}");
        let details = json["details"].as_array().unwrap();
        let detail = details.iter().find(|it| it["topic"] == said.topic.id()).unwrap();
        assert!(is_same(&detail["lead"], said), "{place}: {}", said.topic.id());

        // In the order of the screen, and again above the detail.
        let line = format!("{} [{}", flat(&said.verdict), said.verdict_id);
        let found = text[at..].find(&line);
        at += found.unwrap_or_else(|| panic!("{place}: {line} is not where it belongs"));
        assert_eq!(text.matches(&line).count(), 2, "{place}: {line}");
    }
}

fn what_matters_and_what_to_do_next_are_the_same(drawn: &Drawn) {
    let Drawn { answer, json, text, place } = drawn;
    let short = answer.short();
    let drawn = &json["short"];
    assert_eq!(drawn["lead"], short.lead.as_str(), "{place}");
    assert_eq!(drawn["frame"], short.frame.as_str(), "{place}");
    let step = &short.next_step;
    assert_eq!(drawn["next_step"]["id"], step.id, "{place}");
    assert_eq!(drawn["next_step"]["title"], step.title.as_str(), "{place}");
    let said: Vec<_> = paper(answer)
        .into_iter()
        .filter_map(|part| match part {
            Part::Text(words) => Some(words),
            _ => None,
        })
        .collect();
    assert!(said.iter().any(|words| words.contains(step.title.as_str())), "{place}");
    assert_eq!(drawn["matter"].is_null(), short.matter.is_none(), "{place}");
    let Some(matter) = short.matter else { return };
    assert_eq!(drawn["matter"]["priority"], matter.priority.id(), "{place}");
    let same = matter.same.iter().map(|same| ("same", "", same));
    let cells = matter.cells.iter().map(|cell| (cell.way.id(), cell.name.as_str(), &cell.phrase));
    for (way, name, words) in same.chain(cells) {
        let drawn = match way {
            "same" => &drawn["matter"]["same"],
            way => {
                let ways = drawn["matter"]["ways"].as_array().unwrap();
                ways.iter().find(|cell| cell["way"] == way).unwrap()
            }
        };
        assert_eq!(drawn["words"], words.as_str(), "{place}");
        let line = if name.is_empty() { words.to_string() } else { format!("{name}: {words}") };
        assert!(text.contains(&flat(&line)), "{place}: {line}");
        assert!(said.iter().any(|said| said.contains(&line)), "{place}: {line}");
    }
}

/// The ids of the rules that are told in a piece of data.
fn rules(json: &Value, found: &mut BTreeSet<String>) {
    match json {
        Value::Array(items) => items.iter().for_each(|item| rules(item, found)),
        Value::Object(fields) => {
            for (name, value) in fields {
                match value {
                    Value::String(id) if name == "rule" => drop(found.insert(id.clone())),
                    value => rules(value, found),
                }
            }
        }
        _ => {}
    }
}

fn each_rule_is_told_by_both_or_by_neither(drawn: &Drawn) {
    let Drawn { answer, json, text, place } = drawn;
    let details: Vec<Detail> = Topic::ALL.iter().map(|topic| answer.detail(*topic)).collect();
    let on_screens = details.iter().flat_map(Detail::rules).chain(answer.brief.rules());
    let on_screens: BTreeSet<_> = on_screens.map(|rule| rule.id.to_owned()).collect();
    let mut told = BTreeSet::new();
    rules(&json["short"], &mut told);
    rules(&json["details"], &mut told);
    assert_eq!(told, on_screens, "{place}");

    let traced = answer.on_demand(OnDemand::Rules);
    let mut listed = BTreeSet::new();
    rules(&json["rules"], &mut listed);
    let missing: Vec<_> = told.difference(&listed).collect();
    assert!(missing.is_empty(), "{place}: told, and not among the rules: {missing:?}");
    let trace: BTreeSet<_> =
        answer.assessment.trace().into_iter().map(|rule| rule.id.to_owned()).collect();
    assert!(trace.is_subset(&listed) && !traced.is_empty(), "{place}");
    for id in told {
        assert!(text.contains(&format!("[{id}")), "{place}: {id}");
    }
}

fn a_closed_way_says_why_and_nothing_else(drawn: &Drawn) {
    let Drawn { answer, json, place, .. } = drawn;
    let closed: BTreeSet<_> = answer
        .assessment
        .ways
        .iter()
        .filter(|way| !way.may_be_available())
        .map(|way| way.way.id())
        .collect();
    let mut cells = Vec::new();
    gather(json, &mut cells);
    assert!(!cells.is_empty(), "{place}");
    for cell in cells {
        let way = cell["way"].as_str().unwrap();
        assert_eq!(cell["usable"], !closed.contains(way), "{place}: {cell}");
        if let (Some(id), false) = (cell["id"].as_str(), cell["usable"] == true) {
            let reasons = ["not-here", "no-program", "no-plan", "not-your-plan"];
            assert!(reasons.contains(&id) || id == "not-for-you", "{place}: {cell}");
        }
    }
}

/// Everything that says of a way to pay whether it can be used.
fn gather<'a>(json: &'a Value, found: &mut Vec<&'a Value>) {
    match json {
        Value::Array(items) => items.iter().for_each(|item| gather(item, found)),
        Value::Object(fields) if fields.contains_key("usable") => found.push(json),
        Value::Object(fields) => fields.values().for_each(|value| gather(value, found)),
        _ => {}
    }
}

/// That practices and answers differ enough for the tests above to find what is wrong.
#[test]
fn the_visits_meet_every_rule_and_many_verdicts() {
    let (practices, visits) = &*FOUND;
    assert!(visits.missing.is_empty(), "{:?}", visits.missing);
    let mut verdicts = BTreeSet::new();
    for visit in &visits.all {
        let practice: &Practice = &practices[visit.practice].1;
        let locale = Locale::English;
        let localizer = Localizer::new(practice.words(locale), formats::formats(locale));
        let short = Answer::of(&localizer, &visit.answers, practice.profile()).short();
        verdicts.extend(short.rows.into_iter().map(|row| row.verdict_id));
    }
    assert!(verdicts.len() > 25, "{verdicts:?}");
}
