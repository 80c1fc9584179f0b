//! What a practice does about billing, in one line.

use super::choices::{Payer, Setting};
use super::facts::{Facts, Policy};
use super::known::Known;
use super::named::named;
use super::profile::Billing;

named! {
    /// The line. Its words are `policy.<id>`.
    pub enum PolicyLine {
        /// It bills once there is a diagnosis.
        WithDiagnosis = "with-diagnosis",
        /// The same, for a visitor who means a group: the profile speaks of one person's visits.
        WithDiagnosisGroup = "with-diagnosis-group",
        /// It bills where one person's diagnosis is treated.
        WithIdentifiedPatient = "with-identified-patient",
        Never = "never",
        /// It does not say whether it bills.
        NotSaid = "not-said",
        NotOffered = "not-offered",
        /// The kind of therapy is open.
        Open = "open",
        /// It has no contract with this visitor's plan.
        OutOfNetwork = "out-of-network",
        /// It has no contract with any plan.
        NoNetwork = "no-network",
    }
}

impl PolicyLine {
    /// The line for this visitor.
    #[must_use]
    pub fn of(facts: &Facts) -> Self {
        match facts.policy {
            Policy::NotOffered => Self::NotOffered,
            Policy::Offered(Billing::Never) => Self::Never,
            // What a practice without contracts does once there is a diagnosis is to bill nobody.
            _ if facts.in_no_network => Self::NoNetwork,
            Policy::KindOpen => Self::Open,
            _ if facts.network == Known::No && facts.payer != Payer::Nobody => Self::OutOfNetwork,
            Policy::BillingNotSaid => Self::NotSaid,
            Policy::Offered(Billing::WithDiagnosis) if facts.setting == Setting::Group => {
                Self::WithDiagnosisGroup
            }
            Policy::Offered(Billing::WithDiagnosis) => Self::WithDiagnosis,
            Policy::Offered(Billing::WithIdentifiedPatient) => Self::WithIdentifiedPatient,
        }
    }
}
