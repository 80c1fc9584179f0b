//! The words of this page, by key, in the languages that it speaks.

use std::cell::Cell;
use std::collections::BTreeMap;
use std::sync::LazyLock;

use coverage_guide::text::Locale;

type Table = BTreeMap<String, String>;

/// The files, as they are written.
pub const FILES: [(Locale, &str); 2] = [
    (Locale::English, include_str!("../locales/en.json")),
    (Locale::Spanish, include_str!("../locales/es.json")),
];

static TABLES: LazyLock<Vec<(Locale, Table)>> = LazyLock::new(|| {
    let read = |(locale, text)| (locale, serde_json::from_str(text).unwrap_or_default());
    FILES.into_iter().map(read).collect()
});

thread_local! {
    static LANGUAGE: Cell<Locale> = const { Cell::new(Locale::English) };
}

/// Says everything in this language from now on.
pub fn speak(locale: Locale) {
    LANGUAGE.set(locale);
}

/// The language that is spoken.
#[must_use]
pub fn spoken() -> Locale {
    LANGUAGE.get()
}

/// A text, if there is one by this key.
#[must_use]
pub fn find(key: &str) -> Option<String> {
    let spoken = spoken();
    let (_, table) = TABLES.iter().find(|(locale, _)| *locale == spoken)?;
    table.get(key).cloned()
}

/// A text. A test holds that each key has one; should one be missing all the same, its key is shown.
#[must_use]
pub fn say(key: &str) -> String {
    find(key).unwrap_or_else(|| key.to_owned())
}

/// A text with values in the places of their names: `{name}`.
#[must_use]
pub fn fill(key: &str, values: &[(&str, &str)]) -> String {
    values.iter().fold(say(key), |text, (name, value)| text.replace(&format!("{{{name}}}"), value))
}
