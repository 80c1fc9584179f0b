//! What therapy costs by each way to pay: whole cents, no fractions, no identity, no words.
//!
//! Not counted: premiums, what others in the family use up of a deductible, denials, employers' health
//! accounts, and whether copays count toward a deductible. Whoever has several deductibles or tiers is told
//! which number to type.

pub mod amounts;
pub mod chart;
pub mod entries;
pub mod estimate;
pub mod form;
pub mod money;
pub mod thresholds;
pub mod visit;
pub mod year;
