//! The languages whose words can be measured.

use coverage_guide::text::Locale;

use super::{english, spanish};

/// A language with a measure of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Language {
    English,
    Spanish,
}

impl Language {
    /// The language of a locale, if there is a measure for it.
    pub fn of(locale: Locale) -> Option<Self> {
        match locale {
            Locale::English => Some(Self::English),
            Locale::Spanish => Some(Self::Spanish),
            Locale::Pseudo => None,
        }
    }

    /// The syllables of a word in small letters.
    pub fn syllables(self, word: &str) -> u32 {
        match self {
            Self::English => english::syllables(word),
            Self::Spanish => spanish::syllables(word),
        }
    }
}
