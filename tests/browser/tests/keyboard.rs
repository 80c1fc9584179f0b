//! Guards the visit by keyboard alone: everything can be reached, and the focus is never lost.

use browser_tests::guide::{Guide, names, open_guide, open_guide_from_disk};
use fantoccini::key::Key;

/// Each kind of therapy, with the answers of somebody who wants it.
const INDIVIDUAL: &[(&str, &str)] = &[
    ("service", "individual"),
    ("reason", "symptoms"),
    ("payment", "commercial"),
    ("priorities", "no-diagnosis-on-file few-records"),
];
const COUPLES: &[(&str, &str)] = &[
    ("service", "couples"),
    ("reason", "relationship"),
    ("treats-one", "no"),
    ("payment", "commercial"),
    ("priorities", "partners-words"),
];
const FAMILY: &[(&str, &str)] = &[
    ("service", "family"),
    ("reason", "child"),
    ("treats-one", "not-sure"),
    ("payment", "medicaid"),
    ("priorities", "policyholder court cost"),
];
const SEX_THERAPY: &[(&str, &str)] = &[
    ("service", "sex-therapy"),
    ("reason", "exploring"),
    ("payment", "none"),
    ("priorities", "no-concern"),
];

#[test]
fn individual_therapy_by_keyboard() {
    visit_by_keyboard(&open_guide(), INDIVIDUAL);
}

#[test]
fn couples_therapy_by_keyboard() {
    visit_by_keyboard(&open_guide(), COUPLES);
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
    visit_by_keyboard(&open_guide_from_disk(), COUPLES);
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
    press_button(&guide, names::CONTINUE);
    assert!(guide.sees_question("service"));
    guide.wait_for_focus_in_alert();

    tab_until(&guide, "a way to the first option", || {
        guide.focus().tag == "a" || guide.focus().tag == "button"
    });
    guide.browser().press(&[Key::Enter]);
    guide
        .browser()
        .wait_until("the focus on the first option", || guide.focus().is_option("individual"));

    guide.browser().press(&[Key::Space]);
    press_button(&guide, names::CONTINUE);
    guide.browser().wait_until("the next question", || guide.sees_question("reason"));
    assert!(guide.alert().is_none());
}

#[test]
fn back_keeps_the_answer_and_puts_the_focus_on_the_heading() {
    let guide = open_guide();
    pick(&guide, &["couples"]);
    press_button(&guide, names::CONTINUE);
    guide.wait_for_focus_on_heading();
    pick(&guide, &["premarital"]);
    press_button(&guide, names::CONTINUE);
    guide.browser().wait_until("the third question", || guide.sees_question("payment"));

    press_button(&guide, names::BACK);
    guide.browser().wait_until("the second question", || guide.sees_question("reason"));
    guide.wait_for_focus_on_heading();
    assert_eq!(guide.chosen(), ["premarital"]);

    press_button(&guide, names::BACK);
    guide.browser().wait_until("the first question", || guide.sees_question("service"));
    guide.wait_for_focus_on_heading();
    assert_eq!(guide.chosen(), ["couples"]);
    assert!(!guide.sees_button(names::BACK), "there is nothing before the first question");
}

#[test]
fn start_again_forgets_everything() {
    let guide = open_guide();
    guide.answer_all(COUPLES);
    guide.browser().wait_until("the answer", || guide.sees_answer());

    press_button(&guide, names::START_AGAIN);
    guide.browser().wait_until("the first question", || guide.sees_question("service"));
    guide.wait_for_focus_on_heading();
    assert!(guide.chosen().is_empty());
    for (question, options) in COUPLES {
        assert_eq!(guide.question(), *question);
        assert!(guide.chosen().is_empty(), "`{question}` was not forgotten");
        guide.answer(question, options);
    }
}

#[test]
fn tab_goes_through_a_question_both_ways_and_is_never_caught() {
    let guide = open_guide();
    tab_until(&guide, "the first option", || guide.focus().is_option("individual"));
    tab_until(&guide, "the way on", || guide.focus().text == names::CONTINUE);
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
        pick(guide, &options.split(' ').collect::<Vec<_>>());
        let last = at + 1 == answers.len();
        let before = guide.moment();
        press_button(guide, if last { names::SEE_MY_ANSWER } else { names::CONTINUE });
        guide.wait_for_step(&format!("a step from `{question}`"), &before);
    }
    guide.browser().wait_until("the answer", || guide.sees_answer());
    guide.wait_for_focus_on_heading();
    assert!(guide.rules().iter().any(|rule| rule.starts_with("open.claim")));
}

/// Goes to the options by Tab, and picks some: one by arrows, several by Tab and Space.
#[track_caller]
fn pick(guide: &Guide, options: &[&str]) {
    let browser = guide.browser();
    let several = !browser.all("fieldset[data-question] input[type=checkbox]").is_empty();
    if several {
        for option in options {
            tab_until(guide, &format!("the option `{option}`"), || guide.focus().is_option(option));
            browser.press(&[Key::Space]);
        }
    } else {
        let [option] = options else { panic!("one option answers this question") };
        tab_until(guide, "the options", || guide.focus().tag == "input");
        let first = guide.focus().option;
        browser.press(&[Key::Space]);
        if first != *option {
            arrow_until(guide, option);
        }
    }
    let mut chosen = guide.chosen();
    chosen.sort_unstable();
    let mut wanted = options.to_vec();
    wanted.sort_unstable();
    assert_eq!(chosen, wanted);
}

#[track_caller]
fn arrow_until(guide: &Guide, option: &str) {
    for _ in 0..guide.options().len() {
        guide.browser().press(&[Key::Down]);
        if guide.focus().is_option(option) {
            return;
        }
    }
    panic!("the arrow does not lead to `{option}`");
}

#[track_caller]
fn press_button(guide: &Guide, name: &str) {
    tab_until(guide, &format!("the button *{name}*"), || {
        let focus = guide.focus();
        focus.tag == "button" && focus.text == name
    });
    guide.browser().press(&[Key::Enter]);
}

#[track_caller]
fn tab_until(guide: &Guide, what: &str, reached: impl Fn() -> bool) {
    for _ in 0..200 {
        guide.browser().press(&[Key::Tab]);
        if reached() {
            return;
        }
    }
    panic!("Tab does not lead to {what}");
}
