//! Guards that somebody can make a guide alone: from an empty set-up page, opened from disk, to the very file that the
//! terminal makes.

use browser_tests::browser::{Browser, Setup};
use browser_tests::engine::{Ability, Engine};
use browser_tests::setup_page::{SERVICES, SetupPage};
use browser_tests::{ExpectOk, in_every_engine, page};
use fantoccini::key::Key;
use serde_json::json;

in_every_engine! {
    a_practice_types_its_answers_and_gets_the_file
    a_guide_is_made_by_keys_alone
}

fn a_practice_types_its_answers_and_gets_the_file(engine: Engine) {
    let browser = Browser::start(&Setup::default().engine(engine)).expect_ok("no browser");
    let page = SetupPage::open(&browser);

    // Nothing is filled in: all that is missing is listed, and the first of it has the keyboard.
    page.click(".buttons .button");
    browser.wait_until("the first mistake", || page.focused() == "f-name");
    assert_eq!(browser.all(".mistakes a").len(), 1 + SERVICES.len());

    page.fill_in_services();
    // What was typed is understood; and the practice changes its mind.
    page.fill_in("f-contact.phone", "(303) 555-0100");
    browser.wait_for_script(
        "what was understood",
        "return document.getElementById('f-contact.phone-said').textContent.includes('+1-303-555-0100');",
    );
    page.empty("f-contact.phone");
    for commitment in browser.all("input[name='f-commitments']") {
        browser.wait(commitment.click()).expect_ok("no commitment");
    }
    // The preview is the guide itself, and says when it is ready.
    browser.wait_for_script(
        "the preview",
        "return !!document.querySelector('.preview__place > iframe:not([data-next])');",
    );
    page.get_guide();
    page.click(&format!("[data-file='{}']", page::NAME));
    let saved = browser.wait_for_download(page::NAME, "</html>\n");
    assert!(saved == page::sealed(), "the file is not what the terminal makes");
    let digest = page::integrity(saved.as_bytes());
    assert_eq!(
        browser.run("return document.querySelector('.files code').textContent;"),
        json!(digest)
    );
    if engine.can(Ability::Console) {
        let said: Vec<_> = browser.console().into_iter().map(|line| line.text).collect();
        assert_eq!(said, [""; 0], "the policy is kept");
    }

    // "Did it work?" The guide shows the same five letters.
    let letters = browser.run("return document.querySelector('.letters').textContent;");
    browser.open(&page::file_address());
    browser.wait_for_script("the guide", "return !!document.querySelector('.guide__foot');");
    assert_eq!(letters.as_str().unwrap_or_default().len(), 5);
    assert_eq!(browser.run("return document.querySelector('main').dataset.guide;"), letters);
    // Some browsers tell the text, others where it comes from.
    let shown =
        browser.run("return getComputedStyle(document.querySelector('main'), '::after').content;");
    let shown = shown.as_str().unwrap_or_default();
    let is_shown = ["attr(data-guide)", letters.as_str().unwrap_or_default()];
    assert!(is_shown.iter().any(|it| shown.contains(it)), "{shown}");
}

fn a_guide_is_made_by_keys_alone(engine: Engine) {
    let browser = Browser::start(&Setup::default().engine(engine)).expect_ok("no browser");
    let page = SetupPage::open(&browser);
    page.tab_until("the name", || page.focused() == "f-name");
    browser.type_keys("Harbor");
    for (field, _) in SERVICES {
        // The first choice has the id of the field.
        page.tab_until(field, || page.focused() == field);
        browser.press(&[Key::Space]);
    }
    let is_text = "return document.activeElement.textContent;";
    page.tab_until("the button", || browser.run(is_text) == json!("Get my guide"));
    browser.press(&[Key::Enter]);
    browser.wait_until("the files", || page.focused() == "outcome");
    page.tab_until("the file", || {
        browser.run("return document.activeElement.dataset.file;") == json!(page::NAME)
    });
    browser.press(&[Key::Enter]);
    let saved = browser.wait_for_download(page::NAME, "</html>\n");
    assert!(saved.contains("Harbor"));
}
