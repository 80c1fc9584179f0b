//! What one visit costs, and what it leaves of the deductible and of the yearly limit.

use super::money::{Cents, Share};

/// What is left, before a visit, of what counts over a plan's year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Left {
    /// Of the first visits, which no deductible comes before.
    pub first: u32,
    /// Of the deductible.
    pub deductible: Cents,
    /// Of the out-of-pocket maximum. `None`: there is none, or it is not counted.
    pub maximum: Option<Cents>,
}

impl Left {
    /// Nothing to meet and no limit, as where no plan is asked.
    pub const NOTHING: Self = Self { first: 0, deductible: Cents::ZERO, maximum: None };
}

/// Who paid how much.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Paid {
    /// The visitor.
    pub you: Cents,
    /// The plan.
    pub plan: Cents,
}

/// What a plan leaves to the client for each visit in its network, once the deductible is met.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Owed {
    /// A set fee for each visit.
    Copay(Cents),
    /// A share of the allowed amount.
    Coinsurance(Share),
    /// Both, the share being of all of the allowed amount. Rare.
    Both(Cents, Share),
}

/// How one visit is paid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Terms {
    /// The practice bills the plan, whose price it has accepted. The fee does not matter.
    InNetwork {
        /// The price that the plan and the practice agreed on.
        allowed: Cents,
        /// What is left to the client.
        owed: Owed,
        /// What is left to the client of each of the first visits, in place of that.
        first: Cents,
        /// What the practice charges for the part of a visit that the plan does not pay for.
        beyond: Cents,
    },
    /// The client pays the fee, and the plan pays part of what it allows back.
    OutOfNetwork {
        /// What the practice charges.
        fee: Cents,
        /// The most that the plan counts of it.
        allowed: Cents,
        /// The client's share of what it counts.
        coinsurance: Share,
    },
    /// Nothing is sent to a plan.
    SelfPay {
        /// What the practice charges.
        fee: Cents,
    },
}

impl Terms {
    /// Pays for one visit, and takes from what is left what the visit uses up.
    pub fn pay(&self, left: &mut Left) -> Paid {
        match *self {
            Self::InNetwork { allowed, owed, first, beyond } => {
                let paid = in_network(allowed, owed, first, left);
                // It counts toward nothing.
                Paid { you: paid.you + beyond, ..paid }
            }
            Self::OutOfNetwork { fee, allowed, coinsurance } => {
                out_of_network(fee, allowed, coinsurance, left)
            }
            Self::SelfPay { fee } => Paid { you: fee, plan: Cents::ZERO },
        }
    }

    /// What is charged for a visit in all.
    #[must_use]
    pub fn charged(&self) -> Cents {
        match *self {
            Self::InNetwork { allowed, beyond, .. } => allowed + beyond,
            Self::OutOfNetwork { fee, .. } | Self::SelfPay { fee } => fee,
        }
    }
}

fn in_network(allowed: Cents, owed: Owed, first: Cents, left: &mut Left) -> Paid {
    let is_first = left.first > 0;
    left.first = left.first.saturating_sub(1);
    let deductible = if is_first { Cents::ZERO } else { left.deductible.min(allowed) };
    let after = allowed.less(deductible);
    let share = match owed {
        _ if is_first => first,
        Owed::Copay(copay) => copay,
        Owed::Coinsurance(share) => share.of(after),
        Owed::Both(copay, share) => copay + share.of(allowed),
    };
    let you = at_most((deductible + share).min(allowed), left.maximum);
    left.deductible = left.deductible.less(deductible);
    left.maximum = left.maximum.map(|maximum| maximum.less(you));
    Paid { you, plan: allowed.less(you) }
}

fn out_of_network(fee: Cents, allowed: Cents, coinsurance: Share, left: &mut Left) -> Paid {
    let counted = fee.min(allowed);
    let deductible = left.deductible.min(counted);
    let share = coinsurance.rest().of(counted.less(deductible));
    let plan = match left.maximum {
        Some(maximum) => share.max(counted.less(maximum)),
        None => share,
    };
    left.deductible = left.deductible.less(deductible);
    // What is above the allowed amount never counts.
    left.maximum = left.maximum.map(|maximum| maximum.less(counted.less(plan)));
    Paid { you: fee.less(plan), plan }
}

/// The part of the fee that is above what the plan allows. Out of network it is the client's.
#[must_use]
pub fn above_allowed(fee: Cents, allowed: Cents) -> Cents {
    fee.less(allowed)
}

fn at_most(amount: Cents, limit: Option<Cents>) -> Cents {
    limit.map_or(amount, |limit| amount.min(limit))
}
