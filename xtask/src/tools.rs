//! Where things are, and at which version: the one place that pins a tool.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use crate::trouble::{Result, trouble};

/// Later Trunks ask for a newer Rust than this project does.
pub const TRUNK: &str = "0.21.14";

/// Puts small errors into the code, to see if the tests notice.
pub const CARGO_MUTANTS: &str = "27.1.0";

/// Drives Firefox.
pub const GECKODRIVER: &str = "0.36.0";

/// The target of everything that runs in the browser.
pub const WASM: &str = "wasm32-unknown-unknown";

/// The npm packages that a build and its tests use. `package.json` pins their versions.
pub const PACKAGES: [&str; 9] = [
    "@expo-google-fonts/noto-serif",
    "@expo-google-fonts/roboto",
    "@netlify/headers-parser",
    "@viz-js/viz",
    "axe-core",
    "binaryen",
    "esbuild",
    "posthog-js",
    "rrweb",
];

/// The top of the project.
pub fn root() -> &'static Path {
    // `xtask` is a folder of it, so there always is a parent.
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap_or(Path::new("."))
}

/// What a visitor's or a practice's server gets.
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// Where cargo puts its output.
pub fn target() -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from)
}

/// The folder into which `cargo install` puts the tools of this project, and of no other.
pub fn installed() -> PathBuf {
    root().join(".tools")
}

/// A search path on which the pinned tools come first.
pub fn search_path() -> OsString {
    let ours = [installed().join("bin"), root().join("node_modules/.bin")];
    let theirs = env::var_os("PATH").unwrap_or_default();
    let all = ours.into_iter().chain(env::split_paths(&theirs));
    // Joining fails only if our own folder has a separator in its name; then the plain path is no worse.
    env::join_paths(all).unwrap_or(theirs)
}

/// The first of these programs that is on the search path.
pub fn find(names: &[&str]) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    let folders: Vec<_> = env::split_paths(&path).collect();
    names
        .iter()
        .flat_map(|name| folders.iter().map(move |folder| folder.join(name)))
        .find(|candidate| candidate.is_file())
}

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

/// Where the web servers are unpacked.
pub fn servers() -> PathBuf {
    installed().join("servers")
}

/// The version of wasm-bindgen that the lock file settled on. Its command-line tool must be the same.
pub fn wasm_bindgen() -> Result<String> {
    let lock = read("Cargo.lock")?;
    locked_version(&lock, "wasm-bindgen").ok_or_else(|| {
        trouble!("Cargo.lock names no wasm-bindgen; run `cargo update -p wasm-bindgen`.")
    })
}

fn locked_version(lock: &str, package: &str) -> Option<String> {
    let name = format!("name = \"{package}\"");
    let after = lock.lines().skip_while(|line| *line != name).nth(1)?;
    Some(after.strip_prefix("version = \"")?.strip_suffix('"')?.to_owned())
}

/// The version at which `package.json` pins an npm package.
pub fn pinned_package(package: &str) -> Result<String> {
    version_in(&read("package.json")?, &["devDependencies", package])
        .ok_or_else(|| trouble!("package.json does not pin {package}."))
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

fn read(name: &str) -> Result<String> {
    fs::read_to_string(root().join(name))
        .map_err(|error| trouble!("Could not read {name}: {error}."))
}

/// The compiler flags of every build for the browser.
///
/// Panics name the file they are in. Without these flags that would be a path on the build machine:
/// nobody's business, and different bytes on every machine.
pub fn browser_rustflags() -> Result<OsString> {
    let sysroot = crate::run::output("rustc", &["--print", "sysroot"])?;
    let sysroot = Path::new(sysroot.trim());
    let version = crate::run::output("rustc", &["-vV"])?;
    let commit = version.lines().find_map(|line| line.strip_prefix("commit-hash: "));
    let cargo_home = env::var_os("CARGO_HOME")
        .or_else(|| Some(Path::new(&env::var_os("HOME")?).join(".cargo").into()))
        .unwrap_or_default();
    let mut hidden = vec![
        (PathBuf::from(cargo_home.clone()), "/cargo".to_owned()),
        (sysroot.to_owned(), "/rust".to_owned()),
        // What the compiler says where the sources of its library are not installed.
        (sysroot.join("lib/rustlib/src/rust"), format!("/rustc/{}", commit.unwrap_or("unknown"))),
        (root().to_owned(), "/guide".to_owned()),
    ];
    // Of several prefixes that fit, the compiler takes the last. These folders are named after the
    // registry that the crates came from, which differs where a mirror is used.
    let registries = fs::read_dir(Path::new(&cargo_home).join("registry/src"));
    let mut registries: Vec<_> =
        registries.into_iter().flatten().flatten().map(|folder| folder.path()).collect();
    registries.sort();
    hidden.extend(registries.into_iter().map(|folder| (folder, "/crates".to_owned())));

    let mut flags = OsString::new();
    for (from, to) in hidden.into_iter().filter(|(from, _)| !from.as_os_str().is_empty()) {
        if !flags.is_empty() {
            // Cargo's own separator in this variable: unlike a space it cannot be part of a path.
            flags.push("\x1f");
        }
        flags.push("--remap-path-prefix=");
        flags.push(from);
        flags.push("=");
        flags.push(to);
    }
    Ok(flags)
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
    fn the_npm_lock_file_names_no_registry() {
        let lock = read("package-lock.json").unwrap();
        assert!(!lock.contains("\"resolved\"") && !lock.contains("registry"));
    }
}
