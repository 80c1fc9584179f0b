//! How hard the guide is to read: as a visitor meets it, page by page and section by section.

mod english;
mod formulas;
mod hedges;
mod jargon;
#[cfg(test)]
mod keys;
mod language;
mod measure;
mod page;
mod reader;
mod reading;
mod report;
mod spanish;
mod tokenize;
pub(crate) mod visits;

use std::thread;

use anyhow::{Context, Result, bail};
use coverage_guide::present::localizer::Localizer;
use coverage_guide::text::{Locale, Words};
use language::Language;
use reader::Read;
use reading::Reading;

use crate::formats;
use crate::practice::Practice;

/// Reads and measures the words of some languages, at the practices of these profiles.
pub fn readings(
    locales: &[Locale],
    practice: impl Fn(&str) -> Result<Practice>,
) -> Result<Vec<Reading>> {
    let practices = visits::practices(practice)?;
    // The name of whoever checked a profile is no word of the guide.
    let profiles = practices.iter().map(|(name, practice)| {
        let mut profile = practice.profile().clone();
        profile.review.iter_mut().for_each(|review| review.reviewer = "R. Roe".to_owned());
        (*name, profile)
    });
    let (names, profiles): (Vec<_>, Vec<_>) = profiles.unzip();
    let visits = visits::visits(&profiles);
    let reading = |locale: Locale| {
        let language = Language::of(locale)
            .with_context(|| format!("There is no measure for the words of `{}`.", locale.tag()))?;
        let read = names.iter().zip(&profiles).map(|(name, profile)| {
            let words = Words::new(locale, &[], vec![("practice", profile.name.clone())]);
            let localizer = Localizer::new(words, formats::formats(locale));
            Read { name, profile, localizer }
        });
        Ok(Reading::of(locale, language, &read.collect::<Vec<_>>(), &visits))
    };
    // A language takes about a minute, and knows nothing of the others.
    thread::scope(|scope| {
        let reading = &reading;
        let threads = locales.iter().map(|locale| scope.spawn(move || reading(*locale)));
        let threads: Vec<_> = threads.collect();
        let read = threads.into_iter().map(|thread| match thread.join() {
            Ok(reading) => reading,
            Err(panic) => std::panic::resume_unwind(panic),
        });
        read.collect()
    })
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
