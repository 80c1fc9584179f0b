//! The demo pages: the guide on a site, in a portal, in a plain frame, where frames are forbidden.

use std::collections::BTreeMap;
use std::fs;

use anyhow::{Context, Result};

use crate::files::{read_file, write_for_servers};
use crate::paths;

/// Where the pages are, in the project and in `dist/`.
const FOLDER: &str = "demo";
/// What shows the pages, at the top of `dist/`.
const INDEX: &str = "index.html";
/// The headers that a server has to send with some of the pages.
const HEADERS: &str = "headers.json";
/// Where a page wants the static guide.
const STATIC_HERE: &str = "<!-- demo:static -->";

/// The headers of each page: its address from the top of `dist/`, names, values.
pub type Headers = BTreeMap<String, BTreeMap<String, String>>;

/// Writes the pages, with this static guide.
pub fn demo(inner: &str) -> Result<()> {
    let folder = paths::root().join(FOLDER);
    let files = fs::read_dir(&folder).with_context(|| format!("Could not look into {FOLDER}/"))?;
    for file in files {
        let name = file.with_context(|| format!("Could not look into {FOLDER}/"))?;
        let name = name.file_name().to_string_lossy().into_owned();
        let text = read_file(&format!("{FOLDER}/{name}"))?.replace(STATIC_HERE, inner);
        if name == INDEX {
            write_for_servers(INDEX, text.as_bytes())?;
        } else {
            write_for_servers(&format!("{FOLDER}/{name}"), text.as_bytes())?;
        }
    }
    Ok(())
}

/// The headers that go with the pages.
pub fn headers() -> Result<Headers> {
    let headers: Headers = serde_json::from_str(&read_file(&format!("{FOLDER}/{HEADERS}"))?)
        .with_context(|| format!("{FOLDER}/{HEADERS} cannot be read"))?;
    Ok(headers.into_iter().map(|(page, more)| (format!("/{FOLDER}/{page}"), more)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_belong_to_pages_that_are_there() {
        let headers = headers().unwrap();
        assert!(headers.contains_key("/demo/portal.html"));
        for page in headers.keys() {
            assert!(paths::root().join(page.trim_start_matches('/')).is_file(), "{page}");
        }
    }
}
