//! Reads a set of visits that meet every rule, and measures what they show.

use std::collections::{BTreeMap, BTreeSet};

use coverage_guide::domain::terms::Term;
use coverage_guide::text::Locale;

use super::formulas::{Grade, Limits};
use super::hedges::hedged_twice;
use super::jargon;
use super::language::Language;
use super::measure::{Measured, Meter};
use super::page::{self, SHORT};
use super::reader::{Met, Read, Reader};
use super::visits::Visits;

/// All that was read, measured.
pub struct Reading {
    pub locale: Locale,
    pub language: Language,
    /// Whole answers: the short one and all screens behind it, with where each was met.
    pub pages: Vec<Met>,
    /// The short answer, the screens behind it in order, what is said of changes, and the paper.
    pub sections: Vec<(&'static str, Vec<Met>)>,
    /// Screens of questions.
    pub screens: Vec<(&'static str, Vec<Met>)>,
    /// What stands beside questions and answers.
    pub beside: Vec<(&'static str, Vec<Met>)>,
    pub letters: Vec<(&'static str, Measured)>,
    /// Every text of these, once, but the letters.
    pub texts: Vec<String>,
    /// The terms that are used in a section or on a screen.
    pub terms: BTreeMap<&'static str, Vec<Term>>,
    /// Rules that no visit met.
    pub missing: Vec<&'static str>,
    /// Words without an explanation, with the text.
    pub unexplained: Vec<(String, String)>,
    /// Sentences that hedge more than once, with the words that do.
    pub hedged_twice: BTreeSet<(String, Vec<&'static str>)>,
}

impl Reading {
    /// Reads all screens that these visits meet.
    pub fn of(locale: Locale, language: Language, practices: &[Read], visits: &Visits) -> Self {
        let glossary = practices[0].localizer.glossary();
        let localizer = &practices[0].localizer;
        let Reader { meter, pages, kept: [sections, screens, beside], said, .. } =
            Reader::read(language, practices, visits);
        let letters = page::letters(localizer).into_iter();
        let letters = letters.map(|it| (it.id, Meter::new(language).measure(&it.texts))).collect();
        let terms = |texts: BTreeSet<String>| glossary.terms(texts.iter().map(String::as_str));
        let texts = meter.texts();
        let unexplained = texts.iter().flat_map(|text| {
            let open = jargon::unexplained(text, &glossary, language);
            open.into_iter().map(|word| (word, text.clone()))
        });
        Self {
            locale,
            language,
            pages,
            sections,
            screens,
            beside,
            letters,
            unexplained: unexplained.collect(),
            hedged_twice: texts.iter().flat_map(|text| hedged_twice(text, language)).collect(),
            texts,
            terms: said.into_iter().map(|(id, texts)| (id, terms(texts))).collect(),
            missing: visits.missing.clone(),
        }
    }

    /// All that keeps the words from being plain.
    pub fn faults(&self) -> Vec<String> {
        let limits = Limits::of(self.language);
        let mut faults = Vec::new();
        let mut hold = |what: &str, met: &[Met], limit: f64| {
            if let Some((grade, place)) = worst(met, self.language)
                && grade.hardness() > limit
            {
                faults.push(format!("{what} is too hard, {}, at {place}", grade.summary()));
            }
        };
        hold("a whole answer", &self.pages, limits.page);
        for (id, met) in &self.sections {
            let limit = if *id == SHORT { limits.short } else { limits.section };
            hold(&format!("the section `{id}`"), met, limit);
        }
        for (id, met) in &self.screens {
            hold(&format!("the question `{id}`"), met, limits.section);
        }
        for (id, met) in &self.beside {
            hold(&format!("what stands beside, `{id}`,"), met, limits.section);
        }
        let unexplained = self.unexplained.iter();
        faults.extend(unexplained.map(|(word, text)| format!("`{word}` is not explained: {text}")));
        faults.extend(self.missing.iter().map(|rule| format!("no visit meets the rule `{rule}`")));
        faults
    }
}

/// The hardest, and where it was met.
fn worst(met: &[Met], language: Language) -> Option<(Grade, &str)> {
    sorted(met, language).pop()
}

/// From the easiest to the hardest.
pub fn sorted(met: &[Met], language: Language) -> Vec<(Grade, &str)> {
    let graded = met.iter().filter_map(|(measured, place)| {
        let grade = measured.grade(language)?;
        Some((grade, place.as_str()))
    });
    let mut grades: Vec<_> = graded.collect();
    grades.sort_by(|(one, _), (other, _)| one.hardness().total_cmp(&other.hardness()));
    grades
}
