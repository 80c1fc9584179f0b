//! Guards against the blank box: where the program cannot run, words and a way on are there.

use browser_tests::browser::{Browser, Name, Role, Setup};
use browser_tests::guide::{Guide, Screen};
use browser_tests::server::ServerConfig;

#[test]
fn without_webassembly_the_words_stay_and_say_what_to_do() {
    assert_says_that_it_failed(&Setup::default().preload("delete globalThis.WebAssembly;"));
}

/// As after a server that sends the page as something else than UTF-8, or an editor that changed it.
#[test]
fn with_a_damaged_program_the_words_stay_and_say_what_to_do() {
    let damage = "const whole = Node.prototype.__lookupGetter__('textContent');
    Object.defineProperty(HTMLScriptElement.prototype, 'textContent', {
        get() { return whole.call(this).slice(0, -1000); },
    });";
    assert_says_that_it_failed(&Setup::default().preload(damage));
}

/// As under a host's policy that allows scripts but no WebAssembly.
#[test]
fn where_webassembly_is_refused_the_words_stay_and_say_what_to_do() {
    let refuse = "for (const name of ['compile', 'instantiate', 'compileStreaming', 'instantiateStreaming']) {
        WebAssembly[name] = () => Promise.reject(new WebAssembly.CompileError('refused'));
    }
    WebAssembly.Module = function () { throw new WebAssembly.CompileError('refused'); };";
    assert_says_that_it_failed(&Setup::default().preload(refuse));
}

#[test]
fn with_javascript_off_the_words_stay_and_say_what_to_do() {
    let guide = Guide::load(&Setup::default().without_scripts(), ServerConfig::default());
    let browser = guide.browser();
    assert_words(&guide);
    assert!(!shown(browser, "noscript").is_empty(), "nothing says that JavaScript is off");
    assert!(
        shown(browser, "[data-guide-waiting]").is_empty(),
        "the page promises questions that will never come"
    );
}

#[track_caller]
fn assert_says_that_it_failed(setup: &Setup) {
    let guide = Guide::load(setup, ServerConfig::default());
    let browser = guide.browser();
    browser.wait_until("a sentence on what to do", || {
        !shown(browser, "[data-guide-failed]").is_empty()
    });
    assert_words(&guide);
    assert!(
        shown(browser, "[data-guide-waiting]").is_empty(),
        "the page promises questions that will never come"
    );
    let failed = shown(browser, "[data-guide-failed]").concat();
    assert!(failed.contains(char::is_alphabetic), "what to do is not said");
}

#[track_caller]
fn assert_words(guide: &Guide) {
    assert_eq!(guide.screen(), Screen::Static);
    let browser = guide.browser();
    assert!(guide.heading().contains(char::is_alphabetic));
    let links = browser.all_by_role(Role::Link, &Name::Any);
    let lines: Vec<_> = links.iter().map(|link| browser.attribute(link, "href")).collect();
    for line in ["tel:988", "sms:988", "tel:911"] {
        assert!(lines.iter().any(|href| href == line), "there is no link to {line}");
    }
}

/// The text of everything that fits a selector and is shown.
#[track_caller]
fn shown(browser: &Browser, css: &str) -> Vec<String> {
    let texts = browser.all(css).into_iter().map(|element| browser.text(&element));
    texts.filter(|text| !text.is_empty()).collect()
}
