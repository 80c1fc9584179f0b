//! Prints what a visitor with certain answers is told.

use std::io::{self, ErrorKind, Write};
use std::path::Path;

use anyhow::{Context, Result};
use coverage_guide::text::Locale;
use reports::answer_report;

use crate::profiles::{read_practice, read_text};

/// Prints it in a language: as text, or as JSON.
pub fn ask(profile: &Path, answers: &Path, locale: Locale, as_json: bool) -> Result<()> {
    let practice = read_practice(profile)?;
    let shown = answers.display();
    let answers =
        read_text(answers).with_context(|| format!("Could not read the answers {shown}"))?;
    let answer = answer_report::answer(&practice, &answers, locale)
        .with_context(|| format!("The answers {shown} cannot be used"))?;
    let text = if as_json {
        serde_json::to_string_pretty(&answer).context("The answer cannot be written as JSON")?
    } else {
        answer.to_string()
    };
    match writeln!(io::stdout(), "{text}") {
        // The reader may stop early, as `head` does.
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            Err(error).context("Could not print the answer")
        }
        _ => Ok(()),
    }
}
