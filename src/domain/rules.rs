//! Decision tables: rows that a clinician can read.

pub mod ask;
pub mod availability;
pub mod care;
pub mod common;
mod condition;
pub mod costs;
pub mod diagnosis;
pub mod disclosure;
mod listed;
pub mod network;
pub mod notes;
pub mod plan;
pub mod points;
pub mod practice;
pub mod priorities;
pub mod privacy;
pub mod rights;
mod table;
mod vocabulary;

pub use condition::Condition;
pub use listed::{Listed, Outcome, every_rule, every_table};
pub use table::{Fired, Hit, Row, Rule, Table, all_hold};
