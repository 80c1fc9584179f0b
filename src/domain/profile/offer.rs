//! What a practice offers, and what it does about billing it.

use super::fee::Fee;
use super::insurance::MedicareStatus;
use crate::domain::choices::Service;
use crate::domain::known::Known;
use crate::domain::named::named;

named! {
    /// What the practice does with insurance for one service: its policy, not a fact about plans.
    pub enum Billing {
        /// It bills plans once a clinician has found a diagnosis that fits.
        WithDiagnosis = "with-diagnosis",
        /// It bills plans only when the sessions treat one person’s diagnosis.
        WithIdentifiedPatient = "with-identified-patient",
        /// It does not bill plans for this.
        Never = "never",
    }
}

named! {
    /// Whose record holds the visits of those who come together.
    pub enum RecordOf {
        /// The record of the one person who is treated.
        OnePerson = "one-person",
        /// One record for all of them.
        Joint = "joint",
        /// A record of their own for each of them.
        Each = "each",
    }
}

named! {
    /// A form of a service that differs from its usual visits.
    pub enum VariantKind {
        /// Several clients with a therapist.
        Group = "group",
        /// Much longer than a usual visit, such as a whole weekend.
        Intensive = "intensive",
    }
}

named! {
    /// What a clinician may do alone.
    pub enum License {
        /// Has a full license.
        Full = "full",
        /// Works under the supervision of somebody with a full license.
        Supervised = "supervised",
    }
}

/// The same words in some languages: tags, and the words in each.
pub type Translated = Vec<(String, String)>;

/// One service, and what the practice does about billing it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// The kind of therapy.
    pub service: Service,
    /// The policy. `None`: the practice's page does not speak of it.
    pub billing: Option<Billing>,
    /// Whether it gives superbills for this service, where that differs from what holds for all.
    pub superbills: Known,
    /// Whether it gives a diagnosis where people pay themselves.
    pub diagnosis_when_self_pay: Known,
    /// Whose record it is, for those who come together.
    pub record: Option<RecordOf>,
    /// Fees, as the practice lists them. Empty when it does not publish them.
    pub fees: Vec<Fee>,
    /// Several visits at one price, in the practice's words.
    pub packages: Translated,
    /// Groups and intensives.
    pub variants: Vec<Variant>,
}

/// A group or an intensive. What it does not say is as for the service it belongs to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Variant {
    /// Which of the two.
    pub kind: VariantKind,
    /// Its name, as the practice calls it.
    pub name: Translated,
    /// The policy, where it is its own.
    pub billing: Option<Billing>,
    /// Whether the practice gives superbills for it, where that is its own.
    pub superbills: Known,
    /// Fees, where it has its own.
    pub fees: Vec<Fee>,
}

/// One of the practice's therapists, where they differ. What is not said is as for the practice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clinician {
    /// As visitors know them.
    pub name: String,
    /// The commercial plans whose network they are in. Empty: in none.
    pub networks: Option<Vec<String>>,
    /// How they stand to Medicare.
    pub medicare: Option<MedicareStatus>,
    /// Whether they work under supervision.
    pub license: Option<License>,
    /// The states where they are licensed.
    pub states: Vec<String>,
    /// What they charge, each service at most once, in the order of [`Service::ALL`].
    pub fees: Vec<(Service, Vec<Fee>)>,
}
