//! Reads the file of a profile, as strictly as the program will and with longer messages: everything that is
//! wrong with it at once, each with its place, what stands there, and how to mend it.

mod examples;
mod languages;
pub mod markdown;
mod mend;
mod note;
mod place;
pub mod schema;
mod wording;

use coverage_guide::domain::profile::{self, Profile};

use crate::json_file;
use crate::names::Lists;
pub use note::Note;

/// A profile that shows how one is written.
const LIKE: &str = "profiles/harbor-family-therapy.json";

/// A profile that can be used.
#[derive(Debug)]
pub struct ProfileFile {
    pub profile: Profile,
    /// What may be a slip.
    pub warnings: Vec<Note>,
}

/// Reads a profile, or says everything that is wrong with it.
pub fn read(text: &str) -> Result<ProfileFile, Vec<Note>> {
    let json = json_file::parse(text, LIKE).map_err(|broken| vec![broken.into()])?;
    let mut lists = Lists::default();
    let read = profile::parse(&json);
    let errors = read.as_ref().err().map_or(&[][..], Vec::as_slice);
    let mut notes: Vec<_> =
        errors.iter().map(|error| mend::told(error, &json, &mut lists)).collect();
    let is_new = |note: &Note| errors.iter().all(|error| error.path != note.place);
    notes.extend(wording::faults(&json, &mut lists).into_iter().filter(is_new));
    let spoken = languages::notes(&json);
    notes.extend(spoken.faults.into_iter().filter(is_new));
    match read {
        Ok(profile) if notes.is_empty() => Ok(ProfileFile { profile, warnings: spoken.warnings }),
        _ => Err(notes),
    }
}

#[cfg(test)]
mod tests;
