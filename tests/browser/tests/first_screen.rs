//! Guards the first question that stands in the page before the program does: it is what the program draws, it can be
//! answered at once, and nothing that was done with it is lost.

use browser_tests::ExpectOk;
use browser_tests::browser::Setup;
use browser_tests::engine::Engine;
use browser_tests::guide::{Guide, Screen, localized};
use browser_tests::host::RECORD_EVENTS;
use browser_tests::in_every_engine;
use browser_tests::page;
use browser_tests::server::ServerConfig;
use coverage_guide::text::Locale;
use serde_json::{Value, json};
use test_fixtures::{MinimalProfile, Practice};

in_every_engine! {
    it_is_what_the_program_draws
    what_was_picked_and_opened_stays_and_the_focus_with_it
    continue_is_pressed_once_the_program_is_there
    continue_without_a_pick_says_so
    its_language_can_be_chosen_at_once
    it_can_be_left_at_once
    it_is_shown_in_the_element_before_the_program_is_there
    another_profile_in_the_page_does_not_show_it
    answers_in_the_address_do_not_show_it
}

/// Holds the program back until `letGo` is called.
const HOLD: &str = "
    const digest = crypto.subtle.digest.bind(crypto.subtle);
    crypto.subtle.digest = async (...all) => {
      await new Promise((go) => (window.letGo = go));
      return digest(...all);
    };";

/// The screen as it is drawn: each element with its place, but for ids, which differ from one to the other, and for what
/// only the first of both needs.
const DRAWN: &str = "
    const place = (at) => { const { x, y, width, height } = at.getBoundingClientRect(); return [x, y, width, height].join(' '); };
    const whole = [...document.querySelectorAll('.guide')].find((at) => at.getClientRects().length);
    return [whole, ...whole.querySelectorAll('*:not(.moment)')].map((at) => {
      const own = ['id', 'for', 'name', 'hidden', 'style', 'target'];
      const all = at.getAttributeNames().filter((name) => !own.includes(name) && !name.startsWith('aria-') && !/^data-(scoped|accent)/.test(name));
      const words = [...at.childNodes].filter((child) => child.nodeType === 3).map((child) => child.data).join('');
      const tied = at.labels ? at.labels.length : 0;
      const described = (at.getAttribute('aria-describedby') || '').split(' ').map((id) => id && document.getElementById(id).textContent);
      return [at.localName, place(at), words, tied, described.join(), getComputedStyle(at).color,
        ...all.sort().map((name) => name + '=' + at.getAttribute(name))].join('|');
    });";

fn held(page: &str) -> String {
    page::with_preload_script(page, HOLD)
}

/// Opens the page, and waits until only the program is missing.
fn open_held(engine: Engine, fragment: &str) -> Guide {
    open_page_held(engine, &page::sealed(), fragment)
}

fn open_page_held(engine: Engine, page: &str, fragment: &str) -> Guide {
    let setup = Setup::default().engine(engine);
    let offer = ServerConfig::default().page(held(page));
    let guide = Guide::load_with_fragment(&setup, offer, fragment);
    wait_for_hold(&guide);
    assert_eq!(guide.screen(), Screen::Static);
    guide
}

/// A practice with a color, a page to leave to, and a name that HTML has to escape.
fn with_exit() -> String {
    let profile =
        MinimalProfile::named("Hands & <Hearts>").with("theme", json!({ "accent": "#7a1fa2" }));
    page::of_practice(&profile.with("quick-exit", json!(NEUTRAL)).to_string())
}

/// Nobody answers here, and no test waits for that: what counts is that the browser goes there.
const NEUTRAL: &str = "https://neutral.invalid/weather";

#[track_caller]
fn wait_for_hold(guide: &Guide) {
    guide.browser().wait_for_script("a program that is held", "return !!window.letGo;");
}

#[track_caller]
fn let_go(guide: &Guide) {
    guide.browser().run("letGo();");
    guide.browser().wait_until("a start", || guide.screen() != Screen::Static);
}

#[track_caller]
fn drawn(guide: &Guide) -> Vec<String> {
    let drawn = guide.browser().run(DRAWN);
    let drawn = drawn.as_array().cloned().unwrap_or_default();
    drawn.iter().map(|one| one.as_str().unwrap_or_default().to_owned()).collect()
}

fn it_is_what_the_program_draws(engine: Engine) {
    let (own, other) = (page::sealed(), with_exit());
    let pages =
        [(&own, ""), (&own, "lang=es"), (&own, "theme=dark"), (&other, ""), (&other, "lang=es")];
    for (page, fragment) in pages {
        let guide = open_page_held(engine, page, fragment);
        let before = drawn(&guide);
        assert!(before.len() > 40, "{before:?}");
        let_go(&guide);
        assert_eq!(guide.screen(), Screen::Question("service".to_owned()));
        assert_eq!(before, drawn(&guide), "{fragment}");
        let left = guide.browser().run("return document.querySelector('main').children.length;");
        assert_eq!(left, json!(1), "what stood there before is gone");
    }
}

fn what_was_picked_and_opened_stays_and_the_focus_with_it(engine: Engine) {
    let guide = open_held(engine, "");
    let couples = guide.browser().all(".guide:not([hidden]) .option__label").remove(1);
    guide.click(&couples);
    guide.browser().run(
        "const whole = document.querySelector('.guide:not([hidden])');
         whole.querySelector('summary').click();
         whole.querySelector('input:checked').focus();",
    );
    let_go(&guide);
    assert_eq!(guide.chosen(), ["couples"]);
    assert!(guide.focus().is_option("couples"), "{:?}", guide.focus());
    let is_open = guide.browser().run("return document.querySelector('details.why').open;");
    assert_eq!(is_open, json!(true));
    guide.go_on();
    assert_ne!(guide.screen(), Screen::Question("service".to_owned()), "the pick was taken");
}

/// Presses *Continue* on the question that stands in the page.
#[track_caller]
fn press_early(guide: &Guide) {
    let button = guide.browser().all(".guide:not([hidden]) .button--main").remove(0);
    guide.click(&button);
    let said = guide.browser().run(
        "const said = document.querySelector('.guide:not([hidden]) .moment');
         return [said.textContent, said.getAttribute('role')];",
    );
    assert_eq!(said, json!([localized(Locale::English, "static.moment"), "status"]));
}

fn continue_is_pressed_once_the_program_is_there(engine: Engine) {
    let guide = open_held(engine, "");
    let individual = guide.browser().all(".guide:not([hidden]) .option__label").remove(0);
    guide.click(&individual);
    press_early(&guide);
    let_go(&guide);
    guide.browser().wait_until("the second question", || {
        !guide.shows_question("service") && matches!(guide.screen(), Screen::Question(_))
    });
    assert!(guide.focus().is_heading(), "{:?}", guide.focus());
    guide.go_back();
    assert_eq!(guide.chosen(), ["individual"]);
}

fn continue_without_a_pick_says_so(engine: Engine) {
    let guide = open_held(engine, "");
    press_early(&guide);
    let_go(&guide);
    guide.browser().wait_until("what is wrong", || guide.alert().is_some());
    assert!(guide.shows_question("service"));
}

fn its_language_can_be_chosen_at_once(engine: Engine) {
    let guide = open_held(engine, "lang=en");
    guide.click(&guide.browser().all(".guide:not([hidden]) .option__label").remove(2));
    guide.click(&guide.browser().all(".guide:not([hidden]) .language").remove(0));
    let state = guide.browser().run(
        "const whole = document.querySelector('.guide:not([hidden])');
         return [whole.lang, document.documentElement.lang, whole.querySelector('input:checked').value];",
    );
    assert_eq!(state, json!(["es", "es", "family"]));
    let_go(&guide);
    assert_eq!(guide.chosen(), ["family"]);
    assert_eq!(guide.languages(), ["es", "es"]);
}

fn it_can_be_left_at_once(engine: Engine) {
    let guide = open_page_held(engine, &with_exit(), "");
    // A driver's click would wait for the page that nobody serves.
    guide.browser().run("document.querySelector('.guide:not([hidden]) .bar__leave').click();");
    guide.browser().wait_until("the neutral page", || guide.browser().address() == NEUTRAL);
}

fn it_is_shown_in_the_element_before_the_program_is_there(engine: Engine) {
    let host = format!(
        "<!doctype html><html lang=en><meta charset=utf-8><title>Host</title><script>{RECORD_EVENTS}</script>\
         <script src=coverage-guide.js></script><body><coverage-guide><p>Instead.</p></coverage-guide>"
    );
    let offer = ServerConfig::default().page(held(&page::sealed())).file("host.html", host);
    let guide = Guide::load_host(&Setup::default().engine(engine), offer, "host.html");
    guide.wait_for_state(0, "shown");
    assert_eq!(guide.events(), Vec::<(String, Value)>::new(), "it is shown, and not ready");
    guide.enter_frame(&guide.frame(0).expect_ok("there is no frame"));
    wait_for_hold(&guide);
    let targets = guide.browser().run(
        "return [...document.querySelectorAll('.guide:not([hidden]) a')].map((at) => at.target);",
    );
    assert_eq!(
        targets,
        json!(["_blank", "_blank", "_blank"]),
        "a call would take the place of the guide"
    );
    guide.click(&guide.browser().all(".guide:not([hidden]) .option__label").remove(1));
    let_go(&guide);
    assert_eq!(guide.chosen(), ["couples"]);
    guide.enter_guide(0);
}

fn another_profile_in_the_page_does_not_show_it(engine: Engine) {
    let other = page::with_profile(&held(&page::sealed()), Practice::Harbor.json());
    let setup = Setup::default().engine(engine);
    let guide = Guide::load(&setup, ServerConfig::default().page(other));
    wait_for_hold(&guide);
    assert_eq!(guide.browser().all(".guide:not([hidden]) input").len(), 0);
    let_go(&guide);
    assert!(guide.shows_question("service"));
}

fn answers_in_the_address_do_not_show_it(engine: Engine) {
    let guide = open_held(engine, "a=1");
    let seen = "return [...document.querySelectorAll('.guide')].some((at) => at.getClientRects().length > 0);";
    assert_eq!(guide.browser().run(seen), json!(false));
    let_go(&guide);
    assert_ne!(guide.heading(), "");
}
