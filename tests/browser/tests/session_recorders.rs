//! Guards the promise against seven session recorders: openreplay, sentry, mixpanel, amplitude, highlight, datadog and
//! clarity, with every option on that lets them see more. Visits that differ in one answer leave the same trace.
//!
//! They come from npm and run as on any page, but for their servers: what they would send is kept in the page, and what
//! they would hear is answered there. Two cannot be driven whole without a network. The package of clarity only loads a
//! script from its maker, so here its published source, clarity-js, records by itself. The workers of highlight,
//! openreplay and datadog only pack and send, so what they are handed is looked at in their place.

use browser_tests::browser::Setup;
use browser_tests::engine::Engine;
use browser_tests::guide::Guide;
use browser_tests::in_every_engine;
use browser_tests::recorders::{differences, sessions};
use fantoccini::key::Key;
use serde_json::{Value, json};

// Not in WebKitGTK, where it is chance whether the frame is shown before a recorder of the page is there.
in_every_engine!(@ chromium Chromium session_recorders_catch_the_same_of_visits_that_differ_in_one_answer);
in_every_engine!(@ firefox Firefox session_recorders_catch_the_same_of_visits_that_differ_in_one_answer);

/// What the page itself says at the end, for every recorder to catch.
const END: &str = "a-word-of-the-page";

/// The plan that a visitor names, which a portal may have filled in.
const PLANS: [&str; 2] = ["commercial", "medicaid"];

fn session_recorders_catch_the_same_of_visits_that_differ_in_one_answer(engine: Engine) {
    for filled_in in [false, true] {
        let [one, other] = PLANS.map(|plan| caught(engine, plan, filled_in));
        assert_eq!(differences(&one, &other), Vec::<String>::new(), "filled in: {filled_in}");
        for word in PLANS {
            assert!(!one.to_string().contains(word), "{word} was caught");
        }
    }
}

/// What the recorders catch of a visit, from before the guide is in the page.
fn caught(engine: Engine, plan: &str, filled_in: bool) -> Value {
    // So tall that nothing has to be scrolled: how far a page is scrolled, it knows.
    let setup = Setup::default().engine(engine).window(1280, 20_000);
    let guide = Guide::load_host(&setup, sessions::host_page(), "host.html");
    let browser = guide.browser();
    browser.run_async("await sessionsAtWork();", Vec::new());
    let prefill = if filled_in {
        json!({ "prefill": 1, "answers": { "payment": plan } })
    } else {
        Value::Null
    };
    browser.run_with(
        "const guide = document.createElement('coverage-guide');
         if (arguments[0]) guide.prefill = arguments[0];
         document.querySelector('main').append(guide);",
        vec![prefill],
    );
    guide.enter_guide(0);
    guide.leave_frame();
    browser.press(&[Key::Tab]);
    browser.wait_until("the focus in the frame", || {
        browser.run("return document.activeElement.localName;") == json!("coverage-guide")
    });
    guide.enter_guide(0);
    guide.answer_all_with_keys(&[("service", "individual"), ("reason", "symptoms")]);
    if filled_in {
        assert_eq!(guide.chosen(), [plan]);
        guide.go_on_with_keys();
    } else {
        guide.answer_all_with_keys(&[("payment", plan)]);
    }
    guide.answer_all_with_keys(&[("priorities", "cost")]);
    assert!(guide.shows_answer());
    guide.leave_frame();
    browser
        .run_with("document.querySelector('#end').textContent = arguments[0];", vec![json!(END)]);
    browser.run_async("await endSessions();", Vec::new());
    wait_for_end(&guide);
    browser.run(&sessions::collecting_script())
}

/// Waits until each recorder has caught the end.
fn wait_for_end(guide: &Guide) {
    let script = format!(
        "await handOver();
         const to_the_end = captured.filter(([, caught]) => JSON.stringify(caught).includes('{END}'));
         return [...new Set(to_the_end.map(([by]) => by))].sort();"
    );
    guide.browser().wait_until("the end in what each recorder has caught", || {
        guide.browser().run_async(&script, Vec::new()) == json!(sessions::NAMES)
    });
}
