//! Runs [`scenarios`](crate::scenarios) in any language, by scripts: much faster than by real input.

use coverage_guide::domain::profile::Profile;
use coverage_guide::domain::topic::Topic;
use coverage_guide::text::{Key, Locale, Words};
use serde_json::{Value, json};

use crate::ExpectOk;
use crate::browser::{Browser, Setup};
use crate::clock::FAKE_CLOCK;
use crate::guide::Guide;
use crate::page;
use crate::redraw::{IS_REDRAWN, MARK, OPEN_ALL};
use crate::scenarios::{Deployment, Scenario, Step};
use crate::server::{Server, ServerConfig};

/// A browser with a server with every deployment.
pub struct ScenarioRunner {
    guide: Guide,
}

impl ScenarioRunner {
    /// Starts a browser, with guides in the languages that visitors have.
    #[must_use]
    #[track_caller]
    pub fn start(setup: &Setup) -> Self {
        Self::with(setup, &page::sealed())
    }

    /// Starts a browser, with guides that have the pseudo-locale too: long, strange, from right to left.
    #[must_use]
    #[track_caller]
    pub fn start_in_every_language(setup: &Setup) -> Self {
        let sealed = page::sealed();
        Self::with(setup, &page::with_language(&sealed, Locale::Pseudo))
    }

    #[track_caller]
    fn with(setup: &Setup, sealed: &str) -> Self {
        let config = Deployment::ALL.iter().fold(ServerConfig::default(), |config, deployment| {
            config.file(deployment.address(), page::with_profile(sealed, &deployment.profile()))
        });
        let server = Server::start(config).expect_ok("no server");
        let browser = Browser::start(&setup.clone().preload(FAKE_CLOCK)).expect_ok("no browser");
        Self { guide: Guide::of(browser, Some(server)) }
    }

    /// The guide, for what a check needs.
    #[must_use]
    pub fn guide(&self) -> &Guide {
        &self.guide
    }

    /// Runs a scenario in a language, and calls `check` with the name of every screen to be checked.
    ///
    /// # Panics
    /// If a screen that should come does not.
    #[track_caller]
    pub fn run(&self, scenario: &Scenario, locale: Locale, check: &mut dyn FnMut(&str)) {
        let visit = self.begin(scenario.deployment, locale);
        for step in scenario.all_steps() {
            match step {
                Step::Check(screen) => check(screen),
                step => visit.take(step),
            }
        }
    }

    /// Opens a guide in a language.
    #[must_use]
    #[track_caller]
    pub fn begin(&self, deployment: Deployment, locale: Locale) -> ScriptedVisit<'_> {
        let browser = self.guide.browser();
        // From the same page, another language behind the `#` would load nothing.
        browser.open("about:blank");
        let path =
            [deployment.address(), "#", deployment.fragment(), "lang=", locale.tag()].concat();
        browser.open(&self.guide.server().address(&path));
        let visit =
            ScriptedVisit { browser, words: words(locale, &deployment.practice().profile()) };
        let first = "fieldset[data-question]:not([data-guide-first] *), [data-screen=start]";
        browser.wait_until("the first screen", || visit.is(first));
        visit
    }
}

/// The words of a language as the page has them.
fn words(locale: Locale, profile: &Profile) -> Words {
    let practice = vec![("practice", profile.name.clone())];
    Words::from_lines(locale, &locale.lines(), profile.wording(locale.tag()), practice)
        .expect_ok("the words do not fit themselves")
}

/// One visit in one language.
pub struct ScriptedVisit<'a> {
    browser: &'a Browser,
    words: Words,
}

impl ScriptedVisit<'_> {
    /// Takes a step, and waits until it is done.
    ///
    /// # Panics
    /// If it cannot be taken.
    #[track_caller]
    pub fn take(&self, step: Step) {
        match step {
            Step::Answer(question, options) => self.answer(question, options),
            Step::Open(topic) => self.open(topic),
            Step::Sharpen(question) => {
                self.open(Topic::Why);
                self.open_fold("more-questions");
                self.press_here(&format!("button[data-sharpen='{question}']"), json!(null));
            }
            Step::AnswerInPlace(option) => {
                self.press_here(&format!("[data-sharpen] [data-option='{option}']"), json!(null));
            }
            Step::Change(question) => {
                self.open(Topic::Why);
                let short = self.text(&format!("question.{question}.short"));
                self.press_here("button", json!([&self.text("ui.change"), " ", &short].concat()));
            }
            Step::Press(key) => self.press_here("button", json!(self.text(key))),
            Step::Tap(key) => self.tap(&self.text(key)),
            Step::Wait(seconds) => {
                self.change("time", &["advanceClock(arguments[0] * 1000);"], vec![json!(seconds)]);
            }
            Step::Type(fields) => {
                if self.is("[data-fold=plan]:not([open])") {
                    self.open_fold("plan");
                }
                fields.iter().for_each(|(field, text)| self.fill(field, text));
            }
            Step::OpenFold(id) => self.open_fold(id),
            Step::OpenAll => self.open_all(),
            Step::Check(_) => {}
        }
    }

    /// The text of a key.
    #[must_use]
    #[track_caller]
    pub fn text(&self, key: &str) -> String {
        self.words.get(Key::find(key).expect_ok(&format!("there is no text `{key}`"))).into()
    }

    #[track_caller]
    fn is(&self, css: &str) -> bool {
        self.browser.run_with("return !!document.querySelector(arguments[0]);", vec![json!(css)])
            == json!(true)
    }

    #[track_caller]
    fn open(&self, topic: Topic) {
        if self.is(&format!("[data-detail='{}']", topic.id())) {
            return;
        }
        if self.is("[data-screen=detail]") {
            self.press_here("button", json!(self.text("topic.back")));
        }
        self.press_here(&format!("[data-door='{}']", topic.id()), json!(null));
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

    /// Presses what is of this kind and name, and waits until the step has been drawn.
    #[track_caller]
    fn press_here(&self, css: &str, name: Value) {
        let pressed =
            self.browser.run_with(&[FIND, MARK, CLICK].concat(), vec![json!(css), name.clone()]);
        assert_eq!(pressed, json!(true), "there is nothing to press: {css} {name}");
        self.browser.wait_until(&format!("a step by {css} {name}"), || {
            self.browser.run(IS_REDRAWN) == json!(true)
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
    fn open_fold(&self, id: &str) {
        let found = self.browser.run_with(
            "const fold = document.querySelector(`[data-fold='${arguments[0]}']`);
             if (fold && !fold.open) fold.firstElementChild.click();
             return !!fold;",
            vec![json!(id)],
        );
        assert_eq!(found, json!(true), "there is no fold `{id}`");
        let filled = format!("[data-fold='{id}'][open] > :last-child:not(:empty)");
        self.browser.wait_until("what is in a fold", || self.is(&filled));
    }

    #[track_caller]
    fn open_all(&self) {
        self.browser.wait_until("everything open", || self.browser.run(OPEN_ALL) == json!(0));
    }
}

/// Finds what is of a kind, and has a name if one is given. What a dialog would ask is not there yet.
const FIND: &str = "const [css, name] = arguments;
    const found = [...document.querySelectorAll(css)].find((at) => !at.closest('dialog:not([open])') && (name === null
      || (at.ariaLabelledByElements ?? [at]).map((one) => one.textContent.trim()).join(' ') === name));";

/// Clicks it, even where it is hidden.
const CLICK: &str = "if (!found) return false;
    found.click();
    return true;";

/// Notes whether anything changes.
const WATCH: &str = "window.changed = false;
    new MutationObserver((_, self) => { changed = true; self.disconnect(); })
      .observe(document.documentElement, { subtree: true, childList: true, attributes: true, characterData: true });";
