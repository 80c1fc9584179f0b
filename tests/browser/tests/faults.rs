//! Guards the end of what goes wrong in the page itself: a working guide, or its words and the reason.

use browser_tests::browser::{Browser, Setup};
use browser_tests::engine::Engine;
use browser_tests::guide::{Guide, Screen, names};
use browser_tests::host::RECORD_EVENTS;
use browser_tests::in_every_engine;
use browser_tests::page;
use browser_tests::server::ServerConfig;
use browser_tests::shared_answers::fragment;
use fantoccini::actions::{InputSource, MOUSE_BUTTON_LEFT, MouseActions, PointerAction};
use serde_json::{Value, json};
use std::time::Duration;
use test_fixtures::MinimalProfile;

in_every_engine! {
    a_program_with_another_letter_does_not_start
    a_script_that_does_not_run_ends_in_words
    what_a_profile_is_refused_for_is_said_in_the_visitors_language
    a_language_with_damaged_words_is_not_offered
    the_second_half_of_a_double_click_picks_nothing
    answers_in_the_address_of_an_open_page_are_taken
    a_server_that_says_another_charset_breaks_nothing
}

/// The element around this page.
fn in_element(engine: Engine, page: String) -> Guide {
    let host = format!(
        "<!doctype html><html lang=en><meta charset=utf-8><title>Host</title><script>{RECORD_EVENTS}</script>\
         <script src=coverage-guide.js></script><body><coverage-guide><p>Instead.</p></coverage-guide>"
    );
    let offer = ServerConfig::default().page(page).file("host.html", host);
    Guide::load_host(&Setup::default().engine(engine), offer, "host.html")
}

/// Waits until the guide says that it cannot start, and only that.
#[track_caller]
fn wait_for_failed_words(browser: &Browser) {
    browser.wait_for_script(
        "that it failed",
        "const tall = (css) => [...document.querySelectorAll(css)].filter((at) =>
           at.getBoundingClientRect().height > 10 && getComputedStyle(at).visibility === 'visible').length;
         return tall('[data-guide-failed]') === 1 && tall('[data-guide-waiting]') === 0;",
    );
}

#[track_caller]
fn reason(guide: &Guide) -> Value {
    guide.wait_for_state(0, "lend alone");
    let last = guide.events().into_iter().rfind(|(what, _)| what == "error");
    last.map(|(_, detail)| detail["reason"].clone()).unwrap_or_default()
}

fn a_program_with_another_letter_does_not_start(engine: Engine) {
    let damaged = page::with_damaged_program(&page::sealed());
    let offer = ServerConfig::default().page(damaged.clone());
    let guide = Guide::load(&Setup::default().engine(engine), offer);
    wait_for_failed_words(guide.browser());
    assert_eq!(guide.screen(), Screen::Static);
    drop(guide);
    assert_eq!(reason(&in_element(engine, damaged)), json!("page"));
}

fn a_script_that_does_not_run_ends_in_words(engine: Engine) {
    let inert = page::with_inert_script(&page::sealed());
    let guide =
        Guide::load(&Setup::default().engine(engine), ServerConfig::default().page(inert.clone()));
    wait_for_failed_words(guide.browser());
    assert_eq!(guide.screen(), Screen::Static);
    drop(guide);
    assert_eq!(reason(&in_element(engine, inert)), json!("frame"));
}

fn what_a_profile_is_refused_for_is_said_in_the_visitors_language(engine: Engine) {
    let refused = page::with_profile(&page::sealed(), r#"{"profile":1}"#);
    let offer = ServerConfig::default().page(refused);
    let guide = Guide::load_with_fragment(&Setup::default().engine(engine), offer, "lang=es");
    let browser = guide.browser();
    wait_for_failed_words(browser);
    let said = browser.run("return [...document.querySelectorAll('[data-guide-failed]')].filter((at) => at.getClientRects().length).map((at) => at.parentElement.lang);");
    assert_eq!(said, json!(["es"]));
}

fn a_language_with_damaged_words_is_not_offered(engine: Engine) {
    let sealed = page::sealed();
    let (head, words) =
        sealed.split_once("data-guide-words lang=\"es\">").expect("the page speaks Spanish");
    let damaged = format!("{head}data-guide-words lang=\"es\">1{words}");
    let offer = ServerConfig::default().page(damaged);
    let guide = Guide::load_with_fragment(&Setup::default().engine(engine), offer, "lang=es");
    let browser = guide.browser();
    browser.wait_until("the first question", || guide.shows_question("service"));
    assert_eq!(guide.languages()[0], "en");
    assert!(browser.all("button.language").is_empty(), "a button that does nothing");
}

fn the_second_half_of_a_double_click_picks_nothing(engine: Engine) {
    let guide = Guide::open(&Setup::default().engine(engine));
    let browser = guide.browser();
    guide.choose("couples");
    // Wherever *Continue* stands now, an option of the next screen comes to stand.
    browser.run("document.addEventListener('click', () => requestAnimationFrame(() => {}), true);");
    let button = guide.button(names::CONTINUE);
    let place = browser.run_with(
        "arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' });
         const box = arguments[0].getBoundingClientRect();
         new MutationObserver(() => {
           const option = document.querySelector('fieldset[data-question] label');
           if (option) Object.assign(option.style, { position: 'fixed', inset: '0', zIndex: 9 });
         }).observe(document.querySelector('.guide__screen'), { childList: true });
         return [Math.round(box.left + box.width / 2), Math.round(box.top + box.height / 2)];",
        vec![browser.argument(&button)],
    );
    let at = |index: usize| place[index].as_i64().unwrap_or_default();
    let click = |actions: MouseActions| {
        actions
            .then(PointerAction::Down { button: MOUSE_BUTTON_LEFT })
            .then(PointerAction::Up { button: MOUSE_BUTTON_LEFT })
    };
    let moved = MouseActions::new("mouse".to_owned()).then(PointerAction::MoveTo {
        duration: Some(Duration::ZERO),
        x: at(0) as f64,
        y: at(1) as f64,
    });
    let twice = click(click(moved));
    browser.wait(browser.client().perform_actions(twice)).expect("the double click was refused");
    browser.wait_until("the next question", || guide.shows_question("reason"));
    assert_eq!(guide.chosen(), Vec::<String>::new());
}

fn answers_in_the_address_of_an_open_page_are_taken(engine: Engine) {
    let guide = Guide::open(&Setup::default().engine(engine));
    let shared = fragment(
        "service=couples reason=relationship treats-one=no payment=commercial priorities=cost",
    );
    guide.browser().run_with("location.hash = arguments[0];", vec![json!(shared)]);
    guide.browser().wait_until("the answer", || guide.screen() == Screen::Answer);
}

fn a_server_that_says_another_charset_breaks_nothing(engine: Engine) {
    let offer = ServerConfig::default().header("content-type", "text/html; charset=iso-8859-1");
    let guide = Guide::load_with_fragment(&Setup::default().engine(engine), offer, "lang=es");
    guide.browser().wait_until("the first question", || guide.shows_question("service"));
    let words = guide.browser().run("return document.body.innerText;");
    let words = words.as_str().unwrap_or_default();
    assert!(words.contains('¿') && !words.contains('Â'), "{words}");
}

/// What a browser lacks, and what is said of it: `None` where the guide goes on without.
#[test]
fn what_the_browser_lacks_is_said_as_it_is() {
    for (missing, says) in [
        ("delete Intl.PluralRules;", Some("browser")),
        ("delete globalThis.URLSearchParams;", None),
        ("delete globalThis.ResizeObserver;", None),
        ("delete globalThis.WebAssembly;", Some("wasm")),
        ("delete globalThis.CSSStyleSheet;", None),
        ("delete globalThis.IntersectionObserver;", None),
        ("delete globalThis.AbortController;", Some("script")),
    ] {
        let host = format!(
            "<!doctype html><html lang=en><meta charset=utf-8><title>Host</title><script>{RECORD_EVENTS}</script>\
             <script src=coverage-guide.js></script><body><coverage-guide><p>Instead.</p></coverage-guide>"
        );
        let offer = ServerConfig::default().file("host.html", host);
        let guide = Guide::load_host(&Setup::default().preload(missing), offer, "host.html");
        match says {
            None => guide.wait_for_state(0, "ready"),
            Some(says) => assert_eq!(reason(&guide), json!(says), "{missing}"),
        }
    }
}

/// Nothing that has no end: as long a profile as this froze the page.
#[test]
fn a_profile_of_no_size_is_refused_at_once() {
    let fields: Vec<_> = (0..200_000).map(|at| format!("\"f{at}\":1")).collect();
    let long = MinimalProfile::named(&"A".repeat(100_000)).to_string();
    for profile in [
        format!("{{{}}}", fields.join(",")),
        long,
        ["[".repeat(20_000), "]".repeat(20_000)].concat(),
    ] {
        let offer = ServerConfig::default().page(page::with_profile(&page::sealed(), &profile));
        let guide = Guide::load(&Setup::default(), offer);
        wait_for_failed_words(guide.browser());
    }
}

/// A message can hold what can be made neither a number nor a text, and what can be made one without being it.
#[test]
fn what_no_guide_says_is_taken_for_nothing() {
    let page = "<!doctype html><script>
        const say = (message) => parent.postMessage({ coverageGuide: 1, ...message }, '*');
        const nothing = { toString: null, valueOf: null };
        say({ type: 'hello' });
        say({ type: 'ready' });
        for (const odd of [nothing, 1000n, '1000', [1000]]) {
          say({ type: 'height', height: odd });
          say({ type: 'leave', page: odd });
        }
        say({ type: 'error', reason: nothing });
      </script>";
    let guide = in_element(Engine::Chromium, page.to_owned());
    assert_eq!(reason(&guide), json!("page"));
    let heard: Vec<_> = guide.events().into_iter().map(|(what, _)| what).collect();
    assert!(!heard.iter().any(|what| what == "resize" || what == "leave"), "{heard:?}");
}
