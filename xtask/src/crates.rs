//! The crates that this project is built from: what cargo says of them, and what `Cargo.lock` holds.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use anyhow::{Context, Result};
use cargo_metadata::{Metadata, MetadataCommand, Package};
use serde::Deserialize;
use spdx::Expression;

use crate::files::read_file;
use crate::paths;
use crate::run;
use crate::versions::WASM;

/// A crate in one of its versions.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct CrateId {
    pub name: String,
    pub version: String,
}

impl CrateId {
    pub fn of(package: &Package) -> Self {
        Self { name: package.name.to_string(), version: package.version.to_string() }
    }
}

impl fmt::Display for CrateId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}@{}", self.name, self.version)
    }
}

/// What cargo says of every crate, asked with these options too. `Cargo.lock` stays as it is.
pub fn metadata(options: &[&str]) -> Result<Metadata> {
    let always = ["--locked"].iter();
    MetadataCommand::new()
        .manifest_path(paths::root().join("Cargo.toml"))
        .other_options(always.chain(options).map(ToString::to_string).collect::<Vec<_>>())
        .exec()
        .context("cargo cannot tell which crates there are")
}

/// The same for what runs in a browser.
pub fn metadata_for_browsers() -> Result<Metadata> {
    metadata(&["--filter-platform", WASM])
}

/// The crates that are linked into the program of the page: neither those that only run while it is built, nor those that
/// only tests need. The metadata cannot tell: its features are those that all members of the workspace want together.
pub fn in_program() -> Result<BTreeSet<CrateId>> {
    let package = ["--package", "coverage-guide", "--no-default-features", "--features", "web"];
    let edges = ["--edges", "normal,no-proc-macro", "--target", WASM];
    let form = ["--prefix", "none", "--format", "{p}", "--locked"];
    let tree = run::output("cargo", &[&["tree"][..], &package, &edges, &form].concat())?;
    // `name v1.2.3`, and behind it what is said of that crate.
    let lines = tree.lines().filter_map(|line| {
        let mut words = line.split_whitespace();
        let name = words.next()?.to_owned();
        Some(CrateId { name, version: words.next()?.strip_prefix('v')?.to_owned() })
    });
    Ok(lines.collect())
}

/// The SHA-256 of each crate that comes from the registry.
pub fn checksums() -> Result<BTreeMap<CrateId, String>> {
    #[derive(Deserialize)]
    struct Lock {
        package: Vec<Locked>,
    }
    #[derive(Deserialize)]
    struct Locked {
        name: String,
        version: String,
        checksum: Option<String>,
    }
    let lock: Lock =
        toml::from_str(&read_file("Cargo.lock")?).context("Cargo.lock cannot be read")?;
    let sums = lock.package.into_iter().filter_map(|Locked { name, version, checksum }| {
        Some((CrateId { name, version }, checksum?))
    });
    Ok(sums.collect())
}

/// The license as it is written today: older crates have a slash for *or*.
pub fn license(package: &Package) -> Result<String> {
    let id = CrateId::of(package);
    let stated = package.license.as_deref().with_context(|| format!("{id} names no license"))?;
    let modern = Expression::canonicalize(stated)
        .with_context(|| format!("The license of {id} cannot be read: {stated}"))?;
    Ok(modern.unwrap_or_else(|| stated.to_owned()))
}
