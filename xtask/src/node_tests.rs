//! The tests of what runs in Node, or is read by tools written for it, by Node's own runner.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::paths;
use crate::run;

const FOLDER: &str = "tests/node";
/// How the name of a file with tests ends.
const TESTS: &str = ".test.mjs";

/// The command that runs them, in the project's folder. Each file is made one with what it imports: some packages
/// are written for bundlers alone.
pub fn command() -> Result<Command> {
    let made = paths::target().join("node-tests");
    let sources = files(&paths::root().join(FOLDER), TESTS)?;
    let mut esbuild = run::command("esbuild");
    esbuild.args(["--bundle", "--platform=node", "--format=cjs", "--log-level=warning"]);
    esbuild.arg(format!("--outdir={}", made.display())).arg("--out-extension:.js=.cjs");
    esbuild.arg(format!("--outbase={FOLDER}")).args(&sources);
    if made.exists() {
        fs::remove_dir_all(&made).with_context(|| format!("Could not empty {}", made.display()))?;
    }
    run::run(&mut esbuild)?;
    let mut node = run::command("node");
    node.args(["--test", "--test-reporter=tap"]).args(files(&made, ".cjs")?);
    Ok(node)
}

/// The files in the folders of a folder whose names end so.
fn files(folder: &Path, end: &str) -> Result<Vec<PathBuf>> {
    let entries = |folder: &Path| -> Result<Vec<PathBuf>> {
        let entries = fs::read_dir(folder)
            .with_context(|| format!("Could not look into {}", folder.display()))?;
        Ok(entries.filter_map(|entry| entry.ok().map(|entry| entry.path())).collect())
    };
    let mut found = Vec::new();
    for entry in entries(folder)?.into_iter().filter(|entry| entry.is_dir()) {
        found.extend(entries(&entry)?);
    }
    found.retain(|file| file.to_string_lossy().ends_with(end));
    found.sort();
    Ok(found)
}
