//! Guards the screens of a guide that a portal has filled in: what was chosen stands there to be confirmed, it is said
//! who chose it, and nothing is skipped.

use std::rc::Rc;

use coverage_guide::domain::flow;
use coverage_guide::domain::prefill::{self, Prefill};
use coverage_guide::domain::profile::Json;
use coverage_guide::domain::question_id::QuestionId;
use coverage_guide::domain::topic::Topic;
use coverage_guide::domain::visit::{Screen, Visit};
use coverage_guide::t;
use coverage_guide::text::Locale;
use coverage_guide::view::{Host, html};
use serde_json::{Value, json};
use test_fixtures::{Practice, answers_at, localizer_for};

use crate::parse;

fn filled(json: Value) -> Prefill {
    let json: Json = serde_json::from_value(json).expect("it is JSON");
    prefill::parse(&json).expect("it is right")
}

/// A screen of a guide with a prefill, at a moment of a visit to a practice.
fn screen(answers: &[(&str, &str)], screen: Screen, from_portal: Option<Prefill>) -> String {
    let profile = Rc::new(Practice::Harbor.profile());
    let answers = answers_at(&profile, answers);
    let visit = Visit { answers, screen, ..Visit::default() };
    let host = Host { from_portal, ..Host::default() };
    let localizer = localizer_for(Locale::English, &profile);
    html(profile, localizer, host, [visit]).remove(0)
}

/// The options that are chosen, and whether it is said who chose them.
fn chosen(html: &str) -> (Vec<String>, bool) {
    let document = parse(html);
    let inputs = document.descendants().filter(|node| node.has_attribute("checked"));
    let chosen = inputs.filter_map(|node| node.attribute("value")).map(str::to_owned).collect();
    let said = document.descendants().find(|node| node.has_attribute("data-from-portal"));
    if let Some(said) = said {
        let localizer = localizer_for(Locale::English, &Practice::Harbor.profile());
        assert_eq!(said.text(), Some(localizer.get(t!("ui.from_portal")).as_str()));
        let id = said.attribute("id").expect("it has an id");
        let describes = |node: roxmltree::Node| {
            node.attribute("aria-describedby").is_some_and(|ids| ids.split(' ').any(|it| it == id))
        };
        assert!(document.descendants().any(describes), "it is read aloud with the question");
    }
    (chosen, said.is_some())
}

const BEFORE_PAYMENT: &[(&str, &str)] = &[("service", "individual"), ("reason", "symptoms")];

fn plan() -> Prefill {
    filled(json!({
        "prefill": 1,
        "answers": { "payment": "commercial", "plan-type": "ppo", "client": "adult" },
        "costs": { "copay": 40 },
    }))
}

#[test]
fn a_filled_question_is_asked_with_its_option_chosen_and_said_by_whom() {
    let ask = Screen::Ask(QuestionId::Payment);
    assert_eq!(chosen(&screen(BEFORE_PAYMENT, ask, None)), (vec![], false));
    let expected = (vec!["commercial".to_owned()], true);
    assert_eq!(chosen(&screen(BEFORE_PAYMENT, ask, Some(plan()))), expected);
}

#[test]
fn what_the_visitor_has_answered_stands() {
    let answered = [BEFORE_PAYMENT, &[("payment", "medicaid")]].concat();
    let drawn = screen(&answered, Screen::Ask(QuestionId::Payment), Some(plan()));
    assert_eq!(chosen(&drawn), (vec!["medicaid".to_owned()], false));
}

#[test]
fn an_option_that_is_not_offered_is_not_chosen() {
    let child = [("service", "individual"), ("reason", "child")];
    let drawn = screen(&child, Screen::Revisit(QuestionId::Client), Some(plan()));
    assert_eq!(chosen(&drawn), (vec![], false));
    let drawn = screen(BEFORE_PAYMENT, Screen::Revisit(QuestionId::Client), Some(plan()));
    assert_eq!(chosen(&drawn), (vec!["adult".to_owned()], true));
}

#[test]
fn no_question_is_answered_by_it() {
    let profile = Practice::Harbor.profile();
    let answers = answers_at(&profile, BEFORE_PAYMENT);
    assert_eq!(flow::next_open(&answers, &profile), Some(QuestionId::Payment));
    let with = screen(BEFORE_PAYMENT, Screen::Ask(QuestionId::Payment), Some(plan()));
    let without = screen(BEFORE_PAYMENT, Screen::Ask(QuestionId::Payment), None);
    let progress = |html: &str| html[html.find("progress__text").unwrap()..][..80].to_owned();
    assert_eq!(progress(&with), progress(&without));
}

#[test]
fn amounts_stand_in_the_calculator_and_it_is_said_by_whom() {
    let answered = [BEFORE_PAYMENT, &[("payment", "commercial"), ("priorities", "cost")]].concat();
    let drawn = screen(&answered, Screen::Detail(Topic::Costs), Some(plan()));
    let document = parse(&drawn);
    let copay = document
        .descendants()
        .find(|node| node.attribute("data-field") == Some("copay"))
        .and_then(|field| field.descendants().find(|node| node.has_tag_name("input")))
        .expect("the calculator asks for the copay");
    assert_eq!(copay.attribute("value"), Some("40"));
    assert!(drawn.contains("data-from-portal"));
    let none = filled(json!({ "prefill": 1, "answers": { "payment": "commercial" } }));
    assert!(
        !screen(&answered, Screen::Detail(Topic::Costs), Some(none)).contains("data-from-portal")
    );
}
