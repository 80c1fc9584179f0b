//! Measures pages, sections and screens.

use std::cell::RefCell;
use std::collections::HashMap;

use super::formulas::Grade;
use super::language::Language;
use super::tokenize::{Counts, count, is_sentence};

/// What was counted in some texts.
#[derive(Clone, Copy, Debug, Default)]
pub struct Measured {
    /// In all of them, headings and labels too.
    pub all: Counts,
    /// In those that are sentences.
    pub sentences: Counts,
}

impl Measured {
    /// With some more.
    pub fn add(&mut self, other: Self) {
        self.all += other.all;
        self.sentences += other.sentences;
    }

    /// The harder of the two: short labels may not make long sentences look easy, nor the other way round.
    /// Two lone words of a label have no grade to speak of; but where there is nothing else, it counts.
    pub fn grade(&self, language: Language) -> Option<Grade> {
        let grades = [self.all, self.sentences].map(|counts| Grade::of(counts, language));
        let hardness = |grade: &Grade| grade.hardness();
        grades.into_iter().flatten().max_by(|one, other| hardness(one).total_cmp(&hardness(other)))
    }
}

/// Measures texts, each of them once.
pub struct Meter {
    language: Language,
    known: RefCell<HashMap<String, Counts>>,
}

impl Meter {
    /// For texts of a language.
    pub fn new(language: Language) -> Self {
        Self { language, known: RefCell::default() }
    }

    /// Measures some texts together.
    pub fn measure(&self, texts: &[String]) -> Measured {
        let mut measured = Measured::default();
        for text in texts {
            let counts = self.counts(text);
            measured.all += counts;
            if is_sentence(text) {
                measured.sentences += counts;
            }
        }
        measured
    }

    fn counts(&self, text: &str) -> Counts {
        let known = self.known.borrow().get(text).copied();
        known.unwrap_or_else(|| {
            let counts = count(text, self.language);
            self.known.borrow_mut().insert(text.to_owned(), counts);
            counts
        })
    }

    /// Every text that was measured.
    pub fn texts(&self) -> Vec<String> {
        let mut texts: Vec<_> = self.known.borrow().keys().cloned().collect();
        texts.sort();
        texts
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn hardness(texts: &[&str]) -> f64 {
        let texts: Vec<_> = texts.iter().map(|text| (*text).to_owned()).collect();
        let measured = Meter::new(Language::English).measure(&texts);
        measured.grade(Language::English).expect("there are words").hardness()
    }

    #[test]
    fn labels_do_not_make_sentences_easier() {
        let hard = "Reimbursement eligibility determinations vary considerably between carriers.";
        assert!((hardness(&[hard]) - hardness(&[hard, "Yes", "No", "A fee"])).abs() < 1e-9);
    }

    #[test]
    fn hard_labels_count_where_they_are_many() {
        assert!(hardness(&["It pays.", "Confidentiality considerations", "Utilization"]) > 8.0);
    }
}
