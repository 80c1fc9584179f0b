//! How long an assessment takes, how long the walk through all situations, and how long a visitor waits after a tap; and
//! the guide beside pages with the same words.

mod chart;
mod first;
mod peers;
mod table;

use std::process::Command;
use std::time::Instant;

use anyhow::Result;

use crate::cli::ROUNDS;
use crate::paths;
use crate::run;
use table::Figures;

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

/// Times the guide of `dist/` beside its peers, prints the table, and puts it into the document if it is whole. No
/// rounds: what was measured last.
pub fn compare(rounds: usize, restarts: usize) -> Result<()> {
    let folder = peers::folder();
    if rounds > 0 {
        peers::make()?;
        println!("\nBuilding what opens them in a browser …");
        let mut browse = run::command("cargo");
        browse.args(["run", "--quiet", "--package", "browser-tests", "--bin", "peers", "--"]);
        let numbers = [rounds, restarts].map(|number| number.to_string());
        run::run(browse.arg(&folder).args(numbers).env("COVERAGE_GUIDE_DIST", paths::dist()))?;
    }
    let figures = Figures::read(&folder.join("figures.json"))?;
    let table = figures.table();
    println!("\n{table}");
    if figures.rounds < ROUNDS {
        println!("{} stays as it is: that takes {ROUNDS} rounds.", table::FILE);
        return Ok(());
    }
    table::write(&table)?;
    chart::write(&figures)?;
    println!("{} and {} are written.", table::FILE, chart::FILE);
    Ok(())
}

fn cargo(task: &str) -> Command {
    let mut cargo = run::command("cargo");
    cargo.arg(task).arg("--quiet").args(PURE);
    cargo
}
