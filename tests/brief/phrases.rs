//! Every phrase that one of the four ways to pay can say to what matters, and to the other questions
//! of the table of ways.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use coverage_guide::domain::choices::{Payer, Policyholder, Priority, Way};
use coverage_guide::domain::rules::Condition::WayIs;
use coverage_guide::domain::rules::Row;
use coverage_guide::domain::rules::availability::{AVAILABILITY, Availability};
use coverage_guide::domain::rules::points::{POINTS, Point};
use coverage_guide::domain::rules::priorities;

use crate::fields::{Fields, PAYER, POLICYHOLDER};
use crate::practices::at_each_practice;
use crate::situations::each_situation;

/// Who asks about the care itself does not ask who paid.
pub const SAME_FOR_ALL: [Priority; 3] =
    [Priority::LifeInsurance, Priority::ClearanceOrLicense, Priority::Court];

/// What a phrase is for: a priority, a way to pay and whether it can be used, and whose plan it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    pub priority: Priority,
    pub way: Way,
    pub usable: bool,
    pub payer: Payer,
    pub policyholder: Policyholder,
}

impl Place {
    /// Whose plan it is counts only for who minds.
    pub fn new(
        priority: Priority,
        way: Way,
        usable: bool,
        payer: Payer,
        policyholder: Policyholder,
    ) -> Self {
        let policyholder = match priority {
            Priority::Policyholder => policyholder,
            _ => Policyholder::NotSure,
        };
        Self { priority, way, usable, payer, policyholder }
    }
}

/// Keys of phrases.
pub type Phrases = BTreeMap<Place, BTreeSet<String>>;

pub static PHRASES: LazyLock<Phrases> = LazyLock::new(|| {
    let mut all = Phrases::new();
    for found in at_each_practice(|profile| {
        let mut found = Phrases::new();
        for priority in Priority::ALL {
            let Some(table) = priorities::table(*priority) else { continue };
            for way in Way::ALL {
                let whose = match priority {
                    Priority::Policyholder => POLICYHOLDER,
                    _ => Fields::NONE,
                };
                let fields = open_fields(*way) | of_way(table.rows, *way) | PAYER | whose;
                each_situation(profile, fields, |situation| {
                    let open =
                        situation.rules(&AVAILABILITY, *way).next().expect("a row decides").outcome;
                    let facts = situation.facts(PAYER | whose);
                    let closed = closed(open, *way, facts.payer);
                    let key = match closed {
                        Some(closed) => ["brief.closed.", closed].concat(),
                        None => {
                            let row = situation.rule(table, *way).expect("a row decides");
                            ["brief.effect.", row.rule.id].concat()
                        }
                    };
                    let (payer, policyholder) = (facts.payer, facts.policyholder);
                    let usable = closed.is_none();
                    let place = Place::new(*priority, *way, usable, payer, policyholder);
                    found.entry(place).or_default().insert(key);
                });
            }
        }
        found
    }) {
        for (place, keys) in found {
            all.entry(place).or_default().extend(keys);
        }
    }
    all
});

/// Keys of the first gain and the first drawback of every way that can be used.
pub static POINTS_FIRST: LazyLock<BTreeSet<String>> = LazyLock::new(|| {
    let found = at_each_practice(|profile| {
        let mut found = BTreeSet::new();
        for way in Way::ALL {
            each_situation(profile, open_fields(*way) | of_way(POINTS.rows, *way), |situation| {
                let open =
                    situation.rules(&AVAILABILITY, *way).next().expect("a row decides").outcome;
                if !matches!(open, Availability::Available | Availability::Ask) {
                    return;
                }
                for point in [Point::Gain, Point::Drawback] {
                    let first = situation.rules(&POINTS, *way).find(|rule| rule.outcome == point);
                    found.extend(first.map(|row| ["brief.point.", row.rule.id].concat()));
                }
            });
        }
        found
    });
    found.into_iter().flatten().collect()
});

/// Why a way is closed.
pub fn closed(open: Availability, way: Way, payer: Payer) -> Option<&'static str> {
    match (open, way) {
        (Availability::Available | Availability::Ask, _) => None,
        (Availability::NotHere, _) => Some("not-here"),
        (Availability::NotForYou, Way::Program) => Some("no-program"),
        (Availability::NotForYou, _) if payer == Payer::Nobody => Some("no-plan"),
        (Availability::NotForYou, _) => Some("not-your-plan"),
    }
}

/// The facts that say whether a way can be used.
pub fn open_fields(way: Way) -> Fields {
    of_way(AVAILABILITY.rows, way)
}

/// The facts that the rows look at which can apply to a way.
fn of_way<T>(rows: &'static [Row<T>], way: Way) -> Fields {
    let speaks_of = |row: &&Row<T>| {
        row.rule.when.iter().all(|test| !matches!(test, WayIs(ways) if !ways.contains(way)))
    };
    Fields::of_rows(rows.iter().filter(speaks_of).map(|row| row.rule.when))
}
