//! Taking the answer along: on paper, as a file, as text. On a kiosk, where the next person would find
//! these, on the visitor's own phone.

use super::context::Shown;
use super::export::{FILE, print, save};
use super::paper::text;
use crate::domain::code::encode;
use crate::t;
use crate::text::Key;
use crate::view::dom::element::{El, el, paragraph};
use crate::view::parts::controls::{button, later};
use crate::view::parts::copy::copy;
use crate::view::parts::qr::qr;
use crate::view::state::session::Guide;

const TEXT: &str = "take-text";

pub fn take(shown: &Shown) -> Vec<El> {
    let guide = Guide::get();
    let say = &shown.say;
    if guide.kiosk() {
        let content = move || phone(&Shown::of(guide));
        return vec![el("div", "take").child(later(say.get(t!("take.phone")), content))];
    }
    let status = el("p", "take__status").set("role", "status");
    let place = el("div", "");
    let tell = move |status: &El, key: Key| {
        status.hold_text(&guide.say().fill(key, &[("file", FILE)]));
    };
    let [printed, saved, copied] = [status.same(), status.same(), status.same()];
    let spot = place.same();
    let buttons = el("div", "actions take__ways")
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
            spot.hold([written(&Shown::of(guide)).set("id", guide.own(TEXT))]);
            if copy(&guide.own(TEXT)) {
                spot.hold([]);
                tell(&copied, t!("ui.copied"));
            } else {
                tell(&copied, t!("ui.copy_by_hand"));
            }
        }));
    vec![
        paragraph("", say.get(t!("take.lead"))),
        buttons,
        status,
        place,
        paragraph("fine", say.get(t!("take.note"))),
    ]
}

/// The answer as text, to be read and selected.
fn written(shown: &Shown) -> El {
    el("pre", "paper take__text")
        .set("tabindex", "0")
        .set("role", "region")
        .set("aria-label", shown.say.get(t!("take.text")))
        .text(text(shown))
}

/// A code that opens the guide on a phone with the same answers; or, where no address of a guide is
/// known, the answer as text.
fn phone(shown: &Shown) -> Vec<El> {
    let say = &shown.say;
    // A page whose profile makes it a kiosk is one on the phone too, and would take no answers.
    let own = || if shown.profile.kiosk.is_none() { Guide::get().address() } else { None };
    let Some(page) = shown.profile.contact.guide.clone().or_else(own) else {
        return vec![paragraph("", say.get(t!("take.no_address"))), written(shown)];
    };
    let code = encode(shown.answers());
    // What stands behind the sign goes to no server.
    let link = [&page, "#a=", &code, "&lang=", say.locale().tag()].concat();
    vec![
        paragraph("", say.get(t!("take.scan"))),
        el("div", "take__code").maybe(qr(&link, &say.get(t!("take.code_of")))),
        paragraph("", say.get(t!("take.holds"))),
        paragraph("", say.get(t!("take.without_costs"))),
        paragraph("", say.get(t!("take.typed"))),
        el("p", "written__address").text(link),
    ]
}
