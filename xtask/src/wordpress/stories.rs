//! Tries the plugin in a real WordPress: from *Plugins, Upload* until nothing of it is left. The stories are in `tests/wordpress`.

use std::process::Command;

use anyhow::{Result, bail};

use super::version::Version;
use super::{parts, plugin};
use crate::paths;
use crate::run;

/// The command that tells every story in a version, which has to be here.
pub fn command(version: Version) -> Result<Command> {
    let mut node = run::command("node");
    node.args(["--test", "--test-reporter=tap", "tests/wordpress/stories.test.mjs"]);
    let at = paths::target().join("wordpress").join(version.name());
    for (name, value) in [
        ("PLUGIN", plugin::write_to_try()?),
        ("WORDPRESS", version.folder()),
        ("PHP", parts::php()),
        ("DATABASE", parts::database()),
        ("SITE", at),
    ] {
        node.env(format!("COVERAGE_GUIDE_{name}"), value);
    }
    let setup = plugin::setup();
    if setup.is_file() {
        node.env("COVERAGE_GUIDE_SETUP", setup);
    }
    Ok(node)
}

/// Tries it in the newest WordPress, if that is here. What is new there tomorrow must not fail today's change: it is said.
pub fn try_newest() -> Result<()> {
    if Version::Sid.is_here() && run::run(&mut command(Version::Sid)?).is_err() {
        println!("Warning: the plugin fails in {}.", Version::Sid);
    }
    Ok(())
}

/// Tries it in every WordPress that is here.
pub fn try_plugin() -> Result<()> {
    let mut failed = Vec::new();
    for version in Version::ALL.into_iter().filter(|version| version.is_here()) {
        if run::run(&mut command(version)?).is_err() {
            failed.push(version.to_string());
        }
    }
    if failed.is_empty() { Ok(()) } else { bail!("The plugin fails in {}.", failed.join(", ")) }
}
