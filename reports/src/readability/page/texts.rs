//! What the sections of a page are written from and into.

use coverage_guide::domain::answers::Answers;
use coverage_guide::domain::assess::Assessment;
use coverage_guide::domain::choices::Payer;
use coverage_guide::domain::profile::Profile;
use coverage_guide::domain::rules::Fired;
use coverage_guide::present::localizer::Localizer;
use coverage_guide::text::Key;

/// Texts of a section, each once.
#[derive(Default)]
pub struct Texts(pub Vec<String>);

impl Texts {
    pub fn add(&mut self, text: String) {
        if !text.is_empty() && !self.0.contains(&text) {
            self.0.push(text);
        }
    }

    pub fn extend(&mut self, texts: impl IntoIterator<Item = String>) {
        texts.into_iter().for_each(|text| self.add(text));
    }
}

/// What a result page is written from.
pub struct Page<'a> {
    pub say: &'a Localizer,
    pub answers: &'a Answers,
    pub profile: &'a Profile,
    pub assessment: &'a Assessment,
}

impl Page<'_> {
    pub fn all(&self, keys: &[Key]) -> Texts {
        let mut texts = Texts::default();
        texts.extend(keys.iter().map(|key| self.say.get(*key)));
        texts
    }

    pub fn rule(&self, rule: Fired) -> String {
        self.say.rule(rule.id)
    }

    pub fn insured(&self) -> bool {
        self.assessment.facts.payer != Payer::Nobody
    }
}
