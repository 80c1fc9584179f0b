//! What a visitor reads, as data: every question in every situation with what follows it, and the answers to a few
//! visits. The pages that the guide is timed beside show it, so that all of them carry the same words.

mod answers;
mod blocks;
mod flow;
mod pool;
mod visits;

use coverage_guide::present::localizer::Localizer;
use coverage_guide::t;
use coverage_guide::text::Locale;
use serde::Serialize;

use crate::formats;
use crate::practice::Practice;
use answers::ExportedAnswers;
use flow::ExportedQuestions;
pub use visits::VISITS;

/// Everything that is exported.
#[derive(Serialize)]
pub struct WordExport {
    /// What stands around the questions.
    pub labels: Labels,
    /// What is asked.
    pub questions: ExportedQuestions,
    /// What is answered.
    pub answers: ExportedAnswers,
}

/// Texts that stand on more than one screen.
#[derive(Serialize)]
pub struct Labels {
    pub title: String,
    pub go_on: String,
    pub see_answer: String,
    pub back: String,
    pub start_again: String,
    pub why: String,
    pub error: String,
    pub error_several: String,
    pub privacy: String,
    pub answer: String,
}

/// The words of a practice's guide in a language.
#[must_use]
pub fn export(practice: &Practice, locale: Locale) -> WordExport {
    let localizer = Localizer::new(practice.words(locale), formats::formats(locale));
    let get = |key| localizer.get(key).to_string();
    WordExport {
        labels: Labels {
            title: get(t!("static.title")),
            go_on: get(t!("ui.continue")),
            see_answer: get(t!("ui.see_answer")),
            back: get(t!("ui.back")),
            start_again: get(t!("ui.start_again")),
            why: get(t!("ui.why")),
            error: get(t!("ui.error_field")),
            error_several: get(t!("ui.error_field_several")),
            privacy: get(t!("ui.privacy")),
            answer: get(t!("answer.heading")),
        },
        questions: flow::questions(&localizer, practice.profile()),
        answers: answers::answers(&localizer, practice.profile()),
    }
}

#[cfg(test)]
mod tests;
