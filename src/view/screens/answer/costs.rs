//! What it could cost: a form of a few amounts, and what follows from them.

mod calculator;
mod chart;
mod fields;
mod outcome;

use web_sys::wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement, KeyboardEvent};

use calculator::Calculator;

use crate::domain::costs::entries::Field;
use crate::t;
use crate::view::dom::element::Element;
use crate::view::dom::html::div;
use crate::view::parts::controls::button;
use crate::view::state::session::Session;

/// The form, and what follows from it.
pub fn calculator(session: Session) -> Element {
    let localizer = session.localizer();
    let calculator = Calculator { session };
    let work_out = move || calculator.work_out(None);
    // Only the sentences are announced: the picture and its table would take minutes.
    let sentences = div().attr("role", "status");
    let sentences = sentences.children_signal(move || outcome::sentences(calculator.tracked()));
    let picture = div().children_signal(move || outcome::picture(calculator.tracked()));
    let actions = div().class("actions").child(button(
        "button button--main",
        localizer.get(t!("costs.work_out")),
        work_out,
    ));
    div()
        .class("calculator")
        .child(listening(calculator).children_signal(move || fields::fields(calculator.tracked())))
        .child(actions)
        .child(div().class("costs__outcome").child(sentences).child(picture))
}

/// Hears what is typed into the fields inside. One place for all of them.
fn listening(calculator: Calculator) -> Element {
    let field = |event: &Event| {
        let input: HtmlInputElement = event.target()?.dyn_into().ok()?;
        let around = input.closest("[data-field]").ok()??;
        Some((Field::from_id(&around.get_attribute("data-field")?)?, input.value()))
    };
    let take = move |event: &Event| {
        if let Some((field, text)) = field(event) {
            calculator.set(field, text);
        }
    };
    let enter = move |event: &Event| {
        // There is no form around it: a sandbox without allow-forms swallows "submit".
        let key = event.dyn_ref::<KeyboardEvent>().map(KeyboardEvent::key);
        if key.as_deref() == Some("Enter")
            && let Some((field, _)) = field(event)
        {
            event.prevent_default();
            calculator.work_out(Some(field));
        }
    };
    // Autofill and some extensions change a field without an "input" event.
    div().class("costs").on("input", take).on("change", take).on("keydown", enter)
}
