//! How long an assessment takes, how long the walk through all situations, and how long a visitor waits after a tap.

use std::process::Command;
use std::time::Instant;

use crate::run;
use anyhow::Result;

/// The pure layers, natively.
const PURE: [&str; 5] =
    ["--package", "coverage-guide", "--no-default-features", "--features", "serde"];

/// Times all three, one after the other, so that none slows another down.
pub fn bench() -> Result<()> {
    run::run(cargo("bench").args(["--bench", "assess"]))?;

    println!("\nBuilding the walk …");
    run::run(cargo("test").args(["--test", "walk", "--no-run"]))?;
    let start = Instant::now();
    run::run(cargo("test").args(["--test", "walk"]))?;
    println!("The walk through all situations took {:.1} s.", start.elapsed().as_secs_f64());

    println!("\nBuilding what taps in a browser …");
    run::run(run::command("cargo").args([
        "run",
        "--quiet",
        "--package",
        "browser-tests",
        "--bin",
        "speed",
    ]))
}

fn cargo(task: &str) -> Command {
    let mut cargo = run::command("cargo");
    cargo.arg(task).arg("--quiet").args(PURE);
    cargo
}
