//! The texts in the page, made for just this program.

use crate::domain::profile::Profile;
use crate::text::{Locale, Words};

/// What is wrong with a block that the sealing step does not write for this program.
pub const UNFIT: &str = "the words in the page were made for another version";

/// Takes the words from the page's data block, with the practice's own in front.
///
/// # Errors
/// If the block is not what the sealing step writes for this program.
pub fn parse(locale: Locale, block: &str, profile: &Profile) -> Result<Words, String> {
    let constants = vec![("practice", profile.name.clone())];
    Words::from_lines(locale, block, profile.wording(locale.tag()), constants)
        .ok_or_else(|| UNFIT.to_owned())
}
