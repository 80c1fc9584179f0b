//! A practice's own wording, checked before it is used.

use super::key::Key;
use super::locale::Locale;
use super::own_texts::{OWN_TEXTS, is_own};
use super::placeholder::{self, Malformed};
use super::plural;
use std::fmt::{self, Display, Formatter};

/// Why a practice's wording of one text cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum OverrideError {
    UnknownLanguage(String),
    UnknownKey(String),
    /// The guide answers for it: no practice words it.
    NotOwn(String),
    Empty(String),
    /// There is markup, or what looks like it.
    Html(String),
    /// There is a brace that is not part of a placeholder, or a placeholder with an odd name.
    Malformed(String),
    /// There is a placeholder that the guide's own text does not have.
    UnknownPlaceholder {
        /// The key of the text.
        key: String,
        /// The placeholder that it cannot fill.
        placeholder: String,
        /// The placeholders that it can fill.
        known: Vec<String>,
    },
}

impl Display for OverrideError {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnknownLanguage(tag) => {
                write!(f, "the guide does not speak `{tag}`; use one of ")?;
                list(f, &Locale::ALL.iter().map(|locale| locale.tag()).collect::<Vec<_>>())
            }
            Self::UnknownKey(key) => {
                write!(f, "the guide has no text `{key}`; remove it, or use one of ")?;
                list(f, &OWN_TEXTS)
            }
            Self::NotOwn(key) => {
                write!(f, "`{key}` is the guide’s own text; remove it: a profile may word only ")?;
                list(f, &OWN_TEXTS)
            }
            Self::Empty(key) => {
                write!(f, "`{key}` is empty; write its words, or remove it to use the guide’s own")
            }
            Self::Html(key) => {
                write!(f, "`{key}` contains `<`; write plain words without markup")
            }
            Self::Malformed(key) => {
                write!(f, "`{key}` has a stray brace; write a placeholder like `{{{{practice}}}}`")
            }
            Self::UnknownPlaceholder { key, placeholder, known } if known.is_empty() => {
                write!(
                    f,
                    "`{key}` cannot use `{{{{{placeholder}}}}}`; write it without placeholders"
                )
            }
            Self::UnknownPlaceholder { key, placeholder, known } => {
                write!(f, "`{key}` cannot use `{{{{{placeholder}}}}}`; it can use ")?;
                list(f, &known.iter().map(|name| format!("{{{{{name}}}}}")).collect::<Vec<_>>())
            }
        }
    }
}

fn list(f: &mut Formatter<'_>, names: &[impl Display]) -> fmt::Result {
    for (at, name) in names.iter().enumerate() {
        let comma = if at == 0 { "" } else { ", " };
        write!(f, "{comma}`{name}`")?;
    }
    Ok(())
}

impl std::error::Error for OverrideError {}

/// Everything that is wrong with a practice's overrides in a language, given as names and texts.
#[must_use]
pub fn check_overrides(language: &str, overrides: &[(String, String)]) -> Vec<OverrideError> {
    let Some(locale) = Locale::from_tag(language) else {
        return vec![OverrideError::UnknownLanguage(language.to_owned())];
    };
    let check = |(name, text): &(String, String)| match Key::find(name) {
        Some(key) if !is_own(key) => Some(OverrideError::NotOwn(name.clone())),
        Some(key) => check(name, locale.texts().get(key.0), text).err(),
        None => Some(OverrideError::UnknownKey(name.clone())),
    };
    overrides.iter().filter_map(check).collect()
}

fn check(name: &str, original: &str, text: &str) -> Result<(), OverrideError> {
    if text.trim().is_empty() {
        return Err(OverrideError::Empty(name.to_owned()));
    }
    if text.contains('<') {
        return Err(OverrideError::Html(name.to_owned()));
    }
    let malformed = |_: Malformed| OverrideError::Malformed(name.to_owned());
    let used = placeholder::names(text).map_err(malformed)?;
    let mut known = placeholder::names(original).unwrap_or_default();
    // “one session” may become “{{count}} session”: every plural form is given its number.
    if plural::split(name).is_some() && !known.contains(&"count") {
        known.push("count");
    }
    match used.into_iter().find(|name| !known.contains(name)) {
        Some(unknown) => Err(OverrideError::UnknownPlaceholder {
            key: name.to_owned(),
            placeholder: unknown.to_owned(),
            known: known.into_iter().map(str::to_owned).collect(),
        }),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::{OWN_TEXTS, OverrideError, check, check_overrides};

    #[test]
    fn wording_with_the_same_placeholders_is_fine() {
        assert_eq!(check("ui.call", "Call {{practice}}", "Ring {{practice}}"), Ok(()));
        assert_eq!(check("ui.call", "Call {{practice}}", "Call us"), Ok(()));
    }

    #[test]
    fn a_plural_form_may_always_show_its_number() {
        assert_eq!(check("cost.month_one", "one month", "{{count}} month"), Ok(()));
        assert!(check("cost.month", "one month", "{{count}} month").is_err());
    }

    #[test]
    fn only_what_is_the_practices_own_is_worded_by_it() {
        for key in [
            "brief.pay.no-plan",
            "outlook.often",
            "rule.care.couples-relationship",
            "rule.notes.practice-affirming",
            "right.how.paid-in-full",
            "policy.never",
            "disclaimer.plan",
            "crisis.call",
            "about.money",
            "ui.privacy",
            "language.name",
        ] {
            let errors = check_overrides("en", &[(key.to_owned(), "Covered".to_owned())]);
            assert_eq!(errors, [OverrideError::NotOwn(key.to_owned())]);
            let said = errors[0].to_string();
            assert!(OWN_TEXTS.iter().all(|own| said.contains(own)), "{said}");
        }
        let own = OWN_TEXTS.map(|key| (key.to_owned(), "Ring us".to_owned()));
        assert_eq!(check_overrides("es", &own), []);
    }

    #[test]
    fn an_unknown_key_is_named() {
        let errors = check_overrides(
            "en",
            &[
                ("talk.booking".to_owned(), "See our calendar".to_owned()),
                ("talk.bokking".to_owned(), "See our calendar".to_owned()),
            ],
        );
        assert_eq!(errors, [OverrideError::UnknownKey("talk.bokking".to_owned())]);
        assert!(errors[0].to_string().contains("`talk.bokking`"));
    }

    #[test]
    fn an_unknown_language_is_named() {
        let errors = check_overrides("xx", &[]);
        says(&errors[0], "the guide does not speak `xx`; use one of `en`, `es`");
    }

    #[test]
    fn empty_wording_is_refused() {
        says(
            &check("ui.back", "Back", " ").unwrap_err(),
            "`ui.back` is empty; write its words, or remove it to use the guide’s own",
        );
    }

    #[test]
    fn markup_is_refused() {
        says(
            &check("ui.back", "Back", "<b>Back</b>").unwrap_err(),
            "`ui.back` contains `<`; write plain words without markup",
        );
    }

    #[test]
    fn a_stray_brace_is_refused() {
        for text in ["{Back}", "Back {{", "{{ practice }}"] {
            says(
                &check("ui.back", "Back", text).unwrap_err(),
                "`ui.back` has a stray brace; write a placeholder like `{{practice}}`",
            );
        }
    }

    #[test]
    fn a_placeholder_that_cannot_be_filled_is_refused() {
        says(
            &check("ui.back", "Back", "Back to {{practice}}").unwrap_err(),
            "`ui.back` cannot use `{{practice}}`; write it without placeholders",
        );
        says(
            &check("ui.step", "Step {{step}} of {{total}}", "Page {{page}}").unwrap_err(),
            "`ui.step` cannot use `{{page}}`; it can use `{{step}}`, `{{total}}`",
        );
    }

    #[track_caller]
    fn says(error: &OverrideError, sentence: &str) {
        assert_eq!(error.to_string(), sentence);
    }
}
