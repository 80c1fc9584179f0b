//! Thousands of visits in one tab, to see what adds up.

use anyhow::{Result, bail};
use clap::ValueEnum;

use crate::cli::{SoakedEngine, Soaking};
use crate::paths;
use crate::run;

/// Makes the visits in each browser, in all of them even if one fails.
pub fn soak(asked: &Soaking) -> Result<()> {
    let one = asked.engine.map(|engine| vec![engine]);
    let engines = one.unwrap_or_else(|| SoakedEngine::value_variants().to_vec());
    let seed = asked.seed();
    println!("To make the same visits again: --seed {seed}");
    let mut failed = Vec::new();
    for engine in engines {
        let name = engine.to_possible_value().map_or_else(String::new, |it| it.get_name().into());
        println!("\n== {name}: {} visits", asked.visits);
        let mut browse = run::command("cargo");
        browse.args(["run", "--quiet", "--package", "browser-tests", "--bin", "soak", "--", &name]);
        browse.args([asked.visits.to_string(), seed.to_string()]);
        if let Err(error) = run::run(browse.env("COVERAGE_GUIDE_DIST", paths::dist())) {
            println!("-- {name}: {error:#}");
            failed.push(name);
        }
    }
    if failed.is_empty() { Ok(()) } else { bail!("something adds up in {}", failed.join(", ")) }
}
