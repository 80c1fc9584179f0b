//! Runs every check, all of them even if one fails, and counts.

use std::process::Command;
use std::time::Instant;

use anyhow::{Result, anyhow};
use coverage_guide::text::Locale;

use crate::browser_build;
use crate::dist;
use crate::example;
use crate::headers;
use crate::node_tests;
use crate::package;
use crate::paths;
use crate::profiles;
use crate::run;
use crate::seal;
use crate::setup;
use crate::versions::WASM;
use crate::wordpress::{self, Version};
use crate::words;

/// Runs the checks. The last line of output is the count.
pub fn test(quick: bool) -> Result<()> {
    let mut report = Report::default();

    report.check("set-up for building", setup::for_build);
    report.check("set-up for checking", setup::for_checks);
    report.check("formatting", || run::run(&mut cargo("fmt --all --check")));
    report.check("clippy: everything, natively", || {
        run::run(&mut cargo("clippy --workspace --all-targets -- -D warnings"))
    });
    report.check("clippy: the pure layers alone", || {
        run::run(&mut cargo(
            "clippy --package coverage-guide --no-default-features --features serde -- -D warnings",
        ))
    });
    report.check("clippy: for the browser", || {
        let mut clippy = browser_build::browser_command("cargo")?;
        run::run(
            clippy.args(["clippy", "--target", WASM, "--lib", "--bins", "--", "-D", "warnings"]),
        )
    });
    report.check("clippy: the maker and the set-up page, for the browser", || {
        let mut clippy = browser_build::browser_command("cargo")?;
        run::run(clippy.args([
            "clippy",
            "--target",
            WASM,
            "--package",
            "maker",
            "--package",
            "setup",
            "--",
            "-D",
            "warnings",
        ]))
    });
    report.check("the example: another Leptos application", || {
        let mut build = browser_build::browser_command("cargo")?;
        run::run(build.args([
            "clippy",
            "--target",
            WASM,
            "--package",
            "leptos-app",
            "--",
            "-D",
            "warnings",
        ]))
    });
    report.tests(
        "tests: the pure layers",
        cargo(
            "test --no-fail-fast --package coverage-guide --no-default-features --features serde -- --show-output",
        ),
    );
    report.tests(
        "tests: the screens, drawn without a browser",
        cargo("test --no-fail-fast --profile dev --package coverage-guide --features serde --test screens"),
    );
    // Hundreds of visits are told in every form: optimized, that takes seconds, not minutes.
    report.tests("tests: the reports", cargo("test --no-fail-fast --package reports"));
    report.tests("tests: the maker", cargo("test --no-fail-fast --package maker"));
    report.tests(
        "tests: the set-up page, drawn without a browser",
        cargo("test --no-fail-fast --profile dev --package setup"),
    );
    // With the profile of everyday builds, what they need is compiled already.
    report.tests("tests: the chores", cargo("test --no-fail-fast --profile dev --package xtask"));
    // To see whether the programs compile takes nothing of C++.
    report.check("clippy: the programs of fuzzing", || {
        run::run(&mut cargo("clippy --package fuzz --features programs -- -D warnings"))
    });
    report.tests(
        "tests: what fuzzing found",
        cargo("test --no-fail-fast --profile dev --package fuzz"),
    );
    match node_tests::command() {
        Ok(command) => report.tests("tests: in Node", command),
        Err(error) => {
            report.check("tests: in Node", || Err(error));
        }
    }
    report.check("words: plain, and every term explained", words::check);
    let mut weights = None;
    let built = report.check("release build", || {
        weights = Some(dist::dist(&profiles::default(), Locale::ALL)?);
        Ok(())
    });
    if let Some(weights) = weights {
        report.check("what the page weighs", || weights.check());
    }

    if built {
        report.check("the kit makes what the build made", || {
            seal::compare_with_build(&profiles::default(), Locale::ALL)
        });
        report.check("the package, in a page built with Vite", package::try_with_vite);
    }

    if quick {
        println!("\nThe tests in browsers and web servers are left out.");
        return report.finish();
    }
    if report.check("set-up for the web servers", setup::for_servers) {
        report.check("the header samples, in web servers", headers::try_samples);
    }
    report.check("the example, as Trunk builds it", example::build);
    if built && report.check("set-up for the browsers", setup::for_browser) {
        let mut tests =
            cargo("test --no-fail-fast --profile dev --package browser-tests -- --show-output");
        tests.env("COVERAGE_GUIDE_DIST", paths::dist());
        tests.env(example::PATH_VARIABLE, example::path());
        report.tests("tests: in browsers", tests);
    }
    if built && report.check("set-up for WordPress", wordpress::unpack) {
        for version in Version::FIRM.into_iter().filter(|version| version.is_here()) {
            let name = format!("tests: {version}");
            match wordpress::command(version) {
                Ok(command) => report.tests(&name, command),
                Err(error) => {
                    report.check(&name, || Err(error));
                }
            }
        }
        report.check("the newest WordPress", wordpress::try_newest);
    }
    report.finish()
}

fn cargo(line: &str) -> Command {
    let mut command = run::command("cargo");
    command.args(line.split_whitespace());
    command
}

/// What passed, what failed, and where.
#[derive(Default)]
struct Report {
    passed: u32,
    failed: u32,
    failures: Vec<String>,
}

impl Report {
    /// Does something that counts as one check. Gives back whether it went well.
    fn check(&mut self, name: &str, work: impl FnOnce() -> Result<()>) -> bool {
        let started = begin(name);
        let result = work();
        let ok = result.is_ok();
        self.count(u32::from(ok), u32::from(!ok));
        self.end(name, started, result);
        ok
    }

    /// Runs a cargo command that tests, and counts each test.
    fn tests(&mut self, name: &str, mut command: Command) {
        let started = begin(name);
        let (mut passed, mut failed) = (0, 0);
        let mut result = run::run_with_lines(&mut command, |line| {
            if let Some((more_passed, more_failed)) = counts(line) {
                passed += more_passed;
                failed += more_failed;
            }
        });
        if result.is_ok() && failed > 0 {
            result = Err(anyhow!("{failed} tests failed."));
        }
        // What does not compile, or dies half way, has no count of its own.
        self.count(passed, if result.is_err() { failed.max(1) } else { 0 });
        self.end(name, started, result);
    }

    fn count(&mut self, passed: u32, failed: u32) {
        self.passed += passed;
        self.failed += failed;
    }

    fn end(&mut self, name: &str, started: Instant, result: Result<()>) {
        let seconds = started.elapsed().as_secs();
        match result {
            Ok(()) => println!("-- {name}: fine ({seconds} s)"),
            Err(error) => {
                println!("-- {name}: FAILED ({seconds} s). {error:#}");
                self.failures.push(name.to_owned());
            }
        }
    }

    fn finish(self) -> Result<()> {
        println!();
        for failure in &self.failures {
            println!("failed: {failure}");
        }
        println!("{} passed, {} failed", self.passed, self.failed);
        // The count has to stay the last line, so the process ends here and not with a sentence.
        if self.failed > 0 { std::process::exit(1) } else { Ok(()) }
    }
}

fn begin(name: &str) -> Instant {
    println!("\n== {name}");
    Instant::now()
}

/// How many tests passed and failed, if this is the line with which a test program ends, or one of the two in which
/// Node counts.
fn counts(line: &str) -> Option<(u32, u32)> {
    if let Some(passed) = line.strip_prefix("# pass ") {
        return Some((passed.parse().ok()?, 0));
    }
    if let Some(failed) = line.strip_prefix("# fail ") {
        return Some((0, failed.parse().ok()?));
    }
    let (_, counts) = line.strip_prefix("test result: ")?.split_once(". ")?;
    let count = |unit: &str| {
        let count = counts.split("; ").find_map(|part| part.trim().strip_suffix(unit))?;
        count.trim().parse().ok()
    };
    Some((count(" passed")?, count(" failed")?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_come_from_the_last_line_of_a_test_program() {
        let line = "test result: FAILED. 12 passed; 3 failed; 0 ignored; 0 measured; 1 filtered out; finished in 0.00s";
        assert_eq!(counts(line), Some((12, 3)));
        assert_eq!(counts("# pass 59"), Some((59, 0)));
        assert_eq!(counts("# fail 2"), Some((0, 2)));
        assert_eq!(counts("test rules::one ... ok"), None);
        assert_eq!(counts("walked 1234567 situations"), None);
    }

    #[test]
    fn every_failure_is_counted_and_the_checks_go_on() {
        let mut report = Report::default();
        assert!(!report.check("one", || Err(anyhow!("No."))));
        assert!(report.check("two", || Ok(())));
        report.tests("three", run::command("false"));
        assert_eq!((report.passed, report.failed), (1, 2));
        assert_eq!(report.failures, ["one", "three"]);
    }
}
