//! The rulebook: all questions, rules and sources on one page, for a clinician to read and sign.

mod check;
mod conditions;
mod map;
mod model;
mod page;
mod review;
mod review_calendar;
mod texts;

use anyhow::{Result, bail};
use conditions::Speaker;
use coverage_guide::domain::questions::Question;
use model::Book;
use texts::Lexicon;

use crate::files;
use crate::reports::date;

/// The page's name in `dist/`.
pub const FILE: &str = "rulebook.html";

/// Writes the rulebook. The set-up has been done.
///
/// `strict`: sources that were reviewed over 12 months ago are as wrong as those that never were.
pub fn rulebook(strict: bool) -> Result<()> {
    let written = make(strict)?;
    files::write_for_servers(FILE, written.page.as_bytes())?;
    println!("{}\ndist/{FILE} is ready.", written.summary);
    Ok(())
}

/// A rulebook, ready to be written.
pub struct Written {
    pub page: String,
    /// Its size in a line.
    pub summary: String,
}

/// Makes the rulebook, or says all that keeps it from being one.
pub fn make(strict: bool) -> Result<Written> {
    let today = date::today();
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
    let page = page::page(&book, &map::draw(&book)?, &review::read()?, today);
    let summary = format!(
        "Edition {}: {} questions, {} tables, {} rules, {} sources, {late} of them overdue.",
        book.edition(),
        book.questions.len(),
        book.tables.len(),
        book.rules().count(),
        book.sources.len(),
    );
    Ok(Written { page, summary })
}

/// When a question is asked, in words. Empty: always.
pub fn when_asked(question: &Question) -> String {
    let lexicon = Lexicon::english();
    let lines = Speaker { lexicon: &lexicon }.asked(question);
    lines.iter().map(|line| line.join(", and ")).collect::<Vec<_>>().join("; or ")
}
