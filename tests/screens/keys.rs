//! Texts that tell their keys: each is handed in with a sign of its own in front, which goes where the text goes.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use coverage_guide::domain::profile::Profile;
use coverage_guide::present::formats::Formats;
use coverage_guide::present::localizer::Localizer;
use coverage_guide::text::{self, Locale, Plural, Words};
use serde_json::Value;

/// The sign of the first key; the others follow. No text of the guide has ideographs, and they are written as they
/// are wherever a value is written to look at it.
const FIRST: char = '\u{20000}';
/// Begins a line that [`Locale::lines`] has not changed.
const AS_IT_IS: char = '^';

/// Which text, by its place among all.
pub type Key = usize;

/// The names of all keys that have words in English.
static NAMES: LazyLock<BTreeMap<Key, String>> = LazyLock::new(|| {
    let texts = serde_json::from_str(include_str!("../../src/text/locales/en.json"));
    let mut names = Vec::new();
    collect_names(&texts.expect("the build has checked them"), String::new(), &mut names);
    let words = Words::from_lines(Locale::English, &signed(Locale::English, &[]), &[], vec![]);
    let words = words.expect("the lines fit");
    let key = |name: &String| keys(&words.get(text::Key::find(name)?)).first().copied();
    names.into_iter().filter_map(|name| Some((key(&name)?, name))).collect()
});

fn collect_names(texts: &Value, name: String, names: &mut Vec<String>) {
    let Some(members) = texts.as_object() else { return names.push(name) };
    for (member, texts) in members {
        let dot = if name.is_empty() { "" } else { "." };
        collect_names(texts, [&name, dot, member].concat(), names);
    }
}

/// The name of a key.
pub fn name(key: Key) -> &'static str {
    NAMES.get(&key).map_or("?", String::as_str)
}

/// The keys of this name, or of all names that it begins if it ends with a dot.
pub fn named(name: &str) -> impl Iterator<Item = Key> {
    NAMES.iter().filter(move |(_, known)| is_named(known, name)).map(|(key, _)| *key)
}

/// Whether a name is this one, or begins with it if that ends with a dot.
pub fn is_named(name: &str, it: &str) -> bool {
    name == it || it.ends_with('.') && name.starts_with(it)
}

/// The texts of a language, with the wording and the name of a practice, each behind the sign of its key.
pub fn localizer(locale: Locale, profile: &Profile) -> Localizer {
    // Forms of terms are looked for in other texts.
    let forms: Vec<Key> = named("term.forms.").collect();
    let own = |(name, text): &(String, String)| {
        (name.clone(), named(name).map(sign).chain(text.chars()).collect())
    };
    let own: Vec<(String, String)> = profile.wording(locale.tag()).iter().map(own).collect();
    let practice = vec![("practice", profile.name.clone())];
    let words = Words::from_lines(locale, &signed(locale, &forms), &own, practice);
    Localizer::new(words.expect("the lines fit"), Formats::new(|_| None, |_| Plural::Other))
}

/// The lines of a language, each text but those of some keys with its sign.
fn signed(locale: Locale, but: &[Key]) -> String {
    let lines = locale.lines();
    let mut lines = lines.split('\n');
    let mut signed = lines.next().expect("there are lines").to_owned();
    for (key, text) in lines.enumerate() {
        signed.push('\n');
        // What has no words shows nothing.
        if text.is_empty() || but.contains(&key) {
            signed.push_str(text);
        } else {
            signed.extend([AS_IT_IS, sign(key)]);
            signed.push_str(text.strip_prefix(AS_IT_IS).unwrap_or(text));
        }
    }
    signed
}

fn sign(key: Key) -> char {
    let key = u32::try_from(key).expect("keys are few");
    char::from_u32(FIRST as u32 + key).expect("ideographs are many")
}

/// The keys of the texts that stand in a text.
pub fn keys(text: &str) -> BTreeSet<Key> {
    text.chars()
        .filter_map(|char| (char as u32).checked_sub(FIRST as u32))
        .map(|key| key as Key)
        .collect()
}
