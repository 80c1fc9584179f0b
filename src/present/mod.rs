//! From ids of the domain to words. The only place that knows how keys are named, for the screens and
//! for the terminal alike. Knows no web.

pub mod answer;
mod changed;
pub mod costs;
pub mod formats;
mod instead;
mod letter;
pub mod localizer;
pub mod outlooks;
pub mod paper;
pub mod plain;
pub mod terms;
