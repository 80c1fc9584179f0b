//! Where things are.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// The top of the project.
pub fn root() -> &'static Path {
    // `xtask` is a folder of it, so there always is a parent.
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap_or(Path::new("."))
}

/// What a visitor's or a practice's server gets.
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// Where cargo puts its output.
pub fn target() -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from)
}

/// The folder into which `cargo install` puts the tools of this project, and of no other.
pub fn installed() -> PathBuf {
    root().join(".tools")
}

/// A search path on which the pinned tools come first.
pub fn search_path() -> OsString {
    let ours = [installed().join("bin"), root().join("node_modules/.bin")];
    let theirs = env::var_os("PATH").unwrap_or_default();
    let all = ours.into_iter().chain(env::split_paths(&theirs));
    // Joining fails only if our own folder has a separator in its name; then the plain path is no worse.
    env::join_paths(all).unwrap_or(theirs)
}

/// The first of these programs that is on the search path.
pub fn find(names: &[&str]) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    let folders: Vec<_> = env::split_paths(&path).collect();
    names
        .iter()
        .flat_map(|name| folders.iter().map(move |folder| folder.join(name)))
        .find(|candidate| candidate.is_file())
}

/// Where the web servers are unpacked.
pub fn servers() -> PathBuf {
    installed().join("servers")
}

/// Where WordPress, in several versions, and what it takes are unpacked.
pub fn wordpress() -> PathBuf {
    installed().join("wordpress")
}
