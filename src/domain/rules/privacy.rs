//! Privacy in full: what is sent and kept, who may ask, and what no way to pay changes.

use super::{Hit, INSURED, Rule, Table};
use crate::domain::named::named;
use crate::domain::sources::cite;

named! {
    /// What a statement on privacy is about.
    pub enum Subject {
        /// What a claim holds, and what it does not.
        Claim = "claim",
        /// What more a plan may ask for.
        PlanRequests = "plan-requests",
        /// Notices to the person whose plan it is.
        Notices = "notices",
        /// Private notes and the chart.
        Notes = "notes",
        /// Whose record a joint session is.
        SharedRecord = "shared-record",
        /// A client under 18.
        Minors = "minors",
        /// Limits that hold however one pays.
        Always = "always",
        /// What paying yourself does not change.
        SelfPay = "self-pay",
        /// An employer.
        Employer = "employer",
        /// Life, disability and long-term-care insurers.
        LifeInsurance = "life-insurance",
        /// Clearance, the military, pilots and licensed work.
        Forms = "forms",
        /// Courts and custody.
        Court = "court",
    }
}

/// The table: all rows that apply are shown, under their subject.
pub static PRIVACY: Table<Subject> = Table {
    id: "privacy",
    hit: Hit::Collect,
    rows: &[
        Rule {
            id: "privacy.claim-holds",
            when: &[INSURED],
            then: Subject::Claim,
            sources: cite!["claim-contents"],
        },
        Rule {
            id: "privacy.always-danger",
            when: &[],
            then: Subject::Always,
            sources: cite!["limits-any-payer"],
        },
    ],
};
