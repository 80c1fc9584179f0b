//! Guards that somebody can make a guide alone: from an empty set-up page, opened from disk, to the very file that the
//! terminal makes.

use browser_tests::browser::{Browser, Setup};
use browser_tests::engine::{Ability, Engine};
use browser_tests::{ExpectOk, in_every_engine, page};
use serde_json::json;

in_every_engine! {
    a_practice_types_its_answers_and_gets_the_file
}

const FILE: &str = "coverage-guide.html";
/// Where the kinds of therapy stand, in order, and what the practice does about them.
const SERVICES: [(&str, &str); 4] = [
    ("f-services.individual", "with-diagnosis"),
    ("f-services.couples", "never"),
    ("f-services.family", "never"),
    ("f-services.sex-therapy", "never"),
];

fn press(browser: &Browser, css: &str) {
    let element = browser.all(css).into_iter().next().unwrap_or_else(|| panic!("no {css}"));
    browser.wait(element.click()).expect_ok(css);
}

/// Moves the keyboard to a field, and types.
fn fill_in(browser: &Browser, id: &str, text: &str) {
    browser.run_with("document.getElementById(arguments[0]).focus();", vec![json!(id)]);
    browser.type_keys(text);
}

fn focused(browser: &Browser) -> String {
    let id = browser.run("return document.activeElement.id;");
    id.as_str().unwrap_or_default().to_owned()
}

fn a_practice_types_its_answers_and_gets_the_file(engine: Engine) {
    let browser = Browser::start(&Setup::default().engine(engine)).expect_ok("no browser");
    browser.open(&page::file_address().replace(FILE, "setup.html"));
    browser.wait_for_script("the form", "return !!document.getElementById('f-name');");

    // Nothing is filled in: all that is missing is listed, and the first of it has the keyboard.
    press(&browser, ".buttons .button");
    browser.wait_until("the first mistake", || focused(&browser) == "f-name");
    let mistakes = browser.all(".mistakes a").len();
    assert_eq!(mistakes, 1 + SERVICES.len());

    fill_in(&browser, "f-name", "Steffen Counseling Services");
    for (id, does) in SERVICES {
        press(&browser, &format!("input[name='{id}'][value='{does}']"));
    }
    // What was typed is understood; and the practice changes its mind.
    fill_in(&browser, "f-contact.phone", "(303) 555-0100");
    browser.wait_for_script(
        "what was understood",
        "return document.getElementById('f-contact.phone-said').textContent.includes('tel:+1-303-555-0100');",
    );
    browser.run("document.getElementById('f-contact.phone').select();");
    browser.type_keys("\u{e017}");
    for commitment in browser.all("input[name='f-commitments']") {
        browser.wait(commitment.click()).expect_ok("no commitment");
    }
    // The preview is the guide itself, and says when it is ready.
    browser.wait_for_script(
        "the preview",
        "return !!document.querySelector('.preview__place > iframe:not([data-next])');",
    );
    press(&browser, ".buttons .button");
    browser.wait_for_script("the files", "return !!document.querySelector('[data-file]');");
    press(&browser, &format!("[data-file='{FILE}']"));
    let saved = browser.wait_for_download(FILE, "</html>\n");
    assert!(saved == page::sealed(), "the file is not what the terminal makes");
    let digest = page::integrity(saved.as_bytes());
    let shown = browser.run("return document.querySelector('.files code').textContent;");
    assert_eq!(shown, json!(digest));
    if engine.can(Ability::Console) {
        let said: Vec<_> = browser.console().into_iter().map(|line| line.text).collect();
        assert_eq!(said, [""; 0], "the policy is kept");
    }
}
