//! Reports how hard the words of the guide are to read.

use anyhow::Result;
use coverage_guide::text::Locale;
use reports::readability;

use crate::profiles::practice;

/// Prints the report for some languages. `strict`: what is too hard, or uses a term without its
/// explanation, is an error.
pub fn words(locales: &[Locale], strict: bool) -> Result<()> {
    let readings = readability::readings(locales, practice)?;
    readings.iter().for_each(|reading| print!("{reading}"));
    if strict { readability::judge(&readings) } else { Ok(()) }
}

/// The same for every language, without the report: the words are plain enough, or it is said what is not.
pub fn check() -> Result<()> {
    readability::judge(&readability::readings(Locale::ALL, practice)?)
}
