//! A statement with the rule behind it and the sources of the rule.

use coverage_guide::domain::rules::Fired;
use coverage_guide::present::answer;
use coverage_guide::text::Text;
use serde::Serialize;

/// What is said, by which rule, and what that rests on.
#[derive(Clone, Serialize)]
pub struct Statement {
    pub rule: &'static str,
    pub words: Text,
    pub sources: Vec<&'static str>,
}

impl Statement {
    /// These words, which follow from a rule.
    pub fn new(rule: &Fired, words: Text) -> Self {
        let sources = rule.sources.iter().map(|cited| cited.id()).collect();
        Self { rule: rule.id, words, sources }
    }

    /// A statement of the answer.
    pub fn of(statement: answer::Statement) -> Self {
        Self::new(&statement.rule, statement.words)
    }
}
