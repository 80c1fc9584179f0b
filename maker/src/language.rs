//! The words of a language, as a kit has them.

use std::collections::BTreeMap;

use coverage_guide::text::{Locale, Words};
use serde::{Deserialize, Serialize};

use crate::whose::Whose;

/// A language of a kit.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq, Serialize)]
pub struct Language {
    tag: String,
    /// For the program: [`Locale::lines`].
    lines: String,
    /// For what stands around it: [`Locale::around`].
    around: BTreeMap<String, String>,
}

/// A language that a guide speaks: that of the kit, and its words with the practice's own in front.
#[derive(Clone)]
pub struct Spoken<'a> {
    pub(crate) language: &'a Language,
    pub(crate) words: Words,
}

impl Spoken<'_> {
    /// Its words, with the practice's own in front.
    #[must_use]
    pub const fn words(&self) -> &Words {
        &self.words
    }
}

impl Language {
    /// A language with the words of this version.
    #[must_use]
    pub fn of(locale: Locale) -> Self {
        let around = locale.around().into_iter();
        Self {
            tag: locale.tag().to_owned(),
            lines: locale.lines(),
            around: around.map(|(name, text)| (name.to_owned(), text)).collect(),
        }
    }

    /// The language's tag.
    #[must_use]
    pub fn tag(&self) -> &str {
        &self.tag
    }

    /// Which language it is, if this version knows it.
    #[must_use]
    pub fn locale(&self) -> Option<Locale> {
        Locale::from_tag(&self.tag)
    }

    /// The texts as a page carries them for the program: a data block.
    #[must_use]
    pub fn block(&self) -> String {
        // No text has a `<`, which alone could end the element.
        let Self { tag, lines, .. } = self;
        format!("<script type=\"text/plain\" data-guide-words lang=\"{tag}\">{lines}</script>\n")
    }

    /// The language as a guide speaks it. `None` if its words were written for another version.
    #[must_use]
    pub fn spoken(&self, whose: Whose) -> Option<Spoken<'_>> {
        Some(Spoken { language: self, words: self.words(whose)? })
    }

    fn words(&self, whose: Whose) -> Option<Words> {
        let locale = self.locale()?;
        let profile = whose.profile();
        let own = profile.map_or(&[][..], |profile| profile.wording(locale.tag()));
        let constants = profile.map(|profile| ("practice", profile.name.clone()));
        let words = Words::from_lines(locale, &self.lines, own, constants.into_iter().collect())?;
        words.with_around(self.around.iter().map(|(name, text)| (name.as_str(), text.as_str())))
    }
}
