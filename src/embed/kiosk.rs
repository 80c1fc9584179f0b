//! The clock of a kiosk: forgets a visit that nobody goes on with. What only scripts can do for one,
//! such as keeping the screen on, is in `kiosk.js`.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_timers::callback::Interval;
use js_sys::Date;
use leptos::prelude::*;
use web_sys::Document;

use super::idle::{Idle, Quiet};
use crate::view::{Session, follow, listen_to_window, until_cleanup};

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

/// Watches over a kiosk, if the guide is one.
pub fn watch(session: Session) {
    if !session.is_kiosk() {
        return;
    }
    mark(session);
    let limits = session.profile().kiosk.unwrap_or_default();
    let idle = Rc::new(RefCell::new(Idle::new(limits, Date::now())));
    for sign in SIGNS {
        let idle = Rc::clone(&idle);
        listen_to_window(sign, move |_| {
            let mut idle = idle.borrow_mut();
            if session.is_kiosk() { idle.touch(Date::now()) } else { idle.stay(Date::now()) }
        });
    }
    // The time begins again whenever a warning goes away.
    let again = Rc::clone(&idle);
    follow(move || {
        if session.kiosk_state().seconds_left().is_none() {
            again.borrow_mut().stay(Date::now());
        }
    });
    let look = Rc::new(move || check_idle(session, &mut idle.borrow_mut()));
    let on_waking = Rc::clone(&look);
    // A tablet that slept has not looked at its clock: nobody may see the old visit when it wakes.
    listen_to_window("visibilitychange", move |_| on_waking());
    until_cleanup(Interval::new(GLANCE, move || look()));
}

fn check_idle(session: Session, idle: &mut Idle) {
    if !session.is_kiosk() {
        // A visitor may have ended it: the next person finds a kiosk again.
        if idle.is_left(Date::now()) {
            session.kiosk_state().resume();
            session.forget();
        }
        return;
    }
    match idle.at(Date::now()) {
        Quiet::Active => {}
        // Nothing is lost, so nobody is asked.
        Quiet::Warning { .. } | Quiet::Over if session.kiosk_state().is_waiting_untracked() => {
            session.forget()
        }
        Quiet::Warning { left } => session.kiosk_state().warn(left),
        Quiet::Over => session.forget(),
    }
}

/// Keeps the page's attributes as the kiosk is: the style goes by them.
fn mark(session: Session) {
    follow(move || {
        let Some(root) = document().document_element() else { return };
        let kiosk = session.kiosk_state();
        // Both names are names that an attribute can have.
        let _ = root.toggle_attribute_with_force(KIOSK, kiosk.is_on());
        let _ = root.set_attribute(SIZE, &kiosk.text_size().to_string());
    });
}
