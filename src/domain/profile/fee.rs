//! What a practice charges.

use crate::domain::named::named;

named! {
    /// Which visits a fee is for.
    pub enum FeeKind {
        /// All visits but those that have a price of their own.
        Usual = "usual",
        /// The first visit alone.
        FirstVisit = "first-visit",
    }
}

named! {
    /// Whose visits a fee is for, where it differs by who holds them.
    pub enum FeeBy {
        /// Somebody with a full license.
        Licensed = "licensed",
        /// Somebody with a license for work under supervision.
        Associate = "associate",
        /// Somebody still in training.
        Intern = "intern",
    }
}

/// The fee for one session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fee {
    /// Which visits it is for.
    pub kind: FeeKind,
    /// With whom, if that matters.
    pub by: Option<FeeBy>,
    /// Length of the session in minutes, if said.
    pub minutes: Option<u16>,
    /// What it costs.
    pub price: Price,
    /// Whether this is the lower price for those who take no superbill.
    pub without_superbill: bool,
    /// What a client who uses a plan pays besides, in US cents, for the part longer than plans pay for.
    pub beyond_plan_cents: Option<u32>,
}

/// A price in US cents.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Price {
    Exact(u32),
    /// This much or more.
    From(u32),
    /// From the lower of the two up to the higher.
    Between(u32, u32),
}

/// The fee for a visit up to some yearly household income.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct IncomeTier {
    /// The highest income of the tier in US cents. `None`, in the last alone: any that is higher.
    pub up_to_cents: Option<u32>,
    /// The fee in US cents.
    pub cents: u32,
}

/// What a visit costs that the client misses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MissedVisit {
    /// The price in US cents. `None`: the full fee.
    pub cents: Option<u32>,
    /// How many hours ahead a visit has to be canceled to cost nothing.
    pub notice_hours: u32,
}

impl Fee {
    /// The fee for a usual visit of this length, at this price.
    #[must_use]
    pub const fn usual(minutes: u16, cents: u32) -> Self {
        Self {
            kind: FeeKind::Usual,
            by: None,
            minutes: Some(minutes),
            price: Price::Exact(cents),
            without_superbill: false,
            beyond_plan_cents: None,
        }
    }

    /// The price in US cents, if it is said to the cent.
    #[must_use]
    pub const fn exact(&self) -> Option<u32> {
        match self.price {
            Price::Exact(cents) => Some(cents),
            Price::From(_) | Price::Between(..) => None,
        }
    }

    /// Whether anybody may expect to pay this for a visit, whichever way they pay.
    #[must_use]
    pub fn is_expected(&self) -> bool {
        let is_for_all = matches!(self.by, None | Some(FeeBy::Licensed)) && !self.without_superbill;
        is_for_all && self.kind == FeeKind::Usual && self.exact().is_some()
    }

    /// Whether the other is for the same visits at the same price.
    pub(super) fn repeats(&self, other: &Self) -> bool {
        let without_rest = |fee: &Self| Self { beyond_plan_cents: None, ..*fee };
        without_rest(self) == without_rest(other)
    }
}
