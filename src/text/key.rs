//! Keys: which text is meant. A key that exists always has words.

use super::hash::{SEED, hash};
use super::plural::Plural;
use super::table::{HASHES, NAMES, find, position};

/// The key of a name that is known when compiling, such as `t!("language.name")`.
///
/// A name without words does not compile:
/// ```compile_fail
/// coverage_guide::text::t!("language.nmae");
/// ```
#[macro_export]
macro_rules! t {
    ($name:literal) => {{
        // An item, not a `const` block: `cargo check` evaluates it, and so do editors.
        const KEY: $crate::text::Key = $crate::text::Key::of($name);
        KEY
    }};
}

/// The plural forms of a name that is known when compiling, without the plural suffix.
///
/// A name without an `_other` form does not compile:
/// ```compile_fail
/// coverage_guide::text::forms!("language.name");
/// ```
#[macro_export]
macro_rules! forms {
    ($name:literal) => {{
        const FORMS: $crate::text::Forms = $crate::text::Forms::of($name);
        FORMS
    }};
}

/// Names a text, in whichever language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key(pub(super) u16);

impl Key {
    /// The key with this name. Meant for constants; the macro [`t!`](crate::t) is the short form.
    ///
    /// # Panics
    /// When the name has no words, which in a constant is an error of the compiler.
    #[must_use]
    pub const fn of(name: &str) -> Self {
        match exact(&HASHES, &NAMES, &[name]) {
            Some(at) => Self(at),
            None => panic!("this key has no words in src/text/locales/en.json"),
        }
    }

    /// The key with this name, if it has words. For names made from the ids of rules and options.
    #[must_use]
    pub fn find(name: &str) -> Option<Self> {
        Self::with_hash(hash(SEED, name))
    }

    /// Like [`Key::find`] for the name `<prefix><id>`.
    #[must_use]
    pub fn find_in(prefix: &str, id: &str) -> Option<Self> {
        Self::with_hash(hash(hash(SEED, prefix), id))
    }

    /// Like [`Key::find_in`], but `<prefix><id>_<context>` goes first where it has words.
    #[must_use]
    pub fn find_context(prefix: &str, id: &str, context: &str) -> Option<Self> {
        let general = hash(hash(SEED, prefix), id);
        Self::with_hash(hash(hash(general, "_"), context)).or_else(|| Self::with_hash(general))
    }

    fn with_hash(hash: u32) -> Option<Self> {
        find(hash).map(Self)
    }
}

/// The forms of a text that depends on a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Forms(pub(super) [Key; Plural::ALL.len()]);

impl Forms {
    /// The forms with this name, without the suffix. The short form is [`forms!`](crate::forms).
    ///
    /// # Panics
    /// When there is no `_other` form, which in a constant is an error of the compiler.
    #[must_use]
    pub const fn of(name: &str) -> Self {
        match forms(&HASHES, &NAMES, name) {
            Some(forms) => Self(forms),
            None => panic!("this key has no `_other` form in src/text/locales/en.json"),
        }
    }

    /// The form for a category; `_other` where no language has a form of its own.
    #[must_use]
    pub const fn form(self, plural: Plural) -> Key {
        self.0[plural as usize]
    }
}

const fn forms(hashes: &[u32], names: &[&str], name: &str) -> Option<[Key; Plural::ALL.len()]> {
    let Some(other) = exact(hashes, names, &[name, "_", Plural::Other.id()]) else {
        return None;
    };
    let mut forms = [Key(other); Plural::ALL.len()];
    let mut at = 0;
    while at < forms.len() {
        if let Some(own) = exact(hashes, names, &[name, "_", Plural::ALL[at].id()]) {
            forms[at] = Key(own);
        }
        at += 1;
    }
    Some(forms)
}

/// Where the name made of these parts stands. Compares the names too: only for constants, so that
/// no name becomes part of the page.
const fn exact(hashes: &[u32], names: &[&str], parts: &[&str]) -> Option<u16> {
    let mut seed = SEED;
    let mut part = 0;
    while part < parts.len() {
        seed = hash(seed, parts[part]);
        part += 1;
    }
    match position(hashes, seed) {
        Some(at) if is_joined(names[at as usize].as_bytes(), parts) => Some(at),
        _ => None,
    }
}

const fn is_joined(whole: &[u8], parts: &[&str]) -> bool {
    let mut start = 0;
    let mut part = 0;
    while part < parts.len() {
        let bytes = parts[part].as_bytes();
        let mut at = 0;
        while at < bytes.len() {
            if start == whole.len() || whole[start] != bytes[at] {
                return false;
            }
            start += 1;
            at += 1;
        }
        part += 1;
    }
    start == whole.len()
}

#[cfg(test)]
mod tests {
    use super::{Key, exact, forms, is_joined};
    use crate::text::Plural;
    use crate::text::hash::{SEED, hash};

    const NAMES: [&str; 4] = ["ui.back", "cost.month_other", "cost.month_few", "liquid"];
    const HASHES: [u32; 4] =
        [hash(SEED, NAMES[0]), hash(SEED, NAMES[1]), hash(SEED, NAMES[2]), hash(SEED, NAMES[3])];

    #[test]
    fn a_name_is_found_exactly() {
        assert_eq!(exact(&HASHES, &NAMES, &["ui.back"]), Some(0));
        assert_eq!(exact(&HASHES, &NAMES, &["ui.", "back"]), Some(0));
        assert_eq!(exact(&HASHES, &NAMES, &["ui.bac"]), None);
    }

    // A key misspelled into another key's hash must not compile to that other key.
    #[test]
    fn a_name_with_the_same_hash_is_not_the_name() {
        assert_eq!(hash(SEED, "costarring"), hash(SEED, "liquid"));
        assert_eq!(exact(&HASHES, &NAMES, &["costarring"]), None);
    }

    #[test]
    fn joins_without_more_or_less() {
        assert!(is_joined(b"cost.month_few", &["cost.month", "_", "few"]));
        assert!(!is_joined(b"cost.month_few", &["cost.month"]));
        assert!(!is_joined(b"cost", &["cost.", "month"]));
    }

    #[test]
    fn a_missing_form_is_the_other_form() {
        let forms = forms(&HASHES, &NAMES, "cost.month").unwrap();
        assert_eq!(forms[Plural::Few as usize], Key(2));
        assert_eq!(forms[Plural::One as usize], Key(1));
        assert_eq!(forms[Plural::Other as usize], Key(1));
    }

    #[test]
    fn forms_need_an_other_form() {
        assert_eq!(forms(&HASHES, &NAMES, "ui.back"), None);
    }

    #[test]
    fn finds_the_same_key_by_every_way() {
        let key = crate::t!("language.name");
        assert_eq!(Key::find("language.name"), Some(key));
        assert_eq!(Key::find_in("language.", "name"), Some(key));
        assert_eq!(Key::find_context("language.", "name", "no such context"), Some(key));
        assert_eq!(Key::find_context("lang", "uage", "name"), None);
        assert_eq!(Key::find("language"), None);
    }
}
