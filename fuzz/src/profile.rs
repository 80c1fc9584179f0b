//! Profiles, as files.

use coverage_guide::domain::profile;
use reports::json_file;
use reports::practice::Practice;

use crate::places::Places;

/// A profile is read, and written as it will be read again; or each thing that is wrong with it has a place and words.
///
/// # Panics
/// If that does not hold.
pub fn check(bytes: &[u8]) {
    let Ok(text) = json_file::decode(bytes.to_vec()) else { return };
    if let Ok(json) = json_file::parse(&text, "") {
        let places = Places::of(&json);
        for error in profile::parse(&json).err().unwrap_or_default() {
            assert!(places.has(&error.path), "{} is nowhere", error.path);
            assert!(!error.problem.to_string().is_empty());
        }
    }
    match Practice::read(&text) {
        Ok(practice) => {
            let again = Practice::read(practice.json()).expect("what was written can be read");
            assert_eq!(again.profile(), practice.profile());
            assert_eq!(again.json(), practice.json());
        }
        Err(notes) => {
            assert!(!notes.is_empty(), "it is refused, and nothing is wrong with it");
            assert!(notes.iter().all(|note| !note.says.is_empty()));
        }
    }
}
