//! The example: another Leptos application with the guide as a component, as Trunk builds it.

use std::path::PathBuf;

use crate::browser_build;
use crate::paths;
use crate::run;
use anyhow::Result;

/// Where the application is, in the project.
const FOLDER: &str = "examples/leptos-app";

/// Tells the tests in browsers where the built application is.
pub const PATH_VARIABLE: &str = "COVERAGE_GUIDE_EXAMPLE";

/// Where it is built.
pub fn path() -> PathBuf {
    paths::target().join("leptos-app")
}

/// Builds it. Not for release: it is looked at, not weighed, and this takes a third of the time.
pub fn build() -> Result<()> {
    println!("Building the example application (two minutes the first time) …");
    let mut trunk = browser_build::trunk()?;
    trunk
        .args(["build", "--offline", "--dist"])
        .arg(path())
        .current_dir(paths::root().join(FOLDER))
        // Nobody looks into it with a debugger.
        .env("CARGO_PROFILE_DEV_DEBUG", "false");
    run::run(&mut trunk)
}
