//! Guards the visit by keyboard alone: everything can be reached, and the focus is never lost.

use browser_tests::guide::{Guide, names, open_guide, open_guide_from_disk};
use fantoccini::key::Key;
use test_fixtures::visitors::{COUPLE, FAMILY, INDIVIDUAL, SEX_THERAPY};

#[test]
fn individual_therapy_by_keyboard() {
    visit_by_keyboard(&open_guide(), INDIVIDUAL);
}

#[test]
fn couples_therapy_by_keyboard() {
    visit_by_keyboard(&open_guide(), COUPLE);
}

#[test]
fn family_therapy_by_keyboard() {
    visit_by_keyboard(&open_guide(), FAMILY);
}

#[test]
fn sex_therapy_by_keyboard() {
    visit_by_keyboard(&open_guide(), SEX_THERAPY);
}

#[test]
fn individual_therapy_by_keyboard_from_disk() {
    visit_by_keyboard(&open_guide_from_disk(), INDIVIDUAL);
}

#[test]
fn couples_therapy_by_keyboard_from_disk() {
    visit_by_keyboard(&open_guide_from_disk(), COUPLE);
}

#[test]
fn family_therapy_by_keyboard_from_disk() {
    visit_by_keyboard(&open_guide_from_disk(), FAMILY);
}

#[test]
fn sex_therapy_by_keyboard_from_disk() {
    visit_by_keyboard(&open_guide_from_disk(), SEX_THERAPY);
}

#[test]
fn an_answer_that_is_missing_is_said_and_a_key_away() {
    let guide = open_guide();
    guide.press_button_with_keys(names::CONTINUE);
    assert!(guide.shows_question("service"));
    guide.wait_for_focus_in_alert();

    guide.tab_until("a way to the first option", || {
        guide.focus().tag == "a" || guide.focus().tag == "button"
    });
    guide.browser().press(&[Key::Enter]);
    guide
        .browser()
        .wait_until("the focus on the first option", || guide.focus().is_option("individual"));

    guide.browser().press(&[Key::Space]);
    guide.press_button_with_keys(names::CONTINUE);
    guide.browser().wait_until("the next question", || guide.shows_question("reason"));
    assert!(guide.alert().is_none());
}

#[test]
fn back_keeps_the_answer_and_puts_the_focus_on_the_heading() {
    let guide = open_guide();
    guide.pick_with_keys("couples");
    guide.press_button_with_keys(names::CONTINUE);
    guide.wait_for_focus_on_heading();
    guide.pick_with_keys("premarital");
    guide.press_button_with_keys(names::CONTINUE);
    guide.browser().wait_until("the third question", || guide.shows_question("payment"));

    guide.press_button_with_keys(names::BACK);
    guide.browser().wait_until("the second question", || guide.shows_question("reason"));
    guide.wait_for_focus_on_heading();
    assert_eq!(guide.chosen(), ["premarital"]);

    guide.press_button_with_keys(names::BACK);
    guide.browser().wait_until("the first question", || guide.shows_question("service"));
    guide.wait_for_focus_on_heading();
    assert_eq!(guide.chosen(), ["couples"]);
    assert!(!guide.shows_button(names::BACK), "there is nothing before the first question");
}

#[test]
fn start_again_forgets_everything() {
    let guide = open_guide();
    guide.answer_all(COUPLE);
    guide.browser().wait_until("the answer", || guide.shows_answer());

    guide.press_button_with_keys(names::START_AGAIN);
    guide.browser().wait_until("the first question", || guide.shows_question("service"));
    guide.wait_for_focus_on_heading();
    assert!(guide.chosen().is_empty());
    for (question, options) in COUPLE {
        assert_eq!(guide.question(), *question);
        assert!(guide.chosen().is_empty(), "`{question}` was not forgotten");
        guide.answer(question, options);
    }
}

#[test]
fn tab_goes_through_a_question_both_ways_and_is_never_caught() {
    let guide = open_guide();
    guide.tab_until("the first option", || guide.focus().is_option("individual"));
    guide.tab_until("the way on", || guide.focus().text == names::CONTINUE);
    let browser = guide.browser();
    browser.press_with_shift(Key::Tab);
    for _ in 0..20 {
        if guide.focus().tag == "input" {
            return;
        }
        browser.press_with_shift(Key::Tab);
    }
    panic!("Shift and Tab do not lead back to the options");
}

#[track_caller]
fn visit_by_keyboard(guide: &Guide, answers: &[(&str, &str)]) {
    for (at, (question, options)) in answers.iter().enumerate() {
        assert_eq!(guide.question(), *question);
        if at > 0 {
            guide.wait_for_focus_on_heading();
        }
        guide.pick_with_keys(options);
        let last = at + 1 == answers.len();
        let before = guide.step_state();
        guide.press_button_with_keys(if last { names::SEE_MY_ANSWER } else { names::CONTINUE });
        guide.wait_for_step(&format!("a step from `{question}`"), &before);
    }
    guide.browser().wait_until("the answer", || guide.shows_answer());
    guide.wait_for_focus_on_heading();
    assert_eq!(guide.marks("verdict").len(), 4, "each question has its answer");
}
