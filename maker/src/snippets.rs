//! What can be pasted into a website, with nothing left to fill in.

use serde::{Deserialize, Serialize};

use crate::digest::integrity;
use crate::file::{File, names};
use crate::template::{Hole, Template};

/// A snippet.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq, Serialize)]
pub struct Snippet {
    /// Its name, of small letters and hyphens.
    pub name: String,
    /// What to paste.
    pub text: Template<SnippetHole>,
}

/// What differs from snippet to snippet.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum SnippetHole {
    /// The hash of the element.
    Integrity,
    /// What stands until the guide is there.
    Inner,
}

impl Hole for SnippetHole {
    const MARKERS: &'static [(&'static str, Self)] =
        &[("INTEGRITY", Self::Integrity), ("<!-- static guide -->", Self::Inner)];
}

impl Snippet {
    /// Its name as a file.
    #[must_use]
    pub fn file_name(&self) -> String {
        format!("{}/{}.html", names::SNIPPETS, self.name)
    }

    /// Filled for an element, with this inside.
    pub(crate) fn file(&self, element: &[u8], inner: &str) -> File {
        let text = self.text.fill(|hole| match hole {
            SnippetHole::Integrity => integrity(element),
            SnippetHole::Inner => inner.to_owned(),
        });
        File::new(self.file_name(), text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_guide_may_say_what_a_gap_is_called() {
        let text = Template::cut("INTEGRITY <!-- static guide -->");
        let snippet = Snippet { name: "a".to_owned(), text };
        let file = snippet.file(b"the script", "INTEGRITY");
        assert_eq!(file.name, "snippets/a.html");
        let expected = format!("{} INTEGRITY", integrity(b"the script"));
        assert_eq!(String::from_utf8(file.bytes).unwrap(), expected);
    }
}
