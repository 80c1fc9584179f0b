//! What differs between two assessments: shown after a visitor sharpens or changes an answer.

use super::assess::{Assessment, WayToPay};
use super::choices::{Priority, Way};
use super::facts::Policy;
use super::outlook::Outlook;
use super::rules::Fired;
use super::rules::availability::Availability;
use super::rules::diagnosis::Need;
use super::rules::disclosure::{Audience, Extent};
use super::rules::priorities::Effect;

/// One difference, from what was to what is.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Difference {
    /// What the practice does for this kind of therapy.
    Policy(Policy),
    /// How often plans pay this way. `None`: no plan.
    Outlook(Way, Option<Outlook>, Option<Outlook>),
    Availability(Way, Availability, Availability),
    Need(Way, Need, Need),
    /// Whether somebody learns of it, for all ways with the same change. `None`: not concerned.
    Disclosure(Audience, Vec<Way>, Option<Extent>, Option<Extent>),
    /// What it does for a priority that was picked before and after, for all ways with the same change.
    Effect(Priority, Vec<Way>, Effect, Effect),
    /// A statement that was not there before.
    Note(Fired),
}

impl Difference {
    /// The name of its kind.
    #[must_use]
    pub const fn id(&self) -> &'static str {
        match self {
            Self::Policy(_) => "policy",
            Self::Outlook(..) => "outlook",
            Self::Availability(..) => "open",
            Self::Need(..) => "need",
            Self::Disclosure(..) => "who",
            Self::Effect(..) => "effect",
            Self::Note(_) => "note",
        }
    }
}

/// Every difference, in the order of the result.
#[must_use]
pub fn changes(before: &Assessment, after: &Assessment) -> Vec<Difference> {
    let mut found = Vec::new();
    if before.policy() != after.policy() {
        found.push(Difference::Policy(after.policy()));
    }
    for (old, new) in before.ways.iter().zip(&after.ways) {
        let way = new.way;
        if let (Some(was), Some(is)) = (&old.coverage, &new.coverage)
            && was.outlook != is.outlook
        {
            found.push(Difference::Outlook(way, was.outlook, is.outlook));
        }
        if old.availability.value != new.availability.value {
            found.push(Difference::Availability(
                way,
                old.availability.value,
                new.availability.value,
            ));
        }
        if old.diagnosis.value != new.diagnosis.value {
            found.push(Difference::Need(way, old.diagnosis.value, new.diagnosis.value));
        }
    }
    for priority in Priority::ALL {
        let shifts = shifts(before, after, |way| way.effect_on(*priority));
        found.extend(
            shifts
                .into_iter()
                .filter_map(|(ways, was, is)| Some(Difference::Effect(*priority, ways, was?, is?))),
        );
    }
    for audience in Audience::ALL {
        let shifts = shifts(before, after, |way| way.extent(*audience));
        found.extend(
            shifts
                .into_iter()
                .map(|(ways, was, is)| Difference::Disclosure(*audience, ways, was, is)),
        );
    }
    let fresh =
        after.notes.iter().filter(|note| before.notes.iter().all(|old| old.rule != note.rule));
    found.extend(fresh.map(|note| Difference::Note(note.rule)));
    found
}

/// What was and what is, with the ways to pay for which it changed so.
type Shift<T> = (Vec<Way>, Option<T>, Option<T>);

fn shifts<T: Copy + PartialEq>(
    before: &Assessment,
    after: &Assessment,
    read: impl Fn(&WayToPay) -> Option<T>,
) -> Vec<Shift<T>> {
    let mut shifts: Vec<Shift<T>> = Vec::new();
    for (old, new) in before.ways.iter().zip(&after.ways) {
        let (was, is) = (read(old), read(new));
        if was == is {
            continue;
        }
        match shifts.iter_mut().find(|(_, from, to)| (*from, *to) == (was, is)) {
            Some(shift) => shift.0.push(new.way),
            None => shifts.push((vec![new.way], was, is)),
        }
    }
    shifts
}
