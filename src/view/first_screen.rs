//! The first screen as HTML, for a page that shows it before its program has come.
//!
//! It is the screen that the program will draw, element by element, so that nothing moves when that takes its place.
//! Only what the page has to do itself is written otherwise: ids and names, which nobody outside of the page may know,
//! come without their prefix in `data-scoped`, and the practice's color in `data-accent`.

use std::rc::Rc;

use leptos::prelude::*;
#[cfg(not(target_arch = "wasm32"))]
use leptos::reactive::diagnostics::SpecialNonReactiveZone;

use super::dom::content::Content;
use super::dom::element::Element;
use super::root::whole;
use super::state::host::Host;
use super::state::languages::Languages;
use super::state::session::Session;
use crate::domain::profile::Profile;
use crate::present::localizer::Localizer;
use crate::text::Locale;

/// Elements that have no end tag.
const VOID: [&str; 1] = ["input"];

/// What the start script sets: the color, and where links open, which is another place in a frame.
const LEFT_OUT: [&str; 3] = ["style", "target", "rel"];

/// The first screen of a guide in one of its languages, hidden.
///
/// `data-scoped` is a list of attributes to set: `for=service-individual;aria-describedby=hint error`, each word after
/// the `=` with one prefix in front.
#[must_use]
pub fn first_screen(
    profile: &Rc<Profile>,
    localizer: Localizer,
    languages: Rc<[Locale]>,
) -> String {
    let languages = Languages { list: languages, load: Rc::new(|_| None) };
    // Nothing follows a signal here, of which a debug build would warn at each one that is read.
    #[cfg(not(target_arch = "wasm32"))]
    let _untracked = SpecialNonReactiveZone::enter();
    Owner::new().with(|| {
        let session = Session::new(Rc::clone(profile), localizer, languages, Host::default());
        provide_context(session);
        let mut guide = whole(session).attr("hidden", "");
        if let Some(accent) = &profile.accent {
            guide = guide.attr("data-accent", accent);
        }
        let mut html = String::new();
        write(&guide, &session.scoped_id(""), &mut html);
        html
    })
}

fn write(element: &Element, prefix: &str, html: &mut String) {
    let name = element.name();
    html.extend(["<", &name]);
    let mut scoped: Vec<String> = Vec::new();
    for (name, value) in element.attributes() {
        if value.starts_with(prefix) {
            scoped.push([&name, "=", &value.replace(prefix, "")].concat());
        } else if value.is_empty() {
            html.extend([" ", &name]);
        } else if !LEFT_OUT.contains(&name.as_str()) {
            html.extend([" ", &name, "=\"", &escaped(&value), "\""]);
        }
    }
    if !scoped.is_empty() {
        html.extend([" data-scoped=\"", &scoped.join(";"), "\""]);
    }
    html.push('>');
    if VOID.contains(&name.as_str()) {
        return;
    }
    for content in element.content() {
        match content {
            Content::Element(child) => write(&child, prefix, html),
            Content::Text(text) => html.push_str(&escaped(&text)),
        }
    }
    html.extend(["</", &name, ">"]);
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}
