//! How hard the guide is to read: as a visitor meets it, page by page and section by section.

mod english;
mod formulas;
mod jargon;
mod language;
mod measure;
mod page;
mod reading;
mod report;
mod spanish;
mod tokenize;
mod visits;

use anyhow::{Context, Result, bail};
use coverage_guide::text::Locale;
use language::Language;
use reading::Reading;
use visits::PRACTICES;

use crate::practice::Practice;

/// Reads and measures the words of some languages, at the practices of these profiles.
pub fn readings(
    locales: &[Locale],
    practice: impl Fn(&str) -> Result<Practice>,
) -> Result<Vec<Reading>> {
    let practices = PRACTICES.iter().map(|name| Ok((*name, practice(name)?)));
    let practices = practices.collect::<Result<Vec<_>>>()?;
    let reading = |locale: &Locale| {
        let language = Language::of(*locale)
            .with_context(|| format!("There is no measure for the words of `{}`.", locale.tag()))?;
        Ok(Reading::of(*locale, language, &practices))
    };
    locales.iter().map(reading).collect()
}

/// Refuses words that are too hard, and terms without their explanation.
pub fn judge(readings: &[Reading]) -> Result<()> {
    let faults = readings.iter().flat_map(|reading| {
        let tag = reading.locale.tag();
        reading.faults().into_iter().map(move |fault| format!("  {tag}: {fault}"))
    });
    let faults: Vec<_> = faults.collect();
    if faults.is_empty() {
        return Ok(());
    }
    bail!("The words are not plain enough:\n{}", faults.join("\n"))
}
