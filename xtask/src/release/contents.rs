//! What a release consists of: made from a folder such as `dist/`, and written into another.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail, ensure};
use coverage_guide::text::Locale;
use maker::{File, Kit, Maker, Whose, names};
use reports::profile_file::schema;
use sha2::{Digest, Sha256};

use super::site;
use crate::fhir;
use crate::files::write_to;
use crate::kit;
use crate::package;
use crate::paths;
use crate::rulebook;
use crate::setup_page;
use crate::wordpress;

/// The hash of every other file, as `sha256sum --check` reads it.
const SUMS: &str = "SHA256SUMS";
/// What the program in the page is made of.
const BOM: &str = "sbom.cdx.json";

/// What is not in the folder.
#[derive(Debug)]
pub struct Contents<'a> {
    pub version: &'a str,
    /// The changelog's section.
    pub changes: String,
    /// The list of the crates in the program.
    pub bom: String,
    /// The rulebook of the day of the commit: the one in `dist/` names the day on which it was built.
    pub rulebook: String,
}

/// What is taken from the folder.
struct Built {
    kit: String,
    setup: String,
    fhir: String,
    schema: String,
    site: Vec<File>,
}

impl Contents<'_> {
    /// Writes the files into a folder that is emptied first, and gives back their names.
    pub fn write(&self, dist: &Path, out: &Path) -> Result<Vec<String>> {
        let files = self.files(&Built::read(dist)?)?;
        let gone = if out.exists() { fs::remove_dir_all(out) } else { Ok(()) };
        gone.with_context(|| format!("Could not empty {}", out.display()))?;
        for File { name, bytes } in &files {
            write_to(&out.join(name), bytes)?;
        }
        Ok(files.into_iter().map(|file| file.name).collect())
    }

    /// All files by name, and behind them their hashes.
    fn files(&self, built: &Built) -> Result<Vec<File>> {
        let kit = Kit::read(&built.kit).context("The kit cannot be used")?;
        ensure!(
            kit.version == self.version,
            "What was built is {}, not {}: build it first.",
            kit.version,
            self.version
        );
        let mut files = Maker::new(&kit, Whose::Nobody, Locale::ALL)?.files();
        files.retain(|file| is_handed_out(&file.name));
        files.extend([
            package::packed(&kit, &built.fhir)?,
            wordpress::packed(&kit, &built.setup)?,
            File::new(kit::FILE, built.kit.as_str()),
            File::new(setup_page::FILE, built.setup.as_str()),
            File::new(fhir::FILE, built.fhir.as_str()),
            File::new(schema::FILE, built.schema.as_str()),
            File::new(rulebook::FILE, self.rulebook.as_str()),
            self.site(&built.site)?,
            File::new(BOM, self.bom.as_str()),
            File::new(format!("CHANGELOG-{}.md", self.version), self.changes.as_str()),
        ]);
        files.sort_by(|one, other| one.name.cmp(&other.name));
        let sums: String = files.iter().map(sum).collect();
        files.push(File::new(SUMS, sums));
        Ok(files)
    }

    /// The site, with the rulebook that is handed out.
    fn site(&self, files: &[File]) -> Result<File> {
        let mut files = files.to_vec();
        for file in files.iter_mut().filter(|file| file.name == rulebook::FILE) {
            file.bytes = self.rulebook.clone().into_bytes();
        }
        Ok(File::new(site::name(self.version), wordpress::zip(&files)?))
    }
}

impl Built {
    /// Reads all of them, or says which are not there.
    fn read(dist: &Path) -> Result<Self> {
        let mut missing = Vec::new();
        let mut read = |name: &str| {
            fs::read_to_string(dist.join(name)).unwrap_or_else(|error| {
                missing.push(format!("{name} ({error})"));
                String::new()
            })
        };
        let built = Self {
            kit: read(kit::FILE),
            setup: read(setup_page::FILE),
            fhir: read(fhir::FILE),
            schema: read(schema::FILE),
            site: Vec::new(),
        };
        if missing.is_empty() {
            Ok(Self { site: site::files(dist, paths::root())?, ..built })
        } else {
            bail!("{} lacks what a release is made of: {}", dist.display(), missing.join(", "))
        }
    }
}

/// The page, the element in both forms, and the tablet's files. A practice takes its snippets and its static guide from the
/// set-up page, in its own words.
fn is_handed_out(name: &str) -> bool {
    [names::PAGE, names::ELEMENT, names::ELEMENT_WITH_PAGE].contains(&name)
        || name.starts_with("kiosk")
}

fn sum(File { name, bytes }: &File) -> String {
    let hash: String = Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect();
    format!("{hash}  {name}\n")
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::path::PathBuf;
    use std::sync::LazyLock;

    use super::*;

    /// Small files such as `dist/` has.
    static BUILT: LazyLock<[(&str, String); 6]> = LazyLock::new(|| {
        [
            (kit::FILE, kit::of_nothing()),
            (setup_page::FILE, "<!doctype html>".to_owned()),
            (fhir::FILE, "export{}".to_owned()),
            (schema::FILE, "{}".to_owned()),
            (rulebook::FILE, "made today".to_owned()),
            (names::PAGE, "a practice's".to_owned()),
        ]
    });

    /// A release of them.
    static RELEASE: LazyLock<Vec<File>> = LazyLock::new(|| {
        let folder = tempfile::tempdir().unwrap();
        let out = folder.path().join("out");
        contents(Kit::VERSION).write(&dist(folder.path()), &out).unwrap();
        read(&out)
    });

    /// The files of a folder by name.
    fn read(folder: &Path) -> Vec<File> {
        let mut files: Vec<_> = fs::read_dir(folder)
            .unwrap()
            .map(|file| {
                let path = file.unwrap().path();
                let name = path.file_name().unwrap().to_str().unwrap().to_owned();
                File::new(name, fs::read(path).unwrap())
            })
            .collect();
        files.sort_by(|one, other| one.name.cmp(&other.name));
        files
    }

    fn dist(folder: &Path) -> PathBuf {
        let dist = folder.join("dist");
        for (name, text) in BUILT.iter() {
            write_to(&dist.join(name), text.as_bytes()).unwrap();
        }
        dist
    }

    fn contents(version: &str) -> Contents<'_> {
        let [changes, bom, rulebook] = ["- a\n", "{}\n", "made then"].map(str::to_owned);
        Contents { version, changes, bom, rulebook }
    }

    #[test]
    fn twice_in_two_folders_it_is_the_same_bytes() {
        let folder = tempfile::tempdir().unwrap();
        let out = folder.path().join("another");
        // What lay there before is gone.
        write_to(&out.join("old.html"), b"old").unwrap();
        contents(Kit::VERSION).write(&dist(folder.path()), &out).unwrap();
        let differ: Vec<_> = read(&out)
            .into_iter()
            .zip(RELEASE.iter())
            .filter(|(one, other)| one != *other)
            .map(|(one, _)| one.name)
            .collect();
        assert!(differ.is_empty(), "{differ:?}");
        assert_eq!(read(&out).len(), RELEASE.len());
    }

    #[test]
    fn it_has_every_file_that_is_promised_and_the_hash_of_each() {
        let names: BTreeSet<_> = RELEASE.iter().map(|file| file.name.as_str()).collect();
        let version = Kit::VERSION;
        let [package, changes, site] = [
            format!("coverage-guide-{version}.tgz"),
            format!("CHANGELOG-{version}.md"),
            format!("coverage-guide-site-{version}.zip"),
        ];
        let promised = [
            "SHA256SUMS",
            "coverage-guide-wordpress.zip",
            "coverage-guide.all.js",
            "coverage-guide.fhir.js",
            "coverage-guide.html",
            "coverage-guide.js",
            "kiosk-icon-180.png",
            "kiosk-icon-192.png",
            "kiosk-icon-512.png",
            "kiosk-icon.svg",
            "kiosk-sw.js",
            "kiosk.html",
            "kiosk.webmanifest",
            "kit.json",
            "profile.schema.json",
            "rulebook.html",
            "sbom.cdx.json",
            "setup.html",
            &package,
            &changes,
            &site,
        ];
        assert_eq!(names, BTreeSet::from(promised));
        let (sums, others): (Vec<_>, Vec<_>) = RELEASE.iter().partition(|file| file.name == SUMS);
        let expected: String = others.into_iter().map(sum).collect();
        assert_eq!(String::from_utf8_lossy(&sums[0].bytes), expected);
        let nothing = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        assert_eq!(sum(&File::new("a", "")), format!("{nothing}  a\n"));
    }

    #[test]
    fn the_page_is_nobodys_and_the_rulebook_is_of_the_day_of_the_commit() {
        let text = |name: &str| {
            let file = RELEASE.iter().find(|file| file.name == name).unwrap();
            String::from_utf8_lossy(&file.bytes).into_owned()
        };
        assert_ne!(text(names::PAGE), "a practice's");
        assert_eq!(text(rulebook::FILE), "made then");
    }

    #[test]
    fn all_that_is_missing_is_said_at_once_and_another_version_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let out = folder.path().join("out");
        let error = contents(Kit::VERSION).write(folder.path(), &out).unwrap_err().to_string();
        for name in [kit::FILE, setup_page::FILE, fhir::FILE, schema::FILE] {
            assert!(error.contains(name), "{error}");
        }
        let error = contents("9.9.9").write(&dist(folder.path()), &out).unwrap_err().to_string();
        assert!(error.contains("not 9.9.9"), "{error}");
        assert!(!out.exists(), "nothing is written of a release that cannot be");
    }
}
