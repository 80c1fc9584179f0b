//! The clock of a kiosk: forgets a visit that nobody goes on with. What only scripts can do for one,
//! such as keeping the screen on, is in `kiosk.js`.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_events::EventListener;
use gloo_timers::callback::Interval;
use js_sys::Date;
use leptos::prelude::*;
use web_sys::Document;

use super::idle::{Idle, Quiet};
use crate::view::{Guide, follow, until_cleanup};

/// Set by the start script when a kiosk is asked for, and as long as it is one.
const KIOSK: &str = "data-kiosk";
/// How large the text of a kiosk is.
const SIZE: &str = "data-size";

/// What shows that somebody is there.
const SIGNS: [&str; 5] = ["pointerdown", "keydown", "input", "wheel", "scroll"];
/// How often the clock is looked at, in milliseconds.
const GLANCE: u32 = 1000;

/// Whether the element or the address asks for a kiosk.
pub fn is_asked_for(document: &Document) -> bool {
    document.document_element().is_some_and(|root| root.has_attribute(KIOSK))
}

/// Keeps a kiosk, if the guide is one.
pub fn keep(guide: Guide) {
    if !guide.kiosk() {
        return;
    }
    mark(guide);
    let limits = guide.profile().kiosk.unwrap_or_default();
    let idle = Rc::new(RefCell::new(Idle::new(limits, Date::now())));
    for sign in SIGNS {
        let idle = Rc::clone(&idle);
        until_cleanup(EventListener::new(&window(), sign, move |_| {
            let mut idle = idle.borrow_mut();
            if guide.kiosk() { idle.touch(Date::now()) } else { idle.stay(Date::now()) }
        }));
    }
    // The time begins again whenever a warning goes away, whoever took it away.
    let again = Rc::clone(&idle);
    follow(move || {
        if guide.stand().left().is_none() {
            again.borrow_mut().stay(Date::now());
        }
    });
    let look = Rc::new(move || look(guide, &mut idle.borrow_mut()));
    let on_waking = Rc::clone(&look);
    // A tablet that slept has not looked at its clock: nobody may see the old visit when it wakes.
    until_cleanup(EventListener::new(&window(), "visibilitychange", move |_| on_waking()));
    until_cleanup(Interval::new(GLANCE, move || look()));
}

fn look(guide: Guide, idle: &mut Idle) {
    if !guide.kiosk() {
        // Whoever ended it, perhaps a visitor: the next person finds a kiosk again.
        if idle.is_left(Date::now()) {
            guide.stand().come_back();
            guide.forget();
        }
        return;
    }
    match idle.at(Date::now()) {
        Quiet::Active => {}
        // Nothing is lost, so nobody is asked.
        Quiet::Warning { .. } | Quiet::Over if guide.stand().is_waiting_now() => guide.forget(),
        Quiet::Warning { left } => guide.stand().warn(left),
        Quiet::Over => guide.forget(),
    }
}

/// Keeps the page's marks as the kiosk is: the style goes by them.
fn mark(guide: Guide) {
    follow(move || {
        let Some(root) = document().document_element() else { return };
        let stand = guide.stand();
        // Both names are names that an attribute can have.
        let _ = root.toggle_attribute_with_force(KIOSK, stand.is_on());
        let _ = root.set_attribute(SIZE, &stand.size().to_string());
    });
}
