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

#[cfg(test)]
mod tests {
    use std::env;

    use serde_json::json;

    use super::*;
    use crate::files::read_file;

    const SOURCE: &str = "docs/architecture.dot";
    const PICTURE: &str = "docs/architecture.svg";
    /// Set, the picture is drawn anew in place of being compared.
    const WRITE: &str = "COVERAGE_GUIDE_WRITE_DRAWING";

    /// Guards that the picture of the floors is the one that its source says.
    #[test]
    fn the_picture_of_the_floors_is_drawn_from_its_source() {
        let drawn = draw(&json!([read_file(SOURCE).unwrap()])).unwrap().remove(0);
        // What is drawn to stand in a page names no namespace, which a file needs, and says by which version of
        // Graphviz it was drawn.
        let (_, picture) = drawn.split_once("<svg ").expect("a picture");
        let picture = format!("<svg xmlns=\"http://www.w3.org/2000/svg\" {picture}");
        if env::var_os(WRITE).is_some() {
            std::fs::write(paths::root().join(PICTURE), picture).unwrap();
            return;
        }
        let is_same = read_file(PICTURE).unwrap() == picture;
        assert!(is_same, "{PICTURE} is not what {SOURCE} says: run this test with {WRITE}=1");
    }
}
