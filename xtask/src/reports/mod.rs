//! What clinicians and practices get beside the guide, made from the guide itself.

pub mod answer_report;
pub mod date;
pub mod formats;
pub mod readability;
pub mod rulebook;
pub mod static_guide;
pub mod wrap;
