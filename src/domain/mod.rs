//! Answers become facts, facts become an assessment. Knows no web, no words and no clock.

#![warn(clippy::pedantic)]

pub mod answers;
pub mod assess;
pub mod brief;
pub mod changes;
pub mod choices;
pub mod costs;
pub mod facts;
pub mod flow;
pub mod known;
mod named;
pub mod outlook;
pub mod pivots;
pub mod policy_line;
pub mod practice_detail;
pub mod prefill;
pub mod profile;
pub mod question_id;
pub mod questions;
pub mod rules;
pub mod set;
pub mod share_code;
pub mod sources;
pub mod suggest;
pub mod suggested_kind;
pub mod terms;
pub mod topic;
pub mod visit;
