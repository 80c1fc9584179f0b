//! The answer in one card: what plans usually do, what this practice does, whether a diagnosis is needed.

use super::context::Shown;
use crate::domain::choices::{Payer, Way};
use crate::domain::outlook::{Likelihood, Outlook};
use crate::domain::rules::Fired;
use crate::present::outlooks::spoken;
use crate::t;
use crate::text::Key;
use crate::view::dom::element::Element;
use crate::view::dom::html::{div, h2, li, ol, p};
use crate::view::parts::controls::reason;
use crate::view::parts::sources::where_from;

pub fn card(shown: &Shown) -> Element {
    let Shown { say, assessment, .. } = shown;
    let claim = assessment.way(Way::Claim);
    let spoken = spoken(assessment);
    // The care and the plan are the same for both networks: each rule once.
    let mut rules: Vec<Fired> = Vec::new();
    for coverage in spoken.iter().filter_map(|(way, _)| assessment.way(*way).coverage) {
        for rule in coverage.rules() {
            if !rules.contains(&rule) {
                rules.push(rule);
            }
        }
    }

    let mut world = div()
        .class("card__half card__half--world")
        .child(heading(say.get(t!("answer.world_heading"))));
    for (way, label) in &spoken {
        world = world.child(verdict(shown, *way, *label));
    }

    let practice = div()
        .class("card__half card__half--practice")
        .child(heading(say.get(t!("answer.policy_heading"))))
        .child(
            p().class("card__verdict")
                .attr("data-open", claim.open.is.id())
                .text(say.policy(&assessment.facts)),
        )
        .child(heading(say.get(t!("answer.diagnosis_line"))))
        .child(
            p().class("card__verdict")
                .attr("data-need", claim.diagnosis.is.id())
                .text(say.id("need.", claim.diagnosis.is.id())),
        );

    // The verdicts fit on the first screen of a phone; why they are so comes after.
    rules.push(claim.open.rule);
    let why = div()
        .class("card__why")
        .child(heading(say.get(t!("answer.why"))))
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
                .map(|id| p().class("card__kind").attr("data-rule", id).text(say.rule(id))),
        )
        .child(world)
        .child(practice)
        .child(why)
        .child(p().class("card__ask").text(say.get(ask)))
        .child(where_from(&rules))
}

fn heading(text: String) -> Element {
    h2().class("card__label").text(text)
}

/// The likelihood words with a meter that says the same.
fn verdict(shown: &Shown, way: Way, label: Option<Key>) -> Element {
    let outlook = shown.outlook(way);
    div()
        .class("verdict")
        .attr("data-way", way.id())
        .attr("data-outlook", outlook.map_or("none", Outlook::id))
        .child_opt(label.map(|label| p().class("verdict__label").text(shown.say.get(label))))
        .child(p().class("card__verdict").text(shown.say.outlook(outlook)))
        .child_opt(outlook.map(|outlook| meter(shown, outlook)))
}

fn meter(shown: &Shown, outlook: Outlook) -> Element {
    let mut meter = ol().class("meter").attr("aria-hidden", "true");
    for step in Likelihood::ALL {
        let on = (outlook.low..=outlook.high).contains(step);
        let class = if on { "meter__step meter__step--on" } else { "meter__step" };
        meter = meter.child(li().class(class).text(shown.say.id("outlook.meter_", step.id())));
    }
    meter
}
