//! What therapy costs by each way to pay: whole cents, no fractions, no identity, no words.
//!
//! Not counted: premiums, family deductibles, plans with several levels of networks, denials,
//! employers' health accounts, and whether copays count toward a deductible.

pub mod amounts;
pub mod chart;
pub mod entries;
pub mod estimate;
pub mod form;
pub mod money;
pub mod thresholds;
pub mod visit;
pub mod year;
