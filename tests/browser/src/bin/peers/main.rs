//! The guide beside pages that carry the same words: `cargo xtask bench --peers` makes them and runs this on the folder.
//! It writes what it measured as JSON into that folder, and asserts nothing.

mod figure;
mod round;
mod subject;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

use anyhow::{Context, Result};
use browser_tests::guide;
use browser_tests::server::{Server, ServerConfig};
use figure::Figure;
use round::Setting;
use serde_json::{Value, json};
use subject::Subject;

const USAGE: &str = "Name the folder with the pages, how many rounds, and how many restarts.";

fn main() -> ExitCode {
    match guide::check_requirements().and_then(|()| compare()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}

fn compare() -> Result<()> {
    let mut arguments = env::args_os().skip(1);
    let folder = PathBuf::from(arguments.next().context(USAGE)?);
    let mut number = || -> Result<usize> {
        let text = arguments.next().context(USAGE)?;
        text.to_string_lossy().parse().context(USAGE)
    };
    let (rounds, restarts) = (number()?, number()?);
    let words = fs::read_to_string(folder.join("words.json")).context("There are no words")?;
    let words: Value = serde_json::from_str(&words).context("The words are no JSON")?;
    let visits = words["answers"]["visits"].as_array().context("The words hold no visits")?;
    let visits: Vec<_> = visits.iter().map(|visit| visit["picks"].clone()).collect();
    let server = Server::start(ServerConfig::default().root(folder.clone()).published())?;
    let setting = Setting { server: &server, folder: &folder, visits: &visits };

    let mut all: BTreeMap<(Subject, Figure), Vec<f64>> = BTreeMap::new();
    for round in 1..=rounds {
        // One after the other in each round, so that what else the machine does slows all alike.
        for subject in Subject::ALL {
            eprintln!("Round {round} of {rounds}: {} …", subject.name());
            // What stays does not depend on how fast the machine is: once is enough.
            let restarts = if round == 1 { restarts } else { 0 };
            for (figure, value) in setting.measure(subject, restarts)? {
                all.entry((subject, figure)).or_default().push(value);
            }
        }
        // Whoever has no more patience has what was measured so far.
        write(&folder, round, restarts, &all)?;
    }
    Ok(())
}

/// Writes the figures with the names that a table needs.
fn write(
    folder: &Path,
    rounds: usize,
    restarts: usize,
    all: &BTreeMap<(Subject, Figure), Vec<f64>>,
) -> Result<()> {
    let rows = Figure::ALL.iter().map(|figure| {
        let values = Subject::ALL.iter().map(|subject| all.get(&(*subject, *figure)));
        json!({
            "name": figure.name(restarts),
            "digits": figure.digits(),
            "ratio": figure.has_ratio(),
            "values": values.map(|it| it.cloned().unwrap_or_default()).collect::<Vec<_>>(),
        })
    });
    let figures = json!({
        "subjects": Subject::ALL.map(Subject::name),
        "rounds": rounds,
        "rows": rows.collect::<Vec<_>>(),
    });
    let path = folder.join("figures.json");
    fs::write(&path, figures.to_string())
        .with_context(|| format!("{} cannot be written", path.display()))
}
