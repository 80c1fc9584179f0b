//! Every text of the short answer can be reached, and every line that can be reached has its text.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use coverage_guide::domain::brief::{NextStep, Situation, next_step};
use coverage_guide::domain::choices::{Payer, UsePlan, Way};
use coverage_guide::domain::facts::Facts;
use coverage_guide::domain::known::Known;
use coverage_guide::domain::outlook::{Likelihood, Outlook};
use serde_json::Value;

use crate::phrases::{PHRASES, POINTS_FIRST, SAME_FOR_ALL};
use crate::reached::{REACHED, id};

/// Texts that do not depend on the answer, or only on what no table says.
const STANDING: &[&str] = &[
    "frame.plan",
    "frame.no-plan",
    "change_answers",
    "matters.heading",
    "matters.more_one",
    "matters.more_other",
    "next.heading",
    "next.change",
    "next.ask",
    "program.medicare",
    "program.medicaid",
    "refine.network",
    "refine.medicaid",
    "refine.medicare",
    "doors",
    "changed.tag",
    "changed.before",
    "changed.status",
    "changed.nothing",
    "changed.unsure",
];

#[test]
fn every_text_can_be_reached_and_every_line_has_one() {
    let mut reached: BTreeSet<String> = STANDING.iter().map(|it| (*it).to_owned()).collect();
    reached.extend(Payer::PICKED.iter().map(|payer| ["lead.", payer].concat()));
    reached.insert("lead.rather-pay".to_owned());
    reached.extend(Way::IDS.iter().map(|way| ["way.", way].concat()));
    reached.extend(Known::IDS.iter().map(|option| ["refine.option.", option].concat()));
    for one in REACHED.iter() {
        for (row, line) in one.lines() {
            reached.insert(id(line));
            // A line may say how often; what is left open altogether has words of its own.
            let how = row.outlook.filter(|outlook| *outlook != Outlook::ANY);
            reached.extend(how.map(|outlook| ["how.", outlook.id()].concat()));
        }
        for use_plan in [UsePlan::NotSure, UsePlan::PayMyself] {
            let facts = Facts { use_plan, ..one.facts };
            let step = next_step(&Situation { facts: &facts, answers: &one.answers });
            reached.extend(["title", "text"].map(|part| ["next.", step.id(), ".", part].concat()));
        }
    }
    for (place, keys) in PHRASES.iter() {
        // Some have one sentence for all ways, whether they can be used or not.
        let phrases = keys.iter().filter(|key| {
            !SAME_FOR_ALL.contains(&place.priority) || key.starts_with("brief.effect.")
        });
        reached.extend(phrases.map(|key| key.replacen("brief.", "", 1)));
    }
    reached.extend(POINTS_FIRST.iter().map(|key| key.replacen("brief.", "", 1)));

    let written = written();
    let missing: Vec<_> = reached.difference(&written).collect();
    let unreachable: Vec<_> = written.difference(&reached).collect();
    assert!(
        missing.is_empty() && unreachable.is_empty(),
        "no words: {missing:#?}, never said: {unreachable:#?}"
    );
}

#[test]
fn how_often_plans_pay_has_words_for_each_likelihood_and_each_range() {
    let words: BTreeSet<_> = written()
        .into_iter()
        .filter_map(|key| key.strip_prefix("how.").map(str::to_owned))
        .collect();
    let mut expected = BTreeSet::new();
    for low in Likelihood::ALL {
        for high in Likelihood::ALL.iter().filter(|high| *high >= low) {
            expected.insert(Outlook { low: *low, high: *high }.id().to_owned());
        }
    }
    expected.remove(Outlook::ANY.id());
    assert_eq!(words, expected);
}

#[test]
fn no_text_of_the_answer_says_that_something_is_covered() {
    let says = [("en", "cover"), ("es", "cubr"), ("es", "cubiert"), ("es", "cobert")];
    for (language, word) in says {
        for group in ["brief", "topic", "detail", "outlook"] {
            for (name, text) in texts(language, group) {
                assert!(!text.to_lowercase().contains(word), "{group}.{name}: {text}");
            }
        }
    }
}

#[test]
fn a_next_step_is_something_to_find_out_and_names_no_way_to_pay() {
    for language in ["en", "es"] {
        let texts = texts(language, "brief");
        let ways: Vec<_> =
            Way::IDS.iter().map(|way| texts[&["way.", way].concat()].to_lowercase()).collect();
        for step in NextStep::IDS {
            let said = ["title", "text"].map(|part| &*texts[&["next.", step, ".", part].concat()]);
            let said = said.concat().to_lowercase();
            assert!(!ways.iter().any(|way| said.contains(way)), "{step}: {said}");
            let pays = ["yourself", "cash", "self-pay", "por su cuenta", "efectivo"];
            assert!(!pays.iter().any(|word| said.contains(word)), "{step}: {said}");
        }
    }
}

/// The name of every text of the short answer, without `brief.`.
fn written() -> BTreeSet<String> {
    texts("en", "brief").into_keys().collect()
}

/// The texts of one group in one language, by the rest of their names.
fn texts(language: &str, group: &str) -> BTreeMap<String, String> {
    let file = ["src/text/locales/", language, ".json"].concat();
    let text = fs::read_to_string(file).expect("the words are there");
    let words: Value = serde_json::from_str(&text).expect("the words are JSON");
    let mut texts = BTreeMap::new();
    flatten(&words[group], String::new(), &mut texts);
    texts
}

fn flatten(value: &Value, name: String, texts: &mut BTreeMap<String, String>) {
    match value {
        Value::Object(entries) => {
            for (key, value) in entries {
                let name = if name.is_empty() { key.clone() } else { [&name, ".", key].concat() };
                flatten(value, name, texts);
            }
        }
        text => {
            texts.insert(name, text.as_str().expect("a text").to_owned());
        }
    }
}
