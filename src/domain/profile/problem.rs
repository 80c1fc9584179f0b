//! What can be wrong with a profile, and how to say so. Knows nothing of reading.

use std::fmt::{self, Display, Formatter};

use super::json::Kind;
use super::shape::Shape;

/// One thing to mend in a profile.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProfileError {
    /// Where, such as `services.couples.billing` or `insurance.networks[2]`; the whole is `$`.
    pub path: String,
    /// What is wrong.
    pub problem: Problem,
}

/// What is wrong at one place of a profile.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Problem {
    UnknownField {
        /// The field probably meant, if one is near.
        meant: Option<&'static str>,
        /// The fields there are.
        allowed: &'static [&'static str],
    },
    /// The field comes a second time in the same object.
    DuplicateField,
    /// A required field is not there.
    Missing,
    /// The value is of another sort than it has to be.
    WrongType {
        /// The sort it has to be.
        expected: Kind,
        /// The sort it is.
        found: Kind,
    },
    /// The value is not in the closed list for its field.
    UnknownValue {
        /// The list.
        allowed: &'static [&'static str],
    },
    /// The text is empty or blank.
    Empty,
    /// The text has not the shape it has to have.
    Malformed(Shape),
    /// The list holds this once already.
    Repeated,
    /// The length of a session is no whole number from 1 to 480.
    MinutesOutOfRange,
    /// The price is no whole number of cents that fits.
    CentsOutOfRange,
    /// A kiosk may not wait this long, or this short, before it warns.
    IdleOutOfRange,
    /// The warning of a kiosk may not stand this long, or this short.
    WarningOutOfRange,
    NoServices,
    /// The profile is written in a format that is not known here.
    UnknownVersion,
}

impl std::error::Error for ProfileError {}

impl Display for ProfileError {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        for part in ["`", &self.path, "` "] {
            f.write_str(part)?;
        }
        self.problem.fmt(f)
    }
}

impl Display for Problem {
    // In parts rather than with `write!`, whose machinery weighs more in the page than the words.
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let rest = match self {
            Self::UnknownField { meant: Some(meant), .. } => {
                f.write_str("is not a field here: did you mean `")?;
                f.write_str(meant)?;
                "`?"
            }
            Self::UnknownField { meant: None, allowed } => {
                f.write_str("is not a field here: remove it, or use one of ")?;
                return list(f, allowed);
            }
            Self::DuplicateField => "is given more than once: keep one of them",
            Self::Missing => "is missing: add it",
            Self::WrongType { expected, found } => {
                for part in ["must be ", kind(*expected), ", but is ", kind(*found)] {
                    f.write_str(part)?;
                }
                ": write the value anew"
            }
            Self::UnknownValue { allowed } => {
                f.write_str("is none of the known values: use one of ")?;
                return list(f, allowed);
            }
            Self::Empty => "is empty: fill it in, or leave it out where it is optional",
            Self::Malformed(shape) => wanted(*shape),
            Self::Repeated => "repeats an earlier entry of its list: remove it",
            Self::MinutesOutOfRange => "is no session length: write whole minutes, 1 to 480",
            Self::CentsOutOfRange => "is no price: write whole cents, such as 15000 for $150",
            Self::IdleOutOfRange => "is no such time: write whole seconds, 30 to 600",
            Self::WarningOutOfRange => "is no such time: write whole seconds, 20 to 120",
            Self::NoServices => "offers no known service: add at least one",
            Self::UnknownVersion => "is a format this guide cannot read: write 1, or leave it out",
        };
        f.write_str(rest)
    }
}

fn list(f: &mut Formatter<'_>, names: &[&str]) -> fmt::Result {
    for (at, name) in names.iter().enumerate() {
        f.write_str(if at == 0 { "`" } else { ", `" })?;
        f.write_str(name)?;
        f.write_str("`")?;
    }
    Ok(())
}

const fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Null => "null",
        Kind::Bool => "true or false",
        Kind::Number => "a number",
        Kind::Text => "text",
        Kind::List => "a list",
        Kind::Object => "an object",
    }
}

const fn wanted(shape: Shape) -> &'static str {
    match shape {
        Shape::Https => "is no web link: write it whole, such as `https://www.example.org/book`",
        Shape::Page => {
            "is no address of a page: write it whole and without `#`, such as `https://www.example.org/coverage-guide.html`"
        }
        Shape::Tel => "is no phone link: write it whole, such as `tel:+1-303-555-0100`",
        Shape::Mailto => "is no email link: write it whole, such as `mailto:office@example.org`",
        Shape::Date => "is no date: write a day of the calendar as `YYYY-MM-DD`",
        Shape::Color => "is no color: write six hex digits, such as `#0b5d5e`",
        Shape::State => "is no US state or territory: write its postal code, such as `CO`",
        Shape::Language => "is no language tag: write one such as `en`, `es` or `es-MX`",
    }
}
