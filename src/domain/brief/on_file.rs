//! Does a diagnosis go on file?

use super::situation::{Line, ShortAnswer, Situation};
use crate::domain::choices::Way;
use crate::domain::practice_detail::PracticeDetail;
use crate::domain::rules::diagnosis::{DIAGNOSIS, PERSON};
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
    let named = Line { key: ("brief.person.", person.outcome.id()), rule: person.into() };

    let (verdict, rule, sentence) = if !situation.is_insured() {
        ("no-plan", self_pay.into(), chart("your-chart"))
    } else if situation.is_not_offered() {
        // Nothing is sent from here, and elsewhere a plan that pays may well want one.
        let need = DIAGNOSIS.decide(facts, Way::Claim).into();
        ("not-offered", closed, Line { key: ("brief.on-file.because.", "elsewhere"), rule: need })
    } else if claim {
        let need = DIAGNOSIS.decide(facts, Way::Claim);
        (need.outcome.id(), need.into(), named)
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
