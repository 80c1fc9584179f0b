//! Taking the answer along: on paper, as a file, as text. On a kiosk, where the next person would find
//! these, on the visitor's own phone.

use super::context::AnswerContext;
use super::export::{FILE_NAME, print, save};
use super::paper::text;
use crate::domain::share_code::encode;
use crate::t;
use crate::text::{Key, Text};
use crate::view::dom::element::Element;
use crate::view::dom::html::{div, p, pre};
use crate::view::parts::controls::button;
use crate::view::parts::copy::copy;
use crate::view::parts::qr::qr;
use crate::view::state::session::Session;

/// What there is to take along, drawn when it is asked for.
pub fn take_along(context: &AnswerContext) -> Element {
    let session = context.session;
    let localizer = &context.localizer;
    if session.is_kiosk() {
        return div().class("take").children(phone(context));
    }
    let status = p().class("take__status").attr("role", "status");
    let place = div();
    let tell = move |status: &Element, key: Key| {
        status.set_text(&session.localizer().fill(key, &[("file", FILE_NAME)]));
    };
    let [printed, saved, copied] = [status.clone(), status.clone(), status.clone()];
    let spot = place.clone();
    let buttons = div()
        .class("actions take__ways")
        .child(button("button", localizer.get(t!("take.print")), move || {
            tell(
                &printed,
                if print(session) { t!("take.printing") } else { t!("take.print_unsure") },
            );
        }))
        .child(button("button", localizer.get(t!("take.save")), move || {
            save(session);
            tell(&saved, t!("take.saved"));
        }))
        .child(button("button", localizer.get(t!("take.copy")), move || {
            let done = copy(session, &spot, &text(&AnswerContext::of(session)));
            tell(&copied, if done { t!("ui.copied") } else { t!("ui.copy_by_hand") });
        }));
    div().class("take").children([
        p().text(localizer.get(t!("take.lead"))),
        buttons,
        status,
        place,
        p().class("fine").text(localizer.get(t!("take.note"))),
    ])
}

/// The answer as text, to be read and selected.
fn written(context: &AnswerContext) -> Element {
    pre()
        .class("paper take__text")
        .attr("tabindex", "0")
        .attr("role", "region")
        .attr("aria-label", context.localizer.get(t!("take.text")))
        .text(text(context))
}

/// A code that opens the guide on a phone with the same answers; or, where no address of a guide is
/// known, the answer as text.
fn phone(context: &AnswerContext) -> Vec<Element> {
    let localizer = &context.localizer;
    // A page whose profile makes it a kiosk is one on the phone too, and would take no answers.
    let own = || if context.profile.kiosk.is_none() { Session::get().page_address() } else { None };
    let Some(page) = context.profile.contact.guide.as_deref().map(Text::from).or_else(own) else {
        return vec![p().text(localizer.get(t!("take.no_address"))), written(context)];
    };
    let code = encode(&context.visit.answers);
    // What stands behind the sign goes to no server.
    let link = Text::of(&[&page, "#a=", &code, "&lang=", localizer.locale().tag()]);
    vec![
        p().text(localizer.get(t!("take.scan"))),
        div().class("take__code").child_opt(qr(&link, &localizer.get(t!("take.code_of")))),
        p().text(localizer.get(t!("take.holds"))),
        p().text(localizer.get(t!("take.without_costs"))),
        p().text(localizer.get(t!("take.typed"))),
        p().class("written__address").text(link),
    ]
}
