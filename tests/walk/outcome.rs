//! What a situation comes to, and whether one says no more than another.

use coverage_guide::domain::choices::Priority;
use coverage_guide::domain::choices::Way;
use coverage_guide::domain::outlook::Outlook;
use coverage_guide::domain::rules::diagnosis::{Need, Person};
use coverage_guide::domain::rules::open::Open;
use coverage_guide::domain::rules::priorities::Effect;
use coverage_guide::domain::rules::who::{Audience, Learns};

use crate::verdict::{PRIORITIES, Tables, Verdict};

/// The outcomes of a verdict, whatever rows they came from.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Outcome {
    insured: bool,
    person: Person,
    ways: [WayOutcome; 4],
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct WayOutcome {
    outlook: Outlook,
    open: Open,
    need: Need,
    learns: [Learns; Audience::ALL.len()],
    effects: [Effect; PRIORITIES],
}

impl Outcome {
    /// `None` where a table that should decide does not.
    pub fn of(verdict: &Verdict, tables: &Tables) -> Option<Self> {
        let [claim, superbill, self_pay, program] =
            [Way::Claim, Way::Superbill, Way::SelfPay, Way::Program]
                .map(|way| WayOutcome::of(verdict, tables, way));
        Some(Self {
            insured: verdict.insured,
            person: tables.person.rule(verdict.person, Way::Claim)?.then,
            ways: [claim?, superbill?, self_pay?, program?],
        })
    }

    /// Where this is firmer than the other: it rules something out that the other says.
    pub fn firmer_than(&self, known: &Self) -> Option<String> {
        if !person_allows(self.person, known.person) {
            return Some(format!("{:?}, yet {:?}", self.person, known.person));
        }
        Way::ALL.iter().zip(self.ways.iter().zip(&known.ways)).find_map(|(way, (this, other))| {
            // Without a plan there is nobody at a plan to learn anything.
            let firmer = this.firmer_than(other, known.insured)?;
            Some(format!("{}: {firmer}", way.id()))
        })
    }
}

impl WayOutcome {
    fn of(verdict: &Verdict, tables: &Tables, way: Way) -> Option<Self> {
        let mut learns = [Learns::No; Audience::ALL.len()];
        for rule in tables.who.rules(verdict.who, way) {
            learns[rule.then.audience as usize] = rule.then.learns;
        }
        let mut effects = [Effect::Depends; PRIORITIES];
        for (at, effect) in effects.iter_mut().enumerate() {
            *effect = tables.effects[at].rule(verdict.effects[at], way)?.then;
        }
        Some(Self {
            // No plan pays as rarely as a plan that does not.
            outlook: tables.outlook(verdict, way).unwrap_or(Outlook::RARELY),
            open: tables.open.rule(verdict.open, way)?.then,
            need: tables.need.rule(verdict.need, way)?.then,
            learns,
            effects,
        })
    }

    fn firmer_than(&self, known: &Self, insured: bool) -> Option<String> {
        if !self.outlook.allows(known.outlook) {
            return Some(format!("{:?}, yet {:?}", self.outlook, known.outlook));
        }
        if !open_allows(self.open, known.open) {
            return Some(format!("{:?}, yet {:?}", self.open, known.open));
        }
        if !need_allows(self.need, known.need) {
            return Some(format!("{:?}, yet {:?}", self.need, known.need));
        }
        for (at, (this, other)) in self.learns.iter().zip(&known.learns).enumerate() {
            if insured && !this.allows(*other) {
                return Some(format!("{:?} {this:?}, yet {other:?}", Audience::ALL[at]));
            }
        }
        for (at, (this, other)) in self.effects.iter().zip(&known.effects).enumerate() {
            if !effect_allows(*this, *other) {
                return Some(format!("`{}` {this:?}, yet {other:?}", Priority::ALL[at].id()));
            }
        }
        None
    }
}

fn person_allows(unsure: Person, known: Person) -> bool {
    unsure == known
        || match unsure {
            Person::OnePerson => true,
            Person::OneRelative => known == Person::Young,
            Person::You | Person::OnePartner | Person::Young => false,
        }
}

fn open_allows(unsure: Open, known: Open) -> bool {
    let closed = |open| matches!(open, Open::NotHere | Open::NotForYou);
    unsure == Open::Ask || unsure == known || closed(unsure) && closed(known)
}

fn need_allows(unsure: Need, known: Need) -> bool {
    unsure == known
        || known == Need::NoPlan
        || unsure == Need::Usually && matches!(known, Need::Required | Need::NotAlways)
}

fn effect_allows(unsure: Effect, known: Effect) -> bool {
    unsure == known || unsure == Effect::Depends || known == Effect::NotConcerned
}
