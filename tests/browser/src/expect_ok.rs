//! What keeps a story from being told, in one sentence.

use std::fmt::{self, Display, Formatter};

/// A sentence for the person who ran the tests.
#[derive(Debug)]
pub struct Trouble(pub String);

impl Display for Trouble {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Trouble {}

/// Ends a story that cannot go on, at the line of the story and not of the harness.
pub trait Must<T> {
    /// The value, or the end of the story.
    ///
    /// # Panics
    /// If there is no value.
    #[track_caller]
    fn must(self, what: &str) -> T;
}

impl<T, E: Display> Must<T> for Result<T, E> {
    #[track_caller]
    fn must(self, what: &str) -> T {
        match self {
            Ok(value) => value,
            Err(error) => panic!("{what}: {error}"),
        }
    }
}

impl<T> Must<T> for Option<T> {
    #[track_caller]
    fn must(self, what: &str) -> T {
        match self {
            Some(value) => value,
            None => panic!("{what}"),
        }
    }
}
