//! What to ask, and whom: a script for the call to the plan, and questions for the practice.
//!
//! A visitor asks what a plan pays for, never how to be diagnosed. What the practice's policy
//! answers is not asked.

use super::condition::Condition::{
    self, BillingIs, DeductibleMet, HasProgram, InNetwork, MayBill, MayOffer, MedicareIs,
    MedicareIsNot, NotOffered, PayerIs, PayerIsNot, PlanIs, PolicyholderIs, PracticePrograms,
    ReasonIs, ServiceIs, ServiceIsNot, ServiceOpen, SettingIs, SlidingScale, StateIs, Superbills,
};
use super::table::{Hit, Rule, Table};
use super::vocabulary::{
    INSURED, JOINT, MAYBE_IN_NETWORK, MAYBE_ONE_TREATED, MAYBE_OUT_OF_NETWORK, MAYBE_SUPERBILL,
    MAYBE_YOUNG, MINISTRY, NETWORK_PLANS, NOT_JOINT, NOT_MEDICARE_MEDICAID, NOT_MINISTRY, PRIVATE,
    YOUNG,
};
use crate::domain::choices::{Payer, PlanType, Policyholder, Reason, Service, Setting, State};
use crate::domain::known::Known;
use crate::domain::named::named;
use crate::domain::profile::{Billing, MedicareStatus};
use crate::domain::sources::{Cited, cite};

named! {
    /// Who is asked.
    pub enum Whom {
        /// The health plan, at the number on the card.
        Plan = "plan",
        /// The therapist or the practice.
        Practice = "practice",
    }
}

const fn plan(
    id: &'static str,
    when: &'static [Condition],
    sources: &'static [Cited],
) -> Rule<Whom> {
    Rule { id, when, outcome: Whom::Plan, sources }
}

const fn practice(
    id: &'static str,
    when: &'static [Condition],
    sources: &'static [Cited],
) -> Rule<Whom> {
    Rule { id, when, outcome: Whom::Practice, sources }
}

/// The table: all rows that apply are asked, in this order, which is that of a call.
pub static ASK: Table<Whom> = Table {
    id: "ask",
    hit: Hit::Collect,
    rows: &[
        // Which plan, and who stands behind it
        plan(
            "ask.which-plan",
            &[PayerIs(&[Payer::NotSure])],
            cite!["plan-hmo-epo-ppo", "medicaid-varies"],
        ),
        plan(
            "ask.plan-type",
            &[NETWORK_PLANS, PlanIs(&[PlanType::NotSure])],
            cite!["plan-hmo-epo-ppo"],
        ),
        plan(
            "ask.other-kind",
            &[PayerIs(&[Payer::Other]), PlanIs(&[PlanType::NotSure])],
            cite!["hcsm", "stldi"],
        ),
        plan("ask.medicare-plan", &[PayerIs(&[Payer::Medicare])], cite!["medicare-partb"]),
        plan("ask.medicaid-plan", &[PayerIs(&[Payer::Medicaid])], cite!["medicaid-varies"]),
        plan("ask.tricare-plan", &[PayerIs(&[Payer::Tricare])], cite!["tricare-family"]),
        plan("ask.student-plan", &[PayerIs(&[Payer::Student])], cite!["student"]),
        plan(
            "ask.self-funded",
            &[PayerIs(&[Payer::Commercial])],
            cite!["employer-selfinsured", "eob-ca", "state-wellness-exam"],
        ),
        plan("ask.ministry-shares", &[MINISTRY], cite!["hcsm"]),
        plan("ask.mental-health", &[INSURED, NOT_MINISTRY], cite!["aca-ehb", "mhpaea-what"]),
        plan("ask.short-term", &[PlanIs(&[PlanType::ShortTerm])], cite!["stldi"]),
        // Whether this practice is within it
        plan(
            "ask.network",
            &[NOT_MINISTRY, MAYBE_IN_NETWORK, MayBill],
            cite!["net-in", "claim-contents"],
        ),
        plan(
            "ask.elsewhere",
            &[
                PayerIs(&[Payer::Medicare, Payer::Medicaid, Payer::Tricare]),
                InNetwork(&[Known::No]),
            ],
            cite!["medicare-optout", "medicaid-varies"],
        ),
        plan(
            "ask.referral",
            &[PayerIsNot(&[Payer::Tricare, Payer::Nobody]), NOT_MINISTRY],
            cite!["plan-hmo-epo-ppo", "medicaid-varies"],
        ),
        // What it pays for: the kind of visit, and then the diagnosis, as a yes to one is no yes to both
        plan(
            "ask.codes-individual",
            &[INSURED, NOT_MINISTRY, NOT_JOINT, SettingIs(&[Setting::OneToOne, Setting::NotSure])],
            cite!["cpt-times"],
        ),
        plan(
            "ask.codes-group",
            &[INSURED, NOT_MINISTRY, SettingIs(&[Setting::Group, Setting::NotSure])],
            cite!["cpt-times"],
        ),
        plan(
            "ask.codes-joint",
            &[INSURED, NOT_MINISTRY, ServiceIsNot(&[Service::Individual, Service::SexTherapy])],
            cite!["cpt-90847-meaning", "cpt-no-couples-code", "family-child"],
        ),
        plan(
            "ask.diagnosis",
            &[INSURED, NOT_MINISTRY],
            cite!["dx-claim-needs-code", "dx-f-vs-z", "cpt-no-couples-code"],
        ),
        plan(
            "ask.diagnosis-young",
            &[PayerIs(&[Payer::Medicaid]), MAYBE_YOUNG],
            cite!["medicaid-epsdt", "medicaid-ca-family"],
        ),
        plan("ask.exclusion-joint", &[INSURED, JOINT], cite!["couples-commercial"]),
        plan(
            "ask.exclusion-medicare",
            &[PayerIs(&[Payer::Medicare]), JOINT],
            cite!["medicare-family"],
        ),
        plan(
            "ask.exclusion-tricare",
            &[PayerIs(&[Payer::Tricare]), JOINT],
            cite!["tricare-family"],
        ),
        plan(
            "ask.exclusion-sex",
            &[INSURED, ServiceIs(&[Service::SexTherapy])],
            cite!["dx-f52-coverage", "tricare-sex-therapy"],
        ),
        plan(
            "ask.exclusion-sexual-difficulty",
            &[INSURED, ServiceIsNot(&[Service::SexTherapy]), ReasonIs(&[Reason::SexualDifficulty])],
            cite!["dx-f52-coverage", "tricare-sex-therapy"],
        ),
        plan("ask.limits", &[INSURED, NOT_MINISTRY], cite!["mhpaea-what", "medicaid-varies"]),
        plan(
            "ask.wellness-exam",
            &[PayerIs(&[Payer::Commercial]), StateIs(&[State::Colorado, State::Massachusetts])],
            cite!["state-wellness-exam"],
        ),
        // What it costs, inside the network and outside
        plan(
            "ask.share",
            &[
                PayerIsNot(&[Payer::Medicaid, Payer::Nobody]),
                NOT_MINISTRY,
                MAYBE_IN_NETWORK,
                MayBill,
                DeductibleMet(&[Known::No, Known::Unknown]),
            ],
            cite!["net-in", "cost-formulas"],
        ),
        plan(
            "ask.share-met",
            &[MAYBE_IN_NETWORK, MayBill, DeductibleMet(&[Known::Yes])],
            cite!["net-in", "cost-formulas"],
        ),
        plan(
            "ask.out-of-network",
            &[PRIVATE, NOT_MINISTRY, MAYBE_OUT_OF_NETWORK, MAYBE_SUPERBILL],
            cite!["net-out", "plan-hmo-epo-ppo"],
        ),
        plan(
            "ask.allowed-amount",
            &[PRIVATE, NOT_MINISTRY, MAYBE_OUT_OF_NETWORK, MAYBE_SUPERBILL],
            cite!["net-out"],
        ),
        plan(
            "ask.superbill",
            &[PRIVATE, NOT_MINISTRY, MAYBE_OUT_OF_NETWORK, MAYBE_SUPERBILL],
            cite!["superbill", "oon-timing"],
        ),
        plan("ask.gap", &[NETWORK_PLANS, InNetwork(&[Known::No]), MayBill], cite!["gap-exception"]),
        plan("ask.ministry-bill", &[MINISTRY], cite!["hcsm"]),
        // Afterwards
        plan(
            "ask.plan-notices",
            &[
                NOT_MINISTRY,
                PolicyholderIs(&[
                    Policyholder::Partner,
                    Policyholder::Parent,
                    Policyholder::NotSure,
                ]),
            ],
            cite!["eob-policyholder", "confidential-comms"],
        ),
        plan("ask.appeal", &[INSURED], cite!["appeals"]),
        // The practice: whether it is the right place, and what it bills
        practice("ask.practice-not-offered", &[NotOffered], cite!["practice-policy"]),
        practice(
            "ask.practice-takes-plan",
            &[NOT_MINISTRY, InNetwork(&[Known::Unknown]), MayBill],
            cite!["net-in"],
        ),
        practice("ask.practice-bills", &[ServiceOpen, MAYBE_IN_NETWORK], cite!["practice-policy"]),
        practice(
            "ask.practice-would-count",
            &[INSURED, JOINT, BillingIs(&[Billing::WithIdentifiedPatient]), MAYBE_ONE_TREATED],
            cite!["practice-policy", "cpt-90847-meaning"],
        ),
        practice(
            "ask.practice-claim-name",
            &[INSURED, ServiceIsNot(&[Service::Individual]), MayBill, MAYBE_ONE_TREATED],
            cite!["cpt-90847-meaning", "couple-record-ip"],
        ),
        practice(
            "ask.practice-medicare",
            &[
                PayerIs(&[Payer::Medicare]),
                MedicareIsNot(&[MedicareStatus::Enrolled, MedicareStatus::OptedOut]),
            ],
            cite!["medicare-optout"],
        ),
        practice(
            "ask.practice-medicare-refuse",
            &[PayerIs(&[Payer::Medicare]), MedicareIs(MedicareStatus::Enrolled)],
            cite!["restriction-vs-contract"],
        ),
        practice(
            "ask.practice-medicare-contract",
            &[PayerIs(&[Payer::Medicare]), MedicareIs(MedicareStatus::OptedOut)],
            cite!["practice-policy", "medicare-optout"],
        ),
        practice("ask.practice-medicaid", &[PayerIs(&[Payer::Medicaid])], cite!["medicaid-varies"]),
        practice(
            "ask.practice-program",
            &[HasProgram(&[Known::Yes]), PracticePrograms(&[Known::Unknown])],
            cite!["eap"],
        ),
        // What a diagnosis does there
        practice(
            "ask.practice-diagnosis",
            &[],
            cite!["dx-only-clinician", "self-pay-still-diagnosed"],
        ),
        practice(
            "ask.practice-more",
            &[INSURED, MayBill],
            cite!["plan-can-ask-more", "min-necessary"],
        ),
        // What it costs, and what paying yourself does
        practice("ask.practice-price", &[], cite!["gfe-right"]),
        practice("ask.practice-lower-fees", &[SlidingScale(&[Known::Unknown])], cite!["sliding"]),
        practice(
            "ask.practice-lower-fees-who",
            &[SlidingScale(&[Known::Yes])],
            cite!["practice-policy"],
        ),
        practice(
            "ask.practice-superbill",
            &[INSURED, MayOffer, MAYBE_OUT_OF_NETWORK, Superbills(&[Known::Unknown])],
            cite!["superbill"],
        ),
        practice(
            "ask.practice-superbill-shows",
            &[PRIVATE, MayOffer, MAYBE_OUT_OF_NETWORK, Superbills(&[Known::Yes])],
            cite!["practice-policy", "superbill"],
        ),
        practice(
            "ask.practice-superbill-never",
            &[BillingIs(&[Billing::Never]), InNetwork(&[Known::Yes]), MAYBE_SUPERBILL],
            cite!["practice-policy", "superbill"],
        ),
        practice(
            "ask.practice-restrict",
            &[NOT_MEDICARE_MEDICAID],
            cite!["paid-in-full-restriction", "hipaa-who"],
        ),
        practice(
            "ask.practice-change",
            &[INSURED],
            cite!["paid-in-full-restriction", "plan-keeps-data"],
        ),
        // Who could see the record
        practice("ask.practice-notes", &[], cite!["psych-notes"]),
        practice("ask.practice-sharing", &[], cite!["hie"]),
        practice(
            "ask.practice-shared-record",
            &[ServiceIsNot(&[Service::Individual])],
            cite!["couple-record-unit", "couple-record-ip"],
        ),
        practice("ask.practice-young", &[YOUNG], cite!["minors", "minors-states"]),
        practice("ask.practice-limits", &[], cite!["limits-any-payer"]),
        practice("ask.practice-keep", &[], cite!["retention"]),
    ],
};
