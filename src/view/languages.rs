//! The languages of this guide, and the switch between them.

use std::rc::Rc;

use super::el::{El, el};
use super::guide::Guide;
use super::parts::button;
use crate::say::Say;
use crate::t;
use crate::text::Locale;

/// The languages that a guide can speak, and how it learns to.
#[derive(Clone)]
pub struct Languages {
    /// Which.
    pub list: Rc<[Locale]>,
    /// What speaks a language of the list; nothing if its words turn out to be unusable.
    pub learn: Rc<dyn Fn(Locale) -> Option<Say>>,
}

/// A button for each language, under its own name. Nothing where there is only one.
pub fn switch() -> Option<El> {
    let guide = Guide::get();
    let Languages { list, learn } = guide.languages();
    if list.len() < 2 {
        return None;
    }
    let languages = list.iter().map(|locale| {
        let (locale, learn) = (*locale, Rc::clone(&learn));
        let speak = move || {
            if guide.say().locale() != locale
                && let Some(say) = learn(locale)
            {
                guide.speak(say);
            }
        };
        let choice = button("language", locale.name().to_owned(), speak)
            .set("lang", locale.tag())
            .set("dir", locale.direction().id());
        let same = choice.same();
        choice.follow(move || {
            let spoken = guide.follow_say().locale() == locale;
            same.same().set("aria-pressed", if spoken { "true" } else { "false" });
        })
    });
    let group = el("div", "languages").set("role", "group").list(languages);
    let same = group.same();
    Some(group.follow(move || {
        same.same().set("aria-label", guide.follow_say().get(t!("ui.language")));
    }))
}
