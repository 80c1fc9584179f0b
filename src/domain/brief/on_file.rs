//! Does a diagnosis go on file?

use super::situation::{Line, OTHER_PAYER, ShortAnswer, Situation};
use crate::domain::choices::Way;
use crate::domain::practice_detail::PracticeDetail;
use crate::domain::rules::diagnosis::{DIAGNOSIS, Need, PERSON};
use crate::domain::topic::Topic;

/// Only ways that can be used here count: one that is closed sends nobody anything.
pub fn on_file(situation: &Situation) -> ShortAnswer {
    let facts = situation.facts;
    let (claim, superbill) = (situation.bills(), situation.usable(Way::Superbill));
    let (_, closed) = situation.open(Way::Claim);
    let self_pay = DIAGNOSIS.decide(facts, Way::SelfPay);
    let gives_none = facts.details.has(PracticeDetail::NoDiagnosisWhenSelfPay);
    let chart = |id| {
        let id = if gives_none { "none-here" } else { id };
        Line { key: ("brief.on-file.because.", id), rule: self_pay.into() }
    };
    let person = PERSON.decide(facts, Way::Claim);
    // Who pays after an injury or a crime, or cares for veterans, is no plan.
    let is_no_plan = situation.program() == OTHER_PAYER;
    let whose = if is_no_plan { OTHER_PAYER } else { person.outcome.id() };
    let named = Line { key: ("brief.person.", whose), rule: person.into() };

    let (verdict, rule, sentence) = if !situation.is_insured() {
        ("no-plan", self_pay.into(), chart("your-chart"))
    } else if situation.is_not_offered() {
        // Nothing is sent from here, and elsewhere a plan that pays may well want one.
        let need = DIAGNOSIS.decide(facts, Way::Claim).into();
        ("not-offered", closed, Line { key: ("brief.on-file.because.", "elsewhere"), rule: need })
    } else if claim {
        let need = DIAGNOSIS.decide(facts, Way::Claim);
        let verdict = match need.outcome {
            Need::Usually if is_no_plan => OTHER_PAYER,
            outcome => outcome.id(),
        };
        (verdict, need.into(), named)
    } else if situation.may_send_claim() {
        ("sent-only", DIAGNOSIS.decide(facts, Way::Superbill).into(), named)
    } else if superbill {
        ("receipt-only", DIAGNOSIS.decide(facts, Way::Superbill).into(), named)
    } else {
        ("no-way", closed, chart("the-chart"))
    };
    ShortAnswer {
        topic: Topic::OnFile,
        verdict: Line { key: ("brief.on-file.", verdict), rule },
        sentences: vec![sentence],
        outlook: None,
        has_meter: false,
    }
}
