//! The fields of the calculator, each with its message where something is wrong.

use super::{Calculator, SUMMARY};
use crate::domain::costs::entries::{Field, Part, Unit};
use crate::domain::costs::form::Form;
use crate::domain::costs::money::Cents;
use crate::domain::costs::read::EntryError;
use crate::say::Say;
use crate::t;
use crate::text::Key;
use crate::view::el::{El, el};
use crate::view::focus::focus;
use crate::view::parts::{button, disclosure, statements, summary};

/// All fields, under a summary of what is wrong.
pub fn fields(calculator: Calculator) -> Vec<El> {
    let Some(form) = calculator.form() else { return Vec::new() };
    let say = calculator.guide.say();
    let errors = calculator.errors();
    let mut all = el("div", "costs__parts");
    if !errors.is_empty() {
        all = all.child(wrong(calculator, &errors));
    }
    for part in Part::ALL {
        let fields = form.fields(*part);
        if fields.is_empty() {
            continue;
        }
        let has_error = |error: &EntryError| fields.contains(&error.field);
        let open = errors.iter().any(has_error)
            || fields
                .iter()
                .any(|field| !form.text(&calculator.guide.typed().entries, *field).is_empty());
        let drawn: Vec<_> =
            fields.iter().map(|field| one(calculator, &form, *field, &errors)).collect();
        let name = say.id("costs.part.", part.id());
        let fieldset = el("fieldset", "costs__part").set("data-part", part.id());
        all = all.child(if *part == Part::Restart {
            // Few need it.
            let mut more = el("details", "disclosure");
            if open {
                more = more.set("open", "");
            }
            let summary = el("summary", "").text(name);
            more.child(summary).child(fieldset.list(drawn))
        } else {
            let legend = el("legend", "costs__legend").text(name);
            fieldset.child(legend).list(drawn).maybe(hints(&say, &fields))
        });
    }
    vec![all]
}

fn one(calculator: Calculator, form: &Form, field: Field, errors: &[EntryError]) -> El {
    let say = calculator.guide.say();
    let id = calculator.id(field);
    let error = errors.iter().find(|error| error.field == field);
    let error_id = [&id, "-error"].concat();
    let mode = if matches!(field.unit(), Unit::Count(_)) { "numeric" } else { "decimal" };
    let mut input = el("input", "costs__input")
        .set("id", id.as_str())
        .set("type", "text")
        .set("inputmode", mode)
        .set("autocomplete", "off")
        .set("value", form.text(&calculator.guide.typed().entries, field));
    if field.is_required() {
        input = input.set("aria-required", "true");
    }
    if error.is_some() {
        input = input.set("aria-invalid", "true").set("aria-describedby", error_id.as_str());
    }
    let label = el("label", "costs__label").set("for", id).text(label(&say, field));
    let error =
        error.map(|error| el("p", "costs__error").set("id", error_id).text(say.entry_error(error)));
    el("div", "costs__field")
        .set("data-field", field.id())
        .child(label)
        .child(input)
        .maybe(error)
        .maybe((field == Field::Fee).then(|| fees(calculator, form)))
}

/// What some of the fields mean, on demand.
fn hints(say: &Say, fields: &[Field]) -> Option<El> {
    let hints = fields.iter().filter_map(|field| {
        let hint = say.get(Key::find_in("costs.hint.", field.id())?);
        let name = say.id("costs.field.", field.id());
        Some(el("li", "").text([&name, ": ", &hint].concat()))
    });
    let hints: Vec<_> = hints.collect();
    let list = |hints| vec![statements("statements", hints)];
    (!hints.is_empty()).then(|| disclosure("disclosure", say.get(t!("costs.where")), list(hints)))
}

/// What the practice charges, by length, to take over with one press.
fn fees(calculator: Calculator, form: &Form) -> El {
    let say = calculator.guide.say();
    let fees = form.fees.iter().map(|fee| {
        let cents = Cents(u64::from(fee.cents));
        let values = [("minutes", &*fee.minutes.to_string()), ("fee", &say.money(cents))];
        let text = say.fill(t!("costs.fee_of"), &values);
        button("link-button", text, move || calculator.take_fee(cents.plain()))
    });
    el("div", "costs__fees").list(fees)
}

/// The name of a field with its unit.
fn label(say: &Say, field: Field) -> String {
    let name = say.id("costs.field.", field.id());
    let unit = match field.unit() {
        Unit::Money => t!("costs.unit.money"),
        Unit::Percent => t!("costs.unit.percent"),
        Unit::Count(_) => return name,
    };
    [&name, " ", &say.get(unit)].concat()
}

/// Says what is wrong, and leads to each field.
fn wrong(calculator: Calculator, errors: &[EntryError]) -> El {
    let say = calculator.guide.say();
    let links = errors.iter().map(|error| {
        let id = calculator.id(error.field);
        let text = [&label(&say, error.field), ": ", &say.entry_error(error)].concat();
        button("error-summary__link", text, move || focus(&id))
    });
    summary(SUMMARY, say.get(t!("costs.error_heading")), links)
}
