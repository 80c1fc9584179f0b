//! Privacy in full: what is sent and kept, who may ask, and what no way to pay changes.
//!
//! The detail behind [`super::disclosure`]: who might ask, and never what will happen. A row applies where its
//! facts do; what the visitor cares about decides at most which subject comes first.

use super::condition::Condition::{
    self, ClientIs, PayerIs, PolicyholderIs, ReasonIs, ServiceIs, StateIs,
};
use super::table::Hit;
use super::table::{Rule, Table};
use super::vocabulary::{
    INSURED, JOINT, MAYBE_GROWN, MAYBE_ONE_TREATED, MAYBE_YOUNG, PRIVATE, SOMEBODY_ELSES, WORK_PLAN,
};
use crate::domain::choices::{Client, Payer, Policyholder, Priority, Reason, Service, State};
use crate::domain::named::named;
use crate::domain::sources::cite;

named! {
    /// What a statement on privacy is about. The order is the order on the page.
    pub enum Subject {
        /// What a claim holds, and what it does not.
        Claim = "claim",
        /// What more a plan may ask for.
        PlanRequests = "plan-requests",
        /// Notices to the person whose plan it is.
        Notices = "notices",
        /// What paying yourself does not change.
        SelfPay = "self-pay",
        /// Private notes and the chart.
        Notes = "notes",
        /// Whose record a joint session is.
        SharedRecord = "shared-record",
        /// A client under 18.
        Minors = "minors",
        /// Others who treat the client, and networks of records.
        OtherCare = "other-care",
        /// Limits that hold however one pays.
        Always = "always",
        Employer = "employer",
        /// Life, disability and long-term-care insurers.
        LifeInsurance = "life-insurance",
        /// Clearance, the military, pilots and licensed work.
        Forms = "forms",
        /// Courts and custody.
        Court = "court",
        /// Background checks, firearms and immigration.
        Checks = "checks",
    }
}

impl Subject {
    /// What somebody may care about who wants to read this first.
    #[must_use]
    pub const fn matters_to(self) -> &'static [Priority] {
        match self {
            Self::Claim | Self::PlanRequests => &[Priority::NoDiagnosisOnFile],
            Self::Notices => &[Priority::Policyholder],
            Self::SharedRecord => &[Priority::PartnersWords],
            Self::Notes | Self::OtherCare => &[Priority::FewRecords],
            Self::Employer | Self::Checks => &[Priority::Employer],
            Self::LifeInsurance => &[Priority::LifeInsurance],
            Self::Forms => &[Priority::ClearanceOrLicense],
            Self::Court => &[Priority::Court],
            Self::SelfPay | Self::Minors | Self::Always => &[],
        }
    }
}

const MAYBE_TEEN: Condition = ClientIs(&[Client::Teen, Client::NotSure]);
const NOT_CALIFORNIA: Condition = StateIs(&[
    State::Colorado,
    State::Massachusetts,
    State::NewYork,
    State::Washington,
    State::Wisconsin,
    State::Other,
    State::NotSure,
]);

/// The table: all rows that apply are shown, under their subject.
pub static PRIVACY: Table<Subject> = Table {
    id: "privacy",
    hit: Hit::Collect,
    rows: &[
        Rule {
            id: "privacy.claim-holds",
            when: &[INSURED],
            outcome: Subject::Claim,
            sources: cite!["claim-contents"],
        },
        Rule {
            id: "privacy.claim-uses",
            when: &[INSURED],
            outcome: Subject::Claim,
            sources: cite!["plan-keeps-data"],
        },
        Rule {
            id: "privacy.claim-list",
            when: &[INSURED],
            outcome: Subject::Claim,
            sources: cite!["accounting"],
        },
        Rule {
            id: "privacy.requests-what",
            when: &[INSURED],
            outcome: Subject::PlanRequests,
            sources: cite!["plan-can-ask-more"],
        },
        Rule {
            id: "privacy.requests-minimum",
            when: &[INSURED],
            outcome: Subject::PlanRequests,
            sources: cite!["min-necessary"],
        },
        Rule {
            id: "privacy.notices-california",
            when: &[SOMEBODY_ELSES, StateIs(&[State::California])],
            outcome: Subject::Notices,
            sources: cite!["eob-ca"],
        },
        Rule {
            id: "privacy.notices-washington",
            when: &[SOMEBODY_ELSES, StateIs(&[State::Washington])],
            outcome: Subject::Notices,
            sources: cite!["eob-wa"],
        },
        Rule {
            id: "privacy.notices-massachusetts",
            when: &[SOMEBODY_ELSES, StateIs(&[State::Massachusetts])],
            outcome: Subject::Notices,
            sources: cite!["eob-ma"],
        },
        Rule {
            id: "privacy.notices-young",
            when: &[
                SOMEBODY_ELSES,
                StateIs(&[State::California, State::Massachusetts, State::Washington]),
                MAYBE_YOUNG,
            ],
            outcome: Subject::Notices,
            sources: cite!["minors-states", "eob-policyholder"],
        },
        Rule {
            id: "privacy.notices-nothing-owed",
            when: &[SOMEBODY_ELSES, StateIs(&[State::NewYork, State::Wisconsin])],
            outcome: Subject::Notices,
            sources: cite!["eob-ny-wi"],
        },
        Rule {
            id: "privacy.notices-states",
            when: &[
                SOMEBODY_ELSES,
                PRIVATE,
                StateIs(&[State::Colorado, State::Other, State::NotSure]),
            ],
            outcome: Subject::Notices,
            sources: cite!["eob-policyholder"],
        },
        Rule {
            id: "privacy.notices-grown-child",
            when: &[PolicyholderIs(&[Policyholder::Parent]), MAYBE_GROWN, PRIVATE],
            outcome: Subject::Notices,
            sources: cite!["dependents-26", "eob-policyholder"],
        },
        Rule {
            id: "privacy.notices-whose",
            when: &[INSURED, PolicyholderIs(&[Policyholder::NotSure])],
            outcome: Subject::Notices,
            sources: cite!["eob-policyholder"],
        },
        Rule {
            id: "privacy.notices-danger",
            when: &[
                INSURED,
                PolicyholderIs(&[
                    Policyholder::Partner,
                    Policyholder::Parent,
                    Policyholder::NotSure,
                ]),
            ],
            outcome: Subject::Notices,
            sources: cite!["confidential-comms"],
        },
        Rule {
            id: "privacy.self-pay-same",
            when: &[],
            outcome: Subject::SelfPay,
            sources: cite!["limits-any-payer", "life-di-ltc", "licensure"],
        },
        Rule {
            id: "privacy.self-pay-diagnosis",
            when: &[],
            outcome: Subject::SelfPay,
            sources: cite!["self-pay-still-diagnosed"],
        },
        Rule {
            id: "privacy.self-pay-estimate",
            when: &[],
            outcome: Subject::SelfPay,
            sources: cite!["gfe-diagnosis"],
        },
        Rule {
            id: "privacy.self-pay-others",
            when: &[PayerIs(&[Payer::Commercial, Payer::Tricare, Payer::Student, Payer::Other])],
            outcome: Subject::SelfPay,
            sources: cite!["paid-in-full-restriction"],
        },
        Rule {
            id: "privacy.self-pay-hipaa",
            when: &[],
            outcome: Subject::SelfPay,
            sources: cite!["hipaa-who"],
        },
        Rule {
            id: "privacy.notes-apart",
            when: &[],
            outcome: Subject::Notes,
            sources: cite!["psych-notes"],
        },
        Rule {
            id: "privacy.notes-progress",
            when: &[],
            outcome: Subject::Notes,
            sources: cite!["psych-notes"],
        },
        Rule {
            id: "privacy.notes-prompt",
            when: &[],
            outcome: Subject::Notes,
            sources: cite!["open-notes"],
        },
        Rule {
            id: "privacy.notes-years",
            when: &[],
            outcome: Subject::Notes,
            sources: cite!["retention"],
        },
        Rule {
            id: "privacy.notes-substance-use",
            when: &[ReasonIs(&[Reason::Symptoms, Reason::Child, Reason::NotSure])],
            outcome: Subject::Notes,
            sources: cite!["part2"],
        },
        Rule {
            id: "privacy.notes-campus",
            when: &[PayerIs(&[Payer::Student])],
            outcome: Subject::Notes,
            sources: cite!["student"],
        },
        Rule {
            id: "privacy.shared-patient",
            when: &[JOINT, INSURED, MAYBE_ONE_TREATED],
            outcome: Subject::SharedRecord,
            sources: cite!["couple-record-ip", "access"],
        },
        Rule {
            id: "privacy.shared-unit",
            when: &[JOINT],
            outcome: Subject::SharedRecord,
            sources: cite!["couple-record-unit"],
        },
        Rule {
            id: "privacy.shared-secrets",
            when: &[ServiceIs(&[Service::Couples, Service::Family, Service::SexTherapy])],
            outcome: Subject::SharedRecord,
            sources: cite!["couple-record-unit"],
        },
        Rule {
            id: "privacy.minors-parent",
            when: &[MAYBE_YOUNG],
            outcome: Subject::Minors,
            sources: cite!["minors"],
        },
        Rule {
            id: "privacy.minors-california",
            when: &[MAYBE_TEEN, StateIs(&[State::California])],
            outcome: Subject::Minors,
            sources: cite!["minors-states"],
        },
        Rule {
            id: "privacy.minors-states",
            when: &[MAYBE_TEEN, NOT_CALIFORNIA],
            outcome: Subject::Minors,
            sources: cite!["minors-states"],
        },
        Rule {
            id: "privacy.minors-agree",
            when: &[ClientIs(&[Client::Teen])],
            outcome: Subject::Minors,
            sources: cite!["minors"],
        },
        Rule {
            id: "privacy.care-exchange",
            when: &[],
            outcome: Subject::OtherCare,
            sources: cite!["hie"],
        },
        Rule {
            id: "privacy.care-consent",
            when: &[],
            outcome: Subject::OtherCare,
            sources: cite!["tpo"],
        },
        Rule {
            id: "privacy.always-abuse",
            when: &[],
            outcome: Subject::Always,
            sources: cite!["limits-any-payer"],
        },
        Rule {
            id: "privacy.always-threat",
            when: &[],
            outcome: Subject::Always,
            sources: cite!["duty-protect"],
        },
        Rule {
            id: "privacy.always-oversight",
            when: &[],
            outcome: Subject::Always,
            sources: cite!["limits-any-payer"],
        },
        Rule {
            id: "privacy.employer-funds",
            when: &[WORK_PLAN],
            outcome: Subject::Employer,
            sources: cite!["employer-selfinsured"],
        },
        Rule {
            id: "privacy.employer-theirs",
            when: &[PayerIs(&[Payer::Commercial, Payer::Other]), SOMEBODY_ELSES],
            outcome: Subject::Employer,
            sources: cite!["employer-selfinsured"],
        },
        Rule {
            id: "privacy.employer-after-offer",
            when: &[MAYBE_GROWN],
            outcome: Subject::Employer,
            sources: cite!["jobs-ada"],
        },
        Rule {
            id: "privacy.life-weight",
            when: &[],
            outcome: Subject::LifeInsurance,
            sources: cite!["life-di-ltc"],
        },
        Rule {
            id: "privacy.life-honest",
            when: &[],
            outcome: Subject::LifeInsurance,
            sources: cite!["life-di-ltc"],
        },
        Rule {
            id: "privacy.life-other-law",
            when: &[],
            outcome: Subject::LifeInsurance,
            sources: cite!["life-di-ltc"],
        },
        Rule {
            id: "privacy.life-mib",
            when: &[],
            outcome: Subject::LifeInsurance,
            sources: cite!["mib"],
        },
        Rule {
            id: "privacy.forms-clearance",
            when: &[MAYBE_GROWN],
            outcome: Subject::Forms,
            sources: cite!["clearance-2016"],
        },
        Rule {
            id: "privacy.forms-clearance-new",
            when: &[MAYBE_GROWN],
            outcome: Subject::Forms,
            sources: cite!["clearance-pvq"],
        },
        Rule {
            id: "privacy.forms-pilot",
            when: &[MAYBE_GROWN],
            outcome: Subject::Forms,
            sources: cite!["pilot"],
        },
        Rule {
            id: "privacy.forms-military",
            when: &[MAYBE_GROWN, PayerIs(&[Payer::Tricare, Payer::NotSure])],
            outcome: Subject::Forms,
            sources: cite!["military"],
        },
        Rule {
            id: "privacy.forms-license",
            when: &[MAYBE_GROWN],
            outcome: Subject::Forms,
            sources: cite!["licensure"],
        },
        Rule {
            id: "privacy.court-subpoena",
            when: &[],
            outcome: Subject::Court,
            sources: cite!["subpoena"],
        },
        Rule {
            id: "privacy.court-privilege",
            when: &[],
            outcome: Subject::Court,
            sources: cite!["privilege"],
        },
        Rule {
            id: "privacy.court-couples",
            when: &[ServiceIs(&[Service::Couples])],
            outcome: Subject::Court,
            sources: cite!["privilege"],
        },
        Rule {
            id: "privacy.court-custody",
            when: &[],
            outcome: Subject::Court,
            sources: cite!["custody"],
        },
        Rule {
            id: "privacy.checks-background",
            when: &[],
            outcome: Subject::Checks,
            sources: cite!["background-checks"],
        },
        Rule {
            id: "privacy.checks-firearms",
            when: &[MAYBE_GROWN],
            outcome: Subject::Checks,
            sources: cite!["firearms"],
        },
        Rule {
            id: "privacy.checks-immigration",
            when: &[],
            outcome: Subject::Checks,
            sources: cite!["immigration"],
        },
    ],
};
