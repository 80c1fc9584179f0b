//! Taking the answer along: on paper, as a file, as text. On a kiosk, where the next person would find
//! these, on the visitor's own phone.

use super::context::Shown;
use super::export::{FILE, print, save};
use super::paper::text;
use crate::domain::code::encode;
use crate::t;
use crate::text::Key;
use crate::view::dom::element::Element;
use crate::view::dom::html::{div, p, pre};
use crate::view::parts::controls::button;
use crate::view::parts::copy::copy;
use crate::view::parts::qr::qr;
use crate::view::state::session::Guide;

/// What there is to take along, drawn when it is asked for.
pub fn take(shown: &Shown) -> Element {
    let guide = shown.guide;
    let say = &shown.say;
    if guide.kiosk() {
        return div().class("take").children(phone(shown));
    }
    let status = p().class("take__status").attr("role", "status");
    let place = div();
    let tell = move |status: &Element, key: Key| {
        status.set_text(&guide.say().fill(key, &[("file", FILE)]));
    };
    let [printed, saved, copied] = [status.clone(), status.clone(), status.clone()];
    let spot = place.clone();
    let buttons = div()
        .class("actions take__ways")
        .child(button("button", say.get(t!("take.print")), move || {
            tell(
                &printed,
                if print(guide) { t!("take.printing") } else { t!("take.print_unsure") },
            );
        }))
        .child(button("button", say.get(t!("take.save")), move || {
            save(guide);
            tell(&saved, t!("take.saved"));
        }))
        .child(button("button", say.get(t!("take.copy")), move || {
            let done = copy(guide, &spot, &text(&Shown::of(guide)));
            tell(&copied, if done { t!("ui.copied") } else { t!("ui.copy_by_hand") });
        }));
    div().class("take").children([
        p().text(say.get(t!("take.lead"))),
        buttons,
        status,
        place,
        p().class("fine").text(say.get(t!("take.note"))),
    ])
}

/// The answer as text, to be read and selected.
fn written(shown: &Shown) -> Element {
    pre()
        .class("paper take__text")
        .attr("tabindex", "0")
        .attr("role", "region")
        .attr("aria-label", shown.say.get(t!("take.text")))
        .text(text(shown))
}

/// A code that opens the guide on a phone with the same answers; or, where no address of a guide is
/// known, the answer as text.
fn phone(shown: &Shown) -> Vec<Element> {
    let say = &shown.say;
    // A page whose profile makes it a kiosk is one on the phone too, and would take no answers.
    let own = || if shown.profile.kiosk.is_none() { Guide::get().address() } else { None };
    let Some(page) = shown.profile.contact.guide.clone().or_else(own) else {
        return vec![p().text(say.get(t!("take.no_address"))), written(shown)];
    };
    let code = encode(&shown.visit.answers);
    // What stands behind the sign goes to no server.
    let link = [&page, "#a=", &code, "&lang=", say.locale().tag()].concat();
    vec![
        p().text(say.get(t!("take.scan"))),
        div().class("take__code").child_opt(qr(&link, &say.get(t!("take.code_of")))),
        p().text(say.get(t!("take.holds"))),
        p().text(say.get(t!("take.without_costs"))),
        p().text(say.get(t!("take.typed"))),
        p().class("written__address").text(link),
    ]
}
