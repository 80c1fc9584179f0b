//! What it could cost: a form of a few amounts, and what follows from them.

mod calculator;
mod chart;
mod fields;
mod outcome;

use web_sys::wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement, KeyboardEvent};

use calculator::Calculator;

use super::context::AnswerContext;
use crate::domain::costs::entries::Field;
use crate::domain::costs::form::Form;
use crate::t;
use crate::view::dom::element::Element;
use crate::view::dom::html::{div, li, p};
use crate::view::parts::controls::{button, statements};
use crate::view::state::session::Session;

/// The section, unless the practice does not offer this kind of therapy.
pub fn costs(context: &AnswerContext) -> Option<Vec<Element>> {
    let localizer = &context.localizer;
    let form = Form::of(&context.assessment, &context.profile)?;
    let calculator = Calculator { session: Session::get() };
    let mut left_out = Vec::new();
    let mut rules = Vec::new();
    for (way, rule) in form.left_out {
        let name = localizer.id("way.column.", way.id());
        let said = localizer.fill(t!("costs.left_out"), &[("way", &name)]);
        let text = [&said, " ", &localizer.rule(rule.id)].concat();
        left_out.push(li().attr("data-rule", rule.id).text(text));
        rules.push(rule);
    }
    let work_out = move || calculator.work_out(None);
    // Only the sentences are announced: the picture and its table would take minutes.
    let sentences = div().attr("role", "status");
    let sentences = sentences.children_signal(move || outcome::sentences(calculator.tracked()));
    let picture = div().children_signal(move || outcome::picture(calculator.tracked()));
    Some(vec![
        p().text(localizer.get(t!("costs.lead"))),
        statements("statements", left_out),
        listening(calculator).children_signal(move || fields::fields(calculator.tracked())),
        div().class("actions").child(button(
            "button button--main",
            localizer.get(t!("costs.work_out")),
            work_out,
        )),
        div().class("costs__outcome").child(sentences).child(picture),
        outcome::notes(context, rules),
    ])
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
    // Listen to `change` too: some browser tools clear a field without firing `input`.
    div().class("costs").on("input", take).on("change", take).on("keydown", enter)
}
