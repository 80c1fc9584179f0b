//! Whether a way to pay needs a mental-health diagnosis, and whose.

use super::Hit;
use super::Test::{By, ClientIs, Is, Not, Pays, PlanIs, StateIs, TreatsOne};
use super::{Rule, Table};
use crate::domain::choices::{Client, Payer, PlanType, Service, State, Way};
use crate::domain::known::Known;
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
        /// The visitor's own.
        You = "you",
        /// That of one partner.
        OnePartner = "one-partner",
        /// That of the child or teen.
        Young = "young",
        /// That of one family member.
        OneRelative = "one-relative",
        /// That of one person.
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
            when: &[By(&[Way::SelfPay]), Pays(&[Payer::Nobody])],
            then: Need::NotSent,
            sources: cite!["self-pay-still-diagnosed", "gfe-diagnosis"],
        },
        Rule {
            // Their rules may call for a claim.
            id: "diagnosis.self-pay-limited",
            when: &[By(&[Way::SelfPay]), Pays(&[Payer::Medicare, Payer::Medicaid, Payer::NotSure])],
            then: Need::UsuallyNotSent,
            sources: cite![
                "restriction-vs-contract",
                "medicare-optout",
                "medicaid-varies",
                "self-pay-still-diagnosed"
            ],
        },
        Rule {
            id: "diagnosis.self-pay",
            when: &[By(&[Way::SelfPay])],
            then: Need::NotSent,
            sources: cite![
                "self-pay-still-diagnosed",
                "paid-in-full-restriction",
                "hipaa-who",
                "gfe-diagnosis"
            ],
        },
        Rule {
            id: "diagnosis.program",
            when: &[By(&[Way::Program])],
            then: Need::UsuallyNotSent,
            sources: cite!["eap", "mil-onesource", "student"],
        },
        Rule {
            id: "diagnosis.no-plan",
            when: &[Pays(&[Payer::Nobody])],
            then: Need::NoPlan,
            sources: cite!["gfe-right"],
        },
        Rule {
            id: "diagnosis.medi-cal-family",
            when: &[
                Pays(&[Payer::Medicaid]),
                Is(&[Service::Family]),
                ClientIs(YOUNG),
                StateIs(&[State::California]),
            ],
            then: Need::NotAlways,
            sources: cite!["medicaid-ca-family"],
        },
        Rule {
            id: "diagnosis.medicaid-young",
            when: &[Pays(&[Payer::Medicaid]), ClientIs(YOUNG)],
            then: Need::NotAlways,
            sources: cite!["medicaid-epsdt"],
        },
        Rule {
            id: "diagnosis.medicaid-age-unsure",
            when: &[Pays(&[Payer::Medicaid]), ClientIs(&[Client::NotSure])],
            then: Need::Usually,
            sources: cite!["dx-claim-needs-code", "medicaid-epsdt"],
        },
        Rule {
            // The federal guidance on children's care speaks of members under 21.
            id: "diagnosis.medicaid-adult",
            when: &[Pays(&[Payer::Medicaid]), Not(&[Service::Couples, Service::SexTherapy])],
            then: Need::Usually,
            sources: cite!["dx-claim-needs-code", "medicaid-epsdt"],
        },
        Rule {
            id: "diagnosis.plan-unsure",
            when: &[Pays(&[Payer::NotSure])],
            then: Need::Usually,
            sources: cite!["dx-claim-needs-code", "medicaid-epsdt"],
        },
        Rule {
            id: "diagnosis.sharing-ministry",
            when: &[Pays(&[Payer::Other]), PlanIs(&[PlanType::Ministry])],
            then: Need::Usually,
            sources: cite!["hcsm", "superbill"],
        },
        Rule {
            id: "diagnosis.other-plan",
            when: &[Pays(&[Payer::Other]), PlanIs(&[PlanType::NotSure])],
            then: Need::Usually,
            sources: cite!["hcsm", "dx-claim-needs-code"],
        },
        Rule {
            id: "diagnosis.superbill",
            when: &[By(&[Way::Superbill])],
            then: Need::Required,
            sources: cite!["superbill", "dx-claim-needs-code"],
        },
        Rule {
            id: "diagnosis.claim",
            when: &[],
            then: Need::Required,
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
            when: &[Is(&[Service::Individual, Service::Family]), ClientIs(YOUNG)],
            then: Person::Young,
            sources: cite!["family-child"],
        },
        Rule {
            id: "person.you",
            when: &[Is(&[Service::Individual]), ClientIs(&[Client::Adult])],
            then: Person::You,
            sources: cite!["dx-medical-necessity"],
        },
        Rule {
            id: "person.client",
            when: &[Is(&[Service::Individual])],
            then: Person::OnePerson,
            sources: cite!["dx-medical-necessity"],
        },
        Rule {
            id: "person.one-partner-if-any",
            when: &[Is(&[Service::Couples]), TreatsOne(&[Known::No, Known::Unknown])],
            then: Person::OnePartner,
            sources: cite!["cpt-90847-meaning", "couple-record-ip"],
        },
        Rule {
            id: "person.one-partner",
            when: &[Is(&[Service::Couples])],
            then: Person::OnePartner,
            sources: cite!["cpt-90847-meaning", "couple-record-ip"],
        },
        Rule {
            id: "person.one-relative-if-any",
            when: &[Is(&[Service::Family]), TreatsOne(&[Known::No, Known::Unknown])],
            then: Person::OneRelative,
            sources: cite!["cpt-90847-meaning"],
        },
        Rule {
            id: "person.one-relative",
            when: &[Is(&[Service::Family])],
            then: Person::OneRelative,
            sources: cite!["cpt-90847-meaning"],
        },
        Rule {
            id: "person.one-person",
            when: &[],
            then: Person::OnePerson,
            sources: cite!["dx-medical-necessity"],
        },
    ],
};
