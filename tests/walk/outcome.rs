//! What is decided about a situation, and whether one situation leaves no more open than another.

use std::fmt::Debug;

use coverage_guide::domain::choices::{Priority, Way};
use coverage_guide::domain::outlook::Outlook;
use coverage_guide::domain::rules::Table;
use coverage_guide::domain::rules::availability::{AVAILABILITY, Availability};
use coverage_guide::domain::rules::care::CARE;
use coverage_guide::domain::rules::diagnosis::{DIAGNOSIS, Need, PERSON, Person};
use coverage_guide::domain::rules::disclosure::{Audience, DISCLOSURES, Extent};
use coverage_guide::domain::rules::network::NETWORK;
use coverage_guide::domain::rules::plan::PLAN;
use coverage_guide::domain::rules::priorities::{self, Effect};

use crate::fields::{Fields, PAYER};
use crate::situation::Situation;

/// The priorities that have a table, which are all but the last.
pub const PRIORITIES: &[Priority] = Priority::ALL.split_at(Priority::ALL.len() - 1).0;

/// Something that tables decide. All others only tell.
#[derive(Clone, Copy, Debug)]
pub enum Decision {
    Person,
    Outlook,
    Availability,
    Need,
    Extent,
    Effect(Priority),
}

impl Decision {
    pub fn all() -> impl Iterator<Item = Self> {
        let effects = PRIORITIES.iter().map(|priority| Self::Effect(*priority));
        [Self::Person, Self::Outlook, Self::Availability, Self::Need, Self::Extent]
            .into_iter()
            .chain(effects)
    }

    /// The facts that decide.
    pub fn fields(self) -> Fields {
        match self {
            Self::Person => Fields::of(&PERSON),
            Self::Outlook => Fields::of(&CARE) | Fields::of(&PLAN) | Fields::of(&NETWORK),
            Self::Availability => Fields::of(&AVAILABILITY),
            Self::Need => Fields::of(&DIAGNOSIS),
            Self::Extent => Fields::of(&DISCLOSURES) | PAYER,
            Self::Effect(priority) => Fields::of(effects(priority)),
        }
    }

    /// Where the first is firmer than the second: it rules something out that the second says.
    pub fn firmer(self, unsure: &Situation, known: &Situation) -> Option<String> {
        let pair = [unsure, known];
        match self {
            Self::Person => firmer(pair, |at, _| decided(at, &PERSON, Way::Claim), person_allows),
            Self::Outlook => {
                // No plan pays as rarely as a plan that does not.
                let outlook = |at: &_, way| outlook(at, way).unwrap_or(Outlook::RARELY);
                firmer(pair, outlook, Outlook::allows)
            }
            Self::Availability => {
                firmer(pair, |at, way| decided(at, &AVAILABILITY, way), open_allows)
            }
            // Of ways that are open: a closed one has no verdict, and what is closed while something is
            // unknown stays closed (`open_allows`).
            Self::Need => firmer(pair, |at, way| decided(at, &DIAGNOSIS, way), need_allows),
            // Without a plan there is nobody at a plan to learn anything.
            Self::Extent if !known.insured() => None,
            Self::Extent => firmer(pair, learns, |unsure, known| {
                unsure.iter().zip(known).all(|(unsure, known)| unsure.allows(known))
            }),
            Self::Effect(priority) => {
                firmer(pair, |at, way| decided(at, effects(priority), way), effect_allows)
            }
        }
    }
}

/// How often a plan pays, or `None` where none does. The same as `coverage` in `assess`, which a
/// sample is held against.
pub fn outlook(situation: &Situation, way: Way) -> Option<Outlook> {
    if !matches!(way, Way::Claim | Way::Superbill) {
        return None;
    }
    let after_plan = decided(situation, &PLAN, way).apply(decided(situation, &CARE, way))?;
    match way {
        Way::Superbill => decided(situation, &NETWORK, way).apply(after_plan),
        _ => Some(after_plan),
    }
}

pub fn effects(priority: Priority) -> &'static Table<Effect> {
    priorities::table(priority).expect("every priority but the last has a table")
}

/// What a table decides. Panics where it is silent.
pub fn decided<T: Copy>(situation: &Situation, table: &'static Table<T>, way: Way) -> T {
    let rule = situation.rule(table, way);
    rule.unwrap_or_else(|| panic!("`{}` is silent: {:?}", table.id, situation.answers)).outcome
}

fn learns(situation: &Situation, way: Way) -> [Extent; Audience::ALL.len()] {
    let mut learns = [Extent::No; Audience::ALL.len()];
    for rule in situation.rules(&DISCLOSURES, way) {
        learns[rule.outcome.audience as usize] = rule.outcome.extent;
    }
    learns
}

fn firmer<T: Copy + Debug>(
    pair: [&Situation; 2],
    says: impl Fn(&Situation, Way) -> T,
    allows: impl Fn(T, T) -> bool,
) -> Option<String> {
    Way::ALL.iter().find_map(|way| {
        let [unsure, known] = pair.map(|situation| says(situation, *way));
        (!allows(unsure, known)).then(|| format!("{}: {unsure:?}, yet {known:?}", way.id()))
    })
}

fn person_allows(unsure: Person, known: Person) -> bool {
    unsure == known
        || match unsure {
            Person::OnePerson => true,
            Person::OneRelative => known == Person::Young,
            Person::You | Person::OnePartner | Person::Young => false,
        }
}

fn open_allows(unsure: Availability, known: Availability) -> bool {
    let closed = |open| matches!(open, Availability::NotHere | Availability::NotForYou);
    unsure == Availability::Ask || unsure == known || closed(unsure) && closed(known)
}

fn need_allows(unsure: Need, known: Need) -> bool {
    unsure == known
        || known == Need::NoPlan
        || unsure == Need::Usually && matches!(known, Need::Required | Need::NotAlways)
        || unsure == Need::UsuallyNotSent && known == Need::NotSent
}

fn effect_allows(unsure: Effect, known: Effect) -> bool {
    unsure == known || unsure == Effect::Depends || known == Effect::NotConcerned
}
