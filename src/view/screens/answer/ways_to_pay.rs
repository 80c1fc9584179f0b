//! Ways to pay, side by side: the same points in the same order for each.

use super::context::Shown;
use crate::domain::assess::WayToPay;
use crate::domain::rules::Fired;
use crate::domain::rules::points::Point;
use crate::t;
use crate::view::dom::element::{El, el, paragraph};
use crate::view::parts::controls::{label, reason};
use crate::view::parts::sources::where_from;

pub fn ways(shown: &Shown) -> Vec<El> {
    let say = &shown.say;
    let all = shown.assessment.ways.iter().map(|way| one(shown, way));
    let content = vec![paragraph("", say.get(t!("ways.lead"))), el("ul", "ways").list(all)];
    content
}

fn one(shown: &Shown, way: &WayToPay) -> El {
    let say = &shown.say;
    let id = way.way.id();
    let open = way.open.is.id();
    let need = way.diagnosis.is.id();
    let outlook = way.outlook_id();
    let mut rules: Vec<Fired> = vec![way.open.rule, way.diagnosis.rule];
    rules.extend(way.points.iter().map(|point| point.rule));

    let name = el("h3", "way__name")
        .text(say.way(way.way))
        .child(el("span", "way__term").text([" (", &say.id("way.term.", id), ")"].concat()));
    let badge = el("p", "badge").set("data-badge", open).text(say.id("open.", open));
    let facts = el("dl", "way__facts")
        .child(el("dt", "").text(say.get(t!("ways.outlook"))))
        .child(el("dd", "").set("data-outlook", outlook).text(say.id("outlook.", outlook)))
        .child(el("dt", "").text(say.get(t!("ways.diagnosis"))))
        .child(el("dd", "").set("data-need", need).text(say.id("need.", need)));
    el("li", "way")
        .set("data-way", id)
        .set("data-open", open)
        .child(name)
        .child(el("div", "way__open").child(badge).child(reason(&way.open.rule)))
        .child(facts)
        .list(Point::ALL.iter().map(|kind| points(shown, way, *kind)))
        .child(where_from(&rules))
}

fn points(shown: &Shown, way: &WayToPay, kind: Point) -> El {
    // An empty one keeps its place, so that like things stand on one line.
    let points = way.points.iter().filter(|point| point.is == kind);
    let points: Vec<_> = points.map(|point| reason(&point.rule)).collect();
    let label = (!points.is_empty()).then(|| label("h4", shown.say.id("point.", kind.id())));
    el("div", "way__points").maybe(label).list(points)
}
