//! The element that puts the sealed page into any page: alone, and with the page inside.

use anyhow::{Context, Result};
use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use sha2::{Digest, Sha384};

use crate::files::read_file;
use crate::minify::minify;

/// The element, which finds the page beside itself.
pub const FILE: &str = "coverage-guide.js";
/// The element with the page inside: one file for sites that can refer to only one.
pub const FILE_WITH_PAGE: &str = "coverage-guide.all.js";

const SOURCE: &str = "src/embed/element.js";

/// The element's two forms.
pub struct Element {
    /// Without the page, but with its hash.
    pub alone: String,
    /// With the page.
    pub with_page: String,
}

/// Makes the element for a sealed page.
pub fn element(page: &str) -> Result<Element> {
    let source = read_file(SOURCE)?;
    let digest = format!("DIGEST=\"{}\"", integrity(page.as_bytes()));
    let alone = minify("js", &source, &[digest.clone(), "PAGE=null".to_owned()])?;
    // The page stays out of the minifier, which would write its letters as longer escapes.
    let with_page = minify("js", &source, &[digest])?;
    let page = serde_json::to_string(page)
        .context("The page cannot be written as a text of JavaScript")?;
    // The first letter tells browsers that this is UTF-8, whatever the server says.
    let with_page = format!("\u{feff}((PAGE)=>{{{with_page}}})({page});");
    Ok(Element { alone, with_page })
}

/// A file as `integrity` attributes and `fetch` name it.
pub fn integrity(bytes: &[u8]) -> String {
    format!("sha384-{}", BASE64.encode(Sha384::digest(bytes)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_is_inside_and_its_hash_is_in_both() {
        let page = "<!doctype html>\n<p>\u{a1}\"</p>\u{2028}";
        let element = element(page).unwrap();
        let hash = integrity(page.as_bytes());
        assert!(element.alone.contains(&hash) && element.with_page.contains(&hash));
        assert!(!element.alone.contains("doctype"));
        let inside = element.with_page.rsplit_once(")(").unwrap().1.trim_end_matches(");");
        assert_eq!(serde_json::from_str::<String>(inside).unwrap(), page);
        assert!(element.with_page.starts_with('\u{feff}'));
    }

    #[test]
    fn a_changed_page_has_another_hash() {
        assert_ne!(integrity(b"a"), integrity(b"b"));
        assert!(integrity(b"").starts_with("sha384-OLBgp1GsljhM2TJ"));
    }
}
