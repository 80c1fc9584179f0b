//! What comes from Debian: browsers, which are installed, and web servers and what WordPress takes, which are only unpacked, so
//! that none is ever started with the machine.

mod suite;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;

use crate::paths;
use crate::progress::announce;
use crate::run;
use crate::versions::{BROWSERS, SERVERS};
use anyhow::{Context, Result, anyhow, bail};
pub use suite::Suite;

/// Installs the browsers and drivers that are not there.
pub fn browsers() -> Result<()> {
    let needed: Vec<_> = BROWSERS
        .iter()
        .filter(|(_, programs)| paths::find(programs).is_none())
        .map(|(package, _)| *package)
        .collect();
    if needed.is_empty() {
        return Ok(());
    }
    let names = needed.join(" ");
    let by_hand = format!("apt-get install {names}");
    if paths::find(&["apt-get"]).is_none() {
        bail!(
            "The browser tests need Chromium, Firefox and WebKitGTK with their drivers (in Debian: {names}); install them, or use `test --quick`."
        );
    }
    if as_root().is_none() {
        bail!("The browser tests need {names}: run `{by_hand}` as root, or use `test --quick`.");
    }
    announce(&format!("Installing {names} with apt-get (one to five minutes)"));
    apt(&["update", "-q"])
        .and_then(|()| apt(&[&["install", "-qy", "--no-install-recommends"], &needed[..]].concat()))
        .map_err(|error| {
            anyhow!("{error:#} Check the network, or run `{by_hand}` as root yourself.")
        })
}

/// Unpacks the web servers into a folder of the project.
pub fn servers() -> Result<()> {
    let folder = paths::servers();
    let complete = SERVERS.iter().all(|(_, program)| folder.join(program).is_file());
    if complete {
        return Ok(());
    }
    let names = SERVERS.map(|(package, _)| package);
    must_be_debian(&format!("The header samples are tried in {}", names.join(", ")))?;
    announce(&format!("Unpacking {} into .tools/ (a few seconds)", names.join(", ")));
    unpack(&folder, &with_dependencies(&names)?, None)
}

/// Says that what is done takes Debian's packages, if this is a machine that has none.
pub fn must_be_debian(what: &str) -> Result<()> {
    if paths::find(&["apt-get"]).is_none() || paths::find(&["dpkg"]).is_none() {
        bail!(
            "{what}, which are taken from Debian's packages: use `test --quick` where there is no apt-get."
        );
    }
    Ok(())
}

/// Unpacks packages into a folder, whole or not at all: of this machine's own suite, or of another.
pub fn unpack(folder: &Path, packages: &BTreeSet<String>, suite: Option<&Suite>) -> Result<()> {
    let failed = || format!("Could not unpack into {}", folder.display());
    let fresh = folder.with_extension("new");
    for old in [folder, &fresh].into_iter().filter(|old| old.exists()) {
        fs::remove_dir_all(old).with_context(failed)?;
    }
    let fetched = fresh.join("packages");
    fs::create_dir_all(&fetched).with_context(failed)?;
    let mut download = run::command("apt-get");
    download.args(suite.map(Suite::options).unwrap_or_default());
    download.args(["download", "-q"]).args(packages).current_dir(&fetched);
    run::run(&mut download)?;
    for package in fs::read_dir(&fetched).with_context(failed)? {
        let package = package.with_context(failed)?.path();
        run::run(run::command("dpkg").arg("--extract").arg(package).arg(&fresh))?;
    }
    fs::remove_dir_all(&fetched).and_then(|()| fs::rename(&fresh, folder)).with_context(failed)
}

/// These packages, and all they need that this machine does not have.
pub fn with_dependencies(names: &[&str]) -> Result<BTreeSet<String>> {
    needed(names).or_else(|_| {
        // A machine that has never asked what there is.
        apt(&["update", "-q"]).and_then(|()| needed(names))
    })
}

fn needed(names: &[&str]) -> Result<BTreeSet<String>> {
    let mut ask = vec!["install", "-qq", "--print-uris", "--no-install-recommends"];
    ask.extend(names);
    let said = run::output("apt-get", &ask)?;
    Ok(said.lines().filter_map(package).chain(names.iter().copied()).map(str::to_owned).collect())
}

/// The package of a line such as `'ADDRESS' NAME_VERSION_MACHINE.deb SIZE HASH`.
fn package(line: &str) -> Option<&str> {
    Some(line.split(' ').nth(1)?.split_once('_')?.0)
}

/// How to start `apt-get` as root, if that can be done here.
fn as_root() -> Option<Command> {
    if run::output("id", &["-u"]).is_ok_and(|id| id.trim() == "0") {
        return Some(run::command("apt-get"));
    }
    paths::find(&["sudo"])?;
    let mut command = run::command("sudo");
    command.arg("apt-get");
    Some(command)
}

fn apt(args: &[&str]) -> Result<()> {
    let mut command =
        as_root().with_context(|| format!("`apt-get {}` takes root.", args.join(" ")))?;
    run::run(command.env("DEBIAN_FRONTEND", "noninteractive").args(args))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packages_are_read_from_what_apt_says() {
        let line = "'http://a/b/c_1%3a2_amd64.deb' libc-d2_1:2-3_amd64.deb 102 MD5Sum:0db";
        assert_eq!(package(line), Some("libc-d2"));
        assert_eq!(package(""), None);
    }
}
