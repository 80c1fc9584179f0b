//! Coverage Guide: whether insurance is likely to pay for therapy, whether that puts a diagnosis on
//! file, who would see it, and what changes for people who pay themselves. It all happens in the
//! visitor's own browser.
//!
//! Layers point downwards only: [`embed`] → [`view`] → [`present`] → [`text`], [`domain`].

#![forbid(unsafe_code)]
#![deny(missing_docs)]

pub mod domain;
pub mod embed;
pub mod present;
pub mod text;

#[cfg(feature = "web")]
pub mod view;
