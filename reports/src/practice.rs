//! A practice, by its profile.

use anyhow::{Context, Error, Result, anyhow};
use coverage_guide::domain::profile::{self, Json, Profile};
use coverage_guide::text::{Locale, Words, check_overrides};

/// A practice: its profile as the page carries it, and as it was understood.
#[derive(Debug)]
pub struct Practice {
    json: String,
    profile: Profile,
}

impl Practice {
    /// Reads the text of a profile as strictly as the program will.
    pub fn parse(text: &str) -> Result<Self> {
        let json: Json = serde_json::from_str(text).context("it is not JSON")?;
        let profile = profile::parse(&json).map_err(|errors| all(&errors))?;
        let errors: Vec<_> = profile
            .wording
            .iter()
            .flat_map(|wording| check_overrides(&wording.language, &wording.texts))
            .collect();
        if !errors.is_empty() {
            return Err(all(&errors));
        }
        let json = serde_json::to_string(&json).context("it cannot be written again")?;
        Ok(Self { json, profile })
    }

    /// The profile as the page carries it.
    pub fn json(&self) -> &str {
        &self.json
    }

    /// The profile as it was understood.
    pub fn profile(&self) -> &Profile {
        &self.profile
    }

    /// The guide's words in a language, with the practice's own in front.
    pub fn words(&self, locale: Locale) -> Words {
        let practice = ("practice", self.profile.name.clone());
        Words::new(locale, self.profile.wording(locale.tag()), vec![practice])
    }
}

fn all(errors: &[impl ToString]) -> Error {
    anyhow!("{}", errors.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn profile(more: &str) -> String {
        format!(
            r#"{{"profile": 1, "name": "A", "services": {{"individual": {{"billing": "never"}}}}{more}}}"#
        )
    }

    #[test]
    fn the_page_carries_the_profile_that_was_understood() {
        let practice = Practice::parse(&profile("")).unwrap();
        assert_eq!(practice.profile().name, "A");
        let json: serde_json::Value = serde_json::from_str(practice.json()).unwrap();
        assert_eq!(json, serde_json::from_str::<serde_json::Value>(&profile("")).unwrap());
    }

    #[test]
    fn a_profile_that_the_program_would_refuse_is_refused() {
        for more in [
            r#", "contact": {"website": "javascript:a()"}"#,
            r#", "telephone": "tel:+15550100""#,
            r#", "wording": {"en": {"no.such.text": "A"}}"#,
            r#", "wording": {"fr": {"ui.back": "A"}}"#,
        ] {
            assert!(Practice::parse(&profile(more)).is_err(), "{more}");
        }
    }
}
