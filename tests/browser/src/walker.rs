//! A visitor who walks through [`stories`](crate::stories) in any language, and in no time.

use coverage_guide::domain::profile::Profile;
use coverage_guide::text::{FINGERPRINT, Key, Locale, Words};
use serde_json::{Value, json};

use crate::browser::{Browser, Setup};
use crate::guide::Guide;
use crate::page;
use crate::server::{Offer, Server};
use crate::stories::{Practice, Step, Story};
use crate::{Must, world};

/// A browser with a server that has the guide of every practice, in every language.
pub struct Walker {
    guide: Guide,
}

impl Walker {
    /// Starts a browser.
    #[must_use]
    #[track_caller]
    pub fn start(setup: &Setup) -> Self {
        let sealed = page::in_another_language(&page::sealed().must("no guide"), Locale::Pseudo);
        let offer = Practice::ALL.iter().fold(Offer::default(), |offer, practice| {
            let profile = world::profile_text(practice.file());
            offer.file(&address(*practice), page::for_a_practice(&sealed, &profile))
        });
        let server = Server::start(offer).must("no server");
        Self { guide: Guide::of(Browser::start(setup).must("no browser"), Some(server)) }
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
    pub fn walk(&self, story: &Story, locale: Locale, look: &mut dyn FnMut(&str)) {
        let visit = self.begin(story.practice, locale);
        for step in story.steps {
            match step {
                Step::Look(screen) => look(&format!("{}: {screen}, {}", story.name, locale.tag())),
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
        let path = [&address(practice), "#lang=", locale.tag()].concat();
        browser.open(&self.guide.server().address(&path));
        let visit = Visit { browser, words: words(locale, &world::profile(practice.file())) };
        browser.wait_until("the first question", || visit.is("fieldset[data-question]"));
        visit
    }
}

fn address(practice: Practice) -> String {
    practice.file().replace(".json", ".html")
}

/// The words of a language as the page has them.
fn words(locale: Locale, profile: &Profile) -> Words {
    let list = locale.list().into_iter().map(String::from).collect();
    let practice = vec![("practice", profile.name.clone())];
    Words::listed(locale, FINGERPRINT, list, profile.wording(locale.tag()), practice)
        .must("the words do not fit themselves")
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
                let short = self.word(&format!("question.{question}.short"));
                let key = Key::find("ui.change_question").must("no text");
                let name = self.words.fill(key, &[("question", &short)]);
                self.press_here("button", json!(name));
            }
            Step::Press(key) => self.press_here("button", json!(self.word(key))),
            Step::Type(fields) => fields.iter().for_each(|(field, text)| self.fill(field, text)),
            Step::OpenAll => self.open_all(),
            Step::Look(_) => {}
        }
    }

    /// The text of a key.
    #[must_use]
    #[track_caller]
    pub fn word(&self, key: &str) -> String {
        self.words.get(Key::find(key).must(&format!("there is no text `{key}`")))
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
        let on = self.word("ui.continue");
        let on = if self.finds("button", &json!(on)) { on } else { self.word("ui.see_answer") };
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

/// Finds what is of a kind, and has a name if one is given.
const FIND: &str = "const [css, name] = arguments;
    const found = [...document.querySelectorAll(css)].find((at) => name === null
      || (at.ariaLabel ?? at.textContent).trim() === name);";

/// Presses it, wherever it is hidden, and marks what will be drawn anew.
const PRESS: &str = "if (!found) return false;
    window.before = [...document.querySelectorAll('h1, [data-section=costs] fieldset')];
    window.focusBefore = document.activeElement;
    found.click();
    return true;";

/// Whether it has been drawn anew, with the keyboard where it should be.
const DRAWN: &str = "const at = document.activeElement;
    return before.some((old) => !old.isConnected)
      && (!before[0].isConnected ? at !== document.body : true);";

/// Opens what can be opened, and counts what is not open yet.
const OPEN: &str = "let open = 0;
    for (const at of document.querySelectorAll('details')) {
      if (!at.checkVisibility()) continue;
      if (!at.open) at.querySelector('summary').click();
      else if (at.lastElementChild.textContent) continue;
      open += 1;
    }
    return open;";
