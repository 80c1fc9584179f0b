//! How the fields of a profile are described: by their names and by what may stand in them. Names no field.

use super::json::Kind;
use super::problem::Problem;
use super::shape::Shape;
use crate::domain::named::ClosedList;

/// What may stand at a place.
#[derive(Debug)]
pub(super) enum Is {
    /// Any text that is not blank.
    Text,
    Shaped(Shape),
    /// Text of at most [`Is::MOST_CHARACTERS`].
    Short,
    Bool,
    /// A whole number from the first to the second, or else the problem.
    Whole(u32, u32, Problem),
    /// A length of session, whose limit differs by format.
    Minutes,
    /// One of a closed list.
    One(ClosedList),
    /// The same, where format 1 has as many of them, from the first.
    Grown(usize, ClosedList),
    /// A list in which no text stands twice.
    List(&'static Is),
    Object(&'static Section),
    /// An object with a field for each language.
    ByLanguage(&'static Is),
    /// An object of texts by any name.
    Texts,
    /// A field that has to be there.
    Must(&'static Is),
    /// A field that has to be there in format 1.
    MustInFirst(&'static Is),
    /// Something, and the problem if a value of this sort shows what was meant.
    Meant(Kind, Problem, &'static Is),
}

/// The fields of an object.
#[derive(Debug)]
pub(super) struct Section {
    pub(super) names: &'static [&'static str],
    /// What may stand in each of them, in the same order.
    pub(super) kinds: &'static [Is],
    /// How many of them, from the first, there are in format 1.
    pub(super) in_first: usize,
    /// Other names that people may write, and what to say of each.
    pub(super) guesses: &'static [(&'static str, Problem)],
    #[cfg(feature = "serde")]
    pub(super) said: Said,
}

/// What people and editors are told of a section. The page is built without it.
#[cfg(feature = "serde")]
#[derive(Debug)]
pub(super) struct Said {
    pub(super) title: &'static str,
    /// What it is, line by line.
    pub(super) docs: &'static [&'static str],
    /// The same of each field, in their order.
    pub(super) fields: &'static [&'static [&'static str]],
    /// Exactly one of these fields is there. Empty: no matter which. `services.rs` checks it.
    pub(super) one_of: &'static [&'static str],
    /// The first of each two is there only with the second.
    pub(super) needs: &'static [(&'static str, &'static str)],
}

impl Is {
    pub(super) const MOST_CHARACTERS: usize = 300;
    pub(super) const MOST_MINUTES: u32 = 6000;
    pub(super) const MOST_MINUTES_IN_FIRST: u32 = 480;

    /// The sort of value that it is.
    pub(super) const fn kind(&self) -> Kind {
        match self {
            Self::Text | Self::Shaped(_) | Self::Short | Self::One(_) | Self::Grown(..) => {
                Kind::Text
            }
            Self::Bool => Kind::Bool,
            Self::Whole(..) | Self::Minutes => Kind::Number,
            Self::List(_) => Kind::List,
            Self::Object(_) | Self::ByLanguage(_) | Self::Texts => Kind::Object,
            Self::Must(is) | Self::MustInFirst(is) | Self::Meant(_, _, is) => is.kind(),
        }
    }
}

/// A [`Section`]: its title, its fields of format 1, those that only format 2 has, and guesses. What stands above
/// the title and above a field, as documentation of it, is told to people: none compiles without.
macro_rules! section {
    (
        $(#[doc = $about:literal])+
        title: $title:literal,
        $(one_of: $one:literal, $other:literal;)?
        $(needs: $what:literal => $with:literal;)?
        $($(#[doc = $docs:literal])+ $name:literal: $is:expr,)*
        $(second: $($(#[doc = $docs2:literal])+ $name2:literal: $is2:expr,)*)?
        $(guesses: $($guess:literal: $problem:expr,)*)?
    ) => {
        Section {
            names: &[$($name,)* $($($name2,)*)?],
            kinds: &[$($is,)* $($($is2,)*)?],
            in_first: { const NAMES: &[&str] = &[$($name),*]; NAMES.len() },
            guesses: &[$($(($guess, $problem),)*)?],
            #[cfg(feature = "serde")]
            said: Said {
                title: $title,
                docs: &[$($about),+],
                fields: &[$(&[$($docs),+],)* $($(&[$($docs2),+],)*)?],
                one_of: &[$($one, $other)?],
                needs: &[$(($what, $with))?],
            },
        }
    };
}

pub(super) use section;
