//! Statements that stand beside the verdicts: what a diagnosis means, the practice's own words, and
//! where the world is wider than one practice's policy.

use super::Test::{
    Bills, ClientIs, InNetwork, Is, Pays, PlanFrom, PlanIs, PolicyholderIs, ReasonIs, Says,
    StateIs, TreatsOne,
};
use super::{Hit, INSURED};
use super::{Rule, Table, Test};
use crate::domain::choices::{
    Client, Payer, PlanSource, PlanType, Policyholder, Reason, Service, State,
};
use crate::domain::known::Known;
use crate::domain::named::named;
use crate::domain::profile::{Billing, Commitment};
use crate::domain::sources::cite;

named! {
    /// Where a statement stands in the result.
    pub enum Note {
        /// What a diagnosis does mean.
        Means = "means",
        /// What a diagnosis does not mean.
        MeansNot = "means-not",
        /// What the practice says of its own ways.
        Practice = "practice",
        /// What plans, laws and other practices do beyond this practice's policy.
        World = "world",
    }
}

const JOINT: Test = Is(&[Service::Couples, Service::Family]);
/// State rules do not reach a plan whose claims an employer pays.
const NOT_SELF_INSURED: Test =
    PlanFrom(&[PlanSource::Insurer, PlanSource::Bought, PlanSource::NotSure]);
/// The practice may send a claim.
const NOT_NEVER: Test = Bills(&[Billing::WithDiagnosis, Billing::WithIdentifiedPatient]);

const fn practice(id: &'static str, when: &'static [Test]) -> Rule<Note> {
    Rule { id, when, then: Note::Practice, sources: cite!["practice-policy"] }
}

/// The table: all rows that apply are shown.
pub static NOTES: Table<Note> = Table {
    id: "notes",
    hit: Hit::Collect,
    rows: &[
        Rule {
            id: "notes.names-symptoms",
            when: &[],
            then: Note::Means,
            sources: cite!["dx-medical-necessity", "dx-f-vs-z"],
        },
        Rule {
            id: "notes.shows-need",
            when: &[INSURED],
            then: Note::Means,
            sources: cite!["dx-medical-necessity"],
        },
        Rule {
            id: "notes.only-clinician",
            when: &[],
            then: Note::Means,
            sources: cite!["dx-only-clinician", "cpt-misuse"],
        },
        Rule {
            id: "notes.first-visits",
            when: &[INSURED, NOT_NEVER],
            then: Note::Means,
            sources: cite!["dx-provisional"],
        },
        Rule {
            id: "notes.can-change",
            when: &[INSURED],
            then: Note::Means,
            sources: cite!["amend", "plan-keeps-data", "dx-provisional"],
        },
        Rule {
            id: "notes.can-change-uninsured",
            when: &[Pays(&[Payer::Nobody])],
            then: Note::Means,
            sources: cite!["amend", "dx-provisional"],
        },
        Rule {
            id: "notes.not-identity",
            when: &[
                ReasonIs(&[Reason::Exploring, Reason::NotSure]),
                Is(&[Service::Individual, Service::Couples, Service::SexTherapy]),
            ],
            then: Note::MeansNot,
            sources: cite!["dx-kink-not-disorder", "dx-nonmonogamy-orientation"],
        },
        Rule {
            id: "notes.not-sex-therapy",
            when: &[Is(&[Service::SexTherapy])],
            then: Note::MeansNot,
            sources: cite!["dx-f52", "dx-z70"],
        },
        Rule {
            id: "notes.not-desire-gap",
            when: &[Is(&[Service::SexTherapy]), ReasonIs(&[Reason::Relationship])],
            then: Note::MeansNot,
            sources: cite!["dx-f52"],
        },
        Rule {
            id: "notes.not-relationship",
            when: &[
                Is(&[Service::Individual, Service::Couples]),
                ReasonIs(&[Reason::Relationship]),
            ],
            then: Note::MeansNot,
            sources: cite!["dx-dsm-other-conditions", "dx-z63-list"],
        },
        Rule {
            id: "notes.not-grief",
            when: &[
                Is(&[Service::Individual]),
                ReasonIs(&[Reason::Symptoms, Reason::Growth, Reason::NotSure]),
            ],
            then: Note::MeansNot,
            sources: cite!["dx-dsm-other-conditions", "dx-z63-list", "dx-adjustment"],
        },
        Rule {
            id: "notes.not-premarital",
            when: &[ReasonIs(&[Reason::Premarital])],
            then: Note::MeansNot,
            sources: cite!["premarital"],
        },
        Rule {
            id: "notes.not-family",
            when: &[Is(&[Service::Family])],
            then: Note::MeansNot,
            sources: cite!["dx-dsm-other-conditions", "dx-z63-list"],
        },
        Rule {
            id: "notes.not-character",
            when: &[Says(Commitment::MoreThanDiagnosis)],
            then: Note::MeansNot,
            sources: cite!["practice-policy"],
        },
        Rule {
            id: "notes.not-topics",
            when: &[Says(Commitment::WholePerson)],
            then: Note::MeansNot,
            sources: cite!["practice-policy", "cpt-misuse"],
        },
        Rule {
            id: "notes.not-gender",
            when: &[ReasonIs(&[Reason::Exploring])],
            then: Note::MeansNot,
            sources: cite!["dx-gender-dysphoria"],
        },
        // The practice's own words
        practice("notes.practice-duties", &[Says(Commitment::InsuranceDuties), NOT_NEVER, INSURED]),
        practice("notes.practice-diagnosis-together", &[Says(Commitment::DiagnosisTogether)]),
        practice("notes.practice-affirming", &[Says(Commitment::Affirming)]),
        practice("notes.practice-open-chart", &[Says(Commitment::OpenChart)]),
        practice("notes.practice-minimum", &[Says(Commitment::SharesMinimum), INSURED]),
        practice("notes.practice-permission", &[Says(Commitment::AsksPermission)]),
        practice("notes.practice-private-pay", &[Says(Commitment::PrivatePayStaysHere)]),
        practice("notes.practice-worries", &[Says(Commitment::TalksThroughWorries)]),
        // The wider picture
        Rule {
            id: "notes.joint-billed-elsewhere",
            when: &[Bills(&[Billing::Never]), JOINT],
            then: Note::World,
            sources: cite!["cpt-90847-meaning", "family-child", "couples-commercial"],
        },
        Rule {
            id: "notes.sex-therapy-billed-elsewhere",
            when: &[Bills(&[Billing::Never]), Is(&[Service::SexTherapy])],
            then: Note::World,
            sources: cite!["dx-f52-coverage", "tricare-sex-therapy"],
        },
        Rule {
            id: "notes.physical-cause",
            when: &[ReasonIs(&[Reason::SexualDifficulty]), INSURED],
            then: Note::World,
            sources: cite!["dx-f52-coverage"],
        },
        Rule {
            id: "notes.rare-relationship-code",
            when: &[
                Is(&[Service::Couples]),
                Pays(&[Payer::Commercial, Payer::Student, Payer::Other, Payer::NotSure]),
                TreatsOne(&[Known::No, Known::Unknown]),
            ],
            then: Note::World,
            sources: cite!["dx-f-vs-z", "couples-commercial"],
        },
        Rule {
            id: "notes.premarital-elsewhere",
            when: &[ReasonIs(&[Reason::Premarital])],
            then: Note::World,
            sources: cite!["premarital", "eap", "mil-onesource"],
        },
        Rule {
            id: "notes.family-parents-only",
            when: &[
                Is(&[Service::Family]),
                INSURED,
                TreatsOne(&[Known::Yes, Known::Unknown]),
                ClientIs(&[Client::Teen, Client::Child, Client::NotSure]),
            ],
            then: Note::World,
            sources: cite!["family-child"],
        },
        Rule {
            id: "notes.medi-cal-family",
            when: &[
                Pays(&[Payer::Medicaid]),
                Is(&[Service::Family]),
                ClientIs(&[Client::Teen, Client::Child]),
                StateIs(&[State::California]),
            ],
            then: Note::World,
            sources: cite!["medicaid-ca-family"],
        },
        Rule {
            id: "notes.wellness-exam",
            when: &[
                Pays(&[Payer::Commercial]),
                NOT_SELF_INSURED,
                StateIs(&[State::Colorado, State::Massachusetts]),
            ],
            then: Note::World,
            sources: cite!["state-wellness-exam"],
        },
        Rule {
            id: "notes.wellness-exam-colorado",
            when: &[Pays(&[Payer::Commercial]), NOT_SELF_INSURED, StateIs(&[State::Colorado])],
            then: Note::World,
            sources: cite!["state-wellness-exam"],
        },
        Rule {
            id: "notes.parity",
            when: &[Pays(&[Payer::Commercial])],
            then: Note::World,
            sources: cite!["mhpaea-what"],
        },
        Rule {
            id: "notes.short-term",
            when: &[PlanIs(&[PlanType::ShortTerm])],
            then: Note::World,
            sources: cite!["stldi"],
        },
        Rule {
            id: "notes.to-26",
            when: &[
                Pays(&[Payer::Commercial]),
                PolicyholderIs(&[Policyholder::Parent]),
                ClientIs(&[Client::Adult, Client::NotSure]),
            ],
            then: Note::World,
            sources: cite!["dependents-26", "eob-policyholder"],
        },
        Rule {
            id: "notes.referral",
            when: &[PlanIs(&[PlanType::Hmo, PlanType::Pos])],
            then: Note::World,
            sources: cite!["plan-hmo-epo-ppo"],
        },
        Rule {
            id: "notes.hmo-claim-rule",
            when: &[PlanIs(&[PlanType::Hmo]), NOT_NEVER, InNetwork(&[Known::Yes, Known::Unknown])],
            then: Note::World,
            sources: cite!["restriction-vs-contract"],
        },
        Rule {
            id: "notes.tricare-referral",
            when: &[Pays(&[Payer::Tricare])],
            then: Note::World,
            sources: cite!["tricare-family"],
        },
        Rule {
            id: "notes.medicare-therapists",
            when: &[Pays(&[Payer::Medicare])],
            then: Note::World,
            sources: cite!["medicare-lmft"],
        },
        Rule {
            id: "notes.gap-exception",
            when: &[InNetwork(&[Known::No]), Pays(&[Payer::Commercial, Payer::Student]), NOT_NEVER],
            then: Note::World,
            sources: cite!["gap-exception"],
        },
        Rule {
            id: "notes.surprise-bills",
            when: &[InNetwork(&[Known::No]), Pays(&[Payer::Commercial, Payer::Student])],
            then: Note::World,
            sources: cite!["net-out"],
        },
        Rule {
            id: "notes.true-diagnosis",
            when: &[Is(&[Service::Couples, Service::Family, Service::SexTherapy]), INSURED],
            then: Note::World,
            sources: cite!["cpt-misuse"],
        },
        Rule {
            id: "notes.phone-quote",
            when: &[INSURED],
            then: Note::World,
            sources: cite!["plan-quote-not-promise"],
        },
        Rule {
            id: "notes.permission-limits",
            when: &[],
            then: Note::World,
            sources: cite!["tpo", "psych-notes", "psych-notes-no-condition"],
        },
        Rule {
            id: "notes.permission-young",
            when: &[ClientIs(&[Client::Teen, Client::Child, Client::NotSure])],
            then: Note::World,
            sources: cite!["minors", "minors-states"],
        },
        Rule {
            id: "notes.health-cover-later",
            when: &[],
            then: Note::World,
            sources: cite!["preexisting", "health-insurance-not-affected"],
        },
    ],
};
