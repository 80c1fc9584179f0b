//! Who would learn what, for each way to pay.

use super::Test::{
    By, ClientIs, InNetwork, Is, Medicare, Not, NotMedicare, NotPlan, Pays, PlanFrom, PlanIfNeeded,
    PlanIs, PolicyholderIs, StateIs,
};
use super::{Hit, INSURED};
use super::{Rule, Table, Test};
use crate::domain::choices::{
    Client, Payer, PlanSource, PlanType, Policyholder, Service, State, Way,
};
use crate::domain::known::Known;
use crate::domain::named::named;
use crate::domain::profile::MedicareStatus;
use crate::domain::sources::cite;

named! {
    /// Somebody who might see something. The order is the order on the page.
    pub enum Audience {
        /// The health plan.
        Plan = "plan",
        /// The person whose plan it is, where that is somebody else.
        Policyholder = "policyholder",
        /// An employer.
        Employer = "employer",
        /// The practice's own chart.
        Practice = "practice",
        /// A partner or relative who comes along.
        Together = "together",
        /// A parent or guardian of a client under 18.
        Parent = "parent",
        /// Other clinicians who treat the client.
        OtherClinicians = "other-clinicians",
        /// Life, disability and long-term-care insurers.
        LifeInsurer = "life-insurer",
        /// Forms for clearances, pilots, military and licensed work.
        Forms = "forms",
        /// Courts.
        Court = "court",
        /// Those who must be told where somebody is in danger.
        Safety = "safety",
    }
}

named! {
    /// Whether they learn of it.
    pub enum Learns {
        /// Yes.
        Yes = "yes",
        /// In most cases.
        Usually = "usually",
        /// It can happen; it depends. The least firm of all.
        Possible = "possible",
        /// As a rule not.
        UsuallyNot = "usually-not",
        /// No.
        No = "no",
    }
}

impl Learns {
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

/// One cell: this audience learns of it like this.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seen {
    /// Who.
    pub audience: Audience,
    /// Whether.
    pub learns: Learns,
}

const fn seen(audience: Audience, learns: Learns) -> Seen {
    Seen { audience, learns }
}

const TO_PLAN: Test = By(&[Way::Claim, Way::Superbill]);
const SELF_PAY: Test = By(&[Way::SelfPay]);
const PROGRAM: Test = By(&[Way::Program]);
const NOT_TO_PLAN: Test = By(&[Way::SelfPay, Way::Program]);
const WORK_PLAN: Test = Pays(&[Payer::Commercial, Payer::Other, Payer::NotSure]);
const SOMEBODY_ELSES: Test = PolicyholderIs(&[Policyholder::Partner, Policyholder::Parent]);
const MAYBE_SOMEBODY_ELSES: Test =
    PolicyholderIs(&[Policyholder::Partner, Policyholder::Parent, Policyholder::NotSure]);
/// Plans that leave it to a member who pays in full whether they hear of it.
const OWN_CHOICE: Test = Pays(&[Payer::Commercial, Payer::Tricare, Payer::Student, Payer::Other]);
/// Some HMO rules call for a claim. A plan of unknown type might be one.
const MAYBE_HMO: Test = PlanIs(&[PlanType::Hmo, PlanType::NotSure]);
const NO_HMO: Test = NotPlan(&[PlanType::Hmo, PlanType::NotSure]);
/// The card is a person's own, so nobody is asked whose plan it is.
const OWN_CARD: Test = Pays(&[Payer::Medicare, Payer::Medicaid]);
/// Of these plans it is asked whose they are.
const ASKED_WHOSE: Test =
    Pays(&[Payer::Commercial, Payer::Tricare, Payer::Student, Payer::Other, Payer::NotSure]);
/// Laws that send a notice to the person treated, or let that person say where it goes.
const STEERED: Test = StateIs(&[State::California, State::Massachusetts, State::Washington]);
/// State rules on notices may not reach a plan whose claims an employer pays.
const NOT_SELF_INSURED: Test =
    PlanFrom(&[PlanSource::Insurer, PlanSource::Bought, PlanSource::NotSure]);
/// Plans that a state may have rules for.
const STATE_PLAN: Test = Pays(&[Payer::Commercial, Payer::Student, Payer::Other, Payer::NotSure]);
const JOINT: Test = Is(&[Service::Couples, Service::Family]);
const ADULT: Test = ClientIs(&[Client::Adult]);
const YOUNG: Test = ClientIs(&[Client::Teen, Client::Child]);
const MAYBE_YOUNG: Test = ClientIs(&[Client::Teen, Client::Child, Client::NotSure]);

/// The table. At most one row for each audience applies to a way to pay; none means: not concerned.
pub static WHO: Table<Seen> = Table {
    id: "who",
    hit: Hit::Collect,
    rows: &[
        // The plan
        Rule {
            id: "who.plan-claim",
            when: &[By(&[Way::Claim]), INSURED],
            then: seen(Audience::Plan, Learns::Yes),
            sources: cite!["claim-contents", "plan-can-ask-more", "min-necessary", "psych-notes"],
        },
        Rule {
            id: "who.plan-superbill",
            when: &[By(&[Way::Superbill]), INSURED],
            then: seen(Audience::Plan, Learns::Yes),
            sources: cite!["superbill", "plan-can-ask-more"],
        },
        Rule {
            id: "who.plan-self-pay",
            when: &[SELF_PAY, OWN_CHOICE, NO_HMO],
            then: seen(Audience::Plan, Learns::No),
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
            then: seen(Audience::Plan, Learns::No),
            sources: cite!["net-out", "superbill"],
        },
        Rule {
            id: "who.plan-self-pay-hmo",
            when: &[SELF_PAY, OWN_CHOICE, MAYBE_HMO, InNetwork(&[Known::Yes, Known::Unknown])],
            then: seen(Audience::Plan, Learns::UsuallyNot),
            sources: cite!["paid-in-full-restriction", "restriction-vs-contract", "hipaa-who"],
        },
        Rule {
            id: "who.plan-self-pay-limited",
            when: &[SELF_PAY, Pays(&[Payer::Medicaid, Payer::NotSure])],
            then: seen(Audience::Plan, Learns::Possible),
            sources: cite!["restriction-vs-contract", "medicaid-varies", "medicare-optout"],
        },
        Rule {
            id: "who.plan-self-pay-medicare",
            when: &[SELF_PAY, Pays(&[Payer::Medicare]), NotMedicare(&[MedicareStatus::OptedOut])],
            then: seen(Audience::Plan, Learns::Possible),
            sources: cite!["restriction-vs-contract", "medicare-optout"],
        },
        Rule {
            id: "who.plan-self-pay-medicare-opted-out",
            when: &[SELF_PAY, Pays(&[Payer::Medicare]), Medicare(MedicareStatus::OptedOut)],
            then: seen(Audience::Plan, Learns::UsuallyNot),
            sources: cite!["practice-policy", "medicare-optout"],
        },
        Rule {
            id: "who.plan-program",
            when: &[PROGRAM, INSURED],
            then: seen(Audience::Plan, Learns::UsuallyNot),
            sources: cite!["eap", "mil-onesource", "student"],
        },
        // The policyholder
        Rule {
            id: "who.policyholder-me",
            when: &[ASKED_WHOSE, PolicyholderIs(&[Policyholder::Me])],
            then: seen(Audience::Policyholder, Learns::No),
            sources: cite!["eob-policyholder"],
        },
        Rule {
            id: "who.policyholder-own-card",
            when: &[OWN_CARD, PolicyholderIs(&[Policyholder::Me])],
            then: seen(Audience::Policyholder, Learns::UsuallyNot),
            sources: cite!["eob-policyholder", "medicaid-varies"],
        },
        Rule {
            id: "who.policyholder-self-insured",
            when: &[
                TO_PLAN,
                SOMEBODY_ELSES,
                PlanFrom(&[PlanSource::SelfInsured]),
                StateIs(&[
                    State::California,
                    State::Massachusetts,
                    State::NewYork,
                    State::Washington,
                    State::Wisconsin,
                ]),
            ],
            then: seen(Audience::Policyholder, Learns::Possible),
            sources: cite!["eob-policyholder", "eob-ca"],
        },
        Rule {
            // These laws are for people who may consent to their own care.
            id: "who.policyholder-state-young",
            when: &[TO_PLAN, SOMEBODY_ELSES, NOT_SELF_INSURED, STEERED, MAYBE_YOUNG],
            then: seen(Audience::Policyholder, Learns::Possible),
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
            then: seen(Audience::Policyholder, Learns::Possible),
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
            then: seen(Audience::Policyholder, Learns::Possible),
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
            then: seen(Audience::Policyholder, Learns::Possible),
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
            then: seen(Audience::Policyholder, Learns::Possible),
            sources: cite!["eob-ny-wi", "eob-policyholder"],
        },
        Rule {
            id: "who.policyholder-tricare",
            when: &[TO_PLAN, SOMEBODY_ELSES, Pays(&[Payer::Tricare])],
            then: seen(Audience::Policyholder, Learns::Possible),
            sources: cite!["eob-policyholder"],
        },
        Rule {
            id: "who.policyholder-state-unsure",
            when: &[TO_PLAN, SOMEBODY_ELSES, STATE_PLAN, StateIs(&[State::NotSure])],
            then: seen(Audience::Policyholder, Learns::Possible),
            sources: cite!["eob-policyholder", "eob-ca", "eob-ma", "eob-wa"],
        },
        Rule {
            id: "who.policyholder",
            when: &[TO_PLAN, SOMEBODY_ELSES, StateIs(&[State::Colorado, State::Other])],
            then: seen(Audience::Policyholder, Learns::Usually),
            sources: cite!["eob-policyholder", "dependents-26", "confidential-comms"],
        },
        Rule {
            id: "who.policyholder-unsure",
            when: &[TO_PLAN, INSURED, PolicyholderIs(&[Policyholder::NotSure])],
            then: seen(Audience::Policyholder, Learns::Possible),
            sources: cite!["eob-policyholder", "dependents-26"],
        },
        Rule {
            id: "who.policyholder-self-pay",
            when: &[SELF_PAY, OWN_CHOICE, MAYBE_SOMEBODY_ELSES, ADULT],
            then: seen(Audience::Policyholder, Learns::UsuallyNot),
            sources: cite!["paid-in-full-restriction", "eob-policyholder", "payment-trail"],
        },
        Rule {
            // Whoever has Medicaid as an adult has a card of their own.
            id: "who.policyholder-self-pay-limited",
            when: &[SELF_PAY, Pays(&[Payer::NotSure]), MAYBE_SOMEBODY_ELSES, ADULT],
            then: seen(Audience::Policyholder, Learns::Possible),
            sources: cite!["restriction-vs-contract", "medicaid-varies", "payment-trail"],
        },
        Rule {
            id: "who.policyholder-program",
            when: &[PROGRAM, INSURED, MAYBE_SOMEBODY_ELSES, ADULT],
            then: seen(Audience::Policyholder, Learns::UsuallyNot),
            sources: cite!["eap", "mil-onesource", "student"],
        },
        Rule {
            // A parent sees the record, whatever the plan hears.
            id: "who.policyholder-is-parent",
            when: &[NOT_TO_PLAN, INSURED, PolicyholderIs(&[Policyholder::Parent]), YOUNG],
            then: seen(Audience::Policyholder, Learns::Usually),
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
            then: seen(Audience::Policyholder, Learns::Possible),
            sources: cite!["minors", "minors-states", "access", "eob-policyholder"],
        },
        Rule {
            id: "who.policyholder-age-unsure",
            when: &[NOT_TO_PLAN, INSURED, MAYBE_SOMEBODY_ELSES, ClientIs(&[Client::NotSure])],
            then: seen(Audience::Policyholder, Learns::Possible),
            sources: cite!["minors", "access", "eob-policyholder", "payment-trail"],
        },
        // The employer
        Rule {
            id: "who.employer-plan",
            when: &[TO_PLAN, WORK_PLAN, PlanFrom(&[PlanSource::Insurer, PlanSource::NotSure])],
            then: seen(Audience::Employer, Learns::UsuallyNot),
            sources: cite!["employer-selfinsured"],
        },
        Rule {
            id: "who.employer-self-insured",
            when: &[TO_PLAN, PlanFrom(&[PlanSource::SelfInsured])],
            then: seen(Audience::Employer, Learns::UsuallyNot),
            sources: cite!["employer-selfinsured"],
        },
        Rule {
            id: "who.employer-bought",
            when: &[TO_PLAN, PlanFrom(&[PlanSource::Bought])],
            then: seen(Audience::Employer, Learns::UsuallyNot),
            sources: cite!["employer-selfinsured", "background-checks"],
        },
        Rule {
            id: "who.employer-not-from-work",
            when: &[TO_PLAN, Pays(&[Payer::Medicare, Payer::Medicaid, Payer::Student])],
            then: seen(Audience::Employer, Learns::UsuallyNot),
            sources: cite!["employer-selfinsured", "background-checks"],
        },
        Rule {
            id: "who.employer-military",
            when: &[Pays(&[Payer::Tricare])],
            then: seen(Audience::Employer, Learns::UsuallyNot),
            sources: cite!["military"],
        },
        Rule {
            id: "who.employer-self-pay",
            when: &[
                SELF_PAY,
                Pays(&[
                    Payer::Commercial,
                    Payer::Medicare,
                    Payer::Medicaid,
                    Payer::Student,
                    Payer::Other,
                    Payer::Nobody,
                    Payer::NotSure,
                ]),
            ],
            then: seen(Audience::Employer, Learns::UsuallyNot),
            sources: cite!["background-checks", "employer-selfinsured"],
        },
        Rule {
            id: "who.employer-program",
            when: &[
                PROGRAM,
                Pays(&[
                    Payer::Commercial,
                    Payer::Medicare,
                    Payer::Medicaid,
                    Payer::Student,
                    Payer::Other,
                    Payer::Nobody,
                    Payer::NotSure,
                ]),
            ],
            then: seen(Audience::Employer, Learns::UsuallyNot),
            sources: cite!["eap", "mil-onesource", "student"],
        },
        // The practice
        Rule {
            id: "who.practice-plan",
            when: &[TO_PLAN, INSURED],
            then: seen(Audience::Practice, Learns::Yes),
            sources: cite!["retention", "access"],
        },
        Rule {
            id: "who.practice-self-pay",
            when: &[SELF_PAY],
            then: seen(Audience::Practice, Learns::Yes),
            sources: cite!["retention", "self-pay-still-diagnosed", "access"],
        },
        Rule {
            id: "who.practice-program",
            when: &[PROGRAM],
            then: seen(Audience::Practice, Learns::Yes),
            sources: cite!["eap", "retention"],
        },
        // Those who come along
        Rule {
            id: "who.together-one-patient",
            when: &[TO_PLAN, INSURED, JOINT],
            then: seen(Audience::Together, Learns::Possible),
            sources: cite!["couple-record-ip"],
        },
        Rule {
            id: "who.together-unit",
            when: &[NOT_TO_PLAN, JOINT],
            then: seen(Audience::Together, Learns::Possible),
            sources: cite!["couple-record-unit"],
        },
        Rule {
            // Sex therapy is for one or for partners, and an open kind may be for several.
            id: "who.together-maybe",
            when: &[PlanIfNeeded, Not(&[Service::Individual, Service::Couples, Service::Family])],
            then: seen(Audience::Together, Learns::Possible),
            sources: cite!["couple-record-ip", "couple-record-unit"],
        },
        // A parent
        Rule {
            id: "who.parent-plan",
            when: &[TO_PLAN, INSURED, YOUNG],
            then: seen(Audience::Parent, Learns::Usually),
            sources: cite!["minors", "minors-states", "eob-policyholder"],
        },
        Rule {
            id: "who.parent",
            when: &[NOT_TO_PLAN, YOUNG],
            then: seen(Audience::Parent, Learns::Usually),
            sources: cite!["minors", "minors-states", "access"],
        },
        Rule {
            id: "who.parent-age-unsure",
            when: &[PlanIfNeeded, ClientIs(&[Client::NotSure])],
            then: seen(Audience::Parent, Learns::Possible),
            sources: cite!["minors"],
        },
        // However one pays
        Rule {
            id: "who.other-clinicians",
            when: &[PlanIfNeeded],
            then: seen(Audience::OtherClinicians, Learns::Possible),
            sources: cite!["hie", "tpo"],
        },
        Rule {
            id: "who.life-insurer",
            when: &[PlanIfNeeded],
            then: seen(Audience::LifeInsurer, Learns::Possible),
            sources: cite!["life-di-ltc"],
        },
        Rule {
            id: "who.forms",
            when: &[PlanIfNeeded],
            then: seen(Audience::Forms, Learns::Possible),
            sources: cite!["clearance-2016", "clearance-not-disqualifying", "pilot", "licensure"],
        },
        Rule {
            id: "who.court",
            when: &[PlanIfNeeded],
            then: seen(Audience::Court, Learns::Possible),
            sources: cite!["subpoena", "privilege", "limits-any-payer"],
        },
        Rule {
            id: "who.safety",
            when: &[PlanIfNeeded],
            then: seen(Audience::Safety, Learns::Possible),
            sources: cite!["limits-any-payer", "duty-protect"],
        },
    ],
};
