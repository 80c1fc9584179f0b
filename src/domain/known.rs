//! Three-valued truth: an open question is not a "no".

use super::named::named;

named! {
    /// What is known of a yes-or-no matter.
    pub enum Known {
        Yes = "yes",
        No = "no",
        /// Not asked, not sure, or rather not said.
        Unknown = "not-sure",
    }
}

impl Known {
    /// Reads an optional yes-or-no; an absent one is unknown, never a "no".
    #[must_use]
    pub const fn of(value: Option<bool>) -> Self {
        match value {
            Some(true) => Self::Yes,
            Some(false) => Self::No,
            None => Self::Unknown,
        }
    }
}
