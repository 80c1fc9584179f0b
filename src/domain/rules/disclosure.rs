//! Who would learn what, for each way to pay.

use super::condition::Condition::{
    self, ClientIs, InNetwork, MedicareIs, MedicareIsNot, PayerIs, PayerIsNot, PlanIfNeeded,
    PlanIs, PlanIsNot, PlanSourceIs, PolicyholderIs, ServiceIsNot, StateIs,
};
use super::table::Hit;
use super::table::{Rule, Table};
use super::vocabulary::{
    CLAIM, INSURED, JOINT, MAYBE_YOUNG, MEDICARE_MEDICAID, NOT_MEDICARE_MEDICAID, NOT_SELF_INSURED,
    NOT_TO_PLAN, PRIVATE, PROGRAM, SELF_PAY, SOMEBODY_ELSES, STATE_WITH_NOTICE_RULE, SUPERBILL,
    TO_PLAN, WORK_PLAN, YOUNG,
};
use crate::domain::choices::{Client, Payer, PlanSource, PlanType, Policyholder, Service, State};
use crate::domain::known::Known;
use crate::domain::named::named;
use crate::domain::profile::MedicareStatus;
use crate::domain::sources::cite;

named! {
    /// Somebody who might see something. The order is the order on the page.
    pub enum Audience {
        Plan = "plan",
        /// The person whose plan it is, where that is somebody else.
        Policyholder = "policyholder",
        Employer = "employer",
        /// The practice's own chart.
        Practice = "practice",
        /// A partner or relative who comes along.
        Together = "together",
        /// A parent or guardian of a client under 18.
        Parent = "parent",
        OtherClinicians = "other-clinicians",
        /// Life, disability and long-term-care insurers.
        LifeInsurer = "life-insurer",
        /// Forms for clearances, pilots, military and licensed work.
        Forms = "forms",
        Court = "court",
        /// Those who must be told where somebody is in danger.
        Safety = "safety",
    }
}

named! {
    /// Whether somebody learns of it.
    pub enum Extent {
        Yes = "yes",
        Usually = "usually",
        /// It can happen; it depends. The least firm of all.
        Possible = "possible",
        UsuallyNot = "usually-not",
        No = "no",
    }
}

impl Extent {
    /// Whether this says no more than the other.
    #[must_use]
    pub fn allows(self, other: Self) -> bool {
        match self {
            Self::Possible => true,
            Self::Usually => matches!(other, Self::Usually | Self::Yes),
            Self::UsuallyNot => matches!(other, Self::UsuallyNot | Self::No),
            Self::Yes | Self::No => self == other,
        }
    }
}

/// Whether one audience learns of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Disclosure {
    /// Who learns of it, or does not.
    pub audience: Audience,
    /// How surely they do.
    pub extent: Extent,
}

const fn to(audience: Audience, extent: Extent) -> Disclosure {
    Disclosure { audience, extent }
}

const MAYBE_SOMEBODY_ELSES: Condition =
    PolicyholderIs(&[Policyholder::Partner, Policyholder::Parent, Policyholder::NotSure]);
/// Plans that leave it to a member who pays in full whether they hear of it.
const OWN_CHOICE: Condition =
    PayerIs(&[Payer::Commercial, Payer::Tricare, Payer::Student, Payer::Other]);
/// Some HMO rules call for a claim. A plan of unknown type might be one.
const MAYBE_HMO: Condition = PlanIs(&[PlanType::Hmo, PlanType::NotSure]);
const NO_HMO: Condition = PlanIsNot(&[PlanType::Hmo, PlanType::NotSure]);
/// The card is a person's own, so nobody is asked whose plan it is.
const OWN_CARD: Condition = MEDICARE_MEDICAID;
/// Of these plans it is asked whose they are.
const ASKED_WHOSE: Condition = NOT_MEDICARE_MEDICAID;
/// Laws that send a notice to the person treated, or let that person say where it goes.
const STEERED: Condition = StateIs(&[State::California, State::Massachusetts, State::Washington]);
const ADULT: Condition = ClientIs(&[Client::Adult]);

/// The table. At most one row for each audience applies to a way to pay; none means: not concerned.
pub static DISCLOSURES: Table<Disclosure> = Table {
    id: "who",
    hit: Hit::Collect,
    rows: &[
        // The plan
        Rule {
            id: "who.plan-claim",
            when: &[CLAIM, INSURED],
            outcome: to(Audience::Plan, Extent::Yes),
            sources: cite!["claim-contents", "plan-can-ask-more", "min-necessary", "psych-notes"],
        },
        Rule {
            id: "who.plan-superbill",
            when: &[SUPERBILL, INSURED],
            outcome: to(Audience::Plan, Extent::Yes),
            sources: cite!["superbill", "plan-can-ask-more"],
        },
        Rule {
            id: "who.plan-self-pay",
            when: &[SELF_PAY, OWN_CHOICE, NO_HMO],
            outcome: to(Audience::Plan, Extent::No),
            sources: cite![
                "paid-in-full-restriction",
                "restriction-vs-contract",
                "hipaa-who",
                "superbill"
            ],
        },
        Rule {
            id: "who.plan-self-pay-out-of-network",
            when: &[SELF_PAY, OWN_CHOICE, MAYBE_HMO, InNetwork(&[Known::No])],
            outcome: to(Audience::Plan, Extent::No),
            sources: cite!["net-out", "superbill"],
        },
        Rule {
            id: "who.plan-self-pay-hmo",
            when: &[SELF_PAY, OWN_CHOICE, MAYBE_HMO, InNetwork(&[Known::Yes, Known::Unknown])],
            outcome: to(Audience::Plan, Extent::UsuallyNot),
            sources: cite!["paid-in-full-restriction", "restriction-vs-contract", "hipaa-who"],
        },
        Rule {
            id: "who.plan-self-pay-limited",
            when: &[SELF_PAY, PayerIs(&[Payer::Medicaid, Payer::NotSure])],
            outcome: to(Audience::Plan, Extent::Possible),
            sources: cite!["restriction-vs-contract", "medicaid-varies", "medicare-optout"],
        },
        Rule {
            id: "who.plan-self-pay-medicare",
            when: &[
                SELF_PAY,
                PayerIs(&[Payer::Medicare]),
                MedicareIsNot(&[MedicareStatus::OptedOut]),
            ],
            outcome: to(Audience::Plan, Extent::Possible),
            sources: cite!["restriction-vs-contract", "medicare-optout"],
        },
        Rule {
            id: "who.plan-self-pay-medicare-opted-out",
            when: &[SELF_PAY, PayerIs(&[Payer::Medicare]), MedicareIs(MedicareStatus::OptedOut)],
            outcome: to(Audience::Plan, Extent::UsuallyNot),
            sources: cite!["practice-policy", "medicare-optout"],
        },
        Rule {
            id: "who.plan-program",
            when: &[PROGRAM, INSURED],
            outcome: to(Audience::Plan, Extent::UsuallyNot),
            sources: cite!["eap", "mil-onesource", "student"],
        },
        // The policyholder
        Rule {
            id: "who.policyholder-me",
            when: &[ASKED_WHOSE, PolicyholderIs(&[Policyholder::Me])],
            outcome: to(Audience::Policyholder, Extent::No),
            sources: cite!["eob-policyholder"],
        },
        Rule {
            id: "who.policyholder-own-card",
            when: &[OWN_CARD, PolicyholderIs(&[Policyholder::Me])],
            outcome: to(Audience::Policyholder, Extent::UsuallyNot),
            sources: cite!["eob-policyholder", "medicaid-varies"],
        },
        Rule {
            id: "who.policyholder-self-insured",
            when: &[
                TO_PLAN,
                SOMEBODY_ELSES,
                PlanSourceIs(&[PlanSource::SelfInsured]),
                STATE_WITH_NOTICE_RULE,
            ],
            outcome: to(Audience::Policyholder, Extent::Possible),
            sources: cite!["eob-policyholder", "eob-ca"],
        },
        Rule {
            // These laws are for people who may consent to their own care.
            id: "who.policyholder-state-young",
            when: &[TO_PLAN, SOMEBODY_ELSES, NOT_SELF_INSURED, STEERED, MAYBE_YOUNG],
            outcome: to(Audience::Policyholder, Extent::Possible),
            sources: cite!["minors", "minors-states", "eob-policyholder"],
        },
        Rule {
            id: "who.policyholder-california",
            when: &[
                TO_PLAN,
                SOMEBODY_ELSES,
                NOT_SELF_INSURED,
                StateIs(&[State::California]),
                ADULT,
            ],
            outcome: to(Audience::Policyholder, Extent::Possible),
            sources: cite!["eob-ca"],
        },
        Rule {
            id: "who.policyholder-washington",
            when: &[
                TO_PLAN,
                SOMEBODY_ELSES,
                NOT_SELF_INSURED,
                StateIs(&[State::Washington]),
                ADULT,
            ],
            outcome: to(Audience::Policyholder, Extent::Possible),
            sources: cite!["eob-wa"],
        },
        Rule {
            id: "who.policyholder-massachusetts",
            when: &[
                TO_PLAN,
                SOMEBODY_ELSES,
                NOT_SELF_INSURED,
                StateIs(&[State::Massachusetts]),
                ADULT,
            ],
            outcome: to(Audience::Policyholder, Extent::Possible),
            sources: cite!["eob-ma", "eob-policyholder"],
        },
        Rule {
            id: "who.policyholder-nothing-owed",
            when: &[
                TO_PLAN,
                SOMEBODY_ELSES,
                NOT_SELF_INSURED,
                StateIs(&[State::NewYork, State::Wisconsin]),
            ],
            outcome: to(Audience::Policyholder, Extent::Possible),
            sources: cite!["eob-ny-wi", "eob-policyholder"],
        },
        Rule {
            id: "who.policyholder-tricare",
            when: &[TO_PLAN, SOMEBODY_ELSES, PayerIs(&[Payer::Tricare])],
            outcome: to(Audience::Policyholder, Extent::Possible),
            sources: cite!["eob-policyholder"],
        },
        Rule {
            id: "who.policyholder-state-unsure",
            when: &[TO_PLAN, SOMEBODY_ELSES, PRIVATE, StateIs(&[State::NotSure])],
            outcome: to(Audience::Policyholder, Extent::Possible),
            sources: cite!["eob-policyholder", "eob-ca", "eob-ma", "eob-wa"],
        },
        Rule {
            id: "who.policyholder",
            when: &[TO_PLAN, SOMEBODY_ELSES, StateIs(&[State::Colorado, State::Other])],
            outcome: to(Audience::Policyholder, Extent::Usually),
            sources: cite!["eob-policyholder", "dependents-26", "confidential-comms"],
        },
        Rule {
            id: "who.policyholder-unsure",
            when: &[TO_PLAN, INSURED, PolicyholderIs(&[Policyholder::NotSure])],
            outcome: to(Audience::Policyholder, Extent::Possible),
            sources: cite!["eob-policyholder", "dependents-26"],
        },
        Rule {
            id: "who.policyholder-self-pay",
            when: &[SELF_PAY, OWN_CHOICE, MAYBE_SOMEBODY_ELSES, ADULT],
            outcome: to(Audience::Policyholder, Extent::UsuallyNot),
            sources: cite!["paid-in-full-restriction", "eob-policyholder", "payment-trail"],
        },
        Rule {
            // Whoever has Medicaid as an adult has a card of their own.
            id: "who.policyholder-self-pay-limited",
            when: &[SELF_PAY, PayerIs(&[Payer::NotSure]), MAYBE_SOMEBODY_ELSES, ADULT],
            outcome: to(Audience::Policyholder, Extent::Possible),
            sources: cite!["restriction-vs-contract", "medicaid-varies", "payment-trail"],
        },
        Rule {
            id: "who.policyholder-program",
            when: &[PROGRAM, INSURED, MAYBE_SOMEBODY_ELSES, ADULT],
            outcome: to(Audience::Policyholder, Extent::UsuallyNot),
            sources: cite!["eap", "mil-onesource", "student"],
        },
        Rule {
            // A parent sees the record, whatever the plan hears.
            id: "who.policyholder-is-parent",
            when: &[NOT_TO_PLAN, INSURED, PolicyholderIs(&[Policyholder::Parent]), YOUNG],
            outcome: to(Audience::Policyholder, Extent::Usually),
            sources: cite!["minors", "minors-states", "access", "eob-policyholder"],
        },
        Rule {
            id: "who.policyholder-may-be-parent",
            when: &[
                NOT_TO_PLAN,
                INSURED,
                PolicyholderIs(&[Policyholder::Partner, Policyholder::NotSure]),
                YOUNG,
            ],
            outcome: to(Audience::Policyholder, Extent::Possible),
            sources: cite!["minors", "minors-states", "access", "eob-policyholder"],
        },
        Rule {
            id: "who.policyholder-age-unsure",
            when: &[NOT_TO_PLAN, INSURED, MAYBE_SOMEBODY_ELSES, ClientIs(&[Client::NotSure])],
            outcome: to(Audience::Policyholder, Extent::Possible),
            sources: cite!["minors", "access", "eob-policyholder", "payment-trail"],
        },
        // The employer
        Rule {
            id: "who.employer-plan",
            when: &[TO_PLAN, WORK_PLAN, PlanSourceIs(&[PlanSource::Insurer, PlanSource::NotSure])],
            outcome: to(Audience::Employer, Extent::UsuallyNot),
            sources: cite!["employer-selfinsured"],
        },
        Rule {
            id: "who.employer-self-insured",
            when: &[TO_PLAN, PlanSourceIs(&[PlanSource::SelfInsured])],
            outcome: to(Audience::Employer, Extent::UsuallyNot),
            sources: cite!["employer-selfinsured"],
        },
        Rule {
            id: "who.employer-bought",
            when: &[TO_PLAN, PlanSourceIs(&[PlanSource::Bought])],
            outcome: to(Audience::Employer, Extent::UsuallyNot),
            sources: cite!["employer-selfinsured", "background-checks"],
        },
        Rule {
            id: "who.employer-not-from-work",
            when: &[TO_PLAN, PayerIs(&[Payer::Medicare, Payer::Medicaid, Payer::Student])],
            outcome: to(Audience::Employer, Extent::UsuallyNot),
            sources: cite!["employer-selfinsured", "background-checks"],
        },
        Rule {
            id: "who.employer-military",
            when: &[PayerIs(&[Payer::Tricare])],
            outcome: to(Audience::Employer, Extent::UsuallyNot),
            sources: cite!["military"],
        },
        Rule {
            id: "who.employer-self-pay",
            when: &[SELF_PAY, PayerIsNot(&[Payer::Tricare])],
            outcome: to(Audience::Employer, Extent::UsuallyNot),
            sources: cite!["background-checks", "employer-selfinsured"],
        },
        Rule {
            id: "who.employer-program",
            when: &[PROGRAM, PayerIsNot(&[Payer::Tricare])],
            outcome: to(Audience::Employer, Extent::UsuallyNot),
            sources: cite!["eap", "mil-onesource", "student"],
        },
        // The practice
        Rule {
            id: "who.practice-plan",
            when: &[TO_PLAN, INSURED],
            outcome: to(Audience::Practice, Extent::Yes),
            sources: cite!["retention", "access"],
        },
        Rule {
            id: "who.practice-self-pay",
            when: &[SELF_PAY],
            outcome: to(Audience::Practice, Extent::Yes),
            sources: cite!["retention", "self-pay-still-diagnosed", "access"],
        },
        Rule {
            id: "who.practice-program",
            when: &[PROGRAM],
            outcome: to(Audience::Practice, Extent::Yes),
            sources: cite!["eap", "retention"],
        },
        // Those who come along
        Rule {
            id: "who.together-one-patient",
            when: &[TO_PLAN, INSURED, JOINT],
            outcome: to(Audience::Together, Extent::Possible),
            sources: cite!["couple-record-ip"],
        },
        Rule {
            id: "who.together-unit",
            when: &[NOT_TO_PLAN, JOINT],
            outcome: to(Audience::Together, Extent::Possible),
            sources: cite!["couple-record-unit"],
        },
        Rule {
            // Sex therapy is for one or for partners, and an open kind may be for several.
            id: "who.together-maybe",
            when: &[
                PlanIfNeeded,
                ServiceIsNot(&[Service::Individual, Service::Couples, Service::Family]),
            ],
            outcome: to(Audience::Together, Extent::Possible),
            sources: cite!["couple-record-ip", "couple-record-unit"],
        },
        // A parent
        Rule {
            id: "who.parent-plan",
            when: &[TO_PLAN, INSURED, YOUNG],
            outcome: to(Audience::Parent, Extent::Usually),
            sources: cite!["minors", "minors-states", "eob-policyholder"],
        },
        Rule {
            id: "who.parent",
            when: &[NOT_TO_PLAN, YOUNG],
            outcome: to(Audience::Parent, Extent::Usually),
            sources: cite!["minors", "minors-states", "access"],
        },
        Rule {
            id: "who.parent-age-unsure",
            when: &[PlanIfNeeded, ClientIs(&[Client::NotSure])],
            outcome: to(Audience::Parent, Extent::Possible),
            sources: cite!["minors"],
        },
        // However one pays
        Rule {
            id: "who.other-clinicians",
            when: &[PlanIfNeeded],
            outcome: to(Audience::OtherClinicians, Extent::Possible),
            sources: cite!["hie", "tpo"],
        },
        Rule {
            id: "who.life-insurer",
            when: &[PlanIfNeeded],
            outcome: to(Audience::LifeInsurer, Extent::Possible),
            sources: cite!["life-di-ltc"],
        },
        Rule {
            id: "who.forms",
            when: &[PlanIfNeeded],
            outcome: to(Audience::Forms, Extent::Possible),
            sources: cite!["clearance-2016", "clearance-not-disqualifying", "pilot", "licensure"],
        },
        Rule {
            id: "who.court",
            when: &[PlanIfNeeded],
            outcome: to(Audience::Court, Extent::Possible),
            sources: cite!["subpoena", "privilege", "limits-any-payer"],
        },
        Rule {
            id: "who.safety",
            when: &[PlanIfNeeded],
            outcome: to(Audience::Safety, Extent::Possible),
            sources: cite!["limits-any-payer", "duty-protect"],
        },
    ],
};
