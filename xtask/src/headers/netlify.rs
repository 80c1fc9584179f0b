//! What Netlify makes of a `_headers` file, by the package with which it reads such files.

use std::fs;
use std::process::Stdio;

use super::responses::{PATHS, Responses};
use crate::paths;
use crate::run;
use anyhow::{Context, Result, bail};

/// The headers that Netlify would send with each path.
pub fn answers(sample: &str) -> Result<Responses> {
    let folder = paths::target().join("header-samples");
    let file = folder.join("_headers");
    fs::create_dir_all(&folder)
        .and_then(|()| fs::write(&file, sample))
        .with_context(|| format!("Could not write {}", file.display()))?;
    let output = run::command("node")
        .arg(paths::root().join("xtask/src/headers/netlify.mjs"))
        .arg(&file)
        .args(PATHS)
        .stderr(Stdio::inherit())
        .output()
        .context("Netlify's reader takes Node.js")?;
    if !output.status.success() {
        bail!("Netlify's reader refused its sample; its message is above.");
    }
    let read: Vec<_> = serde_json::from_slice(&output.stdout)
        .context("Netlify's reader gave back no list of headers")?;
    Ok(PATHS.into_iter().zip(read).collect())
}
