//! All tables, whatever their outcomes.

use coverage_guide::domain::choices::Way;
use coverage_guide::domain::rules::ask::ASK;
use coverage_guide::domain::rules::availability::AVAILABILITY;
use coverage_guide::domain::rules::care::CARE;
use coverage_guide::domain::rules::common::COMMON;
use coverage_guide::domain::rules::costs::COSTS;
use coverage_guide::domain::rules::diagnosis::{DIAGNOSIS, PERSON};
use coverage_guide::domain::rules::disclosure::DISCLOSURES;
use coverage_guide::domain::rules::network::NETWORK;
use coverage_guide::domain::rules::notes::NOTES;
use coverage_guide::domain::rules::plan::PLAN;
use coverage_guide::domain::rules::points::POINTS;
use coverage_guide::domain::rules::practice::PRACTICE;
use coverage_guide::domain::rules::privacy::PRIVACY;
use coverage_guide::domain::rules::rights::RIGHTS;
use coverage_guide::domain::rules::{Fired, Hit, Table};

use crate::fast_map::FastMap;
use crate::fields::Fields;
use crate::outcome::{PRIORITIES, effects};
use crate::situation::Situation;

/// A table without its outcomes.
pub struct Rows {
    pub id: &'static str,
    pub hit: Hit,
    pub rows: Vec<Fired>,
}

impl<T> From<&'static Table<T>> for Rows {
    fn from(table: &'static Table<T>) -> Self {
        Self { id: table.id, hit: table.hit, rows: table.rows.iter().map(Into::into).collect() }
    }
}

impl Rows {
    pub fn fields(&self) -> Fields {
        Fields::of_rows(self.rows.iter().map(|row| row.when))
    }
}

pub fn tables() -> Vec<Rows> {
    let mut all = vec![
        (&CARE).into(),
        (&PLAN).into(),
        (&NETWORK).into(),
        (&PERSON).into(),
        (&DIAGNOSIS).into(),
        (&AVAILABILITY).into(),
        (&POINTS).into(),
        (&DISCLOSURES).into(),
        (&NOTES).into(),
        (&PRACTICE).into(),
        (&PRIVACY).into(),
        (&RIGHTS).into(),
        (&ASK).into(),
        (&COMMON).into(),
        (&COSTS).into(),
    ];
    all.extend(PRIORITIES.iter().map(|priority| effects(*priority).into()));
    all
}

/// Rows that can be asked without all others: those of one table of which one counts, or those that
/// look at the same facts where all that apply count.
pub struct Part {
    pub fields: Fields,
    first: bool,
    rows: Vec<Fired>,
}

impl Part {
    /// The ids of all rows.
    pub fn ids(&self) -> impl Iterator<Item = &'static str> {
        self.rows.iter().map(|row| row.id)
    }

    /// The ids of the rows that count.
    pub fn counting(&self, situation: &Situation, way: Way) -> Vec<&'static str> {
        let most = if self.first { 1 } else { usize::MAX };
        let rows = self.rows.iter().filter(|row| situation.holds(row.when, way)).take(most);
        rows.map(|row| row.id).collect()
    }
}

pub fn parts() -> Vec<Part> {
    let (collected, first): (Vec<_>, Vec<_>) =
        tables().into_iter().partition(|table| table.hit == Hit::Collect);
    let mut by_fields = FastMap::<Fields, Vec<Fired>>::default();
    for row in collected.into_iter().flat_map(|table| table.rows) {
        by_fields.entry(Fields::of_tests(row.when)).or_default().push(row);
    }
    let first = first.into_iter().map(|table| Part {
        fields: table.fields(),
        first: table.hit == Hit::First,
        rows: table.rows,
    });
    first
        .chain(by_fields.into_iter().map(|(fields, rows)| Part { fields, first: false, rows }))
        .collect()
}
