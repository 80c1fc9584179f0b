//! Guards that work on the set-up page is not lost: changes are taken back, leaving warns, and a page around it gets what is
//! saved and hands it in again.

use browser_tests::browser::{Browser, Setup};
use browser_tests::engine::Engine;
use browser_tests::server::{Server, ServerConfig};
use browser_tests::setup_page::SetupPage;
use browser_tests::{ExpectOk, in_every_engine, page, paths};
use fantoccini::key::Key;
use serde_json::json;
use test_fixtures::Practice;

in_every_engine! {
    what_was_changed_is_taken_back
    leaving_with_unsaved_work_warns
    a_draft_is_kept_where_it_is_wanted_and_offered
    what_was_saved_and_what_was_downloaded_opens_again
    what_is_pasted_is_what_is_shown
    a_color_that_is_hard_to_see_is_made_darker_and_it_says_so
    what_is_saved_goes_to_the_page_around
}

fn start(engine: Engine) -> Browser {
    Browser::start(&Setup::default().engine(engine)).expect_ok("no browser")
}

fn what_was_changed_is_taken_back(engine: Engine) {
    let browser = start(engine);
    let page = SetupPage::open(&browser);
    assert!(browser.all("#undo").is_empty());
    page.fill_in("f-name", "Harbor");
    browser.wait_for_script("the button", "return !!document.getElementById('undo');");
    let couples = "return document.getElementById('f-services.couples').checked;";
    page.click("[id='f-services.couples']");
    assert_eq!(browser.run(couples), json!(true));
    page.click("#undo");
    browser.wait_until("the focus on the button", || page.focused() == "undo");
    assert_eq!(browser.run(couples), json!(false));
    assert_eq!(page.value("f-name"), json!("Harbor"));
    page.click("#undo");
    assert_eq!(page.value("f-name"), json!(""));
    // There is nothing left, and the button says so.
    page.click("#undo");
    browser.wait_for_script(
        "a word on that",
        "return document.querySelector('.undo__said').textContent === 'There is nothing more to take back.';",
    );
}

fn leaving_with_unsaved_work_warns(engine: Engine) {
    let browser = start(engine);
    let page = SetupPage::open(&browser);
    let leave = "const event = document.createEvent('BeforeUnloadEvent');
         event.initEvent('beforeunload', false, true);
         dispatchEvent(event);
         return event.defaultPrevented;";
    assert_eq!(browser.run(leave), json!(false), "nothing was filled in");
    page.fill_in_services();
    assert_eq!(browser.run(leave), json!(true));
    page.click(".buttons .button--quiet");
    let saved = browser.wait_for_download("coverage-guide-profile.json", "}");
    assert!(saved.contains("Steffen Counseling Services"));
    assert_eq!(browser.run(leave), json!(false), "all of it is saved");
}

fn a_draft_is_kept_where_it_is_wanted_and_offered(engine: Engine) {
    let browser = start(engine);
    let kept = "return localStorage.length;";
    let page = SetupPage::open(&browser);
    page.fill_in("f-name", "Harbor");
    browser.wait_for_script("the form to be read", "return !!document.getElementById('undo');");
    assert_eq!(browser.run(kept), json!(0), "nobody wanted one");
    page.click("[for=keep-draft]");
    browser.wait_until("a draft", || browser.run(kept) == json!(1));
    page.fill_in("f-contact.phone", "soon");
    browser.wait_for_script(
        "the rest of it",
        "return localStorage.getItem(localStorage.key(0)).includes('soon');",
    );

    // It is offered, and nothing is filled in before somebody wants it.
    let page = SetupPage::open_again(&browser);
    assert_eq!(page.value("f-name"), json!(""));
    page.click(".offer .button");
    browser.wait_until("the draft", || page.value("f-contact.phone") == json!("soon"));
    page.click("[for=keep-draft]");
    browser.wait_until("no draft", || browser.run(kept) == json!(0));
}

fn what_was_saved_and_what_was_downloaded_opens_again(engine: Engine) {
    let browser = start(engine);
    let page = SetupPage::open(&browser);
    for (file, name) in [
        (
            paths::root().join("profiles/harbor-family-therapy.json"),
            "Harbor Family Therapy (example)",
        ),
        (paths::dist().join(page::NAME), "Steffen Counseling Services"),
    ] {
        browser.run("document.querySelector('.opener > details').open = true;");
        let input = browser.all("#open-file").remove(0);
        browser.wait(input.send_keys(&file.display().to_string())).expect_ok("no file");
        browser.wait_until(name, || page.value("f-name") == json!(name));
    }
    // A file that is none changes nothing, and says so.
    let input = browser.all("#open-file").remove(0);
    let other = paths::root().join("README.md").display().to_string();
    browser.wait(input.send_keys(&other)).expect_ok("no file");
    browser.wait_for_script(
        "what is wrong",
        "return document.querySelector('.opener .opened').textContent.startsWith('This cannot be opened.');",
    );
    assert_eq!(page.value("f-name"), json!("Steffen Counseling Services"));
}

fn what_is_pasted_is_what_is_shown(engine: Engine) {
    let browser = start(engine);
    let page = SetupPage::open(&browser);
    page.choose("f-platform", "wordpress");
    page.fill_in_services();
    page.get_guide();
    browser.run("document.querySelector('.opener > details').open = true;");
    page.click("[data-copies='snippet']");
    browser.wait_for_script(
        "a word on that",
        "return document.querySelector('[data-copies=snippet] + [role=status]').textContent === 'Copied.';",
    );
    page.focus("open-text");
    browser.press_with_control('v');
    let shown = browser.run("return document.getElementById('snippet').textContent;");
    browser.wait_until("the same text", || page.value("open-text") == shown);
}

fn a_color_that_is_hard_to_see_is_made_darker_and_it_says_so(engine: Engine) {
    let browser = start(engine);
    let page = SetupPage::open(&browser);
    let said = "return document.querySelector('.accent [role=status]').textContent;";
    page.fill_in("f-theme.accent", "#ffee00");
    browser.press(&[Key::Tab]);
    browser.wait_until("a darker color", || page.value("f-theme.accent") != json!("#ffee00"));
    let darker = page.value("f-theme.accent");
    let words = browser.run(said);
    let words = words.as_str().unwrap_or_default();
    assert!(
        words.contains("#ffee00") && words.contains(darker.as_str().unwrap_or("none")),
        "{words}"
    );
    // It is the practice's to decide.
    page.click(".accent [role=status] button");
    assert_eq!(page.value("f-theme.accent"), json!("#ffee00"));
    browser.press(&[Key::Tab]);
    assert_eq!(page.value("f-theme.accent"), json!("#ffee00"));
}

/// A page like the settings of a website: it hands in what it has, and notes what it gets.
const HOST: &str = "<!doctype html><html lang=en><title>Settings</title><h1>Settings</h1>\
    <iframe src=setup.html title='Set-up' width=900 height=700 sandbox='allow-scripts allow-downloads'></iframe>\
    <script>
    window.got = [];
    addEventListener('message', ({ source, data }) => {
      if (source !== frames[0] || data.coverageGuideSetup !== 1) return;
      window.got.push(data);
    });
    window.handIn = (profile) => frames[0].postMessage({ coverageGuideSetup: 1, type: 'open', profile }, '*');
    </script>";

fn what_is_saved_goes_to_the_page_around(engine: Engine) {
    let browser = start(engine);
    let server = Server::start(ServerConfig::default().file("settings.html", HOST.to_owned()));
    let server = server.expect_ok("no server");
    browser.open(&server.address("settings.html"));
    browser.wait_for_script(
        "the form",
        "return window.got.length === 1 && window.got[0].type === 'ready';",
    );
    let page = SetupPage(&browser);
    let frame = || browser.all("iframe").remove(0);

    // Nobody but the page around can hand anything in.
    browser.wait(frame().enter_frame()).expect_ok("no frame");
    page.wait_for_form();
    let profile = Practice::Steffen.json();
    browser.run_with(
        "postMessage({ coverageGuideSetup: 1, type: 'open', profile: arguments[0].replace('Steffen', 'Other') }, '*');",
        vec![json!(profile)],
    );
    browser.wait(browser.client().enter_parent_frame()).expect_ok("no page around");
    browser.run_with("window.handIn(arguments[0]);", vec![json!(profile)]);
    browser.wait(frame().enter_frame()).expect_ok("no frame");
    browser.wait_until("what was handed in", || {
        page.value("f-name") == json!("Steffen Counseling Services")
    });
    assert_eq!(browser.all(".opened").len(), 2, "what was opened, and a place for what was saved");

    page.click(".buttons .button--quiet");
    browser.wait(browser.client().enter_parent_frame()).expect_ok("no page around");
    browser.wait_for_script(
        "what was saved",
        "return window.got.length === 2 && window.got[1].type === 'save';",
    );
    let saved = browser.run("return window.got[1];");
    let profile = saved["profile"].as_str().unwrap_or_default();
    let block = format!("data-guide-profile>{profile}</script>");
    assert!(page::sealed().contains(&block), "the profile is written as the terminal writes it");
    assert!(saved["files"]["coverage-guide.html"] == json!(page::sealed()));
    let script = std::fs::read_to_string(paths::dist().join("coverage-guide.js"));
    assert!(saved["files"]["coverage-guide.js"] == json!(script.expect_ok("no script")));
    for tag in ["en", "es"] {
        let words = saved["static"][tag].as_str().unwrap_or_default();
        assert!(words.contains(&format!("lang=\"{tag}\"")), "{tag}");
        assert!(words.contains("Steffen Counseling Services") && !words.contains("<script"));
    }
}
