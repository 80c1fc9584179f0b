//! What is to be mended before there is a guide.

use coverage_guide::domain::profile::Problem;

use crate::understand::Unclear;

/// Something to mend.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mistake {
    /// Where, as [`crate::path::Path`] writes it.
    pub place: String,
    /// What.
    pub wrong: Wrong,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// What was typed cannot be understood.
    Unclear(Unclear),
    /// What was understood cannot stand in a profile.
    Problem(Problem),
    /// Nothing was chosen for a service.
    NotChosen,
    /// What the check of profile files says, in English.
    Note(String),
}

impl Mistake {
    /// The place of the field that it is shown at: items of a list are typed in one.
    #[must_use]
    pub fn field(&self) -> &str {
        match self.place.rsplit_once('[') {
            Some((list, item)) if item.ends_with(']') && !item.starts_with('"') => list,
            _ => &self.place,
        }
    }

    /// How far down on the page its field is: mistakes are listed in that order.
    #[must_use]
    pub fn rank(&self) -> usize {
        const ORDER: [&str; 5] =
            ["name", "contact.website", "contact.phone", "services", "insurance"];
        let begins = |part: &&str| self.place.starts_with(*part) && !self.place.contains(".fees");
        ORDER.iter().position(begins).unwrap_or(ORDER.len())
    }
}

impl Wrong {
    /// The name of its words.
    #[must_use]
    pub fn key(&self) -> String {
        match self {
            Self::Unclear(unclear) => format!("unclear.{}", unclear.id()),
            Self::Problem(problem) => format!("problem.{}", problem_id(problem)),
            Self::NotChosen => "problem.not-chosen".to_owned(),
            Self::Note(_) => "problem.other".to_owned(),
        }
    }
}

const fn problem_id(problem: &Problem) -> &'static str {
    match problem {
        Problem::Missing | Problem::MissingInFirst | Problem::Empty => "missing",
        Problem::TooLong => "too-long",
        Problem::Repeated | Problem::SameLength | Problem::DuplicateField => "repeated",
        Problem::MinutesOutOfRange | Problem::LengthOutOfRange => "minutes",
        Problem::CentsOutOfRange => "money",
        Problem::RangeReversed => "range",
        Problem::TierOutOfOrder => "tier",
        Problem::HoursOutOfRange => "hours",
        Problem::IdleOutOfRange => "idle",
        Problem::WarningOutOfRange => "warning",
        Problem::NoServices => "no-services",
        // Nothing that the form can write: only the names of languages are typed freely.
        _ => "other",
    }
}
