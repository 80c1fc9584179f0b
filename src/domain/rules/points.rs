//! What each way to pay gives, takes and costs, in like detail for all.

use super::Test::{
    Bills, By, DeductibleMet, HasProgram, Is, NotPlan, Pays, PlanFrom, PlanIs, ReasonIs,
    SlidingScale, TreatsOne,
};
use super::{Hit, INSURED};
use super::{Rule, Table, Test};
use crate::domain::choices::{Payer, PlanSource, PlanType, Reason, Service, Way};
use crate::domain::known::Known;
use crate::domain::named::named;
use crate::domain::profile::Billing;
use crate::domain::sources::cite;

named! {
    /// What a point speaks of.
    pub enum Point {
        /// What it does to the cost.
        Cost = "cost",
        /// An advantage.
        Gain = "gain",
        /// A drawback.
        Drawback = "drawback",
    }
}

const CLAIM: Test = By(&[Way::Claim]);
const SUPERBILL: Test = By(&[Way::Superbill]);
const TO_PLAN: Test = By(&[Way::Claim, Way::Superbill]);
const SELF_PAY: Test = By(&[Way::SelfPay]);
const PROGRAM: Test = By(&[Way::Program]);
/// Plans other than a sharing ministry, which is not insurance.
const INSURANCE: Test = NotPlan(&[PlanType::Ministry]);
const NOT_STUDENT: Test = Pays(&[
    Payer::Commercial,
    Payer::Medicare,
    Payer::Medicaid,
    Payer::Tricare,
    Payer::Other,
    Payer::Nobody,
    Payer::NotSure,
]);
/// The practice may send a claim.
const NOT_NEVER: Test = Bills(&[Billing::WithDiagnosis, Billing::WithIdentifiedPatient]);
const DEDUCTIBLE_PLANS: Test = Pays(&[Payer::Commercial, Payer::Student, Payer::Other]);

/// The table: all rows that apply are shown.
pub static POINTS: Table<Point> = Table {
    id: "points",
    hit: Hit::Collect,
    rows: &[
        // A claim
        Rule {
            id: "points.claim-deductible-open",
            when: &[CLAIM, DEDUCTIBLE_PLANS, INSURANCE, DeductibleMet(&[Known::No])],
            then: Point::Cost,
            sources: cite!["cost-formulas", "net-in"],
        },
        Rule {
            id: "points.claim-deductible-met",
            when: &[CLAIM, DEDUCTIBLE_PLANS, INSURANCE, DeductibleMet(&[Known::Yes])],
            then: Point::Cost,
            sources: cite!["cost-formulas", "net-in"],
        },
        Rule {
            id: "points.claim-deductible-unsure",
            when: &[CLAIM, DEDUCTIBLE_PLANS, INSURANCE, DeductibleMet(&[Known::Unknown])],
            then: Point::Cost,
            sources: cite!["cost-formulas", "net-in"],
        },
        Rule {
            id: "points.sharing-ministry",
            when: &[TO_PLAN, PlanIs(&[PlanType::Ministry])],
            then: Point::Cost,
            sources: cite!["hcsm"],
        },
        Rule {
            id: "points.claim-medicare",
            when: &[CLAIM, Pays(&[Payer::Medicare])],
            then: Point::Cost,
            sources: cite!["medicare-partb"],
        },
        Rule {
            id: "points.claim-medicaid",
            when: &[CLAIM, Pays(&[Payer::Medicaid])],
            then: Point::Cost,
            sources: cite!["medicaid-varies"],
        },
        Rule {
            id: "points.claim-share",
            when: &[CLAIM, Pays(&[Payer::Tricare, Payer::NotSure])],
            then: Point::Cost,
            sources: cite!["cost-formulas"],
        },
        Rule {
            id: "points.claim-yearly-limit",
            when: &[CLAIM, Pays(&[Payer::Commercial])],
            then: Point::Cost,
            sources: cite!["aca-oop-limit"],
        },
        Rule {
            id: "points.claim-no-plan",
            when: &[By(&[Way::Claim, Way::Superbill]), Pays(&[Payer::Nobody])],
            then: Point::Cost,
            sources: cite!["gfe-right"],
        },
        Rule {
            id: "points.claim-rate",
            when: &[CLAIM, INSURED, INSURANCE],
            then: Point::Gain,
            sources: cite!["net-in"],
        },
        Rule {
            id: "points.claim-sharing-ministry",
            when: &[CLAIM, PlanIs(&[PlanType::Ministry])],
            then: Point::Gain,
            sources: cite!["hcsm"],
        },
        Rule {
            id: "points.claim-on-file",
            when: &[CLAIM, INSURED],
            then: Point::Drawback,
            sources: cite!["claim-contents", "plan-keeps-data"],
        },
        Rule {
            id: "points.claim-limits",
            when: &[CLAIM, INSURED],
            then: Point::Drawback,
            sources: cite!["selfpay-freedom", "plan-can-ask-more"],
        },
        // A superbill
        Rule {
            id: "points.superbill-share",
            when: &[
                SUPERBILL,
                Pays(&[
                    Payer::Commercial,
                    Payer::Tricare,
                    Payer::Student,
                    Payer::Other,
                    Payer::NotSure,
                ]),
                PlanIs(&[PlanType::Ppo, PlanType::Pos, PlanType::ShortTerm, PlanType::NotSure]),
            ],
            then: Point::Cost,
            sources: cite!["net-out", "superbill"],
        },
        Rule {
            id: "points.superbill-nothing-back",
            when: &[
                SUPERBILL,
                Pays(&[Payer::Commercial, Payer::Student, Payer::Other]),
                PlanIs(&[PlanType::Hmo, PlanType::Epo]),
            ],
            then: Point::Cost,
            sources: cite!["plan-hmo-epo-ppo"],
        },
        Rule {
            id: "points.superbill-public",
            when: &[SUPERBILL, Pays(&[Payer::Medicare, Payer::Medicaid])],
            then: Point::Cost,
            sources: cite!["medicare-optout", "medicaid-varies"],
        },
        Rule {
            id: "points.superbill-counts",
            when: &[
                SUPERBILL,
                Pays(&[Payer::Commercial, Payer::Student]),
                PlanIs(&[PlanType::Ppo, PlanType::Pos, PlanType::NotSure]),
            ],
            then: Point::Cost,
            sources: cite!["selfpay-not-counted"],
        },
        Rule {
            id: "points.superbill-choice",
            when: &[
                SUPERBILL,
                Pays(&[
                    Payer::Commercial,
                    Payer::Tricare,
                    Payer::Student,
                    Payer::Other,
                    Payer::NotSure,
                ]),
            ],
            then: Point::Gain,
            sources: cite!["net-out"],
        },
        Rule {
            id: "points.superbill-beyond-program",
            when: &[SUPERBILL, Pays(&[Payer::Medicare, Payer::Medicaid])],
            then: Point::Gain,
            sources: cite!["medicare-optout", "medicaid-varies"],
        },
        Rule {
            id: "points.superbill-on-file",
            when: &[SUPERBILL, INSURED],
            then: Point::Drawback,
            sources: cite!["superbill", "plan-keeps-data"],
        },
        Rule {
            id: "points.superbill-deadline",
            when: &[SUPERBILL, INSURED],
            then: Point::Drawback,
            sources: cite!["oon-timing"],
        },
        // Self-pay
        Rule {
            id: "points.self-pay-fee",
            when: &[
                SELF_PAY,
                Pays(&[Payer::Commercial, Payer::Student, Payer::Other, Payer::Nobody]),
            ],
            then: Point::Cost,
            sources: cite!["gfe-right", "gfe-timing"],
        },
        Rule {
            id: "points.self-pay-fee-public",
            when: &[
                SELF_PAY,
                Pays(&[Payer::Medicare, Payer::Medicaid, Payer::Tricare, Payer::NotSure]),
            ],
            then: Point::Cost,
            sources: cite!["gfe-right", "gfe-federal"],
        },
        Rule {
            id: "points.self-pay-sliding-scale",
            when: &[SELF_PAY, SlidingScale(&[Known::Yes])],
            then: Point::Cost,
            sources: cite!["practice-policy", "sliding"],
        },
        Rule {
            id: "points.self-pay-lower-fees-elsewhere",
            when: &[SELF_PAY, SlidingScale(&[Known::No, Known::Unknown])],
            then: Point::Cost,
            sources: cite!["sliding"],
        },
        Rule {
            id: "points.self-pay-tax-free",
            when: &[
                SELF_PAY,
                Is(&[Service::Individual, Service::SexTherapy]),
                ReasonIs(&[Reason::Symptoms, Reason::SexualDifficulty]),
            ],
            then: Point::Cost,
            sources: cite!["tax-therapy-yes", "tax-medical-care", "tax-privacy-tradeoff"],
        },
        Rule {
            id: "points.self-pay-tax-free-bought",
            when: &[
                SELF_PAY,
                PlanFrom(&[PlanSource::Bought]),
                Is(&[Service::Individual, Service::SexTherapy]),
                ReasonIs(&[Reason::Symptoms, Reason::SexualDifficulty]),
            ],
            then: Point::Cost,
            sources: cite!["hsa-2026"],
        },
        Rule {
            id: "points.self-pay-tax-free-unclear",
            when: &[SELF_PAY, Is(&[Service::Couples, Service::Family]), TreatsOne(&[Known::Yes])],
            then: Point::Cost,
            sources: cite!["tax-therapy-yes", "tax-privacy-tradeoff"],
        },
        Rule {
            id: "points.self-pay-not-tax-free",
            when: &[SELF_PAY, Is(&[Service::Couples, Service::Family]), TreatsOne(&[Known::No])],
            then: Point::Cost,
            sources: cite!["tax-therapy-yes"],
        },
        Rule {
            id: "points.self-pay-never-billed",
            when: &[SELF_PAY, INSURED, Bills(&[Billing::Never])],
            then: Point::Gain,
            sources: cite!["practice-policy", "superbill"],
        },
        Rule {
            id: "points.self-pay-nothing-sent",
            when: &[SELF_PAY, INSURED, NOT_NEVER],
            then: Point::Gain,
            sources: cite!["paid-in-full-restriction"],
        },
        Rule {
            id: "points.self-pay-freedom",
            when: &[SELF_PAY],
            then: Point::Gain,
            sources: cite!["selfpay-freedom"],
        },
        Rule {
            id: "points.self-pay-not-counted",
            when: &[SELF_PAY, INSURED],
            then: Point::Drawback,
            sources: cite!["selfpay-not-counted"],
        },
        Rule {
            id: "points.self-pay-chart",
            when: &[SELF_PAY],
            then: Point::Drawback,
            sources: cite!["self-pay-still-diagnosed", "retention"],
        },
        // Programs
        Rule {
            id: "points.program-military",
            when: &[PROGRAM, Pays(&[Payer::Tricare])],
            then: Point::Cost,
            sources: cite!["mil-onesource"],
        },
        Rule {
            id: "points.program-campus",
            when: &[PROGRAM, Pays(&[Payer::Student])],
            then: Point::Cost,
            sources: cite!["student"],
        },
        Rule {
            id: "points.program-free",
            when: &[
                PROGRAM,
                HasProgram(&[Known::Unknown]),
                Pays(&[
                    Payer::Commercial,
                    Payer::Medicare,
                    Payer::Medicaid,
                    Payer::Other,
                    Payer::Nobody,
                    Payer::NotSure,
                ]),
            ],
            then: Point::Cost,
            sources: cite!["eap"],
        },
        Rule {
            id: "points.program-free-yours",
            when: &[PROGRAM, HasProgram(&[Known::Yes])],
            then: Point::Cost,
            sources: cite!["eap"],
        },
        Rule {
            id: "points.program-none",
            when: &[
                PROGRAM,
                HasProgram(&[Known::No]),
                Pays(&[
                    Payer::Commercial,
                    Payer::Medicare,
                    Payer::Medicaid,
                    Payer::Other,
                    Payer::Nobody,
                    Payer::NotSure,
                ]),
            ],
            then: Point::Cost,
            sources: cite!["eap"],
        },
        Rule {
            // What is known of campus centers does not say so.
            id: "points.program-relationships",
            when: &[PROGRAM, NOT_STUDENT, Is(&[Service::Couples, Service::Family])],
            then: Point::Gain,
            sources: cite!["eap", "mil-onesource"],
        },
        Rule {
            id: "points.program-no-claim",
            when: &[PROGRAM],
            then: Point::Gain,
            sources: cite!["eap", "mil-onesource", "student"],
        },
        Rule {
            id: "points.program-short",
            when: &[PROGRAM],
            then: Point::Drawback,
            sources: cite!["eap", "mil-onesource"],
        },
        Rule {
            id: "points.program-records",
            when: &[PROGRAM, NOT_STUDENT],
            then: Point::Drawback,
            sources: cite!["eap", "mil-onesource"],
        },
        Rule {
            id: "points.program-campus-records",
            when: &[PROGRAM, Pays(&[Payer::Student])],
            then: Point::Drawback,
            sources: cite!["student", "eap"],
        },
    ],
};
