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
/// Where the project is, if `Cargo.toml` says so.
const REPOSITORY: &str = env!("CARGO_PKG_REPOSITORY");

/// A project that uses the package.
const PROJECT: &str = "tests/package";

/// Writes the package of what is in `dist/`, and says where it is.
pub fn package() -> Result<()> {
    let files = files(&kit::read()?)?;
    must_be_nobodys(&files)?;
    let bytes = archive(&files)?;
    let path = path();
    fs::create_dir_all(path.parent().unwrap_or(&path))
        .and_then(|()| fs::write(&path, &bytes))
        .with_context(|| format!("Could not write {}", path.display()))?;
    println!("{} is ready ({} bytes).", path.display(), bytes.len());
    Ok(())
}

/// Where the package is written.
pub fn path() -> PathBuf {
    paths::dist().join(format!("package/coverage-guide-{VERSION}.tgz"))
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
fn built(kit: &Kit) -> Result<Vec<File>> {
    let mut files = Maker::new(kit, Whose::Nobody, Locale::ALL)?.files();
    files.push(File::new(schema::FILE, schema::schema()));
    files.push(File::new(fhir::FILE, fhir::module()?));
    Ok(files)
}

/// All files of the package.
fn files(kit: &Kit) -> Result<Vec<File>> {
    let mut files = built(kit)?;
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
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    fn written(name: &str) -> String {
        read_file(&format!("package/{name}")).unwrap()
    }

    #[test]
    fn the_lock_file_of_the_project_names_no_registry() {
        let lock = read_file(&format!("{PROJECT}/package-lock.json")).unwrap();
        assert!(!lock.contains("\"resolved\"") && !lock.contains("registry"));
    }

    #[test]
    fn the_same_files_make_the_same_bytes() {
        let files = [File::new("a.js", "1"), File::new("b.js", "2")];
        assert_eq!(archive(&files).unwrap(), archive(&files).unwrap());
        assert_ne!(archive(&files).unwrap(), archive(&files[..1]).unwrap());
    }

    /// All files, as after a build: what Trunk and esbuild make is not looked into.
    fn made() -> Vec<File> {
        files(&Kit::read(&kit::of_nothing()).unwrap()).unwrap()
    }

    /// Their names, but for the license, which nothing asks for.
    fn names() -> Vec<String> {
        let names = made().into_iter().map(|file| file.name);
        names.filter(|name| name != "LICENSE").collect()
    }

    #[test]
    fn the_package_belongs_to_no_practice() {
        assert!(profiles::names().unwrap().len() >= 9);
        let mut files = made();
        must_be_nobodys(&files).unwrap();
        files.push(File::new("a.html", "<title>Steffen Counseling Services</title>"));
        assert!(must_be_nobodys(&files).is_err());
    }

    #[test]
    fn what_the_description_names_is_in_the_package_and_the_other_way_round() {
        let description: Value = serde_json::from_str(&written(DESCRIPTION)).unwrap();
        let mut named = BTreeSet::new();
        let mut left = vec![&description];
        while let Some(value) = left.pop() {
            match value {
                Value::Object(object) => left.extend(object.values()),
                Value::String(text) => {
                    named.extend(text.strip_prefix("./").map(str::to_owned));
                }
                _ => {}
            }
        }
        let fits = |pattern: &str, name: &str| match pattern.split_once('*') {
            Some((start, end)) => {
                name.starts_with(start) && name.ends_with(end) && name.len() > pattern.len()
            }
            None => name == pattern,
        };
        let names = names();
        assert!(named.len() > 6, "{named:?}");
        for pattern in &named {
            let here = names.iter().any(|name| fits(pattern, name));
            assert!(here, "{pattern} is named, but not in the package");
        }
        for name in names.iter().filter(|name| **name != "README.md") {
            let here = named.iter().any(|pattern| fits(pattern, name));
            assert!(here, "{name} is in the package, but cannot be asked for");
        }
    }

    #[test]
    fn what_the_documents_speak_of_is_in_the_package() {
        const ENDS: [&str; 5] = [".html", ".js", ".webmanifest", ".svg", ".png"];
        let names = names();
        let mut spoken_of = BTreeSet::new();
        for document in ["docs/embed.md", "docs/kiosk.md", "docs/portals.md", "package/README.md"] {
            let text = read_file(document).unwrap();
            let code = text.split('`').skip(1).step_by(2);
            // What stands behind the `#` of an address is no part of the file's name.
            let files = code.filter_map(|code| code.split('#').next());
            let files = files.map(|code| code.strip_prefix("dist/").unwrap_or(code));
            let files = files.filter(|code| ENDS.iter().any(|end| code.ends_with(end)));
            spoken_of.extend(
                files.filter(|code| !code.contains(char::is_whitespace)).map(str::to_owned),
            );
        }
        assert!(spoken_of.len() > 12, "{spoken_of:?}");
        for name in spoken_of {
            assert!(names.contains(&name), "{name} is spoken of, but not in the package");
        }
    }

    #[test]
    fn manifest_and_types_have_the_attributes_of_the_element() {
        let source = read_file("src/embed/element.js").unwrap();
        let list = |after: &str| -> BTreeSet<String> {
            let (_, rest) = source.split_once(after).unwrap();
            let inside = rest.split_once(']').unwrap().0;
            inside.split('"').skip(1).step_by(2).map(str::to_owned).collect()
        };
        let mut known = list("RELOADS = [");
        known.extend(list("observedAttributes = ["));
        let manifest: Value = serde_json::from_str(&written("custom-elements.json")).unwrap();
        let attributes = &manifest["modules"][0]["declarations"][0]["attributes"];
        let in_manifest: BTreeSet<_> = attributes
            .as_array()
            .unwrap()
            .iter()
            .map(|one| one["name"].as_str().unwrap().to_owned())
            .collect();
        assert_eq!(in_manifest, known);
        let types = written("coverage-guide.d.ts");
        let (_, after) = types.split_once("interface CoverageGuideAttributes {").unwrap();
        let in_types: BTreeSet<_> = after
            .split_once('}')
            .unwrap()
            .0
            .lines()
            .filter_map(|line| Some(line.trim().split_once("?:")?.0.to_owned()))
            .collect();
        assert_eq!(in_types, known);
    }
}
