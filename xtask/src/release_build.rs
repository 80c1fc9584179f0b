//! Builds a page as it is released.

use std::path::Path;

use anyhow::{Result, anyhow};

use crate::browser_build::trunk;
use crate::build_std;
use crate::run;

/// Has Trunk build the page in a folder as it is released, as small as this compiler can.
pub fn build_release(page: &Path, dist: &Path) -> Result<()> {
    let mut trunk = trunk()?;
    trunk.args(["build", "--release", "--offline", "--dist"]).arg(dist).current_dir(page);
    if build_std::is_possible() {
        build_std::enable(&mut trunk)?;
    }
    run::run(&mut trunk).map_err(|error| anyhow!("{error:#} The message above says why."))
}
