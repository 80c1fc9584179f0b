//! What the page's own address says: answers that were brought along, and whether others could open it.

use web_sys::{Document, UrlSearchParams, Window};

use crate::domain::answers::Answers;
use crate::domain::profile::Profile;
use crate::domain::share_code::{DecodeError, decode};
use crate::text::Text;

/// Set by the start script when the element `<coverage-guide>` is around.
const IN_ELEMENT: &str = "data-framed";
/// The answers, behind the `#`.
const ANSWERS: &str = "a";

/// Whether the page is in the frame of the element. What is asked for there is in the frame's name.
pub fn is_in_element(document: &Document) -> bool {
    document.document_element().is_some_and(|root| root.has_attribute(IN_ELEMENT))
}

/// The answers behind the `#` of the address, if there are any. The address stays as it is.
pub fn prefilled(document: &Document, profile: &Profile) -> Option<Result<Answers, DecodeError>> {
    if is_in_element(document) {
        return None;
    }
    let fragment = document.location()?.hash().ok()?;
    let asked = UrlSearchParams::new_with_str(fragment.strip_prefix('#')?).ok()?;
    Some(decode(&asked.get(ANSWERS)?, profile))
}

/// The page's address, if it is one that another device could open: on the web, and not within a page
/// that only shows it.
pub fn shareable() -> Option<Text> {
    let window: Window = web_sys::window()?;
    let location = window.location();
    let is_alone = window.parent().ok()? == Some(window);
    if !is_alone || location.protocol().ok()? != "https:" {
        return None;
    }
    Some(Text::of(&[&location.origin().ok()?, &location.pathname().ok()?]))
}
