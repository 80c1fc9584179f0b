//! Privacy in full: what is sent and kept, who may ask, and what no way to pay changes.
//!
//! The detail behind [`super::disclosure`]: who might ask, and never what will happen. A row applies where its
//! facts do; what the visitor cares about decides at most which subject comes first.

use super::condition::Condition::{
    self, CampusCare, ClientIs, PayerIs, PolicyholderIs, ReasonIs, ServiceIs, StateIs, WorkIs,
};
use super::table::Hit;
use super::table::{Row, Rule, Table};
use super::vocabulary::{
    AFTER_INJURY, INSURED, JOINT, MAYBE_GROWN, MAYBE_ONE_TREATED, MAYBE_OUT_OF_NETWORK,
    MAYBE_YOUNG, PRIVATE, SOMEBODY_ELSES, WORK_PLAN,
};
use crate::domain::choices::{Client, Payer, Policyholder, Priority, Reason, Service, State, Work};
use crate::domain::named::named;
use crate::domain::set::any;
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

const MAYBE_TEEN: Condition = ClientIs(any![Client::Teen, Client::NotSure]);
const NOT_CALIFORNIA: Condition = StateIs(any![
    State::Colorado,
    State::Connecticut,
    State::Delaware,
    State::Illinois,
    State::Massachusetts,
    State::NewYork,
    State::Oregon,
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
        Row {
            outcome: Subject::Claim,
            rule: Rule {
                id: "privacy.claim-holds",
                when: &[INSURED],
                sources: cite!["claim-contents"],
            },
        },
        Row {
            outcome: Subject::Claim,
            rule: Rule {
                id: "privacy.claim-uses",
                when: &[INSURED],
                sources: cite!["plan-keeps-data"],
            },
        },
        Row {
            outcome: Subject::Claim,
            rule: Rule { id: "privacy.claim-list", when: &[INSURED], sources: cite!["accounting"] },
        },
        Row {
            outcome: Subject::PlanRequests,
            rule: Rule {
                id: "privacy.requests-what",
                when: &[INSURED],
                sources: cite!["plan-can-ask-more"],
            },
        },
        Row {
            outcome: Subject::PlanRequests,
            rule: Rule {
                id: "privacy.requests-minimum",
                when: &[INSURED],
                sources: cite!["min-necessary"],
            },
        },
        Row {
            outcome: Subject::PlanRequests,
            rule: Rule {
                id: "privacy.requests-injury",
                when: &[AFTER_INJURY],
                sources: cite!["workers-comp"],
            },
        },
        Row {
            outcome: Subject::Notices,
            rule: Rule {
                id: "privacy.notices-california",
                when: &[SOMEBODY_ELSES, StateIs(any![State::California])],
                sources: cite!["eob-ca"],
            },
        },
        Row {
            outcome: Subject::Notices,
            rule: Rule {
                id: "privacy.notices-washington",
                when: &[SOMEBODY_ELSES, StateIs(any![State::Washington])],
                sources: cite!["eob-wa"],
            },
        },
        Row {
            outcome: Subject::Notices,
            rule: Rule {
                id: "privacy.notices-massachusetts",
                when: &[SOMEBODY_ELSES, StateIs(any![State::Massachusetts])],
                sources: cite!["eob-ma"],
            },
        },
        Row {
            outcome: Subject::Notices,
            rule: Rule {
                id: "privacy.notices-nothing-owed",
                when: &[SOMEBODY_ELSES, StateIs(any![State::NewYork, State::Wisconsin])],
                sources: cite!["eob-ny-wi"],
            },
        },
        Row {
            outcome: Subject::Notices,
            rule: Rule {
                id: "privacy.notices-grown-child",
                when: &[PolicyholderIs(any![Policyholder::Parent]), MAYBE_GROWN, PRIVATE],
                sources: cite!["dependents-26", "eob-policyholder"],
            },
        },
        Row {
            outcome: Subject::Notices,
            rule: Rule {
                id: "privacy.notices-whose",
                when: &[INSURED, PolicyholderIs(any![Policyholder::NotSure])],
                sources: cite!["eob-policyholder"],
            },
        },
        Row {
            outcome: Subject::Notices,
            rule: Rule {
                id: "privacy.notices-money",
                when: &[SOMEBODY_ELSES, MAYBE_OUT_OF_NETWORK],
                sources: cite!["payment-trail"],
            },
        },
        Row {
            outcome: Subject::SelfPay,
            rule: Rule {
                id: "privacy.self-pay-same",
                when: &[],
                sources: cite!["limits-any-payer", "life-di-ltc", "licensure"],
            },
        },
        Row {
            outcome: Subject::SelfPay,
            rule: Rule {
                id: "privacy.self-pay-diagnosis",
                when: &[],
                sources: cite!["self-pay-still-diagnosed"],
            },
        },
        Row {
            outcome: Subject::SelfPay,
            rule: Rule {
                id: "privacy.self-pay-estimate",
                when: &[],
                sources: cite!["gfe-diagnosis"],
            },
        },
        Row {
            outcome: Subject::SelfPay,
            rule: Rule {
                id: "privacy.self-pay-others",
                when: &[PayerIs(any![
                    Payer::Commercial,
                    Payer::Tricare,
                    Payer::Student,
                    Payer::Other,
                ])],
                sources: cite!["paid-in-full-restriction"],
            },
        },
        Row {
            outcome: Subject::SelfPay,
            rule: Rule { id: "privacy.self-pay-hipaa", when: &[], sources: cite!["hipaa-who"] },
        },
        Row {
            outcome: Subject::Notes,
            rule: Rule { id: "privacy.notes-apart", when: &[], sources: cite!["psych-notes"] },
        },
        Row {
            outcome: Subject::Notes,
            rule: Rule { id: "privacy.notes-progress", when: &[], sources: cite!["psych-notes"] },
        },
        Row {
            outcome: Subject::Notes,
            rule: Rule { id: "privacy.notes-prompt", when: &[], sources: cite!["open-notes"] },
        },
        Row {
            outcome: Subject::Notes,
            rule: Rule { id: "privacy.notes-years", when: &[], sources: cite!["retention"] },
        },
        Row {
            outcome: Subject::Notes,
            rule: Rule {
                id: "privacy.notes-substance-use",
                when: &[ReasonIs(any![Reason::Symptoms, Reason::Child, Reason::NotSure])],
                sources: cite!["part2"],
            },
        },
        Row {
            outcome: Subject::Notes,
            rule: Rule {
                id: "privacy.notes-campus",
                when: &[CampusCare],
                sources: cite!["student"],
            },
        },
        Row {
            outcome: Subject::SharedRecord,
            rule: Rule {
                id: "privacy.shared-patient",
                when: &[JOINT, INSURED, MAYBE_ONE_TREATED],
                sources: cite!["couple-record-ip", "access"],
            },
        },
        Row {
            outcome: Subject::SharedRecord,
            rule: Rule {
                id: "privacy.shared-unit",
                when: &[JOINT],
                sources: cite!["couple-record-unit"],
            },
        },
        Row {
            outcome: Subject::SharedRecord,
            rule: Rule {
                id: "privacy.shared-secrets",
                when: &[ServiceIs(any![Service::Couples, Service::Family, Service::SexTherapy])],
                sources: cite!["couple-record-unit"],
            },
        },
        Row {
            outcome: Subject::Minors,
            rule: Rule {
                id: "privacy.minors-parent",
                when: &[MAYBE_YOUNG],
                sources: cite!["minors"],
            },
        },
        Row {
            outcome: Subject::Minors,
            rule: Rule {
                id: "privacy.minors-california",
                when: &[MAYBE_TEEN, StateIs(any![State::California])],
                sources: cite!["minors-states"],
            },
        },
        Row {
            outcome: Subject::Minors,
            rule: Rule {
                id: "privacy.minors-states",
                when: &[MAYBE_TEEN, NOT_CALIFORNIA],
                sources: cite!["minors-states"],
            },
        },
        Row {
            outcome: Subject::Minors,
            rule: Rule {
                id: "privacy.minors-agree",
                when: &[ClientIs(any![Client::Teen])],
                sources: cite!["minors"],
            },
        },
        Row {
            outcome: Subject::OtherCare,
            rule: Rule { id: "privacy.care-exchange", when: &[], sources: cite!["hie"] },
        },
        Row {
            outcome: Subject::OtherCare,
            rule: Rule { id: "privacy.care-consent", when: &[], sources: cite!["tpo"] },
        },
        Row {
            outcome: Subject::Always,
            rule: Rule {
                id: "privacy.always-abuse",
                when: &[],
                sources: cite!["limits-any-payer"],
            },
        },
        Row {
            outcome: Subject::Always,
            rule: Rule { id: "privacy.always-threat", when: &[], sources: cite!["duty-protect"] },
        },
        Row {
            outcome: Subject::Always,
            rule: Rule {
                id: "privacy.always-oversight",
                when: &[],
                sources: cite!["limits-any-payer"],
            },
        },
        Row {
            outcome: Subject::Employer,
            rule: Rule {
                id: "privacy.employer-funds",
                when: &[WORK_PLAN],
                sources: cite!["employer-selfinsured"],
            },
        },
        Row {
            outcome: Subject::Employer,
            rule: Rule {
                id: "privacy.employer-theirs",
                when: &[PayerIs(any![Payer::Commercial, Payer::Other]), SOMEBODY_ELSES],
                sources: cite!["employer-selfinsured"],
            },
        },
        Row {
            outcome: Subject::Employer,
            rule: Rule {
                id: "privacy.employer-after-offer",
                when: &[MAYBE_GROWN],
                sources: cite!["jobs-ada"],
            },
        },
        Row {
            outcome: Subject::LifeInsurance,
            rule: Rule { id: "privacy.life-weight", when: &[], sources: cite!["life-di-ltc"] },
        },
        Row {
            outcome: Subject::LifeInsurance,
            rule: Rule { id: "privacy.life-honest", when: &[], sources: cite!["life-di-ltc"] },
        },
        Row {
            outcome: Subject::LifeInsurance,
            rule: Rule { id: "privacy.life-other-law", when: &[], sources: cite!["life-di-ltc"] },
        },
        Row {
            outcome: Subject::LifeInsurance,
            rule: Rule { id: "privacy.life-mib", when: &[], sources: cite!["mib"] },
        },
        Row {
            outcome: Subject::Forms,
            rule: Rule {
                id: "privacy.forms-open",
                when: &[MAYBE_GROWN, WorkIs(any![Work::NotSure])],
                sources: cite!["clearance-2016", "pilot", "military", "licensure"],
            },
        },
        Row {
            outcome: Subject::Forms,
            rule: Rule {
                id: "privacy.forms-pilot",
                when: &[MAYBE_GROWN, WorkIs(any![Work::Pilot])],
                sources: cite!["pilot"],
            },
        },
        Row {
            outcome: Subject::Forms,
            rule: Rule {
                id: "privacy.forms-clearance",
                when: &[MAYBE_GROWN, WorkIs(any![Work::Clearance])],
                sources: cite!["clearance-2016"],
            },
        },
        Row {
            outcome: Subject::Forms,
            rule: Rule {
                id: "privacy.forms-license",
                when: &[MAYBE_GROWN, WorkIs(any![Work::License])],
                sources: cite!["licensure"],
            },
        },
        Row {
            outcome: Subject::Forms,
            rule: Rule {
                id: "privacy.forms-military",
                when: &[MAYBE_GROWN, WorkIs(any![Work::Military])],
                sources: cite!["military"],
            },
        },
        Row {
            outcome: Subject::Forms,
            rule: Rule {
                id: "privacy.forms-first-responder",
                when: &[MAYBE_GROWN, WorkIs(any![Work::FirstResponder])],
                sources: cite!["jobs-ada"],
            },
        },
        Row {
            outcome: Subject::Court,
            rule: Rule { id: "privacy.court-subpoena", when: &[], sources: cite!["subpoena"] },
        },
        Row {
            outcome: Subject::Court,
            rule: Rule { id: "privacy.court-privilege", when: &[], sources: cite!["privilege"] },
        },
        Row {
            outcome: Subject::Court,
            rule: Rule {
                id: "privacy.court-couples",
                when: &[ServiceIs(any![Service::Couples])],
                sources: cite!["privilege"],
            },
        },
        Row {
            outcome: Subject::Court,
            rule: Rule { id: "privacy.court-custody", when: &[], sources: cite!["custody"] },
        },
        Row {
            outcome: Subject::Checks,
            rule: Rule {
                id: "privacy.checks-background",
                when: &[],
                sources: cite!["background-checks"],
            },
        },
        Row {
            outcome: Subject::Checks,
            rule: Rule {
                id: "privacy.checks-firearms",
                when: &[MAYBE_GROWN],
                sources: cite!["firearms"],
            },
        },
        Row {
            outcome: Subject::Checks,
            rule: Rule {
                id: "privacy.checks-immigration",
                when: &[],
                sources: cite!["immigration"],
            },
        },
    ],
};
