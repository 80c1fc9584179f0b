//! Guards leaving at once: everything is cleared, the page is another one, and nothing is told but that.

use browser_tests::browser::{Browser, Name, Role, Setup};
use browser_tests::engine::Engine;
use browser_tests::guide::{Guide, Screen, english, names};
use browser_tests::host::RECORD_EVENTS;
use browser_tests::server::ServerConfig;
use browser_tests::{in_every_engine, page};
use fantoccini::key::Key;
use serde_json::{Value, json};
use test_fixtures::MinimalProfile;

in_every_engine! {
    a_page_on_its_own_becomes_the_neutral_page
    in_the_element_the_whole_page_becomes_the_neutral_page
    in_a_plain_frame_everything_is_cleared_and_a_neutral_screen_remains
    three_times_shift_leaves_and_a_capital_letter_does_not
    the_button_stays_in_reach
    the_element_takes_nobody_to_a_page_that_is_not_https
    without_a_neutral_page_there_is_no_button
}

/// Nobody answers here, and no test waits for that: what counts is that the browser goes there.
const NEUTRAL: &str = "https://neutral.invalid/weather";

fn with_exit() -> String {
    page::of_practice(&MinimalProfile::default().with("quick-exit", json!(NEUTRAL)).to_string())
}

/// A page around the guide which keeps what it is told for longer than it lives.
fn host(inner: &str) -> ServerConfig {
    let text = format!(
        "<!doctype html><html lang=en><meta charset=utf-8><title>Host</title>\
         <script>{RECORD_EVENTS}
           addEventListener('message', (event) => {{
             const told = JSON.parse(sessionStorage.told || '[]');
             sessionStorage.told = JSON.stringify([...told, event.data]);
           }});
           addEventListener('coverage-guide:leave', () => (sessionStorage.left = 'yes'));</script>\
         <script src=\"coverage-guide.js\"></script><body>{inner}"
    );
    ServerConfig::default()
        .page(with_exit())
        .file("host.html", text)
        .file("empty.html", "<p>".to_owned())
}

fn alone(engine: Engine) -> Guide {
    let setup = Setup::default().engine(engine);
    Guide::open_served(&setup, ServerConfig::default().page(with_exit()))
}

fn in_element(engine: Engine) -> Guide {
    let setup = Setup::default().engine(engine);
    let guide = Guide::load_host(&setup, host("<coverage-guide></coverage-guide>"), "host.html");
    guide.enter_guide(0);
    guide
}

/// A visit with something to hide.
fn visit(guide: &Guide) {
    guide.choose("couples");
    guide.press_with_enter(names::CONTINUE);
    guide.choose("relationship");
}

/// By the keyboard: after a click some drivers wait for a page that never answers.
fn leave(guide: &Guide) {
    let browser = guide.browser();
    let button = guide.button(&english("exit.leave"));
    browser.run_with("arguments[0].focus();", vec![browser.argument(&button)]);
    browser.press(&[Key::Enter]);
}

#[track_caller]
fn wait_for_neutral(browser: &Browser) {
    browser.wait_until("the neutral page", || browser.address() == NEUTRAL);
    // That nobody answers comes a moment later, as a page of the browser's own.
    browser.wait_until("the end of loading", || {
        let given_up = "return document.readyState !== 'loading' &&
            (!document.documentURI.startsWith('http') || document.readyState === 'complete');";
        browser.run(given_up) == json!(true)
    });
}

fn a_page_on_its_own_becomes_the_neutral_page(engine: Engine) {
    let guide = alone(engine);
    let browser = guide.browser();
    let before = browser.run("return history.length;");
    visit(&guide);
    leave(&guide);
    wait_for_neutral(browser);
    assert_eq!(guide.screen(), Screen::Static);
    // It came in place of the guide, so there is nothing to go back to.
    browser.open(&guide.server().address("empty.html"));
    let after = browser.run("return history.length;");
    assert_eq!(after.as_i64(), before.as_i64().map(|before| before + 1));
}

fn in_the_element_the_whole_page_becomes_the_neutral_page(engine: Engine) {
    let guide = in_element(engine);
    visit(&guide);
    leave(&guide);
    guide.leave_frame();
    let browser = guide.browser();
    wait_for_neutral(browser);
    browser.open(&guide.server().address("empty.html"));
    let told = browser.run("return [sessionStorage.left, JSON.parse(sessionStorage.told)];");
    assert_eq!(told[0], json!("yes"));
    let messages = told[1].as_array().cloned().unwrap_or_default();
    let last: Vec<_> = messages.iter().filter(|message| message["type"] == "leave").collect();
    assert_eq!(last, [&json!({ "coverageGuide": 1, "type": "leave", "page": NEUTRAL })]);
}

fn in_a_plain_frame_everything_is_cleared_and_a_neutral_screen_remains(engine: Engine) {
    let frame = "<iframe src=coverage-guide.html title=Guide width=600 height=700 \
        sandbox='allow-scripts allow-popups allow-popups-to-escape-sandbox'></iframe>";
    let guide = Guide::load_host(&Setup::default().engine(engine), host(frame), "host.html");
    let browser = guide.browser();
    let address = browser.address();
    guide.enter_frame(&browser.all("iframe").remove(0));
    browser.wait_until("the first question", || guide.shows_question("service"));
    visit(&guide);
    leave(&guide);
    browser.wait_until("the neutral screen", || guide.heading() == english("exit.gone_heading"));
    guide.wait_for_focus_on_heading();
    let seen = browser.run(
        "const links = [...document.querySelectorAll('a')];
         return [
           document.querySelectorAll('input, fieldset, button, header, footer').length,
           links.map((link) => [link.href, link.target, link.rel]),
           document.body.innerText.includes('A practice'),
           scrollY,
         ];",
    );
    assert_eq!(seen, json!([0, [[NEUTRAL, "_blank", "noopener noreferrer"]], false, 0]));
    guide.leave_frame();
    assert_eq!(browser.address(), address);
    let told = browser.run("return sessionStorage.told || 'nothing';");
    assert_eq!(told, json!("nothing"), "a frame without the element tells nobody anything");
}

fn three_times_shift_leaves_and_a_capital_letter_does_not(engine: Engine) {
    let guide = alone(engine);
    let browser = guide.browser();
    visit(&guide);
    let said = || {
        let status = browser.all_by_role(Role::Status, &Name::Any);
        status.iter().map(|status| browser.text(status)).collect::<String>()
    };
    for _ in 0..4 {
        browser.press_with_shift(Key::Tab);
    }
    assert_eq!(said(), "");
    browser.press(&[Key::Shift]);
    browser.wait_until("how many are left", || said().contains('2'));
    browser.press(&[Key::Shift]);
    browser.wait_until("how many are left", || said().contains('1'));
    browser.press(&[Key::Shift]);
    wait_for_neutral(browser);
}

fn the_button_stays_in_reach(engine: Engine) {
    // The guide scrolls.
    let guide = alone(engine);
    guide.answer("service", "couples");
    let top = "return document.querySelector('.bar').getBoundingClientRect().top;";
    guide.browser().run("document.body.style.minHeight = '5000px'; document.querySelector('.guide').style.minHeight = '5000px'; scrollTo(0, 3000);");
    assert_eq!(guide.browser().run(top), json!(0));
    let name = guide
        .browser()
        .run("return document.querySelector('.bar button').getAttribute('aria-describedby');");
    let described = guide
        .browser()
        .run_with("return document.getElementById(arguments[0]).textContent;", vec![name]);
    assert!(described.as_str().unwrap_or_default().contains("Shift"), "{described}");

    // The page around it scrolls.
    let guide = in_element(engine);
    let browser = guide.browser();
    guide.leave_frame();
    browser.run("document.body.style.paddingBlock = '300px 5000px'; scrollTo({ top: 700, behavior: 'instant' });");
    let frame_top = browser.run(
        "return document.querySelector('coverage-guide').shadowRoot.querySelector('iframe').getBoundingClientRect().top;",
    );
    let frame_top = frame_top.as_f64().unwrap_or_default();
    assert!(frame_top < -100.0, "{frame_top}");
    guide.enter_guide(0);
    browser.wait_until("the bar at the top of the window", || {
        let top = browser.run(top).as_f64().unwrap_or_default();
        (frame_top + top).abs() < 2.0
    });
    // And it stays inside the frame.
    guide.leave_frame();
    browser.run("scrollTo({ top: 4000, behavior: 'instant' });");
    guide.enter_guide(0);
    browser.wait_for_script("the bar at the end of the guide",
        "return Math.abs(document.querySelector('.bar').getBoundingClientRect().bottom - document.querySelector('[data-guide]').getBoundingClientRect().bottom) < 2;",
    );
}

fn the_element_takes_nobody_to_a_page_that_is_not_https(engine: Engine) {
    let guide = in_element(engine);
    let browser = guide.browser();
    guide.leave_frame();
    let address = browser.address();
    guide.enter_guide(0);
    browser.run(
        "for (const page of ['http://neutral.invalid/', 'javascript:document.title=1', 'data:text/html,1', '/empty.html', null]) {
           parent.postMessage({ coverageGuide: 1, type: 'leave', page }, '*');
         }
         parent.postMessage({ coverageGuide: 1, type: 'height', height: 4321 }, '*');",
    );
    guide.leave_frame();
    // Messages come in order: when the last one has come, the others have too.
    browser.wait_until("the last message", || {
        guide.events().iter().any(|(_, detail)| detail["height"] == json!(4321))
    });
    assert_eq!(browser.address(), address);
    let left: Vec<_> = guide.events().into_iter().filter(|(what, _)| what == "leave").collect();
    assert_eq!(left, Vec::<(String, Value)>::new());
}

fn without_a_neutral_page_there_is_no_button(engine: Engine) {
    let guide = Guide::open(&Setup::default().engine(engine));
    let browser = guide.browser();
    assert!(!guide.shows_button(&english("exit.leave")));
    let address = browser.address();
    browser.press(&[Key::Shift, Key::Shift, Key::Shift]);
    guide.answer("service", "couples");
    assert_eq!(browser.address(), address);
    assert_eq!(browser.run("return document.querySelector('.bar').offsetHeight;"), json!(0));
}
