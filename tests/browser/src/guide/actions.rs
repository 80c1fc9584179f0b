//! What a visitor does, and the wait until it is done.

use coverage_guide::text::Locale;
use fantoccini::elements::Element;
use fantoccini::key::Key;
use serde_json::json;

use super::Guide;
use super::state::{Screen, StepState};
use crate::ExpectOk;
use crate::texts::{english, names};

impl Guide {
    /// Picks an option of the question shown, or takes back one of several, by its label.
    #[track_caller]
    pub fn choose(&self, option: &str) {
        let id = self.question();
        let was = self.chosen();
        let several = self.browser.all("fieldset[data-question] input[type=checkbox]").len() > 1;
        self.click(&self.label(&id, option));
        self.browser.wait_until(&format!("`{option}` chosen for `{id}`"), || {
            let is = self.chosen();
            let picked = is.iter().any(|chosen| chosen == option);
            if several { picked != was.iter().any(|chosen| chosen == option) } else { picked }
        });
    }

    #[track_caller]
    fn label(&self, question: &str, option: &str) -> Element {
        let found = self.browser.run_with(
            "const [question, option] = arguments;
             const asked = document.querySelector('fieldset[data-question]');
             const input = asked?.dataset.question === question
               && [...asked.querySelectorAll('input')].find((input) => input.value === option);
             return input && input.labels[0];",
            vec![json!(question), json!(option)],
        );
        self.browser
            .element(&found)
            .expect_ok(&format!("`{question}` has no option `{option}` with a label"))
    }

    /// Goes on in another language, by the button with its name.
    #[track_caller]
    pub fn switch_language(&self, locale: Locale) {
        self.click(&self.button(locale.name()));
        self.browser.wait_until("the other language", || {
            self.languages().iter().all(|language| language == locale.tag())
        });
    }

    /// Begins a visit on a kiosk that waits for one.
    #[track_caller]
    pub fn begin_kiosk_visit(&self) {
        assert_eq!(self.screen(), Screen::Start);
        self.click(&self.button(&english("kiosk.begin")));
        self.browser.wait_until("the first question", || self.shows_question("service"));
    }

    /// Presses *Continue*.
    #[track_caller]
    pub fn go_on(&self) {
        self.press(names::CONTINUE);
    }

    /// Presses *See my answer*.
    #[track_caller]
    pub fn see_my_answer(&self) {
        self.press(names::SEE_MY_ANSWER);
    }

    /// Presses *Back*.
    #[track_caller]
    pub fn go_back(&self) {
        self.press(names::BACK);
    }

    /// Presses *Start again*, on the answer if a topic of it is shown.
    #[track_caller]
    pub fn start_again(&self) {
        if matches!(self.screen(), Screen::Detail(_)) {
            self.back_to_answer();
        }
        self.click(&self.button(names::START_AGAIN));
        self.browser.wait_until("the first question again", || self.shows_question("service"));
    }

    /// Presses a button by the keyboard, wherever on the page it is, and waits like [`Self::press`].
    #[track_caller]
    pub fn press_with_enter(&self, name: &str) {
        let before = self.step_state();
        self.press_key_on(&self.button(name), Key::Enter);
        self.wait_for_step(&format!("a step by *{name}*"), &before);
    }

    /// Presses a key on an element, wherever on the page it is.
    #[track_caller]
    pub fn press_key_on(&self, element: &Element, key: Key) {
        let pressed = self.browser.wait(element.send_keys(&char::from(key).to_string()));
        pressed.expect_ok("a key could not be pressed on an element");
    }

    /// Presses a button and waits until the screen is another one or an alert has come.
    #[track_caller]
    pub fn press(&self, name: &str) {
        let before = self.step_state();
        self.click(&self.button(name));
        self.wait_for_step(&format!("a step by *{name}*"), &before);
    }

    /// What a step starts from.
    #[must_use]
    #[track_caller]
    pub fn step_state(&self) -> StepState {
        StepState { screen: self.screen(), alert: self.alert().is_some() }
    }

    /// Waits until the screen is another one than before, or an alert has come.
    #[track_caller]
    pub fn wait_for_step(&self, what: &str, before: &StepState) {
        self.browser.wait_until(what, || {
            self.screen() != before.screen || !before.alert && self.alert().is_some()
        });
    }

    /// Chooses these options for this question, which must be the one shown, and goes on by
    /// whichever button leads on.
    #[track_caller]
    pub fn answer(&self, question: &str, options: &str) {
        assert_eq!(self.screen(), Screen::Question(question.to_owned()));
        for option in options.split_whitespace() {
            self.choose(option);
        }
        self.submit();
    }

    /// Answers questions in order, as they must come: `("priorities", "cost employer")`.
    #[track_caller]
    pub fn answer_all(&self, answers: &[(&str, &str)]) {
        for (question, options) in answers {
            self.answer(question, options);
        }
    }

    /// Goes on from a question, to the next or to the answer.
    #[track_caller]
    pub fn submit(&self) {
        let name =
            if self.shows_button(names::CONTINUE) { names::CONTINUE } else { names::SEE_MY_ANSWER };
        self.press(name);
    }

    /// Types into a field, in place of what is in it.
    #[track_caller]
    pub fn type_into(&self, label: &str, text: &str) {
        let field = self.field(label);
        self.browser.wait(field.clear()).expect_ok("a field could not be emptied");
        // WebKitGTK's driver refuses to type nothing.
        if !text.is_empty() {
            let typed = self.browser.wait(field.send_keys(text));
            typed.expect_ok("nothing could be typed into a field");
        }
    }

    /// Opens everything on the screen that can be opened, and what was inside it. Says how much
    /// that was.
    #[track_caller]
    pub fn open_everything(&self) -> usize {
        const CLOSED: &str = "details:not([open]) > summary, button[aria-expanded=false]";
        let mut opened = 0;
        // What opens may hold more to open, but not without end.
        for _ in 0..3 {
            let mut closed = self.browser.all(CLOSED);
            closed.retain(|element| self.browser.is_visible(element));
            for element in &closed {
                self.click(element);
                self.browser.wait_until("something opened", || {
                    let open = "const [at] = arguments;
                        return at.parentElement.open === true || at.ariaExpanded !== 'false' && at.localName === 'button';";
                    self.browser.run_with(open, vec![self.browser.argument(element)]) == json!(true)
                });
            }
            if closed.is_empty() {
                break;
            }
            opened += closed.len();
        }
        opened
    }

    /// Clicks, as with a mouse.
    #[track_caller]
    pub fn click(&self, element: &Element) {
        // Not every driver scrolls the page around a frame, and none sees that a bar is in front.
        let into_view = "arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' });";
        self.browser.run_with(into_view, vec![self.browser.argument(element)]);
        self.browser.wait(element.click()).expect_ok("an element could not be clicked");
    }
}
