//! Decision tables, and the one way in which they are evaluated.

use super::condition::Condition;
use crate::domain::choices::Way;
use crate::domain::facts::Facts;
use crate::domain::question_id::QuestionId;
use crate::domain::sources::Sources;

/// Whether all of these hold.
#[must_use]
pub fn all_hold(conditions: &[Condition], facts: &Facts, way: Way) -> bool {
    conditions.iter().all(|condition| condition.holds(facts, way))
}

/// When something follows, and what that rests on; of what follows, nothing. This is what a trace and the
/// rulebook show.
#[derive(Debug)]
pub struct Rule {
    /// Stable name, `table.row`. Its reason in words stands under `rule.<id>`.
    pub id: &'static str,
    /// All of these must hold.
    pub when: &'static [Condition],
    /// The sources it rests on.
    pub sources: Sources,
}

/// One row of a decision table.
#[derive(Debug)]
pub struct Row<Outcome: 'static> {
    /// What follows.
    pub outcome: Outcome,
    /// When it does.
    pub rule: Rule,
}

/// A rule that applied. As small as can be: an answer holds hundreds, most of them several times.
pub type Fired = &'static Rule;

/// How many rows of a table may apply at once, and which of them counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hit {
    /// Exactly one row applies in any situation.
    Unique,
    /// The first row that applies decides; the last row always applies.
    First,
    /// Every row that applies counts; there may be none.
    Collect,
}

/// A decision table.
#[derive(Debug)]
pub struct Table<Outcome: 'static> {
    /// Stable name: the part of its rules' ids before the dot.
    pub id: &'static str,
    /// Which rows count.
    pub hit: Hit,
    /// The rows.
    pub rows: &'static [Row<Outcome>],
}

impl<Outcome> Table<Outcome> {
    /// Every row that applies, in order.
    pub fn matches<'a>(
        &'static self,
        facts: &'a Facts,
        way: Way,
    ) -> impl Iterator<Item = &'static Row<Outcome>> + use<'a, Outcome> {
        self.rows.iter().filter(move |row| all_hold(row.rule.when, facts, way))
    }

    /// The row that decides, in a table that always has one.
    ///
    /// # Panics
    /// If no row applies. The exhaustive walk shows that this cannot happen.
    #[must_use]
    pub fn decide(&'static self, facts: &Facts, way: Way) -> &'static Row<Outcome> {
        self.matches(facts, way).next().expect("a table that decides has a row for every situation")
    }
}

/// A rule's id names it.
impl PartialEq for Rule {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl Eq for Rule {}

impl Rule {
    /// The questions whose answers the rule looked at, in the order in which they are asked.
    #[must_use]
    pub fn questions(&self) -> Vec<QuestionId> {
        let looked_at =
            |id: &&QuestionId| self.when.iter().any(|condition| condition.looks_at(**id));
        QuestionId::ALL.iter().filter(looked_at).copied().collect()
    }

    /// Whether it rests on this source, by its id.
    #[must_use]
    pub fn cites(&self, id: &str) -> bool {
        self.sources.iter().any(|cited| cited.id() == id)
    }

    /// Whether the rule looked at the practice's profile.
    #[must_use]
    pub fn looks_at_policy(&self) -> bool {
        self.when.iter().any(Condition::looks_at_policy)
    }
}

impl<Outcome> From<&'static Row<Outcome>> for Fired {
    fn from(row: &'static Row<Outcome>) -> Self {
        &row.rule
    }
}
