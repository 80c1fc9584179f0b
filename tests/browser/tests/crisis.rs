//! Guards the crisis lines: 988 by voice and by text, and 911, on every screen there is.

use browser_tests::browser::{Browser, Role, Setup};
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
    // A number alone would be no name: it has to say what it is.
    let links = browser.all_by_role(Role::Link, &|name| name.contains(char::is_alphabetic));
    let shown: Vec<_> = links.iter().map(|link| browser.attribute(link, "href")).collect();
    for line in LINES {
        assert!(shown.iter().any(|href| href == line), "{screen} has no link to {line}");
    }
}
