//! The page on which a practice makes its guide. Nothing that is typed leaves it: the page is sealed as the guide is.
//!
//! What is typed is a [`form::Form`], understood by [`understand`], and read as the same profile that the terminal reads;
//! files are made by the same crate, from the same kit. `view` draws it, with the guide's own element builder: a static
//! child of Leptos' `view!` would be `innerHTML`, which Trusted Types refuse, and what is drawn by calls can be written
//! as HTML without a browser, which the tests do.

#![forbid(unsafe_code)]
#![deny(missing_docs)]

pub mod color;
pub mod draft;
pub mod entry;
pub mod form;
pub mod history;
pub mod mistake;
pub mod opened;
pub mod path;
pub mod platform;
pub mod steps;
pub mod told;
pub mod understand;
#[cfg(feature = "web")]
pub mod view;
pub mod warning;
pub mod words;
