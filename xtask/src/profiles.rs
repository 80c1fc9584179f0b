//! The profiles of practices, as files.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use reports::practice::Practice;

use crate::paths;

/// The profile of a page that was built without naming one.
pub const DEFAULT_PROFILE: &str = "profiles/steffen-counseling-services.json";

/// Tells the `fill` command, which Trunk runs as a hook, which profile to use.
pub const PROFILE_VARIABLE: &str = "COVERAGE_GUIDE_PROFILE";

/// The practice of a profile's file.
pub fn read_practice(path: &Path) -> Result<Practice> {
    let shown = path.display();
    let text =
        fs::read_to_string(path).with_context(|| format!("Could not read the profile {shown}"))?;
    Practice::parse(&text).with_context(|| format!("The profile {shown} cannot be used"))
}

/// The practice of one of the project's own profiles.
pub fn practice(name: &str) -> Result<Practice> {
    read_practice(&paths::root().join("profiles").join(format!("{name}.json")))
}
