//! Takes the steps of a scenario by real clicks and keys, in English.

use serde_json::json;

use super::Guide;
use crate::redraw::{IS_REDRAWN, MARK, OPEN_ALL};
use crate::scenarios::Step;
use crate::texts::english;

impl Guide {
    /// Takes these steps from the screen that is shown, and calls `check` with the name of every screen
    /// to be checked.
    ///
    /// # Panics
    /// If a screen that should come does not, or if a step is for kiosks.
    #[track_caller]
    pub fn walk(&self, steps: &[Step], check: &mut dyn FnMut(&str)) {
        for step in steps {
            match *step {
                Step::Answer(question, options) => self.answer(question, options),
                Step::Open(topic) => self.open_topic(topic),
                Step::Sharpen(question) => self.sharpen(question),
                Step::Change(question) => self.change(question),
                Step::AnswerInPlace(option) => {
                    self.answer_in_place(&english(&format!("brief.refine.option.{option}")));
                }
                Step::Press(key) => self.press_and_wait_for_redraw(&english(key)),
                Step::Type(fields) => self.type_costs(fields),
                Step::OpenFold(id) => self.open_fold(id),
                Step::OpenAll => self
                    .browser
                    .wait_until("everything open", || self.browser.run(OPEN_ALL) == json!(0)),
                Step::Check(screen) => check(screen),
                Step::Tap(_) | Step::Wait(_) => panic!("only a `ScenarioRunner` takes {step:?}"),
            }
        }
    }

    #[track_caller]
    fn press_and_wait_for_redraw(&self, name: &str) {
        self.browser.run(MARK);
        self.click(&self.button(name));
        self.browser.wait_until(&format!("a step by *{name}*"), || {
            self.browser.run(IS_REDRAWN) == json!(true)
        });
    }
}
