//! Which ways to pay stand open to this visitor at this practice.

use super::Hit;
use super::Test::{
    Bills, By, ClientIs, HasProgram, InNetwork, Is, KindOpen, Medicare, NotOffered, Pays, PlanIs,
    PracticePrograms, ReasonIs, Superbills, TreatsOne,
};
use super::{Rule, Table, Test};
use crate::domain::choices::{Client, Payer, PlanType, Reason, Service, Way};
use crate::domain::known::Known;
use crate::domain::named::named;
use crate::domain::profile::{Billing, MedicareStatus};
use crate::domain::sources::cite;

named! {
    /// Whether a way to pay stands open.
    pub enum Open {
        /// It does.
        Open = "open",
        /// It may: something has to be asked first.
        Ask = "ask",
        /// Not at this practice.
        NotHere = "not-here",
        /// Not with this plan.
        NotForYou = "not-for-you",
    }
}

impl Open {
    /// Whether it stands open, or may: something has to be asked first.
    #[must_use]
    pub const fn is_usable(self) -> bool {
        matches!(self, Self::Open | Self::Ask)
    }
}

const CLAIM: Test = By(&[Way::Claim]);
const SUPERBILL: Test = By(&[Way::Superbill]);
const SELF_PAY: Test = By(&[Way::SelfPay]);
const PROGRAM: Test = By(&[Way::Program]);
const JOINT: Test = Is(&[Service::Couples, Service::Family]);

/// What brings people where, by itself, there is no condition that a claim could name.
const NO_CONDITION: Test = ReasonIs(&[
    Reason::Relationship,
    Reason::Premarital,
    Reason::FamilyDynamics,
    Reason::Exploring,
    Reason::Growth,
    Reason::NotSure,
]);

/// Nobody's own condition is treated, as far as is known. One person and a therapist are not asked.
const NOT_TREATING: Test = TreatsOne(&[Known::No, Known::Unknown]);

/// The table, for each way to pay. The first row that applies decides.
pub static OPEN: Table<Open> = Table {
    id: "open",
    hit: Hit::First,
    rows: &[
        Rule {
            id: "open.not-offered",
            when: &[NotOffered],
            then: Open::NotHere,
            sources: cite!["practice-policy"],
        },
        // A claim that the practice sends.
        Rule {
            id: "open.claim-no-plan",
            when: &[CLAIM, Pays(&[Payer::Nobody])],
            then: Open::NotForYou,
            sources: cite!["net-in"],
        },
        Rule {
            id: "open.claim-never",
            when: &[CLAIM, Bills(&[Billing::Never])],
            then: Open::NotHere,
            sources: cite!["practice-policy"],
        },
        Rule {
            id: "open.claim-nobody-treated",
            when: &[
                CLAIM,
                Bills(&[Billing::WithDiagnosis, Billing::WithIdentifiedPatient]),
                JOINT,
                TreatsOne(&[Known::No]),
            ],
            then: Open::NotHere,
            sources: cite!["practice-policy", "cpt-90847-meaning"],
        },
        Rule {
            id: "open.claim-out-of-network",
            when: &[CLAIM, InNetwork(&[Known::No])],
            then: Open::NotForYou,
            sources: cite!["net-out"],
        },
        Rule {
            id: "open.claim-kind-open",
            when: &[CLAIM, KindOpen],
            then: Open::Ask,
            sources: cite!["practice-policy"],
        },
        Rule {
            id: "open.claim-sharing-ministry",
            when: &[CLAIM, PlanIs(&[PlanType::Ministry])],
            then: Open::Ask,
            sources: cite!["hcsm"],
        },
        Rule {
            // It might be a sharing ministry.
            id: "open.claim-plan-type-unsure",
            when: &[CLAIM, Pays(&[Payer::Other]), PlanIs(&[PlanType::NotSure])],
            then: Open::Ask,
            sources: cite!["hcsm", "net-in"],
        },
        Rule {
            id: "open.claim-patient-unsure",
            when: &[CLAIM, JOINT, TreatsOne(&[Known::Unknown])],
            then: Open::Ask,
            sources: cite!["practice-policy", "cpt-90847-meaning"],
        },
        Rule {
            id: "open.claim-network-unsure",
            when: &[CLAIM, InNetwork(&[Known::Unknown])],
            then: Open::Ask,
            sources: cite!["net-in", "net-out"],
        },
        Rule {
            id: "open.claim-condition-and-more",
            when: &[CLAIM, JOINT, TreatsOne(&[Known::Yes]), NO_CONDITION],
            then: Open::Ask,
            sources: cite!["practice-policy", "cpt-90847-meaning", "cpt-misuse"],
        },
        Rule {
            id: "open.claim-no-condition",
            when: &[CLAIM, NO_CONDITION, NOT_TREATING],
            then: Open::Ask,
            sources: cite!["practice-policy", "dx-claim-needs-code"],
        },
        Rule {
            id: "open.claim",
            when: &[CLAIM],
            then: Open::Open,
            sources: cite!["practice-policy", "net-in"],
        },
        // A superbill that the visitor sends.
        Rule {
            id: "open.superbill-no-plan",
            when: &[SUPERBILL, Pays(&[Payer::Nobody])],
            then: Open::NotForYou,
            sources: cite!["superbill"],
        },
        Rule {
            id: "open.superbill-not-given",
            when: &[SUPERBILL, Superbills(&[Known::No])],
            then: Open::NotHere,
            sources: cite!["practice-policy"],
        },
        Rule {
            id: "open.superbill-medicare-opted-out",
            when: &[SUPERBILL, Pays(&[Payer::Medicare]), Medicare(MedicareStatus::OptedOut)],
            then: Open::NotForYou,
            sources: cite!["medicare-optout"],
        },
        Rule {
            id: "open.superbill-never",
            when: &[SUPERBILL, Bills(&[Billing::Never])],
            then: Open::Ask,
            sources: cite!["practice-policy", "superbill"],
        },
        Rule {
            id: "open.superbill-kind-open",
            when: &[SUPERBILL, KindOpen],
            then: Open::Ask,
            sources: cite!["practice-policy", "superbill"],
        },
        Rule {
            id: "open.superbill-public",
            when: &[SUPERBILL, Pays(&[Payer::Medicare, Payer::Medicaid])],
            then: Open::Ask,
            sources: cite!["superbill", "medicare-optout", "medicaid-varies"],
        },
        Rule {
            id: "open.superbill-in-network",
            when: &[SUPERBILL, InNetwork(&[Known::Yes])],
            then: Open::NotForYou,
            sources: cite!["net-in"],
        },
        Rule {
            id: "open.superbill-not-said",
            when: &[SUPERBILL, Superbills(&[Known::Unknown])],
            then: Open::Ask,
            sources: cite!["practice-policy", "superbill"],
        },
        Rule {
            id: "open.superbill-joint-not-treating",
            when: &[SUPERBILL, JOINT, TreatsOne(&[Known::No, Known::Unknown])],
            then: Open::Ask,
            sources: cite!["superbill", "cpt-90847-meaning"],
        },
        Rule {
            id: "open.superbill-condition-and-more",
            when: &[SUPERBILL, JOINT, TreatsOne(&[Known::Yes]), NO_CONDITION],
            then: Open::Ask,
            sources: cite!["superbill", "cpt-90847-meaning", "cpt-misuse"],
        },
        Rule {
            id: "open.superbill-no-condition",
            when: &[SUPERBILL, NO_CONDITION, NOT_TREATING],
            then: Open::Ask,
            sources: cite!["superbill", "dx-claim-needs-code"],
        },
        Rule {
            id: "open.superbill-network-unsure",
            when: &[SUPERBILL, InNetwork(&[Known::Unknown])],
            then: Open::Ask,
            sources: cite!["superbill", "net-out"],
        },
        Rule {
            id: "open.superbill",
            when: &[SUPERBILL, PlanIs(&[PlanType::Ppo, PlanType::Pos])],
            then: Open::Open,
            sources: cite!["practice-policy", "superbill", "plan-hmo-epo-ppo"],
        },
        Rule {
            id: "open.superbill-ask-plan",
            when: &[SUPERBILL],
            then: Open::Ask,
            sources: cite!["superbill", "plan-hmo-epo-ppo"],
        },
        // Paying without any plan.
        Rule {
            id: "open.self-pay-kind-open",
            when: &[SELF_PAY, KindOpen],
            then: Open::Ask,
            sources: cite!["practice-policy"],
        },
        Rule {
            // Under 21, Medicaid may pay for a family with nobody treated.
            id: "open.self-pay-medicaid-nobody-treated",
            when: &[
                SELF_PAY,
                Pays(&[Payer::Medicaid]),
                JOINT,
                TreatsOne(&[Known::No]),
                ClientIs(&[Client::Adult]),
            ],
            then: Open::Ask,
            sources: cite!["medicaid-varies"],
        },
        Rule {
            id: "open.self-pay-medicaid",
            when: &[SELF_PAY, Pays(&[Payer::Medicaid])],
            then: Open::Ask,
            sources: cite!["medicaid-varies", "restriction-vs-contract"],
        },
        Rule {
            id: "open.self-pay-medicare-opted-out",
            when: &[SELF_PAY, Pays(&[Payer::Medicare]), Medicare(MedicareStatus::OptedOut)],
            then: Open::Open,
            sources: cite!["medicare-optout"],
        },
        Rule {
            id: "open.self-pay-medicare-nobody-treated",
            when: &[SELF_PAY, Pays(&[Payer::Medicare]), JOINT, TreatsOne(&[Known::No])],
            then: Open::Ask,
            sources: cite!["medicare-optout", "medicare-family"],
        },
        Rule {
            id: "open.self-pay-medicare-enrolled",
            when: &[SELF_PAY, Pays(&[Payer::Medicare]), Medicare(MedicareStatus::Enrolled)],
            then: Open::Ask,
            sources: cite!["medicare-optout", "restriction-vs-contract"],
        },
        Rule {
            id: "open.self-pay-medicare",
            when: &[SELF_PAY, Pays(&[Payer::Medicare])],
            then: Open::Ask,
            sources: cite!["medicare-optout", "restriction-vs-contract"],
        },
        Rule {
            id: "open.self-pay-plan-unsure",
            when: &[SELF_PAY, Pays(&[Payer::NotSure])],
            then: Open::Ask,
            sources: cite!["medicare-optout", "medicaid-varies"],
        },
        Rule {
            id: "open.self-pay-no-plan",
            when: &[SELF_PAY, Pays(&[Payer::Nobody])],
            then: Open::Open,
            sources: cite!["gfe-right"],
        },
        Rule {
            id: "open.self-pay-never",
            when: &[SELF_PAY, Bills(&[Billing::Never])],
            then: Open::Open,
            sources: cite!["practice-policy", "superbill"],
        },
        Rule {
            id: "open.self-pay-out-of-network",
            when: &[SELF_PAY, InNetwork(&[Known::No])],
            then: Open::Open,
            sources: cite!["net-out"],
        },
        Rule {
            id: "open.self-pay",
            when: &[SELF_PAY],
            then: Open::Open,
            sources: cite![
                "paid-in-full-restriction",
                "restriction-vs-contract",
                "network-contract"
            ],
        },
        // Programs without a claim.
        Rule {
            id: "open.program-here",
            when: &[PROGRAM, HasProgram(&[Known::Yes]), PracticePrograms(&[Known::Yes])],
            then: Open::Open,
            sources: cite!["practice-policy", "eap"],
        },
        Rule {
            id: "open.program-yours",
            when: &[PROGRAM, HasProgram(&[Known::Yes]), PracticePrograms(&[Known::Unknown])],
            then: Open::Ask,
            sources: cite!["eap"],
        },
        Rule {
            id: "open.program-military",
            when: &[PROGRAM, Pays(&[Payer::Tricare])],
            then: Open::Ask,
            sources: cite!["mil-onesource"],
        },
        Rule {
            id: "open.program-campus",
            when: &[PROGRAM, Pays(&[Payer::Student])],
            then: Open::Ask,
            sources: cite!["student"],
        },
        Rule {
            // It might be a military or a campus plan, each with its own free help.
            id: "open.program-plan-unsure",
            when: &[PROGRAM, Pays(&[Payer::NotSure])],
            then: Open::Ask,
            sources: cite!["eap", "mil-onesource", "student"],
        },
        Rule {
            id: "open.program-none",
            when: &[PROGRAM, HasProgram(&[Known::No])],
            then: Open::NotForYou,
            sources: cite!["eap"],
        },
        Rule {
            id: "open.program-not-here",
            when: &[PROGRAM, HasProgram(&[Known::Yes]), PracticePrograms(&[Known::No])],
            then: Open::NotHere,
            sources: cite!["practice-policy", "eap"],
        },
        Rule { id: "open.program-ask", when: &[], then: Open::Ask, sources: cite!["eap"] },
    ],
};
