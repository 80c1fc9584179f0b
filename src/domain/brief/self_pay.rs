//! What if I pay myself?

use super::situation::{Line, OTHER_PAYER, ShortAnswer, Situation};
use crate::domain::choices::{Client, Priority, Way};
use crate::domain::known::Known;
use crate::domain::rules::availability::{AVAILABILITY, Availability};
use crate::domain::rules::disclosure::Audience;
use crate::domain::rules::rights::RIGHTS;
use crate::domain::rules::{Fired, all_hold};
use crate::domain::topic::Topic;

const KIND_OPEN: &str = "open.self-pay-kind-open";
const IN_FULL: &str = "open.self-pay";
const OUT_OF_NETWORK: &str = "open.self-pay-out-of-network";
/// Rules with the verdict of [`IN_FULL`].
const ALSO_IN_FULL: [&str; 5] = [
    "open.self-pay-medicare-opted-out",
    "open.self-pay-no-plan",
    "open.self-pay-never",
    "open.self-pay-never-in-network",
    OUT_OF_NETWORK,
];
const MUST_USE_PLAN: &str = "open.self-pay-must-use-plan";
const NOT_FROM_MEMBERS: &str = "open.self-pay-not-from-members";
const OWN_RULES: &str = "open.self-pay-own-rules";
const PLAN_UNSURE: &str = "open.self-pay-plan-unsure";
const MEDICAID: &str = "open.self-pay-medicaid";
/// The law on paying in full may not reach the payer.
const LAW_MAY_NOT_REACH: &str = "rights.paid-in-full-own-rules";

pub fn self_pay(situation: &Situation) -> ShortAnswer {
    let (verdict, rule) = rules(situation);
    let id = verdict_id(verdict.id, situation.program() == OTHER_PAYER);
    let mut sentences = vec![because(situation, rule)];
    sentences.extend(payment_trail(situation));
    ShortAnswer {
        topic: Topic::SelfPay,
        verdict: Line { key: ("brief.self-pay.verdict.", id), rule: verdict },
        sentences,
        outlook: None,
        has_meter: false,
    }
}

/// Who may see that somebody paid: a teen's parent, while that of a younger child is the one who asks; and whoever
/// shares the card with a visitor who wants to keep it from them. An age that is not known is no reason to leave the parent out.
fn payment_trail(situation: &Situation) -> Option<Line> {
    if !situation.usable(Way::SelfPay) {
        return None;
    }
    let from_owner = situation.is_insured() && situation.cares_about(Priority::Policyholder);
    let (id, audience) = match situation.facts.client {
        Client::Teen => ("parent-sees-bill", Audience::Parent),
        _ if !from_owner => return None,
        Client::NotSure => ("parent-sees-bill", Audience::Parent),
        Client::Adult | Client::Child => ("shared-card", Audience::Policyholder),
    };
    let rule = situation.disclosure(audience, Way::SelfPay)?;
    Some(Line { key: ("brief.self-pay.", id), rule })
}

/// One verdict has one id, whichever rule it follows from: then no question is asked that would only
/// change the rule.
fn verdict_id(rule: &'static str, is_no_plan: bool) -> &'static str {
    match rule {
        NOT_FROM_MEMBERS => MUST_USE_PLAN,
        OWN_RULES if !is_no_plan => PLAN_UNSURE,
        rule if ALSO_IN_FULL.contains(&rule) => IN_FULL,
        rule => rule,
    }
}

/// What goes with the verdict. That a plan stays out if asked is not sure with every plan, and nothing is
/// to be asked for where no claim would be sent.
fn because(situation: &Situation, rule: Fired) -> Line {
    let usual = |id| Line { key: ("brief.self-pay.because.", id), rule };
    if rule.id == MEDICAID && situation.facts.network == Known::No {
        return Line { key: ("brief.self-pay.", "medicaid-not-taken"), rule };
    }
    if rule.id != IN_FULL {
        return usual(rule.id);
    }
    if !situation.bills() {
        return usual(OUT_OF_NETWORK);
    }
    let applies = |when| all_hold(when, situation.facts, Way::SelfPay);
    let unreached =
        RIGHTS.rows.iter().find(|row| row.rule.id == LAW_MAY_NOT_REACH && applies(row.rule.when));
    match (situation.hmo_claim_rule(), unreached) {
        (Some(rule), _) => Line { key: ("brief.self-pay.", "hmo"), rule },
        (None, Some(row)) => Line { key: ("brief.self-pay.", "own-rules"), rule: row.into() },
        (None, None) => usual(rule.id),
    }
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
        AVAILABILITY.rows.iter().filter(|row| row.rule.id != KIND_OPEN && applies(row.rule.when));
    match others.next() {
        Some(row) if row.outcome == Availability::Available => (decided, row.into()),
        Some(row) => (row.into(), row.into()),
        None => (decided, decided),
    }
}
