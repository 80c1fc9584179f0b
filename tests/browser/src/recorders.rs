//! Recorders and trackers on a page: what runs, and a page that has them and the guide.

pub mod sessions;

use std::fs;

use serde_json::Value;

use crate::ExpectOk;
use crate::paths;
use crate::server::ServerConfig;

/// The scripts, in the order in which they run.
pub const FILES: [&str; 4] = ["custom_recorder.js", "rrweb.js", "posthog.js", "start_libraries.js"];

/// A server that has the recorders.
#[must_use]
#[track_caller]
pub fn server_config() -> ServerConfig {
    let root = paths::root();
    let read = |path: &str| fs::read_to_string(root.join(path)).expect_ok(path);
    ServerConfig::default()
        .file("custom_recorder.js", read("tests/browser/recorders/custom_recorder.js"))
        .file("rrweb.js", read("node_modules/rrweb/dist/rrweb.umd.cjs"))
        .file("posthog.js", read("node_modules/posthog-js/dist/array.full.no-external.js"))
        .file("start_libraries.js", read("tests/browser/recorders/start_libraries.js"))
}

/// The tags that load them.
#[must_use]
pub fn script_tags() -> String {
    FILES.iter().map(|name| format!("<script src=\"{name}\"></script>")).collect()
}

/// The CSS width of the guide on a wide page.
pub const WIDE: &str = "100%";
/// The CSS width of the guide on a phone.
pub const NARROW: &str = "390px";

/// A page with the guide in this width, and with the recorders unless they are loaded later.
#[must_use]
#[track_caller]
pub fn host_page(recorders_first: bool, width: &str) -> ServerConfig {
    let before = if recorders_first { script_tags() } else { String::new() };
    let text = format!(
        "<!doctype html><html lang=en><meta charset=utf-8><title>Host</title>{before}\
         <script src=\"coverage-guide.js\"></script>\
         <body><p>A page of a practice.</p>\
         <div style=\"width: {width}\"><coverage-guide></coverage-guide></div><p id=end>The end.</p>"
    );
    server_config().file("host.html", text)
}

/// The kinds of things of which not the same was caught in two visits, with the first that is not.
#[must_use]
#[track_caller]
pub fn differences(one: &Value, other: &Value) -> Vec<String> {
    let kinds =
        |value: &Value| value.as_object().expect_ok("no kinds").keys().cloned().collect::<Vec<_>>();
    let mut all = [kinds(one), kinds(other)].concat();
    all.sort();
    all.dedup();
    let list = |value: &Value, kind: &str| value[kind].as_array().cloned().unwrap_or_default();
    all.into_iter()
        .filter_map(|kind| {
            let (one, other) = (list(one, &kind), list(other, &kind));
            let at = (0..one.len().max(other.len())).find(|at| one.get(*at) != other.get(*at))?;
            Some(format!("{kind}, {at}: {:?} and {:?}", one.get(at), other.get(at)))
        })
        .collect()
}
