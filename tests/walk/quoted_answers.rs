//! What visitors are told that they said: only what they did say.

use std::collections::BTreeSet;
use std::fs;

use coverage_guide::domain::answers::Answers;
use coverage_guide::domain::choices::{Focus, Room, Way};
use coverage_guide::domain::question_id::QuestionId;
use coverage_guide::domain::question_id::QuestionId::{
    Focus as WantsHelpWith, Network, Payment, PlanSource, Policyholder, Program,
    Room as WouldBring, TreatsOne,
};
use coverage_guide::domain::questions::question;
use coverage_guide::domain::suggested_kind::suggest;
use coverage_guide::text::Locale;
use serde_json::Value;

use crate::dependencies::{changes, looks};
use crate::fields::Fields;
use crate::order::ORDER;
use crate::situations::everywhere;
use crate::tables::parts;

/// A rule whose reason speaks of an answer, and the answer that it speaks of.
type Said = (&'static str, QuestionId, &'static str);

const SAID: &[Said] = &[
    ("diagnosis.no-plan", Payment, "none"),
    ("no-diagnosis.no-plan", Payment, "none"),
    ("employer.no-plan", Payment, "none"),
    ("partner.no-plan", Payment, "none"),
    ("few-records.no-plan", Payment, "none"),
    ("freedom.no-plan", Payment, "none"),
    ("cost.no-plan", Payment, "none"),
    ("open.claim", Network, "yes"),
    ("open.superbill-in-network", Network, "yes"),
    ("open.claim-condition-and-more", TreatsOne, "yes"),
    ("points.program-none", Program, "no"),
    ("cost.program-none", Program, "no"),
    ("points.program-free-yours", Program, "yes"),
    ("cost.program-here", Program, "yes"),
    ("cost.program-yours", Program, "yes"),
    ("who.policyholder-me", Policyholder, "me"),
    ("policyholder.me", Policyholder, "me"),
    ("who.employer-bought", PlanSource, "bought"),
    ("employer.bought", PlanSource, "bought"),
    ("kind.sex", WantsHelpWith, "sex"),
    ("kind.child", WantsHelpWith, "child"),
    ("kind.child-alone", WantsHelpWith, "child"),
    ("kind.relatives", WouldBring, "family"),
    ("kind.partners", WouldBring, "partners"),
    ("kind.alone", WouldBring, "just-me"),
    ("kind.open", WouldBring, "not-sure"),
];

/// Rules whose reason takes an answer for granted: "With no insurance …".
const TAKEN_FOR_GRANTED: &[Said] = &[
    ("plan.none", Payment, "none"),
    ("network.none", Payment, "none"),
    ("open.claim-no-plan", Payment, "none"),
    ("open.superbill-no-plan", Payment, "none"),
    ("open.self-pay-no-plan", Payment, "none"),
    ("open.program-none", Program, "no"),
    ("open.program-not-here", Program, "yes"),
    ("open.program-here", Program, "yes"),
    ("open.program-yours", Program, "yes"),
];

/// Texts that are no rule's reason and speak of an answer. The screens show the first without a plan, the
/// next to those who said that they would rather pay themselves, and the last above a priority that was picked.
const ELSEWHERE: &[&str] = &["ask.nobody", "brief.lead.rather-pay", "brief.matters.heading"];

/// Speaks of what was said in a session.
const IN_A_SESSION: &str = "rule.privacy.claim-holds";

/// Words that speak of an answer, in each language.
fn words_for(locale: Locale) -> &'static [&'static str] {
    match locale.tag() {
        "en" => &["You said", "you said"],
        "es" => &["Usted dijo", "usted dijo"],
        other => panic!("what says `You said` in `{other}`?"),
    }
}

#[test]
fn every_text_that_speaks_of_an_answer_is_known() {
    let known: BTreeSet<_> = SAID
        .iter()
        .map(|(rule, ..)| ["rule.", rule].concat())
        .chain(ELSEWHERE.iter().map(|name| (*name).to_owned()))
        .collect();
    for locale in Locale::ALL {
        let file = ["src/text/locales/", locale.tag(), ".json"].concat();
        let text = fs::read_to_string(&file).expect("every language has a file");
        let words = serde_json::from_str(&text).expect("the words are JSON");
        let mut found = BTreeSet::new();
        search(&words, String::new(), words_for(*locale), &mut found);
        found.remove(IN_A_SESSION);
        assert_eq!(found, known, "{file}");
    }
}

#[test]
fn nothing_is_told_as_said_that_was_not_said() {
    let mut fired = BTreeSet::new();
    for part in parts().iter().filter(|part| part.ids().any(|id| said(id).is_some())) {
        everywhere(with_ties(part.fields), |situation| {
            for id in Way::ALL.iter().flat_map(|way| part.counting(situation, *way)) {
                let Some((_, question, option)) = said(id) else { continue };
                let answers = &situation.answers;
                assert!(picked(answers, *question, option), "{id}: {answers:?}");
                fired.insert(id);
            }
        });
    }
    for room in Room::ALL {
        for focus in Focus::ALL {
            let id = suggest(*room, *focus).id;
            let (_, question, option) = said(id).expect("a kind speaks of what led to it");
            let told = if *question == WouldBring { room.id() } else { focus.id() };
            // "Not sure" of either.
            assert!(told == *option || id == "kind.open" && focus.id() == *option, "{id}");
            fired.insert(id);
        }
    }
    let all: BTreeSet<_> = said_or_granted().map(|(rule, ..)| *rule).collect();
    assert_eq!(fired, all);
}

fn said(rule: &str) -> Option<&'static Said> {
    said_or_granted().find(|(id, ..)| *id == rule)
}

fn said_or_granted() -> impl Iterator<Item = &'static Said> {
    SAID.iter().chain(TAKEN_FOR_GRANTED)
}

/// These facts, and all by which an answer to another question may lead to them.
fn with_ties(facts: Fields) -> Fields {
    let questions = ORDER.iter().filter(|id| {
        let (changed, _) = changes(**id);
        changed != Fields::ALL && changed.meet(facts)
    });
    questions.fold(facts, |fields, id| fields | changes(*id).1 | looks(*id))
}

fn picked(answers: &Answers, id: QuestionId, option: &str) -> bool {
    answers.picks(id).iter().any(|at| question(id).list[at] == option)
}

fn search(value: &Value, name: String, words: &[&str], found: &mut BTreeSet<String>) {
    match value {
        Value::Object(entries) => {
            for (key, value) in entries {
                let name = if name.is_empty() { key.clone() } else { [&name, ".", key].concat() };
                search(value, name, words, found);
            }
        }
        Value::String(text) if words.iter().any(|word| text.contains(word)) => {
            found.insert(name);
        }
        _ => {}
    }
}
