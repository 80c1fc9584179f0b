//! What a visitor typed into the calculator, kept as typed: what cannot be read is not lost.

use crate::domain::choices::Way;
use crate::domain::named::named;

named! {
    /// A field of the calculator. The order is the order on the page.
    pub enum Field {
        /// What the practice charges for a visit.
        Fee = "fee",
        /// What it charges this visitor, where it has reduced fees.
        ReducedFee = "reduced-fee",
        /// Visits in a month.
        Sessions = "sessions",
        /// The price that plan and practice agreed on.
        InAllowed = "in-allowed",
        /// A set fee for each visit.
        Copay = "copay",
        /// The visitor's share of the agreed price.
        InCoinsurance = "in-coinsurance",
        /// What is left to meet of the deductible.
        InDeductible = "in-deductible",
        /// What is left until the out-of-pocket maximum.
        InMaximum = "in-maximum",
        /// Visits of a plan's year that no deductible comes before, whatever the others cost.
        FirstVisits = "first-visits",
        /// What each of those costs: 0 if it is free.
        FirstVisitCopay = "first-visit-copay",
        /// What the practice charges besides, where a visit is longer than the plan pays for.
        BeyondPlan = "beyond-plan",
        /// What the plan allows out of network.
        OutAllowed = "out-allowed",
        /// The visitor's share of what the plan allows.
        OutCoinsurance = "out-coinsurance",
        /// What is left to meet of the out-of-network deductible.
        OutDeductible = "out-deductible",
        /// What is left until the out-of-network maximum.
        OutMaximum = "out-maximum",
        /// Months until the plan's year starts over.
        Restart = "restart",
        InDeductibleYear = "in-deductible-year",
        InMaximumYear = "in-maximum-year",
        OutDeductibleYear = "out-deductible-year",
        OutMaximumYear = "out-maximum-year",
    }
}

named! {
    /// Fields that belong together, in the order on the page.
    pub enum Part {
        /// What every way needs.
        Visits = "visits",
        /// A claim in network.
        Claim = "claim",
        /// Money back out of network.
        Superbill = "superbill",
        /// The plan's year that starts over.
        Restart = "restart",
    }
}

/// What can be typed into a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Unit {
    Money,
    Percent,
    /// A whole number from 1 to this.
    Count(u32),
}

impl Field {
    /// The part of the form it stands in.
    #[must_use]
    pub const fn part(self) -> Part {
        match self {
            Self::Fee | Self::ReducedFee | Self::Sessions => Part::Visits,
            Self::InAllowed
            | Self::Copay
            | Self::InCoinsurance
            | Self::InDeductible
            | Self::InMaximum
            | Self::FirstVisits
            | Self::FirstVisitCopay
            | Self::BeyondPlan => Part::Claim,
            Self::OutAllowed | Self::OutCoinsurance | Self::OutDeductible | Self::OutMaximum => {
                Part::Superbill
            }
            Self::Restart
            | Self::InDeductibleYear
            | Self::InMaximumYear
            | Self::OutDeductibleYear
            | Self::OutMaximumYear => Part::Restart,
        }
    }

    /// The way to pay that alone needs it, if only one does.
    #[must_use]
    pub const fn way(self) -> Option<Way> {
        match self {
            Self::InDeductibleYear | Self::InMaximumYear => Some(Way::Claim),
            Self::OutDeductibleYear | Self::OutMaximumYear => Some(Way::Superbill),
            _ => match self.part() {
                Part::Claim => Some(Way::Claim),
                Part::Superbill => Some(Way::Superbill),
                Part::Visits | Part::Restart => None,
            },
        }
    }

    /// What can be typed into it.
    #[must_use]
    pub const fn unit(self) -> Unit {
        match self {
            Self::InCoinsurance | Self::OutCoinsurance => Unit::Percent,
            // One for each day.
            Self::Sessions | Self::FirstVisits => Unit::Count(31),
            Self::Restart => Unit::Count(super::year::MONTHS),
            _ => Unit::Money,
        }
    }

    /// Whether nothing can be worked out without it.
    #[must_use]
    pub const fn is_required(self) -> bool {
        matches!(self, Self::Fee | Self::Sessions)
    }
}

/// What was typed, field by field. `None`: the visitor has not touched the field.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entries([Option<String>; Field::ALL.len()]);

impl Entries {
    /// What was typed into a field, if it was touched.
    #[must_use]
    pub fn typed(&self, field: Field) -> Option<&str> {
        self.0[field as usize].as_deref()
    }

    /// Takes what is typed into a field. An emptied field is touched too.
    pub fn insert(&mut self, field: Field, text: String) {
        self.0[field as usize] = Some(text);
    }
}
