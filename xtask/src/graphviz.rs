//! Draws graphs with Graphviz, in Node.js, which building needs anyway.

use std::io::Write;
use std::process::Stdio;

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::paths;
use crate::run;

/// Draws a list of graphs as SVG texts.
pub fn draw(graphs: &Value) -> Result<Vec<String>> {
    let mut child = run::command("node")
        .arg(paths::root().join("xtask/src/graphviz.cjs"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .context("Drawing the map takes Node.js, which did not start")?;
    if let Some(mut input) = child.stdin.take() {
        // If Node stops early, its exit status says so.
        let _ = input.write_all(graphs.to_string().as_bytes());
    }
    let output = child.wait_with_output().context("Could not draw the map")?;
    if !output.status.success() {
        bail!("Could not draw the map; Node's message is above.");
    }
    serde_json::from_slice(&output.stdout).context("Graphviz gave back no list of pictures")
}
