//! A line for each way to pay: what was paid in all, visit by visit. Drawn in whole units of a
//! picture that grows and shrinks as one.

use super::calculator::Calculator;
use crate::domain::choices::Way;
use crate::domain::costs::chart::Axis;
use crate::domain::costs::estimate::{BreakEven, Comparison};
use crate::domain::costs::year::{MONTHS, Year};
use crate::t;
use crate::text::Text;
use crate::view::dom::element::Element;
use crate::view::dom::html::{li, span, ul};
use crate::view::dom::svg::svg;

const WIDTH: u64 = 2100;
/// The lines' part of the picture: its sides, and how high it is.
const LEFT: u64 = 30;
const RIGHT: u64 = 2000;
const TOP: u64 = 120;
const HEIGHT: u64 = 1050;
const BOTTOM: u64 = TOP + HEIGHT;
/// From one line of text to the next.
const LINE: u64 = 110;

/// A place in the picture.
type Place = (u64, u64);

pub fn chart(calculator: Calculator, compared: &Comparison) -> Element {
    let localizer = calculator.session.localizer();
    let ways = compared.lines();
    let most = ways.iter().map(|(_, _, high)| high.total().you).max().unwrap_or_default();
    let axis = Axis::of(most);
    let up = |amount| BOTTOM - axis.height(amount, HEIGHT);
    let across = |visit: usize, of: usize| LEFT + (RIGHT - LEFT) * visit as u64 / of as u64;
    let places = |year: &Year| -> Vec<Place> {
        let visits = year.running();
        let after = visits.iter().enumerate();
        let after = after.map(|(at, paid)| (across(at + 1, visits.len()), up(paid.you)));
        [(LEFT, BOTTOM)].into_iter().chain(after).collect()
    };

    let mut lines = Vec::new();
    for step in 0..=axis.steps {
        let at = up(axis.at(step));
        lines.push(line("chart__grid", &[(LEFT, at), (RIGHT, at)]));
        if step > 0 {
            lines.push(text("chart__axis", LEFT, at - 20, &localizer.money(axis.at(step))));
        }
    }
    for month in [3, 6, 9, 12] {
        let at = across(month, MONTHS as usize);
        let name = text("chart__axis", at, BOTTOM + LINE, &month.to_string());
        lines.push(name_in_middle(name));
    }
    // On a line of its own: beside the numbers, a longer word would lie on one of them.
    let mut rows = 2;
    let month = localizer.get(t!("costs.month"));
    let month = text("chart__axis", (LEFT + RIGHT) / 2, BOTTOM + LINE * rows, &month);
    lines.push(name_in_middle(month));

    for (way, low, high) in &ways {
        let least = places(low);
        if low != high {
            let mut around = places(high);
            lines.push(of_way(way, line_along("chart__line", &around)));
            around.extend(least.iter().rev());
            lines.push(of_way(way, line_along("chart__between", &around)));
        }
        lines.push(of_way(way, line_along("chart__line", &least)));
    }

    for (_, estimate) in compared.through_plan() {
        let (visit, name) = match BreakEven::of(&compared.self_pay, estimate) {
            Some(BreakEven::At(visit)) => (visit, t!("costs.even")),
            Some(BreakEven::Between(visit, _) | BreakEven::AtBest(visit)) => {
                (visit, t!("costs.even_best"))
            }
            _ => continue,
        };
        let visits = compared.self_pay.running();
        // At the first visit there is nothing before to compare with.
        if visit == 1 {
            continue;
        }
        rows += 1;
        let (x, y) = (across(visit, visits.len()), up(visits[visit - 1].you));
        let below = BOTTOM + LINE * rows;
        lines.push(line("chart__even", &[(x, y), (x, BOTTOM)]));
        let circle = svg("circle").class("chart__mark").attr("r", "28");
        lines.push(circle.attr("cx", x.to_string()).attr("cy", y.to_string()));
        let name = localizer.fill(name, &[("visit", &visit.to_string())]);
        let middle = x.clamp(LEFT + 600, RIGHT - 600);
        lines.push(name_in_middle(text("chart__axis", middle, below, &name)));
    }

    let [title, described] = ["chart", "chart-even"].map(|name| calculator.session.scoped_id(name));
    let height = BOTTOM + LINE * rows + 40;
    svg("svg")
        .class("chart")
        .attr("role", "img")
        .attr("viewBox", Text::of(&["0 0 ", &WIDTH.to_string(), " ", &height.to_string()]))
        .attr("aria-labelledby", title.as_str())
        .attr("aria-describedby", described.as_str())
        .child(svg("title").attr("id", title).text(localizer.get(t!("costs.chart"))))
        .child(svg("desc").attr("id", described).text(localizer.get(t!("costs.chart_even"))))
        .children(lines)
}

/// Which line is which, and what it comes to. Below the picture and not in it: names wrap, and grow with
/// the text of the page. Not for listeners: to them the lines are one picture, and the table has the names.
pub fn legend(calculator: Calculator, compared: &Comparison) -> Element {
    let localizer = calculator.session.localizer();
    let items = compared.lines().into_iter().map(|(way, low, high)| {
        let stroke = of_way(&way, line("chart__line", &[(15, 30), (285, 30)]));
        let sample = svg("svg").class("legend__sample").attr("viewBox", "0 0 300 60").child(stroke);
        let name = span().class("legend__name").text(localizer.id("brief.way.", way.id()));
        let amount = span().text(localizer.between(low.total().you, high.total().you));
        li().class("legend__item").child(sample).child(name).child(amount)
    });
    ul().class("legend").attr("aria-hidden", "true").children(items)
}

fn line(class: &'static str, places: &[Place]) -> Element {
    line_along(class, places)
}

fn line_along(class: &'static str, places: &[Place]) -> Element {
    let mut points = String::new();
    for (x, y) in places {
        for number in [x, y] {
            points.push_str(&number.to_string());
            points.push(' ');
        }
    }
    svg("polyline").class(class).attr("points", points)
}

/// The style of a line tells the way: in color, and in its strokes.
fn of_way(way: &Way, line: Element) -> Element {
    line.attr("data-way", way.id())
}

fn text(class: &'static str, x: u64, y: u64, text: &str) -> Element {
    svg("text").class(class).attr("x", x.to_string()).attr("y", y.to_string()).text(text)
}

fn name_in_middle(text: Element) -> Element {
    text.attr("text-anchor", "middle")
}
