//! Leptos components. They read state and show words; they decide nothing.

mod crisis;
mod el;
mod focus;
mod formats;
mod guide;
mod mark;
mod parts;
mod question;
mod result;
mod say;

pub use formats::Formats;
pub use guide::CoverageGuide;
