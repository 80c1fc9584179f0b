//! Mutation testing: how many small errors in the domain no test notices.

use std::ffi::OsString;
use std::fmt::{self, Display, Formatter};
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use serde::Deserialize;

use crate::paths;
use crate::run;

/// The percentage of living mutants at which the run fails.
const MOST_ALIVE: usize = 5;

/// What is mutated unless the options name files.
const DOMAIN: &str = "src/domain/**/*.rs";

/// Runs cargo-mutants over the domain, or over the files that `options` name. The set-up has been done.
pub fn mutants(options: &[OsString]) -> Result<()> {
    let folder = paths::target();
    let report = folder.join("mutants.out/outcomes.json");
    // What an earlier run left would be taken for this one's, should this one never start.
    let _ = fs::remove_file(&report);
    let mut mutants = run::command("cargo");
    mutants.args(["mutants", "--package", "coverage-guide", "--output"]).arg(&folder);
    if !names_files(options) {
        mutants.args(["--file", DOMAIN]);
    }
    // It builds a copy of the project: that must not share what is built here.
    mutants.args(options).env_remove("CARGO_TARGET_DIR");
    let status = mutants.status().context("Could not start cargo-mutants")?;
    // It ends in 2 where mutants live and in 3 where one never came to an end: both are counted below.
    if !matches!(status.code(), Some(0 | 2 | 3)) {
        bail!("cargo-mutants could not do its work ({status}); see above.");
    }
    let count = Count::of_report(&report)?;
    print!("\n{count}");
    if count.too_many_alive() {
        bail!("{MOST_ALIVE} % or more are alive: write the test that notices them.");
    }
    Ok(())
}

fn names_files(options: &[OsString]) -> bool {
    options.iter().any(|option| {
        let option = option.to_string_lossy();
        option.starts_with("--file") || option.starts_with("-f")
    })
}

/// How many mutants there were and which of them live. Those that do not compile count for nothing.
struct Count {
    total: usize,
    alive: Vec<String>,
}

/// The part of cargo-mutants' report that is read here.
#[derive(Deserialize)]
struct Report {
    caught: usize,
    timeout: usize,
    outcomes: Vec<Outcome>,
}

#[derive(Deserialize)]
struct Outcome {
    scenario: Scenario,
    summary: String,
}

#[derive(Deserialize)]
enum Scenario {
    Baseline,
    Mutant { name: String },
}

impl Count {
    fn of_report(report: &Path) -> Result<Self> {
        let json = fs::read_to_string(report).context("cargo-mutants left no report")?;
        Self::parse(&json)
    }

    fn parse(json: &str) -> Result<Self> {
        let report: Report =
            serde_json::from_str(json).context("The report of cargo-mutants cannot be read")?;
        let alive: Vec<_> = report
            .outcomes
            .into_iter()
            .filter(|outcome| outcome.summary == "MissedMutant")
            .filter_map(|outcome| match outcome.scenario {
                Scenario::Mutant { name } => Some(name),
                Scenario::Baseline => None,
            })
            .collect();
        Ok(Self { total: report.caught + report.timeout + alive.len(), alive })
    }

    fn too_many_alive(&self) -> bool {
        self.alive.len() * 100 >= self.total * MOST_ALIVE && !self.alive.is_empty()
    }
}

impl Display for Count {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        for name in &self.alive {
            writeln!(f, "alive: {name}")?;
        }
        let (alive, total) = (self.alive.len(), self.total);
        let share = alive as f64 * 100.0 / total.max(1) as f64;
        writeln!(f, "{alive} of {total} mutants are alive ({share:.1} %).")
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn count(caught: usize, alive: usize) -> Count {
        let outcome = |summary: &str, name: String| json!({ "scenario": { "Mutant": { "name": name, "package": "a" } }, "summary": summary });
        let mut outcomes = vec![json!({ "scenario": "Baseline", "summary": "Success" })];
        outcomes.push(outcome("Unviable", "does not compile".to_owned()));
        outcomes.extend((0..alive).map(|at| outcome("MissedMutant", format!("alive {at}"))));
        let report = json!({
            "caught": caught - 1, "timeout": 1, "unviable": 1, "outcomes": outcomes, "success": 0,
        });
        Count::parse(&report.to_string()).unwrap()
    }

    #[test]
    fn only_what_compiles_counts() {
        let count = count(96, 4);
        assert_eq!((count.total, count.alive.len()), (100, 4));
        assert_eq!(count.alive[0], "alive 0");
    }

    #[test]
    fn five_of_a_hundred_are_too_many() {
        assert!(!count(96, 4).too_many_alive());
        assert!(count(95, 5).too_many_alive());
        assert!(!count(1, 0).too_many_alive());
    }

    #[test]
    fn files_that_are_named_go_before_the_domain() {
        let names =
            |options: &[&str]| names_files(&options.iter().map(OsString::from).collect::<Vec<_>>());
        assert!(
            names(&["-f", "src/present/localizer.rs"])
                && names(&["--file=src/present/localizer.rs"])
        );
        assert!(!names(&["--shard", "1/8"]) && !names(&[]));
    }
}
