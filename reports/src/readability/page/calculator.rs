//! The cost calculator as texts. Amounts are typed in, so that what comes of them is read too.

use coverage_guide::domain::costs::amounts::parse;
use coverage_guide::domain::costs::entries::{Entries, Field, Part, Unit};
use coverage_guide::domain::costs::estimate::Comparison;
use coverage_guide::domain::costs::form::Form;
use coverage_guide::t;
use coverage_guide::text::{Key, Text};

use super::texts::{Page, Texts};

impl Page<'_> {
    pub(super) fn calculator(&self, texts: &mut Texts) {
        let localizer = self.localizer;
        let Some(form) = Form::of(&self.answer.assessment, self.profile) else { return };
        let mut entries = Entries::default();
        for part in Part::ALL {
            let fields = form.fields(*part);
            if fields.is_empty() {
                continue;
            }
            texts.add(localizer.id("costs.part.", part.id()));
            for field in fields {
                let name = localizer.id("costs.field.", field.id());
                let hint = Key::find_in("costs.hint.", field.id());
                texts.extend(hint.map(|hint| Text::of(&[&name, ": ", &localizer.get(hint)])));
                texts.add(name);
                entries.insert(field, typed(field).to_owned());
            }
        }
        texts.add(localizer.get(t!("costs.work_out")));
        if let Ok(amounts) = parse(&form, &entries) {
            let told = localizer.costs(&Comparison::of(&amounts));
            texts.extend(told.into_iter().flat_map(|told| told.lines));
            let next = Comparison::of_next_visit(&amounts);
            texts.extend(next.through_plan().map(|(_, estimate)| localizer.sum(estimate)));
            texts.extend(localizer.assumed(&amounts));
            texts.extend(
                [
                    t!("costs.sums"),
                    t!("costs.next"),
                    t!("costs.year"),
                    t!("costs.chart"),
                    t!("costs.chart_even"),
                    t!("costs.table"),
                ]
                .map(|key| localizer.get(key)),
            );
        }
    }
}

/// What is typed into a field, so that every sentence of the calculator has something to say.
const fn typed(field: Field) -> &'static str {
    match field.unit() {
        Unit::Money => "100",
        Unit::Percent => "20",
        Unit::Count(_) => "4",
    }
}
