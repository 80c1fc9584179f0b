//! What the short answer says, by ids.

use coverage_guide::domain::topic::Topic;
use serde_json::{Value, json};

use super::Guide;
use super::state::Row;
use crate::ExpectOk;

impl Guide {
    /// The rows of the short answer, in order.
    #[must_use]
    #[track_caller]
    pub fn rows(&self) -> Vec<Row> {
        let seen = self.browser.run(
            "return [...document.querySelectorAll('[data-screen=answer] [data-topic]')].map((row) => [
               row.dataset.topic, row.dataset.verdict, row.dataset.outlook ?? null, !!row.querySelector('.tag'),
               row.querySelector('[data-sharpen]')?.dataset.sharpen ?? null]);",
        );
        let text = |value: &Value| value.as_str().map(str::to_owned);
        let row = |row: &Value| Row {
            topic: row[0].as_str().and_then(Topic::from_id).expect_ok("a row has no topic"),
            verdict: text(&row[1]).expect_ok("a row has no verdict"),
            outlook: text(&row[2]),
            is_changed: row[3] == json!(true),
            refinement: text(&row[4]),
        };
        seen.as_array().into_iter().flatten().map(row).collect()
    }

    /// The row of the short answer to one question.
    #[must_use]
    #[track_caller]
    pub fn row(&self, topic: Topic) -> Row {
        let row = self.rows().into_iter().find(|row| row.topic == topic);
        row.expect_ok(&format!("the answer has no row `{}`", topic.id()))
    }

    /// Answers the question beside a row in its place, by the words of an option.
    #[track_caller]
    pub fn answer_in_place(&self, words: &str) {
        self.browser.run("window.asked = document.querySelector('[data-sharpen]');");
        self.click(&self.button(words));
        self.browser.wait_until("the answer drawn again", || {
            self.browser.run("return !window.asked.isConnected && !!document.querySelector('[data-screen=answer]');")
                == json!(true)
        });
    }

    /// What the screen announces of a change; every message that says anything.
    #[must_use]
    #[track_caller]
    pub fn status_messages(&self) -> Vec<String> {
        let seen = self.browser.run(
            "return [...document.querySelectorAll('[role=status], [aria-live], [role=alert]')]
               .map((at) => at.textContent.trim()).filter((text) => text);",
        );
        super::queries::strings(&seen)
    }
}
