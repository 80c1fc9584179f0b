//! How dates and plurals are written. The edge hands this in.

use crate::text::Plural;

type WriteDate = dyn Fn(&str) -> Option<String>;
type ChoosePlural = dyn Fn(u32) -> Plural;

/// How dates and plurals are written in the visitor's language.
pub struct Formats {
    date: Box<WriteDate>,
    plural: Box<ChoosePlural>,
}

impl Formats {
    /// `date` writes a day given as `YYYY-MM-DD`, or nothing if it cannot; `plural` gives the
    /// plural category of a count.
    pub fn new(
        date: impl Fn(&str) -> Option<String> + 'static,
        plural: impl Fn(u32) -> Plural + 'static,
    ) -> Self {
        Self { date: Box::new(date), plural: Box::new(plural) }
    }

    /// A day in words, or as it stands if it cannot be written.
    #[must_use]
    pub fn date(&self, day: &str) -> String {
        (self.date)(day).unwrap_or_else(|| day.to_owned())
    }

    /// The plural category of a count.
    #[must_use]
    pub fn plural(&self, count: u32) -> Plural {
        (self.plural)(count)
    }
}
