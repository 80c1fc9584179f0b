//! Writes the rulebook into `dist/`.

use std::fs;
use std::io::ErrorKind;

use anyhow::{Context, Result};
use reports::date;
use reports::rulebook::review::{self, Review};
use reports::rulebook::{Rulebook, rulebook};

use crate::files::write_for_servers;
use crate::graphviz;
use crate::paths;

/// The page's name in `dist/`.
pub const FILE: &str = "rulebook.html";

/// Writes the rulebook. The set-up has been done.
pub fn write(strict: bool) -> Result<()> {
    let written = make(strict)?;
    write_for_servers(FILE, written.page.as_bytes())?;
    println!("{}\ndist/{FILE} is ready.", written.summary);
    Ok(())
}

/// The rulebook of today. `strict`: no source may be overdue for a review.
pub fn make(strict: bool) -> Result<Rulebook> {
    rulebook(&reviews()?, date::today(), strict, &graphviz::draw)
}

/// The page as it is made on a day, which stands on it.
pub fn page_of(day: &str) -> Result<String> {
    let date = date::parse(day).with_context(|| format!("`{day}` is no day"))?;
    Ok(rulebook(&reviews()?, date, false, &graphviz::draw)?.page)
}

/// All reviews. No file: none yet.
fn reviews() -> Result<Vec<Review>> {
    match fs::read_to_string(paths::root().join(review::FILE)) {
        Ok(text) => review::parse(&text),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(Vec::new()),
        Err(error) => Err(error).with_context(|| format!("Could not read {}", review::FILE)),
    }
}
