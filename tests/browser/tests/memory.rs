//! Guards that nothing of a visit stays: no node, no listener, no word of it in memory.

use std::collections::BTreeSet;

use browser_tests::browser::{Browser, Setup};
use browser_tests::engine::{Ability, Engine};
use browser_tests::guide::{Guide, Screen};
use browser_tests::host::RECORD_EVENTS;
use browser_tests::memory::{KEEP_MEMORY, MemoryCounts};
use browser_tests::server::ServerConfig;
use browser_tests::texts::{cost_field, english, names};
use browser_tests::{in_every_engine, page};
use coverage_guide::domain::topic::Topic;
use coverage_guide::text::Locale;
use serde_json::json;

in_every_engine! {
    what_was_typed_is_overwritten_in_the_memory_of_the_program
}

/// How often a visit is made before and after the first count: what a browser keeps for itself, it has
/// by then.
const WARM_UP: u32 = 10;
const VISITS: u32 = 100;

/// An amount that stands nowhere else, and what else the calculator needs.
const AMOUNTS: [(&str, &str); 3] = [("fee", "417.31"), ("sessions", "4"), ("copay", "23.17")];

const ANSWERS: [(&str, &str); 4] = [
    ("service", "individual"),
    ("reason", "symptoms"),
    ("payment", "commercial"),
    ("priorities", "cost"),
];

/// A visitor inside the page, who is quick enough for hundreds of visits.
const WALK: &str = "
    const words = arguments[0], answers = arguments[1], amounts = arguments[2], times = arguments[3];
    const changed = (place, act) => new Promise((done) => {
      new MutationObserver((_, self) => { self.disconnect(); done(); })
        .observe(document.querySelector(place), { childList: true });
      act();
    });
    const buttons = (name) => [...document.querySelectorAll('button')].filter((at) => at.textContent === name);
    const screen = (act) => changed('.guide__screen', act);
    const press = (name) => screen(() => buttons(name)[0].click());
    const goOn = () => press(buttons(words.on).length ? words.on : words.see);
    const choose = (option) => document.querySelector(`.guide__screen fieldset input[value='${option}']`).click();
    const visit = async () => {
      for (const [, option] of answers) {
        choose(option);
        await goOn();
      }
    };
    const openAll = async () => {
      for (;;) {
        const closed = [...document.querySelectorAll('.guide__screen details:not([open])')];
        if (!closed.length) return;
        const opened = closed.map((at) => new Promise((done) => at.addEventListener('toggle', done, { once: true })));
        for (const at of closed) at.open = true;
        await Promise.all(opened);
      }
    };
    const at = (selector) => document.querySelector(selector);
    const topics = ['pay', 'on-file', 'seen-by', 'self-pay', 'ways', 'costs', 'ask', 'why'];
    const open = (topic) => screen(() => at(`[data-door='${topic}']`).click());
    const back = () => screen(() => at('[data-back]').click());
    // One of the screens behind the answer in each round: all of them come by.
    const read = async (round) => {
      await open(topics[round % topics.length]);
      await openAll();
      await back();
    };
    const workOut = () => changed('.costs', () => {
      for (const [field, text] of amounts) {
        const input = document.querySelector(`[data-field='${field}'] input`);
        input.value = text;
        input.dispatchEvent(new Event('input', { bubbles: true }));
      }
      buttons(words.workOut)[0].click();
    });
    const whole = async (round) => {
      await visit();
      await read(round);
      await open('costs');
      await workOut();
      await back();
      await openAll();
      buttons(words.copy)[0]?.click();
    };
    const repeat = async (act) => {
      for (let round = 0; round < times; round++) {
        await act(round);
        await new Promise((done) => setTimeout(done));
      }
    };";

/// Runs this as often as that, with what [`WALK`] knows.
#[track_caller]
fn walk(browser: &Browser, script: &str, times: u32) {
    let words = json!({
        "on": names::CONTINUE,
        "see": names::SEE_MY_ANSWER,
        "back": names::BACK,
        "again": names::START_AGAIN,
        "change": english("ui.change"),
        "workOut": english("costs.work_out"),
        "copy": english("take.copy"),
        "begin": english("kiosk.begin"),
        "clear": english("kiosk.clear"),
        "languages": [Locale::Spanish.name(), Locale::English.name()],
    });
    let given = vec![words, json!(ANSWERS), json!(AMOUNTS), json!(times)];
    browser.run_async(&[WALK, script].concat(), given);
}

fn setup() -> Setup {
    Setup::default().preload(KEEP_MEMORY)
}

/// Says that a hundred times of something leave less behind than one thing each time.
#[track_caller]
fn leaves_nothing(browser: &Browser, script: &str) {
    browser.raise_script_timeout();
    let script = format!("await repeat(async (round) => {{ {script} }});");
    walk(browser, &script, WARM_UP);
    let before = browser.memory_counts();
    walk(browser, &script, VISITS);
    let after = browser.memory_counts();
    stays_flat(before, after, u64::from(VISITS));
}

#[track_caller]
fn stays_flat(before: MemoryCounts, after: MemoryCounts, times: u64) {
    let said = format!("{times} times: first {before:?}, then {after:?}");
    assert!(after.nodes < before.nodes + times, "{said}");
    assert!(after.listeners < before.listeners + times, "{said}");
    assert!(after.documents <= before.documents, "{said}");
    assert_eq!(after.program, before.program, "{said}");
}

#[test]
fn starting_again_leaves_nothing_behind() {
    let guide = Guide::open(&setup());
    leaves_nothing(guide.browser(), "await whole(round); await press(words.again);");
}

#[test]
fn changing_an_answer_leaves_nothing_behind() {
    let guide = Guide::open(&setup());
    walk(guide.browser(), "await visit();", 1);
    leaves_nothing(
        guide.browser(),
        "await open('why');
         await openAll();
         await screen(() => buttons(words.change).at(-1).click());
         choose(round % 2 ? 'cost' : 'no-concern');
         await goOn();
         await back();",
    );
}

#[test]
fn going_back_leaves_nothing_behind() {
    let guide = Guide::open(&setup());
    walk(guide.browser(), "await visit();", 1);
    leaves_nothing(
        guide.browser(),
        "await read(round);
         for (let step = 0; step < 3; step++) await press(words.back);
         for (let step = 0; step < 3; step++) await goOn();",
    );
}

#[test]
fn another_language_and_back_leaves_nothing_behind() {
    let guide = Guide::open(&setup());
    walk(guide.browser(), "await visit();", 1);
    leaves_nothing(
        guide.browser(),
        "await open(topics[round % topics.length]);
         await openAll();
         for (const language of words.languages) await press(language);
         await back();",
    );
}

#[test]
fn a_kiosk_that_is_cleared_keeps_nothing() {
    let guide = kiosk();
    leaves_nothing(
        guide.browser(),
        "await press(words.begin); await whole(round); await press(words.clear);",
    );
}

fn kiosk() -> Guide {
    let guide = Guide::load_with_fragment(&setup(), ServerConfig::default(), "kiosk");
    guide.browser().wait_until("the screen that waits", || guide.screen() == Screen::Start);
    guide
}

#[test]
fn an_element_that_is_put_back_keeps_nothing() {
    let config = ServerConfig::default().file(
        "host.html",
        format!(
            "<!doctype html><html lang=en><meta charset=utf-8><title>Host</title>\
             <script>{RECORD_EVENTS}</script><script src=\"coverage-guide.js\"></script>\
             <body><coverage-guide></coverage-guide>"
        ),
    );
    let guide = Guide::load_host(&Setup::default(), config, "host.html");
    let browser = guide.browser();
    browser.raise_script_timeout();
    let put_back = |times: u32| {
        browser.run_async(
            "const element = document.querySelector('coverage-guide');
             for (let at = 0; at < arguments[0]; at++) {
               element.remove();
               const ready = new Promise((done) => {
                 element.addEventListener('coverage-guide:ready', done, { once: true });
               });
               document.body.append(element);
               await ready;
             }",
            vec![json!(times)],
        );
    };
    guide.enter_guide(0);
    walk(browser, "await visit();", 1);
    guide.leave_frame();
    put_back(3);
    let before = browser.memory_counts();
    put_back(VISITS);
    stays_flat(before, browser.memory_counts(), u64::from(VISITS));
}

/// Says that of what this visit shows beyond the words of the guide, nothing is left once it is forgotten.
#[track_caller]
fn is_forgotten(guide: &Guide, forget: impl Fn()) {
    let browser = guide.browser();
    let first = browser.memory_snapshot();
    guide.answer_all(&ANSWERS);
    let mut shown = browser.texts();
    for topic in Topic::ALL {
        guide.open_topic(*topic);
        guide.open_everything_from_inside();
        shown.extend(browser.texts());
    }
    guide.open_topic(Topic::Costs);
    guide.open_everything_from_inside();
    for (field, text) in AMOUNTS {
        guide.type_into(&cost_field(field), text);
    }
    guide.click(&guide.button(&english("costs.work_out")));
    browser.wait_until("a picture", || !browser.all(".chart").is_empty());
    shown.extend(browser.texts());

    let prefix = browser.run("return document.querySelector('.guide').id.split('-')[0];");
    let prefix = prefix.as_str().unwrap_or_default().to_owned();
    assert!(prefix.len() >= 8, "ids begin with chance");
    // What is shorter may stand anywhere by chance. Browsers keep a table of the ids that were in a page.
    let is_telling = |text: &String| {
        text.len() >= 8 && text.contains(' ') && !text.contains(&prefix) && !first.has(text)
    };
    let shown: BTreeSet<_> = shown.into_iter().filter(is_telling).collect();
    assert!(shown.len() > 20, "only {shown:?} belong to this visit alone");
    let typed = || AMOUNTS.iter().map(|(_, text)| *text).filter(|text| text.len() > 4);
    let during = browser.memory_snapshot();
    assert!(typed().all(|text| during.is_in_program(text)), "what was typed is somewhere");

    forget();
    let after = browser.memory_snapshot();
    let left: Vec<_> = shown.iter().filter(|text| after.has(text)).collect();
    assert_eq!(left, Vec::<&String>::new());
    let left: Vec<_> = typed().filter(|text| after.is_in_program(text)).collect();
    assert_eq!(left, Vec::<&str>::new(), "what was typed, in the program's memory");
}

#[test]
fn after_starting_again_no_word_of_the_visit_is_in_memory() {
    let guide = Guide::open(&setup());
    is_forgotten(&guide, || guide.start_again());
}

#[test]
fn after_a_kiosk_was_cleared_no_word_of_the_visit_is_in_memory() {
    let guide = kiosk();
    guide.begin_kiosk_visit();
    is_forgotten(&guide, || {
        guide.click(&guide.button(&english("kiosk.clear")));
        guide.browser().wait_until("the screen that waits", || guide.screen() == Screen::Start);
    });
}

/// Opens the guide with its memory where a script finds it.
fn open(engine: Engine) -> Guide {
    let setup = Setup::default().engine(engine);
    if engine.can(Ability::PreloadScripts) {
        return Guide::open(&setup.preload(KEEP_MEMORY));
    }
    let page = page::with_preload_script(&page::sealed(), KEEP_MEMORY);
    Guide::open_served(&setup, ServerConfig::default().page(page))
}

/// Firefox begins to collect too late to wait for it.
#[test]
fn what_was_drawn_is_collected() {
    for engine in [Engine::Chromium, Engine::WebKit] {
        is_collected(engine);
    }
}

#[track_caller]
fn is_collected(engine: Engine) {
    let guide = open(engine);
    let browser = guide.browser();
    browser.raise_script_timeout();
    walk(
        browser,
        "window.seen = [];
         await repeat(async () => {
           await visit();
           for (const topic of topics) {
             await open(topic);
             await openAll();
             const drawn = [...document.querySelectorAll('.guide__screen *')];
             window.seen.push(...drawn.map((node) => new WeakRef(node)));
             await back();
           }
           await press(words.again);
         });",
        3,
    );
    let all = browser.run("return window.seen.length;").as_u64().unwrap_or_default();
    assert!(all > 3000, "three visits are more than {all} elements");
    // No page can call its engine's collector, but every engine comes when there is much to collect.
    browser.wait_until("elements that are collected", || {
        let left = browser.run(
            "for (let at = 0; at < 200; at++) globalThis.waste = Array.from({ length: 10000 }, () => ({}));
             return window.seen.filter((node) => node.deref()).length;",
        );
        left.as_u64().is_some_and(|left| left < all / 20)
    });
}

fn what_was_typed_is_overwritten_in_the_memory_of_the_program(engine: Engine) {
    let guide = open(engine);
    let browser = guide.browser();
    guide.answer_all(&ANSWERS);
    guide.open_topic(Topic::Costs);
    let (field, amount) = AMOUNTS[0];
    guide.type_into(&cost_field(field), amount);
    assert!(browser.program_memory().contains(amount));
    guide.start_again();
    assert!(!browser.program_memory().contains(amount));
}
