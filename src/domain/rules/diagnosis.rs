//! Whether a way to pay needs a mental-health diagnosis, and whose.

use super::condition::Condition::{
    BillingIs, ClientIs, PayerIs, PayerIsNot, PlanIs, PracticeHas, ServiceIs, StateIs, WayIs,
};
use super::table::Hit;
use super::table::{Row, Rule, Table};
use super::vocabulary::{
    MAYBE_NOBODY_TREATED, NAMED_PRIVATE, OWN_RULES, PROGRAM, SELF_PAY, SUPERBILL, UNINSURED, YOUNG,
};
use crate::domain::choices::{Client, Payer, PlanType, Service, State, Way};
use crate::domain::named::named;
use crate::domain::practice_detail::PracticeDetail;
use crate::domain::profile::Billing;
use crate::domain::set::any;
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

/// Whether a diagnosis is needed. The first row that applies decides.
pub static DIAGNOSIS: Table<Need> = Table {
    id: "diagnosis",
    hit: Hit::First,
    rows: &[
        Row {
            outcome: Need::NotSent,
            rule: Rule {
                // A rule that calls for a claim would need one all the same.
                id: "diagnosis.self-pay-none-here",
                when: &[
                    SELF_PAY,
                    PracticeHas(PracticeDetail::NoDiagnosisWhenSelfPay),
                    PayerIsNot(any![Payer::Medicare, Payer::Medicaid, Payer::NotSure]),
                ],
                sources: cite!["practice-policy"],
            },
        },
        Row {
            outcome: Need::NotSent,
            rule: Rule {
                id: "diagnosis.self-pay-uninsured",
                when: &[SELF_PAY, UNINSURED],
                sources: cite!["self-pay-still-diagnosed", "gfe-diagnosis"],
            },
        },
        Row {
            outcome: Need::UsuallyNotSent,
            rule: Rule {
                // Their rules may call for a claim.
                id: "diagnosis.self-pay-limited",
                when: &[
                    WayIs(any![Way::SelfPay]),
                    PayerIs(any![Payer::Medicare, Payer::Medicaid, Payer::NotSure]),
                ],
                sources: cite![
                    "restriction-vs-contract",
                    "medicare-optout",
                    "medicaid-varies",
                    "self-pay-still-diagnosed"
                ],
            },
        },
        Row {
            outcome: Need::NotSent,
            rule: Rule {
                id: "diagnosis.self-pay-never",
                when: &[SELF_PAY, BillingIs(any![Billing::Never])],
                sources: cite!["practice-policy", "self-pay-still-diagnosed", "gfe-diagnosis"],
            },
        },
        Row {
            outcome: Need::NotSent,
            rule: Rule {
                id: "diagnosis.self-pay",
                when: &[SELF_PAY],
                sources: cite![
                    "self-pay-still-diagnosed",
                    "paid-in-full-restriction",
                    "hipaa-who",
                    "gfe-diagnosis"
                ],
            },
        },
        Row {
            outcome: Need::UsuallyNotSent,
            rule: Rule {
                id: "diagnosis.program",
                when: &[PROGRAM],
                sources: cite!["eap", "mil-onesource", "student"],
            },
        },
        Row {
            outcome: Need::NoPlan,
            rule: Rule { id: "diagnosis.no-plan", when: &[UNINSURED], sources: cite!["gfe-right"] },
        },
        Row {
            outcome: Need::NotAlways,
            rule: Rule {
                id: "diagnosis.medi-cal-young",
                when: &[
                    PayerIs(any![Payer::Medicaid]),
                    ServiceIs(any![Service::Individual, Service::Family]),
                    YOUNG,
                    StateIs(any![State::California]),
                ],
                sources: cite!["medicaid-ca-family"],
            },
        },
        Row {
            outcome: Need::NotAlways,
            rule: Rule {
                id: "diagnosis.medicaid-young",
                when: &[PayerIs(any![Payer::Medicaid]), YOUNG],
                sources: cite!["medicaid-epsdt"],
            },
        },
        Row {
            outcome: Need::Usually,
            rule: Rule {
                id: "diagnosis.medicaid-age-unsure",
                when: &[PayerIs(any![Payer::Medicaid]), ClientIs(any![Client::NotSure])],
                sources: cite!["dx-claim-needs-code", "medicaid-epsdt"],
            },
        },
        Row {
            outcome: Need::Usually,
            rule: Rule {
                // The federal guidance on children's care speaks of members under 21.
                id: "diagnosis.medicaid-adult",
                when: &[PayerIs(any![Payer::Medicaid])],
                sources: cite!["dx-claim-needs-code", "medicaid-epsdt", "medicaid-ca-code"],
            },
        },
        Row {
            outcome: Need::Usually,
            rule: Rule {
                id: "diagnosis.plan-unsure",
                when: &[PayerIs(any![Payer::NotSure])],
                sources: cite!["dx-claim-needs-code", "medicaid-epsdt"],
            },
        },
        Row {
            outcome: Need::Usually,
            rule: Rule {
                id: "diagnosis.own-rules",
                when: &[OWN_RULES],
                sources: cite!["hcsm", "superbill", "federal-care"],
            },
        },
        Row {
            outcome: Need::Usually,
            rule: Rule {
                id: "diagnosis.other-plan",
                when: &[PayerIs(any![Payer::Other]), PlanIs(any![PlanType::NotSure])],
                sources: cite!["hcsm", "dx-claim-needs-code"],
            },
        },
        Row {
            outcome: Need::Usually,
            rule: Rule {
                // A claim must carry a code, and there are codes that name no disorder.
                id: "diagnosis.private",
                when: &[NAMED_PRIVATE],
                sources: cite!["dx-claim-needs-code", "dx-f-vs-z", "superbill"],
            },
        },
        Row {
            outcome: Need::Required,
            rule: Rule {
                id: "diagnosis.superbill",
                when: &[SUPERBILL],
                sources: cite!["superbill", "dx-claim-needs-code"],
            },
        },
        Row {
            outcome: Need::Required,
            rule: Rule {
                id: "diagnosis.claim",
                when: &[],
                sources: cite!["dx-claim-needs-code", "dx-medical-necessity"],
            },
        },
    ],
};

/// Whose diagnosis it would be. The first row that applies decides.
pub static PERSON: Table<Person> = Table {
    id: "person",
    hit: Hit::First,
    rows: &[
        Row {
            outcome: Person::Young,
            rule: Rule {
                id: "person.young",
                when: &[ServiceIs(any![Service::Individual, Service::Family]), YOUNG],
                sources: cite!["family-child"],
            },
        },
        Row {
            outcome: Person::You,
            rule: Rule {
                id: "person.you",
                when: &[ServiceIs(any![Service::Individual]), ClientIs(any![Client::Adult])],
                sources: cite!["dx-medical-necessity"],
            },
        },
        Row {
            outcome: Person::OnePerson,
            rule: Rule {
                id: "person.client",
                when: &[ServiceIs(any![Service::Individual])],
                sources: cite!["dx-medical-necessity"],
            },
        },
        Row {
            outcome: Person::OnePartner,
            rule: Rule {
                id: "person.one-partner-if-any",
                when: &[ServiceIs(any![Service::Couples]), MAYBE_NOBODY_TREATED],
                sources: cite!["cpt-90847-meaning", "couple-record-ip"],
            },
        },
        Row {
            outcome: Person::OnePartner,
            rule: Rule {
                id: "person.one-partner",
                when: &[ServiceIs(any![Service::Couples])],
                sources: cite!["cpt-90847-meaning", "couple-record-ip"],
            },
        },
        Row {
            outcome: Person::OneRelative,
            rule: Rule {
                id: "person.one-relative-if-any",
                when: &[ServiceIs(any![Service::Family]), MAYBE_NOBODY_TREATED],
                sources: cite!["cpt-90847-meaning"],
            },
        },
        Row {
            outcome: Person::OneRelative,
            rule: Rule {
                id: "person.one-relative",
                when: &[ServiceIs(any![Service::Family])],
                sources: cite!["cpt-90847-meaning"],
            },
        },
        Row {
            outcome: Person::OnePerson,
            rule: Rule {
                id: "person.one-person",
                when: &[],
                sources: cite!["dx-medical-necessity"],
            },
        },
    ],
};
