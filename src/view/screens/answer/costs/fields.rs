//! The fields of the calculator, each with its message where something is wrong.

use super::calculator::{Calculator, SUMMARY};
use crate::domain::costs::amounts::EntryError;
use crate::domain::costs::entries::{Field, Part, Unit};
use crate::domain::costs::form::Form;
use crate::domain::costs::money::Cents;
use crate::present::localizer::Localizer;
use crate::t;
use crate::text::{Key, Text};
use crate::view::dom::element::Element;
use crate::view::dom::focus::focus;
use crate::view::dom::html::{self, details, div, p};
use crate::view::parts::controls::button;
use crate::view::parts::headings::summary;

/// All fields, under a summary of what is wrong.
pub fn fields(calculator: Calculator) -> Vec<Element> {
    let Some(form) = calculator.form() else { return Vec::new() };
    let localizer = calculator.session.localizer();
    let errors = calculator.errors();
    let mut all = div().class("costs__parts");
    // Two numbers are enough: those of the plan wait behind one line.
    let plan = div().class("disclosure__content costs__parts");
    let (mut has_plan, mut is_open) = (false, false);
    if !errors.is_empty() {
        all = all.child(wrong(calculator, &errors));
    }
    if calculator.session.has_amount_from_portal(|field| form.has(field)) {
        let text = localizer.get(t!("costs.from_portal"));
        all = all.child(p().class("costs__hint").attr("data-from-portal", "").text(text));
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
                .any(|field| !form.text(&calculator.session.typed().entries, *field).is_empty());
        let drawn: Vec<_> =
            fields.iter().map(|field| input_field(calculator, &form, *field, &errors)).collect();
        let name = localizer.id("costs.part.", part.id());
        let legend = html::legend().class("costs__legend").text(name);
        let fieldset = html::fieldset().class("costs__part").attr("data-part", part.id());
        let fieldset = fieldset.child(legend).children(drawn);
        if *part == Part::Visits {
            all = all.child(fieldset);
            continue;
        }
        plan.append(fieldset);
        has_plan = true;
        is_open |= open;
    }
    if has_plan {
        let mut fold = details().class("fold").attr("data-fold", "plan");
        if is_open {
            fold = fold.attr("open", "");
        }
        let name = html::summary().text(localizer.get(t!("costs.plan")));
        all = all.child(div().class("folds").child(fold.child(name).child(plan)));
    }
    vec![all]
}

fn input_field(
    calculator: Calculator,
    form: &Form,
    field: Field,
    errors: &[EntryError],
) -> Element {
    let localizer = calculator.session.localizer();
    let id = calculator.id(field);
    let error = errors.iter().find(|error| error.field == field);
    let error_id = Text::of(&[&id, "-error"]);
    let mode = if matches!(field.unit(), Unit::Count(_)) { "numeric" } else { "decimal" };
    let mut input = html::input()
        .class("costs__input")
        .attr("id", id.as_str())
        .attr("type", "text")
        .attr("inputmode", mode)
        .attr("autocomplete", "off")
        .attr("value", form.text(&calculator.session.typed().entries, field));
    if field.is_required() {
        input = input.attr("aria-required", "true");
    }
    let hint = Key::find_in("costs.hint.", field.id()).map(|hint| localizer.get(hint));
    let hint_id = Text::of(&[&id, "-hint"]);
    let mut describing = Vec::new();
    if hint.is_some() {
        describing.push(hint_id.clone());
    }
    if error.is_some() {
        input = input.attr("aria-invalid", "true");
        describing.push(error_id.clone());
    }
    if !describing.is_empty() {
        input = input.attr("aria-describedby", describing.join(" "));
    }
    let label = html::label().class("costs__label").attr("for", id).text(label(&localizer, field));
    let error = error.map(|error| {
        p().class("costs__error").attr("id", error_id).text(localizer.entry_error(error))
    });
    div()
        .class("costs__field")
        .attr("data-field", field.id())
        .child(label)
        .child_opt(hint.map(|hint| p().class("costs__hint").attr("id", hint_id).text(hint)))
        .child(input)
        .child_opt(error)
        .child_opt((field == Field::Fee).then(|| fees(calculator, form)))
}

/// What the practice charges, by length, to take over with one press.
fn fees(calculator: Calculator, form: &Form) -> Element {
    let localizer = calculator.session.localizer();
    let fees = form.fees.iter().filter_map(|fee| {
        let text = localizer.fee(fee, t!("costs.fee_of"));
        let cents = Cents(u64::from(fee.exact()?));
        Some(button("link-button", text, move || calculator.set_fee(cents.plain())))
    });
    div().class("costs__fees").children(fees)
}

/// The name of a field with its unit.
fn label(localizer: &Localizer, field: Field) -> Text {
    let name = localizer.id("costs.field.", field.id());
    let unit = match field.unit() {
        Unit::Money => t!("costs.unit.money"),
        Unit::Percent => t!("costs.unit.percent"),
        Unit::Count(_) => return name,
    };
    Text::of(&[&name, " ", &localizer.get(unit)])
}

/// Says what is wrong, and leads to each field.
fn wrong(calculator: Calculator, errors: &[EntryError]) -> Element {
    let localizer = calculator.session.localizer();
    let links = errors.iter().map(|error| {
        let id = calculator.id(error.field);
        let text =
            Text::of(&[&label(&localizer, error.field), ": ", &localizer.entry_error(error)]);
        button("error-summary__link", text, move || focus(&id))
    });
    summary(SUMMARY, localizer.get(t!("costs.error_heading")), links)
}
