//! What has to hold whatever comes in: a check for each thing that reads what others have written.
//!
//! libFuzzer, which sees which lines an input reaches, makes the inputs (`cargo xtask fuzz`); a test feeds those that are
//! kept in `corpus/`. A check panics where something does not hold.

#![forbid(unsafe_code)]
#![deny(missing_docs)]
#![allow(clippy::unwrap_used, reason = "a panic is what a check has to say")]

pub mod costs;
mod lines;
pub mod maker;
mod markup;
pub mod opened;
mod places;
pub mod prefill;
pub mod profile;
pub mod share_code;
