//! One text, put together for a visitor.

use std::borrow::Borrow;
use std::fmt;
use std::ops::Deref;

/// A text that its holder owns, as small as a pointer. An answer is hundreds of texts that move from what makes
/// them to what draws them, and a `String` takes three words at each move.
#[derive(Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(transparent))]
#[expect(clippy::box_collection, reason = "the box is what makes it a single word")]
pub struct Text(Box<String>);

impl Text {
    /// Its words, borrowed.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

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
        self.as_str()
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
        self.as_str() == other
    }
}

impl PartialEq<&str> for Text {
    fn eq(&self, other: &&str) -> bool {
        self.as_str() == *other
    }
}

impl PartialEq<String> for Text {
    fn eq(&self, other: &String) -> bool {
        *self.0 == *other
    }
}

impl PartialEq<Text> for str {
    fn eq(&self, other: &Text) -> bool {
        self == other.as_str()
    }
}

impl PartialEq<Text> for &str {
    fn eq(&self, other: &Text) -> bool {
        *self == other.as_str()
    }
}

impl PartialEq<Text> for String {
    fn eq(&self, other: &Text) -> bool {
        *self == *other.0
    }
}

impl fmt::Debug for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.as_str(), f)
    }
}

impl fmt::Display for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn a_text_takes_one_word_and_so_does_one_that_may_be_missing() {
        assert_eq!(size_of::<Text>(), size_of::<usize>());
        assert_eq!(size_of::<Option<Text>>(), size_of::<usize>());
    }

    #[test]
    fn a_text_equals_what_it_says() {
        let text = Text::from("superbill");
        assert_eq!(text, Text::from(String::from("superbill")));
        assert_eq!(text, "superbill");
        assert_eq!("superbill", text);
        assert_eq!(text, String::from("superbill"));
        assert_eq!(String::from("superbill"), text);
        assert_eq!(text, *"superbill");
        assert_eq!(*"superbill", text);
        assert_ne!(text, "claim");
        assert_ne!("claim", text);
        assert_eq!(Text::default(), "");
    }

    #[test]
    fn a_text_is_found_and_ordered_by_what_it_says() {
        let texts = BTreeSet::from(["superbill", "claim"].map(Text::from));
        assert!(texts.contains("claim"));
        assert_eq!(texts.first().map(Text::as_str), Some("claim"));
    }

    #[test]
    fn parts_are_put_together_in_their_order() {
        assert_eq!(Text::of(&["a", &Text::from("b"), "c"]), "abc");
        assert_eq!(Text::of(&[]), "");
        assert_eq!(Text::join(&["a", "b"], ", "), "a, b");
        assert_eq!(Text::join(&["a", "b"].map(Text::from), "; "), "a; b");
        assert_eq!(Text::join(&["a"], ", "), "a");
        assert_eq!(Text::join::<Text>(&[], ", "), "");
    }

    #[test]
    fn a_text_is_written_as_it_stands_and_debugged_as_a_string() {
        let text = Text::from("the \"allowed\" amount");
        assert_eq!(text.to_string(), "the \"allowed\" amount");
        assert_eq!(format!("{text:?}"), format!("{:?}", text.as_str()));
        assert_eq!(String::from(text), "the \"allowed\" amount");
    }

    #[cfg(feature = "serde")]
    #[test]
    fn a_text_is_serialized_as_a_string() {
        assert_eq!(serde_json::to_value(Text::from("claim")).unwrap(), "claim");
    }
}
