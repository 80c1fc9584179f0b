//! The edge to the browser: start-up, the profile in the page, dates and plurals.

pub mod formats;
pub mod json;
pub mod start;
pub mod words;
