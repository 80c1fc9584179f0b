//! The package as npm has it: the element, the sealed page, the kiosk, snippets, the schema of profiles, types and hashes.
//! It belongs to no practice.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};
use coverage_guide::text::Locale;
use maker::{File, Kit, Maker, Whose, integrity, names};
use reports::profile_file::schema;
use serde_json::{Map, Value, json};

use crate::compress;
use crate::fhir;
use crate::files::read_file;
use crate::kit;
use crate::paths;
use crate::profiles;
use crate::repository::ADDRESS as REPOSITORY;
use crate::run;

/// What is written by hand, in `package/`.
const WRITTEN: [&str; 7] = [
    "README.md",
    "coverage-guide.d.ts",
    "coverage-guide.fhir.d.ts",
    "coverage-guide.jsx.d.ts",
    "coverage-guide.preact.d.ts",
    "coverage-guide.react.d.ts",
    "custom-elements.json",
];
/// The package's own description, in `package/` too, to which the version is added.
const DESCRIPTION: &str = "package.json";
/// The hash of every file that a page can load.
const HASHES: &str = "hashes.json";
const VERSION: &str = Kit::VERSION;

/// A project that uses the package.
const PROJECT: &str = "tests/package";

/// Writes the package of what is in `dist/`, and says where it is.
pub fn package() -> Result<()> {
    let bytes = packed(&kit::read()?, &fhir::module()?)?.bytes;
    let path = path();
    fs::create_dir_all(path.parent().unwrap_or(&path))
        .and_then(|()| fs::write(&path, &bytes))
        .with_context(|| format!("Could not write {}", path.display()))?;
    println!("{} is ready ({} bytes).", path.display(), bytes.len());
    Ok(())
}

/// The package of this kit, and its name. `fhir`: the module that maps a portal's records.
pub fn packed(kit: &Kit, fhir: &str) -> Result<File> {
    Ok(File::new(name(), archive(&files(kit, fhir)?)?))
}

fn name() -> String {
    format!("coverage-guide-{VERSION}.tgz")
}

/// Where the package is written.
pub fn path() -> PathBuf {
    paths::dist().join("package").join(name())
}

/// Installs the package into an empty project and builds a page with it, as somebody would who found
/// it. A story then opens that page.
pub fn try_with_vite() -> Result<()> {
    package()?;
    let project = paths::target().join("page-with-package");
    let gone = if project.exists() { fs::remove_dir_all(&project) } else { Ok(()) };
    gone.and_then(|()| fs::create_dir_all(&project))
        .and_then(|()| fs::read_dir(paths::root().join(PROJECT)))
        .and_then(|files| {
            files.into_iter().try_for_each(|file| {
                let file = file?;
                let to = project.join(file.file_name());
                if file.path().is_file() { fs::copy(file.path(), to).map(|_| ()) } else { Ok(()) }
            })
        })
        .with_context(|| format!("Could not set up {}", project.display()))?;
    println!("Building a page with the package and Vite (half a minute) …");
    for args in [
        &["ci", "--no-audit", "--no-fund"][..],
        &["install", "--no-save", "--no-audit", "--no-fund", &path().display().to_string()],
        &["run", "build"],
    ] {
        run::run(run::command("npm").args(args).current_dir(&project))?;
    }
    Ok(())
}

/// The files of the guide that is nobody's, as `dist` has made them, and the schema of the profiles that it takes.
fn built(kit: &Kit, fhir: &str) -> Result<Vec<File>> {
    let mut files = Maker::new(kit, Whose::Nobody, Locale::ALL)?.files();
    files.push(File::new(schema::FILE, schema::schema()));
    files.push(File::new(fhir::FILE, fhir));
    Ok(files)
}

/// All files of the package, none of which may speak for a practice.
fn files(kit: &Kit, fhir: &str) -> Result<Vec<File>> {
    let mut files = built(kit, fhir)?;
    let mut hashes = Map::new();
    for File { name, bytes } in files.iter().filter(|file| is_loaded(&file.name)) {
        hashes.insert(name.clone(), integrity(bytes).into());
    }
    files.push(File::new(HASHES, pretty(&Value::Object(hashes))?));
    for name in WRITTEN {
        files.push(File::new(name, read_file(&format!("package/{name}"))?));
    }
    files.push(File::new("LICENSE", read_file("LICENSE")?));
    files.push(File::new(DESCRIPTION, description()?));
    files.sort_by(|one, other| one.name.cmp(&other.name));
    must_be_nobodys(&files)?;
    Ok(files)
}

/// Whoever installs the package and forgets the profile must not publish what another practice says.
fn must_be_nobodys(files: &[File]) -> Result<()> {
    for practice in profiles::names()? {
        let has_name = |file: &&File| {
            file.bytes.windows(practice.len()).any(|bytes| bytes == practice.as_bytes())
        };
        if let Some(file) = files.iter().find(has_name) {
            bail!("{} of the package names {practice}, a practice.", file.name);
        }
    }
    Ok(())
}

/// Whether a page can load it. The others are for people and editors.
fn is_loaded(name: &str) -> bool {
    !name.starts_with(names::SNIPPETS) && name != schema::FILE
}

fn description() -> Result<Vec<u8>> {
    let mut description: Map<String, Value> =
        serde_json::from_str(&read_file(&format!("package/{DESCRIPTION}"))?)
            .with_context(|| format!("package/{DESCRIPTION} cannot be read"))?;
    description.insert("version".to_owned(), VERSION.into());
    // npm compares it with where a release was built.
    if !REPOSITORY.is_empty() {
        let url = format!("git+{REPOSITORY}.git");
        description.insert("repository".to_owned(), json!({ "type": "git", "url": url }));
        description.insert("homepage".to_owned(), format!("{REPOSITORY}#readme").into());
        description.insert("bugs".to_owned(), format!("{REPOSITORY}/issues").into());
    }
    pretty(&Value::Object(description))
}

fn pretty(value: &Value) -> Result<Vec<u8>> {
    let text = serde_json::to_string_pretty(value)
        .context("A file of the package cannot be written as JSON")?;
    Ok(format!("{text}\n").into_bytes())
}

/// The same bytes for the same files, on every machine and every day.
fn archive(files: &[File]) -> Result<Vec<u8>> {
    const FAILED: &str = "The package could not be put together";
    let mut archive = tar::Builder::new(Vec::new());
    for File { name, bytes } in files {
        let mut header = tar::Header::new_ustar();
        header.set_size(bytes.len() as u64);
        header.set_mode(0o644);
        header.set_mtime(0);
        header.set_uid(0);
        header.set_gid(0);
        let name = format!("package/{name}");
        archive.append_data(&mut header, name, bytes.as_slice()).context(FAILED)?;
    }
    compress::gzip(&archive.into_inner().context(FAILED)?)
}

#[cfg(test)]
mod tests;
