//! Guards the crisis lines: 988 by voice and by text, and 911, on every screen there is.

use browser_tests::browser::{Browser, Setup};
use browser_tests::guide::{Guide, open_guide};
use browser_tests::scenarios::whole_visit;
use browser_tests::server::ServerConfig;

const LINES: [&str; 3] = ["tel:988", "sms:988", "tel:911"];

#[test]
fn the_crisis_lines_are_on_every_screen() {
    let guide = open_guide();
    guide.walk(&whole_visit(), &mut |screen| assert_lines(guide.browser(), screen));
}

#[test]
fn the_crisis_lines_are_among_the_words_that_need_no_script() {
    let guide = Guide::load(&Setup::default().without_scripts(), ServerConfig::default());
    assert_lines(guide.browser(), "the words");
}

#[track_caller]
fn assert_lines(browser: &Browser, screen: &str) {
    for line in LINES {
        let links = browser.all(&format!("a[href='{line}']"));
        // A number alone would be no name: it has to say what it is.
        let says = |name: String| name.contains(char::is_alphabetic);
        let shown =
            links.iter().any(|link| browser.is_visible(link) && says(browser.name_of(link)));
        assert!(shown, "{screen} has no link to {line}");
    }
}
