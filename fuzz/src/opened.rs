//! What a practice opens on the set-up page: a profile, a guide, or anything else.

use setup::opened::{Unopened, open};

/// What can be opened is a form that is the same practice; what cannot says why.
///
/// # Panics
/// If that does not hold.
pub fn check(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    match open(&text) {
        Ok(opened) => {
            let practice = opened.form.practice().expect("what was opened can be saved");
            let again = open(practice.json()).expect("what was saved can be opened");
            assert_eq!(again.form, opened.form);
            assert!(opened.code.is_none_or(|code| code.len() == 5));
        }
        Err(Unopened::Mistakes(notes)) => assert!(!notes.is_empty()),
        Err(_) => {}
    }
}
