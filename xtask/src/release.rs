//! Writes the files of a release into `dist/release/`, twice, and compares.

mod asked;
mod bom;
mod contents;
mod site;

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, anyhow, bail, ensure};
use coverage_guide::text::Locale;
use maker::Kit;

use crate::dist;
use crate::files::read_file;
use crate::paths;
use crate::profiles;
use crate::repository;
use crate::rulebook;
use crate::run;
use crate::setup;
use asked::Asked;
use contents::Contents;

/// Makes a release of what stands here. `no_build`: of what is in `dist/`, which has to be of this version.
pub fn release(version: &str, no_build: bool) -> Result<()> {
    let status = run::output("git", &["status", "--porcelain"])
        .context("A release is made from a clean tree, and git cannot say whether this is one")?;
    let log = read_file("CHANGELOG.md")?;
    let unfilled = repository::unfilled()?;
    let asked = Asked {
        version,
        own: Kit::VERSION,
        status: &status,
        log: &log,
        repository: repository::ADDRESS,
        unfilled: &unfilled,
    };
    let changes = asked.changes().map_err(|refusals| {
        let lines: Vec<_> = refusals.iter().map(ToString::to_string).collect();
        anyhow!("{}", lines.join("\n"))
    })?;
    if no_build {
        setup::packages()?;
    } else {
        setup::for_build()?;
        dist::dist(&profiles::default(), Locale::ALL)?;
    }
    let contents = Contents {
        version,
        changes,
        bom: bom::bom(version)?,
        rulebook: rulebook::page_of(day_of_commit()?.trim())?,
    };
    let dist = paths::dist();
    let out = dist.join(site::RELEASE);
    let again = paths::target().join("release-again");
    let names = contents.write(&dist, &out)?;
    contents.write(&dist, &again)?;
    compare(&out, &again, &names)?;
    fs::remove_dir_all(&again).with_context(|| format!("Could not remove {}", again.display()))?;
    println!("{} is ready: {} files, twice the same bytes.", out.display(), names.len());
    Ok(())
}

/// The day of the commit, so that the same commit is the same release tomorrow.
fn day_of_commit() -> Result<String> {
    run::output("git", &["log", "-1", "--format=%cs"])
}

fn compare(one: &Path, other: &Path, names: &[String]) -> Result<()> {
    let read = |folder: &Path, name: &String| {
        fs::read(folder.join(name)).with_context(|| format!("Could not read {name} again"))
    };
    let mut differ = Vec::new();
    for name in names {
        if read(one, name)? != read(other, name)? {
            differ.push(name.as_str());
        }
    }
    ensure!(!names.is_empty(), "The release is empty.");
    if differ.is_empty() {
        Ok(())
    } else {
        bail!("Made twice, these differ: {}", differ.join(", "))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::write_to;

    #[test]
    fn files_that_differ_are_named_and_so_is_one_that_is_gone() {
        let folder = tempfile::tempdir().unwrap();
        let (one, other) = (folder.path().join("one"), folder.path().join("other"));
        let names = ["a", "b", "c"].map(str::to_owned);
        for name in &names {
            write_to(&one.join(name), b"1").unwrap();
            write_to(&other.join(name), b"1").unwrap();
        }
        compare(&one, &other, &names).unwrap();
        for name in ["a", "c"] {
            write_to(&other.join(name), b"2").unwrap();
        }
        let error = compare(&one, &other, &names).unwrap_err().to_string();
        assert!(error.ends_with("differ: a, c"), "{error}");
        fs::remove_file(other.join("b")).unwrap();
        let error = compare(&one, &other, &names).unwrap_err().to_string();
        assert!(error.contains(" b "), "{error}");
        assert!(compare(&one, &other, &[]).is_err());
    }
}
