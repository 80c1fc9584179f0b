//! Who would see what, for each way to pay.

use super::context::AnswerContext;
use super::disclosure_diagram::diagrams;
use super::table::{Cell, Row, comparison_table};
use super::topics::privacy;
use crate::domain::assess::WayToPay;
use crate::domain::rules::disclosure::{Audience, Learns};
use crate::t;
use crate::view::dom::element::Element;
use crate::view::dom::html::p;
use crate::view::parts::controls::label;
use crate::view::parts::mark::filled;
use crate::view::parts::sources::where_from;

pub fn disclosure(context: &AnswerContext) -> Vec<Element> {
    let localizer = &context.localizer;
    let ways: Vec<_> = context.assessment.ways.iter().filter(|way| !way.who.is_empty()).collect();
    let rules: Vec<_> = ways.iter().flat_map(|way| &way.who).map(|seen| seen.rule).collect();
    let audiences: Vec<_> = context.assessment.audiences().collect();
    let rows = audiences.iter().map(|audience| row(context, &ways, *audience)).collect();
    let table = comparison_table(
        context,
        localizer.get(t!("who.caption")),
        localizer.get(t!("who.audience")),
        &ways,
        rows,
    );
    let terms = ways.iter().map(|way| localizer.id("way.gloss.", way.way.id()));
    let lead: Vec<_> = [localizer.get(t!("who.picture"))].into_iter().chain(terms).collect();
    vec![
        p().text(lead.join(" ")),
        diagrams(context, &ways, &audiences),
        label("h3", localizer.get(t!("who.same"))),
        p().text(localizer.get(t!("who.lead"))),
        table,
        where_from(&rules),
        label("h3", localizer.get(t!("privacy.heading"))),
        p().text(localizer.get(t!("privacy.lead"))),
        privacy(context),
    ]
}

fn row(context: &AnswerContext, ways: &[&WayToPay], audience: Audience) -> Row {
    let localizer = &context.localizer;
    let cells = ways.iter().map(|way| {
        let seen = way.seen_by(audience);
        let learns = seen.map(|seen| seen.is.learns);
        Cell {
            way: way.way,
            id: learns.map_or("none", Learns::id),
            sign: sign(learns),
            word: localizer.learns(learns),
            rule: seen.map(|seen| seen.rule),
        }
    });
    Row {
        thing: ("data-audience", audience.id()),
        name: localizer.id("audience.", audience.id()),
        remark: None,
        says: "data-learns",
        cells: cells.collect(),
    }
}

fn sign(learns: Option<Learns>) -> &'static str {
    match learns {
        Some(Learns::Yes) => filled(4),
        Some(Learns::Usually) => filled(3),
        Some(Learns::Possible) => filled(2),
        Some(Learns::UsuallyNot) => filled(1),
        Some(Learns::No) => filled(0),
        None => "–",
    }
}
