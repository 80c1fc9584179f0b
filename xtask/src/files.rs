//! Files of the project and of `dist/`, by their names in it.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::compress::{brotli, gzip};
use crate::paths;

/// The path as seen from the project's folder too.
pub fn absolute(path: &Path) -> Result<PathBuf> {
    std::path::absolute(path).with_context(|| format!("Could not find {}", path.display()))
}

/// The text of a file of the project.
pub fn read_file(name: &str) -> Result<String> {
    fs::read_to_string(paths::root().join(name)).with_context(|| format!("Could not read {name}"))
}

/// Writes a file, and beside it the compressed forms that servers hand out.
pub fn write_for_servers(name: &str, bytes: &[u8]) -> Result<()> {
    write_file(name, bytes)?;
    write_file(&format!("{name}.br"), &brotli(bytes)?)?;
    write_file(&format!("{name}.gz"), &gzip(bytes)?)
}

/// Writes a file that stays as it is: no server hands it out, or it is compressed already.
pub fn write_file(name: &str, bytes: &[u8]) -> Result<()> {
    write_to(&paths::dist().join(name), bytes)
}

/// Writes a file anywhere, and makes the folders that it needs.
pub fn write_to(file: &Path, bytes: &[u8]) -> Result<()> {
    fs::create_dir_all(file.parent().unwrap_or(file))
        .and_then(|()| fs::write(file, bytes))
        .with_context(|| format!("Could not write {}", file.display()))
}
