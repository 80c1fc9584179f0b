//! What follows from the amounts: a sentence for each way to pay, a picture, its table, and what to
//! keep in mind.

use super::calculator::Calculator;
use super::chart;
use crate::domain::costs::amounts::Amounts;
use crate::domain::costs::estimate::Comparison;
use crate::domain::costs::year::MONTHS;
use crate::present::answer::{Answer, WayCell};
use crate::present::localizer::Localizer;
use crate::t;
use crate::text::Text;
use crate::view::dom::element::Element;
use crate::view::dom::html::{self, caption, div, h2, li, p, tbody, td, th, thead, tr, ul};
use crate::view::parts::blocks::said_by;
use crate::view::parts::controls::{collapsible, statements};

/// The amounts with what follows from them, once they were asked for and nothing is wrong.
fn worked_out(calculator: Calculator) -> Option<(Amounts, Comparison)> {
    let amounts = calculator.amounts()?.ok()?;
    Some((amounts, Comparison::of(&amounts)))
}

/// For each way to pay, what it comes to.
pub fn sentences(calculator: Calculator) -> Vec<Element> {
    let Some((amounts, compared)) = worked_out(calculator) else { return Vec::new() };
    let localizer = calculator.session.localizer();
    let (visit, profile) = (calculator.session.visit(), calculator.session.profile());
    let answer = Answer::of(&localizer, &visit.answers, &profile);
    let next = answer.sums(&Comparison::of_next_visit(&amounts));
    let sums = sums(&localizer, &next, &answer.sums(&compared.totals()));
    let name = h2().class("part__name").text(localizer.get(t!("costs.sums")));
    let ways = localizer.costs(&compared).into_iter().map(|statement| {
        let lines = statement.lines.into_iter().map(|line| p().text(line));
        li().attr("data-cost", statement.way.id())
            .attr("data-estimate", statement.estimate)
            .children(lines)
    });
    let ways = ul().class("costs__ways").children(ways);
    let assumed = localizer.assumed(&amounts).into_iter().map(|text| li().text(text));
    let sums = scrolling(localizer.get(t!("costs.sums")), sums);
    vec![name, sums, ways, statements("statements", assumed)]
}

/// What each way comes to, for one visit and for all of them. What is no sum is the same for both.
fn sums(localizer: &Localizer, next: &[WayCell], year: &[WayCell]) -> Element {
    let column = |key| th().attr("scope", "col").text(localizer.get(key));
    let rows = next.iter().zip(year).map(|(next, year)| {
        let row = said_by(tr(), year).child(th().attr("scope", "row").text(&year.name));
        if next.words == year.words {
            return row.child(td().attr("colspan", "2").text(&year.words));
        }
        row.child(td().text(&next.words)).child(td().text(&year.words))
    });
    let head = tr().child(td().attr("aria-hidden", "true"));
    let head = head.child(column(t!("costs.next"))).child(column(t!("costs.year")));
    html::table()
        .class("costs__table costs__sums")
        .child(thead().child(head))
        .child(tbody().children(rows))
}

/// The picture of the twelve months, and the same as a table.
pub fn picture(calculator: Calculator) -> Vec<Element> {
    let Some((_, compared)) = worked_out(calculator) else { return Vec::new() };
    let localizer = calculator.session.localizer();
    let table = collapsible(
        "disclosure",
        localizer.get(t!("costs.table")),
        vec![scrolling(localizer.get(t!("costs.table")), table(&localizer, &compared))],
    );
    let figure = html::figure().class("costs__picture").child(chart::chart(calculator, &compared));
    vec![figure.child(chart::legend(calculator, &compared)).child(table)]
}

/// Too wide a table moves in its frame. By keyboard too, so the frame can have focus, and has a name.
fn scrolling(name: Text, table: Element) -> Element {
    div()
        .class("costs__scroll")
        .attr("role", "group")
        .attr("aria-label", name)
        .attr("tabindex", "0")
        .child(table)
}

fn table(localizer: &Localizer, compared: &Comparison) -> Element {
    let lines = compared.lines();
    let head = |text: Text| th().attr("scope", "col").text(text);
    let names = lines.iter().map(|(way, ..)| head(localizer.id("brief.way.", way.id())));
    let row = |month: u32| {
        let name = th().attr("scope", "row").text(month.to_string());
        let cells = lines.iter().map(|(way, low, high)| {
            let text = localizer.between(low.after_month(month).you, high.after_month(month).you);
            td().attr("data-way", way.id()).text(text)
        });
        tr().child(name).children(cells)
    };
    let head = tr().child(head(localizer.get(t!("costs.month")))).children(names);
    html::table()
        .class("costs__table")
        .child(caption().class("quiet").text(localizer.get(t!("costs.chart"))))
        .child(thead().child(head))
        .child(tbody().children((1..=MONTHS).map(row)))
}
