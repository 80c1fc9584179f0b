//! What the visitor said matters: one phrase for each way to pay.

use super::situation::{Line, Situation};
use crate::domain::choices::{Payer, Priority, Way};
use crate::domain::rules::availability::Availability;
use crate::domain::rules::priorities;

/// One thing that matters, and what each way to pay does for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Matter {
    /// Which.
    pub priority: Priority,
    /// How many others were picked.
    pub more: usize,
    /// What the ways do for it.
    pub cells: Cells,
}

/// What the ways to pay do for something that matters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cells {
    /// All the same: one sentence.
    Same(Line),
    /// One phrase for each, in the order of [`Way::ALL`].
    Each(Vec<Cell>),
}

/// What one way to pay does for something that matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell {
    /// Which way.
    pub way: Way,
    /// Whether it can be used here. If not, the phrase says why.
    pub is_usable: bool,
    /// The phrase.
    pub phrase: Line,
}

impl Cells {
    /// Every text in it.
    #[must_use]
    pub fn lines(&self) -> Vec<Line> {
        match self {
            Self::Same(line) => vec![*line],
            Self::Each(cells) => cells.iter().map(|cell| cell.phrase).collect(),
        }
    }
}

/// The priority that is marked, or else the first that was picked.
#[must_use]
pub fn matter(situation: &Situation) -> Option<Matter> {
    let picked: Vec<Priority> =
        situation.answers.priorities().filter(|it| priorities::table(*it).is_some()).collect();
    let first = situation.answers.most_important().or_else(|| picked.first().copied())?;
    Some(Matter {
        priority: first,
        more: picked.len().saturating_sub(1),
        cells: cells(situation, first)?,
    })
}

fn cells(situation: &Situation, priority: Priority) -> Option<Cells> {
    let table = priorities::table(priority)?;
    // Who asks about the care itself does not ask who paid.
    if matches!(priority, Priority::LifeInsurance | Priority::ClearanceOrLicense | Priority::Court)
    {
        let row = table.decide(situation.facts, Way::Claim);
        return Some(Cells::Same(Line { key: ("brief.effect.", row.rule.id), rule: row.into() }));
    }
    let cell = |way: &Way| {
        let way = *way;
        let (open, closed) = situation.open(way);
        let row = table.decide(situation.facts, way);
        let phrase = match open {
            Availability::Available | Availability::Ask => {
                Line { key: ("brief.effect.", row.rule.id), rule: row.into() }
            }
            Availability::NotHere => Line { key: ("brief.closed.", "not-here"), rule: closed },
            Availability::NotForYou => {
                let id = match way {
                    Way::Program => "no-program",
                    _ if situation.facts.payer == Payer::Nobody => "no-plan",
                    _ => "not-your-plan",
                };
                Line { key: ("brief.closed.", id), rule: closed }
            }
        };
        Cell { way, is_usable: matches!(open, Availability::Available | Availability::Ask), phrase }
    };
    Some(Cells::Each(Way::ALL.iter().map(cell).collect()))
}
