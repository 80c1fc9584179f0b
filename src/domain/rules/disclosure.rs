//! Who would learn what, for each way to pay.

use super::condition::Condition::{
    self, ClientIs, InNetwork, MedicareIs, MedicareIsNot, PayerIs, PayerIsNot, PlanIfNeeded,
    PlanIs, PlanIsNot, PlanSourceIs, PolicyholderIs, ServiceIsNot, SettingIs, StateIs,
};
use super::table::Hit;
use super::table::{Row, Rule, Table};
use super::vocabulary::{
    CLAIM, INSURED, JOINT, MAYBE_GROWN, MAYBE_STATE_RULES, MAYBE_WORK_INJURY, NO_STATE_RULES,
    NOT_MEDICARE_MEDICAID, NOT_TO_PLAN, PRIVATE, PROGRAM, SELF_PAY, SOMEBODY_ELSES,
    STATE_WITH_NOTICE_RULE, STEERED, STEERED_IF_ASKED, SUPERBILL, TO_PLAN, YOUNG,
};
use crate::domain::choices::{
    Client, Payer, PlanSource, PlanType, Policyholder, Service, Setting, State,
};
use crate::domain::known::Known;
use crate::domain::named::named;
use crate::domain::profile::MedicareStatus;
use crate::domain::set::any;
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
        /// The others in a therapy group.
        GroupMembers = "group-members",
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
    PolicyholderIs(any![Policyholder::Partner, Policyholder::Parent, Policyholder::NotSure]);
/// Plans that leave it to a member who pays in full whether they hear of it.
const OWN_CHOICE: Condition = PayerIs(any![
    Payer::Commercial,
    Payer::Tricare,
    Payer::Student,
    Payer::Other,
    Payer::Federal,
    Payer::Injury,
]);
/// Some HMO rules call for a claim. A plan of unknown type might be one.
const MAYBE_HMO: Condition = PlanIs(any![PlanType::Hmo, PlanType::NotSure]);
const NO_HMO: Condition = PlanIsNot(any![PlanType::Hmo, PlanType::NotSure]);
/// The card is a person's own, so nobody is asked whose plan it is.
const OWN_CARD: Condition =
    PayerIs(any![Payer::Medicare, Payer::Medicaid, Payer::Federal, Payer::Injury]);
/// Of these plans it is asked whose they are.
const ASKED_WHOSE: Condition = NOT_MEDICARE_MEDICAID;
const ADULT: Condition = ClientIs(any![Client::Adult]);

/// The table. At most one row for each audience applies to a way to pay; none means: not concerned.
pub static DISCLOSURES: Table<Disclosure> = Table {
    id: "who",
    hit: Hit::Collect,
    rows: &[
        // The plan
        Row {
            outcome: to(Audience::Plan, Extent::Yes),
            rule: Rule {
                id: "who.plan-claim",
                when: &[CLAIM, INSURED],
                sources: cite![
                    "claim-contents",
                    "plan-can-ask-more",
                    "min-necessary",
                    "psych-notes"
                ],
            },
        },
        Row {
            outcome: to(Audience::Plan, Extent::Yes),
            rule: Rule {
                id: "who.plan-superbill",
                when: &[SUPERBILL, INSURED],
                sources: cite!["superbill", "plan-can-ask-more"],
            },
        },
        Row {
            outcome: to(Audience::Plan, Extent::No),
            rule: Rule {
                id: "who.plan-self-pay",
                when: &[SELF_PAY, OWN_CHOICE, PayerIsNot(any![Payer::Injury]), NO_HMO],
                sources: cite![
                    "paid-in-full-restriction",
                    "restriction-vs-contract",
                    "hipaa-who",
                    "superbill"
                ],
            },
        },
        Row {
            outcome: to(Audience::Plan, Extent::No),
            rule: Rule {
                id: "who.plan-self-pay-out-of-network",
                when: &[
                    SELF_PAY,
                    OWN_CHOICE,
                    PayerIsNot(any![Payer::Other]),
                    MAYBE_HMO,
                    InNetwork(any![Known::No]),
                ],
                sources: cite!["net-out", "superbill"],
            },
        },
        Row {
            outcome: to(Audience::Plan, Extent::UsuallyNot),
            rule: Rule {
                id: "who.plan-self-pay-hmo",
                when: &[
                    SELF_PAY,
                    OWN_CHOICE,
                    PayerIsNot(any![Payer::Other]),
                    MAYBE_HMO,
                    InNetwork(any![Known::Yes, Known::Unknown]),
                ],
                sources: cite!["paid-in-full-restriction", "restriction-vs-contract", "hipaa-who"],
            },
        },
        Row {
            outcome: to(Audience::Plan, Extent::UsuallyNot),
            rule: Rule {
                id: "who.plan-self-pay-injury",
                // With nothing known of the kind, it may be one of these.
                when: &[
                    SELF_PAY,
                    PayerIs(any![Payer::Other, Payer::Injury]),
                    PlanIs(any![
                        PlanType::WorkersComp,
                        PlanType::CarInsurer,
                        PlanType::VictimFund,
                        PlanType::NotSure,
                    ]),
                ],
                sources: cite!["workers-comp", "superbill"],
            },
        },
        Row {
            outcome: to(Audience::Plan, Extent::Possible),
            rule: Rule {
                id: "who.plan-self-pay-limited",
                when: &[SELF_PAY, PayerIs(any![Payer::Medicaid, Payer::NotSure])],
                sources: cite!["restriction-vs-contract", "medicaid-varies", "medicare-optout"],
            },
        },
        Row {
            outcome: to(Audience::Plan, Extent::Possible),
            rule: Rule {
                id: "who.plan-self-pay-medicare",
                when: &[
                    SELF_PAY,
                    PayerIs(any![Payer::Medicare]),
                    MedicareIsNot(any![MedicareStatus::OptedOut]),
                ],
                sources: cite!["restriction-vs-contract", "medicare-optout"],
            },
        },
        Row {
            outcome: to(Audience::Plan, Extent::UsuallyNot),
            rule: Rule {
                id: "who.plan-self-pay-medicare-opted-out",
                when: &[
                    SELF_PAY,
                    PayerIs(any![Payer::Medicare]),
                    MedicareIs(MedicareStatus::OptedOut),
                ],
                sources: cite!["practice-policy", "medicare-optout"],
            },
        },
        Row {
            outcome: to(Audience::Plan, Extent::UsuallyNot),
            rule: Rule {
                id: "who.plan-program",
                when: &[PROGRAM, INSURED],
                sources: cite!["eap", "mil-onesource", "student"],
            },
        },
        // The policyholder
        Row {
            outcome: to(Audience::Policyholder, Extent::No),
            rule: Rule {
                id: "who.policyholder-me",
                when: &[ASKED_WHOSE, PolicyholderIs(any![Policyholder::Me])],
                sources: cite!["eob-policyholder"],
            },
        },
        Row {
            outcome: to(Audience::Policyholder, Extent::UsuallyNot),
            rule: Rule {
                id: "who.policyholder-own-card",
                when: &[OWN_CARD, PolicyholderIs(any![Policyholder::Me])],
                sources: cite!["eob-policyholder", "medicaid-varies"],
            },
        },
        Row {
            outcome: to(Audience::Policyholder, Extent::Possible),
            rule: Rule {
                id: "who.policyholder-self-insured",
                when: &[
                    TO_PLAN,
                    SOMEBODY_ELSES,
                    NO_STATE_RULES,
                    STATE_WITH_NOTICE_RULE,
                    MAYBE_GROWN,
                ],
                sources: cite!["eob-policyholder", "eob-ca", "federal-plan"],
            },
        },
        Row {
            outcome: to(Audience::Policyholder, Extent::Usually),
            rule: Rule {
                // No notice that is steered elsewhere keeps it from a parent who can see the record.
                id: "who.policyholder-young",
                when: &[TO_PLAN, SOMEBODY_ELSES, YOUNG],
                sources: cite!["eob-policyholder", "minors", "minors-states", "access"],
            },
        },
        Row {
            outcome: to(Audience::Policyholder, Extent::Possible),
            rule: Rule {
                // These laws are for people who may consent to their own care.
                id: "who.policyholder-state-age-unsure",
                when: &[
                    TO_PLAN,
                    SOMEBODY_ELSES,
                    MAYBE_STATE_RULES,
                    STEERED,
                    ClientIs(any![Client::NotSure]),
                ],
                sources: cite!["minors", "minors-states", "eob-policyholder"],
            },
        },
        Row {
            outcome: to(Audience::Policyholder, Extent::Possible),
            rule: Rule {
                id: "who.policyholder-california",
                when: &[
                    TO_PLAN,
                    SOMEBODY_ELSES,
                    MAYBE_STATE_RULES,
                    StateIs(any![State::California]),
                    ADULT,
                ],
                sources: cite!["eob-ca"],
            },
        },
        Row {
            outcome: to(Audience::Policyholder, Extent::Possible),
            rule: Rule {
                id: "who.policyholder-washington",
                when: &[
                    TO_PLAN,
                    SOMEBODY_ELSES,
                    MAYBE_STATE_RULES,
                    StateIs(any![State::Washington]),
                    ADULT,
                ],
                sources: cite!["eob-wa"],
            },
        },
        Row {
            outcome: to(Audience::Policyholder, Extent::Possible),
            rule: Rule {
                id: "who.policyholder-massachusetts",
                when: &[
                    TO_PLAN,
                    SOMEBODY_ELSES,
                    MAYBE_STATE_RULES,
                    StateIs(any![State::Massachusetts]),
                    ADULT,
                ],
                sources: cite!["eob-ma", "eob-policyholder"],
            },
        },
        Row {
            outcome: to(Audience::Policyholder, Extent::Possible),
            rule: Rule {
                id: "who.policyholder-if-asked",
                when: &[TO_PLAN, SOMEBODY_ELSES, MAYBE_STATE_RULES, STEERED_IF_ASKED, ADULT],
                sources: cite!["eob-or", "eob-ct", "eob-policyholder"],
            },
        },
        Row {
            outcome: to(Audience::Policyholder, Extent::Possible),
            rule: Rule {
                id: "who.policyholder-nothing-owed",
                when: &[
                    TO_PLAN,
                    SOMEBODY_ELSES,
                    MAYBE_STATE_RULES,
                    StateIs(any![State::NewYork, State::Wisconsin]),
                    MAYBE_GROWN,
                ],
                sources: cite!["eob-ny-wi", "eob-policyholder"],
            },
        },
        Row {
            outcome: to(Audience::Policyholder, Extent::Possible),
            rule: Rule {
                id: "who.policyholder-tricare",
                when: &[TO_PLAN, SOMEBODY_ELSES, PayerIs(any![Payer::Tricare]), MAYBE_GROWN],
                sources: cite!["eob-policyholder"],
            },
        },
        Row {
            outcome: to(Audience::Policyholder, Extent::Possible),
            rule: Rule {
                id: "who.policyholder-state-unsure",
                when: &[
                    TO_PLAN,
                    SOMEBODY_ELSES,
                    PRIVATE,
                    StateIs(any![State::NotSure]),
                    MAYBE_GROWN,
                ],
                sources: cite!["eob-policyholder", "eob-ca", "eob-ma", "eob-wa"],
            },
        },
        Row {
            outcome: to(Audience::Policyholder, Extent::Usually),
            rule: Rule {
                id: "who.policyholder",
                when: &[
                    TO_PLAN,
                    SOMEBODY_ELSES,
                    StateIs(any![State::Colorado, State::Delaware, State::Illinois, State::Other]),
                    MAYBE_GROWN,
                ],
                sources: cite!["eob-policyholder", "dependents-26", "confidential-comms"],
            },
        },
        Row {
            outcome: to(Audience::Policyholder, Extent::Possible),
            rule: Rule {
                id: "who.policyholder-unsure",
                when: &[TO_PLAN, INSURED, PolicyholderIs(any![Policyholder::NotSure])],
                sources: cite!["eob-policyholder", "dependents-26"],
            },
        },
        Row {
            outcome: to(Audience::Policyholder, Extent::UsuallyNot),
            rule: Rule {
                id: "who.policyholder-self-pay",
                when: &[SELF_PAY, OWN_CHOICE, MAYBE_SOMEBODY_ELSES, ADULT],
                sources: cite!["paid-in-full-restriction", "eob-policyholder", "payment-trail"],
            },
        },
        Row {
            outcome: to(Audience::Policyholder, Extent::Possible),
            rule: Rule {
                // An adult who has Medicaid has a card of their own.
                id: "who.policyholder-self-pay-limited",
                when: &[SELF_PAY, PayerIs(any![Payer::NotSure]), MAYBE_SOMEBODY_ELSES, ADULT],
                sources: cite!["restriction-vs-contract", "medicaid-varies", "payment-trail"],
            },
        },
        Row {
            outcome: to(Audience::Policyholder, Extent::UsuallyNot),
            rule: Rule {
                id: "who.policyholder-program",
                when: &[PROGRAM, INSURED, MAYBE_SOMEBODY_ELSES, ADULT],
                sources: cite!["eap", "mil-onesource", "student"],
            },
        },
        Row {
            outcome: to(Audience::Policyholder, Extent::Usually),
            rule: Rule {
                // A parent sees the record, whatever the plan hears.
                id: "who.policyholder-is-parent",
                when: &[NOT_TO_PLAN, INSURED, PolicyholderIs(any![Policyholder::Parent]), YOUNG],
                sources: cite!["minors", "minors-states", "access", "eob-policyholder"],
            },
        },
        Row {
            outcome: to(Audience::Policyholder, Extent::Possible),
            rule: Rule {
                id: "who.policyholder-may-be-parent",
                when: &[
                    NOT_TO_PLAN,
                    INSURED,
                    PolicyholderIs(any![Policyholder::Partner, Policyholder::NotSure]),
                    YOUNG,
                ],
                sources: cite!["minors", "minors-states", "access", "eob-policyholder"],
            },
        },
        Row {
            outcome: to(Audience::Policyholder, Extent::Possible),
            rule: Rule {
                id: "who.policyholder-age-unsure",
                when: &[
                    NOT_TO_PLAN,
                    INSURED,
                    MAYBE_SOMEBODY_ELSES,
                    ClientIs(any![Client::NotSure]),
                ],
                sources: cite!["minors", "access", "eob-policyholder", "payment-trail"],
            },
        },
        // The employer
        Row {
            outcome: to(Audience::Employer, Extent::UsuallyNot),
            rule: Rule {
                id: "who.employer-plan",
                when: &[
                    TO_PLAN,
                    PayerIs(any![Payer::Commercial]),
                    PlanSourceIs(any![
                        PlanSource::Insurer,
                        PlanSource::Kept,
                        PlanSource::FederalJob,
                        PlanSource::NotSure,
                    ]),
                ],
                sources: cite!["employer-selfinsured"],
            },
        },
        Row {
            outcome: to(Audience::Employer, Extent::UsuallyNot),
            rule: Rule {
                id: "who.employer-self-insured",
                when: &[TO_PLAN, PlanSourceIs(any![PlanSource::SelfInsured])],
                sources: cite!["employer-selfinsured"],
            },
        },
        Row {
            outcome: to(Audience::Employer, Extent::UsuallyNot),
            rule: Rule {
                id: "who.employer-bought",
                when: &[TO_PLAN, PlanSourceIs(any![PlanSource::Bought])],
                sources: cite!["employer-selfinsured", "background-checks"],
            },
        },
        Row {
            outcome: to(Audience::Employer, Extent::UsuallyNot),
            rule: Rule {
                id: "who.employer-not-from-work",
                when: &[
                    TO_PLAN,
                    PayerIs(
                        any![Payer::Medicare, Payer::Medicaid, Payer::Student, Payer::Federal,],
                    ),
                ],
                sources: cite!["employer-selfinsured", "background-checks"],
            },
        },
        Row {
            outcome: to(Audience::Employer, Extent::UsuallyNot),
            rule: Rule {
                id: "who.employer-not-from-work-other",
                when: &[
                    TO_PLAN,
                    PlanIs(any![
                        PlanType::CarInsurer,
                        PlanType::VictimFund,
                        PlanType::ShortTerm,
                        PlanType::Ministry,
                    ]),
                ],
                sources: cite!["employer-selfinsured", "background-checks"],
            },
        },
        Row {
            outcome: to(Audience::Employer, Extent::Possible),
            rule: Rule {
                id: "who.employer-if-work-injury",
                when: &[
                    TO_PLAN,
                    PayerIs(any![Payer::Other, Payer::Injury, Payer::NotSure]),
                    MAYBE_WORK_INJURY,
                ],
                sources: cite!["workers-comp", "employer-selfinsured"],
            },
        },
        Row {
            outcome: to(Audience::Employer, Extent::UsuallyNot),
            rule: Rule {
                id: "who.employer-military",
                when: &[PayerIs(any![Payer::Tricare])],
                sources: cite!["military"],
            },
        },
        Row {
            outcome: to(Audience::Employer, Extent::UsuallyNot),
            rule: Rule {
                id: "who.employer-self-pay",
                when: &[SELF_PAY, PayerIsNot(any![Payer::Tricare])],
                sources: cite!["background-checks", "employer-selfinsured"],
            },
        },
        Row {
            outcome: to(Audience::Employer, Extent::UsuallyNot),
            rule: Rule {
                id: "who.employer-program",
                when: &[PROGRAM, PayerIsNot(any![Payer::Tricare])],
                sources: cite!["eap", "mil-onesource", "student"],
            },
        },
        // The practice
        Row {
            outcome: to(Audience::Practice, Extent::Yes),
            rule: Rule {
                id: "who.practice-plan",
                when: &[TO_PLAN, INSURED],
                sources: cite!["retention", "access"],
            },
        },
        Row {
            outcome: to(Audience::Practice, Extent::Yes),
            rule: Rule {
                id: "who.practice-self-pay",
                when: &[SELF_PAY],
                sources: cite!["retention", "self-pay-still-diagnosed", "access"],
            },
        },
        Row {
            outcome: to(Audience::Practice, Extent::Yes),
            rule: Rule {
                id: "who.practice-program",
                when: &[PROGRAM],
                sources: cite!["eap", "retention"],
            },
        },
        // Those who come along
        Row {
            outcome: to(Audience::Together, Extent::Possible),
            rule: Rule {
                id: "who.together-one-patient",
                when: &[TO_PLAN, INSURED, JOINT],
                sources: cite!["couple-record-ip"],
            },
        },
        Row {
            outcome: to(Audience::Together, Extent::Possible),
            rule: Rule {
                id: "who.together-unit",
                when: &[NOT_TO_PLAN, JOINT],
                sources: cite!["couple-record-unit"],
            },
        },
        Row {
            outcome: to(Audience::Together, Extent::Possible),
            rule: Rule {
                // Sex therapy is for one or for partners, and an open kind may be for several.
                id: "who.together-maybe",
                when: &[
                    PlanIfNeeded,
                    ServiceIsNot(any![Service::Individual, Service::Couples, Service::Family]),
                ],
                sources: cite!["couple-record-ip", "couple-record-unit"],
            },
        },
        // The others in a group
        Row {
            outcome: to(Audience::GroupMembers, Extent::Yes),
            rule: Rule {
                id: "who.group-members",
                when: &[PlanIfNeeded, SettingIs(any![Setting::Group])],
                sources: cite!["group-members"],
            },
        },
        Row {
            outcome: to(Audience::GroupMembers, Extent::Possible),
            rule: Rule {
                id: "who.group-members-if-group",
                when: &[PlanIfNeeded, SettingIs(any![Setting::NotSure])],
                sources: cite!["group-members"],
            },
        },
        // A parent
        Row {
            outcome: to(Audience::Parent, Extent::Usually),
            rule: Rule {
                id: "who.parent-plan",
                when: &[TO_PLAN, INSURED, YOUNG],
                sources: cite!["minors", "minors-states", "eob-policyholder"],
            },
        },
        Row {
            outcome: to(Audience::Parent, Extent::Usually),
            rule: Rule {
                id: "who.parent",
                when: &[NOT_TO_PLAN, YOUNG],
                sources: cite!["minors", "minors-states", "access"],
            },
        },
        Row {
            outcome: to(Audience::Parent, Extent::Possible),
            rule: Rule {
                id: "who.parent-age-unsure",
                when: &[PlanIfNeeded, ClientIs(any![Client::NotSure])],
                sources: cite!["minors"],
            },
        },
        // However one pays
        Row {
            outcome: to(Audience::OtherClinicians, Extent::Possible),
            rule: Rule {
                id: "who.other-clinicians",
                when: &[PlanIfNeeded],
                sources: cite!["hie", "tpo"],
            },
        },
        Row {
            outcome: to(Audience::LifeInsurer, Extent::Possible),
            rule: Rule {
                id: "who.life-insurer",
                when: &[PlanIfNeeded],
                sources: cite!["life-di-ltc"],
            },
        },
        Row {
            outcome: to(Audience::Forms, Extent::Possible),
            rule: Rule {
                id: "who.forms",
                when: &[PlanIfNeeded],
                sources: cite!["clearance-2016", "pilot", "licensure"],
            },
        },
        Row {
            outcome: to(Audience::Court, Extent::Possible),
            rule: Rule {
                id: "who.court",
                when: &[PlanIfNeeded],
                sources: cite!["subpoena", "privilege", "limits-any-payer"],
            },
        },
        Row {
            outcome: to(Audience::Safety, Extent::Possible),
            rule: Rule {
                id: "who.safety",
                when: &[PlanIfNeeded],
                sources: cite!["limits-any-payer", "duty-protect"],
            },
        },
    ],
};
