//! Feeds what reads others' words with inputs that nobody wrote. Which lines an input reaches decides what the next ones are
//! made of: libFuzzer does that, and cargo-fuzz builds what it drives.

mod dictionary;

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};
use clap::ValueEnum;

use crate::cli::{FuzzTarget, Fuzzing};
use crate::files::write_to;
use crate::paths;
use crate::run;
use crate::setup;

/// How long one input may take, in seconds. All of them are read while somebody waits.
const SLOWEST: u32 = 5;
/// The most bytes of an input: a little more than a profile may have.
const LONGEST: u32 = 65_536;

/// Runs these targets one after the other, all of them even if one fails.
pub fn fuzz(asked: &Fuzzing) -> Result<()> {
    let all = FuzzTarget::value_variants();
    let targets = if asked.targets.is_empty() { all } else { asked.targets.as_slice() };
    let mut failed = Vec::new();
    for target in targets {
        println!("\n== {}: {} minutes", target.name(), asked.minutes);
        let result = match target {
            FuzzTarget::Messages => messages(asked),
            _ => drive(*target, asked.minutes),
        };
        if let Err(error) = result {
            println!("-- {}: {error:#}", target.name());
            failed.push(target.name());
        }
    }
    if failed.is_empty() { Ok(()) } else { bail!("something was found: {}", failed.join(", ")) }
}

/// Where inputs that reach something new are collected. Those that are kept stand in `fuzz/corpus/`.
fn grown(target: FuzzTarget) -> PathBuf {
    paths::target().join("fuzz/corpus").join(target.name())
}

fn drive(target: FuzzTarget, minutes: u32) -> Result<()> {
    setup::for_fuzzing()?;
    let (grown, found) = (grown(target), paths::target().join("fuzz/found"));
    for folder in [&grown, &found] {
        fs::create_dir_all(folder)
            .with_context(|| format!("Could not make {}", folder.display()))?;
    }
    let names = paths::target().join("fuzz/names.dict");
    write_to(&names, dictionary::written().as_bytes())?;
    let mut fuzz = run::command("cargo");
    // No sanitizer: those need another compiler than the one that the project is built with, and look for what safe
    // code cannot do.
    fuzz.args(["fuzz", "run", "--fuzz-dir", "fuzz", "--sanitizer", "none"]);
    fuzz.args(["--release", "--debug-assertions", "--codegen-units", "16", "--features", "drive"]);
    // Quick to build, and quick enough.
    fuzz.env("CARGO_PROFILE_RELEASE_LTO", "false").env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "2");
    fuzz.arg("--target-dir").arg(paths::target().join("fuzz/built"));
    fuzz.arg(target.name()).arg(&grown).arg(paths::root().join("fuzz/corpus").join(target.name()));
    fuzz.arg("--").arg(format!("-max_total_time={}", minutes * 60));
    fuzz.arg(format!("-timeout={SLOWEST}")).arg(format!("-max_len={LONGEST}"));
    fuzz.arg(format!("-dict={}", names.display()));
    fuzz.arg(format!("-artifact_prefix={}/{}-", found.display(), target.name()));
    fuzz.arg("-print_final_stats=1");
    run::run(&mut fuzz)
}

/// The messages between the element and its frame are read by scripts: in a browser, in which those run.
fn messages(asked: &Fuzzing) -> Result<()> {
    setup::for_browser()?;
    let mut browse = run::command("cargo");
    browse.args(["run", "--quiet", "--package", "browser-tests", "--bin", "messages", "--"]);
    browse.args([asked.minutes.to_string(), asked.seed().to_string()]);
    run::run(browse.env("COVERAGE_GUIDE_DIST", paths::dist()))
}

#[cfg(test)]
mod tests {
    use crate::files::read_file;

    use super::*;

    #[test]
    fn every_program_can_be_asked_for() {
        let manifest = read_file("fuzz/Cargo.toml").unwrap();
        let programs: Vec<_> = manifest
            .split("[[bin]]\nname = \"")
            .skip(1)
            .filter_map(|rest| Some(rest.split_once('"')?.0.to_owned()))
            .collect();
        let driven = FuzzTarget::value_variants().iter().filter(|it| **it != FuzzTarget::Messages);
        assert_eq!(programs, driven.map(FuzzTarget::name).collect::<Vec<_>>());
    }
}
