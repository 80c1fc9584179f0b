//! Writes the static guide into `dist/`.

use anyhow::Result;
use coverage_guide::text::Locale;
use reports::practice::Practice;
use reports::static_guide;

use crate::files::write_for_servers;

/// Writes its files in each language.
pub fn write(practice: &Practice, languages: &[Locale]) -> Result<()> {
    let words: Vec<_> = languages.iter().map(|locale| practice.words(*locale)).collect();
    for (name, text) in static_guide::files(practice.profile(), &words) {
        write_for_servers(&name, text.as_bytes())?;
    }
    Ok(())
}
