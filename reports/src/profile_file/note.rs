//! Something that is to be said of one place.

use std::fmt::{self, Display, Formatter};

use crate::json_file::Broken;

/// Something about a profile, and where.
#[derive(Debug, PartialEq, Eq)]
pub struct Note {
    /// Such as `services.couples.billing`, or `line 2, column 5`. Empty: it is the file as a whole.
    pub place: String,
    /// What is wrong, and how to mend it.
    pub says: String,
}

impl Display for Note {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        if !self.place.is_empty() {
            write!(f, "{}: ", self.place)?;
        }
        f.write_str(&self.says)
    }
}

impl From<Broken> for Note {
    fn from(Broken { place, says }: Broken) -> Self {
        let place = place.map(|(line, column)| format!("line {line}, column {column}"));
        Self { place: place.unwrap_or_default(), says }
    }
}
