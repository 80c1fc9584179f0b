//! The switch between the languages of this guide.

use crate::t;
use crate::text::Locale;
use crate::view::dom::element::Element;
use crate::view::dom::html::{div, p, span};
use crate::view::parts::controls::button;
use crate::view::state::languages::Languages;
use crate::view::state::session::Guide;

/// A button for each language but the one spoken, under its own name. Pressed, it keeps its place and
/// offers the way back. Nothing where there is only one language.
pub fn switch() -> Option<Element> {
    let guide = Guide::get();
    let languages = guide.languages();
    if languages.list.len() < 2 {
        return None;
    }
    let said = p().class("quiet").attr("role", "status");
    let (status, forgotten) = (said.clone(), said.clone());
    // A kiosk that waits again says nothing of what the person before chose.
    let status = status.follow(move || {
        if guide.stand().is_waiting() {
            forgotten.replace_children([]);
        }
    });
    let offers = (1..languages.list.len()).map(|at| offer(languages.clone(), at - 1, said.clone()));
    Some(div().class("languages").children(offers).child(status))
}

/// The button for the other language in this place.
fn offer(languages: Languages, at: usize, said: Element) -> Element {
    let guide = Guide::get();
    let Languages { list, learn } = languages;
    let offered =
        move |spoken: Locale| list.iter().copied().filter(|other| *other != spoken).nth(at);
    let wanted = offered.clone();
    let speak = move || {
        if let Some(say) = wanted(guide.say().locale()).and_then(|locale| learn(locale)) {
            said.replace_children([span().text(say.get(t!("ui.speaks")))]);
            guide.speak(say);
        }
    };
    let button = button("language", String::new(), speak);
    let same = button.clone();
    button.follow(move || {
        if let Some(locale) = offered(guide.follow_say().locale()) {
            let name = span().text(locale.name());
            same.clone()
                .attr("lang", locale.tag())
                .attr("dir", locale.direction().id())
                .replace_children([name]);
        }
    })
}
