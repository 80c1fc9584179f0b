//! A visitor who walks through [`stories`](crate::scenarios) in any language, and in no time.

use coverage_guide::domain::profile::Profile;
use coverage_guide::text::{FINGERPRINT, Key, Locale, Words};
use serde_json::{Value, json};

use crate::browser::{Browser, Setup};
use crate::clock::FAKE_CLOCK;
use crate::guide::Guide;
use crate::page;
use crate::scenarios::{Practice, Scenario, Step};
use crate::server::{Server, ServerConfig};
use crate::{ExpectOk, expected};

/// A browser with a server that has the guide of every practice, in every language.
pub struct Walker {
    guide: Guide,
}

impl Walker {
    /// Starts a browser, for a guide in the languages that visitors have.
    #[must_use]
    #[track_caller]
    pub fn start(setup: &Setup) -> Self {
        Self::with(setup, &page::sealed())
    }

    /// Starts a browser, for a guide that has a language more: long, strange, from right to left.
    #[must_use]
    #[track_caller]
    pub fn start_in_every_language(setup: &Setup) -> Self {
        let sealed = page::sealed();
        Self::with(setup, &page::with_language(&sealed, Locale::Pseudo))
    }

    #[track_caller]
    fn with(setup: &Setup, sealed: &str) -> Self {
        let offer = Practice::ALL.iter().fold(ServerConfig::default(), |offer, practice| {
            offer.file(practice.address(), page::with_profile(sealed, &practice.profile()))
        });
        let server = Server::start(offer).expect_ok("no server");
        let browser = Browser::start(&setup.clone().preload(FAKE_CLOCK)).expect_ok("no browser");
        Self { guide: Guide::of(browser, Some(server)) }
    }

    /// The guide, for what a look needs.
    #[must_use]
    pub fn guide(&self) -> &Guide {
        &self.guide
    }

    /// Tells a story in a language, and calls `look` with a name on every screen that it names.
    ///
    /// # Panics
    /// If a screen that should come does not.
    #[track_caller]
    pub fn walk(&self, story: &Scenario, locale: Locale, look: &mut dyn FnMut(&str)) {
        let visit = self.begin(story.practice, locale);
        for step in story.steps {
            match step {
                Step::Check(screen) => look(&format!("{}: {screen}, {}", story.name, locale.tag())),
                step => visit.take(*step),
            }
        }
    }

    /// Opens a practice's guide in a language.
    #[must_use]
    #[track_caller]
    pub fn begin(&self, practice: Practice, locale: Locale) -> Visit<'_> {
        let browser = self.guide.browser();
        // From the same page, another language behind the `#` would load nothing.
        browser.open("about:blank");
        let path = [practice.address(), "#", practice.asks_for(), "lang=", locale.tag()].concat();
        browser.open(&self.guide.server().address(&path));
        let visit = Visit { browser, words: words(locale, &expected::profile(practice.file())) };
        let first = "fieldset[data-question], [data-screen=start]";
        browser.wait_until("the first screen", || visit.is(first));
        visit
    }
}

/// The words of a language as the page has them.
fn words(locale: Locale, profile: &Profile) -> Words {
    let list = locale.list().into_iter().map(String::from).collect();
    let practice = vec![("practice", profile.name.clone())];
    Words::listed(locale, FINGERPRINT, list, profile.wording(locale.tag()), practice)
        .expect_ok("the words do not fit themselves")
}

/// One visit in one language.
pub struct Visit<'a> {
    browser: &'a Browser,
    words: Words,
}

impl Visit<'_> {
    /// Takes a step, and waits until it is done.
    ///
    /// # Panics
    /// If it cannot be taken.
    #[track_caller]
    pub fn take(&self, step: Step) {
        match step {
            Step::Answer(question, options) => self.answer(question, options),
            Step::Sharpen(question) => {
                self.press_here(&format!("[data-sharpen='{question}']"), json!(null));
            }
            Step::Change(question) => {
                let short = self.text(&format!("question.{question}.short"));
                self.press_here("button", json!([&self.text("ui.change"), " ", &short].concat()));
            }
            Step::Press(key) => self.press_here("button", json!(self.text(key))),
            Step::Tap(key) => self.tap(&self.text(key)),
            Step::Wait(seconds) => {
                self.change("time", &["advanceClock(arguments[0] * 1000);"], vec![json!(seconds)]);
            }
            Step::Type(fields) => fields.iter().for_each(|(field, text)| self.fill(field, text)),
            Step::OpenAll => self.open_all(),
            Step::Check(_) => {}
        }
    }

    /// The text of a key.
    #[must_use]
    #[track_caller]
    pub fn text(&self, key: &str) -> String {
        self.words.get(Key::find(key).expect_ok(&format!("there is no text `{key}`")))
    }

    #[track_caller]
    fn is(&self, css: &str) -> bool {
        self.browser.run_with("return !!document.querySelector(arguments[0]);", vec![json!(css)])
            == json!(true)
    }

    #[track_caller]
    fn answer(&self, question: &str, options: &str) {
        let options: Vec<_> = options.split_whitespace().collect();
        let missing = self.browser.run_with(
            "const [question, options] = arguments;
             const asked = document.querySelector(`fieldset[data-question='${question}']`);
             if (!asked) return `the question ${question}`;
             for (const option of options) {
               const input = asked.querySelector(`input[value='${option}']`);
               if (!input) return `the option ${option}`;
               if (!input.checked) input.labels[0].click();
             }
             return '';",
            vec![json!(question), json!(options)],
        );
        assert_eq!(missing, json!(""), "`{question}` cannot be answered");
        let on = self.text("ui.continue");
        let on = if self.finds("button", &json!(on)) { on } else { self.text("ui.see_answer") };
        self.press_here("button", json!(on));
    }

    #[track_caller]
    fn finds(&self, css: &str, name: &Value) -> bool {
        let found = self
            .browser
            .run_with(&[FIND, "return !!found;"].concat(), vec![json!(css), name.clone()]);
        found == json!(true)
    }

    /// Presses what is of this kind and name, and waits until what it changes has been drawn anew.
    #[track_caller]
    fn press_here(&self, css: &str, name: Value) {
        let pressed =
            self.browser.run_with(&[FIND, PRESS].concat(), vec![json!(css), name.clone()]);
        assert_eq!(pressed, json!(true), "there is nothing to press: {css} {name}");
        self.browser.wait_until(&format!("a step by {css} {name}"), || {
            self.browser.run(DRAWN) == json!(true)
        });
    }

    /// Presses a button or a disclosure, and waits until anything has changed.
    #[track_caller]
    fn tap(&self, name: &str) {
        self.change(name, &[FIND, "found.click();"], vec![json!("button, summary"), json!(name)]);
    }

    #[track_caller]
    fn change(&self, what: &str, script: &[&str], given: Vec<Value>) {
        self.browser.run_with(&[WATCH, &script.concat()].concat(), given);
        self.browser.wait_until(&format!("a change by {what}"), || {
            self.browser.run("return changed;") == json!(true)
        });
    }

    #[track_caller]
    fn fill(&self, field: &str, text: &str) {
        let typed = self.browser.run_with(
            "const [field, text] = arguments;
             const input = document.querySelector(`[data-field='${field}'] input`);
             if (!input) return false;
             input.value = text;
             input.dispatchEvent(new Event('input', { bubbles: true }));
             return true;",
            vec![json!(field), json!(text)],
        );
        assert_eq!(typed, json!(true), "the calculator has no field `{field}`");
    }

    #[track_caller]
    fn open_all(&self) {
        self.browser.wait_until("everything open", || self.browser.run(OPEN) == json!(0));
    }
}

/// Finds what is of a kind, and has a name if one is given. What a dialog would ask is not there yet.
const FIND: &str = "const [css, name] = arguments;
    const found = [...document.querySelectorAll(css)].find((at) => !at.closest('dialog:not([open])') && (name === null
      || (at.ariaLabelledByElements ?? [at]).map((one) => one.textContent.trim()).join(' ') === name));";

/// Presses it, wherever it is hidden, and marks what will be drawn anew.
const PRESS: &str = "if (!found) return false;
    window.before = [...document.querySelectorAll('h1, [data-section=costs] fieldset')];
    window.focusBefore = document.activeElement;
    found.click();
    return true;";

/// Whether it has been drawn anew, with the keyboard where it should be: nowhere while a kiosk waits.
const DRAWN: &str = "const at = document.activeElement;
    return before.some((old) => !old.isConnected)
      && (before[0].isConnected || at !== document.body || !!document.querySelector('[data-screen=start]'));";

/// Notes whether anything changes.
const WATCH: &str = "window.changed = false;
    new MutationObserver((_, self) => { changed = true; self.disconnect(); })
      .observe(document.documentElement, { subtree: true, childList: true, attributes: true, characterData: true });";

/// Opens what can be opened, and counts what is not open yet.
const OPEN: &str = "let open = 0;
    for (const at of document.querySelectorAll('details')) {
      if (!at.checkVisibility()) continue;
      if (!at.open) at.querySelector('summary').click();
      else if (at.lastElementChild.hasChildNodes()) continue;
      open += 1;
    }
    return open;";
