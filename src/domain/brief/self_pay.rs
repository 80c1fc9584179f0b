//! What if I pay myself?

use super::situation::{Line, ShortAnswer, Situation};
use crate::domain::choices::{Priority, Way};
use crate::domain::rules::availability::{AVAILABILITY, Availability};
use crate::domain::rules::notes::NOTES;
use crate::domain::rules::{Fired, all_hold};
use crate::domain::topic::Topic;

const KIND_OPEN: &str = "open.self-pay-kind-open";
const IN_FULL: &str = "open.self-pay";
const HMO: &str = "notes.hmo-claim-rule";

pub fn self_pay(situation: &Situation) -> ShortAnswer {
    let (verdict, rule) = rules(situation);
    let because = match may_need_a_claim(situation).filter(|_| rule.id == IN_FULL) {
        Some(limit) => Line { key: ("brief.self-pay.", "hmo"), rule: limit },
        None => Line { key: ("brief.self-pay.because.", rule.id), rule },
    };
    let mut sentences = vec![because];
    if situation.is_young() {
        sentences.push(Line { key: ("brief.self-pay.", "parent-sees-bill"), rule });
    } else if situation.is_insured() && situation.cares_about(Priority::Policyholder) {
        sentences.push(Line { key: ("brief.self-pay.", "shared-card"), rule });
    }
    ShortAnswer {
        topic: Topic::SelfPay,
        verdict: Line { key: ("brief.self-pay.verdict.", verdict.id), rule: verdict },
        sentences,
        outlook: None,
        has_meter: false,
    }
}

/// The rule by which some plans want a claim all the same.
fn may_need_a_claim(situation: &Situation) -> Option<Fired> {
    let rule = NOTES.rows.iter().find(|row| row.id == HMO)?;
    all_hold(rule.when, situation.facts, Way::SelfPay).then(|| rule.into())
}

/// The rule of the verdict, and that of the reason. While the kind of therapy is open, what the plan
/// allows decides first. Where it allows all, it is still open whether the practice offers it.
fn rules(situation: &Situation) -> (Fired, Fired) {
    let (_, decided) = situation.open(Way::SelfPay);
    if decided.id != KIND_OPEN {
        return (decided, decided);
    }
    let applies = |when| all_hold(when, situation.facts, Way::SelfPay);
    let mut others =
        AVAILABILITY.rows.iter().filter(|row| row.id != KIND_OPEN && applies(row.when));
    match others.next() {
        Some(row) if row.outcome == Availability::Available => (decided, row.into()),
        Some(row) => (row.into(), row.into()),
        None => (decided, decided),
    }
}
