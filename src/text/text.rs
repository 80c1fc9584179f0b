//! One text, put together for a visitor.

use std::borrow::Borrow;
use std::fmt;
use std::ops::Deref;

/// A text that its holder owns, as small as a pointer. An answer is hundreds of texts that move from what makes
/// them to what draws them, and a `String` takes three words at each move.
#[derive(Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(clippy::box_collection)]
pub struct Text(Box<String>);

impl Text {
    /// These parts, one behind the other.
    #[must_use]
    pub fn of(parts: &[&str]) -> Self {
        parts.concat().into()
    }

    /// These parts with a separator between them.
    #[must_use]
    pub fn join<Part: Borrow<str>>(parts: &[Part], separator: &str) -> Self {
        parts.join(separator).into()
    }
}

impl Deref for Text {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl AsRef<str> for Text {
    fn as_ref(&self) -> &str {
        self
    }
}

impl Borrow<str> for Text {
    fn borrow(&self) -> &str {
        self
    }
}

impl From<String> for Text {
    fn from(text: String) -> Self {
        Self(Box::new(text))
    }
}

impl From<&str> for Text {
    fn from(text: &str) -> Self {
        text.to_owned().into()
    }
}

impl From<Text> for String {
    fn from(text: Text) -> Self {
        *text.0
    }
}

impl PartialEq<str> for Text {
    fn eq(&self, other: &str) -> bool {
        **self == *other
    }
}

impl PartialEq<&str> for Text {
    fn eq(&self, other: &&str) -> bool {
        **self == **other
    }
}

impl fmt::Debug for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&**self, f)
    }
}

impl fmt::Display for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self)
    }
}
