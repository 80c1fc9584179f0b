//! What every part of the page is written with.

use coverage_guide::domain::choices::Service;
use coverage_guide::domain::profile::Profile;
use coverage_guide::present::localizer::Localizer;
use coverage_guide::text::{Text, Words};

use crate::formats;

/// A practice, and the words for it.
pub struct Guide<'a> {
    pub localizer: Localizer,
    pub profile: &'a Profile,
}

impl<'a> Guide<'a> {
    /// In the language of these words.
    pub fn of(profile: &'a Profile, words: Words) -> Self {
        let formats = formats::formats(words.locale());
        Self { localizer: Localizer::new(words, formats), profile }
    }

    /// The name of a kind of therapy, as a heading has it.
    pub fn kind_name(&self, service: Service) -> Text {
        self.localizer.id("question.service.option.", service.id())
    }
}
