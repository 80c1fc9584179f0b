//! What it takes to run WordPress, unpacked and not installed: PHP, WordPress in several versions, and what lets it do with a file
//! as its database.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use serde_json::Value;

use super::version::Version;
use crate::apt::{self, Suite};
use crate::paths;
use crate::progress::announce;
use crate::run;
use crate::versions::{PHP, WORDPRESS_DATABASE};

/// Unpacks all of it. A version of WordPress that cannot be had is said and left out.
pub fn unpack() -> Result<()> {
    apt::must_be_debian("The plugin is tried in WordPress and PHP")?;
    if !php().is_dir() {
        announce("Unpacking PHP into .tools/ (a few seconds)");
        // Asked first, apt looks for what there is where it never has.
        let mut packages = apt::with_dependencies(&PHP)?;
        packages.extend(present(&PHP)?);
        apt::unpack(&php(), &packages, None)?;
    }
    if !database().is_dir() {
        announce("Fetching WordPress's database in a file from npm (a few seconds)");
        fetch_database()?;
    }
    for version in Version::ALL.into_iter().filter(|version| !version.is_here()) {
        announce(&format!("Unpacking {version} into .tools/ (a few seconds)"));
        if let Err(error) = unpack_version(version) {
            println!("Warning: the plugin is not tried in {version}. {error:#}");
        }
    }
    Ok(())
}

/// Where PHP is.
pub fn php() -> PathBuf {
    paths::wordpress().join("php")
}

/// Where that is with which WordPress does with a file.
pub fn database() -> PathBuf {
    paths::wordpress().join("database")
}

fn unpack_version(version: Version) -> Result<()> {
    let packages = BTreeSet::from(["wordpress".to_owned()]);
    let folder = paths::wordpress().join(version.name());
    let suite = version
        .suite()
        .map(|name| Suite::open(name, &paths::wordpress().join(format!("{name}.apt"))))
        .transpose()?;
    apt::unpack(&folder, &packages, suite.as_ref())
}

/// The packages that those without a version stand for. What they need may be on this machine; these are unpacked all the same.
fn present(names: &[&'static str]) -> Result<Vec<String>> {
    let mut ask = vec!["depends", "--no-recommends", "--no-suggests"];
    ask.extend(names);
    let said = run::output("apt-cache", &ask)?;
    let packages: BTreeSet<_> = said.lines().filter_map(with_version).collect();
    let Some(version) = packages.iter().find_map(|name| name.strip_suffix("-cli")) else {
        anyhow::bail!("apt knows no {}.", names.join(", "));
    };
    let common = ["common", "opcache"].map(|name| format!("{version}-{name}"));
    Ok(packages.iter().map(|name| (*name).to_owned()).chain(common).collect())
}

/// The package of a line such as `  Depends: php8.2-cli`.
fn with_version(line: &str) -> Option<&str> {
    let name = line.trim().strip_prefix("Depends: ")?;
    name.strip_prefix("php")?.starts_with(|c: char| c.is_ascii_digit()).then_some(name)
}

fn fetch_database() -> Result<()> {
    let (package, version, hash) = WORDPRESS_DATABASE;
    let folder = paths::wordpress().join("database.new");
    let failed = || format!("Could not write into {}", folder.display());
    if folder.exists() {
        fs::remove_dir_all(&folder).with_context(failed)?;
    }
    fs::create_dir_all(&folder).with_context(failed)?;
    let to = folder.display().to_string();
    let wanted = format!("{package}@{version}");
    let said = run::output("npm", &["pack", &wanted, "--json", "--pack-destination", &to])?;
    let file = fetched(&said, hash)?;
    let script = paths::root().join("tests/wordpress/unpack-database.mjs");
    let mut unpack = run::command("node");
    unpack.arg(script).arg(php()).arg(folder.join(file)).arg(database());
    run::run(&mut unpack)?;
    fs::remove_dir_all(&folder).with_context(failed)
}

/// The name of the file that npm says it has fetched, if that is the one that was meant.
fn fetched(said: &str, hash: &str) -> Result<String> {
    let said: Value = serde_json::from_str(said).context("npm says nothing that can be read")?;
    let text = |name: &str| said[0][name].as_str().unwrap_or_default();
    ensure!(text("integrity") == hash, "npm has another package of this name and version.");
    Ok(Path::new(text("filename")).file_name().unwrap_or_default().to_string_lossy().into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packages_of_the_present_version_are_found() {
        assert_eq!(with_version("  Depends: php8.2-cli"), Some("php8.2-cli"));
        assert_eq!(with_version("  Depends: php-common"), None);
        assert_eq!(with_version("php-cli"), None);
    }

    #[test]
    fn another_package_of_the_same_name_is_refused() {
        let said = r#"[{"filename": "a-1.tgz", "integrity": "sha512-a"}]"#;
        assert_eq!(fetched(said, "sha512-a").unwrap(), "a-1.tgz");
        assert!(fetched(said, "sha512-b").is_err());
        assert!(fetched("[]", "sha512-a").is_err());
    }
}
