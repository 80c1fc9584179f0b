//! The rulebook: all questions, rules and sources on one page, for a clinician to read and sign.

mod check;
mod conditions;
pub mod map;
mod model;
mod outcomes;
mod page;
pub mod review;
mod review_calendar;
mod texts;

use anyhow::{Result, bail};
use conditions::Describer;
use coverage_guide::domain::questions::Question;
use jiff::civil::Date;
use map::Graphviz;
use model::Book;
use review::Review;
use texts::RuleTexts;

/// A rulebook, ready to be written.
pub struct Rulebook {
    pub page: String,
    /// Its size in a line.
    pub summary: String,
}

/// Makes the rulebook, or says all that keeps it from being one.
///
/// `strict`: sources that were to be read again before today are faults.
pub fn rulebook(
    reviews: &[Review],
    today: Date,
    strict: bool,
    graphviz: Graphviz,
) -> Result<Rulebook> {
    let book = Book::of_the_guide();
    let mut faults = check::faults(&book);
    let overdue = check::overdue(&book, today);
    let late = overdue.len();
    if strict {
        faults.extend(overdue);
    }
    if !faults.is_empty() {
        let list: Vec<_> = faults.iter().map(|fault| format!("  {fault}")).collect();
        bail!("The rulebook cannot be written:\n{}", list.join("\n"));
    }
    let page = page::page(&book, &map::draw(&book, graphviz)?, reviews, today);
    let summary = format!(
        "Edition {}: {} questions, {} tables, {} rules, {} sources, {late} of them overdue.",
        book.edition(),
        book.questions.len(),
        book.tables.len(),
        book.rules().count(),
        book.sources.len(),
    );
    Ok(Rulebook { page, summary })
}

/// When a question is asked, in words. Empty: always.
pub fn when_asked(question: &Question) -> String {
    let texts = RuleTexts::english();
    let lines = Describer { texts: &texts }.asked(question);
    lines.iter().map(|line| line.join(", and ")).collect::<Vec<_>>().join("; or ")
}
