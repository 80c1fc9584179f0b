//! Guards what goes wrong while somebody is at the guide: what others do to its page, what the device does, and fingers
//! that do not wait. The visit goes on, or it is forgotten as a whole.

use browser_tests::ExpectOk;
use browser_tests::browser::Setup;
use browser_tests::engine::Engine;
use browser_tests::guide::{Guide, Screen, open_guide};
use browser_tests::in_every_engine;
use browser_tests::page;
use browser_tests::server::ServerConfig;
use coverage_guide::domain::topic::Topic;
use serde_json::{Value, json};
use test_fixtures::visitors::COUPLE;

in_every_engine! {
    a_page_that_is_translated_word_by_word_goes_on
    nodes_of_an_extension_come_and_go_and_the_visit_stays
    three_hundred_clicks_on_every_control_leave_a_guide_that_works
    a_window_that_changes_in_a_step_keeps_what_was_picked
    a_page_that_was_cut_on_its_way_ends_in_words
    a_kiosk_whose_clock_is_set_back_forgets_in_time
    a_kiosk_whose_clock_is_set_forward_shows_nobody_the_visit
}

/// Errors that nobody caught, from before the page's own scripts on.
const NOTE_ERRORS: &str = "
    window.uncaught = [];
    addEventListener('error', ({ message }) => uncaught.push(message));
    addEventListener('unhandledrejection', ({ reason }) => uncaught.push(String(reason)));";

#[track_caller]
fn open(engine: Engine) -> Guide {
    let noted = page::with_preload_script(&page::sealed(), NOTE_ERRORS);
    let offer = ServerConfig::default().page(noted);
    Guide::open_served(&Setup::default().engine(engine), offer)
}

#[track_caller]
fn assert_no_errors(guide: &Guide) {
    assert_eq!(guide.browser().run("return uncaught;"), json!([]));
}

/// Visits the whole guide, and lets something happen to each screen before it is used.
#[track_caller]
fn visit(guide: &Guide, happens: &str) {
    let happen = || guide.browser().run(happens);
    for (question, options) in COUPLE {
        happen();
        guide.answer(question, options);
    }
    happen();
    assert!(guide.shows_answer());
    for topic in [Topic::SeenBy, Topic::Costs] {
        guide.open_topic(topic);
        happen();
        guide.open_everything();
        guide.back_to_answer();
        happen();
    }
    guide.start_again();
    happen();
    assert!(guide.shows_question("service"));
    assert_eq!(guide.chosen(), Vec::<String>::new());
    assert_no_errors(guide);
}

/// As the translators of browsers do: each text in an element of its own, and another text in it. The letters stay, so
/// that the test finds what it presses.
const TRANSLATE: &str = "
    const walk = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walk.nextNode()) if (walk.currentNode.data.trim()) texts.push(walk.currentNode);
    for (const text of texts) {
      const outer = document.createElement('font');
      const inner = document.createElement('font');
      inner.textContent = text.data;
      outer.append(inner);
      text.replaceWith(outer);
    }
    document.documentElement.lang = 'de';
    document.documentElement.className = 'translated-ltr';";

fn a_page_that_is_translated_word_by_word_goes_on(engine: Engine) {
    visit(&open(engine), TRANSLATE);
}

/// As those do that look for fields to fill in and for words to mend: elements beside each field and in the page, and
/// gone again, with attributes that stay.
const EXTEND: &str = "
    for (const old of document.querySelectorAll('x-extension')) old.remove();
    for (const at of document.querySelectorAll('input, button, h1, main, .guide__screen, .guide')) {
      at.setAttribute('data-extension-id', '1');
      at.after(document.createElement('x-extension'));
      at.before(document.createElement('x-extension'));
    }
    document.documentElement.prepend(document.createElement('x-extension'));
    document.querySelector('.guide__privacy')?.remove();";

fn nodes_of_an_extension_come_and_go_and_the_visit_stays(engine: Engine) {
    visit(&open(engine), EXTEND);
}

/// Presses each control of the screen 300 times at once, whether it is still there or not. Links would leave the page,
/// and printing opens a window of the browser.
const CLICK: &str = "
    window.print = () => {};
    const controls = [...document.querySelectorAll('main button, main input, main summary')];
    for (const control of controls) for (let times = 300; times; times--) control.click();
    return controls.length;";

fn three_hundred_clicks_on_every_control_leave_a_guide_that_works(engine: Engine) {
    let guide = open(engine);
    for answered in 0..=COUPLE.len() {
        let clicked = guide.browser().run(CLICK);
        assert!(clicked.as_u64().is_some_and(|count| count > 3), "{clicked}");
        // Wherever that has led, there is a way to begin again, unless it has led to the beginning.
        guide.browser().wait_until("a screen", || guide.screen() != Screen::Static);
        while !guide.shows_question("service") {
            guide.start_again();
        }
        if guide.languages().iter().any(|language| language != "en") {
            guide.switch_language(coverage_guide::text::Locale::English);
        }
        if let Some(answers) = COUPLE.get(..answered) {
            guide.answer_all(answers);
        }
    }
    assert!(guide.shows_answer());
    assert_no_errors(&guide);
}

fn a_window_that_changes_in_a_step_keeps_what_was_picked(engine: Engine) {
    let guide = open(engine);
    let client = guide.browser().client();
    let resize = |width, height| {
        let done = guide.browser().wait(client.set_window_size(width, height));
        done.expect_ok("the window cannot be resized");
    };
    guide.choose("couples");
    for (width, height) in [(420, 800), (900, 420), (1400, 1000)] {
        resize(width, height);
        // As with larger text, or a page that is zoomed into.
        guide.browser().run("document.documentElement.style.fontSize = '220%';");
        assert_eq!(guide.chosen(), ["couples"]);
        guide.browser().run("document.documentElement.style.fontSize = '';");
    }
    guide.answer_all(&[("service", "")]);
    assert_ne!(guide.screen(), Screen::Question("service".to_owned()));
    assert_no_errors(&guide);
}

fn a_page_that_was_cut_on_its_way_ends_in_words(engine: Engine) {
    let whole = page::sealed();
    let places = ["<template lang=\"es\"", " data-guide-words lang=\"es\"", "\" data-guide-wasm>"];
    for place in places {
        let at = whole.find(place).expect_ok(place) + place.len() + 200;
        let whole_letters = (at..).find(|at| whole.is_char_boundary(*at)).unwrap_or(at);
        let cut = whole[..whole_letters].to_owned();
        let offer = ServerConfig::default().page(cut);
        let guide = Guide::load(&Setup::default().engine(engine), offer);
        guide.browser().wait_for_script(
            "the words, and that it failed",
            "const seen = (css) => [...document.querySelectorAll(css)].filter((at) => at.getClientRects().length).length;
             return seen('[data-guide-failed]') === 1 && seen('[data-guide-waiting]') === 0
               && seen('[data-guide-first] *') === 0 && seen('[data-guide-static] a[href=\"tel:988\"]') === 1;",
        );
    }
}

/// As long as a kiosk waits, warns, and more than both.
const IDLE: u32 = 60;
const WARNING: u32 = 30;
const HOUR: i64 = 3600;

#[track_caller]
fn visited_kiosk(engine: Engine) -> Guide {
    let guide = Guide::open_with_fake_clock(engine, &page::sealed(), "kiosk");
    guide.begin_kiosk_visit();
    guide.answer_all(COUPLE);
    guide
}

/// Sets the clock of the device; what runs by it runs on.
#[track_caller]
fn set_clock(guide: &Guide, seconds: i64) {
    guide.browser().run_with("skipTime(arguments[0] * 1000);", vec![json!(seconds)]);
}

fn a_kiosk_whose_clock_is_set_back_forgets_in_time(engine: Engine) {
    let guide = visited_kiosk(engine);
    guide.advance_clock(IDLE - 5);
    set_clock(&guide, -HOUR);
    // It is looked at every second.
    guide.advance_clock(IDLE + WARNING + 1);
    guide.browser().wait_until("the screen that waits", || guide.screen() == Screen::Start);
}

fn a_kiosk_whose_clock_is_set_forward_shows_nobody_the_visit(engine: Engine) {
    let guide = visited_kiosk(engine);
    set_clock(&guide, HOUR);
    // Nothing tells that from a tablet that slept: the next person may be at it.
    guide.advance_clock(1);
    guide.browser().wait_until("the screen that waits", || guide.screen() == Screen::Start);
    guide.begin_kiosk_visit();
    assert_eq!(guide.chosen(), Vec::<String>::new());
}

#[test]
fn a_tab_that_was_frozen_goes_on() {
    let guide = open_guide();
    guide.answer_all(&COUPLE[..1]);
    let Some((question, options)) = COUPLE.get(1) else { panic!("a visit is too short") };
    let option = options.split(' ').next().unwrap_or_default();
    guide.choose(option);
    for state in ["frozen", "active"] {
        guide.browser().cdp("Page.setWebLifecycleState", json!({ "state": state }));
    }
    assert!(guide.shows_question(question));
    assert!(guide.chosen().iter().any(|chosen| chosen == option));
    guide.go_on();
    assert!(!guide.shows_question(question));
}

/// The kiosk's page, with as little room on the disk as this.
#[test]
fn a_kiosk_on_a_full_disk_serves_the_guide_and_tells_the_staff() {
    let guide = Guide::load_host(
        &Setup::default(),
        ServerConfig::default().file("empty.html", "<!doctype html>".to_owned()),
        "empty.html",
    );
    let origin = guide.server().address("").trim_end_matches('/').to_owned();
    let quota = json!({ "origin": origin, "quotaSize": 1000 });
    guide.browser().cdp("Storage.overrideQuotaForOrigin", quota);
    guide.browser().open(&guide.server().address("kiosk.html"));
    let told = "const staff = document.querySelector('[data-staff]');
        return staff.hidden ? [] : [...staff.querySelectorAll('[data-say]:not([hidden])')].map((each) => each.dataset.say);";
    guide.browser().wait_until("what the staff is told", || {
        guide.browser().run(told).as_array().is_some_and(|told| told.contains(&json!("unkept")))
    });
    let shown = "const frame = document.querySelector('iframe'); return !!frame && !frame.hidden;";
    guide.browser().wait_for_script("the guide", shown);
    assert_ne!(guide.browser().run("return caches.keys();"), Value::Null);
}
