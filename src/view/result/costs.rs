//! What it could cost: a form of a few amounts, and what follows from them.

mod chart;
mod fields;
mod outcome;

use web_sys::wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement, KeyboardEvent};

use super::Shown;
use crate::domain::assess::assess;
use crate::domain::costs::entries::Field;
use crate::domain::costs::form::Form;
use crate::domain::costs::read::{Amounts, EntryError, read};
use crate::t;
use crate::view::el::{El, el, paragraph};
use crate::view::focus::focus_when_drawn;
use crate::view::guide::Guide;
use crate::view::parts::{button, statements};

/// The summary of what is wrong. Takes focus when it appears.
const SUMMARY: &str = "costs-summary";

/// The calculator. What was typed is not in it: that outlives the screen.
#[derive(Clone, Copy)]
struct Calculator {
    guide: Guide,
}

impl Calculator {
    /// The same, drawn anew whenever the guide says so.
    fn drawn(self) -> Self {
        self.guide.follow_costs();
        self
    }

    /// The form for the answers given. There is one wherever a calculator is shown.
    fn form(self) -> Option<Form> {
        let profile = self.guide.profile();
        Form::of(&assess(&self.guide.visit().answers, &profile), &profile)
    }

    /// What was typed, read, once it was asked to be worked out.
    fn amounts(self) -> Option<Result<Amounts, Vec<EntryError>>> {
        let typed = self.guide.typed();
        let form = self.form().filter(|_| typed.worked_out)?;
        Some(read(&form, &typed.entries))
    }

    fn errors(self) -> Vec<EntryError> {
        self.amounts().and_then(Result::err).unwrap_or_default()
    }

    fn put(self, field: Field, text: String) {
        self.guide.put_typed(|typed| typed.entries.put(field, text));
    }

    /// Works it out, or says what is wrong. The keyboard stays where it was unless something is.
    fn work_out(self, from: Option<Field>) {
        self.guide.put_typed(|typed| typed.worked_out = true);
        if !self.errors().is_empty() {
            focus_when_drawn(self.guide.own(SUMMARY));
        } else if let Some(field) = from {
            focus_when_drawn(self.id(field));
        }
        self.guide.draw_costs();
    }

    /// Puts an amount that the practice has named into the field of the fee.
    fn take_fee(self, fee: String) {
        self.put(Field::Fee, fee);
        focus_when_drawn(self.id(Field::Fee));
        self.guide.draw_costs();
    }

    fn id(self, field: Field) -> String {
        self.guide.own(&["costs-", field.id()].concat())
    }
}

/// The section, unless the practice does not offer this kind of therapy.
pub fn costs(shown: &Shown) -> Option<Vec<El>> {
    let say = &shown.say;
    let form = Form::of(&shown.assessment, &shown.profile)?;
    let calculator = Calculator { guide: Guide::get() };
    let mut left_out = Vec::new();
    let mut rules = Vec::new();
    for (way, rule) in form.left_out {
        let name = say.id("way.column.", way.id());
        let said = say.fill(t!("costs.left_out"), &[("way", &name)]);
        let text = [&said, " ", &say.rule(rule.id)].concat();
        left_out.push(el("li", "").set("data-rule", rule.id).text(text));
        rules.push(rule);
    }
    let work_out = move || calculator.work_out(None);
    // Only the sentences are announced: the picture and its table would take minutes.
    let sentences = el("div", "").set("role", "status");
    let sentences = sentences.reacting(move || outcome::sentences(calculator.drawn()));
    let picture = el("div", "").reacting(move || outcome::picture(calculator.drawn()));
    Some(vec![
        paragraph("", say.get(t!("costs.lead"))),
        statements("statements", left_out),
        listening(calculator).reacting(move || fields::fields(calculator.drawn())),
        el("div", "actions").child(button(
            "button button--main",
            say.get(t!("costs.work_out")),
            work_out,
        )),
        el("div", "costs__outcome").child(sentences).child(picture),
        outcome::notes(shown, rules),
    ])
}

/// Hears what is typed into the fields inside. One place for all of them.
fn listening(calculator: Calculator) -> El {
    let field = |event: &Event| {
        let input: HtmlInputElement = event.target()?.dyn_into().ok()?;
        let around = input.closest("[data-field]").ok()??;
        Some((Field::from_id(&around.get_attribute("data-field")?)?, input.value()))
    };
    let take = move |event: Event| {
        if let Some((field, text)) = field(&event) {
            calculator.put(field, text);
        }
    };
    let enter = move |event: Event| {
        // There is no form around it: a sandbox without allow-forms swallows "submit".
        let key = event.dyn_ref::<KeyboardEvent>().map(KeyboardEvent::key);
        if key.as_deref() == Some("Enter")
            && let Some((field, _)) = field(&event)
        {
            event.prevent_default();
            calculator.work_out(Some(field));
        }
    };
    // Some tools and helpers empty a field without the former.
    el("div", "costs").on("input", take).on("change", take).on("keydown", enter)
}
