//! Every table side by side, whatever its outcomes: for reviews and tests. No screen needs this.

use super::ask::{ASK, Whom};
use super::availability::{AVAILABILITY, Availability};
use super::care::CARE;
use super::common::{COMMON, Common};
use super::costs::{COSTS, CostNote};
use super::diagnosis::{DIAGNOSIS, Need, PERSON, Person};
use super::disclosure::{DISCLOSURES, Disclosure};
use super::network::NETWORK;
use super::notes::{NOTES, Note};
use super::plan::PLAN;
use super::points::{POINTS, Point};
use super::practice::PRACTICE;
use super::priorities::{self, Effect};
use super::privacy::{PRIVACY, Subject};
use super::rights::{RIGHTS, Right};
use super::table::{Fired, Hit, Table};
use crate::domain::choices::Priority;
use crate::domain::outlook::{Change, Outlook};

/// What follows from a rule, of whichever table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Outcome {
    Outlook(Outlook),
    Change(Change),
    Need(Need),
    Person(Person),
    Availability(Availability),
    Point(Point),
    Disclosure(Disclosure),
    Effect(Effect),
    Note(Note),
    Subject(Subject),
    Right(Right),
    Whom(Whom),
    Common(Common),
    CostNote(CostNote),
}

/// Lets a table's own outcome stand in a list of all.
macro_rules! outcomes {
    ($($outcome:ident),+ $(,)?) => {
        $(impl From<$outcome> for Outcome {
            fn from(outcome: $outcome) -> Self {
                Self::$outcome(outcome)
            }
        })+
    };
}

outcomes![
    Outlook,
    Change,
    Need,
    Person,
    Availability,
    Point,
    Disclosure,
    Effect,
    Note,
    Subject,
    Right,
    Whom,
    Common,
    CostNote
];

/// A table whose rows all look alike.
#[derive(Debug)]
pub struct Listed {
    /// Stable name: the part of its rules' ids before the dot.
    pub id: &'static str,
    /// Which rows count.
    pub hit: Hit,
    /// Its rules, in order, each with what follows.
    pub rows: Vec<(Fired, Outcome)>,
}

/// Every table, in the order of the result. A new table has its line here, and its rules are then
/// listed, reviewed and tested like all others.
///
/// The rows of [`suggested_kind`](crate::domain::suggested_kind) look at two answers only and are not among them.
#[must_use]
pub fn every_table() -> Vec<Listed> {
    let effects = Priority::ALL.iter().filter_map(|priority| priorities::table(*priority));
    let before = [
        listed(&CARE),
        listed(&PLAN),
        listed(&NETWORK),
        listed(&DIAGNOSIS),
        listed(&PERSON),
        listed(&AVAILABILITY),
        listed(&POINTS),
        listed(&DISCLOSURES),
    ];
    let after = [
        listed(&COSTS),
        listed(&NOTES),
        listed(&PRACTICE),
        listed(&PRIVACY),
        listed(&RIGHTS),
        listed(&ASK),
        listed(&COMMON),
    ];
    before.into_iter().chain(effects.map(listed)).chain(after).collect()
}

fn listed<T: Copy + Into<Outcome>>(table: &'static Table<T>) -> Listed {
    let rows = table.rows.iter().map(|row| (&row.rule, row.outcome.into())).collect();
    Listed { id: table.id, hit: table.hit, rows }
}

/// Every rule of every table, in the same order.
#[must_use]
pub fn every_rule() -> Vec<Fired> {
    every_table().into_iter().flat_map(|table| table.rows).map(|(rule, _)| rule).collect()
}
