//! Which browser. All that differs from one engine to the next has its place here.

use std::env;
use std::path::{Path, PathBuf};

use fantoccini::wd::Capabilities;
use serde_json::{Value, json};

use crate::Trouble;

/// A browser engine that the suite can drive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chromium, through chromedriver.
    Chromium,
}

impl Engine {
    /// The program that drives it.
    pub fn driver(self) -> Result<PathBuf, Trouble> {
        match self {
            Self::Chromium => {
                program("COVERAGE_GUIDE_DRIVER", &["chromedriver"], "chromium-driver")
            }
        }
    }

    /// The browser itself.
    pub fn browser(self) -> Result<PathBuf, Trouble> {
        match self {
            Self::Chromium => program(
                "COVERAGE_GUIDE_BROWSER",
                &["chromium", "chromium-browser", "google-chrome"],
                "chromium",
            ),
        }
    }

    /// How the driver is told to choose a free port for itself.
    pub(crate) const fn driver_arguments(self) -> &'static [&'static str] {
        match self {
            Self::Chromium => &["--port=0"],
        }
    }

    /// The port, from the line in which the driver says it.
    pub(crate) fn port(self, line: &str) -> Option<u16> {
        match self {
            Self::Chromium => line
                .split_once("started successfully on port ")?
                .1
                .trim_end_matches('.')
                .parse()
                .ok(),
        }
    }

    /// What a new session is asked for.
    pub(crate) fn capabilities(
        self,
        browser: &Path,
        profile: &Path,
        (width, height): (u32, u32),
    ) -> Capabilities {
        let wanted = match self {
            Self::Chromium => json!({
                "browserName": "chrome",
                "goog:chromeOptions": {
                    "binary": browser,
                    "args": [
                        "--headless=new",
                        // The sandbox cannot be had as root, which is what a container is.
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--hide-scrollbars",
                        // Its driver cannot tell roles and names in a frame that has a process of
                        // its own. The frame is sealed off just the same.
                        "--disable-features=IsolateSandboxedIframes",
                        // Not the page for new tabs, which makes requests of its own.
                        "about:blank",
                        format!("--window-size={width},{height}"),
                        format!("--user-data-dir={}", profile.display()),
                    ],
                    "perfLoggingPrefs": { "enableNetwork": true, "enablePage": false },
                },
                "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
            }),
        };
        match wanted {
            Value::Object(wanted) => wanted,
            _ => Capabilities::new(),
        }
    }
}

fn program(variable: &str, names: &[&str], package: &str) -> Result<PathBuf, Trouble> {
    if let Some(path) = env::var_os(variable).map(PathBuf::from) {
        return if path.is_file() {
            Ok(path)
        } else {
            Err(Trouble(format!("{variable} names {}, which is not there.", path.display())))
        };
    }
    let path = env::var_os("PATH").unwrap_or_default();
    let folders: Vec<_> = env::split_paths(&path).collect();
    names
        .iter()
        .flat_map(|name| folders.iter().map(move |folder| folder.join(name)))
        .find(|candidate| candidate.is_file())
        .ok_or_else(|| {
            let name = names.join(" or ");
            Trouble(format!("There is no {name} on this machine: install the package `{package}`, or name the program in {variable}."))
        })
}
