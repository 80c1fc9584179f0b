//! Who would learn what, for each way to pay.

use super::condition::Condition::{
    ClientIs, PayerIs, PayerIsNot, PlanIfNeeded, PlanSourceIs, PolicyholderIs, ServiceIsNot,
    StateIs,
};
use super::table::Hit;
use super::table::{Rule, Table};
use super::vocabulary::{
    CLAIM, INSURED, JOINT, NOT_SELF_INSURED, NOT_TO_PLAN, PRIVATE, PROGRAM, SELF_PAY,
    SOMEBODY_ELSES, SUPERBILL, TO_PLAN, WORK_PLAN, YOUNG,
};
use crate::domain::choices::{Client, Payer, PlanSource, Policyholder, Service, State};
use crate::domain::named::named;
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
            when: &[SELF_PAY, INSURED],
            outcome: to(Audience::Plan, Extent::No),
            sources: cite![
                "paid-in-full-restriction",
                "restriction-vs-contract",
                "hipaa-who",
                "superbill"
            ],
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
            when: &[TO_PLAN, INSURED, PolicyholderIs(&[Policyholder::Me])],
            outcome: to(Audience::Policyholder, Extent::No),
            sources: cite!["eob-policyholder"],
        },
        Rule {
            id: "who.policyholder-self-insured",
            when: &[
                TO_PLAN,
                SOMEBODY_ELSES,
                PlanSourceIs(&[PlanSource::SelfInsured]),
                StateIs(&[State::California, State::Massachusetts, State::Washington]),
            ],
            outcome: to(Audience::Policyholder, Extent::Possible),
            sources: cite!["eob-policyholder", "eob-ca"],
        },
        Rule {
            id: "who.policyholder-california",
            when: &[TO_PLAN, SOMEBODY_ELSES, NOT_SELF_INSURED, StateIs(&[State::California])],
            outcome: to(Audience::Policyholder, Extent::Possible),
            sources: cite!["eob-ca"],
        },
        Rule {
            id: "who.policyholder-washington",
            when: &[TO_PLAN, SOMEBODY_ELSES, NOT_SELF_INSURED, StateIs(&[State::Washington])],
            outcome: to(Audience::Policyholder, Extent::Possible),
            sources: cite!["eob-wa"],
        },
        Rule {
            id: "who.policyholder-massachusetts",
            when: &[TO_PLAN, SOMEBODY_ELSES, NOT_SELF_INSURED, StateIs(&[State::Massachusetts])],
            outcome: to(Audience::Policyholder, Extent::Possible),
            sources: cite!["eob-ma", "eob-policyholder"],
        },
        Rule {
            id: "who.policyholder-nothing-owed",
            when: &[TO_PLAN, SOMEBODY_ELSES, StateIs(&[State::NewYork, State::Wisconsin])],
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
            when: &[SELF_PAY, INSURED],
            outcome: to(Audience::Policyholder, Extent::No),
            sources: cite!["paid-in-full-restriction", "eob-policyholder"],
        },
        Rule {
            id: "who.policyholder-program",
            when: &[PROGRAM, INSURED],
            outcome: to(Audience::Policyholder, Extent::UsuallyNot),
            sources: cite!["eap", "mil-onesource", "student"],
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
            sources: cite!["minors", "minors-states"],
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
