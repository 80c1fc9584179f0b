//! Ends a test that cannot go on, at the line of the test and not of the harness.

use std::fmt::Display;

/// `expect` for errors that are sentences: prints them as [`Display`], with what was to be done.
pub trait ExpectOk<T> {
    /// The value.
    ///
    /// # Panics
    /// If there is none.
    #[track_caller]
    fn expect_ok(self, what: &str) -> T;
}

impl<T, E: Display> ExpectOk<T> for Result<T, E> {
    #[track_caller]
    fn expect_ok(self, what: &str) -> T {
        match self {
            Ok(value) => value,
            // `#`: an `anyhow::Error` tells its causes too.
            Err(error) => panic!("{what}: {error:#}"),
        }
    }
}

/// Without an error the message alone is left. Unlike `expect`, it need not be a literal.
impl<T> ExpectOk<T> for Option<T> {
    #[track_caller]
    fn expect_ok(self, what: &str) -> T {
        match self {
            Some(value) => value,
            None => panic!("{what}"),
        }
    }
}
