//! Leptos components. They read state and show words; they decide nothing.

mod copy;
mod crisis;
mod draw;
mod el;
mod focus;
mod guide;
mod languages;
mod mark;
mod parts;
mod question;
mod result;
mod terms;

pub use guide::CoverageGuide;
pub use languages::Languages;
