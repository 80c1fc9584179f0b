//! A table with a row for each thing and a column for each way to pay: a word and a sign in each cell,
//! and the reasons on demand.

use super::context::AnswerContext;
use crate::domain::assess::WayToPay;
use crate::domain::choices::Way;
use crate::domain::rules::Fired;
use crate::t;
use crate::view::dom::element::Element;
use crate::view::dom::html::{self, p, span, strong, td};
use crate::view::parts::controls::collapsible;
use crate::view::parts::mark::mark;

/// One cell.
pub struct Cell {
    pub way: Way,
    /// The id of what it says, for the attribute that the row's `says` names.
    pub id: &'static str,
    pub sign: &'static str,
    pub word: String,
    /// The rule behind it, if one spoke.
    pub rule: Option<Fired>,
}

/// One row.
pub struct Row {
    /// The attribute that names the thing, and its id.
    pub thing: (&'static str, &'static str),
    pub name: String,
    /// A remark beside the name.
    pub remark: Option<String>,
    /// The attribute in which each cell says its id.
    pub says: &'static str,
    pub cells: Vec<Cell>,
}

/// The table.
pub fn comparison_table(
    context: &AnswerContext,
    caption: String,
    corner: String,
    ways: &[&WayToPay],
    rows: Vec<Row>,
) -> Element {
    let mut head = part("tr", "row").child(column(corner));
    for way in ways {
        head = head.child(column(name(context, way.way)));
    }
    let rows = rows.into_iter().map(|row| table_row(context, row));
    html::table()
        .class("grid")
        .attr("role", "table")
        .child(html::caption().class("quiet").text(caption))
        .child(part("thead", "rowgroup").child(head))
        .child(part("tbody", "rowgroup").children(rows))
}

/// A part of the table. Its role is said again because the narrow layout takes the table's display
/// away, and browsers drop the meaning with it.
fn part(tag: &'static str, role: &'static str) -> Element {
    Element::new(tag).attr("role", role)
}

fn column(text: String) -> Element {
    part("th", "columnheader").attr("scope", "col").text(text)
}

fn name(context: &AnswerContext, way: Way) -> String {
    context.localizer.id("way.column.", way.id())
}

fn table_row(context: &AnswerContext, row: Row) -> Element {
    let head = part("th", "rowheader")
        .attr("scope", "row")
        // Without it the opened reasons would be part of the header that is read with each cell.
        .attr("aria-label", row.name.as_str())
        .child(collapsible("grid__detail", row.name, reasons(context, &row.cells)))
        .child_opt(row.remark.map(|remark| span().class("grid__remark").text(remark)));
    let drawn = part("tr", "row").attr(row.thing.0, row.thing.1).child(head);
    if let [first, second, rest @ ..] = &row.cells[..]
        && first.id == second.id
        && rest.iter().all(|cell| cell.id == first.id)
    {
        // The same for every way: said once.
        let width = row.cells.len().to_string();
        let cell = cell(first, row.says)
            .attr("colspan", width.as_str())
            .attr("aria-colspan", width)
            .child(
                span()
                    .class("grid__same")
                    .text([" ", &context.localizer.get(t!("grid.same"))].concat()),
            );
        return drawn.child(cell);
    }
    let cells = row.cells.iter().map(|found| {
        let way = name(context, found.way);
        let way = span().class("grid__way").attr("aria-hidden", "true").text(way);
        cell(found, row.says).attr("data-way", found.way.id()).child(way)
    });
    drawn.children(cells)
}

fn cell(cell: &Cell, says: &'static str) -> Element {
    td().class("grid__cell")
        .attr("role", "cell")
        .attr(says, cell.id)
        .child(mark(cell.sign))
        .child(span().text(cell.word.clone()))
}

/// Each reason once, with the ways it speaks of.
fn reasons(context: &AnswerContext, cells: &[Cell]) -> Vec<Element> {
    let mut reasons: Vec<(&Fired, String)> = Vec::new();
    for cell in cells {
        let Some(rule) = &cell.rule else { continue };
        let way = name(context, cell.way);
        match reasons.iter_mut().find(|(known, _)| *known == rule) {
            Some((_, ways)) => *ways = [ways, ", ", &way].concat(),
            None => reasons.push((rule, way)),
        }
    }
    let drawn = reasons.into_iter().map(|(rule, ways)| {
        p().class("reason")
            .attr("data-rule", rule.id)
            .child(strong().text([&ways, ": "].concat()))
            .text(context.localizer.rule(rule.id))
    });
    drawn.collect()
}
