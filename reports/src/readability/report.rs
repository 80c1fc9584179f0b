//! The report in a terminal.

use std::fmt::{self, Display, Formatter};

use super::formulas::{Grade, Limits};
use super::language::Language;
use super::page::SHORT;
use super::reader::Met;
use super::reading::{Reading, sorted};
use super::tokenize::{count, sentences, words};

/// How many of the hardest texts and the longest sentences are listed.
const LISTED: usize = 12;

impl Display for Reading {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let language = self.language;
        let limits = Limits::of(language);
        writeln!(f, "{}: {}", self.locale.tag(), scale(language))?;

        let whole = format!("A whole answer, from {} of them", self.pages.len());
        table_heading(f, &whole, language, limits.page)?;
        row(f, "answer", &self.pages, language)?;
        let (short, sections): (Vec<_>, Vec<_>) =
            self.sections.iter().partition(|(id, _)| *id == SHORT);
        let tables = [
            ("The short answer", short, limits.short),
            (
                "The screens behind it, what is said of a change, the paper",
                sections,
                limits.section,
            ),
            ("Questions", self.screens.iter().collect(), limits.section),
            ("What stands beside them", self.beside.iter().collect(), limits.section),
        ];
        for (title, sections, limit) in tables {
            table_heading(f, title, language, limit)?;
            for (id, met) in sections {
                row(f, id, met, language)?;
            }
        }

        writeln!(f, "\nLetters to copy, which cite the law (no limit)")?;
        for (id, measured) in &self.letters {
            let grade = measured.grade(language).map_or_else(String::new, Grade::summary);
            writeln!(f, "  {id:22} {grade}")?;
        }

        writeln!(f, "\nThe hardest texts of two sentences and more")?;
        for (grade, text) in hardest(self).into_iter().take(LISTED) {
            writeln!(f, "  {}  {text}", grade.summary())?;
        }
        writeln!(f, "\nThe longest sentences")?;
        for (length, sentence) in longest(self).into_iter().take(LISTED) {
            writeln!(f, "  {length} words  {sentence}")?;
        }
        writeln!(f, "\nTerms, and where each is used")?;
        for (id, terms) in &self.terms {
            let terms: Vec<_> = terms.iter().map(|term| term.id()).collect();
            let terms = if terms.is_empty() { "none".to_owned() } else { terms.join(", ") };
            writeln!(f, "  {id:22} {terms}")?;
        }
        writeln!(f, "\nSentences that hedge more than once: {}", self.hedged_twice.len())?;
        for (sentence, hedges) in &self.hedged_twice {
            writeln!(f, "  {}: {sentence}", hedges.join(", "))?;
        }
        writeln!(f, "\nNot explained: {}", self.unexplained.len())?;
        for (word, text) in &self.unexplained {
            writeln!(f, "  {word}: {text}")?;
        }
        Ok(())
    }
}

const fn scale(language: Language) -> &'static str {
    match language {
        Language::English => "US grades by Flesch-Kincaid, and the Gunning fog index",
        Language::Spanish => {
            "Fernández Huerta / Szigriszt-Pazos with the INFLESZ bands: 100 is very easy"
        }
    }
}

fn table_heading(
    f: &mut Formatter<'_>,
    title: &str,
    language: Language,
    limit: f64,
) -> fmt::Result {
    let at = match language {
        Language::English => "at most",
        Language::Spanish => "at least",
    };
    writeln!(f, "\n{title}, {at} {:.0}: typical, worst", limit.abs())
}

fn row(f: &mut Formatter<'_>, id: &str, met: &[Met], language: Language) -> fmt::Result {
    let grades = sorted(met, language);
    let (Some((typical, _)), Some((worst, place))) = (grades.get(grades.len() / 2), grades.last())
    else {
        return Ok(());
    };
    writeln!(f, "  {id:22} {:16} {:16} {place}", typical.summary(), worst.summary())
}

fn hardest(read: &Reading) -> Vec<(Grade, &str)> {
    let graded = read.texts.iter().filter_map(|text| {
        let counts = count(text, read.language);
        (counts.sentences > 1).then_some((Grade::of(counts, read.language)?, text.as_str()))
    });
    let mut graded: Vec<_> = graded.collect();
    graded.sort_by(|(one, _), (other, _)| other.hardness().total_cmp(&one.hardness()));
    graded
}

fn longest(read: &Reading) -> Vec<(usize, &str)> {
    let all = read.texts.iter().flat_map(|text| sentences(text));
    let mut all: Vec<_> = all.map(|sentence| (words(sentence).len(), sentence)).collect();
    all.sort();
    all.dedup();
    all.reverse();
    all
}
