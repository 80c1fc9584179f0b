//! The texts in the page: a list in the order of the keys, made for just this program.

use crate::domain::profile::{Json, Profile};
use crate::text::{Locale, Words};

/// Takes the words from the page's data block, with the practice's own in front.
///
/// # Errors
/// If the block is not what the sealing step writes for this program.
pub fn parse(locale: Locale, block: &Json, profile: &Profile) -> Result<Words, String> {
    let texts = match field(block, "texts") {
        Some(Json::List(texts)) => texts,
        _ => return Err("the words in the page are no list".to_owned()),
    };
    let list = texts.iter().map(|text| match text {
        Json::Text(text) => text.clone(),
        _ => String::new(),
    });
    let fingerprint = match field(block, "fingerprint") {
        // A fingerprint is 32 bits; a number of JSON holds it exactly.
        Some(Json::Number(number)) => *number as u32,
        _ => 0,
    };
    let constants = vec![("practice", profile.name.clone())];
    let wording = profile.wording(locale.tag());
    Words::listed(locale, fingerprint, list.collect(), wording, constants)
        .ok_or_else(|| "the words in the page were made for another version".to_owned())
}

fn field<'a>(block: &'a Json, name: &str) -> Option<&'a Json> {
    let Json::Object(entries) = block else { return None };
    entries.iter().find(|(known, _)| known == name).map(|(_, value)| value)
}
