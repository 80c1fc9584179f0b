//! The plugin as WordPress takes it: the universal guide, the set-up page, and what is written by hand in `wordpress/`.

use std::borrow::Cow;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use coverage_guide::text::Locale;
use maker::{File, Kit, Maker, Whose, names};

use super::{archive, catalog};
use crate::files::{read_file, write_to};
use crate::kit;
use crate::paths;
use crate::repository::ADDRESS as REPOSITORY;

/// What WordPress knows the plugin by: its folder, and the domain of its texts.
const SLUG: &str = "coverage-guide";
/// Its zip, in `dist/`.
const FILE: &str = "coverage-guide-wordpress.zip";
/// The set-up page, in `dist/` and in the plugin.
const SETUP: &str = "setup.html";
/// What is written by hand.
const WRITTEN: [&str; 15] = [
    "admin/settings.js",
    "block/block.json",
    "block/editor.js",
    "coverage-guide.php",
    "includes/element.php",
    "includes/languages.php",
    "includes/practice.php",
    "includes/route.php",
    "includes/settings-page.php",
    "includes/static-words.php",
    "languages/coverage-guide-es_ES.po",
    "languages/coverage-guide.pot",
    "readme.txt",
    "uninstall.php",
    "LICENSE",
];
/// What the universal guide has that a website needs. (The element with the page inside is larger than any script should be.)
const BUILT: [&str; 4] = [names::PAGE, names::ELEMENT, "guide-inner.html", "guide-inner.es.html"];

/// Writes the zip of what is in `dist/`, and says where it is.
pub fn package() -> Result<()> {
    let setup = setup();
    let setup = fs::read_to_string(&setup).with_context(|| {
        format!("The plugin's settings are the set-up page, and there is no {}", setup.display())
    })?;
    let path = paths::dist().join(FILE);
    let bytes = write(&path, &setup)?;
    println!("{} is ready ({bytes} bytes).", path.display());
    Ok(())
}

/// Writes the zip to try it, with a page that stands in for the set-up page and does what a story wants.
pub fn write_to_try() -> Result<PathBuf> {
    let setup = read_file("tests/wordpress/setup-stand-in.html")?;
    let path = paths::target().join("wordpress").join(FILE);
    write(&path, &setup)?;
    Ok(path)
}

/// The set-up page, if it has been built.
pub fn setup() -> PathBuf {
    paths::dist().join(SETUP)
}

/// The zip of this kit, with this set-up page.
pub fn packed(kit: &Kit, setup: &str) -> Result<File> {
    Ok(File::new(FILE, archive::zip(&files(kit, setup)?)?))
}

fn write(path: &Path, setup: &str) -> Result<usize> {
    let zip = packed(&kit::read()?, setup)?.bytes;
    write_to(path, &zip)?;
    Ok(zip.len())
}

/// All files, each in the plugin's folder.
fn files(kit: &Kit, setup: &str) -> Result<Vec<File>> {
    let mut files = vec![File::new(SETUP, setup)];
    let made = Maker::new(kit, Whose::Nobody, Locale::ALL)?.files();
    let page = made.iter().find(|file| file.name == names::PAGE);
    let page = page.map_or_else(Cow::default, |page| String::from_utf8_lossy(&page.bytes));
    let letters = maker::code(&page).context("The universal guide shows no letters")?;
    for name in WRITTEN {
        files.push(File::new(name, written(name, letters)?));
    }
    files.extend(catalog::compiled()?);
    for name in BUILT {
        let Some(file) = made.iter().find(|file| file.name == name) else {
            bail!("The kit makes no {name}.");
        };
        files.push(File::new(format!("guide/{name}"), file.bytes.as_slice()));
    }
    for file in &mut files {
        file.name = format!("{SLUG}/{}", file.name);
    }
    files.sort_by(|one, other| one.name.cmp(&other.name));
    Ok(files)
}

/// A file that is written by hand, with what only the build knows: such as the letters of the universal guide.
fn written(name: &str, letters: &str) -> Result<String> {
    if name == "LICENSE" {
        return license();
    }
    let source = if REPOSITORY.is_empty() {
        "where this plugin comes from".to_owned()
    } else {
        format!("at {REPOSITORY}")
    };
    let text = read_file(&format!("wordpress/{name}"))?;
    let text = text.replace("{version}", Kit::VERSION).replace("{source}", &source);
    Ok(text.replace("{letters}", letters))
}

/// The first of the project's two licenses, which is one that WordPress knows.
fn license() -> Result<String> {
    let both = read_file("LICENSE")?;
    let rule = "=".repeat(80);
    let parts: Vec<_> = both.split(&rule).map(str::trim).collect();
    match parts[..] {
        [_, "MIT License", text, ..] => Ok(format!("MIT License\n\n{text}\n")),
        _ => bail!("LICENSE does not begin with the MIT license."),
    }
}

#[cfg(test)]
mod rules;
#[cfg(test)]
mod texts;
