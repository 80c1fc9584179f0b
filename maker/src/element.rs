//! The element that puts the sealed page into any page: alone, and with the page inside.

use serde::{Deserialize, Serialize};

use crate::digest::integrity;
use crate::file::{File, UTF_8, names};
use crate::template::{Hole, Template};

/// What differs in the element without a page.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum ElementHole {
    /// The hash of the sealed page, in a text of JavaScript.
    Digest,
}

/// What differs in the element with a page.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum WholeElementHole {
    /// The hash of the sealed page, in a text of JavaScript.
    Digest,
    /// The sealed page, as a text of JavaScript.
    Page,
}

impl Hole for ElementHole {
    const MARKERS: &'static [(&'static str, Self)] = &[("@guide:digest", Self::Digest)];
}

impl Hole for WholeElementHole {
    const MARKERS: &'static [(&'static str, Self)] =
        &[("@guide:digest", Self::Digest), ("\"@guide:page\"", Self::Page)];
}

/// The element's two forms.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq, Serialize)]
pub struct ElementKit {
    /// Without the page.
    pub alone: Template<ElementHole>,
    /// With the page.
    pub with_page: Template<WholeElementHole>,
}

impl ElementKit {
    /// The element for a sealed page, in both forms.
    pub(crate) fn files(&self, page: &str) -> [File; 2] {
        let digest = || integrity(page.as_bytes());
        // What is written into a frame is text already: there its first letter would be one.
        let text = page.strip_prefix(UTF_8).unwrap_or(page);
        let alone = self.alone.fill(|ElementHole::Digest| digest());
        let with_page = self.with_page.fill(|hole| match hole {
            WholeElementHole::Digest => digest(),
            // A text can always be written.
            WholeElementHole::Page => serde_json::to_string(text).unwrap_or_default(),
        });
        [File::new(names::ELEMENT, alone), File::new(names::ELEMENT_WITH_PAGE, with_page)]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_is_inside_and_its_hash_is_in_both() {
        let text = "<!doctype html>\n<p>\u{a1}\"</p>\u{2028}@guide:digest";
        let page = &[UTF_8, text].concat();
        let kit = ElementKit {
            alone: Template::cut("a(\"@guide:digest\")"),
            with_page: Template::cut("((PAGE)=>{a(\"@guide:digest\")})(\"@guide:page\");"),
        };
        let [alone, with_page] = kit.files(page).map(|file| String::from_utf8(file.bytes).unwrap());
        let hash = integrity(page.as_bytes());
        assert_eq!(alone, format!("a(\"{hash}\")"));
        let inside = with_page.rsplit_once("})(").unwrap().1.trim_end_matches(");");
        assert_eq!(serde_json::from_str::<String>(inside).unwrap(), text);
        assert!(with_page.contains(&hash));
    }
}
