//! The edge to the browser: start-up, the profile in the page, dates and plurals, and the guide as a
//! component of other Leptos applications.

pub mod formats;
pub mod inline;
pub mod json;
pub mod start;
pub mod words;

pub use inline::CoverageGuide;
