//! The folders of the project, and of what was built from it.

use std::env;
use std::path::{Path, PathBuf};

/// The folder with what was built: `COVERAGE_GUIDE_DIST`, or `dist` in the project.
#[must_use]
pub fn dist() -> PathBuf {
    env::var_os("COVERAGE_GUIDE_DIST").map_or_else(|| root().join("dist"), PathBuf::from)
}

/// The top of the project.
#[must_use]
pub fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(2).unwrap_or(here).to_owned()
}

/// Where cargo, and these tests, put what they make.
#[must_use]
pub fn target() -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from)
}

/// The folder with the example application: `COVERAGE_GUIDE_EXAMPLE`, or where `cargo xtask test` builds it.
#[must_use]
pub fn example() -> PathBuf {
    let built = env::var_os("COVERAGE_GUIDE_EXAMPLE");
    built.map_or_else(|| target().join("leptos-app"), PathBuf::from)
}
