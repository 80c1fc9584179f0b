//! The report in a terminal.

use super::formulas::{Grade, Limits};
use super::language::Language;
use super::tokenize::{count, sentences, words};
use super::{Met, Read, sorted};

/// How many of the hardest texts and the longest sentences are listed.
const LISTED: usize = 12;

/// A grade in few words.
pub fn short(grade: Grade) -> String {
    match grade {
        Grade::English { flesch_kincaid, fog } => format!("{flesch_kincaid:.1} (fog {fog:.1})"),
        Grade::Spanish { fernandez_huerta, szigriszt } => {
            format!("{fernandez_huerta:.0} / {szigriszt:.0} ({})", grade.band())
        }
    }
}

/// Prints what was found.
pub fn print(read: &Read) {
    let language = read.language;
    let limits = Limits::of(language);
    let at = match language {
        Language::English => "at most",
        Language::Spanish => "at least",
    };
    println!("{}: {}", read.locale.tag(), scale(language));
    let rows =
        |title: &str, limit: f64| println!("\n{title}, {at} {:.0}: typical, worst", limit.abs());

    rows(&format!("A whole result, from {} visits", read.pages.len()), limits.page);
    row("result", &read.pages, language);
    rows("Its sections", limits.section);
    read.sections.iter().for_each(|(id, met)| row(id, met, language));
    rows("Questions", limits.section);
    read.screens.iter().for_each(|(id, met)| row(id, met, language));

    println!("\nLetters to copy, which cite the law (no limit)");
    for (id, measured) in &read.letters {
        let grade = measured.grade(language).map_or_else(String::new, short);
        println!("  {id:22} {grade}");
    }

    println!("\nThe hardest texts of two sentences and more");
    for (grade, text) in hardest(read).into_iter().take(LISTED) {
        println!("  {}  {text}", short(grade));
    }
    println!("\nThe longest sentences");
    for (length, sentence) in longest(read).into_iter().take(LISTED) {
        println!("  {length} words  {sentence}");
    }
    println!("\nTerms, and where each is explained in place");
    for (id, terms) in &read.terms {
        let terms: Vec<_> = terms.iter().map(|term| term.id()).collect();
        println!(
            "  {id:22} {}",
            if terms.is_empty() { "none".to_owned() } else { terms.join(", ") }
        );
    }
    println!("\nNot explained: {}", read.unexplained.len());
    for (word, text) in &read.unexplained {
        println!("  {word}: {text}");
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

fn row(id: &str, met: &[Met], language: Language) {
    let grades = sorted(met, language);
    if let (Some((typical, _)), Some((worst, place))) =
        (grades.get(grades.len() / 2), grades.last())
    {
        println!("  {id:22} {:16} {:16} {place}", short(*typical), short(*worst));
    }
}

fn hardest(read: &Read) -> Vec<(Grade, &str)> {
    let graded = read.texts.iter().filter_map(|text| {
        let counts = count(text, read.language);
        (counts.sentences > 1).then_some((Grade::of(counts, read.language)?, text.as_str()))
    });
    let mut graded: Vec<_> = graded.collect();
    graded.sort_by(|(one, _), (other, _)| other.hardness().total_cmp(&one.hardness()));
    graded
}

fn longest(read: &Read) -> Vec<(usize, &str)> {
    let all = read.texts.iter().flat_map(|text| sentences(text));
    let mut all: Vec<_> = all.map(|sentence| (words(sentence).len(), sentence)).collect();
    all.sort();
    all.dedup();
    all.reverse();
    all
}
