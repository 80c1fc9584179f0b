//! The answer in one card: what plans usually do, what this practice does, whether a diagnosis is needed.

use super::Shown;
use crate::domain::choices::{Payer, Way};
use crate::domain::known::Known;
use crate::domain::outlook::{Likelihood, Outlook};
use crate::domain::rules::Fired;
use crate::t;
use crate::text::Key;
use crate::view::el::{El, el, paragraph};
use crate::view::parts::{reason, where_from};

pub fn card(shown: &Shown) -> El {
    let Shown { say, assessment, .. } = shown;
    let claim = assessment.way(Way::Claim);
    let spoken = spoken(shown);
    // The care and the plan are the same for both networks: each rule once.
    let mut rules: Vec<Fired> = Vec::new();
    for coverage in spoken.iter().filter_map(|(way, _)| assessment.way(*way).coverage) {
        for rule in coverage.rules() {
            if !rules.contains(&rule) {
                rules.push(rule);
            }
        }
    }

    let mut world = el("div", "card__half card__half--world")
        .child(heading(say.get(t!("answer.world_heading"))));
    for (way, label) in &spoken {
        world = world.child(verdict(shown, *way, *label));
    }

    let practice = el("div", "card__half card__half--practice")
        .child(heading(say.get(t!("answer.policy_heading"))))
        .child(
            el("p", "card__verdict")
                .set("data-open", claim.open.is.id())
                .text(say.policy(&assessment.facts)),
        )
        .child(heading(say.get(t!("answer.diagnosis_line"))))
        .child(
            el("p", "card__verdict")
                .set("data-need", claim.diagnosis.is.id())
                .text(say.id("need.", claim.diagnosis.is.id())),
        );

    // The verdicts fit on the first screen of a phone; why they are so comes after.
    rules.push(claim.open.rule);
    let why = el("div", "card__why")
        .child(heading(say.get(t!("answer.why"))))
        .list(rules.iter().map(reason));

    rules.push(claim.diagnosis.rule);
    let ask = match assessment.facts.payer {
        Payer::Nobody => t!("answer.ask_price"),
        _ => t!("answer.ask_plan"),
    };
    el("div", "card")
        .maybe(
            assessment.kind.map(|id| el("p", "card__kind").set("data-rule", id).text(say.rule(id))),
        )
        .child(world)
        .child(practice)
        .child(why)
        .child(paragraph("card__ask", say.get(ask)))
        .child(where_from(&rules))
}

/// What plans do is said for the network the visitor named, and for both while that is open, unless
/// it is the same for both.
pub fn spoken(shown: &Shown) -> Vec<(Way, Option<Key>)> {
    let facts = &shown.assessment.facts;
    let inside = (Way::Claim, Some(t!("answer.world_claim")));
    let outside = (Way::Superbill, Some(t!("answer.world_superbill")));
    match (facts.payer, facts.network) {
        (Payer::Nobody, _) => vec![(Way::Claim, None)],
        (_, Known::Yes) => vec![inside],
        (_, Known::No) => vec![outside],
        (_, Known::Unknown) if shown.outlook(Way::Claim) == shown.outlook(Way::Superbill) => {
            vec![(Way::Claim, Some(t!("answer.world_both")))]
        }
        (_, Known::Unknown) => vec![inside, outside],
    }
}

fn heading(text: String) -> El {
    el("h2", "card__label").text(text)
}

/// The likelihood words with a meter that says the same.
fn verdict(shown: &Shown, way: Way, label: Option<Key>) -> El {
    let outlook = shown.outlook(way);
    el("div", "verdict")
        .set("data-way", way.id())
        .set("data-outlook", outlook.map_or("none", Outlook::id))
        .maybe(label.map(|label| paragraph("verdict__label", shown.say.get(label))))
        .child(paragraph("card__verdict", shown.say.outlook(outlook)))
        .maybe(outlook.map(|outlook| meter(shown, outlook)))
}

fn meter(shown: &Shown, outlook: Outlook) -> El {
    let mut meter = el("ol", "meter").set("aria-hidden", "true");
    for step in Likelihood::ALL {
        let on = (outlook.low..=outlook.high).contains(step);
        let class = if on { "meter__step meter__step--on" } else { "meter__step" };
        meter = meter.child(el("li", class).text(shown.say.id("outlook.meter_", step.id())));
    }
    meter
}
