//! What is asked for, and the headers that come with it.

use std::collections::BTreeMap;

/// The page that the headers are for.
pub const SEALED: &str = "/coverage-guide/coverage-guide.html";
/// What is requested: the page, and files that the samples must leave alone.
pub const PATHS: [&str; 4] = [
    SEALED,
    "/coverage-guide/coverage-guide.js",
    "/coverage-guide/guide-static.html",
    "/index.html",
];

/// The headers of a response: names in small letters, and every value that was sent.
pub type Headers = BTreeMap<String, Vec<String>>;

/// The responses to requests for the page and the files beside it, by path.
pub type Responses = BTreeMap<&'static str, Headers>;
