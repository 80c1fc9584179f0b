//! What every part of the page is written with.

use coverage_guide::domain::choices::Service;
use coverage_guide::domain::profile::Profile;
use coverage_guide::present::localizer::Localizer;
use coverage_guide::text::Locale;

use crate::formats;
use crate::practice::Practice;

/// A practice, and the words for it.
pub struct Guide<'a> {
    pub localizer: Localizer,
    pub profile: &'a Profile,
}

impl<'a> Guide<'a> {
    /// In a language.
    pub fn of(practice: &'a Practice, locale: Locale) -> Self {
        let localizer = Localizer::new(practice.words(locale), formats::formats(locale));
        Self { localizer, profile: practice.profile() }
    }

    /// The name of a kind of therapy, as a heading has it.
    pub fn kind_name(&self, service: Service) -> String {
        self.localizer.id("question.service.option.", service.id())
    }
}
