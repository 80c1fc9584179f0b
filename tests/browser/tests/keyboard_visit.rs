//! Guards a whole visit by keys alone, in every engine: from the first question to the answer, through every
//! screen behind it and back, into what opens and the calculator, to another answer, another language, and
//! back to the start. Wherever Tab leads, an eye has to see where the keyboard is.

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
    every_door_leads_there_and_back_by_keys_alone
    a_mistake_is_found_and_mended_by_keys_alone
}

fn a_whole_visit_by_keys_alone(engine: Engine) {
    let guide = Guide::open(&Setup::default().engine(engine));
    answer_all(&guide);

    go_through_a_door(&guide, Topic::Pay);
    open_a_term(&guide);
    open_a_fold(&guide);
    for pair in Topic::ALL.windows(2) {
        let [from, to] = pair else { unreachable!("a window of two has two") };
        assert_eq!(guide.screen(), Screen::Detail(*from));
        if *from == Topic::Costs {
            work_out_what_it_costs(&guide);
            speak(&guide, Locale::Spanish);
            speak(&guide, Locale::English);
            assert_eq!(field_in_focus(&guide, "fee"), "220");
        }
        go_on_to(&guide, *to);
    }

    change_the_kind_of_therapy(&guide);
    guide.press_button_with_keys(&english("topic.back"));
    wait_for_focus_on_door(&guide, Topic::Pay);
    guide.press_button_with_keys(names::START_AGAIN);
    guide.browser().wait_until("the first question", || guide.shows_question("service"));
    guide.wait_for_focus_on_heading();
    assert_eq!(guide.chosen(), Vec::<String>::new());
}

fn every_door_leads_there_and_back_by_keys_alone(engine: Engine) {
    let guide = Guide::open(&Setup::default().engine(engine));
    answer_all(&guide);
    let place = || guide.browser().run("return [location.href, history.length];");
    let closes = guide.browser().run("return 'CloseWatcher' in window;") == json!(true);
    assert!(closes || engine != Engine::Chromium, "Chromium has had it since 126");
    let before = place();
    for (at, topic) in Topic::ALL.iter().copied().enumerate() {
        go_through_a_door(&guide, topic);
        // Escape is the device's Back where there is a keyboard.
        if closes && at % 2 == 0 {
            guide.browser().press(&[Key::Escape]);
        } else {
            let bar = english("topic.bar");
            guide.tab_back_until("the way back above", || guide.focus().text == bar);
            guide.browser().press(&[Key::Enter]);
        }
        wait_for_focus_on_door(&guide, topic);
    }
    assert_eq!(place(), before);
}

fn answer_all(guide: &Guide) {
    answer(guide, "service", "individual");
    answer(guide, "reason", "symptoms");
    answer(guide, "payment", "commercial");
    answer(guide, "priorities", "few-records cost");
    assert!(guide.shows_answer());
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

#[track_caller]
fn go_through_a_door(guide: &Guide, topic: Topic) {
    let name = guide.topic(topic);
    guide.tab_until(&format!("the door `{}`", topic.id()), || guide.focus().text == name);
    enter(guide, topic);
}

/// Goes on to the topic that follows, by what stands at the end.
#[track_caller]
fn go_on_to(guide: &Guide, topic: Topic) {
    guide.tab_until(&format!("the way on to `{}`", topic.id()), || {
        let next = "return document.activeElement.dataset.nextTopic ?? null;";
        guide.browser().run(next) == json!(topic.id())
    });
    enter(guide, topic);
}

#[track_caller]
fn enter(guide: &Guide, topic: Topic) {
    guide.browser().press(&[Key::Enter]);
    guide.browser().wait_until(topic.id(), || guide.screen() == Screen::Detail(topic));
    guide.wait_for_focus_on_heading();
    assert_eq!(guide.heading(), guide.topic(topic));
    assert!(guide.shows_topic(topic), "`{}` is no region of this name", topic.id());
}

#[track_caller]
fn wait_for_focus_on_door(guide: &Guide, topic: Topic) {
    guide.browser().wait_until(&format!("the focus on the door `{}`", topic.id()), || {
        let door = "return document.activeElement.dataset.door ?? null;";
        guide.browser().run(door) == json!(topic.id())
    });
    assert_eq!(guide.screen(), Screen::Answer);
}

#[track_caller]
fn open_a_term(guide: &Guide) {
    let at = "const at = document.activeElement;
        const means = document.querySelector(`[data-means='${at.dataset.term}']`);
        return [at.className === 'term', at.ariaExpanded, !!means?.checkVisibility()];";
    let seen = || guide.browser().run(at);
    guide.tab_until("a term", || seen()[0] == json!(true));
    assert_eq!(seen(), json!([true, "false", false]));
    guide.browser().press(&[Key::Enter]);
    guide.browser().wait_until("what it means", || seen() == json!([true, "true", true]));
    guide.browser().press(&[Key::Space]);
    guide.browser().wait_until("it closed again", || seen() == json!([true, "false", false]));
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
