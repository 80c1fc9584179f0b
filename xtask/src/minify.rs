//! Minifies styles and scripts with esbuild.

use std::io::Write;
use std::process::Stdio;

use anyhow::{Context, Result, bail};

use crate::run;

/// Three years of browsers.
pub const BROWSERS: &str = "--target=chrome110,firefox115,safari16.4";

/// Minifies a style (`css`) or a script (`js`). `define` replaces names by values: `NAME=value`.
pub fn minify(kind: &str, text: &str, define: &[String]) -> Result<String> {
    let mut esbuild = run::command("esbuild");
    esbuild.args([&format!("--loader={kind}"), "--minify", "--legal-comments=none", BROWSERS]);
    esbuild.args(define.iter().map(|pair| format!("--define:{pair}")));
    if kind == "js" {
        // Leaves no names behind in the page's global scope.
        esbuild.arg("--format=iife");
    }
    let mut child = esbuild
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .context("Could not start esbuild")?;
    if let Some(mut input) = child.stdin.take() {
        // If esbuild stops early, its exit status says so.
        let _ = input.write_all(text.as_bytes());
    }
    let output = child.wait_with_output().context("Could not run esbuild")?;
    if !output.status.success() {
        bail!("esbuild could not make the page's {kind} smaller; its message is above.");
    }
    let minified =
        String::from_utf8(output.stdout).context("esbuild gave back something that is not text")?;
    Ok(minified.trim_end().to_owned())
}
