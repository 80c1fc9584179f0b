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

use std::collections::BTreeSet;

use coverage_guide::domain::profile::{self, MOST_BYTES, Profile};

use crate::json_file;
use crate::names::Lists;
use mend::Spellings;
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
    check_length(text)?;
    let json = json_file::parse(text, LIKE).map_err(|broken| vec![broken.into()])?;
    let mut lists = Lists::default();
    let read = profile::parse(&json);
    let errors = read.as_ref().err().map_or(&[][..], Vec::as_slice);
    let spellings = Spellings::with_mistakes(errors.len());
    let mut notes: Vec<_> =
        errors.iter().map(|error| mend::told(error, &json, &mut lists, spellings)).collect();
    let told: BTreeSet<_> = errors.iter().map(|error| error.path.as_str()).collect();
    let is_new = |note: &Note| !told.contains(note.place.as_str());
    notes.extend(wording::faults(&json, &mut lists).into_iter().filter(is_new));
    let spoken = languages::notes(&json);
    notes.extend(spoken.faults.into_iter().filter(is_new));
    match read {
        Ok(profile) if notes.is_empty() => Ok(ProfileFile { profile, warnings: spoken.warnings }),
        _ => Err(notes),
    }
}

/// Refuses a text that a guide would refuse for its length, as a file or as its page carries it.
pub fn check_length(text: &str) -> Result<(), Vec<Note>> {
    if text.len() <= MOST_BYTES {
        return Ok(());
    }
    let says = format!(
        "it is longer than any profile that a guide reads: shorten its texts and lists to {MOST_BYTES} bytes in all"
    );
    Err(vec![Note { place: String::new(), says }])
}

#[cfg(test)]
mod tests;
