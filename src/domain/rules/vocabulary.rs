//! Conditions that several tables share.

use super::condition::Condition;
use crate::domain::choices::Payer;

/// There is a plan, or the visitor is not sure.
pub const INSURED: Condition = Condition::PayerIs(&[
    Payer::Commercial,
    Payer::Medicare,
    Payer::Medicaid,
    Payer::Tricare,
    Payer::Student,
    Payer::Other,
    Payer::NotSure,
]);

/// Those of [`INSURED`] that are no public program, or may be none.
pub const PRIVATE: Condition =
    Condition::PayerIs(&[Payer::Commercial, Payer::Student, Payer::Other, Payer::NotSure]);
