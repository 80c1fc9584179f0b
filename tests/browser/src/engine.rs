//! Which browser. All that differs from one engine to the next has its place here.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Result, anyhow, bail};
use fantoccini::wd::Capabilities;
use serde_json::{Value, json};

use crate::browser::{LOOK_UPS, Setup};
use crate::paths;

/// A browser engine that the suite can drive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chromium, through chromedriver.
    Chromium,
    /// Firefox, through geckodriver.
    Firefox,
    /// WebKitGTK's small browser, through WebKitWebDriver.
    WebKit,
}

/// Something that not every engine, or not every driver, lets a test do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ability {
    /// Reading what the console says.
    Console,
    /// Reading which requests the browser makes, beside those that reach the server.
    Requests,
    /// Running a script in a page before the page's own.
    PreloadScripts,
    /// Turning scripts off.
    NoScripts,
    /// A page narrower than a window can be, and the media that it is shown in.
    Emulation,
    /// Moving an element without taking it out of the page.
    MoveBefore,
    /// Printing a page that is driven.
    Print,
    /// Opening a browser again with what it had kept.
    Restart,
    /// Scrolling the page around a frame to what is pressed in the frame.
    ScrollAroundFrames,
    /// Letting a page in a frame move the focus before a key was pressed there.
    FocusInFrames,
}

impl Ability {
    /// What it is called in the documents.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Console => "read the console",
            Self::Requests => "log requests inside the browser",
            Self::PreloadScripts => "run a script before the page's own",
            Self::NoScripts => "turn scripts off",
            Self::Emulation => "emulate screens and media",
            Self::MoveBefore => "`moveBefore`",
            Self::Print => "print",
            Self::Restart => "open again with what it had kept",
            Self::ScrollAroundFrames => "scroll the page around a frame",
            Self::FocusInFrames => "move the focus in a frame",
        }
    }
}

/// What an engine or its driver cannot do, and what the tests do instead. `docs/engines.md` has
/// the same table.
pub const CANNOT: &[(Engine, Ability, &str)] = &[
    (
        Engine::Firefox,
        Ability::Console,
        "the page's own `console.error` is noted where a test needs it",
    ),
    (
        Engine::WebKit,
        Ability::Console,
        "the page's own `console.error` is noted where a test needs it",
    ),
    (
        Engine::Firefox,
        Ability::Requests,
        "the server's log, which has every request that reaches it",
    ),
    (
        Engine::WebKit,
        Ability::Requests,
        "the server's log, which has every request that reaches it",
    ),
    (Engine::Firefox, Ability::PreloadScripts, "the page brings the script itself"),
    (Engine::WebKit, Ability::PreloadScripts, "the page brings the script itself"),
    (Engine::Firefox, Ability::NoScripts, "tested in Chromium only"),
    (Engine::WebKit, Ability::NoScripts, "tested in Chromium only"),
    (Engine::Firefox, Ability::Emulation, "tested in Chromium only"),
    (Engine::WebKit, Ability::Emulation, "tested in Chromium only"),
    (
        Engine::Firefox,
        Ability::MoveBefore,
        "it moves, but begins a frame in a shadow tree again (seen in 153)",
    ),
    (Engine::WebKit, Ability::Print, "tested in Chromium and Firefox"),
    (
        Engine::WebKit,
        Ability::Restart,
        "its driver begins with nothing each time; tested in Chromium and Firefox",
    ),
    (Engine::WebKit, Ability::ScrollAroundFrames, "a window as tall as the page, or the keyboard"),
    (
        Engine::WebKit,
        Ability::FocusInFrames,
        "only once a key was pressed in it; tested in Chromium and Firefox",
    ),
    (Engine::WebKit, Ability::MoveBefore, "any move begins the visit again"),
];

impl Engine {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// What it is called in the documents.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Chromium => "Chromium",
            Self::Firefox => "Firefox",
            Self::WebKit => "WebKitGTK",
        }
    }

    /// Whether a test can do this.
    #[must_use]
    pub fn can(self, ability: Ability) -> bool {
        !CANNOT.iter().any(|(engine, missing, _)| *engine == self && *missing == ability)
    }

    /// The program that drives it.
    pub fn driver(self) -> Result<PathBuf> {
        match self {
            Self::Chromium => {
                program("COVERAGE_GUIDE_DRIVER", &["chromedriver"], "chromium-driver")
            }
            Self::Firefox => {
                let ours = paths::root().join(".tools/bin/geckodriver");
                if ours.is_file() {
                    return Ok(ours);
                }
                program("COVERAGE_GUIDE_GECKODRIVER", &["geckodriver"], "firefox-esr")
            }
            Self::WebKit => {
                program("COVERAGE_GUIDE_WEBKITDRIVER", &["WebKitWebDriver"], "webkit2gtk-driver")
            }
        }
    }

    /// The browser itself.
    pub fn browser(self) -> Result<PathBuf> {
        match self {
            Self::Chromium => program(
                "COVERAGE_GUIDE_BROWSER",
                &["chromium", "chromium-browser", "google-chrome"],
                "chromium",
            ),
            Self::Firefox => {
                program("COVERAGE_GUIDE_FIREFOX", &["firefox-esr", "firefox"], "firefox-esr")
            }
            Self::WebKit => mini_browser(),
        }
    }

    /// Whether it only runs with a display, even if nobody looks.
    pub(crate) const fn needs_display(self) -> bool {
        matches!(self, Self::WebKit)
    }

    /// How the driver is told its port. `None`: it chooses a free one, and says which.
    pub(crate) fn driver_arguments(self, port: Option<u16>) -> Vec<String> {
        match (self, port) {
            (Self::Chromium, _) => vec!["--port=0".to_owned()],
            (Self::Firefox, _) => vec!["--port".to_owned(), "0".to_owned()],
            (Self::WebKit, port) => vec![format!("--port={}", port.unwrap_or_default())],
        }
    }

    /// Whether the driver has to be given a port.
    pub(crate) const fn needs_port(self) -> bool {
        matches!(self, Self::WebKit)
    }

    /// The port, from the line in which the driver says it.
    pub(crate) fn port(self, line: &str) -> Option<u16> {
        let after = match self {
            Self::Chromium => line.split_once("started successfully on port ")?.1,
            Self::Firefox => line.split_once("Listening on ")?.1.rsplit_once(':')?.1,
            Self::WebKit => return None,
        };
        after.trim().trim_end_matches('.').parse().ok()
    }

    /// What a new session is asked for.
    pub(crate) fn capabilities(
        self,
        browser: &Path,
        profile: &Path,
        setup: &Setup,
    ) -> Capabilities {
        let (width, height) = setup.window;
        let mut wanted = match self {
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
                    "prefs": { "download.default_directory": profile },
                    "perfLoggingPrefs": { "enableNetwork": true, "enablePage": false },
                },
                "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
            }),
            Self::Firefox => json!({
                "moz:firefoxOptions": {
                    "binary": browser,
                    "args": [
                        "-headless",
                        "-profile",
                        profile.display().to_string(),
                        "-width",
                        width.to_string(),
                        "-height",
                        height.to_string(),
                    ],
                    "prefs": {
                        // No requests of its own during a test.
                        "app.update.auto": false,
                        "network.captive-portal-service.enabled": false,
                        "network.connectivity-service.enabled": false,
                        "datareporting.policy.dataSubmissionEnabled": false,
                        "browser.download.folderList": 2,
                        "browser.download.dir": profile,
                        // A page that prints asks nobody, and is printed into a file.
                        "print.always_print_silent": true,
                        "print_printer": "Mozilla Save to PDF",
                        "print.printer_Mozilla_Save_to_PDF.print_to_file": true,
                        "print.printer_Mozilla_Save_to_PDF.print_to_filename": profile.join("printed.pdf"),
                    },
                },
            }),
            Self::WebKit => json!({
                "webkitgtk:browserOptions": { "binary": browser, "args": ["--automation"] },
            }),
        };
        match self {
            Self::Chromium if setup.log_look_ups => {
                let log = format!("--log-net-log={}", profile.join(LOOK_UPS).display());
                if let Value::Array(arguments) = &mut wanted["goog:chromeOptions"]["args"] {
                    arguments.push(log.into());
                }
            }
            Self::Firefox => {
                for (name, value) in &setup.preferences {
                    wanted["moz:firefoxOptions"]["prefs"][name] = value.clone();
                }
            }
            Self::Chromium | Self::WebKit => {}
        }
        match wanted {
            Value::Object(wanted) => wanted,
            _ => Capabilities::new(),
        }
    }
}

/// The small browser has no place on the search path: it stands beside the library.
fn mini_browser() -> Result<PathBuf> {
    let beside = fs::read_dir("/usr/lib").into_iter().flatten().flatten().flat_map(|folder| {
        ["webkit2gtk-4.1", "webkitgtk-6.0", "webkit2gtk-4.0"]
            .map(|library| folder.path().join(library).join("MiniBrowser"))
    });
    let found = beside.into_iter().find(|candidate| candidate.is_file());
    found.map_or_else(
        || program("COVERAGE_GUIDE_MINIBROWSER", &["MiniBrowser"], "webkit2gtk-driver"),
        Ok,
    )
}

fn program(variable: &str, names: &[&str], package: &str) -> Result<PathBuf> {
    if let Some(path) = env::var_os(variable).map(PathBuf::from) {
        if path.is_file() {
            return Ok(path);
        }
        bail!("{variable} names {}, which is not there.", path.display());
    }
    let path = env::var_os("PATH").unwrap_or_default();
    let folders: Vec<_> = env::split_paths(&path).collect();
    names
        .iter()
        .flat_map(|name| folders.iter().map(move |folder| folder.join(name)))
        .find(|candidate| candidate.is_file())
        .ok_or_else(|| {
            let name = names.join(" or ");
            anyhow!("There is no {name} on this machine: install the package `{package}`, or name the program in {variable}.")
        })
}
