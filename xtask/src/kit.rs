//! The kit: what a release has that is the same for every practice. `dist` writes it, and makes everything from it.

use std::fs;
use std::io::ErrorKind;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};
use coverage_guide::text::Locale;
use maker::{Kit, Language};

use crate::element;
use crate::files::write_file;
use crate::kiosk;
use crate::paths;
use crate::sealed_page::{self, Parts};
use crate::snippets;

/// Its name in `dist/`.
pub const FILE: &str = "kit.json";

/// Makes the kit of these parts, and gives back its text.
pub fn make(parts: &Parts) -> Result<String> {
    let sealed = sealed_page::seal(parts)?;
    let kit = Kit {
        version: Kit::VERSION.to_owned(),
        element: element::kit()?,
        kiosk: kiosk::kit(&sealed)?,
        snippets: snippets::kit()?,
        languages: Locale::ALL.iter().map(|locale| Language::of(*locale)).collect(),
        page: sealed.template,
    };
    Ok(kit.write())
}

/// One whose page does nothing.
#[cfg(test)]
pub fn of_nothing() -> String {
    let page = crate::files::read_file("index.html").expect("the template is there");
    let (style, script) = ("a{}".to_owned(), "a()".to_owned());
    make(&Parts { page, style, script, program: Vec::new() }).expect("the parts can be sealed")
}

/// Writes it into `dist/`.
pub fn write(kit: &str) -> Result<()> {
    write_file(FILE, kit.as_bytes())
}

/// The kit in `dist/`.
pub fn read() -> Result<Kit> {
    Kit::read(&text()?).with_context(|| format!("{} cannot be used", path().display()))
}

/// The same, as text.
pub fn text() -> Result<String> {
    let path = path();
    let shown = path.display();
    match fs::read_to_string(&path) {
        Ok(text) => Ok(text),
        Err(error) if error.kind() == ErrorKind::NotFound => {
            bail!("There is no kit at {shown}: `cargo xtask dist` makes one.")
        }
        Err(error) => Err(error).with_context(|| format!("Could not read {shown}")),
    }
}

fn path() -> PathBuf {
    paths::dist().join(FILE)
}
