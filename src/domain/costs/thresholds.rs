//! Two lines that federal law draws, as sums.

use super::money::{Cents, Share};

/// From so much above a Good Faith Estimate on, a provider's bill can be disputed (45 CFR 149.620).
pub const DISPUTE: Cents = Cents(40_000);

/// The part of a year's adjusted gross income above which medical costs may be deducted (26 USC 213(a)).
pub const MEDICAL_FLOOR: Share = Share::millionths(75_000);

/// Whether a provider's bill is enough above that provider's Good Faith Estimate to be disputed.
#[must_use]
pub fn can_dispute(estimate: Cents, bill: Cents) -> bool {
    bill >= estimate + DISPUTE
}

/// The part of a year's medical costs that someone who itemizes may deduct from their income.
#[must_use]
pub fn deductible_part(income: Cents, costs: Cents) -> Cents {
    costs.less(MEDICAL_FLOOR.of(income))
}
