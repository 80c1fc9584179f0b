//! The edge to the browser: start-up, the profile in the page, dates and plurals, and the guide as a
//! component of other Leptos applications. `idle` and `shifts` are told the time, so they need no browser.

#[cfg(feature = "web")]
pub mod address;
#[cfg(feature = "web")]
pub mod exit;
#[cfg(feature = "web")]
pub mod formats;
pub mod idle;
#[cfg(feature = "web")]
pub mod inline;
#[cfg(feature = "web")]
pub mod json;
#[cfg(feature = "web")]
pub mod kiosk;
pub mod shifts;
#[cfg(feature = "web")]
pub mod start;
#[cfg(feature = "web")]
pub mod words;

#[cfg(feature = "web")]
pub use inline::CoverageGuide;
