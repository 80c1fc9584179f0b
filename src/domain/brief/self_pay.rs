//! What if I pay myself?

use super::{Line, ShortAnswer, Situation};
use crate::domain::choices::{Payer, Priority, Way};
use crate::domain::rules::Fired;
use crate::domain::rules::availability::AVAILABILITY;
use crate::domain::topic::Topic;

pub fn self_pay(situation: &Situation) -> ShortAnswer {
    let rule = rule(situation);
    let mut sentences = vec![Line { key: ("brief.self-pay.because.", rule.id), rule }];
    if situation.is_young() {
        sentences.push(Line { key: ("brief.self-pay.", "parent-sees-bill"), rule });
    } else if situation.is_insured() && situation.cares_about(Priority::Policyholder) {
        sentences.push(Line { key: ("brief.self-pay.", "shared-card"), rule });
    }
    ShortAnswer {
        topic: Topic::SelfPay,
        verdict: Line { key: ("brief.self-pay.verdict.", rule.id), rule },
        sentences,
        outlook: None,
        has_meter: false,
    }
}

/// Whether one may pay alone turns on the plan before all else, the kind of therapy included.
fn rule(situation: &Situation) -> Fired {
    let (_, decided) = situation.open(Way::SelfPay);
    let unsure = AVAILABILITY.rows.iter().find(|row| row.id == "open.self-pay-plan-unsure");
    match unsure {
        Some(unsure)
            if situation.facts.payer == Payer::NotSure && decided.id != "open.not-offered" =>
        {
            unsure.into()
        }
        _ => decided,
    }
}
