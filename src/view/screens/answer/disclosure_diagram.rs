//! Who would see what, as a diagram for each way to pay: the visitor in the middle, and everyone else
//! the closer the more surely they learn of it. The same people stand in the same places in each.

use super::context::AnswerContext;
use crate::domain::assess::WayToPay;
use crate::domain::rules::disclosure::{Audience, Extent};
use crate::t;
use crate::view::dom::element::Element;
use crate::view::dom::html::{div, figcaption, figure, li, ul};
use crate::view::dom::svg::{Line, drawing, path, text};

/// Units of the drawing, which is as wide as a narrow phone.
const WIDTH: i32 = 340;
const ROW: i32 = 36;
const EDGE: i32 = 16;
/// Where names on the left end and names on the right begin.
const LEFT: i32 = 98;
const RIGHT: i32 = WIDTH - LEFT;
const GAP: i32 = 6;
const DOT: i32 = 6;
/// Letters hang a little below the middle of their line.
const BASELINE: i32 = 5;
/// From one line of a name to the next.
const LINE: i32 = 15;
/// As many letters have room in a line.
const LETTERS: usize = 12;
/// The zones, from the middle out: sees it, may see it, does not see it.
const ZONES: [(&str, i32); 3] =
    [("zone zone--out", 76), ("zone zone--may", 59), ("zone zone--sees", 41)];

/// How far from the middle, and how many quarters of the dot are filled.
fn place(extent: Extent) -> (i32, u8) {
    match extent {
        Extent::Yes => (28, 4),
        Extent::Usually => (34, 3),
        Extent::Possible => (50, 2),
        Extent::UsuallyNot => (61, 1),
        Extent::No => (76, 0),
    }
}

/// The pictures, and what the dots mean.
pub fn diagrams(context: &AnswerContext, ways: &[&WayToPay], audiences: &[Audience]) -> Element {
    let localizer = &context.localizer;
    let all = ways.iter().map(|way| {
        let name = figcaption().class("picture__name").text(localizer.way(way.way));
        let drawn = diagram(context, way, audiences);
        figure().class("picture").attr("data-picture", way.way.id()).child(name).child(drawn)
    });
    let key = [Extent::Yes, Extent::Possible, Extent::No].map(|extent| {
        let mut dot = Line::default();
        dot.circle((8, 8), DOT);
        let mut filled = Line::default();
        filled.quarters((8, 8), DOT, place(extent).1);
        let parts = vec![path("dot", dot), path("dot dot--filled", filled)];
        let word = localizer.id("learns.", extent.id());
        li().class("key__item").child(drawing("key__dot", (16, 16), "").children(parts)).text(word)
    });
    div()
        .class("pictures")
        .children(all)
        .child(ul().class("key").attr("aria-label", localizer.get(t!("who.key"))).children(key))
}

fn diagram(context: &AnswerContext, way: &WayToPay, audiences: &[Audience]) -> Element {
    let localizer = &context.localizer;
    let rows = i32::try_from(audiences.len().div_ceil(2)).unwrap_or(1);
    let height = (rows * ROW + EDGE).max(2 * ZONES[0].1 + EDGE);
    let middle = (WIDTH / 2, height / 2);
    let (mut spokes, mut dots, mut filled) = (Line::default(), Line::default(), Line::default());
    let mut names = Vec::new();
    for (at, audience) in (0..).zip(audiences) {
        let on_left = at % 2 == 0;
        let of = if on_left { rows } else { i32::try_from(audiences.len()).unwrap_or(1) - rows };
        let y = height / 2 + (at / 2) * ROW - (of - 1) * ROW / 2;
        let (x, beside, class) =
            if on_left { (LEFT, LEFT - GAP, "who who--left") } else { (RIGHT, RIGHT + GAP, "who") };
        let extent = way.extent(*audience);
        let class = match extent {
            Some(_) => class,
            None if on_left => "who who--left who--absent",
            None => "who who--absent",
        };
        let name = localizer.id("audience_short.", audience.id());
        let lines = lines(&name);
        let first = y + BASELINE - (lines.len() as i32 - 1) * LINE / 2;
        names.extend((0..).zip(lines).map(|(line, part)| {
            let part_of = text(class, (beside, first + line * LINE), part);
            if part.chars().count() <= LETTERS {
                return part_of;
            }
            // What is longer than its side of the drawing is drawn narrower.
            part_of
                .attr("textLength", (LEFT - GAP).to_string())
                .attr("lengthAdjust", "spacingAndGlyphs")
        }));
        if let Some(extent) = extent {
            let (distance, quarters) = place(extent);
            let dot = toward(middle, (x, y), distance);
            spokes.then("M", &[x, y]).then("L", &[dot.0, dot.1]);
            dots.circle(dot, DOT);
            filled.quarters(dot, DOT, quarters);
        }
    }
    let mut parts: Vec<_> = ZONES
        .iter()
        .map(|(class, radius)| {
            let mut zone = Line::default();
            zone.circle(middle, *radius);
            path(class, zone)
        })
        .collect();
    parts.extend([
        path("spoke", spokes),
        path("you", you(middle)),
        path("dot", dots),
        path("dot dot--filled", filled),
    ]);
    parts.extend(names);
    drawing("picture__drawing", (WIDTH, height), &described(context, way, audiences))
        .children(parts)
}

/// A name in one line, or in two that are about as long.
fn lines(name: &str) -> Vec<&str> {
    if name.chars().count() <= LETTERS {
        return vec![name];
    }
    let middle = name.len() / 2;
    let spaces = name.match_indices(' ').map(|(at, _)| at);
    match spaces.min_by_key(|at| at.abs_diff(middle)) {
        Some(at) => vec![&name[..at], &name[at + 1..]],
        None => vec![name],
    }
}

/// Two people side by side: the visitor and the therapist.
fn you((x, y): (i32, i32)) -> Line {
    let mut line = Line::default();
    for x in [x - 6, x + 6] {
        line.circle((x, y - 6), 4);
        line.then("M", &[x - 5, y + 9])
            .then("v", &[-4])
            .then("a", &[5, 5, 0, 0, 1, 10, 0])
            .then("v", &[4])
            .then("z", &[]);
    }
    line
}

/// The point at a distance from one point toward another.
fn toward((x, y): (i32, i32), (to_x, to_y): (i32, i32), distance: i32) -> (i32, i32) {
    let (across, down) = (to_x - x, to_y - y);
    let length = (across * across + down * down).isqrt().max(1);
    (x + across * distance / length, y + down * distance / length)
}

/// The picture in one sentence for each word, for those who listen.
fn described(context: &AnswerContext, way: &WayToPay, audiences: &[Audience]) -> String {
    let localizer = &context.localizer;
    let mut said = localizer.way(way.way);
    for extent in Extent::ALL {
        let who: Vec<_> = audiences
            .iter()
            .filter(|audience| way.extent(**audience) == Some(*extent))
            .map(|audience| localizer.id("audience.", audience.id()))
            .collect();
        if !who.is_empty() {
            let word = localizer.id("learns.", extent.id());
            said = [&said, ". ", &word, ": ", &localizer.list(&who)].concat();
        }
    }
    said
}
