//! The rules themselves: none is dead, none lacks a source, no two share a name.

use std::collections::BTreeSet;

use coverage_guide::domain::assess::assess;
use coverage_guide::domain::choices::{Focus, Room, Way};
use coverage_guide::domain::rules::{Fired, Hit, Rule};
use coverage_guide::domain::sources::Sources;
use coverage_guide::domain::suggested_kind::{KIND, Suggestion, suggest};

use test_fixtures::{Chance, Practice};

use crate::situations::everywhere;
use crate::tables::{parts, tables};

/// How many visits to each of the examples.
const EXAMPLE_VISITS: usize = 1_000;

/// Every rule of every table, with its table.
pub fn rules() -> Vec<(&'static str, Fired)> {
    let mut rules: Vec<_> = tables()
        .into_iter()
        .flat_map(|table| table.rows.into_iter().map(move |rule| (table.id, rule)))
        .collect();
    // Tests end soon: what they leak is no loss.
    let kind = |row: &Suggestion| -> Fired {
        Box::leak(Box::new(Rule { id: row.id, when: &[], sources: Sources::of(&[]) }))
    };
    rules.extend(KIND.iter().map(|row| ("kind", kind(row))));
    rules
}

#[test]
fn every_rule_fires_somewhere() {
    let mut fired = BTreeSet::new();
    for part in parts() {
        everywhere(part.fields, |situation| {
            fired.extend(Way::ALL.iter().flat_map(|way| part.counting(situation, *way)));
        });
    }
    // What only the examples say, at visits by chance.
    for practice in Practice::EXAMPLES {
        let profile = practice.profile();
        let mut chance = Chance(practice as u64 + 1);
        for _ in 0..EXAMPLE_VISITS {
            let said = assess(&chance.answers(&profile), &profile);
            fired.extend(said.trace().iter().map(|rule| rule.id));
        }
    }
    for room in Room::ALL {
        fired.extend(Focus::ALL.iter().map(|focus| suggest(*room, *focus).id));
    }
    let rules = rules();
    let dead: Vec<_> =
        rules.iter().map(|(_, rule)| rule.id).filter(|id| !fired.contains(id)).collect();
    assert!(dead.is_empty(), "{dead:#?}");
}

#[test]
fn every_table_that_decides_has_a_row_for_what_is_left() {
    for table in tables().into_iter().filter(|table| table.hit != Hit::Collect) {
        everywhere(table.fields(), |situation| {
            for way in Way::ALL {
                let rows = table.rows.iter().filter(|row| situation.holds(row.when, *way)).count();
                let fine = if table.hit == Hit::Unique { rows == 1 } else { rows > 0 };
                assert!(fine, "{} {rows} by {}: {:?}", table.id, way.id(), situation.answers);
            }
        });
        let total = table.rows.last().is_some_and(|row| row.when.is_empty());
        assert!(total || table.hit == Hit::Unique, "{}", table.id);
    }
    assert!(KIND.last().is_some_and(|row| row.rooms.is_empty() && row.focuses.is_empty()));
}

#[test]
fn every_rule_rests_on_sources() {
    for (table, rule) in rules().into_iter().filter(|(table, _)| *table != "kind") {
        assert!(!rule.sources.is_empty(), "`{}` of `{table}` has no source", rule.id);
        assert!(!rule.cites("tax-sex-therapy"), "`{}` rests on rulings nobody has read", rule.id);
        let once: BTreeSet<_> = rule.sources.iter().collect();
        assert_eq!(once.len(), rule.sources.iter().count(), "`{}` cites a source twice", rule.id);
    }
}

#[test]
fn every_rule_has_its_own_name_under_its_table() {
    let mut names = BTreeSet::new();
    for (table, rule) in rules() {
        let row = rule.id.strip_prefix(table).and_then(|rest| rest.strip_prefix('.'));
        assert!(row.is_some_and(|row| !row.is_empty()), "`{}` stands in `{table}`", rule.id);
        assert!(names.insert(rule.id), "`{}` is there twice", rule.id);
    }
}
