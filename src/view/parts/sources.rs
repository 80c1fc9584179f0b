//! Where statements come from.

use super::controls::lazy_collapsible;
use super::links::external_link;
use crate::domain::rules::Fired;
use crate::domain::sources::{Cited, Source};
use crate::t;
use crate::view::dom::element::Element;
use crate::view::dom::html::{li, span, ul};
use crate::view::state::session::Session;

/// Where statements come from: the sources of some rules, once each, on demand.
pub fn where_from(rules: &[Fired]) -> Element {
    let mut cited: Vec<Cited> = Vec::new();
    for source in rules.iter().flat_map(|rule| rule.sources) {
        if !cited.contains(source) {
            cited.push(*source);
        }
    }
    let localizer = Session::get().localizer();
    lazy_collapsible(localizer.get(t!("trace.where")), move || vec![sources(&cited)])
}

/// A list of sources.
pub fn sources(cited: &[Cited]) -> Element {
    let mut shown: Vec<&'static Source> = Vec::new();
    // Several facts may come from one place.
    for source in cited.iter().map(|cited| cited.source()) {
        let place = |known: &Source| (known.authority, known.citation, known.url, known.confidence);
        if !shown.iter().any(|known| place(known) == place(source)) {
            shown.push(source);
        }
    }
    let items = shown.into_iter().map(source_item);
    ul().class("sources").children(items)
}

/// One source: who says it, where, how firm it is, and when it was last reviewed.
fn source_item(source: &'static Source) -> Element {
    let session = Session::get();
    let localizer = session.localizer();
    let name = if source.citation.is_empty() {
        source.authority.to_owned()
    } else {
        [source.authority, ", ", source.citation].concat()
    };
    // Whatever the language of the guide, its sources speak English.
    let name = span().class("source__name").attr("lang", "en").attr("dir", "ltr").text(name);
    let title = if source.url.is_empty() { name } else { external_link(source.url, name) };
    let mark = localizer.id("trace.confidence.", source.confidence.id());
    li().class("source")
        .attr("data-source", source.id)
        .child(title)
        .child(span().class("source__mark").text(mark))
        .child(span().class("source__date").text(reviewed(source)))
}

/// When a source was last reviewed. The practice's policy has a date of its own, or none.
fn reviewed(source: &Source) -> String {
    let session = Session::get();
    let localizer = session.localizer();
    if source.id != "practice-policy" {
        return localizer.fill(t!("trace.reviewed"), &[("date", &localizer.date(source.reviewed))]);
    }
    match &session.profile().review {
        Some(review) => localizer.fill(
            t!("trace.policy_reviewed"),
            &[("reviewer", &review.reviewer), ("date", &localizer.date(&review.date))],
        ),
        None => localizer.get(t!("trace.policy_unreviewed")),
    }
}
