//! A practice, by its profile.

use anyhow::{Result, anyhow};
use coverage_guide::domain::profile::Profile;
use coverage_guide::text::{Locale, Words};

use crate::profile_file::{self, Note, ProfileFile};

/// A practice: its profile as the page carries it, and as it was understood.
#[derive(Debug)]
pub struct Practice {
    json: String,
    profile: Profile,
    warnings: Vec<Note>,
}

impl Practice {
    /// Reads the text of a profile as strictly as the program will.
    pub fn parse(text: &str) -> Result<Self> {
        Self::read(text).map_err(|faults| {
            let list: Vec<_> = faults.iter().map(ToString::to_string).collect();
            anyhow!("mend all of this:\n  {}", list.join("\n  "))
        })
    }

    /// The same, with each fault by itself.
    pub fn read(text: &str) -> Result<Self, Vec<Note>> {
        let ProfileFile { json, profile, warnings } = profile_file::read(text)?;
        // What was read can be written.
        let json = serde_json::to_string(&json).unwrap_or_default();
        Ok(Self { json, profile, warnings })
    }

    /// What may be a slip in the profile.
    pub fn warnings(&self) -> &[Note] {
        &self.warnings
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
