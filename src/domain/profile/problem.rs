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
    /// A field is not there that only format 1 requires.
    MissingInFirst,
    /// What stands here is known in format 2 alone, and this profile is in format 1.
    OfLaterFormat,
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
    /// The text has more characters than there is room for.
    TooLong,
    /// The text has not the shape it has to have.
    Malformed(Shape),
    /// The list holds this once already.
    Repeated,
    /// A fee for the same length stands before, which format 1 does not allow.
    SameLength,
    /// The length of a session is no whole number from 1 to 480, as format 1 demands.
    MinutesOutOfRange,
    /// The length of a session is no whole number from 1 to 6000.
    LengthOutOfRange,
    /// The price is no whole number of cents that fits.
    CentsOutOfRange,
    /// A range of prices stands where one price belongs.
    PriceRange,
    /// A fee has one price and a range.
    TwoPrices,
    /// The higher end of a range of prices is not higher.
    RangeReversed,
    /// The income of a tier is not above that of the tier before.
    TierOutOfOrder,
    /// No practice wants to know this early, or this late, of a visit that is canceled.
    HoursOutOfRange,
    /// A kiosk may not wait this long, or this short, before it warns.
    IdleOutOfRange,
    /// The warning of a kiosk may not stand this long, or this short.
    WarningOutOfRange,
    NoServices,
    /// A group or an intensive stands where only kinds of therapy do.
    IsVariant,
    /// Whose record it is, is said of a service for one person.
    RecordOfOne,
    /// Several states stand where the one of the practice belongs.
    SeveralStates,
    /// The profile is written in a format that is not known here.
    UnknownVersion,
    /// Of a prefill: no amount of what belongs there.
    NotAnAmount,
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
            Self::MissingInFirst => {
                "is missing: add it, or write `\"profile\": 2`, which does without it"
            }
            Self::OfLaterFormat => "belongs to format 2: write `\"profile\": 2` to use it",
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
            Self::TooLong => "is too long: write at most 300 characters",
            Self::Malformed(shape) => wanted(*shape),
            Self::Repeated => "repeats an earlier entry of its list: remove it",
            Self::SameLength => {
                "is for the same length as an earlier fee: remove it, or write `\"profile\": 2`, where fees can differ in `kind` and `by`"
            }
            Self::MinutesOutOfRange => {
                "is no session length: write whole minutes, 1 to 480, or up to 6000 with `\"profile\": 2`"
            }
            Self::LengthOutOfRange => "is no session length: write whole minutes, 1 to 6000",
            Self::CentsOutOfRange => "is no price: write whole cents, such as 15000 for $150",
            Self::PriceRange => {
                "holds several prices: write `from-cents` and `to-cents`, with `\"profile\": 2`"
            }
            Self::TwoPrices => {
                "stands beside `cents`: keep `cents` for one price, or `from-cents` and `to-cents`"
            }
            Self::RangeReversed => "is not above `from-cents`: write the highest price here",
            Self::TierOutOfOrder => "is not above the income before: begin with the lowest income",
            Self::HoursOutOfRange => "is no such time: write whole hours, 1 to 720",
            Self::IdleOutOfRange => "is no such time: write whole seconds, 30 to 600",
            Self::WarningOutOfRange => "is no such time: write whole seconds, 20 to 120",
            Self::NoServices => "offers no known service: add at least one",
            Self::IsVariant => {
                "is no kind of therapy here: write it in `variants` of the kind that it belongs to, with `\"profile\": 2`"
            }
            Self::RecordOfOne => "is a field of `couples` and `family` alone: remove it",
            Self::SeveralStates => {
                "holds several states: write here the one where the practice is, and all of them in `states`, with `\"profile\": 2`"
            }
            Self::UnknownVersion => "is a format this guide cannot read: write 2",
            Self::NotAnAmount => {
                "is no such amount: write dollars, percent (20 for 20%) or whole months"
            }
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
