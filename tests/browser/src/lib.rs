//! The guide in real browsers: the helpers of the tests in `tests/`.
//!
//! The tests know the page by what a visitor knows it by: roles, names and focus. They read
//! `data-` attributes only to learn which question, rule or section they are looking at.

// The WebDriver client's own error is large; nothing here is fast enough to notice.
#![allow(clippy::result_large_err)]
#![forbid(unsafe_code)]
#![deny(missing_docs)]

pub mod a11y_audit;
pub mod a11y_tree;
pub mod axe;
pub mod browser;
pub mod clock;
pub mod coverage;
pub mod emulation;
pub mod engine;
mod expect_ok;
pub mod expected;
pub mod guide;
pub mod host;
pub mod information;
pub mod kept;
pub mod keyboard;
pub mod logs;
pub mod measure;
pub mod memory;
pub mod page;
pub mod paths;
pub mod pdf;
pub mod qr;
pub mod recorders;
mod redraw;
pub mod replay;
pub mod scenario_runner;
pub mod scenarios;
pub mod server;
pub mod setup_page;
pub mod shared_answers;
pub mod texts;

pub use expect_ok::ExpectOk;

/// Declares tests, each a function of an engine, in every engine.
#[macro_export]
macro_rules! in_every_engine {
    ($($test:ident)*) => {
        $crate::in_every_engine!(@ chromium Chromium $($test)*);
        $crate::in_every_engine!(@ firefox Firefox $($test)*);
        $crate::in_every_engine!(@ webkit WebKit $($test)*);
    };
    (@ $module:ident $engine:ident $($test:ident)*) => {
        mod $module {
            $(
                #[test]
                fn $test() {
                    super::$test($crate::engine::Engine::$engine);
                }
            )*
        }
    };
}
