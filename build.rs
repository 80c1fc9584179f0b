//! Checks the words of every locale and packs them for `src/text/table.rs`.

#[path = "src/text/catalog.rs"]
mod catalog;

use catalog::{Catalog, Entry, Fault, Review, every_name};
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::{env, fs, io, process};

const LOCALES: &str = "src/text/locales";
const REFERENCE: &str = "en";

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed={LOCALES}");

    let mut reference = None;
    let mut translations = Vec::new();
    let mut faults: Vec<Fault> = Vec::new();
    for (tag, path) in locale_files()? {
        let read =
            Catalog::parse(&[LOCALES, "/", &tag, ".json"].concat(), &fs::read_to_string(path)?);
        faults.extend(read.iter().filter_map(Catalog::unreviewed));
        match read {
            Ok(catalog) if tag == REFERENCE => reference = Some(catalog),
            Ok(catalog) => translations.push((tag, catalog)),
            Err(found) => faults.extend(found),
        }
    }
    if let Some(reference) = &reference {
        faults.extend(translations.iter().flat_map(|(_, other)| reference.compare(other)));
    } else if faults.is_empty() {
        println!("cargo::error={LOCALES}/{REFERENCE}.json is missing");
    }
    for fault in &faults {
        println!("cargo::error={fault}");
    }
    let (Some(reference), true) = (reference, faults.is_empty()) else { process::exit(1) };

    let (tags, translations): (Vec<_>, Vec<_>) = translations.into_iter().unzip();
    let code = generate(&reference, &tags, &translations);
    let folder = env::var_os("OUT_DIR").expect("cargo sets OUT_DIR");
    fs::write(Path::new(&folder).join("words.rs"), code)
}

fn locale_files() -> io::Result<Vec<(String, PathBuf)>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(LOCALES)? {
        let path = entry?.path();
        if let Some(tag) = path.file_name().and_then(|name| name.to_str()?.strip_suffix(".json")) {
            files.push((tag.to_owned(), path));
        }
    }
    files.sort();
    Ok(files)
}

fn generate(reference: &Catalog, tags: &[String], translations: &[Catalog]) -> String {
    let entries = every_name(reference, translations);
    let count = entries.len();
    // In two halves, as clippy reads the result too.
    let hash = |entry: &&Entry| format!("{:#06x}_{:04x}", entry.hash >> 16, entry.hash & 0xffff);
    let hashes: Vec<String> = entries.iter().map(hash).collect();
    let names: Vec<&str> = entries.iter().map(|entry| entry.name.as_str()).collect();

    let mut code = String::new();
    let mut line = |text: String| writeln!(code, "{text}").expect("a string takes everything");
    line(format!("pub const HASHES: [u32; {count}] = [{}];", hashes.join(", ")));
    // Not a `static`, as clippy would have it: the page must not carry the names.
    line("#[allow(clippy::large_const_arrays)]".to_owned());
    line(format!("pub const NAMES: [&str; {count}] = {names:?};"));
    let locales = [(REFERENCE, reference)]
        .into_iter()
        .chain(tags.iter().map(String::as_str).zip(translations));
    for (tag, catalog) in locales {
        let texts: Vec<&str> =
            names.iter().map(|name| catalog.text(name).unwrap_or_default()).collect();
        let lengths: Vec<usize> = texts.iter().map(|text| text.len()).collect();
        let name = tag.to_uppercase().replace('-', "_");
        line(format!("pub static {name}: Texts = Texts {{"));
        line(format!("    joined: {:?},", texts.concat()));
        line(format!("    lengths: &{lengths:?},"));
        line("};".to_owned());
        // Apart from the texts, which the page does not carry.
        line(match &catalog.review {
            Review::Done { by, on } => {
                format!("pub const {name}_REVIEW: Option<[&str; 2]> = Some([{by:?}, {on:?}]);")
            }
            _ => format!("pub const {name}_REVIEW: Option<[&str; 2]> = None;"),
        });
    }
    code
}
