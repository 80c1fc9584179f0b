//! What every part of the page is written with.

use coverage_guide::domain::choices::Service;
use coverage_guide::domain::profile::Profile;
use coverage_guide::domain::rules::Fired;
use coverage_guide::present::localizer::Localizer;
use coverage_guide::text::Locale;
use maud::{Markup, html};

use crate::formats;
use crate::practice::Practice;

/// A practice, and the words for it.
pub struct Guide<'a> {
    pub say: Localizer,
    pub profile: &'a Profile,
}

impl<'a> Guide<'a> {
    /// In a language.
    pub fn of(practice: &'a Practice, locale: Locale) -> Self {
        let say = Localizer::new(practice.words(locale), formats::formats(locale));
        Self { say, profile: practice.profile() }
    }

    /// The name of a kind of therapy, as a heading has it.
    pub fn kind_name(&self, service: Service) -> String {
        self.say.id("question.service.option.", service.id())
    }
}

/// What a rule says.
pub fn reason(say: &Localizer, rule: &Fired) -> Markup {
    html! { p data-rule=(rule.id) { (say.rule(rule.id)) } }
}
