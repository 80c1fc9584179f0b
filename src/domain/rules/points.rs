//! What each way to pay gives, takes and costs, in like detail for all.

use super::condition::Condition::{
    BillingIs, CampusCare, DeductibleIs, HasProgram, InNetwork, MedicarePlanIs, NoCampusCare,
    PayerIs, PayerIsNot, PlanIs, PlanSourceIs, ReasonIs, ServiceIs, SlidingScale, TreatsOne,
};
use super::table::Hit;
use super::table::{Row, Rule, Table};
use super::vocabulary::{
    BILLED, CLAIM, IN_NETWORK_ONLY, INSURED, JOINT, MAYBE_IN_NETWORK, MEDICARE_MEDICAID,
    NAMED_PRIVATE, NETWORK_PLANS, NO_DEDUCTIBLE_FIRST, NOT_MEDICARE_MEDICAID, OWN_RULES, PROGRAM,
    SELF_PAY, SUPERBILL, TO_PLAN, UNINSURED, USUAL_RULES,
};
use crate::domain::choices::{
    Deductible, MedicarePlan, Payer, PlanSource, PlanType, Reason, Service,
};
use crate::domain::known::Known;
use crate::domain::named::named;
use crate::domain::profile::Billing;
use crate::domain::set::any;
use crate::domain::sources::cite;

named! {
    /// What a point speaks of.
    pub enum Point {
        Cost = "cost",
        Gain = "gain",
        Drawback = "drawback",
    }
}

/// The table: all rows that apply are shown.
pub static POINTS: Table<Point> = Table {
    id: "points",
    hit: Hit::Collect,
    rows: &[
        // A claim
        Row {
            outcome: Point::Cost,
            rule: Rule {
                id: "points.claim-deductible-open",
                when: &[
                    CLAIM,
                    NAMED_PRIVATE,
                    MAYBE_IN_NETWORK,
                    USUAL_RULES,
                    DeductibleIs(any![Deductible::Open]),
                ],
                sources: cite!["cost-formulas", "net-in"],
            },
        },
        Row {
            outcome: Point::Cost,
            rule: Rule {
                id: "points.claim-deductible-met",
                when: &[CLAIM, NAMED_PRIVATE, MAYBE_IN_NETWORK, USUAL_RULES, NO_DEDUCTIBLE_FIRST],
                sources: cite!["cost-formulas", "net-in"],
            },
        },
        Row {
            outcome: Point::Cost,
            rule: Rule {
                id: "points.claim-deductible-unsure",
                when: &[
                    CLAIM,
                    NAMED_PRIVATE,
                    MAYBE_IN_NETWORK,
                    USUAL_RULES,
                    DeductibleIs(any![Deductible::NotSure]),
                ],
                sources: cite!["cost-formulas", "net-in"],
            },
        },
        Row {
            outcome: Point::Cost,
            rule: Rule {
                id: "points.own-rules",
                when: &[TO_PLAN, OWN_RULES],
                sources: cite!["hcsm", "federal-care"],
            },
        },
        Row {
            outcome: Point::Cost,
            rule: Rule {
                id: "points.claim-medicare",
                when: &[
                    CLAIM,
                    PayerIs(any![Payer::Medicare]),
                    MedicarePlanIs(any![MedicarePlan::Original, MedicarePlan::NotSure]),
                ],
                sources: cite!["medicare-partb", "medicare-advantage"],
            },
        },
        Row {
            outcome: Point::Cost,
            rule: Rule {
                id: "points.claim-medicare-advantage",
                when: &[CLAIM, MedicarePlanIs(any![MedicarePlan::Advantage])],
                sources: cite!["medicare-advantage"],
            },
        },
        Row {
            outcome: Point::Cost,
            rule: Rule {
                id: "points.claim-medicare-medicaid",
                when: &[CLAIM, MedicarePlanIs(any![MedicarePlan::WithMedicaid])],
                sources: cite!["medicare-qmb", "medicaid-varies"],
            },
        },
        Row {
            outcome: Point::Cost,
            rule: Rule {
                id: "points.claim-medicaid",
                when: &[CLAIM, PayerIs(any![Payer::Medicaid])],
                sources: cite!["medicaid-varies"],
            },
        },
        Row {
            outcome: Point::Cost,
            rule: Rule {
                id: "points.claim-share",
                when: &[CLAIM, PayerIs(any![Payer::Tricare, Payer::NotSure]), MAYBE_IN_NETWORK],
                sources: cite!["cost-formulas"],
            },
        },
        Row {
            outcome: Point::Cost,
            rule: Rule {
                id: "points.claim-out-of-network",
                when: &[CLAIM, NOT_MEDICARE_MEDICAID, USUAL_RULES, InNetwork(any![Known::No])],
                sources: cite!["courtesy-billing", "net-out"],
            },
        },
        Row {
            outcome: Point::Cost,
            rule: Rule {
                id: "points.claim-yearly-limit",
                when: &[CLAIM, PayerIs(any![Payer::Commercial]), MAYBE_IN_NETWORK],
                sources: cite!["aca-oop-limit"],
            },
        },
        Row {
            outcome: Point::Cost,
            rule: Rule {
                id: "points.claim-no-plan",
                when: &[TO_PLAN, UNINSURED],
                sources: cite!["gfe-right"],
            },
        },
        Row {
            outcome: Point::Gain,
            rule: Rule {
                id: "points.claim-rate",
                when: &[CLAIM, MAYBE_IN_NETWORK, USUAL_RULES],
                sources: cite!["net-in"],
            },
        },
        Row {
            outcome: Point::Gain,
            rule: Rule {
                id: "points.claim-sent-for-you",
                when: &[CLAIM, NOT_MEDICARE_MEDICAID, USUAL_RULES, InNetwork(any![Known::No])],
                sources: cite!["courtesy-billing"],
            },
        },
        Row {
            outcome: Point::Gain,
            rule: Rule {
                id: "points.claim-own-rules",
                when: &[CLAIM, OWN_RULES],
                sources: cite!["hcsm", "federal-care"],
            },
        },
        Row {
            outcome: Point::Drawback,
            rule: Rule {
                id: "points.claim-on-file",
                when: &[CLAIM, INSURED],
                sources: cite!["claim-contents", "plan-keeps-data"],
            },
        },
        Row {
            outcome: Point::Drawback,
            rule: Rule {
                id: "points.claim-limits",
                when: &[CLAIM, INSURED],
                sources: cite![
                    "selfpay-freedom",
                    "plan-can-ask-more",
                    "long-sessions",
                    "two-therapists"
                ],
            },
        },
        // A superbill
        Row {
            outcome: Point::Cost,
            rule: Rule {
                id: "points.superbill-share",
                when: &[
                    SUPERBILL,
                    NOT_MEDICARE_MEDICAID,
                    PlanIs(any![
                        PlanType::Ppo,
                        PlanType::Pos,
                        PlanType::ShortTerm,
                        PlanType::NotSure
                    ]),
                ],
                sources: cite!["net-out", "superbill"],
            },
        },
        Row {
            outcome: Point::Cost,
            rule: Rule {
                id: "points.superbill-nothing-back",
                when: &[SUPERBILL, NAMED_PRIVATE, IN_NETWORK_ONLY],
                sources: cite!["plan-hmo-epo-ppo"],
            },
        },
        Row {
            outcome: Point::Cost,
            rule: Rule {
                id: "points.superbill-public",
                when: &[SUPERBILL, MEDICARE_MEDICAID],
                sources: cite!["medicare-optout", "medicaid-varies"],
            },
        },
        Row {
            outcome: Point::Cost,
            rule: Rule {
                id: "points.superbill-counts",
                when: &[
                    SUPERBILL,
                    NETWORK_PLANS,
                    PlanIs(any![PlanType::Ppo, PlanType::Pos, PlanType::NotSure]),
                ],
                sources: cite!["selfpay-not-counted"],
            },
        },
        Row {
            outcome: Point::Gain,
            rule: Rule {
                id: "points.superbill-choice",
                when: &[SUPERBILL, NOT_MEDICARE_MEDICAID],
                sources: cite!["net-out"],
            },
        },
        Row {
            outcome: Point::Gain,
            rule: Rule {
                id: "points.superbill-beyond-program",
                when: &[
                    SUPERBILL,
                    PayerIs(any![Payer::Medicare, Payer::Medicaid, Payer::Federal, Payer::Injury,]),
                ],
                sources: cite!["medicare-optout", "medicaid-varies", "federal-care"],
            },
        },
        Row {
            outcome: Point::Drawback,
            rule: Rule {
                id: "points.superbill-on-file",
                when: &[SUPERBILL, INSURED],
                sources: cite!["superbill", "plan-keeps-data"],
            },
        },
        Row {
            outcome: Point::Drawback,
            rule: Rule {
                id: "points.superbill-deadline",
                when: &[SUPERBILL, INSURED],
                sources: cite!["oon-timing", "repaid-when"],
            },
        },
        // Self-pay
        Row {
            outcome: Point::Cost,
            rule: Rule {
                id: "points.self-pay-fee",
                when: &[
                    SELF_PAY,
                    PayerIs(any![Payer::Commercial, Payer::Student, Payer::Other, Payer::Nobody]),
                ],
                sources: cite!["gfe-right", "gfe-timing"],
            },
        },
        Row {
            outcome: Point::Cost,
            rule: Rule {
                id: "points.self-pay-fee-public",
                when: &[
                    SELF_PAY,
                    PayerIs(any![
                        Payer::Medicare,
                        Payer::Medicaid,
                        Payer::Tricare,
                        Payer::Federal,
                        Payer::Injury,
                        Payer::NotSure,
                    ]),
                ],
                sources: cite!["gfe-right", "gfe-federal"],
            },
        },
        Row {
            outcome: Point::Cost,
            rule: Rule {
                id: "points.self-pay-sliding-scale",
                when: &[SELF_PAY, SlidingScale(any![Known::Yes])],
                sources: cite!["practice-policy", "sliding"],
            },
        },
        Row {
            outcome: Point::Cost,
            rule: Rule {
                id: "points.self-pay-lower-fees-elsewhere",
                when: &[SELF_PAY, SlidingScale(any![Known::No, Known::Unknown])],
                sources: cite!["sliding"],
            },
        },
        Row {
            outcome: Point::Cost,
            rule: Rule {
                id: "points.self-pay-tax-free",
                when: &[
                    SELF_PAY,
                    ServiceIs(any![Service::Individual, Service::SexTherapy]),
                    ReasonIs(any![Reason::Symptoms, Reason::SexualDifficulty]),
                ],
                sources: cite!["tax-therapy-yes", "tax-medical-care", "tax-privacy-tradeoff"],
            },
        },
        Row {
            outcome: Point::Cost,
            rule: Rule {
                id: "points.self-pay-tax-free-bought",
                when: &[
                    SELF_PAY,
                    PlanSourceIs(any![PlanSource::Bought]),
                    ServiceIs(any![Service::Individual, Service::SexTherapy]),
                    ReasonIs(any![Reason::Symptoms, Reason::SexualDifficulty]),
                ],
                sources: cite!["hsa-2026"],
            },
        },
        Row {
            outcome: Point::Cost,
            rule: Rule {
                id: "points.self-pay-tax-free-unclear",
                when: &[SELF_PAY, JOINT, TreatsOne(any![Known::Yes])],
                sources: cite!["tax-therapy-yes", "tax-privacy-tradeoff"],
            },
        },
        Row {
            outcome: Point::Cost,
            rule: Rule {
                id: "points.self-pay-not-tax-free",
                when: &[SELF_PAY, JOINT, TreatsOne(any![Known::No])],
                sources: cite!["tax-therapy-yes", "hsa-penalty"],
            },
        },
        Row {
            outcome: Point::Gain,
            rule: Rule {
                id: "points.self-pay-never-billed",
                when: &[SELF_PAY, INSURED, BillingIs(any![Billing::Never])],
                sources: cite!["practice-policy", "superbill"],
            },
        },
        Row {
            outcome: Point::Gain,
            rule: Rule {
                id: "points.self-pay-nothing-sent",
                when: &[SELF_PAY, NOT_MEDICARE_MEDICAID, BILLED, MAYBE_IN_NETWORK],
                sources: cite!["paid-in-full-restriction"],
            },
        },
        Row {
            outcome: Point::Gain,
            rule: Rule {
                id: "points.self-pay-freedom",
                when: &[SELF_PAY],
                sources: cite!["selfpay-freedom"],
            },
        },
        Row {
            outcome: Point::Drawback,
            rule: Rule {
                id: "points.self-pay-not-counted",
                when: &[SELF_PAY, INSURED],
                sources: cite!["selfpay-not-counted"],
            },
        },
        Row {
            outcome: Point::Drawback,
            rule: Rule {
                id: "points.self-pay-chart",
                when: &[SELF_PAY],
                sources: cite!["self-pay-still-diagnosed", "retention"],
            },
        },
        // Programs
        Row {
            outcome: Point::Cost,
            rule: Rule {
                id: "points.program-military",
                when: &[PROGRAM, PayerIs(any![Payer::Tricare])],
                sources: cite!["mil-onesource"],
            },
        },
        Row {
            outcome: Point::Cost,
            rule: Rule {
                id: "points.program-campus",
                when: &[PROGRAM, CampusCare],
                sources: cite!["student"],
            },
        },
        Row {
            outcome: Point::Cost,
            rule: Rule {
                id: "points.program-free",
                when: &[
                    PROGRAM,
                    HasProgram(any![Known::Unknown]),
                    PayerIsNot(any![Payer::Tricare]),
                    NoCampusCare,
                ],
                sources: cite!["eap"],
            },
        },
        Row {
            outcome: Point::Cost,
            rule: Rule {
                id: "points.program-free-yours",
                when: &[PROGRAM, HasProgram(any![Known::Yes])],
                sources: cite!["eap"],
            },
        },
        Row {
            outcome: Point::Cost,
            rule: Rule {
                id: "points.program-none",
                when: &[
                    PROGRAM,
                    HasProgram(any![Known::No]),
                    PayerIsNot(any![Payer::Tricare]),
                    NoCampusCare,
                ],
                sources: cite!["eap"],
            },
        },
        Row {
            outcome: Point::Gain,
            rule: Rule {
                // What is known of campus centers does not say so.
                id: "points.program-relationships",
                when: &[PROGRAM, NoCampusCare, JOINT],
                sources: cite!["eap", "mil-onesource"],
            },
        },
        Row {
            outcome: Point::Gain,
            rule: Rule {
                id: "points.program-no-claim",
                when: &[PROGRAM],
                sources: cite!["eap", "mil-onesource", "student"],
            },
        },
        Row {
            outcome: Point::Drawback,
            rule: Rule {
                id: "points.program-short",
                when: &[PROGRAM],
                sources: cite!["eap", "mil-onesource"],
            },
        },
        Row {
            outcome: Point::Drawback,
            rule: Rule {
                id: "points.program-records",
                when: &[PROGRAM, NoCampusCare],
                sources: cite!["eap", "mil-onesource"],
            },
        },
        Row {
            outcome: Point::Drawback,
            rule: Rule {
                id: "points.program-campus-records",
                when: &[PROGRAM, CampusCare],
                sources: cite!["student", "eap"],
            },
        },
    ],
};
