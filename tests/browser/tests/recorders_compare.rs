//! Guards the promise against comparing: two visits with as many steps, in which other answers are given and other
//! screens are read, look the same to everything that listens on the page.

use browser_tests::browser::Setup;
use browser_tests::engine::Engine;
use browser_tests::guide::Guide;
use browser_tests::recorders::{NARROW, WIDE, differences};
use browser_tests::server::ServerConfig;
use browser_tests::{in_every_engine, page, recorders};
use coverage_guide::domain::topic::Topic;
use fantoccini::key::Key;
use serde_json::{Value, json};
use test_fixtures::visitors::COUPLE;

in_every_engine! {
    what_recorders_catch_tells_no_visit_from_another
    nor_where_the_guide_is_as_narrow_as_a_phone
    nor_if_a_pointer_is_used_in_the_frame
    a_guide_that_told_an_answer_would_be_noticed
}

/// What a visitor answers, and reads then.
#[derive(Clone, Copy)]
struct Visit {
    answers: &'static [(&'static str, &'static str)],
    /// What is opened on the answer, one after the other. From each, the visitor goes on to the next screen and then
    /// back.
    reads: &'static [Topic],
}

/// Two visits with nothing in common but the number of their screens.
const VISITS: [Visit; 2] = [
    Visit { answers: COUPLE, reads: &[Topic::Pay, Topic::SeenBy] },
    Visit {
        answers: &[
            ("service", "family"),
            ("reason", "child"),
            ("treats-one", "yes"),
            ("payment", "medicaid"),
            ("priorities", "policyholder cost"),
        ],
        reads: &[Topic::Ask, Topic::Ways],
    },
];

/// What a visitor uses.
#[derive(Clone, Copy, PartialEq, Eq)]
enum By {
    /// The keyboard alone. The page cannot see where in the frame it is.
    Keys,
    /// A pointer. The page sees where it goes into the frame, which is the same place in all visits.
    Pointer,
}

fn what_recorders_catch_tells_no_visit_from_another(engine: Engine) {
    alike(engine, WIDE, By::Keys);
}

fn nor_where_the_guide_is_as_narrow_as_a_phone(engine: Engine) {
    alike(engine, NARROW, By::Keys);
}

fn nor_if_a_pointer_is_used_in_the_frame(engine: Engine) {
    alike(engine, WIDE, By::Pointer);
}

fn alike(engine: Engine, width: &str, by: By) {
    let [one, other] =
        VISITS.map(|visit| caught(engine, recorders::host_page(true, width), by, visit));
    for kind in ["listener: event message", "listener: mutation attributes", "rrweb: 3 0"] {
        assert!(one[kind].as_array().is_some_and(|all| all.len() > 2), "{kind}: {one}");
    }
    assert_eq!(differences(&one, &other), Vec::<String>::new());
}

/// Guards the tests above: a word that the page hears once is enough.
fn a_guide_that_told_an_answer_would_be_noticed(engine: Engine) {
    let tells = "<script>addEventListener('change', ({ target }) => {
        if (target.closest('[data-question=treats-one]')) parent.postMessage(target.value, '*');
    });</script>";
    let sealed = page::sealed();
    let open = sealed.replacen(page::policy(&sealed), "", 1) + tells;
    let [one, other] = VISITS.map(|visit| {
        let offer = recorders::host_page(true, WIDE).page(open.clone());
        caught(engine, offer, By::Keys, Visit { reads: &[], ..visit })
    });
    let differences = differences(&one, &other);
    assert!(
        differences.len() == 1 && differences[0].starts_with("listener: event message"),
        "{differences:?}"
    );
}

/// Makes a visit. Gives back what was caught of it from the moment on at which the frame has the focus.
fn caught(engine: Engine, offer: ServerConfig, by: By, visit: Visit) -> Value {
    // So tall that nothing has to be scrolled: how far a page is scrolled, it knows.
    let setup = Setup::default().engine(engine).window(1280, 20_000);
    let guide = Guide::load_host(&setup, offer, "host.html");
    let browser = guide.browser();
    guide.enter_guide(0);
    guide.leave_frame();
    browser.press(&[Key::Tab]);
    browser.wait_until("the focus in the frame", || {
        browser.run("return document.activeElement.localName;") == json!("coverage-guide")
    });
    let before = browser.run("return captured.length;");
    guide.enter_guide(0);
    match by {
        By::Keys => guide.answer_all_with_keys(visit.answers),
        By::Pointer => {
            browser.move_pointer_to(&browser.all("h1").remove(0));
            guide.answer_all(visit.answers);
        }
    }
    assert!(guide.shows_answer());
    for topic in visit.reads {
        let door = format!("[data-door={}]", topic.id());
        for way in [door.as_str(), "[data-next-topic]", "[data-back]"] {
            take(&guide, by, way);
        }
        assert!(guide.shows_answer());
    }
    guide.leave_frame();
    browser.run_with(include_str!("../recorders/collect_comparable.js"), vec![before])
}

/// Takes a step by the one element that this selector finds.
fn take(guide: &Guide, by: By, way: &str) {
    let before = guide.step_state();
    let found = guide.browser().all(way).remove(0);
    match by {
        By::Keys => guide.press_key_on(&found, Key::Enter),
        By::Pointer => guide.click(&found),
    }
    guide.wait_for_step(&format!("a step by {way}"), &before);
}
