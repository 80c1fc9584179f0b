//! Trunk's hook: puts a practice's profile and the words into the page that it is about to serve.

use std::env;
use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};
use coverage_guide::text::Locale;
use maker::{Language, Template, Whose};

use crate::paths;
use crate::profiles::{DEFAULT_PROFILE, PROFILE_VARIABLE, read_practice};

/// Fills the page.
pub fn fill_staged() -> Result<()> {
    let staged = env::var_os("TRUNK_STAGING_DIR")
        .map(|folder| PathBuf::from(folder).join("index.html"))
        .context("`fill` is Trunk's hook: it is not run by hand.")?;
    let profile = env::var_os(PROFILE_VARIABLE)
        .map_or_else(|| paths::root().join(DEFAULT_PROFILE), PathBuf::from);
    let shown = staged.display().to_string();
    let page = fs::read_to_string(&staged).with_context(|| format!("Could not read {shown}"))?;
    let template = Template::cut_once(&page).with_context(|| format!("Could not fill {shown}"))?;
    let practice = read_practice(&profile)?;
    let whose = Whose::Practice(&practice);
    let languages: Vec<_> = Locale::ALL.iter().map(|locale| Language::of(*locale)).collect();
    let spoken: Vec<_> = languages.iter().filter_map(|language| language.spoken(whose)).collect();
    fs::write(&staged, maker::fill(&template, whose, &spoken))
        .with_context(|| format!("Could not write {shown}"))
}
