//! What a visitor sees.

use std::collections::BTreeSet;

use coverage_guide::domain::topic::Topic;
use coverage_guide::text::Locale;
use fantoccini::elements::Element;
use serde_json::{Value, json};

use super::Guide;
use super::state::Screen;
use crate::ExpectOk;
use crate::browser::{Name, Role};
use crate::texts::{english, localized, names};

impl Guide {
    /// What is shown.
    #[must_use]
    #[track_caller]
    pub fn screen(&self) -> Screen {
        let seen = self.browser.run(
            "const root = document.querySelector('[data-screen]:not([data-guide-first] *)');
             const asked = root && root.querySelector('fieldset[data-question]');
             const read = root && root.querySelector('[data-detail]');
             return [root && root.dataset.screen, (asked && asked.dataset.question) ?? (read && read.dataset.detail)];",
        );
        match (seen[0].as_str(), seen[1].as_str()) {
            (Some("question"), Some(id)) => Screen::Question(id.to_owned()),
            (Some("detail"), Some(id)) => {
                Screen::Detail(Topic::from_id(id).expect_ok("there is no such topic"))
            }
            (Some("answer"), _) => Screen::Answer,
            (Some("start"), _) => Screen::Start,
            _ => Screen::Static,
        }
    }

    /// The question that is shown.
    #[must_use]
    #[track_caller]
    pub fn question(&self) -> String {
        match self.screen() {
            Screen::Question(id) => id,
            other => panic!("a question was expected, not {other:?}"),
        }
    }

    /// Whether this question is shown.
    #[must_use]
    #[track_caller]
    pub fn shows_question(&self, id: &str) -> bool {
        self.screen() == Screen::Question(id.to_owned())
    }

    /// Whether the answer is shown, as a region of its name.
    #[must_use]
    #[track_caller]
    pub fn shows_answer(&self) -> bool {
        self.screen() == Screen::Answer && self.region(names::YOUR_ANSWER).is_some()
    }

    /// Whether there is to read on this topic, as a region of its name.
    #[must_use]
    #[track_caller]
    pub fn shows_topic(&self, topic: Topic) -> bool {
        self.screen() == Screen::Detail(topic) && self.region(&self.topic(topic)).is_some()
    }

    /// The text of the screen's main heading.
    #[must_use]
    #[track_caller]
    pub fn heading(&self) -> String {
        let seen = self.browser.run(
            "const shown = [...document.querySelectorAll('h1')].filter((h) => h.checkVisibility());
             return shown.map((h) => h.innerText.trim());",
        );
        let headings: Vec<_> =
            seen.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        assert_eq!(headings.len(), 1, "a screen has one main heading, not {headings:?}");
        headings[0].to_owned()
    }

    /// The language that the page says it is in, and the one that the guide is in.
    #[must_use]
    #[track_caller]
    pub fn languages(&self) -> Vec<String> {
        strings(
            &self.browser.run(
                "return [document.documentElement.lang, document.querySelector('.guide').lang];",
            ),
        )
    }

    /// The text of a key in the language that the guide is in.
    #[must_use]
    #[track_caller]
    pub fn text(&self, key: &str) -> String {
        let tag = self.languages().pop().expect_ok("the guide has no language");
        localized(Locale::from_tag(&tag).expect_ok("there is no such language"), key)
    }

    /// What a topic is called, in the language that the guide is in.
    #[must_use]
    #[track_caller]
    pub fn topic(&self, topic: Topic) -> String {
        self.text(&["topic.", topic.id()].concat())
    }

    /// The options of the question shown, in order.
    #[must_use]
    #[track_caller]
    pub fn options(&self) -> Vec<String> {
        self.inputs("input")
    }

    /// What is chosen for the question shown, in order.
    #[must_use]
    #[track_caller]
    pub fn chosen(&self) -> Vec<String> {
        self.inputs("input:checked")
    }

    #[track_caller]
    fn inputs(&self, css: &str) -> Vec<String> {
        let seen = self.browser.run_with(
            "const asked = document.querySelector('fieldset[data-question]');
             return asked && [...asked.querySelectorAll(arguments[0])].map((input) => input.value);",
            vec![json!(css)],
        );
        strings(&seen)
    }

    /// The questions whose answers the last step took away, as the screen says.
    #[must_use]
    #[track_caller]
    pub fn dropped(&self) -> Vec<String> {
        let said = self.marks("dropped").into_iter().collect::<Vec<_>>().join(" ");
        said.split_whitespace().map(str::to_owned).collect()
    }

    /// The button of this name.
    #[must_use]
    #[track_caller]
    pub fn button(&self, name: &str) -> Element {
        let mut found = self.browser.all_by_role(Role::Button, &Name::Is(name));
        assert_eq!(found.len(), 1, "the screen has {} buttons *{name}*", found.len());
        found.remove(0)
    }

    /// The link of this name.
    #[must_use]
    #[track_caller]
    pub fn link(&self, name: &str) -> Element {
        let mut found = self.browser.all_by_role(Role::Link, &Name::Is(name));
        assert_eq!(found.len(), 1, "the screen has {} links *{name}*", found.len());
        found.remove(0)
    }

    /// Whether there is a button of this name.
    #[must_use]
    #[track_caller]
    pub fn shows_button(&self, name: &str) -> bool {
        !self.browser.all_by_role(Role::Button, &Name::Is(name)).is_empty()
    }

    /// The region of this name.
    #[must_use]
    #[track_caller]
    pub fn region(&self, name: &str) -> Option<Element> {
        self.browser.all_by_role(Role::Region, &Name::Is(name)).into_iter().next()
    }

    /// The region whose name is the text of this key.
    #[must_use]
    #[track_caller]
    pub fn region_named_by(&self, key: &str) -> Option<Element> {
        self.region(&english(key))
    }

    /// What is wrong, if the screen says that something is.
    #[must_use]
    #[track_caller]
    pub fn alert(&self) -> Option<Element> {
        let headings = ["ui.error_heading", "costs.error_heading"].map(english);
        self.browser.all_by_role(Role::Group, &Name::OneOf(&headings)).into_iter().next()
    }

    /// The field to type into whose label says this.
    #[must_use]
    #[track_caller]
    pub fn field(&self, label: &str) -> Element {
        let mut found = self.browser.all_by_role(Role::Field, &Name::Is(label));
        assert_eq!(found.len(), 1, "the screen has {} fields *{label}*", found.len());
        found.remove(0)
    }

    /// What stands in a field.
    #[must_use]
    #[track_caller]
    pub fn field_value(&self, label: &str) -> String {
        let field = self.field(label);
        let value = self.browser.wait(field.prop("value")).expect_ok("a field went away");
        value.unwrap_or_default()
    }

    /// What the buttons to print, save and copy last announced.
    #[must_use]
    #[track_caller]
    pub fn take_along_status(&self) -> String {
        let text = self.browser.run("return document.querySelector('.take__status').textContent;");
        text.as_str().unwrap_or_default().to_owned()
    }

    /// The rules that the screen tells, as far as it is opened.
    #[must_use]
    #[track_caller]
    pub fn rules(&self) -> BTreeSet<String> {
        self.marks("rule")
    }

    /// What the elements of the screen say of themselves by an attribute `data-…`.
    #[must_use]
    #[track_caller]
    pub fn marks(&self, kind: &str) -> BTreeSet<String> {
        let seen = self.browser.run_with(
            "const kind = arguments[0];
             return [...document.querySelectorAll(`[data-${kind}]`)].map((mark) => mark.dataset[kind]);",
            vec![json!(kind)],
        );
        strings(&seen).into_iter().collect()
    }
}

pub(super) fn strings(list: &Value) -> Vec<String> {
    let list = list.as_array().into_iter().flatten();
    list.filter_map(Value::as_str).map(str::to_owned).collect()
}
