//! Ways to pay, side by side: the same points in the same order for each.

use super::context::AnswerContext;
use crate::domain::assess::WayToPay;
use crate::domain::rules::Fired;
use crate::domain::rules::points::Point;
use crate::t;
use crate::view::dom::element::Element;
use crate::view::dom::html::{dd, div, dl, dt, h3, li, p, span, ul};
use crate::view::parts::controls::{label, reason};
use crate::view::parts::sources::where_from;

pub fn ways_to_pay(context: &AnswerContext) -> Vec<Element> {
    let localizer = &context.localizer;
    let all = context.assessment.ways.iter().map(|way| way_item(context, way));
    let content = vec![p().text(localizer.get(t!("ways.lead"))), ul().class("ways").children(all)];
    content
}

fn way_item(context: &AnswerContext, way: &WayToPay) -> Element {
    let localizer = &context.localizer;
    let id = way.way.id();
    let open = way.availability.value.id();
    let need = way.diagnosis.value.id();
    let outlook = way.outlook_id();
    let mut rules: Vec<Fired> = vec![way.availability.rule, way.diagnosis.rule];
    rules.extend(way.points.iter().map(|point| point.rule));

    let name = h3().class("way__name").text(localizer.way(way.way)).child(
        span().class("way__term").text([" (", &localizer.id("way.term.", id), ")"].concat()),
    );
    let badge = p().class("badge").attr("data-badge", open).text(localizer.id("open.", open));
    let facts = dl()
        .class("way__facts")
        .child(dt().text(localizer.get(t!("ways.outlook"))))
        .child(dd().attr("data-outlook", outlook).text(localizer.id("outlook.", outlook)))
        .child(dt().text(localizer.get(t!("ways.diagnosis"))))
        .child(dd().attr("data-need", need).text(localizer.id("need.", need)));
    li().class("way")
        .attr("data-way", id)
        .attr("data-open", open)
        .child(name)
        .child(div().class("way__open").child(badge).child(reason(&way.availability.rule)))
        .child(facts)
        .children(Point::ALL.iter().map(|kind| points(context, way, *kind)))
        .child(where_from(&rules))
}

fn points(context: &AnswerContext, way: &WayToPay, kind: Point) -> Element {
    // An empty one keeps its place, so that like things stand on one line.
    let points = way.points.iter().filter(|point| point.value == kind);
    let points: Vec<_> = points.map(|point| reason(&point.rule)).collect();
    let label =
        (!points.is_empty()).then(|| label("h4", context.localizer.id("point.", kind.id())));
    div().class("way__points").child_opt(label).children(points)
}
