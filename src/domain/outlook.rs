//! How often plans pay. Never more certain than the facts: a range wherever something is open.

use super::named::named;

named! {
    /// The only words for likelihood. None of them says "covered".
    pub enum Likelihood {
        Rarely = "rarely",
        Sometimes = "sometimes",
        Often = "often",
    }
}

/// From the least to the most that can be said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Outlook {
    /// The least favorable reading.
    pub low: Likelihood,
    /// The most favorable reading.
    pub high: Likelihood,
}

#[allow(missing_docs)]
impl Outlook {
    pub const RARELY: Self = Self { low: Likelihood::Rarely, high: Likelihood::Rarely };
    pub const SOMETIMES: Self = Self { low: Likelihood::Sometimes, high: Likelihood::Sometimes };
    pub const OFTEN: Self = Self { low: Likelihood::Often, high: Likelihood::Often };
    pub const RARELY_TO_SOMETIMES: Self =
        Self { low: Likelihood::Rarely, high: Likelihood::Sometimes };
    pub const SOMETIMES_TO_OFTEN: Self =
        Self { low: Likelihood::Sometimes, high: Likelihood::Often };
    /// Anything from rarely to often: it depends.
    pub const ANY: Self = Self { low: Likelihood::Rarely, high: Likelihood::Often };

    /// The stable name: one likelihood, or two with a hyphen for a range.
    #[must_use]
    pub const fn id(self) -> &'static str {
        use Likelihood::{Often, Rarely, Sometimes};
        match (self.low, self.high) {
            (Sometimes, Often) => "sometimes-often",
            (Rarely, Often) => "rarely-often",
            (Rarely, Sometimes) => "rarely-sometimes",
            (_, high) => high.id(),
        }
    }

    /// Whether this says no more than the other: it leaves open all that the other leaves open.
    #[must_use]
    pub fn allows(self, other: Self) -> bool {
        self.low <= other.low && self.high >= other.high
    }
}

/// What a plan or a network does to an outlook.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Change {
    NoPlan,
    Same,
    /// Never better than this.
    AtMost(Likelihood),
    /// May be as bad as this.
    MayFallTo(Likelihood),
    /// May be as good as this.
    MayRiseTo(Likelihood),
    /// May be as bad as rarely, or at least as good as this.
    AnyUpTo(Likelihood),
    /// May be as bad as the first, never better than the second.
    Between(Likelihood, Likelihood),
}

impl Change {
    /// The outlook after the change, or `None` where there is no plan to pay.
    #[must_use]
    pub fn apply(self, Outlook { low, high }: Outlook) -> Option<Outlook> {
        let (low, high) = match self {
            Self::NoPlan => return None,
            Self::Same => (low, high),
            Self::AtMost(most) => (low.min(most), high.min(most)),
            Self::MayFallTo(least) => (low.min(least), high),
            Self::MayRiseTo(most) => (low, high.max(most)),
            Self::AnyUpTo(most) => (Likelihood::Rarely, high.max(most)),
            Self::Between(least, most) => (low.min(least), high.min(most)),
        };
        Some(Outlook { low, high })
    }
}
