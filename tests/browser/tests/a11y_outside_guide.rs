//! Guards that nobody is shut out at the edges either: where the program cannot run, after leaving at
//! once, around the frame, and in what is built beside the guide.

use browser_tests::a11y_audit::{AccessibilityAudit, Viewport};
use browser_tests::axe;
use browser_tests::axe::with_axe;
use browser_tests::browser::{Browser, Setup};
use browser_tests::guide::{Guide, english};
use browser_tests::measure;
use browser_tests::page;
use browser_tests::server::ServerConfig;
use serde_json::json;
use test_fixtures::MinimalProfile;

#[test]
fn the_words_of_a_program_that_cannot_run() {
    for viewport in [Viewport::Phone, Viewport::Desktop] {
        let setup = setup(viewport).preload("delete globalThis.WebAssembly;");
        for fragment in ["lang=en", "lang=es"] {
            let guide = Guide::load_with_fragment(&setup, ServerConfig::default(), fragment);
            let said = "return [...document.querySelectorAll('[data-guide-failed]')].some((at) => at.checkVisibility());";
            guide.browser().wait_for_script("a sentence on what to do", said);
            audit(viewport, guide.browser(), fragment);
        }
    }
}

#[test]
fn the_neutral_screen_that_remains_in_a_frame() {
    let frame = "<!doctype html><html lang=en><title>Host</title><main><h1>Host</h1>\
        <iframe src=coverage-guide.html title=Guide width=320 height=700 sandbox='allow-scripts'></iframe></main>";
    let profile = MinimalProfile::default()
        .with("quick-exit", json!("https://neutral.invalid/weather"))
        .to_string();
    let offer = ServerConfig::default()
        .page(page::with_profile(&page::sealed(), &profile))
        .file("host.html", frame.to_owned());
    let guide = Guide::load_host(&setup(Viewport::Desktop), offer, "host.html");
    let browser = guide.browser();
    guide.enter_frame(&browser.all("iframe").remove(0));
    browser.wait_until("the first question", || guide.shows_question("service"));
    guide.click(&guide.button(&english("exit.leave")));
    browser.wait_until("the neutral screen", || guide.heading() == english("exit.gone_heading"));
    audit(Viewport::Desktop, browser, "the neutral screen");
}

#[test]
fn what_is_built_beside_the_guide() {
    let guide = Guide::load(&setup(Viewport::Phone), ServerConfig::default());
    for file in ["guide-static.html", "guide-static.es.html"] {
        guide.browser().open(&guide.server().address(file));
        // Its links stand in sentences and lists, where a target need not be larger than its words.
        let found: Vec<_> = axe::violations(guide.browser())
            .into_iter()
            .filter(|line| !line.contains("target-size"))
            .chain(measure::low_contrast(guide.browser()))
            .chain(measure::clipped_text(guide.browser()))
            .collect();
        assert!(found.is_empty(), "{file}: {}", found.join("\n"));
    }
}

/// What the element puts into a page, seen from the page.
#[test]
fn the_frame_of_the_element_has_a_name() {
    let host = "<!doctype html><html lang=en><title>Host</title><script src=coverage-guide.js></script>\
        <main><h1>Host</h1><coverage-guide></coverage-guide></main>";
    let offer = ServerConfig::default().file("host.html", host.to_owned());
    let guide = Guide::load_host(&setup(Viewport::Desktop), offer, "host.html");
    guide.wait_for_state(0, "ready");
    // What is in the frame is looked at from inside.
    let found = axe::violations(guide.browser());
    let found: Vec<_> = found.iter().filter(|line| !line.contains("frame-tested")).collect();
    assert!(found.is_empty(), "{found:?}");
}

fn setup(viewport: Viewport) -> Setup {
    let (width, height) = viewport.size();
    with_axe(Setup::default().window(width, height))
}

#[track_caller]
fn audit(viewport: Viewport, browser: &Browser, screen: &str) {
    let mut audit = AccessibilityAudit::new(viewport);
    audit.check(browser, screen);
    audit.finish();
}
