//! What Netlify makes of a `_headers` file, by the package with which it reads such files.

use std::fs;
use std::process::Stdio;

use super::{Answers, PATHS};
use crate::run;
use crate::tools;
use crate::trouble::{Result, trouble};

/// The headers that Netlify would send with each path.
pub fn answers(sample: &str) -> Result<Answers> {
    let folder = tools::target().join("header-samples");
    let file = folder.join("_headers");
    fs::create_dir_all(&folder)
        .and_then(|()| fs::write(&file, sample))
        .map_err(|error| trouble!("Could not write {}: {error}.", file.display()))?;
    let output = run::command("node")
        .arg(tools::root().join("xtask/src/headers/netlify.mjs"))
        .arg(&file)
        .args(PATHS)
        .stderr(Stdio::inherit())
        .output()
        .map_err(|error| trouble!("Netlify's reader takes Node.js: {error}."))?;
    if !output.status.success() {
        return Err(trouble!("Netlify's reader refused its sample; its message is above."));
    }
    let read: Vec<_> = serde_json::from_slice(&output.stdout)
        .map_err(|error| trouble!("Netlify's reader gave back no list of headers: {error}."))?;
    Ok(PATHS.into_iter().zip(read).collect())
}
