//! Where the keyboard focus is.

use super::Guide;
use super::state::Focus;

impl Guide {
    /// Where the keyboard is.
    #[must_use]
    #[track_caller]
    pub fn focus(&self) -> Focus {
        let seen = self.browser.run(
            "const at = document.activeElement;
             const around = at && at.closest('[data-question], [data-field]');
             return at && {
               tag: at.localName,
               question: at.localName === 'input' ? around?.dataset.question ?? around?.dataset.field : '',
               option: at.localName === 'input' ? at.value : '',
               text: (at.innerText || '').trim(),
             };",
        );
        let text = |key: &str| seen[key].as_str().unwrap_or_default().to_owned();
        Focus {
            tag: text("tag"),
            question: text("question"),
            option: text("option"),
            text: text("text"),
        }
    }

    /// Waits until the keyboard is on the screen's main heading.
    #[track_caller]
    pub fn wait_for_focus_on_heading(&self) {
        self.browser.wait_until("the focus on the heading", || {
            let focus = self.focus();
            focus.is_heading() && focus.text == self.heading()
        });
    }

    /// Waits until the keyboard is where the screen says what is wrong.
    #[track_caller]
    pub fn wait_for_focus_in_alert(&self) {
        self.browser.wait_until("the focus on what is wrong", || {
            let focused = self.browser.run("return document.activeElement;");
            let alert = self.alert().map(|alert| self.browser.argument(&alert));
            alert.is_some_and(|alert| alert == focused)
        });
    }
}
