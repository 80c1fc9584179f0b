//! The rules themselves: none is dead, none lacks a source, no two share a name.

use std::collections::BTreeSet;

use coverage_guide::domain::choices::{Focus, Room};
use coverage_guide::domain::rules::kind::{KIND, suggest};
use coverage_guide::domain::rules::{Fired, Hit};

use crate::verdict::Tables;
use crate::walked::WALKED;

/// Every rule of every table, with its table.
pub fn rules() -> Vec<(&'static str, Fired)> {
    let tables = Tables::new().summaries();
    let mut rules: Vec<_> = tables
        .into_iter()
        .flat_map(|table| table.rules.into_iter().map(move |rule| (table.id, rule)))
        .collect();
    rules.extend(KIND.iter().map(|row| ("kind", Fired { id: row.id, when: &[], sources: &[] })));
    rules
}

#[test]
fn every_rule_fires_somewhere() {
    let mut fired: BTreeSet<_> = WALKED
        .iter()
        .flat_map(|walked| walked.tables.summaries())
        .flat_map(|table| table.fired)
        .collect();
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
    for walked in WALKED.iter() {
        for table in walked.tables.summaries() {
            let (least, most) = table.counts;
            match table.hit {
                Hit::Unique => assert_eq!((least, most), (1, 1), "{}", table.id),
                Hit::First => assert!(table.total && least == 1, "{}", table.id),
                Hit::Collect => {}
            }
        }
    }
    assert!(KIND.last().is_some_and(|row| row.rooms.is_empty() && row.focuses.is_empty()));
}

#[test]
fn every_rule_rests_on_sources() {
    for (table, rule) in rules().into_iter().filter(|(table, _)| *table != "kind") {
        assert!(!rule.sources.is_empty(), "`{}` of `{table}` has no source", rule.id);
        assert!(!rule.cites("tax-sex-therapy"), "`{}` rests on rulings nobody has read", rule.id);
        let once: BTreeSet<_> = rule.sources.iter().collect();
        assert_eq!(once.len(), rule.sources.len(), "`{}` cites a source twice", rule.id);
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
