//! Reads a set of visits that meet every rule, and measures what they show.

use std::collections::{BTreeMap, BTreeSet};

use coverage_guide::domain::flow;
use coverage_guide::domain::questions::QUESTIONS;
use coverage_guide::domain::terms::Term;
use coverage_guide::present::localizer::Localizer;
use coverage_guide::text::{Locale, Words};

use super::formulas::{Grade, Limits};
use super::jargon;
use super::language::Language;
use super::measure::{Measured, Meter};
use super::page::{self, Section};
use super::visits::{self, Step};
use crate::formats;
use crate::practice::Practice;

/// All that was read, measured.
pub struct Reading {
    pub locale: Locale,
    pub language: Language,
    /// Whole result pages, with where each was met.
    pub pages: Vec<Met>,
    /// Sections of the result, in its order, with where each was met.
    pub sections: Vec<(&'static str, Vec<Met>)>,
    /// Screens of questions.
    pub screens: Vec<(&'static str, Vec<Met>)>,
    pub letters: Vec<(&'static str, Measured)>,
    /// Every text of the pages and screens, once.
    pub texts: Vec<String>,
    /// The terms that are explained in a section or on a screen.
    pub terms: BTreeMap<&'static str, Vec<Term>>,
    /// Rules that no page shows.
    pub missing: Vec<&'static str>,
    /// Words without an explanation, with the text.
    pub unexplained: Vec<(String, String)>,
}

impl Reading {
    /// Reads all pages that a set of visits meets, and the screens on the way there.
    pub fn of(locale: Locale, language: Language, practices: &[(&str, Practice)]) -> Self {
        let profiles: Vec<_> =
            practices.iter().map(|(_, practice)| practice.profile().clone()).collect();
        let says: Vec<_> = profiles
            .iter()
            .map(|profile| {
                let words = Words::new(locale, &[], vec![("practice", profile.name.clone())]);
                Localizer::new(words, formats::formats(locale))
            })
            .collect();
        let meter = Meter::new(language);
        let glossary = says[0].glossary();
        let (visits, missing) = visits::visits(&profiles);
        let mut read = Self {
            locale,
            language,
            pages: Vec::new(),
            sections: Vec::new(),
            screens: Vec::new(),
            letters: Vec::new(),
            texts: Vec::new(),
            terms: BTreeMap::new(),
            missing,
            unexplained: Vec::new(),
        };
        let mut said: BTreeMap<_, BTreeSet<_>> = BTreeMap::new();
        for visit in &visits {
            let (say, profile) = (&says[visit.practice], &profiles[visit.practice]);
            let place =
                format!("{}: {}", practices[visit.practice].0, visits::summary(&visit.answers));
            let mut keep = |section: Section, place: &str| {
                let measured = meter.measure(&section.texts);
                insert(&mut read.sections, section.id, (measured, place.to_owned()));
                said.entry(section.id).or_default().extend(section.texts);
                measured
            };
            // All that can be said of a change, and the page on which that is hardest.
            let hardness = |met: &Measured| met.grade(language).map_or(f64::MIN, Grade::hardness);
            let mut pages = vec![(None, visit.answers, place.clone())];
            let mut hardest = f64::MIN;
            for Step { before, after } in visits::steps(&visit.answers, profile) {
                let place = [&place, ", then ", &visits::summary(&after)].concat();
                let met = keep(page::changed(say, &before, &after, profile), &place);
                if hardness(&met) > hardest {
                    hardest = hardness(&met);
                    pages.truncate(1);
                    pages.push((Some(before), after, place));
                }
            }
            for (before, answers, place) in pages {
                let mut whole = Measured::default();
                for section in page::result(say, before.as_ref(), &answers, profile) {
                    whole.add(keep(section, &place));
                }
                read.pages.push((whole, place));
            }
            let asked = QUESTIONS.iter();
            for question in asked.filter(|row| flow::applies(row, &visit.answers, profile)) {
                let screen = page::screen(say, question.id, &visit.answers, profile);
                let measured = meter.measure(&screen.texts);
                insert(&mut read.screens, screen.id, (measured, place.clone()));
                said.entry(screen.id).or_default().extend(screen.texts);
            }
        }
        let terms = |texts: BTreeSet<String>| glossary.terms(texts.iter().map(String::as_str));
        read.terms = said.into_iter().map(|(id, texts)| (id, terms(texts))).collect();
        read.texts = meter.texts();
        for text in &read.texts {
            let open = jargon::unexplained(text, &glossary, language);
            read.unexplained.extend(open.into_iter().map(|word| (word, text.clone())));
        }
        read.letters = page::letters(&says[0])
            .into_iter()
            .map(|letter| (letter.id, Meter::new(language).measure(&letter.texts)))
            .collect();
        read
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
        hold("a page", &self.pages, limits.page);
        for (id, met) in &self.sections {
            hold(&format!("the section `{id}`"), met, limits.section);
        }
        for (id, met) in &self.screens {
            hold(&format!("the question `{id}`"), met, limits.section);
        }
        let unexplained = self.unexplained.iter();
        faults.extend(unexplained.map(|(word, text)| format!("`{word}` is not explained: {text}")));
        faults.extend(self.missing.iter().map(|rule| format!("no page shows the rule `{rule}`")));
        faults
    }
}

/// What was measured, and where it was met.
pub type Met = (Measured, String);

/// Keeps the order in which things are first met.
fn insert(all: &mut Vec<(&'static str, Vec<Met>)>, id: &'static str, met: Met) {
    match all.iter_mut().find(|(known, _)| *known == id) {
        Some((_, known)) => known.push(met),
        None => all.push((id, vec![met])),
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
