//! A situation of which only some facts may be looked at, since it stands for all that share them.

use coverage_guide::domain::answers::Answers;
use coverage_guide::domain::choices::{Payer, Way};
use coverage_guide::domain::facts::Facts;
use coverage_guide::domain::rules::{Condition, Hit, Row, Table};

use crate::fields::{Fields, Key, PAYER, key};

pub struct Situation {
    /// An example: the first answers that led to these facts.
    pub answers: Answers,
    facts: Facts,
    fields: Fields,
}

impl Situation {
    pub fn new(answers: Answers, facts: Facts, fields: Fields) -> Self {
        Self { answers, facts, fields }
    }

    /// Panics if it does not stand for all with these facts.
    pub fn facts(&self, fields: Fields) -> &Facts {
        assert!(self.fields.include(fields), "a fact is looked at that was not asked for");
        &self.facts
    }

    /// What it stands for.
    pub fn key(&self) -> Key {
        self.fields.part(self.example())
    }

    /// The example with all its facts.
    pub fn example(&self) -> Key {
        key(&self.facts)
    }

    pub fn insured(&self) -> bool {
        self.facts(PAYER).payer != Payer::Nobody
    }

    /// Whether all of these hold.
    pub fn holds(&self, tests: &[Condition], way: Way) -> bool {
        tests.iter().all(|test| test.holds(self.facts(Fields::of_test(test)), way))
    }

    /// The rules that count: the first that applies, or all where all are collected or one may apply.
    pub fn rules<T>(
        &self,
        table: &'static Table<T>,
        way: Way,
    ) -> impl Iterator<Item = &'static Row<T>> {
        let most = if table.hit == Hit::First { 1 } else { usize::MAX };
        table.rows.iter().filter(move |row| self.holds(row.rule.when, way)).take(most)
    }

    /// The rule that decides, if one does.
    pub fn rule<T>(&self, table: &'static Table<T>, way: Way) -> Option<&'static Row<T>> {
        self.rules(table, way).next()
    }
}
