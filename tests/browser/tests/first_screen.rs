//! Guards the two questions that stand in the page before the program does: they are what the program draws, they can be
//! answered at once, and nothing that was done with them is lost.

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
    the_second_question_comes_without_the_program_and_is_what_it_draws
    what_was_picked_for_the_second_question_stays_and_the_focus_with_it
    the_way_back_and_the_way_to_start_again_need_no_program
    the_second_question_keeps_its_place_in_another_language
    continue_is_pressed_once_the_program_is_there
    an_answer_that_a_portal_knows_is_asked_by_the_program
    the_second_question_has_its_height_in_the_element
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
      const all = at.getAttributeNames().filter((name) => !own.includes(name) && !name.startsWith('aria-') && name !== 'data-scoped');
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

/// Opens a page with the element and this script behind it, once the first question is shown in its frame.
fn open_element_held(engine: Engine, script: &str) -> Guide {
    let host = format!(
        "<!doctype html><html lang=en><meta charset=utf-8><title>Host</title><script>{RECORD_EVENTS}</script>\
         <script src=coverage-guide.js></script><body><coverage-guide><p>Instead.</p></coverage-guide>\
         <script>{script}</script>"
    );
    let offer = ServerConfig::default().page(held(&page::sealed())).file("host.html", host);
    let guide = Guide::load_host(&Setup::default().engine(engine), offer, "host.html");
    guide.wait_for_state(0, "shown");
    guide
}

/// Goes into the element's frame, and waits until only the program is missing.
#[track_caller]
fn enter_held(guide: &Guide) {
    guide.enter_frame(&guide.frame(0).expect_ok("there is no frame"));
    wait_for_hold(guide);
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

/// Answers the first question that stands in the page with the option at this place.
#[track_caller]
fn answer_early(guide: &Guide, option: usize) {
    guide.click(&guide.browser().all(".guide:not([hidden]) .option__label").remove(option));
    guide.click(&guide.browser().all(".guide:not([hidden]) .button--main").remove(0));
}

/// The question that is seen, and what was said at *Continue*.
#[track_caller]
fn asked(guide: &Guide) -> (String, String) {
    let asked = guide.browser().run(
        "const at = (selector) => document.querySelector('.guide:not([hidden]) ' + selector);
         return [at('fieldset').dataset.question, at('.moment')?.textContent ?? ''];",
    );
    let [question, said] = [0, 1].map(|at| asked[at].as_str().unwrap_or_default().to_owned());
    (question, said)
}

/// Whether the heading of the question that is seen has the focus.
#[track_caller]
fn has_heading_focus(guide: &Guide) -> bool {
    let has = guide.browser().run(
        "return document.activeElement === document.querySelector('.guide:not([hidden]) h1');",
    );
    has == json!(true)
}

fn the_second_question_comes_without_the_program_and_is_what_it_draws(engine: Engine) {
    let own = page::sealed();
    let offered = own.split_once("<fieldset").expect_ok("no question").1;
    let offered = offered.split_once("</fieldset>").expect_ok("no end").0.matches("<input").count();
    for (fragment, options) in [("", 0..offered), ("lang=es", 0..1)] {
        for option in options {
            let guide = open_page_held(engine, &own, fragment);
            answer_early(&guide, option);
            let (question, said) = asked(&guide);
            assert_ne!(question, "service", "option {option}");
            assert_eq!(said, "");
            assert!(has_heading_focus(&guide));
            let before = drawn(&guide);
            let_go(&guide);
            assert_eq!(guide.screen(), Screen::Question(question));
            assert_eq!(before, drawn(&guide), "option {option} {fragment}");
            assert!(has_heading_focus(&guide), "the focus stays");
            let left = guide.browser().run(
                "const main = document.querySelector('main'); return [main.children.length, 'answered' in main.dataset];",
            );
            assert_eq!(left, json!([1, false]), "what stood there before is gone");
        }
    }
}

fn what_was_picked_for_the_second_question_stays_and_the_focus_with_it(engine: Engine) {
    let guide = open_held(engine, "");
    answer_early(&guide, 0);
    let second = guide.browser().all(".guide:not([hidden]) .option__label").remove(1);
    guide.click(&second);
    let picked = guide.browser().run(
        "const input = document.querySelector('.guide:not([hidden]) input:checked');
         input.focus(); return input.value;",
    );
    press_early(&guide);
    guide.browser().run("document.querySelector('.guide:not([hidden]) input:checked').focus();");
    let (question, _) = asked(&guide);
    let_go(&guide);
    guide.browser().wait_until("the third question", || {
        !guide.shows_question(&question) && guide.focus().is_heading()
    });
    guide.go_back();
    assert_eq!(json!(guide.chosen()), json!([picked]));
    guide.go_back();
    assert_eq!(guide.chosen(), ["individual"]);
}

fn the_way_back_and_the_way_to_start_again_need_no_program(engine: Engine) {
    let guide = open_held(engine, "");
    answer_early(&guide, 1);
    guide.click(&guide.browser().all(".guide:not([hidden]) .end button").remove(0));
    assert_eq!(asked(&guide).0, "service");
    assert!(has_heading_focus(&guide));
    let chosen = "return document.querySelector('.guide:not([hidden]) :checked')?.value ?? null;";
    assert_eq!(guide.browser().run(chosen), json!("couples"), "Back keeps the answer");
    guide.click(&guide.browser().all(".guide:not([hidden]) .button--main").remove(0));
    assert_ne!(asked(&guide).0, "service");
    guide.click(&guide.browser().all(".guide:not([hidden]) .end button").remove(1));
    assert_eq!(asked(&guide).0, "service");
    assert_eq!(guide.browser().run(chosen), Value::Null, "nothing is left of it");
    let_go(&guide);
    assert!(guide.shows_question("service"));
    assert_eq!(guide.chosen(), Vec::<String>::new());
}

fn the_second_question_keeps_its_place_in_another_language(engine: Engine) {
    let guide = open_held(engine, "lang=en");
    answer_early(&guide, 0);
    guide.click(&guide.browser().all(".guide:not([hidden]) .option__label").remove(1));
    let (question, _) = asked(&guide);
    let picked = "return document.querySelector('.guide:not([hidden]) :checked').value;";
    let before = guide.browser().run(picked);
    guide.click(&guide.browser().all(".guide:not([hidden]) .language").remove(0));
    assert_eq!(asked(&guide).0, question);
    assert_eq!(guide.browser().run(picked), before);
    guide.click(&guide.browser().all(".guide:not([hidden]) .end button").remove(0));
    assert_eq!(guide.browser().run(picked), json!("individual"));
    guide.click(&guide.browser().all(".guide:not([hidden]) .button--main").remove(0));
    let_go(&guide);
    assert!(guide.shows_question(&question));
    assert_eq!(guide.languages(), ["es", "es"]);
}

fn continue_is_pressed_once_the_program_is_there(engine: Engine) {
    let guide = open_held(engine, "");
    answer_early(&guide, 0);
    let (question, _) = asked(&guide);
    press_early(&guide);
    let_go(&guide);
    guide.browser().wait_until("what is wrong", || guide.alert().is_some());
    assert!(guide.shows_question(&question), "nothing was picked for the second question");
}

fn an_answer_that_a_portal_knows_is_asked_by_the_program(engine: Engine) {
    let prefill = "document.querySelector('coverage-guide').prefill = { prefill: 1, answers: { client: 'adult' } };";
    let guide = open_element_held(engine, prefill);
    enter_held(&guide);
    answer_early(&guide, 0);
    assert_eq!(asked(&guide).0, "service", "the program knows what to ask next");
    let_go(&guide);
    guide.browser().wait_until("the second question", || !guide.shows_question("service"));
}

fn the_second_question_has_its_height_in_the_element(engine: Engine) {
    let guide = open_element_held(engine, "");
    enter_held(&guide);
    let tall = "return [innerHeight, document.querySelector('main').offsetHeight <= innerHeight];";
    answer_early(&guide, 0);
    guide.browser().wait_until("the height of a question", || {
        guide.browser().run(tall) == json!([1245, true])
    });
    let_go(&guide);
    assert_eq!(guide.browser().run(tall), json!([1245, true]), "the program changes nothing");
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
    let guide = open_element_held(engine, "");
    assert_eq!(guide.events(), Vec::<(String, Value)>::new(), "it is shown, and not ready");
    enter_held(&guide);
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
