//! What the visitor said matters: one phrase for each way to pay.

use super::situation::{Line, Situation};
use crate::domain::choices::{Payer, Priority, Way};
use crate::domain::rules::availability::Availability;
use crate::domain::rules::{Fired, priorities};

/// What a plan leaves off or keeps back if it is asked to.
const IF_ASKED: [&str; 3] =
    ["no-diagnosis.self-pay", "no-diagnosis.self-pay-young", "policyholder.self-pay"];
const ASK_FIRST: &str = "policyholder.self-pay-limited";

/// One thing that matters, and what each way to pay does for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Matter {
    /// Which one.
    pub priority: Priority,
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

/// Everything that was picked: what is marked first, else in the order of the question.
#[must_use]
pub fn matters(situation: &Situation) -> Vec<Matter> {
    let mut picked: Vec<Priority> = situation.answers.priorities().collect();
    let marked = situation.answers.most_important();
    picked.sort_by_key(|priority| Some(*priority) != marked);
    let matter = |priority| Some(Matter { priority, cells: cells(situation, priority)? });
    picked.into_iter().filter_map(matter).collect()
}

/// What a way that can be used does for a priority, in a phrase. A plan that may want a claim all the same is asked first.
#[must_use]
pub fn phrase(situation: &Situation, rule: Fired) -> Line {
    match situation.hmo_claim_rule() {
        Some(hmo) if IF_ASKED.contains(&rule.id) => {
            Line { key: ("brief.effect.", ASK_FIRST), rule: hmo }
        }
        _ => Line { key: ("brief.effect.", rule.id), rule },
    }
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
            Availability::Available | Availability::Ask => phrase(situation, row.into()),
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
