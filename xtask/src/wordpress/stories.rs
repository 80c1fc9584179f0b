//! Tries the plugin in a real WordPress: from *Plugins, Upload* until nothing of it is left. The stories are in `tests/wordpress`.

use std::fmt;
use std::process::Command;

use anyhow::{Result, bail};

use super::{parts, plugin};
use crate::paths;
use crate::run;

/// A WordPress to try it in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Version {
    /// That of the Debian or Ubuntu which this machine runs.
    Own,
    Trixie,
    /// The newest. It changes from day to day.
    Sid,
}

impl Version {
    pub const ALL: [Self; 3] = [Self::Own, Self::Trixie, Self::Sid];
    /// In these the plugin has to do.
    pub const FIRM: [Self; 2] = [Self::Own, Self::Trixie];

    /// Its folder.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Own => "own",
            Self::Trixie => "trixie",
            Self::Sid => "sid",
        }
    }

    /// Debian's suite that has it, if that is not the machine's.
    pub const fn suite(self) -> Option<&'static str> {
        match self {
            Self::Own => None,
            Self::Trixie | Self::Sid => Some(self.name()),
        }
    }
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.suite() {
            None => write!(f, "this machine's WordPress"),
            Some(suite) => write!(f, "the WordPress of Debian {suite}"),
        }
    }
}

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
