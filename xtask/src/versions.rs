//! The tools and packages that building and testing need, and at which version: the one place that pins one.

use std::fs;

use anyhow::{Context, Result};

use crate::files::read_file;
use crate::paths::root;

/// Later Trunks ask for a newer Rust than this project does.
pub const TRUNK: &str = "0.21.14";

/// Puts small errors into the code, to see if the tests notice.
pub const CARGO_MUTANTS: &str = "27.1.0";

/// Builds what libFuzzer drives.
pub const CARGO_FUZZ: &str = "0.13.2";

/// Drives Firefox.
pub const GECKODRIVER: &str = "0.36.0";

/// The target of everything that runs in the browser.
pub const WASM: &str = "wasm32-unknown-unknown";

/// The npm packages that a build and its tests use. `package.json` pins their versions.
pub const PACKAGES: [&str; 17] = [
    "@actions/workflow-parser",
    "@amplitude/session-replay-browser",
    "@datadog/browser-rum",
    "@expo-google-fonts/noto-serif",
    "@expo-google-fonts/roboto",
    "@netlify/headers-parser",
    "@openreplay/tracker",
    "@sentry/browser",
    "@viz-js/viz",
    "axe-core",
    "binaryen",
    "clarity-js",
    "esbuild",
    "highlight.run",
    "mixpanel-browser",
    "posthog-js",
    "rrweb",
];

/// What the tests in browsers need of Debian: for each package, programs of which one has to be there.
pub const BROWSERS: [(&str, &[&str]); 5] = [
    ("chromium", &["chromium", "chromium-browser", "google-chrome"]),
    ("chromium-driver", &["chromedriver"]),
    ("firefox-esr", &["firefox-esr", "firefox"]),
    ("webkit2gtk-driver", &["WebKitWebDriver"]),
    ("xvfb", &["Xvfb"]),
];

/// The web servers that the header samples are for: the package of each in Debian, and where its
/// program is in that.
pub const SERVERS: [(&str, &str); 3] =
    [("nginx", "usr/sbin/nginx"), ("apache2-bin", "usr/sbin/apache2"), ("caddy", "usr/bin/caddy")];

/// What WordPress needs of PHP, in Debian. Each stands for the package of PHP's present version.
pub const PHP: [&str; 4] = ["php-cli", "php-sqlite3", "php-xml", "php-mbstring"];

/// The npm package that brings what lets WordPress do with a file as its database, its version, and its hash as npm says it.
pub const WORDPRESS_DATABASE: (&str, &str, &str) = (
    "@wp-playground/cli",
    "3.1.54",
    "sha512-XxwG1WlOdz7xxv8eM7FDOg3rEBwsMEtVAa7Z8UOZqzHMzbmFTH2eFnAu0Ri6rg24aasVPRE72kdeNWkyCvTAog==",
);

/// The version of wasm-bindgen that the lock file settled on. Its command-line tool must be the same.
pub fn wasm_bindgen() -> Result<String> {
    let lock = read_file("Cargo.lock")?;
    locked_version(&lock, "wasm-bindgen")
        .context("Cargo.lock names no wasm-bindgen; run `cargo update -p wasm-bindgen`.")
}

fn locked_version(lock: &str, package: &str) -> Option<String> {
    let name = format!("name = \"{package}\"");
    let after = lock.lines().skip_while(|line| *line != name).nth(1)?;
    Some(after.strip_prefix("version = \"")?.strip_suffix('"')?.to_owned())
}

/// The version at which `package.json` pins an npm package.
pub fn pinned_package(package: &str) -> Result<String> {
    version_in(&read_file("package.json")?, &["devDependencies", package])
        .with_context(|| format!("package.json does not pin {package}."))
}

/// The version of an npm package that is installed here, if one is.
pub fn installed_package(package: &str) -> Option<String> {
    let file = root().join("node_modules").join(package).join("package.json");
    version_in(&fs::read_to_string(file).ok()?, &["version"])
}

fn version_in(json: &str, path: &[&str]) -> Option<String> {
    let json: serde_json::Value = serde_json::from_str(json).ok()?;
    let version = path.iter().try_fold(&json, |value, key| value.get(key))?;
    version.as_str().map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lock_file_is_read_by_whole_names() {
        let lock = "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"1.0.0\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";
        assert_eq!(locked_version(lock, "wasm-bindgen").as_deref(), Some("0.2.130"));
        assert_eq!(locked_version(lock, "leptos"), None);
    }

    #[test]
    fn every_package_is_pinned_exactly() {
        for package in PACKAGES {
            let version = pinned_package(package).unwrap();
            assert!(version.starts_with(|c: char| c.is_ascii_digit()), "{package} {version}");
        }
    }

    #[test]
    fn no_npm_lock_file_names_a_registry() {
        for file in ["package-lock.json", "bench/package-lock.json"] {
            let lock = read_file(file).unwrap();
            assert!(!lock.contains("\"resolved\"") && !lock.contains("registry"), "{file}");
        }
    }
}
