//! The guide in a real browser. `tests/` holds the stories; this crate is what they stand on.
//!
//! The stories know the page by what a visitor knows it by: roles, names and focus. They read
//! `data-` attributes only to learn which question, rule or section they are looking at.

// The WebDriver client's own error is large; nothing here is fast enough to notice.
#![allow(clippy::result_large_err)]
#![forbid(unsafe_code)]
#![deny(missing_docs)]

pub mod axe;
pub mod brought;
pub mod browser;
pub mod clock;
pub mod engine;
pub mod eyes;
pub mod guide;
pub mod host;
pub mod kept;
pub mod keys;
pub mod logs;
pub mod measure;
pub mod page;
pub mod paper;
pub mod recorders;
pub mod retell;
pub mod server;
pub mod shapes;
pub mod sight;
pub mod stories;
pub mod tour;
pub mod tree;
mod trouble;
pub mod walker;
pub mod world;

pub use trouble::{Must, Trouble};

/// Tells stories, each a function of an engine, in every engine.
#[macro_export]
macro_rules! in_every_engine {
    ($($story:ident)*) => {
        $crate::in_every_engine!(@ chromium Chromium $($story)*);
        $crate::in_every_engine!(@ firefox Firefox $($story)*);
        $crate::in_every_engine!(@ webkit WebKit $($story)*);
    };
    (@ $module:ident $engine:ident $($story:ident)*) => {
        mod $module {
            $(
                #[test]
                fn $story() {
                    super::$story($crate::engine::Engine::$engine);
                }
            )*
        }
    };
}
