//! What keeps something that was typed from being understood.

/// What could not be understood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Unclear {
    Link,
    Phone,
    /// The number has seven digits.
    NoAreaCode,
    Email,
    Money,
    Number,
    Day,
    Color,
    State,
    Language,
}

impl Unclear {
    /// Its name among the words.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Link => "link",
            Self::Phone => "phone",
            Self::NoAreaCode => "area-code",
            Self::Email => "email",
            Self::Money => "money",
            Self::Number => "number",
            Self::Day => "day",
            Self::Color => "color",
            Self::State => "state",
            Self::Language => "language",
        }
    }
}
