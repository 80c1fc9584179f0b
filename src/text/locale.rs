//! The languages that the guide speaks.

use std::borrow::Cow;

use super::pseudo::pseudo;
use super::sentence_case::decapitalized;
use super::table::{EN, EN_REVIEW, ES, ES_REVIEW, FINGERPRINT, NAMES, Texts};

/// A language of the guide.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Locale {
    /// American English, which every other language follows.
    English,
    /// Spanish as it is written for people in the United States.
    Spanish,
    /// English made longer, with other letters, and written from right to left: shows where a layout
    /// breaks before a language does. See [`pseudo`](super::pseudo).
    Pseudo,
}

impl Locale {
    /// Every language that people speak. Each has a file.
    pub const ALL: &'static [Self] = &[Self::English, Self::Spanish];

    /// Every language, spoken or not.
    const EVERY: &'static [Self] = &[Self::English, Self::Spanish, Self::Pseudo];

    /// The language with this tag.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        Self::EVERY.iter().copied().find(|locale| locale.tag() == tag)
    }

    /// The language tag, as in HTML's `lang`. Its file is `locales/<tag>.json`.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Spanish => "es",
            // Browsers write its numbers and plurals as in Arabic.
            Self::Pseudo => "ar-XB",
        }
    }

    /// What the language calls itself.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::Spanish => "Español",
            Self::Pseudo => "Pseudo",
        }
    }

    /// Which way the language is written.
    #[must_use]
    pub const fn direction(self) -> Direction {
        match self {
            Self::English | Self::Spanish => Direction::LeftToRight,
            Self::Pseudo => Direction::RightToLeft,
        }
    }

    /// Who has read the texts of this language, and when (`YYYY-MM-DD`). `None`: no person yet.
    #[must_use]
    pub const fn review(self) -> Option<[&'static str; 2]> {
        match self {
            Self::English => EN_REVIEW,
            Self::Spanish => ES_REVIEW,
            Self::Pseudo => None,
        }
    }

    /// The language as a page carries it, which [`Words::from_lines`](super::Words::from_lines) reads: a line that
    /// stands for all keys and their order, and then in this order every text that the program shows. Those that
    /// stand only in what is built around it, `static.*`, are left empty.
    #[must_use]
    pub fn lines(self) -> String {
        let mut lines = FINGERPRINT.to_string();
        for (at, name) in (0..).zip(NAMES) {
            lines.push('\n');
            if !is_around(name) {
                lines.push_str(&decapitalized(&self.text(at)));
            }
        }
        lines
    }

    /// The texts that [`lines`](Self::lines) leaves empty, each with its name:
    /// [`Words::with_around`](super::Words::with_around) reads them.
    #[must_use]
    pub fn around(self) -> Vec<(&'static str, String)> {
        let named = (0..).zip(NAMES).filter(|(_, name)| is_around(name));
        named.map(|(at, name)| (name, self.text(at).into_owned())).collect()
    }

    fn text(self, at: u16) -> Cow<'static, str> {
        let text = self.texts().get(at);
        if self == Self::Pseudo { pseudo(text).into() } else { text.into() }
    }

    pub(super) const fn texts(self) -> &'static Texts {
        match self {
            Self::English | Self::Pseudo => &EN,
            Self::Spanish => &ES,
        }
    }
}

/// Whether a text stands only in what is built around the program.
fn is_around(name: &str) -> bool {
    name.starts_with("static.")
}

/// Which way a language is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Direction {
    LeftToRight,
    RightToLeft,
}

impl Direction {
    /// The value of HTML's `dir`.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::LeftToRight => "ltr",
            Self::RightToLeft => "rtl",
        }
    }
}
