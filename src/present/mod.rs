//! From ids of the domain to words, for the screens and for the terminal alike. What an answer says is put
//! together once, in [`answer`]; every renderer draws what stands there. Knows no web.

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
mod practice;
pub mod terms;
