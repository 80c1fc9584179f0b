//! The texts in the page, made for just this program.

use crate::domain::profile::Profile;
use crate::text::{Locale, Words};

/// Takes the words from the page's data block, with the practice's own in front.
///
/// # Errors
/// If the block is not what the sealing step writes for this program.
pub fn parse(locale: Locale, block: &str, profile: &Profile) -> Result<Words, String> {
    let constants = vec![("practice", profile.name.clone())];
    Words::from_lines(locale, block, profile.wording(locale.tag()), constants)
        .ok_or_else(|| "the words in the page were made for another version".to_owned())
}
