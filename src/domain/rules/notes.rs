//! Statements that stand beside the verdicts: what a diagnosis means, the practice's own words, and
//! where the world is wider than one practice's policy.

use super::condition::Condition::{
    self, BillingIs, ClientIs, InNetwork, PayerIs, PlanIs, PolicyholderIs, PracticeStates,
    ReasonIs, ServiceIs, StateIs,
};
use super::table::Hit;
use super::table::{Rule, Table};
use super::vocabulary::{
    BILLED, INSURED, JOINT, MAYBE_GROWN, MAYBE_IN_NETWORK, MAYBE_NOBODY_TREATED, MAYBE_ONE_TREATED,
    MAYBE_YOUNG, NETWORK_PLANS, NOT_SELF_INSURED, PRIVATE, UNINSURED, YOUNG,
};
use crate::domain::choices::{Client, Payer, PlanType, Policyholder, Reason, Service, State};
use crate::domain::known::Known;
use crate::domain::named::named;
use crate::domain::profile::{Billing, Commitment};
use crate::domain::sources::cite;

named! {
    /// Where a statement stands in the result.
    pub enum Note {
        Means = "means",
        MeansNot = "means-not",
        /// What the practice says of its own ways.
        Practice = "practice",
        /// What plans, laws and other practices do beyond this practice's policy.
        World = "world",
        /// What else there is to know of a diagnosis on file.
        OnFile = "on-file",
        /// What else there is to know of who sees what.
        SeenBy = "seen-by",
        /// What else there is to know of paying oneself.
        SelfPay = "self-pay",
    }
}

const fn practice(id: &'static str, when: &'static [Condition]) -> Rule<Note> {
    Rule { id, when, outcome: Note::Practice, sources: cite!["practice-policy"] }
}

/// The table: all rows that apply are shown.
pub static NOTES: Table<Note> = Table {
    id: "notes",
    hit: Hit::Collect,
    rows: &[
        Rule {
            id: "notes.names-symptoms",
            when: &[],
            outcome: Note::Means,
            sources: cite!["dx-medical-necessity", "dx-f-vs-z"],
        },
        Rule {
            id: "notes.shows-need",
            when: &[INSURED],
            outcome: Note::Means,
            sources: cite!["dx-medical-necessity"],
        },
        Rule {
            id: "notes.only-clinician",
            when: &[],
            outcome: Note::Means,
            sources: cite!["dx-only-clinician", "cpt-misuse"],
        },
        Rule {
            id: "notes.first-visits",
            when: &[INSURED, BILLED],
            outcome: Note::Means,
            sources: cite!["dx-provisional"],
        },
        Rule {
            id: "notes.can-change",
            when: &[INSURED],
            outcome: Note::Means,
            sources: cite!["amend", "plan-keeps-data", "dx-provisional"],
        },
        Rule {
            id: "notes.can-change-uninsured",
            when: &[UNINSURED],
            outcome: Note::Means,
            sources: cite!["amend", "dx-provisional"],
        },
        Rule {
            id: "notes.not-identity",
            when: &[
                ReasonIs(&[Reason::Exploring, Reason::NotSure]),
                ServiceIs(&[Service::Individual, Service::Couples, Service::SexTherapy]),
            ],
            outcome: Note::MeansNot,
            sources: cite!["dx-kink-not-disorder", "dx-nonmonogamy-orientation"],
        },
        Rule {
            id: "notes.not-sex-therapy",
            when: &[ServiceIs(&[Service::SexTherapy])],
            outcome: Note::MeansNot,
            sources: cite!["dx-f52", "dx-z70"],
        },
        Rule {
            id: "notes.not-desire-gap",
            when: &[ServiceIs(&[Service::SexTherapy]), ReasonIs(&[Reason::Relationship])],
            outcome: Note::MeansNot,
            sources: cite!["dx-f52"],
        },
        Rule {
            id: "notes.not-relationship",
            when: &[
                ServiceIs(&[Service::Individual, Service::Couples]),
                ReasonIs(&[Reason::Relationship]),
            ],
            outcome: Note::MeansNot,
            sources: cite!["dx-dsm-other-conditions", "dx-z63-list"],
        },
        Rule {
            id: "notes.not-grief",
            when: &[
                ServiceIs(&[Service::Individual]),
                ReasonIs(&[Reason::Symptoms, Reason::Growth, Reason::NotSure]),
            ],
            outcome: Note::MeansNot,
            sources: cite!["dx-dsm-other-conditions", "dx-z63-list", "dx-adjustment"],
        },
        Rule {
            id: "notes.not-premarital",
            when: &[ReasonIs(&[Reason::Premarital])],
            outcome: Note::MeansNot,
            sources: cite!["premarital"],
        },
        Rule {
            id: "notes.not-family",
            when: &[ServiceIs(&[Service::Family])],
            outcome: Note::MeansNot,
            sources: cite!["dx-dsm-other-conditions", "dx-z63-list"],
        },
        Rule {
            id: "notes.not-character",
            when: &[PracticeStates(Commitment::MoreThanDiagnosis)],
            outcome: Note::MeansNot,
            sources: cite!["practice-policy"],
        },
        Rule {
            id: "notes.not-topics",
            when: &[PracticeStates(Commitment::WholePerson)],
            outcome: Note::MeansNot,
            sources: cite!["practice-policy", "cpt-misuse"],
        },
        Rule {
            id: "notes.not-gender",
            when: &[ReasonIs(&[Reason::Exploring])],
            outcome: Note::MeansNot,
            sources: cite!["dx-gender-dysphoria"],
        },
        // The practice's own words
        practice(
            "notes.practice-duties",
            &[PracticeStates(Commitment::InsuranceDuties), BILLED, INSURED],
        ),
        practice(
            "notes.practice-diagnosis-together",
            &[PracticeStates(Commitment::DiagnosisTogether)],
        ),
        practice("notes.practice-affirming", &[PracticeStates(Commitment::Affirming)]),
        practice("notes.practice-open-chart", &[PracticeStates(Commitment::OpenChart)]),
        practice("notes.practice-minimum", &[PracticeStates(Commitment::SharesMinimum), INSURED]),
        practice("notes.practice-permission", &[PracticeStates(Commitment::AsksPermission)]),
        practice("notes.practice-private-pay", &[PracticeStates(Commitment::PrivatePayStaysHere)]),
        practice("notes.practice-worries", &[PracticeStates(Commitment::TalksThroughWorries)]),
        // The wider picture
        Rule {
            id: "notes.joint-billed-elsewhere",
            when: &[BillingIs(&[Billing::Never]), JOINT],
            outcome: Note::World,
            sources: cite!["cpt-90847-meaning", "family-child", "couples-commercial"],
        },
        Rule {
            id: "notes.sex-therapy-billed-elsewhere",
            when: &[BillingIs(&[Billing::Never]), ServiceIs(&[Service::SexTherapy])],
            outcome: Note::World,
            sources: cite!["dx-f52-coverage", "tricare-sex-therapy"],
        },
        Rule {
            id: "notes.physical-cause",
            when: &[ReasonIs(&[Reason::SexualDifficulty]), INSURED],
            outcome: Note::World,
            sources: cite!["dx-f52-coverage"],
        },
        Rule {
            id: "notes.rare-relationship-code",
            when: &[ServiceIs(&[Service::Couples]), PRIVATE, MAYBE_NOBODY_TREATED],
            outcome: Note::World,
            sources: cite!["dx-f-vs-z", "couples-commercial"],
        },
        Rule {
            id: "notes.premarital-elsewhere",
            when: &[ReasonIs(&[Reason::Premarital])],
            outcome: Note::SelfPay,
            sources: cite!["premarital", "eap", "mil-onesource"],
        },
        Rule {
            id: "notes.family-parents-only",
            when: &[ServiceIs(&[Service::Family]), INSURED, MAYBE_ONE_TREATED, MAYBE_YOUNG],
            outcome: Note::World,
            sources: cite!["family-child"],
        },
        Rule {
            id: "notes.medi-cal-family",
            when: &[
                PayerIs(&[Payer::Medicaid]),
                ServiceIs(&[Service::Family]),
                YOUNG,
                StateIs(&[State::California]),
            ],
            outcome: Note::World,
            sources: cite!["medicaid-ca-family"],
        },
        Rule {
            id: "notes.wellness-exam",
            when: &[
                PayerIs(&[Payer::Commercial]),
                NOT_SELF_INSURED,
                StateIs(&[State::Colorado, State::Massachusetts]),
            ],
            outcome: Note::World,
            sources: cite!["state-wellness-exam"],
        },
        Rule {
            id: "notes.wellness-exam-colorado",
            when: &[PayerIs(&[Payer::Commercial]), NOT_SELF_INSURED, StateIs(&[State::Colorado])],
            outcome: Note::World,
            sources: cite!["state-wellness-exam"],
        },
        Rule {
            id: "notes.parity",
            when: &[PayerIs(&[Payer::Commercial])],
            outcome: Note::World,
            sources: cite!["mhpaea-what"],
        },
        Rule {
            id: "notes.short-term",
            when: &[PlanIs(&[PlanType::ShortTerm])],
            outcome: Note::World,
            sources: cite!["stldi"],
        },
        Rule {
            id: "notes.to-26",
            when: &[
                PayerIs(&[Payer::Commercial]),
                PolicyholderIs(&[Policyholder::Parent]),
                MAYBE_GROWN,
            ],
            outcome: Note::SeenBy,
            sources: cite!["dependents-26", "eob-policyholder"],
        },
        Rule {
            id: "notes.referral",
            when: &[PlanIs(&[PlanType::Hmo, PlanType::Pos])],
            outcome: Note::World,
            sources: cite!["plan-hmo-epo-ppo"],
        },
        Rule {
            id: "notes.hmo-claim-rule",
            when: &[PlanIs(&[PlanType::Hmo]), BILLED, MAYBE_IN_NETWORK],
            outcome: Note::SelfPay,
            sources: cite!["restriction-vs-contract"],
        },
        Rule {
            id: "notes.tricare-referral",
            when: &[PayerIs(&[Payer::Tricare])],
            outcome: Note::World,
            sources: cite!["tricare-family"],
        },
        Rule {
            id: "notes.medicare-therapists",
            when: &[PayerIs(&[Payer::Medicare])],
            outcome: Note::World,
            sources: cite!["medicare-lmft"],
        },
        Rule {
            id: "notes.gap-exception",
            when: &[InNetwork(&[Known::No]), NETWORK_PLANS, BILLED],
            outcome: Note::World,
            sources: cite!["gap-exception"],
        },
        Rule {
            id: "notes.surprise-bills",
            when: &[InNetwork(&[Known::No]), NETWORK_PLANS],
            outcome: Note::SelfPay,
            sources: cite!["net-out"],
        },
        Rule {
            id: "notes.true-diagnosis",
            when: &[ServiceIs(&[Service::Couples, Service::Family, Service::SexTherapy]), INSURED],
            outcome: Note::OnFile,
            sources: cite!["cpt-misuse"],
        },
        Rule {
            id: "notes.phone-quote",
            when: &[INSURED],
            outcome: Note::World,
            sources: cite!["plan-quote-not-promise"],
        },
        Rule {
            id: "notes.permission-limits",
            when: &[],
            outcome: Note::SeenBy,
            sources: cite!["tpo", "psych-notes", "psych-notes-no-condition"],
        },
        Rule {
            id: "notes.permission-young",
            when: &[ClientIs(&[Client::Teen, Client::Child, Client::NotSure])],
            outcome: Note::SeenBy,
            sources: cite!["minors", "minors-states"],
        },
        Rule {
            id: "notes.health-cover-later",
            when: &[],
            outcome: Note::OnFile,
            sources: cite!["preexisting", "health-insurance-not-affected"],
        },
    ],
};
