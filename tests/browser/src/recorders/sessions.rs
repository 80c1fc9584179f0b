//! Session recorders on a page, which send nothing anywhere: what they would send is kept in the page.

use std::fs;
use std::process::Command;
use std::sync::OnceLock;

use crate::ExpectOk;
use crate::paths;
use crate::server::ServerConfig;

/// Each of them, as what it caught is told apart.
pub const NAMES: [&str; 7] =
    ["amplitude", "clarity", "datadog", "highlight", "mixpanel", "openreplay", "sentry"];

/// A server with a page on which they run. The page has no guide yet, and asks nothing of any other server.
#[must_use]
#[track_caller]
pub fn host_page() -> ServerConfig {
    let host = "<!doctype html><html lang=en><meta charset=utf-8><title>Host</title>\
         <meta http-equiv=Content-Security-Policy content=\"connect-src 'none'\">\
         <script src=offline.js></script><script defer src=sessions.js></script>\
         <script src=coverage-guide.js></script>\
         <body><p>A page of a practice.</p><main></main><p id=end>The end.</p>";
    ServerConfig::default()
        .file("host.html", host.to_owned())
        .file("offline.js", script("offline.js"))
        .file("sessions.js", bundle().to_owned())
}

/// The script that reads, in the page, what they caught and can be compared.
#[must_use]
#[track_caller]
pub fn collecting_script() -> String {
    script("collect.js")
}

#[track_caller]
fn script(name: &str) -> String {
    let path = paths::root().join("tests/browser/recorders/sessions").join(name);
    fs::read_to_string(path).expect_ok(name)
}

/// The recorders and what starts them, in one script.
#[track_caller]
fn bundle() -> &'static str {
    static BUNDLE: OnceLock<String> = OnceLock::new();
    BUNDLE.get_or_init(|| {
        let root = paths::root();
        let made = Command::new(root.join("node_modules/.bin/esbuild"))
            .args(["--bundle", "--format=iife", "--minify-whitespace", "--log-level=warning"])
            .arg("tests/browser/recorders/sessions/start.js")
            .current_dir(&root)
            .output()
            .expect_ok("esbuild did not run");
        let said = String::from_utf8_lossy(&made.stderr);
        assert!(made.status.success(), "the recorders cannot be put together: {said}");
        String::from_utf8(made.stdout).expect_ok("the recorders are no text")
    })
}
