//! Whose guide is made.

use coverage_guide::domain::profile::Profile;
use reports::practice::Practice;

/// Whose guide it is.
#[derive(Clone, Copy, Debug)]
pub enum Whose<'a> {
    /// That of a practice.
    Practice(&'a Practice),
    /// Nobody's: it starts once the element hands it a profile, and says so until then.
    Nobody,
}

impl<'a> Whose<'a> {
    /// The practice's profile, if there is a practice.
    #[must_use]
    pub fn profile(self) -> Option<&'a Profile> {
        match self {
            Self::Practice(practice) => Some(practice.profile()),
            Self::Nobody => None,
        }
    }
}
