//! The versions of WordPress that the plugin is tried in.

use std::fmt;
use std::path::PathBuf;

use crate::paths;

/// Where a version of WordPress is in its package.
const INSIDE: &str = "usr/share/wordpress";

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

    /// Where it is, if it could be had.
    pub fn folder(self) -> PathBuf {
        paths::wordpress().join(self.name()).join(INSIDE)
    }

    pub fn is_here(self) -> bool {
        self.folder().is_dir()
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
