//! What clinicians and practices get beside the guide, made from the guide itself.

pub mod answer_report;
mod catalog;
#[cfg(test)]
mod consistency;
pub mod csp;
pub mod date;
pub mod formats;
pub mod html;
pub mod json_file;
mod names;
pub mod practice;
pub mod profile_file;
pub mod readability;
pub mod rulebook;
pub mod static_guide;
#[cfg(test)]
mod test_support;
pub mod word_export;
mod wrap;
