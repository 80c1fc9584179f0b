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
use crate::view::parts::controls::{button, later};
use crate::view::parts::copy::copy;
use crate::view::parts::qr::qr;
use crate::view::state::session::Guide;

const TEXT: &str = "take-text";

pub fn take(shown: &Shown) -> Vec<Element> {
    let guide = Guide::get();
    let say = &shown.say;
    if guide.kiosk() {
        let content = move || phone(&Shown::of(guide));
        return vec![div().class("take").child(later(say.get(t!("take.phone")), content))];
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
            // What is not on the screen cannot be copied. It stays there if the browser refuses.
            spot.replace_children([written(&Shown::of(guide)).attr("id", guide.own(TEXT))]);
            if copy(&guide.own(TEXT)) {
                spot.replace_children([]);
                tell(&copied, t!("ui.copied"));
            } else {
                tell(&copied, t!("ui.copy_by_hand"));
            }
        }));
    vec![
        p().text(say.get(t!("take.lead"))),
        buttons,
        status,
        place,
        p().class("fine").text(say.get(t!("take.note"))),
    ]
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
    let code = encode(shown.answers());
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
