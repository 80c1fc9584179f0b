//! What each way to pay gives, takes and costs, in like detail for all.

use super::condition::Condition::{
    self, BillingIs, DeductibleMet, HasProgram, PayerIs, PayerIsNot, PlanIs, PlanSourceIs,
    ReasonIs, ServiceIs, SlidingScale, TreatsOne,
};
use super::table::Hit;
use super::table::{Rule, Table};
use super::vocabulary::{
    BILLED, CLAIM, IN_NETWORK_ONLY, INSURED, JOINT, MEDICARE_MEDICAID, MINISTRY, NAMED_PRIVATE,
    NETWORK_PLANS, NOT_MEDICARE_MEDICAID, NOT_MINISTRY, PROGRAM, SELF_PAY, SUPERBILL, TO_PLAN,
    UNINSURED,
};
use crate::domain::choices::{Payer, PlanSource, PlanType, Reason, Service};
use crate::domain::known::Known;
use crate::domain::named::named;
use crate::domain::profile::Billing;
use crate::domain::sources::cite;

named! {
    /// What a point speaks of.
    pub enum Point {
        Cost = "cost",
        Gain = "gain",
        Drawback = "drawback",
    }
}

const NOT_STUDENT: Condition = PayerIsNot(&[Payer::Student]);

/// The table: all rows that apply are shown.
pub static POINTS: Table<Point> = Table {
    id: "points",
    hit: Hit::Collect,
    rows: &[
        // A claim
        Rule {
            id: "points.claim-deductible-open",
            when: &[CLAIM, NAMED_PRIVATE, NOT_MINISTRY, DeductibleMet(&[Known::No])],
            outcome: Point::Cost,
            sources: cite!["cost-formulas", "net-in"],
        },
        Rule {
            id: "points.claim-deductible-met",
            when: &[CLAIM, NAMED_PRIVATE, NOT_MINISTRY, DeductibleMet(&[Known::Yes])],
            outcome: Point::Cost,
            sources: cite!["cost-formulas", "net-in"],
        },
        Rule {
            id: "points.claim-deductible-unsure",
            when: &[CLAIM, NAMED_PRIVATE, NOT_MINISTRY, DeductibleMet(&[Known::Unknown])],
            outcome: Point::Cost,
            sources: cite!["cost-formulas", "net-in"],
        },
        Rule {
            id: "points.sharing-ministry",
            when: &[TO_PLAN, MINISTRY],
            outcome: Point::Cost,
            sources: cite!["hcsm"],
        },
        Rule {
            id: "points.claim-medicare",
            when: &[CLAIM, PayerIs(&[Payer::Medicare])],
            outcome: Point::Cost,
            sources: cite!["medicare-partb"],
        },
        Rule {
            id: "points.claim-medicaid",
            when: &[CLAIM, PayerIs(&[Payer::Medicaid])],
            outcome: Point::Cost,
            sources: cite!["medicaid-varies"],
        },
        Rule {
            id: "points.claim-share",
            when: &[CLAIM, PayerIs(&[Payer::Tricare, Payer::NotSure])],
            outcome: Point::Cost,
            sources: cite!["cost-formulas"],
        },
        Rule {
            id: "points.claim-yearly-limit",
            when: &[CLAIM, PayerIs(&[Payer::Commercial])],
            outcome: Point::Cost,
            sources: cite!["aca-oop-limit"],
        },
        Rule {
            id: "points.claim-no-plan",
            when: &[TO_PLAN, UNINSURED],
            outcome: Point::Cost,
            sources: cite!["gfe-right"],
        },
        Rule {
            id: "points.claim-rate",
            when: &[CLAIM, INSURED, NOT_MINISTRY],
            outcome: Point::Gain,
            sources: cite!["net-in"],
        },
        Rule {
            id: "points.claim-sharing-ministry",
            when: &[CLAIM, MINISTRY],
            outcome: Point::Gain,
            sources: cite!["hcsm"],
        },
        Rule {
            id: "points.claim-on-file",
            when: &[CLAIM, INSURED],
            outcome: Point::Drawback,
            sources: cite!["claim-contents", "plan-keeps-data"],
        },
        Rule {
            id: "points.claim-limits",
            when: &[CLAIM, INSURED],
            outcome: Point::Drawback,
            sources: cite!["selfpay-freedom", "plan-can-ask-more"],
        },
        // A superbill
        Rule {
            id: "points.superbill-share",
            when: &[
                SUPERBILL,
                NOT_MEDICARE_MEDICAID,
                PlanIs(&[PlanType::Ppo, PlanType::Pos, PlanType::ShortTerm, PlanType::NotSure]),
            ],
            outcome: Point::Cost,
            sources: cite!["net-out", "superbill"],
        },
        Rule {
            id: "points.superbill-nothing-back",
            when: &[SUPERBILL, NAMED_PRIVATE, IN_NETWORK_ONLY],
            outcome: Point::Cost,
            sources: cite!["plan-hmo-epo-ppo"],
        },
        Rule {
            id: "points.superbill-public",
            when: &[SUPERBILL, MEDICARE_MEDICAID],
            outcome: Point::Cost,
            sources: cite!["medicare-optout", "medicaid-varies"],
        },
        Rule {
            id: "points.superbill-counts",
            when: &[
                SUPERBILL,
                NETWORK_PLANS,
                PlanIs(&[PlanType::Ppo, PlanType::Pos, PlanType::NotSure]),
            ],
            outcome: Point::Cost,
            sources: cite!["selfpay-not-counted"],
        },
        Rule {
            id: "points.superbill-choice",
            when: &[SUPERBILL, NOT_MEDICARE_MEDICAID],
            outcome: Point::Gain,
            sources: cite!["net-out"],
        },
        Rule {
            id: "points.superbill-beyond-program",
            when: &[SUPERBILL, MEDICARE_MEDICAID],
            outcome: Point::Gain,
            sources: cite!["medicare-optout", "medicaid-varies"],
        },
        Rule {
            id: "points.superbill-on-file",
            when: &[SUPERBILL, INSURED],
            outcome: Point::Drawback,
            sources: cite!["superbill", "plan-keeps-data"],
        },
        Rule {
            id: "points.superbill-deadline",
            when: &[SUPERBILL, INSURED],
            outcome: Point::Drawback,
            sources: cite!["oon-timing"],
        },
        // Self-pay
        Rule {
            id: "points.self-pay-fee",
            when: &[
                SELF_PAY,
                PayerIs(&[Payer::Commercial, Payer::Student, Payer::Other, Payer::Nobody]),
            ],
            outcome: Point::Cost,
            sources: cite!["gfe-right", "gfe-timing"],
        },
        Rule {
            id: "points.self-pay-fee-public",
            when: &[
                SELF_PAY,
                PayerIs(&[Payer::Medicare, Payer::Medicaid, Payer::Tricare, Payer::NotSure]),
            ],
            outcome: Point::Cost,
            sources: cite!["gfe-right", "gfe-federal"],
        },
        Rule {
            id: "points.self-pay-sliding-scale",
            when: &[SELF_PAY, SlidingScale(&[Known::Yes])],
            outcome: Point::Cost,
            sources: cite!["practice-policy", "sliding"],
        },
        Rule {
            id: "points.self-pay-lower-fees-elsewhere",
            when: &[SELF_PAY, SlidingScale(&[Known::No, Known::Unknown])],
            outcome: Point::Cost,
            sources: cite!["sliding"],
        },
        Rule {
            id: "points.self-pay-tax-free",
            when: &[
                SELF_PAY,
                ServiceIs(&[Service::Individual, Service::SexTherapy]),
                ReasonIs(&[Reason::Symptoms, Reason::SexualDifficulty]),
            ],
            outcome: Point::Cost,
            sources: cite!["tax-therapy-yes", "tax-medical-care", "tax-privacy-tradeoff"],
        },
        Rule {
            id: "points.self-pay-tax-free-bought",
            when: &[
                SELF_PAY,
                PlanSourceIs(&[PlanSource::Bought]),
                ServiceIs(&[Service::Individual, Service::SexTherapy]),
                ReasonIs(&[Reason::Symptoms, Reason::SexualDifficulty]),
            ],
            outcome: Point::Cost,
            sources: cite!["hsa-2026"],
        },
        Rule {
            id: "points.self-pay-tax-free-unclear",
            when: &[SELF_PAY, JOINT, TreatsOne(&[Known::Yes])],
            outcome: Point::Cost,
            sources: cite!["tax-therapy-yes", "tax-privacy-tradeoff"],
        },
        Rule {
            id: "points.self-pay-not-tax-free",
            when: &[SELF_PAY, JOINT, TreatsOne(&[Known::No])],
            outcome: Point::Cost,
            sources: cite!["tax-therapy-yes"],
        },
        Rule {
            id: "points.self-pay-never-billed",
            when: &[SELF_PAY, INSURED, BillingIs(&[Billing::Never])],
            outcome: Point::Gain,
            sources: cite!["practice-policy", "superbill"],
        },
        Rule {
            id: "points.self-pay-nothing-sent",
            when: &[SELF_PAY, INSURED, BILLED],
            outcome: Point::Gain,
            sources: cite!["paid-in-full-restriction"],
        },
        Rule {
            id: "points.self-pay-freedom",
            when: &[SELF_PAY],
            outcome: Point::Gain,
            sources: cite!["selfpay-freedom"],
        },
        Rule {
            id: "points.self-pay-not-counted",
            when: &[SELF_PAY, INSURED],
            outcome: Point::Drawback,
            sources: cite!["selfpay-not-counted"],
        },
        Rule {
            id: "points.self-pay-chart",
            when: &[SELF_PAY],
            outcome: Point::Drawback,
            sources: cite!["self-pay-still-diagnosed", "retention"],
        },
        // Programs
        Rule {
            id: "points.program-military",
            when: &[PROGRAM, PayerIs(&[Payer::Tricare])],
            outcome: Point::Cost,
            sources: cite!["mil-onesource"],
        },
        Rule {
            id: "points.program-campus",
            when: &[PROGRAM, PayerIs(&[Payer::Student])],
            outcome: Point::Cost,
            sources: cite!["student"],
        },
        Rule {
            id: "points.program-free",
            when: &[
                PROGRAM,
                HasProgram(&[Known::Unknown]),
                PayerIsNot(&[Payer::Tricare, Payer::Student]),
            ],
            outcome: Point::Cost,
            sources: cite!["eap"],
        },
        Rule {
            id: "points.program-free-yours",
            when: &[PROGRAM, HasProgram(&[Known::Yes])],
            outcome: Point::Cost,
            sources: cite!["eap"],
        },
        Rule {
            id: "points.program-none",
            when: &[
                PROGRAM,
                HasProgram(&[Known::No]),
                PayerIsNot(&[Payer::Tricare, Payer::Student]),
            ],
            outcome: Point::Cost,
            sources: cite!["eap"],
        },
        Rule {
            // What is known of campus centers does not say so.
            id: "points.program-relationships",
            when: &[PROGRAM, NOT_STUDENT, JOINT],
            outcome: Point::Gain,
            sources: cite!["eap", "mil-onesource"],
        },
        Rule {
            id: "points.program-no-claim",
            when: &[PROGRAM],
            outcome: Point::Gain,
            sources: cite!["eap", "mil-onesource", "student"],
        },
        Rule {
            id: "points.program-short",
            when: &[PROGRAM],
            outcome: Point::Drawback,
            sources: cite!["eap", "mil-onesource"],
        },
        Rule {
            id: "points.program-records",
            when: &[PROGRAM, NOT_STUDENT],
            outcome: Point::Drawback,
            sources: cite!["eap", "mil-onesource"],
        },
        Rule {
            id: "points.program-campus-records",
            when: &[PROGRAM, PayerIs(&[Payer::Student])],
            outcome: Point::Drawback,
            sources: cite!["student", "eap"],
        },
    ],
};
