//! The snippets of the documents. Those for websites are made for each guide too, ready to paste.

use anyhow::{Result, anyhow};
use maker::{Kit, Snippet, Template};

use crate::files;

/// The document with the snippets for websites.
const DOCUMENT: &str = "docs/embed.md";

/// The snippets for websites.
pub fn kit() -> Result<Vec<Snippet>> {
    let document = files::read_file(DOCUMENT)?;
    let snippet = |(name, text): (&str, &str)| {
        let text = text.replace("@VERSION/", &format!("@{}/", Kit::VERSION));
        Snippet { name: name.to_owned(), text: Template::cut(&text) }
    };
    Ok(parse(&document)?.into_iter().map(snippet).collect())
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

#[cfg(test)]
mod tests {
    use maker::SnippetHole;

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
        let snippets = kit().unwrap();
        assert_eq!(snippets.len(), document.matches("```html").count());
        let mut with_guide = 0;
        for Snippet { name, text } in snippets {
            let filled = text.fill(|hole| match hole {
                SnippetHole::Integrity => "sha384-a".to_owned(),
                SnippetHole::Inner => "<p>The static guide.</p>".to_owned(),
            });
            with_guide += filled.matches("The static guide.").count();
            assert!(!filled.contains("<!--"), "{name}: {filled}");
            let gap = filled
                .split(|c: char| !c.is_ascii_uppercase())
                .find(|letters| letters.len() > "GUIDE".len());
            assert_eq!(gap, None, "{name}: {filled}");
            assert_eq!(filled.contains(&format!("@{}/", Kit::VERSION)), name == "package-network");
        }
        assert_eq!(with_guide, 3);
    }
}
