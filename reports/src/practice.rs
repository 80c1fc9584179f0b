//! A practice, by its profile.

use anyhow::{Result, anyhow};
use coverage_guide::domain::profile::{Json, Profile};
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
        let ProfileFile { profile, warnings } = profile_file::read(text)?;
        let practice = Self { warnings, ..Self::from(profile) };
        profile_file::check_length(&practice.block())?;
        Ok(practice)
    }

    /// What may be a slip in the profile.
    pub fn warnings(&self) -> &[Note] {
        &self.warnings
    }

    /// The profile as the page carries it: written anew from what was understood, in the newest format, so that the
    /// same profile is the same text however it was typed.
    pub fn json(&self) -> &str {
        &self.json
    }

    /// The same as it stands in an element of a page. There only `<` can end it; JSON may spell that character so.
    pub fn block(&self) -> String {
        self.json.replace('<', "\\u003c")
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

impl From<Profile> for Practice {
    fn from(profile: Profile) -> Self {
        // A tree of texts, numbers and lists can always be written.
        let json = serde_json::to_string(&Json::from(profile.clone())).unwrap_or_default();
        Self { json, profile, warnings: Vec::new() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use coverage_guide::domain::profile::MOST_BYTES;

    fn profile(more: &str) -> String {
        format!(
            r#"{{"profile": 1, "name": "A", "services": {{"individual": {{"billing": "never"}}}}{more}}}"#
        )
    }

    #[test]
    fn the_page_carries_the_profile_that_was_understood() {
        let practice = Practice::parse(&profile("")).unwrap();
        assert_eq!(practice.profile().name, "A");
        assert_eq!(
            practice.json(),
            profile("").replace(": ", ":").replace(", ", ",").replace(":1,", ":2,")
        );
    }

    #[test]
    fn a_profile_is_the_same_text_in_whatever_order_it_was_typed() {
        let one = r#"{"name": "A", "contact": {"phone": "tel:988", "website": "https://a.example.org"},
            "wording": {"es": {"talk.write": "B"}, "en": {"talk.write": "C", "talk.phone": "D"}},
            "services": {"family": {"billing": "never"}, "couples": {"billing": "never", "fees": [{"minutes": 50, "cents": 1e4}]}}}"#;
        let other = r#"{"$schema": "./profile.schema.json", "profile": 2,
            "services": {"couples": {"fees": [{"cents": 10000, "kind": "usual", "minutes": 50}], "billing": "never"}, "family": {"billing": "never"}},
            "wording": {"en": {"talk.phone": "D", "talk.write": "C"}, "es": {"talk.write": "B"}}, "insurance": {},
            "contact": {"website": "https://a.example.org", "phone": "tel:988"}, "name": "A"}"#;
        let read = |text| Practice::parse(text).unwrap();
        assert_eq!(read(one).json(), read(other).json());
    }

    #[test]
    fn a_profile_that_would_be_too_long_in_its_page_is_refused() {
        let named = |letter: &str, times| {
            let name = letter.repeat(times);
            Practice::read(&profile("").replace("\"A\"", &format!("\"{name}\"")))
        };
        assert!(named("A", MOST_BYTES - 200).is_ok());
        let told = |read: Result<_, Vec<Note>>| read.unwrap_err()[0].to_string();
        assert!(told(named("A", MOST_BYTES)).contains("longer than any profile"));
        // Each takes six bytes there.
        assert!(told(named("<", MOST_BYTES / 5)).contains("longer than any profile"));
    }

    #[test]
    fn a_profile_that_the_program_would_refuse_is_refused() {
        for more in [
            r#", "contact": {"website": "javascript:a()"}"#,
            r#", "telephone": "tel:+15550100""#,
            r#", "wording": {"en": {"no.such.text": "A"}}"#,
            r#", "wording": {"xx": {"ui.back": "A"}}"#,
        ] {
            assert!(Practice::parse(&profile(more)).is_err(), "{more}");
        }
    }
}
