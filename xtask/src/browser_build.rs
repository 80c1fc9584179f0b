//! Builds for the browser: their compiler flags, and Trunk.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::paths;
use crate::run;

/// A command that compiles for the browser.
pub fn browser_command(program: &str) -> Result<Command> {
    let mut command = run::command(program);
    // Cargo applies it with `--target` only, so nothing native is compiled again because of it.
    command.env("CARGO_ENCODED_RUSTFLAGS", browser_rustflags()?);
    Ok(command)
}

/// Trunk, with the flags and the hook of this project.
pub fn trunk() -> Result<Command> {
    let mut trunk = browser_command("trunk")?;
    // Its hook is this program itself: cargo would compile it again, with the flags for the browser.
    let here = env::current_exe().context("Could not find this program")?;
    let folder = here.parent().map(Path::to_owned).unwrap_or_default();
    let pinned = paths::search_path();
    let path = env::join_paths([folder].into_iter().chain(env::split_paths(&pinned)));
    let path = path.context("Could not extend the PATH")?;
    // Trunk takes NO_COLOR for a yes-or-no option and stops at most values of it.
    trunk.env("PATH", path).env_remove("NO_COLOR");
    Ok(trunk)
}

/// The compiler flags of every build for the browser.
///
/// Panics name the file they are in. Without these flags that would be a path on the build machine:
/// nobody's business, and different bytes on every machine.
pub fn browser_rustflags() -> Result<OsString> {
    let sysroot = run::output("rustc", &["--print", "sysroot"])?;
    let sysroot = Path::new(sysroot.trim());
    let version = run::output("rustc", &["-vV"])?;
    let commit = version.lines().find_map(|line| line.strip_prefix("commit-hash: "));
    let cargo_home = env::var_os("CARGO_HOME")
        .or_else(|| Some(Path::new(&env::var_os("HOME")?).join(".cargo").into()))
        .unwrap_or_default();
    let mut hidden = vec![
        (PathBuf::from(cargo_home.clone()), "/cargo".to_owned()),
        (sysroot.to_owned(), "/rust".to_owned()),
        // What the compiler says where the sources of its library are not installed.
        (sysroot.join("lib/rustlib/src/rust"), format!("/rustc/{}", commit.unwrap_or("unknown"))),
        (paths::root().to_owned(), "/guide".to_owned()),
    ];
    // Of several prefixes that fit, the compiler takes the last. These folders are named after the
    // registry that the crates came from, which differs where a mirror is used.
    let registries = fs::read_dir(Path::new(&cargo_home).join("registry/src"));
    let mut registries: Vec<_> =
        registries.into_iter().flatten().flatten().map(|folder| folder.path()).collect();
    registries.sort();
    hidden.extend(registries.into_iter().map(|folder| (folder, "/crates".to_owned())));

    let mut flags = OsString::new();
    for (from, to) in hidden.into_iter().filter(|(from, _)| !from.as_os_str().is_empty()) {
        if !flags.is_empty() {
            // Cargo's own separator in this variable: unlike a space it cannot be part of a path.
            flags.push("\x1f");
        }
        flags.push("--remap-path-prefix=");
        flags.push(from);
        flags.push("=");
        flags.push(to);
    }
    Ok(flags)
}
