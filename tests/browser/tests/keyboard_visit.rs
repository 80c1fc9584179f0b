//! Guards a whole visit by keys alone, in every engine: from the first question to the answer, to what is
//! behind it and the calculator, to another answer, another language, and back to the start. Wherever Tab
//! leads, an eye has to see where the keyboard is.

use browser_tests::browser::Setup;
use browser_tests::engine::Engine;
use browser_tests::guide::{Guide, Screen, english, names};
use browser_tests::in_every_engine;
use coverage_guide::domain::topic::Topic;
use coverage_guide::text::Locale;
use fantoccini::key::Key;
use serde_json::json;
use test_fixtures::visitors::PUBLISHED_COSTS;

in_every_engine! {
    a_whole_visit_by_keys_alone
    a_mistake_is_found_and_mended_by_keys_alone
}

fn a_whole_visit_by_keys_alone(engine: Engine) {
    let guide = Guide::open(&Setup::default().engine(engine));
    answer(&guide, "service", "individual");
    answer(&guide, "reason", "symptoms");
    answer(&guide, "payment", "commercial");
    answer(&guide, "priorities", "few-records cost");
    guide.browser().wait_until("the answer", || guide.shows_answer());
    guide.wait_for_focus_on_heading();

    go_through(&guide, Topic::Pay);
    open_a_fold(&guide);
    go_back(&guide, Topic::Pay);
    go_through(&guide, Topic::Costs);
    work_out_what_it_costs(&guide);

    speak(&guide, Locale::Spanish);
    speak(&guide, Locale::English);
    assert_eq!(field_in_focus(&guide, "fee"), "220");
    guide.tab_back_until("the bar", || at_back(&guide));
    go_back(&guide, Topic::Costs);

    go_through(&guide, Topic::Why);
    change_the_kind_of_therapy(&guide);
    guide.tab_back_until("the bar", || at_back(&guide));
    go_back(&guide, Topic::Why);
    guide.press_button_with_keys(names::START_AGAIN);
    guide.browser().wait_until("the first question", || guide.shows_question("service"));
    guide.wait_for_focus_on_heading();
    assert_eq!(guide.chosen(), Vec::<String>::new());
}

fn a_mistake_is_found_and_mended_by_keys_alone(engine: Engine) {
    let guide = Guide::open(&Setup::default().engine(engine));
    guide.press_button_with_keys(names::CONTINUE);
    guide.wait_for_focus_in_alert();
    guide.tab_until("the way to the first option", || guide.focus().tag == "button");
    guide.browser().press(&[Key::Enter]);
    guide.browser().wait_until("the first option", || guide.focus().is_option("individual"));
    answer(&guide, "service", "couples");
    assert!(guide.alert().is_none());
}

/// Answers the question that is shown, and waits until the focus is on the next heading.
#[track_caller]
fn answer(guide: &Guide, question: &str, options: &str) {
    assert_eq!(guide.question(), question);
    guide.pick_with_keys(options);
    let before = guide.step_state();
    let on =
        if guide.shows_button(names::CONTINUE) { names::CONTINUE } else { names::SEE_MY_ANSWER };
    guide.press_button_with_keys(on);
    guide.wait_for_step(&format!("a step from `{question}`"), &before);
    guide.wait_for_focus_on_heading();
}

/// Opens what there is to read on a topic, by its link on the answer.
#[track_caller]
fn go_through(guide: &Guide, topic: Topic) {
    let name = guide.topic(topic);
    guide.tab_until("the link to a topic", || guide.focus().text == name);
    guide.browser().press(&[Key::Enter]);
    guide.browser().wait_until("the topic", || guide.shows_topic(topic));
    guide.wait_for_focus_on_heading();
}

/// Goes back by the bar above the screen or the link at its end, wherever Tab comes first.
#[track_caller]
fn go_back(guide: &Guide, topic: Topic) {
    let back = guide.text("topic.back");
    guide.tab_until("a way back", || at_back(guide) || guide.focus().text == back);
    guide.browser().press(&[Key::Enter]);
    guide.browser().wait_until("the answer", || guide.shows_answer());
    let door = guide.topic(topic);
    guide.browser().wait_until("the focus on the link", || guide.focus().text == door);
}

#[track_caller]
fn at_back(guide: &Guide) -> bool {
    guide.browser().run("return 'back' in document.activeElement.dataset;") == json!(true)
}

#[track_caller]
fn open_a_fold(guide: &Guide) {
    guide.tab_until("something to open", || guide.focus().tag == "summary");
    let open = || {
        let open = "const { open, lastElementChild } = document.activeElement.parentElement;
            return open && lastElementChild.checkVisibility() && lastElementChild.textContent !== '';";
        guide.browser().run(open) == json!(true)
    };
    assert!(!open());
    guide.browser().press(&[Key::Enter]);
    guide.browser().wait_until("what was closed", open);
    guide.browser().press(&[Key::Space]);
    guide.browser().wait_until("it closed again", || !open());
}

#[track_caller]
fn work_out_what_it_costs(guide: &Guide) {
    for (field, amount) in PUBLISHED_COSTS {
        if *field == "out-allowed" {
            guide.tab_until("the fields of the plan", || guide.focus().tag == "summary");
            guide.browser().press(&[Key::Enter]);
        }
        field_in_focus(guide, field);
        guide.browser().type_keys(amount);
    }
    guide.press_button_with_keys(&english("costs.work_out"));
    let worked_out = "return document.querySelectorAll('[data-detail=costs] table').length > 0;";
    guide.browser().wait_until("the costs", || guide.browser().run(worked_out) == json!(true));
    assert!(guide.alert().is_none());
}

/// Goes on to a field of the calculator, and says what stands in it.
#[track_caller]
fn field_in_focus(guide: &Guide, field: &str) -> String {
    let at = "const at = document.activeElement;
        return [at.closest('[data-field]')?.dataset.field, at.localName, at.value];";
    guide.tab_until(&format!("the field `{field}`"), || {
        let at = guide.browser().run(at);
        at[0] == json!(field) && at[1] == json!("input")
    });
    guide.browser().run(at)[2].as_str().unwrap_or_default().to_owned()
}

#[track_caller]
fn speak(guide: &Guide, locale: Locale) {
    guide.tab_back_until("the other language", || {
        let focus = guide.focus();
        focus.tag == "button" && focus.text == locale.name()
    });
    guide.browser().press(&[Key::Enter]);
    guide.browser().wait_until("the other language", || {
        guide.languages().iter().all(|language| language == locale.tag())
    });
    assert_eq!(guide.screen(), Screen::Detail(Topic::Costs));
}

#[track_caller]
fn change_the_kind_of_therapy(guide: &Guide) {
    guide.press_button_with_keys(&english("ui.change"));
    guide.browser().wait_until("the question", || guide.shows_question("service"));
    guide.wait_for_focus_on_heading();
    answer(guide, "service", "couples");
    answer(guide, "treats-one", "no");
    assert_eq!(guide.screen(), Screen::Detail(Topic::Why));
}
