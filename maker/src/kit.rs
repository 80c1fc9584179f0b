//! What a release has that is the same for every practice.

use serde::{Deserialize, Serialize};

use crate::element::ElementKit;
use crate::kiosk::KioskKit;
use crate::language::Language;
use crate::page::PageHole;
use crate::problem::KitProblem;
use crate::snippets::Snippet;
use crate::template::Template;
use crate::whose::Whose;

/// A kit: every constant piece of a release. It is written as one text, which can stand in a data block of a page.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq, Serialize)]
pub struct Kit {
    /// The version of the guide. Another version has other words and other holes.
    pub version: String,
    /// The sealed page: policy, style, program and script are in it already.
    pub page: Template<PageHole>,
    /// The languages that a page can speak.
    pub languages: Vec<Language>,
    /// The element that puts the page into others.
    pub element: ElementKit,
    /// What a tablet needs.
    pub kiosk: KioskKit,
    /// What can be pasted into a website.
    pub snippets: Vec<Snippet>,
}

impl Kit {
    /// The version of the guide that this is a part of.
    pub const VERSION: &'static str = env!("CARGO_PKG_VERSION");

    /// Reads a kit.
    ///
    /// # Errors
    /// If it is none, or one of another version.
    pub fn read(text: &str) -> Result<Self, KitProblem> {
        #[derive(Deserialize)]
        struct Version {
            version: String,
        }
        let unreadable = |error: serde_json::Error| KitProblem::Unreadable(error.to_string());
        // First, for a kit of another version may have other pieces.
        let Version { version } = serde_json::from_str(text).map_err(unreadable)?;
        if version != Self::VERSION {
            return Err(KitProblem::OtherVersion(version));
        }
        let kit: Self = serde_json::from_str(text).map_err(unreadable)?;
        let is_strange = |language: &&Language| language.spoken(Whose::Nobody).is_none();
        let strange: Vec<_> =
            kit.languages.iter().filter(is_strange).map(|it| it.tag().to_owned()).collect();
        if strange.is_empty() { Ok(kit) } else { Err(KitProblem::OtherWords(strange)) }
    }

    /// The kit as text. `<` is written as an escape, so that it can stand in an element of a page.
    #[must_use]
    pub fn write(&self) -> String {
        // Texts by name and in lists can always be written.
        serde_json::to_string(self).unwrap_or_default().replace('<', "\\u003c")
    }
}
