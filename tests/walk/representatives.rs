//! What one situation is told by the others that stand for it: those that share the facts that count.

use coverage_guide::domain::assess::Finding;
use coverage_guide::domain::choices::Way;
use coverage_guide::domain::outlook::Outlook;
use coverage_guide::domain::profile::Profile;
use coverage_guide::domain::rules::care::CARE;
use coverage_guide::domain::rules::network::NETWORK;
use coverage_guide::domain::rules::plan::PLAN;
use coverage_guide::domain::rules::{Fired, Hit, Row, Table};

use crate::fast_map::FastMap;
use crate::fields::{Fields, Key};
use crate::outcome::{Decision, outlook};
use crate::situation::Situation;
use crate::situations::each_situation;

pub struct Representatives<'a> {
    profile: &'a Profile,
    /// The situation asked about.
    pub key: Key,
    /// For some facts, each of their combinations with a situation that stands for it.
    standing: FastMap<Fields, FastMap<Key, Situation>>,
}

impl<'a> Representatives<'a> {
    pub fn new(profile: &'a Profile) -> Self {
        Self { profile, key: 0, standing: FastMap::default() }
    }

    /// Whether a table comes to just these findings.
    pub fn says<T: Copy + PartialEq>(
        &mut self,
        table: &'static Table<T>,
        way: Way,
        findings: impl IntoIterator<Item = Finding<T>>,
    ) -> bool {
        self.rules(table, way).into_iter().map(Finding::from).eq(findings)
    }

    /// The rules on how often a plan pays, where one may be asked to.
    pub fn coverage(&mut self, way: Way) -> Vec<Fired> {
        let mut rules = Vec::new();
        if matches!(way, Way::Claim | Way::Superbill) {
            rules.extend(self.rules(&CARE, way).into_iter().map(Fired::from));
            rules.extend(self.rules(&PLAN, way).into_iter().map(Fired::from));
        }
        if way == Way::Superbill {
            rules.extend(self.rules(&NETWORK, way).into_iter().map(Fired::from));
        }
        rules
    }

    pub fn outlook(&mut self, way: Way) -> Option<Outlook> {
        outlook(self.standing_for(Decision::Outlook.fields()), way)
    }

    /// Where all that apply count, no row looks at another, so each is asked alone, as in the walk.
    fn rules<T>(&mut self, table: &'static Table<T>, way: Way) -> Vec<&'static Row<T>> {
        if table.hit == Hit::Collect {
            let applies = |row: &&Row<T>| {
                self.standing_for(Fields::of_tests(row.rule.when)).holds(row.rule.when, way)
            };
            table.rows.iter().filter(applies).collect()
        } else {
            self.standing_for(Fields::of(table)).rules(table, way).collect()
        }
    }

    fn standing_for(&mut self, fields: Fields) -> &Situation {
        let standing = self.standing.entry(fields).or_insert_with(|| {
            let mut standing = FastMap::default();
            each_situation(self.profile, fields, |situation| {
                let twice = standing.insert(situation.key(), situation);
                assert!(twice.is_none(), "a combination of facts was seen twice");
            });
            standing
        });
        standing.get(&fields.part(self.key)).expect("every situation has one that stands for it")
    }
}
