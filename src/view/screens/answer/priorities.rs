//! What each way to pay does for what matters to the visitor.

use super::context::AnswerContext;
use super::table::{Cell, Row, comparison_table};
use crate::domain::choices::Priority;
use crate::domain::rules::priorities::Effect;
use crate::t;
use crate::view::dom::element::Element;
use crate::view::dom::html::p;
use crate::view::parts::mark::filled;
use crate::view::parts::sources::where_from;

/// The section, unless nothing in particular matters.
pub fn priorities(context: &AnswerContext) -> Option<Vec<Element>> {
    let localizer = &context.localizer;
    let ways: Vec<_> = context.assessment.ways.iter().collect();
    let priorities = context.assessment.priorities();
    if priorities.is_empty() {
        return None;
    }
    let marked = context.assessment.most_important.filter(|_| priorities.len() > 1);
    let rows = priorities.iter().map(|priority| row(context, *priority, marked)).collect();
    let effects = ways.iter().flat_map(|way| &way.effects);
    let rules: Vec<_> = effects.map(|(_, effect)| effect.rule).collect();
    let table = comparison_table(
        context,
        localizer.get(t!("matters.caption")),
        localizer.get(t!("matters.what")),
        &ways,
        rows,
    );
    let content = vec![p().text(localizer.get(t!("matters.lead"))), table, where_from(&rules)];
    Some(content)
}

fn row(context: &AnswerContext, priority: Priority, most: Option<Priority>) -> Row {
    let localizer = &context.localizer;
    let cells = context.assessment.ways.iter().filter_map(|way| {
        let effect = way.effect_for(priority)?;
        Some(Cell {
            way: way.way,
            id: effect.value.id(),
            sign: sign(effect.value),
            word: localizer.id("effect.", effect.value.id()),
            rule: Some(effect.rule),
        })
    });
    Row {
        thing: ("data-priority", priority.id()),
        name: localizer.priority(priority),
        remark: (most == Some(priority)).then(|| localizer.get(t!("matters.most"))),
        says: "data-effect",
        cells: cells.collect(),
    }
}

fn sign(effect: Effect) -> &'static str {
    match effect {
        Effect::Protects => filled(4),
        Effect::Partly => filled(2),
        Effect::DoesNot => filled(0),
        Effect::Depends => "?",
        Effect::NotConcerned => "–",
    }
}
