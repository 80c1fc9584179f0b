//! Which ways to pay are available to this visitor at this practice.

use super::condition::Condition::{
    self, BillingIs, BillingOpen, CampusCare, ClientIs, HasProgram, InNetwork, MayBill, MedicareIs,
    NoNetworkNamed, NotOffered, OutOfNetworkClaimsAre, OutOfNetworkClaimsAreNot, PayerIs,
    PayerIsNot, PlanIs, PlanIsNot, PracticeHas, PracticePrograms, ReasonIs, ServiceOpen,
    Superbills, TreatsOne,
};
use super::table::Hit;
use super::table::{Row, Rule, Table};
use super::vocabulary::{
    BILLED, CLAIM, INSURED, JOINT, MAYBE_IN_NETWORK, MAYBE_NOBODY_TREATED, MEDICARE_MEDICAID,
    NAMED_PRIVATE, NOT_SENT_UNASKED, OWN_RULES, PROGRAM, SELF_PAY, SUPERBILL, UNINSURED,
};
use crate::domain::choices::{Client, Payer, PlanType, Reason};
use crate::domain::known::Known;
use crate::domain::named::named;
use crate::domain::practice_detail::PracticeDetail;
use crate::domain::profile::{Billing, MedicareStatus, OutOfNetworkClaims};
use crate::domain::set::any;
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
const NO_CONDITION: Condition = ReasonIs(any![
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
        Row {
            outcome: Availability::NotHere,
            rule: Rule {
                id: "open.not-offered",
                when: &[NotOffered],
                sources: cite!["practice-policy"],
            },
        },
        // A claim that the practice sends.
        Row {
            outcome: Availability::NotForYou,
            rule: Rule {
                id: "open.claim-no-plan",
                when: &[CLAIM, UNINSURED],
                sources: cite!["net-in"],
            },
        },
        Row {
            outcome: Availability::NotHere,
            rule: Rule {
                id: "open.claim-never",
                when: &[CLAIM, BillingIs(any![Billing::Never])],
                sources: cite!["practice-policy"],
            },
        },
        Row {
            outcome: Availability::NotHere,
            rule: Rule {
                id: "open.claim-nobody-treated",
                when: &[CLAIM, BILLED, JOINT, TreatsOne(any![Known::No])],
                sources: cite!["practice-policy", "cpt-90847-meaning"],
            },
        },
        Row {
            outcome: Availability::NotForYou,
            rule: Rule {
                id: "open.claim-not-signed-up",
                when: &[CLAIM, MEDICARE_MEDICAID, InNetwork(any![Known::No])],
                sources: cite!["medicare-optout", "medicaid-varies"],
            },
        },
        Row {
            outcome: Availability::NotHere,
            rule: Rule {
                id: "open.claim-out-of-network-never",
                when: &[
                    CLAIM,
                    InNetwork(any![Known::No]),
                    OutOfNetworkClaimsAre(any![OutOfNetworkClaims::Never]),
                ],
                sources: cite!["practice-policy", "net-out"],
            },
        },
        Row {
            outcome: Availability::Ask,
            rule: Rule {
                id: "open.claim-out-of-network",
                when: &[
                    CLAIM,
                    InNetwork(any![Known::No]),
                    OutOfNetworkClaimsAreNot(any![
                        OutOfNetworkClaims::IfAsked,
                        OutOfNetworkClaims::UnlessRefused,
                    ]),
                ],
                sources: cite!["net-out", "courtesy-billing"],
            },
        },
        Row {
            outcome: Availability::Ask,
            rule: Rule {
                id: "open.claim-kind-open",
                when: &[CLAIM, BillingOpen],
                sources: cite!["practice-policy"],
            },
        },
        Row {
            outcome: Availability::Ask,
            rule: Rule {
                id: "open.claim-own-rules",
                when: &[CLAIM, OWN_RULES],
                sources: cite!["hcsm", "federal-care"],
            },
        },
        Row {
            outcome: Availability::Ask,
            rule: Rule {
                // It might be a sharing ministry.
                id: "open.claim-plan-type-unsure",
                when: &[CLAIM, PayerIs(any![Payer::Other]), PlanIs(any![PlanType::NotSure])],
                sources: cite!["hcsm", "net-in"],
            },
        },
        Row {
            outcome: Availability::Ask,
            rule: Rule {
                id: "open.claim-patient-unsure",
                when: &[CLAIM, JOINT, TreatsOne(any![Known::Unknown])],
                sources: cite!["practice-policy", "cpt-90847-meaning"],
            },
        },
        Row {
            outcome: Availability::Available,
            rule: Rule {
                // The last of those out of network: what is open is open there too.
                id: "open.claim-sent-out-of-network",
                when: &[CLAIM, InNetwork(any![Known::No])],
                sources: cite!["practice-policy", "courtesy-billing"],
            },
        },
        Row {
            outcome: Availability::Ask,
            rule: Rule {
                id: "open.claim-sign-up-unsure",
                when: &[CLAIM, MEDICARE_MEDICAID, InNetwork(any![Known::Unknown])],
                sources: cite!["medicare-optout", "medicaid-varies"],
            },
        },
        Row {
            outcome: Availability::Ask,
            rule: Rule {
                id: "open.claim-no-network",
                when: &[CLAIM, NoNetworkNamed],
                sources: cite!["practice-policy", "net-out", "courtesy-billing"],
            },
        },
        Row {
            outcome: Availability::Ask,
            rule: Rule {
                id: "open.claim-network-unsure",
                when: &[CLAIM, InNetwork(any![Known::Unknown])],
                sources: cite!["net-in", "net-out"],
            },
        },
        Row {
            outcome: Availability::Ask,
            rule: Rule {
                id: "open.claim-condition-and-more",
                when: &[CLAIM, JOINT, TreatsOne(any![Known::Yes]), NO_CONDITION],
                sources: cite!["practice-policy", "cpt-90847-meaning", "cpt-misuse"],
            },
        },
        Row {
            outcome: Availability::Ask,
            rule: Rule {
                id: "open.claim-no-condition",
                when: &[CLAIM, NO_CONDITION, MAYBE_NOBODY_TREATED],
                sources: cite!["practice-policy", "dx-claim-needs-code"],
            },
        },
        Row {
            outcome: Availability::Available,
            rule: Rule {
                id: "open.claim",
                when: &[CLAIM],
                sources: cite!["practice-policy", "net-in"],
            },
        },
        // A superbill that the visitor sends.
        Row {
            outcome: Availability::NotForYou,
            rule: Rule {
                id: "open.superbill-no-plan",
                when: &[SUPERBILL, UNINSURED],
                sources: cite!["superbill"],
            },
        },
        Row {
            outcome: Availability::NotHere,
            rule: Rule {
                id: "open.superbill-not-given",
                when: &[SUPERBILL, Superbills(any![Known::No])],
                sources: cite!["practice-policy"],
            },
        },
        Row {
            outcome: Availability::NotForYou,
            rule: Rule {
                id: "open.superbill-medicare-opted-out",
                when: &[
                    SUPERBILL,
                    PayerIs(any![Payer::Medicare]),
                    MedicareIs(MedicareStatus::OptedOut),
                ],
                sources: cite!["medicare-optout"],
            },
        },
        Row {
            outcome: Availability::Ask,
            rule: Rule {
                id: "open.superbill-never",
                when: &[SUPERBILL, BillingIs(any![Billing::Never])],
                sources: cite!["practice-policy", "superbill"],
            },
        },
        Row {
            outcome: Availability::Ask,
            rule: Rule {
                id: "open.superbill-given-kind-open",
                when: &[SUPERBILL, ServiceOpen, Superbills(any![Known::Yes])],
                sources: cite!["practice-policy", "superbill"],
            },
        },
        Row {
            outcome: Availability::Ask,
            rule: Rule {
                id: "open.superbill-kind-open",
                when: &[SUPERBILL, ServiceOpen],
                sources: cite!["practice-policy", "superbill"],
            },
        },
        Row {
            outcome: Availability::Ask,
            rule: Rule {
                id: "open.superbill-public",
                when: &[SUPERBILL, MEDICARE_MEDICAID],
                sources: cite!["superbill", "medicare-optout", "medicaid-varies"],
            },
        },
        Row {
            outcome: Availability::NotForYou,
            rule: Rule {
                id: "open.superbill-in-network",
                when: &[SUPERBILL, InNetwork(any![Known::Yes])],
                sources: cite!["net-in"],
            },
        },
        Row {
            outcome: Availability::Ask,
            rule: Rule {
                id: "open.superbill-not-said",
                when: &[SUPERBILL, Superbills(any![Known::Unknown])],
                sources: cite!["practice-policy", "superbill"],
            },
        },
        Row {
            outcome: Availability::Ask,
            rule: Rule {
                id: "open.superbill-joint-not-treating",
                when: &[SUPERBILL, JOINT, MAYBE_NOBODY_TREATED],
                sources: cite!["superbill", "cpt-90847-meaning"],
            },
        },
        Row {
            outcome: Availability::Ask,
            rule: Rule {
                id: "open.superbill-condition-and-more",
                when: &[SUPERBILL, JOINT, TreatsOne(any![Known::Yes]), NO_CONDITION],
                sources: cite!["superbill", "cpt-90847-meaning", "cpt-misuse"],
            },
        },
        Row {
            outcome: Availability::Ask,
            rule: Rule {
                id: "open.superbill-no-condition",
                when: &[SUPERBILL, NO_CONDITION, MAYBE_NOBODY_TREATED],
                sources: cite!["superbill", "dx-claim-needs-code"],
            },
        },
        Row {
            outcome: Availability::Ask,
            rule: Rule {
                id: "open.superbill-no-network",
                when: &[SUPERBILL, NoNetworkNamed],
                sources: cite!["practice-policy", "superbill", "net-out"],
            },
        },
        Row {
            outcome: Availability::Ask,
            rule: Rule {
                id: "open.superbill-network-unsure",
                when: &[
                    SUPERBILL,
                    PayerIsNot(any![Payer::Federal, Payer::Injury]),
                    InNetwork(any![Known::Unknown]),
                ],
                sources: cite!["superbill", "net-out"],
            },
        },
        Row {
            outcome: Availability::Available,
            rule: Rule {
                id: "open.superbill",
                when: &[SUPERBILL, PlanIs(any![PlanType::Ppo, PlanType::Pos])],
                sources: cite!["practice-policy", "superbill", "plan-hmo-epo-ppo"],
            },
        },
        Row {
            outcome: Availability::Ask,
            rule: Rule {
                id: "open.superbill-ask-plan",
                when: &[SUPERBILL],
                sources: cite!["superbill", "plan-hmo-epo-ppo"],
            },
        },
        // Paying without any plan.
        Row {
            outcome: Availability::NotHere,
            rule: Rule {
                id: "open.self-pay-not-from-members",
                when: &[SELF_PAY, PracticeHas(PracticeDetail::NoSelfPayFromMembers)],
                sources: cite!["practice-policy"],
            },
        },
        Row {
            outcome: Availability::NotHere,
            rule: Rule {
                id: "open.self-pay-must-use-plan",
                when: &[
                    SELF_PAY,
                    INSURED,
                    PracticeHas(PracticeDetail::MustUsePlan),
                    MayBill,
                    InNetwork(any![Known::Yes]),
                ],
                sources: cite!["practice-policy"],
            },
        },
        Row {
            outcome: Availability::Ask,
            rule: Rule {
                id: "open.self-pay-may-have-to-use-plan",
                when: &[
                    SELF_PAY,
                    NAMED_PRIVATE,
                    PracticeHas(PracticeDetail::MustUsePlan),
                    MayBill,
                    InNetwork(any![Known::Unknown]),
                ],
                sources: cite!["practice-policy"],
            },
        },
        Row {
            outcome: Availability::Ask,
            rule: Rule {
                id: "open.self-pay-kind-open",
                when: &[SELF_PAY, ServiceOpen],
                sources: cite!["practice-policy"],
            },
        },
        Row {
            outcome: Availability::Ask,
            rule: Rule {
                // Under 21, Medicaid may pay for a family with nobody treated.
                id: "open.self-pay-medicaid-nobody-treated",
                when: &[
                    SELF_PAY,
                    PayerIs(any![Payer::Medicaid]),
                    JOINT,
                    TreatsOne(any![Known::No]),
                    ClientIs(any![Client::Adult]),
                ],
                sources: cite!["medicaid-varies"],
            },
        },
        Row {
            outcome: Availability::Ask,
            rule: Rule {
                id: "open.self-pay-medicaid",
                when: &[SELF_PAY, PayerIs(any![Payer::Medicaid])],
                sources: cite![
                    "medicaid-varies",
                    "medicaid-private-pay",
                    "restriction-vs-contract"
                ],
            },
        },
        Row {
            outcome: Availability::Available,
            rule: Rule {
                id: "open.self-pay-medicare-opted-out",
                when: &[
                    SELF_PAY,
                    PayerIs(any![Payer::Medicare]),
                    MedicareIs(MedicareStatus::OptedOut),
                ],
                sources: cite!["medicare-optout"],
            },
        },
        Row {
            outcome: Availability::Ask,
            rule: Rule {
                id: "open.self-pay-medicare-nobody-treated",
                when: &[
                    SELF_PAY,
                    PayerIs(any![Payer::Medicare]),
                    JOINT,
                    TreatsOne(any![Known::No]),
                ],
                sources: cite!["medicare-optout", "medicare-family"],
            },
        },
        Row {
            outcome: Availability::Ask,
            rule: Rule {
                id: "open.self-pay-medicare-enrolled",
                when: &[
                    SELF_PAY,
                    PayerIs(any![Payer::Medicare]),
                    MedicareIs(MedicareStatus::Enrolled),
                ],
                sources: cite!["medicare-optout", "restriction-vs-contract"],
            },
        },
        Row {
            outcome: Availability::Ask,
            rule: Rule {
                id: "open.self-pay-medicare",
                when: &[SELF_PAY, PayerIs(any![Payer::Medicare])],
                sources: cite!["medicare-optout", "restriction-vs-contract"],
            },
        },
        Row {
            outcome: Availability::Ask,
            rule: Rule {
                id: "open.self-pay-plan-unsure",
                when: &[SELF_PAY, PayerIs(any![Payer::NotSure])],
                sources: cite!["medicare-optout", "medicaid-varies"],
            },
        },
        Row {
            outcome: Availability::Available,
            rule: Rule {
                id: "open.self-pay-no-plan",
                when: &[SELF_PAY, UNINSURED],
                sources: cite!["gfe-right"],
            },
        },
        Row {
            outcome: Availability::Ask,
            rule: Rule {
                id: "open.self-pay-tricare",
                when: &[SELF_PAY, PayerIs(any![Payer::Tricare]), MAYBE_IN_NETWORK],
                sources: cite!["tricare-waiver"],
            },
        },
        Row {
            outcome: Availability::Available,
            rule: Rule {
                // If it is in the network for other care, its contract may call for a claim.
                id: "open.self-pay-never-in-network",
                when: &[SELF_PAY, BillingIs(any![Billing::Never]), MAYBE_IN_NETWORK],
                sources: cite!["practice-policy", "network-contract", "superbill"],
            },
        },
        Row {
            outcome: Availability::Available,
            rule: Rule {
                id: "open.self-pay-never",
                when: &[SELF_PAY, BillingIs(any![Billing::Never])],
                sources: cite!["practice-policy", "superbill"],
            },
        },
        Row {
            outcome: Availability::Ask,
            rule: Rule {
                // With nothing known of the kind, it may be one of these.
                id: "open.self-pay-own-rules",
                when: &[
                    SELF_PAY,
                    PayerIs(any![Payer::Federal, Payer::Injury, Payer::Other]),
                    PlanIsNot(any![PlanType::ShortTerm, PlanType::Ministry]),
                ],
                sources: cite!["federal-care"],
            },
        },
        Row {
            outcome: Availability::Available,
            rule: Rule {
                id: "open.self-pay-out-of-network",
                when: &[SELF_PAY, InNetwork(any![Known::No]), NOT_SENT_UNASKED],
                sources: cite!["net-out"],
            },
        },
        Row {
            outcome: Availability::Available,
            rule: Rule {
                id: "open.self-pay",
                when: &[SELF_PAY],
                sources: cite![
                    "paid-in-full-restriction",
                    "restriction-vs-contract",
                    "network-contract"
                ],
            },
        },
        // Programs without a claim.
        Row {
            outcome: Availability::Available,
            rule: Rule {
                id: "open.program-here",
                when: &[PROGRAM, HasProgram(any![Known::Yes]), PracticePrograms(any![Known::Yes])],
                sources: cite!["practice-policy", "eap"],
            },
        },
        Row {
            outcome: Availability::Ask,
            rule: Rule {
                id: "open.program-yours",
                when: &[
                    PROGRAM,
                    HasProgram(any![Known::Yes]),
                    PracticePrograms(any![Known::Unknown]),
                ],
                sources: cite!["eap"],
            },
        },
        Row {
            outcome: Availability::Ask,
            rule: Rule {
                id: "open.program-military",
                when: &[PROGRAM, PayerIs(any![Payer::Tricare])],
                sources: cite!["mil-onesource"],
            },
        },
        Row {
            outcome: Availability::Ask,
            rule: Rule {
                id: "open.program-campus",
                when: &[PROGRAM, CampusCare],
                sources: cite!["student"],
            },
        },
        Row {
            outcome: Availability::Ask,
            rule: Rule {
                // It might be a military or a campus plan, each with its own free help.
                id: "open.program-plan-unsure",
                when: &[PROGRAM, PayerIs(any![Payer::NotSure])],
                sources: cite!["eap", "mil-onesource", "student"],
            },
        },
        Row {
            outcome: Availability::NotForYou,
            rule: Rule {
                id: "open.program-none",
                when: &[PROGRAM, HasProgram(any![Known::No])],
                sources: cite!["eap"],
            },
        },
        Row {
            outcome: Availability::NotHere,
            rule: Rule {
                id: "open.program-not-here",
                when: &[PROGRAM, HasProgram(any![Known::Yes]), PracticePrograms(any![Known::No])],
                sources: cite!["practice-policy", "eap"],
            },
        },
        Row {
            outcome: Availability::Ask,
            rule: Rule { id: "open.program-ask", when: &[], sources: cite!["eap"] },
        },
    ],
};
