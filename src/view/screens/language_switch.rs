//! The switch between the languages of this guide.

use crate::t;
use crate::text::{Locale, Text};
use crate::view::dom::element::Element;
use crate::view::dom::html::{div, p, span};
use crate::view::parts::controls::button;
use crate::view::state::languages::Languages;
use crate::view::state::session::Session;

/// A button for each language but the current one, under its own name. Pressed, it keeps its place and
/// offers the way back. Nothing where there is only one language.
pub fn language_switch() -> Option<Element> {
    let session = Session::get();
    let languages = session.languages();
    if languages.list.len() < 2 {
        return None;
    }
    let status = p().class("quiet").attr("role", "status");
    let (live, forgotten) = (status.clone(), status.clone());
    // A kiosk that waits again says nothing of what the person before chose.
    let live = live.follow(move || {
        if session.kiosk_state().is_waiting() {
            forgotten.replace_children([]);
        }
    });
    let offers =
        (1..languages.list.len()).map(|at| offer(languages.clone(), at - 1, status.clone()));
    Some(div().class("languages").children(offers).child(live))
}

/// The button for the other language in this place.
fn offer(languages: Languages, at: usize, status: Element) -> Element {
    let session = Session::get();
    let Languages { list, load } = languages;
    let offered =
        move |current: Locale| list.iter().copied().filter(|other| *other != current).nth(at);
    let offered_now = offered.clone();
    let load_offered = move || {
        if let Some(localizer) =
            offered_now(session.localizer().locale()).and_then(|locale| load(locale))
        {
            status.replace_children([span().text(localizer.get(t!("ui.speaks")))]);
            session.set_language(localizer);
        }
    };
    let button = button("language", Text::default(), load_offered);
    let same = button.clone();
    button.follow(move || {
        if let Some(locale) = offered(session.tracked_localizer().locale()) {
            let name = span().text(locale.name());
            same.clone()
                .attr("lang", locale.tag())
                .attr("dir", locale.direction().id())
                .replace_children([name]);
        }
    })
}
