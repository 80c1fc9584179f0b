//! Pieces of HTML that several pages have.

use coverage_guide::t;
use coverage_guide::text::Words;

/// A link to the neutral page, if the practice has named one: without a program it is all there is.
pub fn exit(words: &Words, page: Option<&str>) -> String {
    page.map_or_else(String::new, |page| {
        format!(
            "<p data-guide-exit><a href=\"{}\" rel=\"noreferrer\">{}</a></p>\n",
            escape(page),
            escape(&words.get(t!("exit.leave")))
        )
    })
}

/// A link. A website opens in a new tab.
pub fn anchor(link: &str, label: &str) -> String {
    // In a frame, and on a page whose place must not be lost, a website opens beside the guide.
    let beside = if link.starts_with("https:") {
        " target=\"_blank\" rel=\"noopener noreferrer\""
    } else {
        ""
    };
    format!("<a href=\"{}\"{beside}>{}</a>", escape(link), escape(label))
}

/// A text as HTML has it, in an element or an attribute.
pub fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_stays_a_text_in_an_element_and_in_an_attribute() {
        assert_eq!(escape("<a title=\"b\"> & c"), "&lt;a title=&quot;b&quot;&gt; &amp; c");
        assert_eq!(anchor("tel:988", "<b>"), "<a href=\"tel:988\">&lt;b&gt;</a>");
    }

    #[test]
    fn only_a_website_opens_in_a_new_tab() {
        assert!(anchor("https://example.org/", "A").contains(" target=\"_blank\" rel=\"noopener"));
        assert!(!anchor("mailto:a@example.org", "A").contains("target"));
    }
}
