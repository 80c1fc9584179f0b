//! A practice's own words: which texts it words, and in which languages.

use coverage_guide::domain::profile::Json;
use coverage_guide::text::{Locale, OWN_TEXTS, OverrideError, check_overrides};

use super::languages::code;
use super::note::Note;
use super::place::field;
use crate::names::{Lists, meant};

/// Everything that is wrong with the wording, whatever else the profile says.
pub fn faults(json: &Json, lists: &mut Lists) -> Vec<Note> {
    let Some(Json::Object(languages)) = field(json, "wording") else { return Vec::new() };
    let mut faults = Vec::new();
    for (language, texts) in languages {
        let is_plain = language.bytes().all(|it| it.is_ascii_alphanumeric() || it == b'-');
        let place = if is_plain && !language.is_empty() {
            format!("wording.{language}")
        } else {
            format!("wording[\"{language}\"]")
        };
        for error in check_overrides(language, &texts_of(texts)) {
            faults.push(Note { place: place.clone(), says: says(&error, lists) });
        }
    }
    faults
}

/// The texts that are worded. What is no text, or blank, the reader of profiles has reported.
fn texts_of(json: &Json) -> Vec<(String, String)> {
    let Json::Object(fields) = json else { return Vec::new() };
    let text = |(name, value): &(String, Json)| match value {
        Json::Text(text) if !text.trim().is_empty() => Some((name.clone(), text.clone())),
        _ => None,
    };
    fields.iter().filter_map(text).collect()
}

fn says(error: &OverrideError, lists: &mut Lists) -> String {
    match error {
        OverrideError::UnknownLanguage(tag) => {
            let code = code(tag);
            match Locale::ALL.iter().find(|locale| locale.tag() == code) {
                Some(locale) => format!("write this language as `{}`", locale.tag()),
                None => error.to_string(),
            }
        }
        OverrideError::UnknownKey(key) => match meant(key, &OWN_TEXTS) {
            Some(meant) => format!("the guide has no text `{key}`: did you mean `{meant}`?"),
            None => format!(
                "the guide has no text `{key}`; remove it, or use one of {}",
                lists.tell(&OWN_TEXTS)
            ),
        },
        OverrideError::NotOwn(key) => format!(
            "`{key}` is the guide’s own text; remove it: a profile may word only {}",
            lists.tell(&OWN_TEXTS)
        ),
        other => other.to_string(),
    }
}
