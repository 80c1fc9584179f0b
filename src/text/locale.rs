//! The languages that the guide speaks.

use super::table::{EN, NAMES, Texts};

/// A language of the guide.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Locale {
    /// American English, which every other language follows.
    English,
}

impl Locale {
    /// Every language.
    pub const ALL: &'static [Self] = &[Self::English];

    /// The language tag, as in HTML's `lang`. Its file is `locales/<tag>.json`.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
        }
    }

    /// Which way the language is written.
    #[must_use]
    pub const fn direction(self) -> Direction {
        match self {
            Self::English => Direction::LeftToRight,
        }
    }

    /// Every text of the language that the program shows, in the order of the keys: what
    /// [`Words::listed`](super::Words::listed) takes, together with [`FINGERPRINT`](super::FINGERPRINT).
    /// Those that stand only in what is built around it, `static.*`, are left empty.
    #[must_use]
    pub fn list(self) -> Vec<&'static str> {
        let texts = self.texts();
        let all = (0..).map(|at| texts.get(at)).zip(NAMES);
        all.map(|(text, name)| if name.starts_with("static.") { "" } else { text }).collect()
    }

    pub(super) const fn texts(self) -> &'static Texts {
        match self {
            Self::English => &EN,
        }
    }
}

/// Which way a language is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Like English.
    LeftToRight,
    /// Like Arabic.
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
