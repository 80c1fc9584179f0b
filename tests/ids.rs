//! Guards the bridge from ids to words: every id of the domain has words, and no words speak of an id that is gone.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use coverage_guide::domain::choices::{Service, Way};
use coverage_guide::domain::costs::amounts::Problem;
use coverage_guide::domain::costs::entries::{Field, Part};
use coverage_guide::domain::known::Known;
use coverage_guide::domain::outlook::Likelihood;
use coverage_guide::domain::policy_line::PolicyLine;
use coverage_guide::domain::profile::FeeBy;
use coverage_guide::domain::questions::QUESTIONS;
use coverage_guide::domain::rules::availability::Availability;
use coverage_guide::domain::rules::common::Common;
use coverage_guide::domain::rules::diagnosis::Need;
use coverage_guide::domain::rules::disclosure::{Audience, Extent};
use coverage_guide::domain::rules::every_rule;
use coverage_guide::domain::rules::points::Point;
use coverage_guide::domain::rules::priorities::Effect;
use coverage_guide::domain::rules::privacy::Subject;
use coverage_guide::domain::rules::rights::{LetterPart, RIGHTS, Right};
use coverage_guide::domain::sources::Confidence;
use coverage_guide::domain::suggested_kind::KIND;
use coverage_guide::domain::terms::Term;
use serde_json::Value;

#[test]
fn every_rule_has_its_reason_in_words() {
    let rules = every_rule().into_iter().map(|rule| rule.id);
    let kinds = KIND.iter().map(|row| row.id);
    assert_same("rule.", rules.chain(kinds));
}

/// A rule that is looked for by a name that it no longer has is looked for in vain, and nothing else tells.
#[test]
fn every_rule_that_is_looked_for_by_its_name_is_there() {
    let rules: BTreeSet<_> = every_rule().into_iter().map(|rule| rule.id).collect();
    let tables: BTreeSet<_> = rules.iter().filter_map(|rule| rule.split_once('.')).collect();
    let tables: BTreeSet<_> = tables.into_iter().map(|(table, _)| table).collect();
    let mut looked_for = 0;
    for file in ["src/domain/brief", "src/present"].into_iter().flat_map(rust_files) {
        let text = fs::read_to_string(&file).expect("a source is text");
        let parts: Vec<_> = text.split('"').collect();
        // Between quotes. What stands in `t!` and its like is a text, and that it is there is checked by compiling;
        // what stands behind `id:` is the name of a fold.
        for (at, name) in parts.iter().enumerate().skip(1).step_by(2) {
            let is_other = ["!(", "id: "].iter().any(|before| parts[at - 1].ends_with(before));
            let table = name.split_once('.').filter(|_| !name.ends_with('.'));
            if !is_other && table.is_some_and(|(table, _)| tables.contains(table)) {
                assert!(rules.contains(name), "{}: no rule `{name}`", file.display());
                looked_for += 1;
            }
        }
    }
    assert!(looked_for > 80, "{looked_for}");
}

/// Every source in a folder and those below.
fn rust_files(folder: &str) -> Vec<PathBuf> {
    let mut files = Vec::new();
    let mut folders = vec![PathBuf::from(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder of sources") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                files.push(path);
            }
        }
    }
    files
}

#[test]
fn the_options_that_leave_a_question_open_are_those_called_not_sure() {
    for question in QUESTIONS {
        for (option, id) in question.list.iter().enumerate() {
            assert_eq!(question.is_unsure(option), *id == "not-sure", "{id} of {:?}", question.id);
        }
    }
}

#[test]
fn every_verdict_has_words() {
    let ranges = ["rarely-sometimes", "sometimes-often", "rarely-often", "none", "not-asked"];
    let meter = ["meter_rarely", "meter_sometimes", "meter_often"];
    assert_same("outlook.", ids(Likelihood::IDS).chain(ids(&ranges)).chain(ids(&meter)));
    assert_same("detail.pay.", ids(Likelihood::IDS).chain(ids(&ranges)));
    assert_same("policy.", ids(PolicyLine::IDS));
    assert_same("need.", ids(Need::IDS));
    assert_same("open.", ids(Availability::IDS));
    assert_same("learns.", ids(Extent::IDS).chain(ids(&["none"])));
    assert_same("effect.", ids(Effect::IDS));
    assert_same("point.", ids(Point::IDS));
}

#[test]
fn everything_that_is_named_has_words() {
    assert_same("service.", ids(Service::IDS).chain(ids(&["open"])));
    assert_same("audience.", ids(Audience::IDS));
    assert_same("subject.", ids(Subject::IDS));
    assert_same("common.", ids(Common::IDS));
    assert_same("right.name.", ids(Right::IDS));
    assert_same("right.how.", ids(Right::IDS));
    let letter = |right| LetterPart::IDS.iter().map(move |part| [right, ".", part].concat());
    assert_same("right.letter.", Right::IDS.iter().copied().flat_map(letter));
    assert_same("costs.error.", ids(Problem::IDS));
    let fee = ["first-visit", "from", "between", "without-superbill", "beyond-plan"];
    assert_same("costs.fee.", ids(FeeBy::IDS).chain(ids(&fee)));
    assert_same("costs.field.", ids(Field::IDS));
    assert_same("costs.part.", ids(Part::IDS));
    assert_same("costs.than.", ids(&["claim", "superbill"]));
    assert_same("costs.unit.", ids(&["money", "percent"]));
    assert!(named("costs.hint.").iter().all(|field| Field::from_id(field).is_some()));
    assert_same("way.column.", ids(Way::IDS));
    assert_same("way.gloss.", ids(Way::IDS));
    assert_same("trace.confidence.", ids(Confidence::IDS));
    for part in ["term.name.", "term.forms.", "term.means."] {
        assert_same(part, ids(Term::IDS));
    }
    let ways: BTreeSet<_> = named("way.").into_iter().filter(|name| !name.contains('.')).collect();
    assert_eq!(ids(Way::IDS).collect::<BTreeSet<_>>(), ways);
}

#[test]
fn every_right_has_something_to_say_and_its_rows_stand_together() {
    let mut rights: Vec<_> = RIGHTS.rows.iter().map(|row| row.outcome).collect();
    rights.dedup();
    assert_eq!(rights, Right::ALL);
}

#[test]
fn every_question_asks_says_why_and_names_each_option() {
    for question in QUESTIONS {
        let prefix = ["question.", question.id.id(), "."].concat();
        let words = named(&prefix);
        for part in ["title", "short", "why"] {
            assert!(words.contains(part), "{prefix}{part} is missing");
        }
        // An option may also read differently for one kind of therapy: `symptoms_couples`.
        let options: BTreeSet<_> = named(&[&prefix, "option."].concat())
            .into_iter()
            .map(|name| match name.split_once('_') {
                Some((option, kind)) if Service::from_id(kind).is_some() => option.to_owned(),
                _ => name,
            })
            .collect();
        assert_eq!(ids(question.list).collect::<BTreeSet<_>>(), options, "{prefix}option");
        let details = named(&[&prefix, "detail."].concat());
        assert!(details.is_subset(&options), "{prefix}detail: {details:?}");
        let groups = question.groups.iter().map(|(group, _)| *group);
        assert_same(&[&prefix, "group."].concat(), groups);
        let parts = ["title", "short", "why", "hint"];
        let lists = ["option.", "detail.", "group."];
        let known =
            |name: &str| parts.contains(&name) || lists.iter().any(|list| name.starts_with(list));
        assert!(words.iter().all(|name| known(name)), "{prefix}: {words:?}");
    }
    let known: BTreeSet<_> = QUESTIONS.iter().map(|question| question.id.id()).collect();
    for name in named("question.") {
        let question = name.split('.').next().unwrap_or_default();
        assert!(known.contains(question), "question.{name} belongs to no question");
    }
    // A yes-or-no question shows the three values of what can be known, in their order.
    assert_eq!(Known::IDS, ["yes", "no", "not-sure"]);
}

fn ids<'a>(list: &'a [&'a str]) -> impl Iterator<Item = String> + 'a {
    list.iter().map(|id| (*id).to_owned())
}

/// Exactly these ids have words under the prefix.
#[track_caller]
fn assert_same(prefix: &str, ids: impl Iterator<Item = impl Into<String>>) {
    let expected: BTreeSet<String> = ids.map(Into::into).collect();
    let words = named(prefix);
    let missing: Vec<_> = expected.difference(&words).collect();
    let gone: Vec<_> = words.difference(&expected).collect();
    assert!(missing.is_empty(), "no words for {prefix}: {missing:#?}");
    assert!(gone.is_empty(), "words for ids that are gone, {prefix}: {gone:#?}");
}

/// The rest of every name in the English words that begins with this prefix.
fn named(prefix: &str) -> BTreeSet<String> {
    let text = fs::read_to_string("src/text/locales/en.json").expect("the English words are there");
    let words: Value = serde_json::from_str(&text).expect("the English words are JSON");
    let mut names = BTreeSet::new();
    flatten(&words, String::new(), &mut names);
    names.iter().filter_map(|name| name.strip_prefix(prefix)).map(str::to_owned).collect()
}

fn flatten(value: &Value, name: String, names: &mut BTreeSet<String>) {
    match value {
        Value::Object(entries) => {
            for (key, value) in entries {
                let name = if name.is_empty() { key.clone() } else { [&name, ".", key].concat() };
                flatten(value, name, names);
            }
        }
        _ => {
            names.insert(name);
        }
    }
}
