//! A statement of the answer, and statements under one heading.

use coverage_guide::domain::rules::Fired;
use coverage_guide::present::localizer::Localizer;
use serde::Serialize;

/// A rule that applied.
#[derive(Clone, Serialize)]
pub struct Statement {
    pub rule: &'static str,
    pub words: String,
    pub sources: Vec<&'static str>,
}

impl Statement {
    /// What a rule says.
    pub fn of(say: &Localizer, rule: &Fired) -> Self {
        let sources = rule.sources.iter().map(|cited| cited.id()).collect();
        Self { rule: rule.id, words: say.rule(rule.id), sources }
    }
}

/// Statements under one heading.
#[derive(Serialize)]
pub struct Group {
    pub id: &'static str,
    pub heading: String,
    pub statements: Vec<Statement>,
}
