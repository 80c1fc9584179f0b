//! The answer in one card: what plans usually do, what this practice does, whether a diagnosis is needed.

use super::context::AnswerContext;
use crate::domain::choices::{Payer, Way};
use crate::domain::outlook::{Likelihood, Outlook};
use crate::domain::rules::Fired;
use crate::present::outlooks::visible_outlooks;
use crate::t;
use crate::text::Key;
use crate::view::dom::element::Element;
use crate::view::dom::html::{div, h2, li, ol, p};
use crate::view::parts::controls::reason;
use crate::view::parts::sources::where_from;

pub fn card(context: &AnswerContext) -> Element {
    let AnswerContext { localizer, assessment, .. } = context;
    let claim = assessment.way(Way::Claim);
    let outlooks = visible_outlooks(assessment);
    // The care and the plan are the same for both networks: each rule once.
    let mut rules: Vec<Fired> = Vec::new();
    for coverage in outlooks.iter().filter_map(|(way, _)| assessment.way(*way).coverage) {
        for rule in coverage.rules() {
            if !rules.contains(&rule) {
                rules.push(rule);
            }
        }
    }

    let mut world = div()
        .class("card__half card__half--world")
        .child(heading(localizer.get(t!("answer.world_heading"))));
    for (way, label) in &outlooks {
        world = world.child(verdict(context, *way, *label));
    }

    let practice = div()
        .class("card__half card__half--practice")
        .child(heading(localizer.get(t!("answer.policy_heading"))))
        .child(
            p().class("card__verdict")
                .attr("data-open", claim.availability.value.id())
                .text(localizer.policy(&assessment.facts)),
        )
        .child(heading(localizer.get(t!("answer.diagnosis_line"))))
        .child(
            p().class("card__verdict")
                .attr("data-need", claim.diagnosis.value.id())
                .text(localizer.id("need.", claim.diagnosis.value.id())),
        );

    // The verdicts fit on the first screen of a phone; why they are so comes after.
    rules.push(claim.availability.rule);
    let why = div()
        .class("card__why")
        .child(heading(localizer.get(t!("answer.why"))))
        .children(rules.iter().map(reason));

    rules.push(claim.diagnosis.rule);
    let ask = match assessment.facts.payer {
        Payer::Nobody => t!("answer.ask_price"),
        _ => t!("answer.ask_plan"),
    };
    div()
        .class("card")
        .child_opt(
            assessment
                .kind
                .map(|id| p().class("card__kind").attr("data-rule", id).text(localizer.rule(id))),
        )
        .child(world)
        .child(practice)
        .child(why)
        .child(p().class("card__ask").text(localizer.get(ask)))
        .child(where_from(&rules))
}

fn heading(text: String) -> Element {
    h2().class("card__label").text(text)
}

/// The likelihood words with a meter that says the same.
fn verdict(context: &AnswerContext, way: Way, label: Option<Key>) -> Element {
    let outlook = context.outlook(way);
    div()
        .class("verdict")
        .attr("data-way", way.id())
        .attr("data-outlook", outlook.map_or("none", Outlook::id))
        .child_opt(
            label.map(|label| p().class("verdict__label").text(context.localizer.get(label))),
        )
        .child(p().class("card__verdict").text(context.localizer.outlook(outlook)))
        .child_opt(outlook.map(|outlook| meter(context, outlook)))
}

fn meter(context: &AnswerContext, outlook: Outlook) -> Element {
    let mut meter = ol().class("meter").attr("aria-hidden", "true");
    for step in Likelihood::ALL {
        let on = (outlook.low..=outlook.high).contains(step);
        let class = if on { "meter__step meter__step--on" } else { "meter__step" };
        meter =
            meter.child(li().class(class).text(context.localizer.id("outlook.meter_", step.id())));
    }
    meter
}
