//! A kiosk: the screen that waits for somebody, the warning before a visit is forgotten, the way out
//! for the staff.

use crate::text::Text;
use crate::view::dom::dialog::{close, show};
use crate::view::dom::element::Element;
use crate::view::dom::html::{self, div, h2, p};
use crate::view::parts::controls::button;
use crate::view::parts::headings::screen_heading;
use crate::view::state::ids::{KIOSK_STAFF, KIOSK_WARNING};
use crate::view::state::kiosk::TEXT_SIZES;
use crate::view::state::session::Session;
use crate::{forms, t};

/// When the time that is left is said once more, to those who listen.
const SOON: u32 = 10;

/// The screen that waits for somebody to begin.
pub fn start_screen() -> Element {
    let session = Session::get();
    let localizer = session.localizer();
    div()
        .class("start")
        .child(p().class("start__practice").text(&session.profile().name))
        .child(screen_heading(localizer.get(t!("kiosk.heading")), "start-heading"))
        .child(p().class("start__lead").text(localizer.get(t!("kiosk.lead"))))
        .child(button(
            "button button--main start__begin",
            localizer.get(t!("kiosk.begin")),
            move || {
                session.begin();
            },
        ))
        .child(p().class("start__note").text(localizer.get(t!("kiosk.forgets"))))
        .child(button("link-button start__staff", localizer.get(t!("kiosk.staff")), move || {
            show(&session.scoped_id(KIOSK_STAFF));
        }))
}

/// The buttons in the toolbar of a kiosk.
pub fn toolbar_buttons(session: Session) -> Vec<Element> {
    let localizer = session.localizer();
    let kiosk = session.kiosk_state();
    let mut tools = Vec::new();
    if !kiosk.is_waiting() {
        tools.push(button("button bar__clear", localizer.get(t!("kiosk.clear")), move || {
            session.forget()
        }));
    }
    let size = button("link-button bar__size", Text::default(), move || kiosk.change_text_size());
    let place = size.clone();
    // The button stays the same, and so keeps focus.
    tools.push(size.follow(move || {
        let larger = kiosk.text_size() + 1 < TEXT_SIZES;
        place.set_text(&localizer.get(if larger {
            t!("kiosk.larger")
        } else {
            t!("kiosk.usual_size")
        }));
    }));
    tools
}

/// The two questions that a kiosk asks in front of everything else.
pub fn dialogs(session: Session) -> Vec<Element> {
    vec![warning(session), staff(session)]
}

/// Asks whether somebody is still there. The seconds can be read at any time, but are read out once.
fn warning(session: Session) -> Element {
    let localizer = session.localizer();
    let kiosk = session.kiosk_state();
    let words = session.localizer();
    let time = move |left: u32| words.count(forms!("kiosk.left"), left as usize);
    let count = p().class("dialog__count").attr("role", "timer").attr("aria-live", "off");
    let soon = p().class("quiet").attr("role", "status");
    let (count_place, soon_place) = (count.clone(), soon.clone());
    let id = session.scoped_id(KIOSK_WARNING);
    let follow = move || match kiosk.seconds_left() {
        Some(left) => {
            count_place.set_text(&time(left));
            soon_place.set_text(&if left > SOON { Text::default() } else { time(SOON) });
            show(&id);
        }
        None => {
            close(&id);
            count_place.set_text("");
            soon_place.set_text("");
        }
    };
    dialog(
        session,
        KIOSK_WARNING,
        localizer.get(t!("kiosk.warning_heading")),
        localizer.get(t!("kiosk.warning")),
    )
    .child(count)
    .child(soon)
    .child(
        div()
            .class("actions")
            .child(button(
                "button button--main dialog__here",
                localizer.get(t!("kiosk.here")),
                move || kiosk.dismiss_warning(),
            ))
            .child(button("button", localizer.get(t!("kiosk.clear")), move || session.forget())),
    )
    // Escape says that somebody is there, and so does whatever else closes it.
    .on("close", move |_| kiosk.dismiss_warning())
    .follow(follow)
}

/// Asks whether this is to be a kiosk no longer.
fn staff(session: Session) -> Element {
    let localizer = session.localizer();
    let stay = session.scoped_id(KIOSK_STAFF);
    dialog(
        session,
        KIOSK_STAFF,
        localizer.get(t!("kiosk.staff_heading")),
        localizer.get(t!("kiosk.staff_text")),
    )
    .child(
        div()
            .class("actions")
            .child(button(
                "button button--main",
                localizer.get(t!("kiosk.staff_stay")),
                move || {
                    close(&stay);
                },
            ))
            .child(button("button", localizer.get(t!("kiosk.staff_leave")), move || {
                session.kiosk_state().end();
                session.forget();
            })),
    )
}

fn dialog(session: Session, name: &str, heading: Text, text: Text) -> Element {
    let (heading_id, text_id) = (
        session.scoped_id(&Text::of(&[name, "-heading"])),
        session.scoped_id(&Text::of(&[name, "-text"])),
    );
    html::dialog()
        .class("dialog")
        .attr("id", session.scoped_id(name))
        .attr("role", "alertdialog")
        .attr("aria-labelledby", heading_id.as_str())
        .attr("aria-describedby", text_id.as_str())
        .child(h2().class("dialog__heading").attr("id", heading_id).text(heading))
        .child(p().class("dialog__text").attr("id", text_id).text(text))
}
