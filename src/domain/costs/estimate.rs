//! From amounts to a comparison. What is not known stays open: a range whose ends are meant, or a
//! question to ask, and never the fee in place of an allowed amount.

use super::amounts::{Amounts, Claim, FirstVisits, Meter, Superbill};
use super::entries::Field;
use super::money::Cents;
use super::visit::{Left, Owed, Paid, Terms};
use super::year::{MONTHS, Plan, Year};
use crate::domain::choices::Way;

/// More than anyone has to meet: a deductible of unknown size, at worst.
const ENDLESS: Cents = Cents(u64::MAX);

/// How far something can be said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Estimate<T> {
    /// As far as the calculator counts at all.
    Exact(T),
    /// Between the best and the worst case.
    Range {
        /// What is open turns out best for the visitor.
        low: T,
        /// What is open turns out worst.
        high: T,
        /// What would settle it.
        ask: Vec<Field>,
    },
    /// The visitor pays at most this. What the plan pays cannot be said.
    AtMost {
        /// The most. Nothing in it speaks of the plan.
        high: T,
        /// What would settle it.
        ask: Vec<Field>,
    },
    /// Too much is open.
    CannotSay {
        /// What to ask first.
        ask: Vec<Field>,
    },
}

impl<T> Estimate<T> {
    /// The stable name of how far it can be said.
    #[must_use]
    pub const fn id(&self) -> &'static str {
        match self {
            Self::Exact(_) => "exact",
            Self::Range { .. } => "range",
            Self::AtMost { .. } => "at-most",
            Self::CannotSay { .. } => "cannot-say",
        }
    }

    /// What would settle it.
    #[must_use]
    pub fn ask(&self) -> &[Field] {
        match self {
            Self::Exact(_) => &[],
            Self::Range { ask, .. } | Self::AtMost { ask, .. } | Self::CannotSay { ask } => ask,
        }
    }

    /// The same of something else.
    pub fn map<U>(self, to: impl Fn(T) -> U) -> Estimate<U> {
        match self {
            Self::Exact(is) => Estimate::Exact(to(is)),
            Self::Range { low, high, ask } => Estimate::Range { low: to(low), high: to(high), ask },
            Self::AtMost { high, ask } => Estimate::AtMost { high: to(high), ask },
            Self::CannotSay { ask } => Estimate::CannotSay { ask },
        }
    }
}

/// From when on self-pay has cost more in all than another way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BreakEven {
    /// From this visit on, from 1.
    At(usize),
    /// From a visit between these two on.
    Between(usize, usize),
    /// From this visit on in the best case; it may never come.
    AtBest(usize),
    /// Not within the twelve months.
    Never,
    /// At some visits it has cost more, and at some later one it has not.
    Varies,
}

impl BreakEven {
    /// Where self-pay begins to cost more than the other way. `None`: that cannot be said.
    #[must_use]
    pub fn of(self_pay: &Year, other: &Estimate<Year>) -> Option<Self> {
        let from = |other: &Year| self_pay.costs_more_from(other);
        let varies = |other: &Year| !self_pay.costs_more_for_good(other);
        match other {
            Estimate::Exact(other) if varies(other) => Some(Self::Varies),
            Estimate::Range { low, high, .. } if varies(low) || varies(high) => Some(Self::Varies),
            Estimate::Exact(other) => Some(from(other).map_or(Self::Never, Self::At)),
            Estimate::Range { low, high, .. } => Some(match (from(low), from(high)) {
                (None, _) => Self::Never,
                (Some(first), None) => Self::AtBest(first),
                (Some(first), Some(last)) if first == last => Self::At(first),
                (Some(first), Some(last)) => Self::Between(first, last),
            }),
            // It may come earlier, but at the first visit it cannot.
            Estimate::AtMost { high, .. } => {
                from(high).filter(|visit| *visit == 1 && !varies(high)).map(Self::At)
            }
            Estimate::CannotSay { .. } => None,
        }
    }
}

/// Twelve months, or one visit, by each way to pay.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison<T = Year> {
    /// A claim in network, where one can be sent.
    pub claim: Option<Estimate<T>>,
    /// Out of network with a superbill, where money may come back.
    pub superbill: Option<Estimate<T>>,
    /// Self-pay.
    pub self_pay: T,
}

impl<T> Comparison<T> {
    /// Pays by each way for so many visits.
    fn with(amounts: &Amounts, visits: u32, restarts: bool, pay: impl Fn(Plan) -> T) -> Self {
        let out = |superbill| out_of_network(&superbill, amounts.fee).map(&pay);
        Self {
            claim: amounts.claim.map(|claim| in_network(&claim, visits, restarts).map(&pay)),
            superbill: amounts.superbill.map(out),
            self_pay: pay(Plan::self_pay(amounts.reduced.unwrap_or(amounts.fee))),
        }
    }

    /// The ways through a plan that are worked out.
    pub fn through_plan(&self) -> impl Iterator<Item = (Way, &Estimate<T>)> {
        let ways = [(Way::Claim, &self.claim), (Way::Superbill, &self.superbill)];
        ways.into_iter().filter_map(|(way, estimate)| Some((way, estimate.as_ref()?)))
    }

    /// For each way that can be said, what it costs at least and at most, as far as that is known.
    #[must_use]
    pub fn lines(&self) -> Vec<(Way, &T, &T)> {
        let mut lines = Vec::new();
        for (way, estimate) in self.through_plan() {
            match estimate {
                Estimate::Range { low, high, .. } => lines.push((way, low, high)),
                Estimate::Exact(is) | Estimate::AtMost { high: is, .. } => {
                    lines.push((way, is, is));
                }
                Estimate::CannotSay { .. } => {}
            }
        }
        lines.push((Way::SelfPay, &self.self_pay, &self.self_pay));
        lines
    }
}

impl Comparison<Paid> {
    /// Works out the next visit, which may be said where the year cannot.
    #[must_use]
    pub fn of_next_visit(amounts: &Amounts) -> Self {
        Self::with(amounts, 1, false, |plan| plan.next_visit())
    }
}

impl Comparison {
    /// Works out twelve months.
    #[must_use]
    pub fn of(amounts: &Amounts) -> Self {
        let pace = amounts.pace;
        let visits = MONTHS * pace.sessions;
        Self::with(amounts, visits, pace.restart.is_some(), |plan| plan.year(pace))
    }

    /// What is paid in all.
    #[must_use]
    pub fn totals(&self) -> Comparison<Paid> {
        let total = |estimate: &Option<Estimate<Year>>| {
            estimate.clone().map(|estimate| estimate.map(|year| year.total()))
        };
        Comparison {
            claim: total(&self.claim),
            superbill: total(&self.superbill),
            self_pay: self.self_pay.total(),
        }
    }
}

/// How so many visits are paid by claim. `restarts`: the plan's year starts over before the last of them.
#[must_use]
pub fn in_network(claim: &Claim, visits: u32, restarts: bool) -> Estimate<Plan> {
    if let Some(FirstVisits { count, copay }) = claim.first
        && count >= visits
    {
        // What would come after them does not matter.
        let (deductible, copay) = (Meter::NOTHING, Some(copay));
        let claim = Claim { copay, coinsurance: None, deductible, first: None, ..*claim };
        return in_network(&claim, visits, restarts);
    }
    let owed = match (claim.copay, claim.coinsurance) {
        (Some(copay), None) => Some(Owed::Copay(copay)),
        (None, Some(share)) => Some(Owed::Coinsurance(share)),
        (Some(copay), Some(share)) => Some(Owed::Both(copay, share)),
        (None, None) => None,
    };
    let mut ask = Vec::new();
    if claim.allowed.is_none() {
        ask.push(Field::InAllowed);
    }
    if owed.is_none() {
        ask.extend([Field::Copay, Field::InCoinsurance]);
    }
    if claim.deductible.left.is_none() {
        ask.push(Field::InDeductible);
    }
    let first = claim.first.unwrap_or(FirstVisits { count: 0, copay: Cents::ZERO });
    let plan = |allowed, owed, [now, renewed]: [Cents; 2]| {
        let terms = Terms::InNetwork { allowed, owed, first: first.copay, beyond: claim.beyond };
        plan(terms, first.count, [now, renewed], claim.maximum)
    };
    match (claim.allowed, owed) {
        (Some(allowed), Some(owed)) => {
            bounds(ask, claim.deductible, |deductible| plan(allowed, owed, deductible))
        }
        // A copay is the most of a visit that no deductible comes before, whatever the price.
        (None, Some(Owed::Copay(copay))) if is_met(claim.deductible, restarts) => {
            let most = copay.max(first.copay);
            Estimate::AtMost { high: plan(most, Owed::Copay(copay), [Cents::ZERO; 2]), ask }
        }
        _ => Estimate::CannotSay { ask },
    }
}

/// How visits out of network are paid.
#[must_use]
pub fn out_of_network(superbill: &Superbill, fee: Cents) -> Estimate<Plan> {
    let mut ask = Vec::new();
    if superbill.allowed.is_none() {
        ask.push(Field::OutAllowed);
    }
    if superbill.coinsurance.is_none() {
        ask.push(Field::OutCoinsurance);
    }
    if superbill.deductible.left.is_none() {
        ask.push(Field::OutDeductible);
    }
    let Some(coinsurance) = superbill.coinsurance else { return Estimate::CannotSay { ask } };
    let with = |allowed, deductible| {
        plan(Terms::OutOfNetwork { fee, allowed, coinsurance }, 0, deductible, superbill.maximum)
    };
    match superbill.allowed {
        Some(allowed) => bounds(ask, superbill.deductible, |deductible| with(allowed, deductible)),
        // A plan counts anything from nothing to the whole fee: these are the ends, not a guess.
        None => Estimate::Range {
            low: with(fee, least(superbill.deductible)),
            high: with(Cents::ZERO, least(superbill.deductible)),
            ask,
        },
    }
}

fn plan(terms: Terms, first: u32, [now, renewed]: [Cents; 2], maximum: Meter) -> Plan {
    Plan {
        terms,
        now: Left { first, deductible: now, maximum: maximum.left },
        renewed: Left { first, deductible: renewed, maximum: maximum.yearly },
    }
}

/// Exact where what is left of the deductible is known, and else from none of it to all of it.
fn bounds(ask: Vec<Field>, deductible: Meter, plan: impl Fn([Cents; 2]) -> Plan) -> Estimate<Plan> {
    let low = plan(least(deductible));
    if deductible.left.is_some() {
        return Estimate::Exact(low);
    }
    // No more can be left than there is in a year.
    let yearly = deductible.yearly.unwrap_or(ENDLESS);
    Estimate::Range { low, high: plan([yearly; 2]), ask }
}

/// What is left now and after the year starts over, at best.
fn least(deductible: Meter) -> [Cents; 2] {
    [deductible.left.unwrap_or_default(), deductible.yearly.unwrap_or_default()]
}

/// Whether no visit of the twelve months has a deductible before it.
fn is_met(deductible: Meter, restarts: bool) -> bool {
    deductible.left == Some(Cents::ZERO) && (!restarts || deductible.yearly == Some(Cents::ZERO))
}
