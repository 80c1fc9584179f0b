//! Whether a way to pay needs a mental-health diagnosis, and whose.

use super::condition::Condition::{
    ClientIs, PayerIs, PlanIs, ServiceIs, ServiceIsNot, StateIs, WayIs,
};
use super::table::Hit;
use super::table::{Rule, Table};
use super::vocabulary::{MAYBE_NOBODY_TREATED, MINISTRY, PROGRAM, SELF_PAY, SUPERBILL, UNINSURED};
use crate::domain::choices::{Client, Payer, PlanType, Service, State, Way};
use crate::domain::named::named;
use crate::domain::sources::cite;

named! {
    /// Whether a diagnosis is needed.
    pub enum Need {
        /// Yes: a claim cannot do without one.
        Required = "required",
        /// Yes in most cases; a sourced exception may apply.
        Usually = "usually",
        /// Not always: a sourced exception applies to some.
        NotAlways = "not-always",
        /// None goes to a plan. The therapist may still record one.
        NotSent = "not-sent",
        /// As a rule none goes to a plan.
        UsuallyNotSent = "usually-not-sent",
        /// There is no plan to send one to.
        NoPlan = "no-plan",
        /// The way to pay is closed, which no row decides: nothing is sent, so nothing is needed.
        Closed = "closed",
    }
}

named! {
    /// Whose diagnosis it would be.
    pub enum Person {
        You = "you",
        OnePartner = "one-partner",
        /// That of the child or teen.
        Young = "young",
        OneRelative = "one-relative",
        OnePerson = "one-person",
    }
}

const YOUNG: &[Client] = &[Client::Teen, Client::Child];

/// Whether a diagnosis is needed. The first row that applies decides.
pub static DIAGNOSIS: Table<Need> = Table {
    id: "diagnosis",
    hit: Hit::First,
    rows: &[
        Rule {
            id: "diagnosis.self-pay-uninsured",
            when: &[SELF_PAY, UNINSURED],
            outcome: Need::NotSent,
            sources: cite!["self-pay-still-diagnosed", "gfe-diagnosis"],
        },
        Rule {
            // Their rules may call for a claim.
            id: "diagnosis.self-pay-limited",
            when: &[
                WayIs(&[Way::SelfPay]),
                PayerIs(&[Payer::Medicare, Payer::Medicaid, Payer::NotSure]),
            ],
            outcome: Need::UsuallyNotSent,
            sources: cite![
                "restriction-vs-contract",
                "medicare-optout",
                "medicaid-varies",
                "self-pay-still-diagnosed"
            ],
        },
        Rule {
            id: "diagnosis.self-pay",
            when: &[SELF_PAY],
            outcome: Need::NotSent,
            sources: cite![
                "self-pay-still-diagnosed",
                "paid-in-full-restriction",
                "hipaa-who",
                "gfe-diagnosis"
            ],
        },
        Rule {
            id: "diagnosis.program",
            when: &[PROGRAM],
            outcome: Need::UsuallyNotSent,
            sources: cite!["eap", "mil-onesource", "student"],
        },
        Rule {
            id: "diagnosis.no-plan",
            when: &[UNINSURED],
            outcome: Need::NoPlan,
            sources: cite!["gfe-right"],
        },
        Rule {
            id: "diagnosis.medi-cal-family",
            when: &[
                PayerIs(&[Payer::Medicaid]),
                ServiceIs(&[Service::Family]),
                ClientIs(YOUNG),
                StateIs(&[State::California]),
            ],
            outcome: Need::NotAlways,
            sources: cite!["medicaid-ca-family"],
        },
        Rule {
            id: "diagnosis.medicaid-young",
            when: &[PayerIs(&[Payer::Medicaid]), ClientIs(YOUNG)],
            outcome: Need::NotAlways,
            sources: cite!["medicaid-epsdt"],
        },
        Rule {
            id: "diagnosis.medicaid-age-unsure",
            when: &[PayerIs(&[Payer::Medicaid]), ClientIs(&[Client::NotSure])],
            outcome: Need::Usually,
            sources: cite!["dx-claim-needs-code", "medicaid-epsdt"],
        },
        Rule {
            // The federal guidance on children's care speaks of members under 21.
            id: "diagnosis.medicaid-adult",
            when: &[
                PayerIs(&[Payer::Medicaid]),
                ServiceIsNot(&[Service::Couples, Service::SexTherapy]),
            ],
            outcome: Need::Usually,
            sources: cite!["dx-claim-needs-code", "medicaid-epsdt"],
        },
        Rule {
            id: "diagnosis.plan-unsure",
            when: &[PayerIs(&[Payer::NotSure])],
            outcome: Need::Usually,
            sources: cite!["dx-claim-needs-code", "medicaid-epsdt"],
        },
        Rule {
            id: "diagnosis.sharing-ministry",
            when: &[PayerIs(&[Payer::Other]), MINISTRY],
            outcome: Need::Usually,
            sources: cite!["hcsm", "superbill"],
        },
        Rule {
            id: "diagnosis.other-plan",
            when: &[PayerIs(&[Payer::Other]), PlanIs(&[PlanType::NotSure])],
            outcome: Need::Usually,
            sources: cite!["hcsm", "dx-claim-needs-code"],
        },
        Rule {
            id: "diagnosis.superbill",
            when: &[SUPERBILL],
            outcome: Need::Required,
            sources: cite!["superbill", "dx-claim-needs-code"],
        },
        Rule {
            id: "diagnosis.claim",
            when: &[],
            outcome: Need::Required,
            sources: cite!["dx-claim-needs-code", "dx-medical-necessity"],
        },
    ],
};

/// Whose diagnosis it would be. The first row that applies decides.
pub static PERSON: Table<Person> = Table {
    id: "person",
    hit: Hit::First,
    rows: &[
        Rule {
            id: "person.young",
            when: &[ServiceIs(&[Service::Individual, Service::Family]), ClientIs(YOUNG)],
            outcome: Person::Young,
            sources: cite!["family-child"],
        },
        Rule {
            id: "person.you",
            when: &[ServiceIs(&[Service::Individual]), ClientIs(&[Client::Adult])],
            outcome: Person::You,
            sources: cite!["dx-medical-necessity"],
        },
        Rule {
            id: "person.client",
            when: &[ServiceIs(&[Service::Individual])],
            outcome: Person::OnePerson,
            sources: cite!["dx-medical-necessity"],
        },
        Rule {
            id: "person.one-partner-if-any",
            when: &[ServiceIs(&[Service::Couples]), MAYBE_NOBODY_TREATED],
            outcome: Person::OnePartner,
            sources: cite!["cpt-90847-meaning", "couple-record-ip"],
        },
        Rule {
            id: "person.one-partner",
            when: &[ServiceIs(&[Service::Couples])],
            outcome: Person::OnePartner,
            sources: cite!["cpt-90847-meaning", "couple-record-ip"],
        },
        Rule {
            id: "person.one-relative-if-any",
            when: &[ServiceIs(&[Service::Family]), MAYBE_NOBODY_TREATED],
            outcome: Person::OneRelative,
            sources: cite!["cpt-90847-meaning"],
        },
        Rule {
            id: "person.one-relative",
            when: &[ServiceIs(&[Service::Family])],
            outcome: Person::OneRelative,
            sources: cite!["cpt-90847-meaning"],
        },
        Rule {
            id: "person.one-person",
            when: &[],
            outcome: Person::OnePerson,
            sources: cite!["dx-medical-necessity"],
        },
    ],
};
