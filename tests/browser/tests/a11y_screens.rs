//! Guards that nobody is shut out: every screen in every language, at a desk and on a small phone, in
//! light, dark and forced colors, is looked at by axe-core and by measures of our own.

use browser_tests::axe::with_axe;
use browser_tests::browser::Setup;
use browser_tests::a11y_audit::{Eyes, Room};
use browser_tests::scenarios::STORIES;
use browser_tests::walker::Walker;
use coverage_guide::text::Locale;

#[test]
fn a_desk_in_english() {
    look_everywhere(Room::Desk, Locale::English);
}

#[test]
fn a_phone_in_english() {
    look_everywhere(Room::Phone, Locale::English);
}

#[test]
fn a_desk_in_spanish() {
    look_everywhere(Room::Desk, Locale::Spanish);
}

#[test]
fn a_phone_in_spanish() {
    look_everywhere(Room::Phone, Locale::Spanish);
}

#[test]
fn a_desk_from_right_to_left() {
    look_everywhere(Room::Desk, Locale::Pseudo);
}

#[test]
fn a_phone_from_right_to_left() {
    look_everywhere(Room::Phone, Locale::Pseudo);
}

#[track_caller]
fn look_everywhere(room: Room, locale: Locale) {
    let (width, height) = room.window();
    let walker = Walker::start_in_every_language(&with_axe(Setup::default().window(width, height)));
    let browser = walker.guide().browser();
    let mut eyes = Eyes::new(room);
    for story in STORIES {
        walker.walk(story, locale, &mut |screen| eyes.look(browser, screen));
    }
    eyes.close();
}
