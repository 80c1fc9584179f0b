//! A visit by keyboard alone.

use fantoccini::key::Key;

use crate::guide::{Guide, names};
use crate::measure;

impl Guide {
    /// Goes to the options of the question shown by Tab, and picks some: one by arrows, several by Tab
    /// and Space.
    #[track_caller]
    pub fn pick_with_keys(&self, options: &str) {
        let mut wanted: Vec<_> = options.split(' ').collect();
        if self.browser().all("fieldset[data-question] input[type=checkbox]").is_empty() {
            let [option] = *wanted else { panic!("one option answers this question") };
            self.tab_until("the options", || self.focus().tag == "input");
            let first = self.focus().option;
            self.browser().press(&[Key::Space]);
            if first != option {
                self.arrow_until(option);
            }
        } else {
            for option in &wanted {
                let name = format!("the option `{option}`");
                self.tab_until(&name, || self.focus().is_option(option));
                self.browser().press(&[Key::Space]);
            }
        }
        let mut chosen = self.chosen();
        chosen.sort_unstable();
        wanted.sort_unstable();
        assert_eq!(chosen, wanted);
    }

    /// Answers questions in order by the keyboard, each as [`Self::pick_with_keys`] does.
    #[track_caller]
    pub fn answer_all_with_keys(&self, answers: &[(&str, &str)]) {
        for (question, options) in answers {
            assert_eq!(self.question(), *question);
            self.pick_with_keys(options);
            self.go_on_with_keys();
        }
    }

    /// Goes on from a question by the keyboard, to the next or to the answer.
    #[track_caller]
    pub fn go_on_with_keys(&self) {
        let last = self.shows_button(names::SEE_MY_ANSWER);
        let before = self.step_state();
        self.press_button_with_keys(if last { names::SEE_MY_ANSWER } else { names::CONTINUE });
        self.wait_for_step("a step by the keyboard", &before);
        self.wait_for_focus_on_heading();
    }

    #[track_caller]
    fn arrow_until(&self, option: &str) {
        for _ in 0..self.options().len() {
            self.browser().press(&[Key::Down]);
            if self.focus().is_option(option) {
                return;
            }
        }
        panic!("the arrow does not lead to `{option}`");
    }

    /// Presses Tab until this holds, and not at all if it does. (Beyond the end of the page is the
    /// browser's own window, which some drivers do not find back from.) Wherever the keyboard is on the
    /// way, an eye has to see it.
    #[track_caller]
    pub fn tab_until(&self, what: &str, reached: impl Fn() -> bool) {
        self.press_until(what, reached, || self.browser().press(&[Key::Tab]));
    }

    /// The same with Shift and Tab, backward.
    #[track_caller]
    pub fn tab_back_until(&self, what: &str, reached: impl Fn() -> bool) {
        self.press_until(what, reached, || self.browser().press_with_shift(Key::Tab));
    }

    #[track_caller]
    fn press_until(&self, what: &str, reached: impl Fn() -> bool, press: impl Fn()) {
        for _ in 0..200 {
            if reached() {
                return;
            }
            press();
            // Some browsers are a moment on their way there.
            let unseen = measure::focus_not_visible(self.browser());
            if !unseen.is_empty() {
                let name = format!("a focus in sight on the way to {what}: {unseen:?}");
                self.browser()
                    .wait_until(&name, || measure::focus_not_visible(self.browser()).is_empty());
            }
        }
        panic!("Tab does not lead to {what}");
    }

    /// Goes to a button by Tab, and presses it by Enter.
    #[track_caller]
    pub fn press_button_with_keys(&self, name: &str) {
        self.tab_until(&format!("the button *{name}*"), || {
            let focus = self.focus();
            focus.tag == "button" && focus.text == name
        });
        self.browser().press(&[Key::Enter]);
    }
}
