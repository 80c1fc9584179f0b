//! The first two questions as HTML, for a page that shows them before its program has come.
//!
//! They are what the program will draw, element by element, so that nothing moves when that takes their place.
//! Only what the page has to do itself is written otherwise: ids and names, which nobody outside of the page may know,
//! come without their prefix in `data-scoped`.

use std::rc::Rc;

use leptos::prelude::*;
#[cfg(not(target_arch = "wasm32"))]
use leptos::reactive::diagnostics::SpecialNonReactiveZone;

use super::dom::content::Content;
use super::dom::element::Element;
use super::root::whole;
use super::screens::question::question_screen;
use super::state::host::Host;
use super::state::languages::Languages;
use super::state::session::Session;
use crate::domain::answers::{Answers, Picks};
use crate::domain::flow;
use crate::domain::profile::Profile;
use crate::domain::questions::{Form, question};
use crate::domain::visit::{FIRST_QUESTION, Screen, Visit};
use crate::present::localizer::Localizer;
use crate::text::Locale;

/// Elements that have no end tag.
const VOID: [&str; 1] = ["input"];

/// What the start script sets: the color, and where links open, which is another place in a frame.
const LEFT_OUT: [&str; 3] = ["style", "target", "rel"];

/// A second question.
pub struct SecondQuestion {
    /// The answers to the first one that lead to it, by their ids.
    pub after: Vec<&'static str>,
    /// It as HTML.
    pub html: String,
}

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
    in_session(profile, localizer, languages, |session| {
        html(session, &whole(session).attr("hidden", ""))
    })
}

/// What stands on the first screen in place of the first question once that is answered, for each of its answers. A
/// question with more than one answer is left to the program, which knows which of them exclude each other.
#[must_use]
pub fn second_questions(profile: &Rc<Profile>, localizer: Localizer) -> Vec<SecondQuestion> {
    let first = question(FIRST_QUESTION);
    let options = flow::options(first, &Answers::default(), profile);
    in_session(profile, localizer, Rc::from([]), |session| {
        let mut seconds: Vec<SecondQuestion> = Vec::new();
        for option in options {
            let mut visit = Visit::default();
            visit.go_on(Picks::only(option), profile);
            let Screen::Ask(second) = visit.screen else { continue };
            if !matches!(question(second).form, Form::One) {
                continue;
            }
            session.show(visit);
            let html = html(session, &question_screen(second));
            let answer = first.list[option];
            match seconds.iter_mut().find(|other| other.html == html) {
                Some(other) => other.after.push(answer),
                None => seconds.push(SecondQuestion { after: vec![answer], html }),
            }
        }
        seconds
    })
}

fn in_session<T>(
    profile: &Rc<Profile>,
    localizer: Localizer,
    languages: Rc<[Locale]>,
    make: impl FnOnce(Session) -> T,
) -> T {
    let languages = Languages { list: languages, load: Rc::new(|_| None) };
    // Nothing follows a signal here, of which a debug build would warn at each one that is read.
    #[cfg(not(target_arch = "wasm32"))]
    let _untracked = SpecialNonReactiveZone::enter();
    Owner::new().with(|| {
        let session = Session::new(Rc::clone(profile), localizer, languages, Host::default());
        provide_context(session);
        make(session)
    })
}

fn html(session: Session, element: &Element) -> String {
    let mut html = String::new();
    write(element, &session.scoped_id(""), &mut html);
    html
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
