//! Guards a whole visit by keys alone, in every engine: from the first question to the answer, into its
//! sections and the calculator, to another answer, another language, and back to the start. Wherever Tab
//! leads, an eye has to see where the keyboard is.

use browser_tests::browser::Setup;
use browser_tests::engine::Engine;
use browser_tests::guide::{Guide, english, names};
use browser_tests::in_every_engine;
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

    by_the_list_of_sections(&guide);
    open_a_section(&guide);
    work_out_what_it_costs(&guide);

    speak(&guide, Locale::Spanish);
    speak(&guide, Locale::English);
    assert_eq!(field_in_focus(&guide, "fee"), "220");

    change_the_kind_of_therapy(&guide);
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

#[track_caller]
fn by_the_list_of_sections(guide: &Guide) {
    let heading = english("ways.heading");
    guide.tab_until("the link to a section", || {
        let focus = guide.focus();
        focus.tag == "a" && focus.text == heading
    });
    guide.browser().press(&[Key::Enter]);
    guide.browser().wait_until("the focus on the section", || {
        let focus = guide.focus();
        focus.tag == "h2" && focus.text == heading
    });
}

#[track_caller]
fn open_a_section(guide: &Guide) {
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
        field_in_focus(guide, field);
        guide.browser().type_keys(amount);
    }
    guide.press_button_with_keys(&english("costs.work_out"));
    let worked_out = "return document.querySelectorAll('[data-section=costs] table').length > 0;";
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
    assert!(
        guide.browser().run("return !!document.querySelector('[data-screen=answer]');")
            == json!(true)
    );
}

#[track_caller]
fn change_the_kind_of_therapy(guide: &Guide) {
    guide.press_button_with_keys(&english("ui.change"));
    guide.browser().wait_until("the question", || guide.shows_question("service"));
    guide.wait_for_focus_on_heading();
    answer(guide, "service", "couples");
    answer(guide, "treats-one", "no");
    assert!(guide.shows_answer());
}
