//! What screens are read from and into.

use coverage_guide::domain::profile::Profile;
use coverage_guide::present::answer::Answer;
use coverage_guide::present::localizer::Localizer;

/// A part of what is read: a screen, or the paper.
pub struct Section {
    pub id: &'static str,
    /// Each text once, however often it is shown.
    pub texts: Vec<String>,
}

/// What the screens of an answer are read from.
pub struct Page<'a> {
    pub localizer: &'a Localizer,
    pub profile: &'a Profile,
    pub answer: Answer<'a>,
}

/// Texts, each once.
#[derive(Default)]
pub struct Texts(pub Vec<String>);

impl Texts {
    pub fn add(&mut self, text: impl Into<String>) {
        let text = text.into();
        if !text.is_empty() && !self.0.contains(&text) {
            self.0.push(text);
        }
    }

    pub fn extend(&mut self, texts: impl IntoIterator<Item: Into<String>>) {
        texts.into_iter().for_each(|text| self.add(text));
    }
}
