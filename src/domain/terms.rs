//! Terms of insurance and records that plain words cannot avoid. Cards, bills and forms show them, so
//! each keeps its name here and is explained beside the text that uses it.

use super::named::named;
use super::question_id::QuestionId;
use super::sources::{Sources, cite};

named! {
    /// A term, in the order in which several are listed.
    pub enum Term {
        /// The bill a practice sends to a plan.
        Claim = "claim",
        /// An itemized receipt for a plan.
        Superbill = "superbill",
        /// The practices under contract with a plan.
        Network = "network",
        /// A clinician's name for a group of symptoms.
        Diagnosis = "diagnosis",
        /// Someone trained to treat people.
        Clinician = "clinician",
        /// A practice's record of someone's care.
        Chart = "chart",
        /// Private notes, kept apart from the chart.
        PsychotherapyNotes = "psychotherapy-notes",
        /// What someone works toward in therapy, in writing.
        TreatmentPlan = "treatment-plan",
        /// What is paid each year before the plan pays.
        Deductible = "deductible",
        /// A set amount for each visit.
        Copay = "copay",
        /// A share of the price.
        Coinsurance = "coinsurance",
        /// The price that a plan counts.
        AllowedAmount = "allowed-amount",
        /// The most that is paid in a year.
        OutOfPocketMaximum = "out-of-pocket-maximum",
        /// The notice after a claim.
        ExplanationOfBenefits = "explanation-of-benefits",
        /// HMO, EPO, PPO and POS.
        PlanTypes = "plan-types",
        /// An OK to get care.
        Referral = "referral",
        /// A plan whose claims an employer pays.
        SelfInsured = "self-insured",
        /// A plan for a gap in coverage.
        ShortTermPlan = "short-term-plan",
        /// A group that shares bills.
        SharingMinistry = "sharing-ministry",
        /// Where people buy a plan on their own.
        Marketplace = "marketplace",
        /// A therapist outside Medicare.
        OptedOut = "opted-out",
        /// Short counseling that a job pays for.
        EmployeeProgram = "employee-program",
        /// Tax-free accounts, HSA and FSA.
        HealthAccounts = "health-accounts",
        /// The price in writing, before care.
        GoodFaithEstimate = "good-faith-estimate",
        /// Asking a plan to look again.
        Appeal = "appeal",
        /// The federal privacy law.
        Hipaa = "hipaa",
    }
}

impl Term {
    /// The question that explains the term by itself, in its hint or beside its options.
    #[must_use]
    pub const fn told_by(self) -> Option<QuestionId> {
        match self {
            Self::Network => Some(QuestionId::Network),
            Self::Deductible => Some(QuestionId::Deductible),
            Self::SelfInsured => Some(QuestionId::PlanSource),
            Self::EmployeeProgram => Some(QuestionId::Program),
            Self::PlanTypes => Some(QuestionId::PlanType),
            Self::ShortTermPlan | Self::SharingMinistry => Some(QuestionId::OtherPlan),
            _ => None,
        }
    }

    /// What its explanation rests on.
    #[must_use]
    pub const fn sources(self) -> Sources {
        match self {
            Self::Claim => cite!["claim-contents"],
            Self::Superbill => cite!["superbill"],
            Self::Network | Self::AllowedAmount => cite!["net-in", "net-out"],
            Self::Diagnosis => cite!["dx-medical-necessity", "dx-f-vs-z"],
            Self::Clinician => cite!["dx-only-clinician"],
            Self::Chart => cite!["retention", "self-pay-still-diagnosed"],
            Self::PsychotherapyNotes => cite!["psych-notes"],
            Self::TreatmentPlan => cite!["plan-can-ask-more"],
            Self::Deductible | Self::Copay | Self::Coinsurance => cite!["net-in"],
            Self::OutOfPocketMaximum => cite!["aca-oop-limit"],
            Self::ExplanationOfBenefits => cite!["eob-policyholder"],
            Self::PlanTypes => cite!["plan-hmo-epo-ppo"],
            Self::Referral => cite!["plan-hmo-epo-ppo", "tricare-family"],
            Self::SelfInsured => cite!["employer-selfinsured", "eob-ca"],
            Self::ShortTermPlan => cite!["stldi"],
            Self::SharingMinistry => cite!["hcsm"],
            Self::Marketplace => cite!["aca-ehb"],
            Self::OptedOut => cite!["medicare-optout"],
            Self::EmployeeProgram => cite!["eap"],
            Self::HealthAccounts => cite!["tax-medical-care"],
            Self::GoodFaithEstimate => cite!["gfe-right"],
            Self::Appeal => cite!["appeals"],
            Self::Hipaa => cite!["hipaa-who"],
        }
    }
}
