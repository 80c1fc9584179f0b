//! Gets what building and testing need. What is there at the right version is left alone.

use std::process::Command;

use crate::apt;
use crate::build_std;
use crate::paths;
use crate::progress::announce;
use crate::run;
use crate::versions::{self, CARGO_FUZZ, CARGO_MUTANTS, GECKODRIVER, PACKAGES, TRUNK, WASM};
use anyhow::{Error, Result, anyhow, bail};

/// Everything that a build of the sealed page needs.
pub fn for_build() -> Result<()> {
    wasm_target()?;
    standard_library()?;
    crates()?;
    trunk()?;
    wasm_bindgen()?;
    packages()
}

/// What the checks need beyond that, without a browser.
pub fn for_checks() -> Result<()> {
    let missing: Vec<_> = [("fmt", "rustfmt"), ("clippy", "clippy")]
        .into_iter()
        .filter(|(command, _)| !run::succeeds("cargo", &[command, "--version"]))
        .map(|(_, component)| component)
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    announce(&format!("Adding {} to the Rust toolchain (a few seconds)", missing.join(" and ")));
    run::run(run::command("rustup").args(["component", "add"]).args(&missing))
        .map_err(|error| anyhow!("{error:#} Install {} and run this again.", missing.join(" and ")))
}

/// What the checks in browsers need.
pub fn for_browser() -> Result<()> {
    apt::browsers()?;
    if has_version("geckodriver", GECKODRIVER) {
        return Ok(());
    }
    announce(&format!("Building geckodriver {GECKODRIVER} (about a minute, only once)"));
    install(Speed::Compile, &["geckodriver", "--version", GECKODRIVER, "--locked"])
}

/// What mutation testing needs.
pub fn for_mutants() -> Result<()> {
    // A command of cargo's, which does not know its version by itself.
    if says_version("cargo-mutants", &["mutants", "--version"], CARGO_MUTANTS) {
        return Ok(());
    }
    announce(&format!("Building cargo-mutants {CARGO_MUTANTS} (about two minutes, only once)"));
    install(Speed::Compile, &["cargo-mutants", "--version", CARGO_MUTANTS, "--locked"])
}

/// What fuzzing needs.
pub fn for_fuzzing() -> Result<()> {
    if paths::find(&["c++", "g++", "clang++"]).is_none() {
        bail!(
            "libFuzzer is compiled here: install a compiler of C++, such as Debian's g++, then run this again."
        );
    }
    if says_version("cargo-fuzz", &["--version"], CARGO_FUZZ) {
        return Ok(());
    }
    announce(&format!("Building cargo-fuzz {CARGO_FUZZ} (about a minute, only once)"));
    install(Speed::Compile, &["cargo-fuzz", "--version", CARGO_FUZZ, "--locked"])
}

/// What trying the header samples needs.
pub fn for_servers() -> Result<()> {
    packages()?;
    apt::servers()
}

/// Everything that `test` needs.
pub fn for_test() -> Result<()> {
    for_checks()?;
    for_browser()?;
    for_servers()
}

fn wasm_target() -> Result<()> {
    let here = run::output("rustc", &["--print", "target-libdir", "--target", WASM])
        .is_ok_and(|folder| std::path::Path::new(folder.trim()).is_dir());
    if here {
        return Ok(());
    }
    if paths::find(&["rustup"]).is_none() {
        bail!(
            "This Rust cannot compile for browsers and rustup is not there to add that: \
             install Rust from https://rustup.rs, then run this again."
        );
    }
    announce("Adding the browser target to the Rust toolchain (a few seconds)");
    run::run(run::command("rustup").args(["target", "add", WASM])).map_err(with_network_hint)
}

/// The source of the standard library, for a smaller program. Without it the program is built the usual way.
fn standard_library() -> Result<()> {
    if build_std::has_source() || paths::find(&["rustup"]).is_none() {
        return Ok(());
    }
    announce("Adding the source of Rust's standard library (a few seconds)");
    run::run(run::command("rustup").args(["component", "add", "rust-src"]))
        .map_err(with_network_hint)
}

/// Trunk builds offline, so that it downloads no tools of its own: the crates have to be here before.
fn crates() -> Result<()> {
    let mut cargo = run::command("cargo");
    cargo.args(["fetch", "--target", WASM]);
    run::run(&mut cargo).map_err(with_network_hint)?;
    if build_std::is_possible() {
        build_std::set_variables(&mut cargo);
        run::run(&mut cargo).map_err(with_network_hint)?;
    }
    Ok(())
}

fn trunk() -> Result<()> {
    if has_version("trunk", TRUNK) {
        return Ok(());
    }
    announce(&format!("Building Trunk {TRUNK} (about four minutes, only once)"));
    // It downloads nothing here, so it needs no encryption.
    install(Speed::Compile, &["trunk", "--version", TRUNK, "--locked", "--no-default-features"])
}

fn wasm_bindgen() -> Result<()> {
    let version = versions::wasm_bindgen()?;
    if has_version("wasm-bindgen", &version) {
        return Ok(());
    }
    announce(&format!("Building wasm-bindgen {version} (about three minutes, only once)"));
    // Without `--locked`: its lock file names a crate version that was withdrawn.
    install(Speed::Run, &["wasm-bindgen-cli", "--version", &version, "--bin", "wasm-bindgen"])
}

/// What a tool should be quick at.
#[derive(Clone, Copy)]
enum Speed {
    /// At being built: it only starts others, or waits for them.
    Compile,
    /// At its work.
    Run,
}

/// Builds a tool. Its own release profile may optimize for minutes, which nobody would notice here.
fn install(speed: Speed, what: &[&str]) -> Result<()> {
    let mut cargo = run::command("cargo");
    cargo.args(["install", "--force", "--root"]).arg(paths::installed()).args(what);
    match speed {
        Speed::Compile => cargo.arg("--debug").env("CARGO_PROFILE_DEV_DEBUG", "0"),
        Speed::Run => cargo.env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1"),
    };
    run::run(&mut cargo).map_err(with_network_hint)
}

fn has_version(tool: &str, version: &str) -> bool {
    says_version(tool, &["--version"], version)
}

fn says_version(tool: &str, args: &[&str], version: &str) -> bool {
    let program = paths::installed().join("bin").join(tool);
    Command::new(program).args(args).output().is_ok_and(|output| {
        String::from_utf8_lossy(&output.stdout).split_whitespace().nth(1) == Some(version)
    })
}

/// The npm packages: what makes the page small, what draws the rulebook's map, and what tests need.
pub fn packages() -> Result<()> {
    let mut complete = true;
    for package in PACKAGES {
        complete &=
            versions::installed_package(package) == Some(versions::pinned_package(package)?);
    }
    if complete {
        return Ok(());
    }
    if paths::find(&["npm"]).is_none() || paths::find(&["node"]).is_none() {
        bail!("Building takes Node.js and npm: install Node.js 18 or later, then run this again.");
    }
    announce(&format!("Installing {} from npm (a few seconds)", PACKAGES.join(", ")));
    run::run(run::command("npm").args(["ci", "--no-audit", "--no-fund"])).map_err(with_network_hint)
}

fn with_network_hint(error: Error) -> Error {
    anyhow!("{error:#} If the message above speaks of the network, get online and run this again.")
}
