//! What would change the answer: for each verdict, the smallest changes of answer that alter it.

use super::context::AnswerContext;
use crate::domain::choices::Way;
use crate::domain::outlook::Outlook;
use crate::domain::pivots::{Verdict, VerdictValue, pivots};
use crate::domain::rules::availability::Availability;
use crate::domain::rules::diagnosis::Need;
use crate::present::outlooks::visible_outlooks;
use crate::t;
use crate::view::dom::element::Element;
use crate::view::dom::html::{div, li, p};
use crate::view::parts::controls::{collapsible, statements};

/// Found only when it is asked for: it takes thousands of looks at the tables.
pub fn what_would_change(context: &AnswerContext) -> Vec<Element> {
    let localizer = &context.localizer;
    let outlooks =
        visible_outlooks(&context.assessment).into_iter().map(|(way, _)| Verdict::Outlook(way));
    let ways = Way::ALL.iter().map(|way| Verdict::Availability(*way));
    let verdicts = outlooks.chain([Verdict::Need(Way::Claim)]).chain(ways);
    let all = verdicts.map(|verdict| verdict_item(context, verdict));
    vec![p().text(localizer.get(t!("pivot.lead"))), div().class("themes").children(all)]
}

fn verdict_item(context: &AnswerContext, verdict: Verdict) -> Element {
    let localizer = &context.localizer;
    let (key, way) = match verdict {
        Verdict::Outlook(way) => (t!("pivot.outlook"), way),
        Verdict::Need(way) => (t!("pivot.need"), way),
        Verdict::Availability(way) => (t!("pivot.open"), way),
    };
    let now = words(context, verdict.value(&context.assessment.facts));
    let way_name = localizer.id("way.column.", way.id());
    let summary = localizer.fill(key, &[("way", &way_name), ("now", &now)]);

    let found = pivots(verdict, context.answers(), &context.profile);
    let mut outcomes: Vec<VerdictValue> = Vec::new();
    for pivot in &found {
        if !outcomes.contains(&pivot.to) {
            outcomes.push(pivot.to);
        }
    }
    let mut content = Vec::new();
    for to in outcomes {
        let changes = found.iter().filter(|pivot| pivot.to == to);
        let items = changes.map(|pivot| {
            li().text(localizer.instead(&pivot.answers, context.answers(), &context.profile))
        });
        content.push(
            p().class("pivot__to")
                .text(localizer.fill(t!("pivot.to"), &[("to", &words(context, to))])),
        );
        content.push(statements("statements", items));
    }
    if content.is_empty() {
        content.push(p().text(localizer.get(t!("pivot.nothing"))));
    }
    div().class("pivot").attr("data-pivot", pivot_id(verdict)).child(collapsible(
        "disclosure",
        summary,
        content,
    ))
}

fn pivot_id(verdict: Verdict) -> String {
    let (what, way) = match verdict {
        Verdict::Outlook(way) => ("outlook-", way),
        Verdict::Need(way) => ("need-", way),
        Verdict::Availability(way) => ("open-", way),
    };
    [what, way.id()].concat()
}

fn words(context: &AnswerContext, outcome: VerdictValue) -> String {
    let (prefix, id) = match outcome {
        VerdictValue::Outlook(outlook) => ("outlook.", outlook.map_or("none", Outlook::id)),
        VerdictValue::Need(need) => ("need.", Need::id(need)),
        VerdictValue::Availability(open) => ("open.", Availability::id(open)),
    };
    context.localizer.id(prefix, id)
}
