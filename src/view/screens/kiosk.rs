//! A kiosk: the screen that waits for somebody, the warning before a visit is forgotten, the way out
//! for the staff.

use crate::view::dom::dialog::{close, show};
use crate::view::dom::element::Element;
use crate::view::dom::html::{self, div, h2, p};
use crate::view::parts::controls::button;
use crate::view::parts::headings::screen_heading;
use crate::view::state::ids::{STAFF, WARNING};
use crate::view::state::kiosk::SIZES;
use crate::view::state::session::Guide;
use crate::{forms, t};

/// When the time that is left is said once more, to those who listen.
const SOON: u32 = 10;

/// The screen that waits for somebody to begin.
pub fn start_screen() -> Element {
    let guide = Guide::get();
    let say = guide.say();
    div()
        .class("start")
        .child(p().class("start__practice").text(&guide.profile().name))
        .child(screen_heading(say.get(t!("kiosk.heading")), "start-heading"))
        .child(p().class("start__lead").text(say.get(t!("kiosk.lead"))))
        .child(button("button button--main start__begin", say.get(t!("kiosk.begin")), move || {
            guide.begin();
        }))
        .child(p().class("start__note").text(say.get(t!("kiosk.forgets"))))
        .child(button("link-button start__staff", say.get(t!("kiosk.staff")), move || {
            show(&guide.own(STAFF));
        }))
}

/// The buttons at the top of every screen.
pub fn tools(guide: Guide) -> Vec<Element> {
    let say = guide.say();
    let stand = guide.stand();
    let mut tools = Vec::new();
    if !stand.is_waiting() {
        tools.push(button("button bar__clear", say.get(t!("kiosk.clear")), move || guide.forget()));
    }
    let size = button("link-button bar__size", String::new(), move || stand.change_size());
    let place = size.clone();
    // The button stays the same, and so keeps focus.
    tools.push(size.follow(move || {
        let larger = stand.size() + 1 < SIZES;
        place.set_text(&say.get(if larger { t!("kiosk.larger") } else { t!("kiosk.usual_size") }));
    }));
    tools
}

/// The two questions that a kiosk asks in front of everything else.
pub fn dialogs(guide: Guide) -> Vec<Element> {
    vec![warning(guide), staff(guide)]
}

/// Asks whether somebody is still there. The seconds can be read at any time, but are read out once.
fn warning(guide: Guide) -> Element {
    let say = guide.say();
    let stand = guide.stand();
    let words = guide.say();
    let time = move |left: u32| words.count(forms!("kiosk.left"), left as usize);
    let count = p().class("dialog__count").attr("role", "timer").attr("aria-live", "off");
    let soon = p().class("quiet").attr("role", "status");
    let (count_place, soon_place) = (count.clone(), soon.clone());
    let id = guide.own(WARNING);
    let follow = move || match stand.left() {
        Some(left) => {
            count_place.set_text(&time(left));
            soon_place.set_text(&if left > SOON { String::new() } else { time(SOON) });
            show(&id);
        }
        None => {
            close(&id);
            count_place.set_text("");
            soon_place.set_text("");
        }
    };
    dialog(guide, WARNING, say.get(t!("kiosk.warning_heading")), say.get(t!("kiosk.warning")))
        .child(count)
        .child(soon)
        .child(
            div()
                .class("actions")
                .child(button(
                    "button button--main dialog__here",
                    say.get(t!("kiosk.here")),
                    move || stand.stay(),
                ))
                .child(button("button", say.get(t!("kiosk.clear")), move || guide.forget())),
        )
        // Escape says that somebody is there, and so does whatever else closes it.
        .on("close", move |_| stand.stay())
        .follow(follow)
}

/// Asks whether this is to be a kiosk no longer.
fn staff(guide: Guide) -> Element {
    let say = guide.say();
    let stay = guide.own(STAFF);
    dialog(guide, STAFF, say.get(t!("kiosk.staff_heading")), say.get(t!("kiosk.staff_text"))).child(
        div()
            .class("actions")
            .child(button("button button--main", say.get(t!("kiosk.staff_stay")), move || {
                close(&stay);
            }))
            .child(button("button", say.get(t!("kiosk.staff_leave")), move || {
                guide.stand().end();
                guide.forget();
            })),
    )
}

fn dialog(guide: Guide, name: &str, heading: String, text: String) -> Element {
    let (heading_id, text_id) =
        (guide.own(&[name, "-heading"].concat()), guide.own(&[name, "-text"].concat()));
    html::dialog()
        .class("dialog")
        .attr("id", guide.own(name))
        .attr("role", "alertdialog")
        .attr("aria-labelledby", heading_id.as_str())
        .attr("aria-describedby", text_id.as_str())
        .child(h2().class("dialog__heading").attr("id", heading_id).text(heading))
        .child(p().class("dialog__text").attr("id", text_id).text(text))
}
