//! Will insurance pay?

use super::situation::{Line, ShortAnswer, Situation};
use crate::domain::assess::coverage;
use crate::domain::choices::{MedicarePlan, Payer, Way};
use crate::domain::known::Known;
use crate::domain::outlook::Outlook;
use crate::domain::rules::Fired;
use crate::domain::rules::care::CARE;
use crate::domain::rules::plan::PLAN;
use crate::domain::topic::Topic;

pub fn pay(situation: &Situation) -> ShortAnswer {
    let facts = situation.facts;
    let (_, claim_rule) = situation.open(Way::Claim);
    let (_, receipt_rule) = situation.open(Way::Superbill);
    let in_network = outlook(situation, Way::Claim);
    let row = |verdict: &'static str, rule: Fired, sentences: Vec<Line>| ShortAnswer {
        topic: Topic::Pay,
        verdict: Line { key: ("brief.pay.", verdict), rule },
        sentences,
        outlook: None,
        has_meter: false,
    };
    let because = |id: &'static str, rule| Line { key: ("brief.pay.because.", id), rule };
    let elsewhere = || {
        let rule = care(situation);
        match in_network {
            Some(Outlook::ANY) | None => because("elsewhere-depends", rule),
            Some(_) => Line { key: ("brief.pay.elsewhere.", situation.program()), rule },
        }
    };

    if facts.payer == Payer::Nobody {
        return row("no-plan", claim_rule, vec![because("no-plan", claim_rule)]);
    }
    if situation.is_not_offered() {
        return row("not-here", claim_rule, vec![because("not-offered", claim_rule)]);
    }
    if claim_rule.id == "open.claim-never" {
        let sentences = vec![because("never-billed", claim_rule), elsewhere()];
        return ShortAnswer { outlook: in_network, ..row("not-here", claim_rule, sentences) };
    }
    if claim_rule.id == "open.claim-nobody-treated" {
        // What brings them is no illness: that is said here too.
        let sentences = vec![because("nobody-treated", care(situation)), care_reason(situation)];
        return row("not-these-sessions", claim_rule, sentences);
    }
    if facts.network == Known::No {
        // Who runs such a plan decides whom it pays.
        if facts.medicare_plan == MedicarePlan::Advantage {
            return row("not-here", claim_rule, vec![because("not-in-network", claim_rule)]);
        }
        // A public program pays no part of what its member paid somebody else.
        if matches!(facts.payer, Payer::Medicare | Payer::Medicaid) {
            let sentence =
                Line { key: ("brief.pay.not-taken.", situation.program()), rule: claim_rule };
            return row("not-here", claim_rule, vec![sentence]);
        }
        if !situation.usable(Way::Claim) && !situation.usable(Way::Superbill) {
            return row("not-here", claim_rule, vec![because("not-in-network", claim_rule)]);
        }
        let (reason, rule) = if situation.usable(Way::Superbill) {
            ("receipt", receipt_rule)
        } else {
            ("out-of-network", claim_rule)
        };
        return ShortAnswer {
            verdict: Line { key: ("brief.pay.back.", situation.program()), rule },
            has_meter: true,
            outlook: outlook(situation, Way::Superbill),
            ..row("", rule, vec![because(reason, rule)])
        };
    }
    let reason = lead_reason(situation);
    let verdict = match in_network {
        Some(Outlook::ANY) | None => ("brief.pay.", "unclear"),
        Some(_) if matches!(facts.payer, Payer::Federal | Payer::Injury) => {
            ("brief.pay.here.", situation.program())
        }
        // Which kind of therapy it comes to may not be one that is billed here.
        Some(_) if situation.is_network_unknown() || situation.facts.service.is_none() => {
            ("brief.pay.in-network.", situation.program())
        }
        Some(_) => ("brief.pay.here.", situation.program()),
    };
    ShortAnswer {
        verdict: Line { key: verdict, rule: reason.rule },
        outlook: in_network,
        has_meter: true,
        ..row("", reason.rule, vec![reason])
    }
}

fn outlook(situation: &Situation, way: Way) -> Option<Outlook> {
    coverage(way, situation.facts).and_then(|coverage| coverage.outlook)
}

fn care(situation: &Situation) -> Fired {
    CARE.decide(situation.facts, Way::Claim).into()
}

fn care_reason(situation: &Situation) -> Line {
    let rule = care(situation);
    Line { key: ("brief.", rule.id), rule }
}

/// Why plans do so: the plan's own rule where it makes the care's outlook another, or else the care's.
/// A headline and its reason belong together.
fn lead_reason(situation: &Situation) -> Line {
    let care = CARE.decide(situation.facts, Way::Claim);
    let plan = PLAN.decide(situation.facts, Way::Claim);
    if plan.outcome.apply(care.outcome) == Some(care.outcome) {
        care_reason(situation)
    } else {
        Line { key: ("brief.", plan.rule.id), rule: plan.into() }
    }
}
