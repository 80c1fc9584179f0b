//! What to ask, and whom: a script for the call to the plan, and questions for the practice.
//!
//! A visitor asks what a plan pays for, never how to be diagnosed. What the practice's policy
//! answers is not asked.

use super::condition::Condition::{
    self, BillingIs, BillingOpen, DeductibleIs, FeeSaid, HasProgram, InNetwork, MayBill,
    MayHaveNetwork, MayOffer, MedicareIs, MedicareIsNot, MedicarePlanIs, NotOffered,
    OutOfNetworkClaimsAreNot, PayerIs, PayerIsNot, PlanIs, PolicyholderIs, PracticeHasNot,
    PracticePrograms, ReasonIs, SecondPlan, ServiceIs, ServiceIsNot, SettingIs, SlidingScale,
    Superbills,
};
use super::table::{Hit, Row, Rule, Table};
use super::vocabulary::{
    AFTER_INJURY, INSURED, JOINT, MAYBE_IN_NETWORK, MAYBE_ONE_TREATED, MAYBE_OUT_OF_NETWORK,
    MAYBE_SUPERBILL, MAYBE_YOUNG, MINISTRY, NETWORK_PLANS, NO_DEDUCTIBLE_FIRST, NOT_FEDERAL_JOB,
    NOT_JOINT, NOT_MEDICARE_MEDICAID, OTHER_PAYER, OWN_RULES, PRIVATE, STATE_WITH_EXAM,
    USUAL_RULES, YOUNG,
};
use crate::domain::choices::{
    Deductible, MedicarePlan, Payer, PlanType, Policyholder, Reason, Service, Setting,
};
use crate::domain::known::Known;
use crate::domain::named::named;
use crate::domain::practice_detail::PracticeDetail;
use crate::domain::profile::{Billing, MedicareStatus, OutOfNetworkClaims};
use crate::domain::set::any;
use crate::domain::sources::{Sources, cite};

named! {
    /// Who is asked.
    pub enum Whom {
        /// The health plan, at the number on the card.
        Plan = "plan",
        /// The therapist or the practice.
        Practice = "practice",
    }
}

const fn plan(id: &'static str, when: &'static [Condition], sources: Sources) -> Row<Whom> {
    Row { outcome: Whom::Plan, rule: Rule { id, when, sources } }
}

const fn practice(id: &'static str, when: &'static [Condition], sources: Sources) -> Row<Whom> {
    Row { outcome: Whom::Practice, rule: Rule { id, when, sources } }
}

/// The table: all rows that apply are asked, in this order, which is that of a call.
pub static ASK: Table<Whom> = Table {
    id: "ask",
    hit: Hit::Collect,
    rows: &[
        // Which plan, and who stands behind it
        plan(
            "ask.which-plan",
            &[PayerIs(any![Payer::NotSure])],
            cite!["plan-hmo-epo-ppo", "medicaid-varies"],
        ),
        plan(
            "ask.plan-type",
            &[NETWORK_PLANS, PlanIs(any![PlanType::NotSure])],
            cite!["plan-hmo-epo-ppo"],
        ),
        plan(
            "ask.other-kind",
            &[PayerIs(any![Payer::Other]), PlanIs(any![PlanType::NotSure])],
            cite!["hcsm", "stldi"],
        ),
        plan(
            "ask.medicare-plan",
            &[PayerIs(any![Payer::Medicare]), MedicarePlanIs(any![MedicarePlan::NotSure])],
            cite!["medicare-partb", "medicare-advantage"],
        ),
        plan(
            "ask.medicare-medicaid",
            &[MedicarePlanIs(any![MedicarePlan::WithMedicaid])],
            cite!["medicare-qmb"],
        ),
        plan("ask.medicaid-plan", &[PayerIs(any![Payer::Medicaid])], cite!["medicaid-varies"]),
        plan("ask.tricare-plan", &[PayerIs(any![Payer::Tricare])], cite!["tricare-family"]),
        plan("ask.student-plan", &[PayerIs(any![Payer::Student])], cite!["student"]),
        plan(
            "ask.self-funded",
            &[PayerIs(any![Payer::Commercial]), NOT_FEDERAL_JOB],
            cite!["employer-selfinsured", "eob-ca", "state-wellness-exam"],
        ),
        plan("ask.two-plans", &[INSURED, SecondPlan(any![Known::Unknown])], cite!["two-plans"]),
        plan("ask.two-plans-order", &[SecondPlan(any![Known::Yes])], cite!["two-plans"]),
        plan("ask.ministry-shares", &[MINISTRY], cite!["hcsm"]),
        plan("ask.approves-first", &[OTHER_PAYER], cite!["approved-elsewhere", "federal-care"]),
        plan("ask.injury-records", &[AFTER_INJURY], cite!["workers-comp"]),
        plan("ask.mental-health", &[INSURED, USUAL_RULES], cite!["aca-ehb", "mhpaea-what"]),
        plan("ask.short-term", &[PlanIs(any![PlanType::ShortTerm])], cite!["stldi"]),
        // Whether this practice is within it
        plan(
            "ask.network",
            &[USUAL_RULES, MAYBE_IN_NETWORK, MayHaveNetwork, MayBill],
            cite!["net-in", "claim-contents"],
        ),
        plan(
            "ask.may-charge",
            &[PRIVATE, USUAL_RULES, BillingIs(any![Billing::Never]), MAYBE_IN_NETWORK],
            cite!["net-in"],
        ),
        plan(
            "ask.elsewhere",
            &[
                PayerIs(any![Payer::Medicare, Payer::Medicaid, Payer::Tricare]),
                InNetwork(any![Known::No]),
            ],
            cite!["medicare-optout", "medicaid-varies"],
        ),
        plan(
            "ask.referral",
            &[PayerIsNot(any![Payer::Tricare, Payer::Nobody]), USUAL_RULES],
            cite!["plan-hmo-epo-ppo", "medicaid-varies"],
        ),
        // What it pays for: the kind of visit, and then the diagnosis, as a yes to one is no yes to both
        plan(
            "ask.codes-individual",
            &[
                INSURED,
                USUAL_RULES,
                NOT_JOINT,
                SettingIs(any![Setting::OneToOne, Setting::NotSure]),
            ],
            cite!["cpt-times"],
        ),
        plan(
            "ask.codes-group",
            &[INSURED, USUAL_RULES, SettingIs(any![Setting::Group, Setting::NotSure])],
            cite!["cpt-times"],
        ),
        plan(
            "ask.codes-joint",
            &[INSURED, USUAL_RULES, ServiceIsNot(any![Service::Individual, Service::SexTherapy])],
            cite!["cpt-90847-meaning", "cpt-no-couples-code", "family-child"],
        ),
        plan(
            "ask.diagnosis",
            &[INSURED, USUAL_RULES],
            cite!["dx-claim-needs-code", "dx-f-vs-z", "cpt-no-couples-code"],
        ),
        plan(
            "ask.diagnosis-young",
            &[PayerIs(any![Payer::Medicaid]), MAYBE_YOUNG],
            cite!["medicaid-epsdt", "medicaid-ca-family"],
        ),
        plan("ask.exclusion-joint", &[INSURED, JOINT], cite!["couples-commercial"]),
        plan(
            "ask.exclusion-medicare",
            &[PayerIs(any![Payer::Medicare]), JOINT],
            cite!["medicare-family"],
        ),
        plan(
            "ask.exclusion-tricare",
            &[PayerIs(any![Payer::Tricare]), JOINT],
            cite!["tricare-family"],
        ),
        plan(
            "ask.exclusion-sex",
            &[INSURED, ServiceIs(any![Service::SexTherapy])],
            cite!["dx-f52-coverage", "tricare-sex-therapy"],
        ),
        plan(
            "ask.exclusion-sexual-difficulty",
            &[
                INSURED,
                ServiceIsNot(any![Service::SexTherapy]),
                ReasonIs(any![Reason::SexualDifficulty]),
            ],
            cite!["dx-f52-coverage", "tricare-sex-therapy"],
        ),
        plan("ask.limits", &[INSURED, USUAL_RULES], cite!["mhpaea-what", "medicaid-varies"]),
        plan(
            "ask.wellness-exam",
            &[PayerIs(any![Payer::Commercial]), STATE_WITH_EXAM],
            cite!["state-wellness-exam"],
        ),
        // What it costs, inside the network and outside. Where nobody's condition is treated there is no claim.
        plan(
            "ask.share",
            &[
                PayerIsNot(any![Payer::Medicaid, Payer::Nobody]),
                USUAL_RULES,
                MAYBE_IN_NETWORK,
                MayBill,
                DeductibleIs(any![Deductible::Open, Deductible::NotSure]),
                MAYBE_ONE_TREATED,
            ],
            cite!["net-in", "cost-formulas"],
        ),
        plan(
            "ask.share-met",
            &[MAYBE_IN_NETWORK, MayBill, MAYBE_ONE_TREATED, NO_DEDUCTIBLE_FIRST],
            cite!["net-in", "cost-formulas"],
        ),
        plan(
            "ask.out-of-network",
            &[PRIVATE, USUAL_RULES, MAYBE_OUT_OF_NETWORK, MAYBE_SUPERBILL],
            cite!["net-out", "plan-hmo-epo-ppo"],
        ),
        plan(
            "ask.allowed-amount",
            &[PRIVATE, USUAL_RULES, MAYBE_OUT_OF_NETWORK, MAYBE_SUPERBILL],
            cite!["net-out"],
        ),
        plan(
            "ask.superbill",
            &[PRIVATE, USUAL_RULES, MAYBE_OUT_OF_NETWORK, MAYBE_SUPERBILL],
            cite!["superbill", "oon-timing"],
        ),
        plan(
            "ask.gap",
            &[NETWORK_PLANS, InNetwork(any![Known::No]), MayBill],
            cite!["gap-exception"],
        ),
        plan("ask.own-rules-bill", &[OWN_RULES], cite!["hcsm", "federal-care"]),
        // Afterwards
        plan(
            "ask.plan-notices",
            &[
                USUAL_RULES,
                PolicyholderIs(any![
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
        practice("ask.practice-who", &[MayOffer], cite!["in-training"]),
        practice(
            "ask.practice-takes-plan",
            &[
                USUAL_RULES,
                InNetwork(any![Known::Unknown]),
                MayHaveNetwork,
                MayBill,
                MAYBE_ONE_TREATED,
            ],
            cite!["net-in"],
        ),
        practice("ask.practice-other-payer", &[OTHER_PAYER], cite!["federal-care"]),
        practice(
            "ask.practice-sends-claim",
            &[
                NOT_MEDICARE_MEDICAID,
                MAYBE_OUT_OF_NETWORK,
                MayBill,
                MAYBE_ONE_TREATED,
                OutOfNetworkClaimsAreNot(any![
                    OutOfNetworkClaims::Never,
                    OutOfNetworkClaims::IfAsked,
                    OutOfNetworkClaims::UnlessRefused,
                ]),
            ],
            cite!["courtesy-billing"],
        ),
        practice("ask.practice-bills", &[BillingOpen, MAYBE_IN_NETWORK], cite!["practice-policy"]),
        practice(
            "ask.practice-would-count",
            &[INSURED, JOINT, BillingIs(any![Billing::WithIdentifiedPatient]), MAYBE_ONE_TREATED],
            cite!["practice-policy", "cpt-90847-meaning"],
        ),
        practice(
            "ask.practice-claim-name",
            &[INSURED, ServiceIsNot(any![Service::Individual]), MayBill, MAYBE_ONE_TREATED],
            cite!["cpt-90847-meaning", "couple-record-ip"],
        ),
        practice(
            "ask.practice-medicare",
            &[
                PayerIs(any![Payer::Medicare]),
                MedicareIsNot(any![
                    MedicareStatus::Enrolled,
                    MedicareStatus::OptedOut,
                    MedicareStatus::NotEnrolled,
                ]),
            ],
            cite!["medicare-optout"],
        ),
        practice(
            "ask.practice-medicare-refuse",
            &[PayerIs(any![Payer::Medicare]), MedicareIs(MedicareStatus::Enrolled)],
            cite!["restriction-vs-contract"],
        ),
        practice(
            "ask.practice-medicare-contract",
            &[PayerIs(any![Payer::Medicare]), MedicareIs(MedicareStatus::OptedOut)],
            cite!["practice-policy", "medicare-optout"],
        ),
        practice(
            "ask.practice-medicaid",
            &[PayerIs(any![Payer::Medicaid])],
            cite!["medicaid-varies"],
        ),
        practice(
            "ask.practice-program",
            &[HasProgram(any![Known::Yes]), PracticePrograms(any![Known::Unknown])],
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
        practice("ask.practice-price", &[FeeSaid(any![Known::No])], cite!["gfe-right"]),
        practice(
            "ask.practice-price-written",
            &[FeeSaid(any![Known::Yes])],
            cite!["practice-policy", "gfe-right"],
        ),
        practice(
            "ask.practice-missed",
            &[MayOffer, PracticeHasNot(PracticeDetail::MissedVisit)],
            cite!["missed-visits"],
        ),
        practice(
            "ask.practice-lower-fees",
            &[SlidingScale(any![Known::Unknown])],
            cite!["sliding"],
        ),
        practice(
            "ask.practice-lower-fees-who",
            &[SlidingScale(any![Known::Yes])],
            cite!["practice-policy"],
        ),
        practice(
            "ask.practice-superbill",
            &[INSURED, MayOffer, MAYBE_OUT_OF_NETWORK, Superbills(any![Known::Unknown])],
            cite!["superbill"],
        ),
        practice(
            "ask.practice-superbill-shows",
            &[PRIVATE, MayOffer, MAYBE_OUT_OF_NETWORK, Superbills(any![Known::Yes])],
            cite!["practice-policy", "superbill"],
        ),
        practice(
            "ask.practice-superbill-never",
            &[
                BillingIs(any![Billing::Never]),
                InNetwork(any![Known::Yes]),
                Superbills(any![Known::Unknown]),
            ],
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
            &[ServiceIsNot(any![Service::Individual])],
            cite!["couple-record-unit", "couple-record-ip"],
        ),
        practice("ask.practice-young", &[YOUNG], cite!["minors", "minors-states"]),
        practice("ask.practice-limits", &[], cite!["limits-any-payer"]),
        practice("ask.practice-keep", &[], cite!["retention"]),
    ],
};
