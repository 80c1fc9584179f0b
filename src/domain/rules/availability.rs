//! Which ways to pay are available to this visitor at this practice.

use super::condition::Condition::{
    self, BillingIs, ClientIs, HasProgram, InNetwork, MedicareIs, NotOffered, PayerIs, PlanIs,
    PracticePrograms, ReasonIs, ServiceOpen, Superbills, TreatsOne,
};
use super::table::Hit;
use super::table::{Rule, Table};
use super::vocabulary::{
    BILLED, CLAIM, JOINT, MAYBE_NOBODY_TREATED, MEDICARE_MEDICAID, MINISTRY, PROGRAM, SELF_PAY,
    SUPERBILL, UNINSURED,
};
use crate::domain::choices::{Client, Payer, PlanType, Reason};
use crate::domain::known::Known;
use crate::domain::named::named;
use crate::domain::profile::{Billing, MedicareStatus};
use crate::domain::sources::cite;

named! {
    /// Whether a way to pay is available.
    pub enum Availability {
        /// It does.
        Available = "open",
        /// It may: something has to be asked first.
        Ask = "ask",
        /// Not at this practice.
        NotHere = "not-here",
        /// Not with this plan.
        NotForYou = "not-for-you",
    }
}

impl Availability {
    /// Whether it stands open, or may: something has to be asked first.
    #[must_use]
    pub const fn is_usable(self) -> bool {
        matches!(self, Self::Available | Self::Ask)
    }
}

/// What brings people where, by itself, there is no condition that a claim could name.
const NO_CONDITION: Condition = ReasonIs(&[
    Reason::Relationship,
    Reason::Premarital,
    Reason::FamilyDynamics,
    Reason::Exploring,
    Reason::Growth,
    Reason::NotSure,
]);

/// The table, for each way to pay. The first row that applies decides.
pub static AVAILABILITY: Table<Availability> = Table {
    id: "open",
    hit: Hit::First,
    rows: &[
        Rule {
            id: "open.not-offered",
            when: &[NotOffered],
            outcome: Availability::NotHere,
            sources: cite!["practice-policy"],
        },
        // A claim that the practice sends.
        Rule {
            id: "open.claim-no-plan",
            when: &[CLAIM, UNINSURED],
            outcome: Availability::NotForYou,
            sources: cite!["net-in"],
        },
        Rule {
            id: "open.claim-never",
            when: &[CLAIM, BillingIs(&[Billing::Never])],
            outcome: Availability::NotHere,
            sources: cite!["practice-policy"],
        },
        Rule {
            id: "open.claim-nobody-treated",
            when: &[CLAIM, BILLED, JOINT, TreatsOne(&[Known::No])],
            outcome: Availability::NotHere,
            sources: cite!["practice-policy", "cpt-90847-meaning"],
        },
        Rule {
            id: "open.claim-out-of-network",
            when: &[CLAIM, InNetwork(&[Known::No])],
            outcome: Availability::NotForYou,
            sources: cite!["net-out"],
        },
        Rule {
            id: "open.claim-kind-open",
            when: &[CLAIM, ServiceOpen],
            outcome: Availability::Ask,
            sources: cite!["practice-policy"],
        },
        Rule {
            id: "open.claim-sharing-ministry",
            when: &[CLAIM, MINISTRY],
            outcome: Availability::Ask,
            sources: cite!["hcsm"],
        },
        Rule {
            // It might be a sharing ministry.
            id: "open.claim-plan-type-unsure",
            when: &[CLAIM, PayerIs(&[Payer::Other]), PlanIs(&[PlanType::NotSure])],
            outcome: Availability::Ask,
            sources: cite!["hcsm", "net-in"],
        },
        Rule {
            id: "open.claim-patient-unsure",
            when: &[CLAIM, JOINT, TreatsOne(&[Known::Unknown])],
            outcome: Availability::Ask,
            sources: cite!["practice-policy", "cpt-90847-meaning"],
        },
        Rule {
            id: "open.claim-network-unsure",
            when: &[CLAIM, InNetwork(&[Known::Unknown])],
            outcome: Availability::Ask,
            sources: cite!["net-in", "net-out"],
        },
        Rule {
            id: "open.claim-condition-and-more",
            when: &[CLAIM, JOINT, TreatsOne(&[Known::Yes]), NO_CONDITION],
            outcome: Availability::Ask,
            sources: cite!["practice-policy", "cpt-90847-meaning", "cpt-misuse"],
        },
        Rule {
            id: "open.claim-no-condition",
            when: &[CLAIM, NO_CONDITION, MAYBE_NOBODY_TREATED],
            outcome: Availability::Ask,
            sources: cite!["practice-policy", "dx-claim-needs-code"],
        },
        Rule {
            id: "open.claim",
            when: &[CLAIM],
            outcome: Availability::Available,
            sources: cite!["practice-policy", "net-in"],
        },
        // A superbill that the visitor sends.
        Rule {
            id: "open.superbill-no-plan",
            when: &[SUPERBILL, UNINSURED],
            outcome: Availability::NotForYou,
            sources: cite!["superbill"],
        },
        Rule {
            id: "open.superbill-not-given",
            when: &[SUPERBILL, Superbills(&[Known::No])],
            outcome: Availability::NotHere,
            sources: cite!["practice-policy"],
        },
        Rule {
            id: "open.superbill-medicare-opted-out",
            when: &[SUPERBILL, PayerIs(&[Payer::Medicare]), MedicareIs(MedicareStatus::OptedOut)],
            outcome: Availability::NotForYou,
            sources: cite!["medicare-optout"],
        },
        Rule {
            id: "open.superbill-never",
            when: &[SUPERBILL, BillingIs(&[Billing::Never])],
            outcome: Availability::Ask,
            sources: cite!["practice-policy", "superbill"],
        },
        Rule {
            id: "open.superbill-kind-open",
            when: &[SUPERBILL, ServiceOpen],
            outcome: Availability::Ask,
            sources: cite!["practice-policy", "superbill"],
        },
        Rule {
            id: "open.superbill-public",
            when: &[SUPERBILL, MEDICARE_MEDICAID],
            outcome: Availability::Ask,
            sources: cite!["superbill", "medicare-optout", "medicaid-varies"],
        },
        Rule {
            id: "open.superbill-in-network",
            when: &[SUPERBILL, InNetwork(&[Known::Yes])],
            outcome: Availability::NotForYou,
            sources: cite!["net-in"],
        },
        Rule {
            id: "open.superbill-not-said",
            when: &[SUPERBILL, Superbills(&[Known::Unknown])],
            outcome: Availability::Ask,
            sources: cite!["practice-policy", "superbill"],
        },
        Rule {
            id: "open.superbill-joint-not-treating",
            when: &[SUPERBILL, JOINT, MAYBE_NOBODY_TREATED],
            outcome: Availability::Ask,
            sources: cite!["superbill", "cpt-90847-meaning"],
        },
        Rule {
            id: "open.superbill-condition-and-more",
            when: &[SUPERBILL, JOINT, TreatsOne(&[Known::Yes]), NO_CONDITION],
            outcome: Availability::Ask,
            sources: cite!["superbill", "cpt-90847-meaning", "cpt-misuse"],
        },
        Rule {
            id: "open.superbill-no-condition",
            when: &[SUPERBILL, NO_CONDITION, MAYBE_NOBODY_TREATED],
            outcome: Availability::Ask,
            sources: cite!["superbill", "dx-claim-needs-code"],
        },
        Rule {
            id: "open.superbill-network-unsure",
            when: &[SUPERBILL, InNetwork(&[Known::Unknown])],
            outcome: Availability::Ask,
            sources: cite!["superbill", "net-out"],
        },
        Rule {
            id: "open.superbill",
            when: &[SUPERBILL, PlanIs(&[PlanType::Ppo, PlanType::Pos])],
            outcome: Availability::Available,
            sources: cite!["practice-policy", "superbill", "plan-hmo-epo-ppo"],
        },
        Rule {
            id: "open.superbill-ask-plan",
            when: &[SUPERBILL],
            outcome: Availability::Ask,
            sources: cite!["superbill", "plan-hmo-epo-ppo"],
        },
        // Paying without any plan.
        Rule {
            id: "open.self-pay-kind-open",
            when: &[SELF_PAY, ServiceOpen],
            outcome: Availability::Ask,
            sources: cite!["practice-policy"],
        },
        Rule {
            // Under 21, Medicaid may pay for a family with nobody treated.
            id: "open.self-pay-medicaid-nobody-treated",
            when: &[
                SELF_PAY,
                PayerIs(&[Payer::Medicaid]),
                JOINT,
                TreatsOne(&[Known::No]),
                ClientIs(&[Client::Adult]),
            ],
            outcome: Availability::Ask,
            sources: cite!["medicaid-varies"],
        },
        Rule {
            id: "open.self-pay-medicaid",
            when: &[SELF_PAY, PayerIs(&[Payer::Medicaid])],
            outcome: Availability::Ask,
            sources: cite!["medicaid-varies", "restriction-vs-contract"],
        },
        Rule {
            id: "open.self-pay-medicare-opted-out",
            when: &[SELF_PAY, PayerIs(&[Payer::Medicare]), MedicareIs(MedicareStatus::OptedOut)],
            outcome: Availability::Available,
            sources: cite!["medicare-optout"],
        },
        Rule {
            id: "open.self-pay-medicare-nobody-treated",
            when: &[SELF_PAY, PayerIs(&[Payer::Medicare]), JOINT, TreatsOne(&[Known::No])],
            outcome: Availability::Ask,
            sources: cite!["medicare-optout", "medicare-family"],
        },
        Rule {
            id: "open.self-pay-medicare-enrolled",
            when: &[SELF_PAY, PayerIs(&[Payer::Medicare]), MedicareIs(MedicareStatus::Enrolled)],
            outcome: Availability::Ask,
            sources: cite!["medicare-optout", "restriction-vs-contract"],
        },
        Rule {
            id: "open.self-pay-medicare",
            when: &[SELF_PAY, PayerIs(&[Payer::Medicare])],
            outcome: Availability::Ask,
            sources: cite!["medicare-optout", "restriction-vs-contract"],
        },
        Rule {
            id: "open.self-pay-plan-unsure",
            when: &[SELF_PAY, PayerIs(&[Payer::NotSure])],
            outcome: Availability::Ask,
            sources: cite!["medicare-optout", "medicaid-varies"],
        },
        Rule {
            id: "open.self-pay-no-plan",
            when: &[SELF_PAY, UNINSURED],
            outcome: Availability::Available,
            sources: cite!["gfe-right"],
        },
        Rule {
            id: "open.self-pay-never",
            when: &[SELF_PAY, BillingIs(&[Billing::Never])],
            outcome: Availability::Available,
            sources: cite!["practice-policy", "superbill"],
        },
        Rule {
            id: "open.self-pay-out-of-network",
            when: &[SELF_PAY, InNetwork(&[Known::No])],
            outcome: Availability::Available,
            sources: cite!["net-out"],
        },
        Rule {
            id: "open.self-pay",
            when: &[SELF_PAY],
            outcome: Availability::Available,
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
            outcome: Availability::Available,
            sources: cite!["practice-policy", "eap"],
        },
        Rule {
            id: "open.program-yours",
            when: &[PROGRAM, HasProgram(&[Known::Yes]), PracticePrograms(&[Known::Unknown])],
            outcome: Availability::Ask,
            sources: cite!["eap"],
        },
        Rule {
            id: "open.program-military",
            when: &[PROGRAM, PayerIs(&[Payer::Tricare])],
            outcome: Availability::Ask,
            sources: cite!["mil-onesource"],
        },
        Rule {
            id: "open.program-campus",
            when: &[PROGRAM, PayerIs(&[Payer::Student])],
            outcome: Availability::Ask,
            sources: cite!["student"],
        },
        Rule {
            // It might be a military or a campus plan, each with its own free help.
            id: "open.program-plan-unsure",
            when: &[PROGRAM, PayerIs(&[Payer::NotSure])],
            outcome: Availability::Ask,
            sources: cite!["eap", "mil-onesource", "student"],
        },
        Rule {
            id: "open.program-none",
            when: &[PROGRAM, HasProgram(&[Known::No])],
            outcome: Availability::NotForYou,
            sources: cite!["eap"],
        },
        Rule {
            id: "open.program-not-here",
            when: &[PROGRAM, HasProgram(&[Known::Yes]), PracticePrograms(&[Known::No])],
            outcome: Availability::NotHere,
            sources: cite!["practice-policy", "eap"],
        },
        Rule {
            id: "open.program-ask",
            when: &[],
            outcome: Availability::Ask,
            sources: cite!["eap"],
        },
    ],
};
