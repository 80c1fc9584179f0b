//! Links out of the guide. On a kiosk nothing leads out: there they are written out, to be read.

use super::controls::lazy_collapsible;
use super::qr::qr;
use crate::t;
use crate::text::Text;
use crate::view::dom::element::Element;
use crate::view::dom::focus::is_in_frame;
use crate::view::dom::html::{a, div, p, span};
use crate::view::state::session::Session;

/// A link to a website, by its name: in a tab of its own, telling nobody where it came from. On a kiosk
/// the name and the address, and on demand a code that a phone can read.
pub fn external_link(href: &str, name: Element) -> Element {
    let session = Session::get();
    if session.is_kiosk() {
        let localizer = session.localizer();
        let address = span().class("written__address").text(without_scheme(href));
        let (code_of, link) =
            (localizer.fill(t!("take.link_code_of"), &[("address", href)]), Text::from(href));
        let code =
            lazy_collapsible("disclosure", localizer.get(t!("take.link")), false, move || {
                qr(&link, &code_of).into_iter().collect()
            });
        let written = p().class("written__text").child(name).text(": ").child(address);
        return div().class("written").child(written).child(code);
    }
    new_tab_link(session, href, name)
}

/// A link to a website, whether or not this is a kiosk.
pub fn new_tab_link(session: Session, href: &str, name: Element) -> Element {
    let note = Text::of(&[" (", &session.localizer().get(t!("ui.new_tab")), ")"]);
    a().class("link")
        .attr("href", href)
        .attr("target", "_blank")
        .attr("rel", "noopener noreferrer")
        .child(name)
        .child(span().class("quiet").text(note))
}

/// A link that calls or writes to somebody; its text names the number or the address. On a kiosk the
/// text alone. In a frame it opens beside it: a page that says what its frames may show would have the browser
/// put an error in the place of the guide.
pub fn contact_link(class: &str, href: &str, text: Text) -> Element {
    if Session::get().is_kiosk() {
        return span().class(class).text(text);
    }
    let link = a().class(class).attr("href", href).text(text);
    if is_in_frame() { link.attr("target", "_blank").attr("rel", "noopener") } else { link }
}

/// The site that a link leads to.
pub fn site(link: &str) -> &str {
    let link = without_scheme(link);
    let end = link.bytes().position(|byte| b"/?#".contains(&byte));
    &link[..end.unwrap_or(link.len())]
}

fn without_scheme(link: &str) -> &str {
    // Every link to a website begins so. Searching would weigh more.
    link.strip_prefix("https://").unwrap_or(link)
}
