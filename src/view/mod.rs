//! Leptos components. They read state and show words; they decide nothing.

mod crisis;
mod el;
mod focus;
mod guide;
mod mark;
mod parts;
mod question;
mod result;

pub use guide::CoverageGuide;
