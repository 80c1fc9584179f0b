//! The screens behind the short answer: the ways to them and back, and what opens on them.

use std::collections::BTreeSet;

use coverage_guide::domain::topic::Topic;
use fantoccini::elements::Element;
use serde_json::json;

use super::Guide;
use super::queries::strings;
use super::state::Screen;
use crate::ExpectOk;
use crate::browser::{Name, Role};
use crate::texts::cost_field;

/// Opens every fold, from inside the page: hundreds of clicks take a driver minutes.
const OPEN_FOLDS: &str = "
    for (let closed; (closed = [...document.querySelectorAll('details:not([open])')]).length;) {
      // The guide hears of it before this does, and makes what is inside.
      await Promise.all(closed.map((each) => new Promise((go) => {
        each.addEventListener('toggle', go, { once: true });
        each.open = true;
      })));
    }";

impl Guide {
    /// Opens what there is to read on a topic, from the answer or from another topic.
    #[track_caller]
    pub fn open_topic(&self, topic: Topic) {
        if self.screen() == Screen::Detail(topic) {
            return;
        }
        self.back_to_answer();
        let before = self.step_state();
        self.click(&self.link(&self.topic(topic)));
        self.wait_for_step(&format!("the screen `{}`", topic.id()), &before);
        assert_eq!(self.screen(), Screen::Detail(topic));
    }

    /// Goes back from a topic to the answer, and not at all if that is shown.
    #[track_caller]
    pub fn back_to_answer(&self) {
        match self.screen() {
            Screen::Answer => return,
            Screen::Detail(_) => self.press(&self.text("topic.back")),
            other => panic!("there is no answer behind {other:?}"),
        }
        assert_eq!(self.screen(), Screen::Answer);
    }

    /// Opens on the answer what there is to take along.
    #[track_caller]
    pub fn open_take_along(&self) {
        self.back_to_answer();
        self.open_fold("take");
    }

    /// What stands in a fold of the screen, by its id.
    #[must_use]
    #[track_caller]
    pub fn fold(&self, id: &str) -> Element {
        let mut found = self.browser.all(&format!("[data-fold='{id}']"));
        assert_eq!(found.len(), 1, "the screen has {} folds `{id}`", found.len());
        found.remove(0)
    }

    /// Opens a fold of the screen, by its id, and waits for what is in it.
    #[track_caller]
    pub fn open_fold(&self, id: &str) {
        let fold = self.browser.argument(&self.fold(id));
        let is_open = || {
            let script = "const [{ open, lastElementChild }] = arguments;
                return open && lastElementChild.hasChildNodes();";
            self.browser.run_with(script, vec![fold.clone()]) == json!(true)
        };
        if is_open() {
            return;
        }
        let summary = self.browser.all(&format!("[data-fold='{id}'] > summary")).remove(0);
        self.click(&summary);
        self.browser.wait_until(&format!("what is in `{id}`"), is_open);
    }

    /// Opens everything on the screen, from inside the page.
    #[track_caller]
    pub fn open_everything_from_inside(&self) {
        self.browser.run_async(OPEN_FOLDS, Vec::new());
    }

    /// Types amounts into fields of the calculator by their ids: on its screen, with the fields of the plan open.
    #[track_caller]
    pub fn type_costs(&self, typed: &[(&str, &str)]) {
        self.open_topic(Topic::Costs);
        // Without a plan there is nothing to add of it.
        if !self.browser.all("[data-fold=plan]").is_empty() {
            self.open_fold("plan");
        }
        for (field, text) in typed {
            self.type_into(&cost_field(field), text);
        }
    }

    /// The rules that the topics tell, with everything opened, but for the lists of what they rest on.
    #[must_use]
    #[track_caller]
    pub fn told_rules(&self) -> BTreeSet<String> {
        let mut told = BTreeSet::new();
        for topic in Topic::ALL {
            self.open_topic(*topic);
            self.open_everything_from_inside();
            let seen = self.browser.run(
                "return [...document.querySelectorAll('[data-rule]')]
                   .filter((at) => !at.closest('[data-fold=from], [data-fold=rules]'))
                   .map((at) => at.dataset.rule);",
            );
            told.extend(strings(&seen));
        }
        self.back_to_answer();
        told
    }

    /// From the answer or behind it, takes up a question that was answered.
    #[track_caller]
    pub fn change(&self, question: &str) {
        self.open_topic(Topic::Why);
        self.take_up(question, self.way_to_change(question));
    }

    /// From the answer or behind it, takes up a question that would make it surer.
    #[track_caller]
    pub fn sharpen(&self, question: &str) {
        self.open_topic(Topic::Why);
        self.take_up(question, self.way_to_sharpen(question));
    }

    #[track_caller]
    fn take_up(&self, question: &str, button: Option<Element>) {
        self.click(&button.expect_ok(&format!("no button takes up `{question}`")));
        self.browser
            .wait_until(&format!("the question `{question}`"), || self.shows_question(question));
    }

    #[track_caller]
    fn way_to_change(&self, question: &str) -> Option<Element> {
        let short = self.text(&format!("question.{question}.short"));
        let name = [&self.text("ui.change"), " ", &short].concat();
        self.browser.all_by_role(Role::Button, &Name::Is(&name)).into_iter().next()
    }

    #[track_caller]
    fn way_to_sharpen(&self, question: &str) -> Option<Element> {
        if self.browser.all("[data-fold=more-questions]").is_empty() {
            return None;
        }
        self.open_fold("more-questions");
        // The practice's name may be in the middle.
        let title = self.text(&format!("question.{question}.title"));
        let (before, after) = title.split_once("[practice]").unwrap_or((&title, ""));
        let around = Name::Around(before, after);
        self.browser.all_by_role(Role::Button, &around).into_iter().next()
    }

    /// Whether this answer can be changed, as the screen with the visitor's answers says.
    #[must_use]
    #[track_caller]
    pub fn offers_to_change(&self, question: &str) -> bool {
        self.open_topic(Topic::Why);
        self.way_to_change(question).is_some()
    }

    /// Whether this question would make the answer surer, as the same screen says.
    #[must_use]
    #[track_caller]
    pub fn offers_to_sharpen(&self, question: &str) -> bool {
        self.open_topic(Topic::Why);
        self.way_to_sharpen(question).is_some()
    }
}
