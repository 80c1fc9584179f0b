//! What keeps files from being made.

use std::error::Error;
use std::fmt::{self, Display, Formatter};

use coverage_guide::text::Locale;

/// How to get a kit that fits.
const ANEW: &str = "make it anew with `cargo xtask dist`";

/// What keeps a kit from being read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum KitProblem {
    /// It is no kit, or it is damaged: what the parser says.
    Unreadable(String),
    /// It was made by this other version.
    OtherVersion(String),
    /// Its words in these languages were written for another version.
    OtherWords(Vec<String>),
}

/// What keeps files from being made with a kit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MakeProblem {
    /// A guide speaks at least one language.
    NoLanguage,
    /// The kit lacks these.
    MissingLanguages(Vec<Locale>),
}

impl Error for KitProblem {}

impl Display for KitProblem {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable(why) => write!(f, "this is no whole kit ({why}): {ANEW}"),
            Self::OtherVersion(version) => {
                write!(f, "this kit is of version {version} of the guide: {ANEW}")
            }
            Self::OtherWords(tags) => {
                let tags = tags.join(", ");
                write!(f, "the words of this kit ({tags}) are those of another version: {ANEW}")
            }
        }
    }
}

impl Error for MakeProblem {}

impl Display for MakeProblem {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoLanguage => f.write_str("a guide needs a language"),
            Self::MissingLanguages(missing) => {
                let tags: Vec<_> = missing.iter().map(|locale| locale.tag()).collect();
                write!(f, "the kit has no words in {}", tags.join(", "))
            }
        }
    }
}
