//! Guards how one moves between the answer and the screens behind it: without a trace in the address or the
//! history, with the focus where a visitor goes on, and nothing announced but what has changed.

use browser_tests::browser::{Browser, Setup};
use browser_tests::engine::Engine;
use browser_tests::expected::practice;
use browser_tests::guide::{Guide, Row, Screen, english};
use browser_tests::{ExpectOk, in_every_engine};
use coverage_guide::domain::answers::Answers;
use coverage_guide::domain::topic::Topic;
use coverage_guide::present::answer::{Answer, ShortChange};
use coverage_guide::text::Locale;
use fantoccini::key::Key;
use serde_json::{Value, json};
use test_fixtures::visitors::INDIVIDUAL;
use test_fixtures::{answers, localizer_for};

in_every_engine! {
    every_door_leads_to_a_screen_and_back_to_itself
    topics_follow_each_other_and_lead_back_to_the_first_door
    a_changed_answer_is_marked_and_said_once
    an_answer_that_changes_nothing_says_so
}

fn on_a_phone(engine: Engine) -> Guide {
    Guide::open_answered(&Setup::default().engine(engine).window(360, 740), INDIVIDUAL)
}

/// Where the browser is, which no step changes.
#[track_caller]
fn place(browser: &Browser) -> Value {
    browser.run("return [location.href, history.length];")
}

/// The door that has the focus.
#[track_caller]
fn focused_door(browser: &Browser) -> Value {
    browser.run("return document.activeElement.dataset.door ?? null;")
}

#[track_caller]
fn wait_for_door(browser: &Browser, door: &str) {
    browser.wait_until(&format!("the focus on the door `{door}`"), || {
        focused_door(browser) == json!(door)
    });
}

/// Opens a screen by a door of the answer, and says how far the answer was scrolled.
#[track_caller]
fn go_through(guide: &Guide, door: &str) -> f64 {
    let browser = guide.browser();
    let element = browser.all(&format!("[data-door='{door}']")).remove(0);
    let before = guide.step_state();
    let scrolled = browser.run_with(
        "arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' }); return scrollY;",
        vec![browser.argument(&element)],
    );
    guide.click(&element);
    guide.wait_for_step(&format!("a screen behind `{door}`"), &before);
    guide.wait_for_focus_on_heading();
    scrolled.as_f64().unwrap_or(-1.0)
}

/// Says that the page is where it was, but for a line or two that a browser rounds.
#[track_caller]
fn assert_scrolled(browser: &Browser, to: f64) {
    let scrolled = || browser.run("return scrollY;").as_f64().unwrap_or(-1.0);
    let what = format!("the answer scrolled to {to}, not {}", scrolled());
    browser.wait_until(&what, || (scrolled() - to).abs() < 4.0);
}

fn every_door_leads_to_a_screen_and_back_to_itself(engine: Engine) {
    let guide = on_a_phone(engine);
    let browser = guide.browser();
    let before = place(browser);
    let doors = browser.run(
        "return [...document.querySelectorAll('[data-door]')].map((door) => door.dataset.door);",
    );
    let doors: Vec<_> = doors.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    assert!(Topic::IDS.iter().all(|topic| doors.contains(topic)), "{doors:?}");
    let mut furthest = 0.0_f64;
    for (at, door) in doors.iter().enumerate() {
        let scrolled = go_through(&guide, door);
        furthest = furthest.max(scrolled);
        if let Some(topic) = Topic::from_id(door) {
            assert_eq!(guide.screen(), Screen::Detail(topic));
        }
        let begins = browser.run(
            "const { top, bottom } = document.querySelector('h1').getBoundingClientRect();
             return top >= 0 && bottom < innerHeight / 2;",
        );
        assert_eq!(begins, json!(true), "the heading behind `{door}` is out of sight");
        assert_eq!(guide.status_messages(), Vec::<String>::new());
        // By the bar above the screen and by the link at its end.
        if at % 2 == 0 {
            guide.back_to_answer();
        } else {
            let bar = browser.all("[data-back]").remove(0);
            let before = guide.step_state();
            guide.click(&bar);
            guide.wait_for_step("the answer", &before);
        }
        wait_for_door(browser, door);
        assert_scrolled(browser, scrolled);
        assert_eq!(guide.status_messages(), Vec::<String>::new());
    }
    assert!(furthest > 300.0, "the answer is longer than a window");
    assert_eq!(place(browser), before);
}

fn topics_follow_each_other_and_lead_back_to_the_first_door(engine: Engine) {
    let guide = on_a_phone(engine);
    let browser = guide.browser();
    let before = place(browser);
    let scrolled = go_through(&guide, "pay");
    for (topic, next) in Topic::ALL.iter().zip(&Topic::ALL[1..]) {
        assert_eq!(guide.screen(), Screen::Detail(*topic));
        let name = english("topic.next").replace("[topic]", &guide.topic(*next));
        let before = guide.step_state();
        guide.click(&guide.link(&name));
        guide.wait_for_step(&name, &before);
        guide.wait_for_focus_on_heading();
        assert_eq!(guide.heading(), guide.topic(*next));
    }
    assert!(browser.all("[data-next-topic]").is_empty(), "nothing follows the last");
    guide.back_to_answer();
    wait_for_door(browser, "pay");
    assert_scrolled(browser, scrolled);
    assert_eq!(place(browser), before);
}

fn a_changed_answer_is_marked_and_said_once(engine: Engine) {
    let guide = on_a_phone(engine);
    let browser = guide.browser();
    let before = place(browser);
    guide.answer_in_place(&english("brief.refine.option.no"));
    let now = answers(&[INDIVIDUAL, &[("network", "no")]].concat());
    let change = change(&answers(INDIVIDUAL), &now).expect_ok("a change changes something");
    let first = change.first.expect_ok("a verdict is another");
    wait_for_door(browser, first.id());
    assert!(guide.row(first).is_changed);
    browser.wait_until("the message", || !guide.status_messages().is_empty());
    assert_eq!(guide.status_messages(), [change.words]);
    assert_eq!(place(browser), before);
    // It goes with the next step.
    go_through(&guide, "ask");
    guide.back_to_answer();
    wait_for_door(browser, "ask");
    assert_eq!(guide.status_messages(), Vec::<String>::new());
}

fn an_answer_that_changes_nothing_says_so(engine: Engine) {
    let guide = on_a_phone(engine);
    let browser = guide.browser();
    let before = guide.rows();
    guide.answer_in_place(&english("brief.refine.option.not-sure"));
    guide.wait_for_focus_on_heading();
    browser.wait_until("the message", || !guide.status_messages().is_empty());
    assert_eq!(guide.status_messages(), [english("brief.changed.unsure")]);
    let verdicts = |rows: Vec<Row>| -> Vec<_> {
        rows.into_iter().map(|row| (row.verdict, row.outlook, row.is_changed)).collect()
    };
    assert_eq!(verdicts(guide.rows()), verdicts(before));
}

/// What a change did to the short answer.
fn change(before: &Answers, now: &Answers) -> Option<ShortChange> {
    let profile = practice();
    let localizer = localizer_for(Locale::English, &profile);
    Answer::of(&localizer, now, &profile).after(Some(*before)).short().change
}

/// The way back of a device: on a desk that is a key.
#[test]
fn escape_closes_a_screen_where_the_browser_asks_for_it() {
    let guide = on_a_phone(Engine::Chromium);
    let browser = guide.browser();
    let has = browser.run("return typeof CloseWatcher;");
    assert_eq!(has, json!("function"), "this browser has no CloseWatcher");
    let before = place(browser);
    for door in ["seen-by", "costs"] {
        let scrolled = go_through(&guide, door);
        browser.press(&[Key::Escape]);
        browser.wait_until("the answer", || guide.screen() == Screen::Answer);
        wait_for_door(browser, door);
        assert_scrolled(browser, scrolled);
    }
    // On the answer itself there is nothing to close.
    browser.press(&[Key::Escape]);
    assert_eq!(guide.screen(), Screen::Answer);
    // From a question that was taken up it leads back to where that was.
    guide.change("payment");
    guide.wait_for_focus_on_heading();
    browser.press(&[Key::Escape]);
    browser.wait_until("the screen before", || guide.screen() == Screen::Detail(Topic::Why));
    assert_eq!(place(browser), before);
}
