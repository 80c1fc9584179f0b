//! The set-up page as a practice meets it.

use fantoccini::key::Key;
use serde_json::{Value, json};

use crate::browser::Browser;
use crate::{ExpectOk, measure, page};

/// Its name in the build.
pub const NAME: &str = "setup.html";

/// Where the kinds of therapy stand, in order, and what *Steffen Counseling Services* does about them.
pub const SERVICES: [(&str, &str); 4] = [
    ("f-services.individual", "with-diagnosis"),
    ("f-services.couples", "never"),
    ("f-services.family", "never"),
    ("f-services.sex-therapy", "never"),
];

/// The set-up page in a browser.
pub struct SetupPage<'a>(pub &'a Browser);

impl<'a> SetupPage<'a> {
    /// Opens it from disk, with nothing filled in.
    #[must_use]
    #[track_caller]
    pub fn open(browser: &'a Browser) -> Self {
        browser.open(&page::file_address().replace(page::NAME, NAME));
        let page = Self(browser);
        page.wait_for_form();
        page
    }

    /// Opens it again. What was not saved is given up, which the browser would ask about.
    #[must_use]
    #[track_caller]
    pub fn open_again(browser: &'a Browser) -> Self {
        let give_up =
            "addEventListener('beforeunload', (event) => event.stopImmediatePropagation(), true);";
        browser.run(give_up);
        Self::open(browser)
    }

    /// Waits until there is something to fill in.
    #[track_caller]
    pub fn wait_for_form(&self) {
        self.0.wait_for_script("the form", "return !!document.getElementById('f-name');");
    }

    /// Clicks the first of these elements.
    #[track_caller]
    pub fn click(&self, css: &str) {
        let element = self.0.all(css).into_iter().next().expect_ok(css);
        self.0.wait(element.click()).expect_ok(css);
    }

    /// Chooses one of some.
    #[track_caller]
    pub fn choose(&self, field: &str, choice: &str) {
        self.click(&format!("input[name='{field}'][value='{choice}']"));
    }

    /// Moves the keyboard to a field, and types.
    #[track_caller]
    pub fn fill_in(&self, id: &str, text: &str) {
        self.focus(id);
        self.0.type_keys(text);
    }

    /// Empties a field by keys.
    #[track_caller]
    pub fn empty(&self, id: &str) {
        self.0.run_with("document.getElementById(arguments[0]).select();", vec![json!(id)]);
        self.0.press(&[Key::Delete]);
    }

    /// Moves the keyboard to a field.
    #[track_caller]
    pub fn focus(&self, id: &str) {
        self.0.run_with("document.getElementById(arguments[0]).focus();", vec![json!(id)]);
    }

    /// The id of what has the keyboard.
    #[must_use]
    #[track_caller]
    pub fn focused(&self) -> String {
        let id = self.0.run("return document.activeElement.id;");
        id.as_str().unwrap_or_default().to_owned()
    }

    /// What stands in a field.
    #[must_use]
    #[track_caller]
    pub fn value(&self, id: &str) -> Value {
        self.0.run_with("return document.getElementById(arguments[0]).value;", vec![json!(id)])
    }

    /// Asks for the guide, and waits until its files are there.
    #[track_caller]
    pub fn get_guide(&self) {
        self.click(".buttons .button");
        self.0.wait_for_script("the files", "return !!document.querySelector('[data-file]');");
    }

    /// Types all that the example practice says about what it bills.
    #[track_caller]
    pub fn fill_in_services(&self) {
        self.fill_in("f-name", "Steffen Counseling Services");
        for (field, choice) in SERVICES {
            self.choose(field, choice);
        }
    }

    /// Presses Tab until this holds. Wherever the keyboard is on the way, an eye has to see it.
    #[track_caller]
    pub fn tab_until(&self, what: &str, reached: impl Fn() -> bool) {
        for _ in 0..300 {
            if reached() {
                return;
            }
            self.0.press(&[Key::Tab]);
            // Some browsers are a moment on their way there.
            let unseen = measure::focus_not_visible(self.0);
            if !unseen.is_empty() {
                let name = format!("a focus in sight on the way to {what}: {unseen:?}");
                self.0.wait_until(&name, || measure::focus_not_visible(self.0).is_empty());
            }
        }
        panic!("Tab does not lead to {what}");
    }
}
