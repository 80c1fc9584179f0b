//! The one error of the chores: a sentence for the person at the keyboard.

use std::fmt;

/// A sentence that says what went wrong and, where there is a way out, what to do.
#[derive(Debug, PartialEq)]
pub struct Trouble(pub String);

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// What a chore gives back.
pub type Result<T> = std::result::Result<T, Trouble>;

/// Makes a [`Trouble`] the way `format!` makes a string.
macro_rules! trouble {
    ($($sentence:tt)*) => {
        $crate::trouble::Trouble(format!($($sentence)*))
    };
}
pub(crate) use trouble;
