//! Pieces of HTML that several pages have.

use coverage_guide::t;
use coverage_guide::text::Words;

/// A link to the neutral page, if the practice has named one: without a program it is all there is. It leaves the
/// whole tab, also where a builder has put this page into a frame.
pub fn exit(words: &Words, page: Option<&str>) -> String {
    page.map_or_else(String::new, |page| {
        format!(
            "<p data-guide-exit><a href=\"{}\" target=\"_top\" rel=\"noreferrer\">{}</a></p>\n",
            escape(page),
            escape(&words.get(t!("exit.leave")))
        )
    })
}

/// A link on a page that is nobody's frame. A website opens in a new tab: the place on this page must not be lost.
pub fn anchor(link: &str, label: &str) -> String {
    if link.starts_with("https:") {
        return anchor_beside(link, label);
    }
    format!("<a href=\"{}\">{}</a>", escape(link), escape(label))
}

/// A link on a page that may stand in a frame. A call or a message opens beside it too: in the frame, the policy of
/// the page around would have the browser put an error in its place.
pub fn anchor_beside(link: &str, label: &str) -> String {
    let (link, label) = (escape(link), escape(label));
    format!("<a href=\"{link}\" target=\"_blank\" rel=\"noopener noreferrer\">{label}</a>")
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
        let beside = anchor_beside("mailto:a@example.org", "A");
        assert!(beside.contains(" target=\"_blank\" rel=\"noopener"));
    }
}
