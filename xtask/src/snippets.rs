//! The snippets of the documents. Those for websites are written into `dist/` too, ready to paste.

use crate::element::integrity;
use crate::files;
use anyhow::{Result, anyhow};

/// The document with the snippets for websites.
const DOCUMENT: &str = "docs/embed.md";
/// Where they are written, in `dist/`.
const FOLDER: &str = "snippets";
/// Where a snippet wants the static guide.
const STATIC_HERE: &str = "<!-- static guide -->";

/// Writes the snippets for websites with nothing left to fill in. `element` is the script they refer
/// to, `inner` the static guide.
pub fn write(element: &str, inner: &str) -> Result<()> {
    let document = files::read_file(DOCUMENT)?;
    for (name, text) in parse(&document)? {
        let text = fill(text, element, inner);
        files::write_file(&file(name), text.as_bytes())?;
    }
    Ok(())
}

/// The files that [`write`] writes.
pub fn files() -> Result<Vec<String>> {
    let document = files::read_file(DOCUMENT)?;
    Ok(parse(&document)?.into_iter().map(|(name, _)| file(name)).collect())
}

fn file(name: &str) -> String {
    format!("{FOLDER}/{name}.html")
}

/// The snippets of a document, name and text, in order. Each is a block of code that begins with a
/// line such as ```` ```html snippet=NAME ````.
pub fn parse(document: &str) -> Result<Vec<(&str, &str)>> {
    let blocks = document.split("```").skip(1).step_by(2);
    blocks
        .filter_map(|block| {
            let (line, text) = block.split_once('\n')?;
            Some((line.split_once(" snippet=")?.1, text))
        })
        .map(|(name, text)| {
            let plain =
                !name.is_empty() && name.chars().all(|c| c.is_ascii_lowercase() || c == '-');
            if plain {
                Ok((name, text))
            } else {
                Err(anyhow!("`{name}` is no name for a snippet."))
            }
        })
        .collect()
}

fn fill(text: &str, element: &str, inner: &str) -> String {
    // The guide last: its words are nobody's gaps.
    text.replace("INTEGRITY", &integrity(element.as_bytes()))
        .replace("@VERSION/", &format!("@{}/", env!("CARGO_PKG_VERSION")))
        .replace(STATIC_HERE, inner)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_snippet_has_its_name_and_ends_where_it_ends() {
        let document =
            "A.\n```\nnot one\n```\nB.\n```html snippet=a-b\n<p>\n</p>\n```\n```sh\nls\n```\n";
        assert_eq!(parse(document).unwrap(), [("a-b", "<p>\n</p>\n")]);
        assert!(parse("```html snippet=../a\n```\n").is_err());
    }

    #[test]
    fn no_snippet_keeps_a_gap() {
        let document = files::read_file(DOCUMENT).unwrap();
        let snippets = parse(&document).unwrap();
        assert_eq!(snippets.len(), document.matches("```html").count());
        let mut with_guide = 0;
        for (name, text) in snippets {
            let filled = fill(text, "", "<p>The static guide.</p>");
            with_guide += filled.matches("The static guide.").count();
            assert!(!filled.contains("<!--"), "{name}: {filled}");
            let gap = filled
                .split(|c: char| !c.is_ascii_uppercase())
                .find(|letters| letters.len() > "GUIDE".len());
            assert_eq!(gap, None, "{name}: {filled}");
        }
        assert_eq!(with_guide, 3);
    }

    #[test]
    fn the_network_is_asked_for_this_version_and_this_script() {
        let filled = fill("a@VERSION/b INTEGRITY", "the script", "");
        let hash = integrity(b"the script");
        assert_eq!(filled, format!("a@{}/b {hash}", env!("CARGO_PKG_VERSION")));
    }

    #[test]
    fn the_guide_may_say_what_a_gap_is_called() {
        assert_eq!(fill(STATIC_HERE, "", "VERSION, INTEGRITY"), "VERSION, INTEGRITY");
    }
}
