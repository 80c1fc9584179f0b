//! Who would see what, for each way to pay.

use super::context::AnswerContext;
use super::disclosure_diagram::diagrams;
use super::table::{Cell, Row, comparison_table};
use super::topics::privacy;
use crate::domain::assess::WayToPay;
use crate::domain::rules::disclosure::{Audience, Extent};
use crate::t;
use crate::view::dom::element::Element;
use crate::view::dom::html::p;
use crate::view::parts::controls::label;
use crate::view::parts::mark::filled;
use crate::view::parts::sources::where_from;

pub fn disclosure(context: &AnswerContext) -> Vec<Element> {
    let localizer = &context.localizer;
    let ways: Vec<_> =
        context.assessment.ways.iter().filter(|way| !way.disclosures.is_empty()).collect();
    let rules: Vec<_> =
        ways.iter().flat_map(|way| &way.disclosures).map(|disclosure| disclosure.rule).collect();
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
        let disclosure = way.disclosure_to(audience);
        let extent = disclosure.map(|disclosure| disclosure.value.extent);
        Cell {
            way: way.way,
            id: extent.map_or("none", Extent::id),
            sign: sign(extent),
            word: localizer.extent(extent),
            rule: disclosure.map(|disclosure| disclosure.rule),
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

fn sign(extent: Option<Extent>) -> &'static str {
    match extent {
        Some(Extent::Yes) => filled(4),
        Some(Extent::Usually) => filled(3),
        Some(Extent::Possible) => filled(2),
        Some(Extent::UsuallyNot) => filled(1),
        Some(Extent::No) => filled(0),
        None => "–",
    }
}
