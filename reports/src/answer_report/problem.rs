//! What can be wrong with a file of answers, and how to say so.

use std::fmt::{self, Display, Formatter};

use coverage_guide::domain::profile::Kind;

/// One thing to mend in a file of answers.
#[derive(Debug, PartialEq)]
pub struct AnswerError {
    /// Where, such as `answers.service` or `answers.priorities[1]`; the whole is `$`.
    pub path: String,
    /// What is wrong.
    pub problem: Problem,
}

/// What is wrong at one place of a file of answers.
#[derive(Debug, PartialEq)]
pub enum Problem {
    /// There is no such field or question.
    Unknown { allowed: Vec<&'static str> },
    /// The field comes a second time in the same object.
    DuplicateField,
    /// The value is of another sort than it has to be.
    WrongType { expected: Kind, found: Kind },
    /// The question has no such option.
    UnknownOption { allowed: Vec<&'static str> },
    /// The question has the option, but does not offer it in this situation.
    NotOffered { allowed: Vec<&'static str> },
    /// The list holds this once already.
    Repeated,
    /// This option stands alone, and others are picked with it.
    StandsAlone,
    /// The list is empty.
    NothingPicked { allowed: Vec<&'static str> },
    /// The question is not asked in this situation.
    NotAsked { when: String },
    /// The question is asked on the way to the answer and has none.
    Missing { allowed: Vec<&'static str> },
    /// The calculator does not ask for this amount in this situation.
    NoSuchAmount { allowed: Vec<&'static str> },
    /// There is no calculator: the practice does not offer this kind of therapy.
    NoCosts,
    /// The calculator does not take this amount; what it says to a visitor.
    Amount { says: String },
}

impl Display for AnswerError {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` {}", self.path, self.problem)
    }
}

impl Display for Problem {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unknown { allowed } => {
                write!(f, "is not known here: use one of {}", list(allowed))
            }
            Self::DuplicateField => f.write_str("is given more than once: keep one of them"),
            Self::WrongType { expected, found } => {
                write!(f, "must be {}, but is {}", kind(*expected), kind(*found))
            }
            Self::UnknownOption { allowed } => {
                write!(f, "is none of the options: use one of {}", list(allowed))
            }
            Self::NotOffered { allowed } => {
                write!(f, "is not offered with these answers: use one of {}", list(allowed))
            }
            Self::Repeated => f.write_str("repeats an earlier pick: remove it"),
            Self::StandsAlone => f.write_str("stands alone: remove it, or all the others"),
            Self::NothingPicked { allowed } => {
                write!(f, "picks nothing: leave it out, or use some of {}", list(allowed))
            }
            Self::NotAsked { when } => {
                write!(f, "is not asked with these answers: remove it. It is asked if: {when}")
            }
            Self::Missing { allowed } => {
                write!(
                    f,
                    "is missing, and is asked before the answer: use one of {}",
                    list(allowed)
                )
            }
            Self::NoSuchAmount { allowed } => {
                write!(f, "is not asked for with these answers: use some of {}", list(allowed))
            }
            Self::NoCosts => f.write_str(
                "cannot be worked out, because the practice does not offer this: remove them",
            ),
            Self::Amount { says } => write!(f, "is refused: {says}"),
        }
    }
}

fn list(names: &[&str]) -> String {
    names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
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
