//! Recorders and trackers on a page: what runs, and a page that has them and the guide.

use std::fs;

use crate::Must;
use crate::page;
use crate::server::Offer;

/// What runs, in order.
pub const FILES: [&str; 4] = ["custom_recorder.js", "rrweb.js", "posthog.js", "start_libraries.js"];

/// A server that has the recorders.
#[must_use]
#[track_caller]
pub fn offer() -> Offer {
    let root = page::root();
    let read = |path: &str| fs::read_to_string(root.join(path)).must(path);
    Offer::default()
        .file("custom_recorder.js", read("tests/browser/recorders/custom_recorder.js"))
        .file("rrweb.js", read("node_modules/rrweb/dist/rrweb.umd.cjs"))
        .file("posthog.js", read("node_modules/posthog-js/dist/array.full.no-external.js"))
        .file("start_libraries.js", read("tests/browser/recorders/start_libraries.js"))
}

/// What starts them in a page.
#[must_use]
pub fn tags() -> String {
    FILES.iter().map(|name| format!("<script src=\"{name}\"></script>")).collect()
}

/// How much room the guide has on a page, in words of CSS.
pub const WIDE: &str = "100%";
/// As on a phone.
pub const NARROW: &str = "390px";

/// A page with recorders, before the guide or not yet, that gives the guide this width.
#[must_use]
#[track_caller]
pub fn host(recorders_first: bool, width: &str) -> Offer {
    let before = if recorders_first { tags() } else { String::new() };
    let text = format!(
        "<!doctype html><html lang=en><meta charset=utf-8><title>Host</title>{before}\
         <script src=\"coverage-guide.js\"></script>\
         <body><p>A page of a practice.</p>\
         <div style=\"width: {width}\"><coverage-guide></coverage-guide></div><p id=end>The end.</p>"
    );
    offer().file("host.html", text)
}
