//! What a rule says, and what it rests on.

use crate::domain::rules::Fired;
use crate::domain::sources::Source;
use crate::text::Text;

/// What a rule says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// The rule.
    pub rule: Fired,
    /// Its words.
    pub words: Text,
}

/// A statement with all that it rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Traced {
    /// What is said.
    pub statement: Statement,
    /// The answers behind it, or that there are none.
    pub because: Text,
    /// Its sources.
    pub sources: Vec<SourceWords>,
}

/// A source in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceWords {
    /// Which.
    pub source: &'static Source,
    /// How firm it is.
    pub confidence: Text,
    /// When it was last read, and of when its text is. Empty: nobody has read one.
    pub dates: Text,
}
