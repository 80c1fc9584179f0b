//! Statements that stand beside the verdicts: what a diagnosis means, the practice's own words, and
//! where the world is wider than one practice's policy.

use super::condition::Condition::{
    self, BillingIs, ClientIs, FeeSaid, InNetwork, PayerIs, PlanIs, PolicyholderIs, PracticeStates,
    ReasonIs, SecondPlan, ServiceIs, ServiceIsNot, StateIs,
};
use super::table::Hit;
use super::table::{Row, Rule, Table};
use super::vocabulary::{
    BILLED, INSURED, JOINT, MAYBE_GROWN, MAYBE_IN_NETWORK, MAYBE_NOBODY_TREATED, MAYBE_ONE_TREATED,
    MAYBE_STATE_RULES, MAYBE_YOUNG, NETWORK_PLANS, PRIVATE, STATE_WITH_EXAM, UNINSURED, YOUNG,
};
use crate::domain::choices::{Client, Payer, PlanType, Policyholder, Reason, Service, State};
use crate::domain::known::Known;
use crate::domain::named::named;
use crate::domain::profile::{Billing, Commitment};
use crate::domain::set::any;
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
        /// What the practice charges.
        Fee = "fee",
        /// How the practice bills, and what its receipts show.
        Billing = "billing",
        /// How to come by a plan.
        GetPlan = "get-plan",
    }
}

const fn practice(id: &'static str, when: &'static [Condition]) -> Row<Note> {
    Row { outcome: Note::Practice, rule: Rule { id, when, sources: cite!["practice-policy"] } }
}

/// The table: all rows that apply are shown.
pub static NOTES: Table<Note> = Table {
    id: "notes",
    hit: Hit::Collect,
    rows: &[
        Row {
            outcome: Note::Means,
            rule: Rule {
                id: "notes.names-symptoms",
                when: &[],
                sources: cite!["dx-medical-necessity", "dx-f-vs-z"],
            },
        },
        Row {
            outcome: Note::Means,
            rule: Rule {
                id: "notes.shows-need",
                when: &[INSURED],
                sources: cite!["dx-medical-necessity"],
            },
        },
        Row {
            outcome: Note::Means,
            rule: Rule { id: "notes.opens-doors", when: &[], sources: cite!["diagnosis-uses"] },
        },
        Row {
            outcome: Note::Means,
            rule: Rule {
                id: "notes.only-clinician",
                when: &[],
                sources: cite!["dx-only-clinician", "cpt-misuse"],
            },
        },
        Row {
            outcome: Note::Means,
            rule: Rule {
                id: "notes.first-visits",
                when: &[INSURED, BILLED],
                sources: cite!["dx-provisional"],
            },
        },
        Row {
            outcome: Note::Means,
            rule: Rule {
                id: "notes.can-change",
                when: &[INSURED],
                sources: cite!["amend", "plan-keeps-data", "dx-provisional"],
            },
        },
        Row {
            outcome: Note::Means,
            rule: Rule {
                id: "notes.can-change-uninsured",
                when: &[UNINSURED],
                sources: cite!["amend", "dx-provisional"],
            },
        },
        Row {
            outcome: Note::MeansNot,
            rule: Rule {
                id: "notes.not-identity",
                when: &[
                    ReasonIs(any![Reason::Exploring, Reason::NotSure]),
                    ServiceIs(any![Service::Individual, Service::Couples, Service::SexTherapy]),
                ],
                sources: cite!["dx-kink-not-disorder", "dx-nonmonogamy-orientation"],
            },
        },
        Row {
            outcome: Note::MeansNot,
            rule: Rule {
                id: "notes.not-sex-therapy",
                when: &[ServiceIs(any![Service::SexTherapy])],
                sources: cite!["dx-f52", "dx-z70"],
            },
        },
        Row {
            outcome: Note::MeansNot,
            rule: Rule {
                id: "notes.not-desire-gap",
                when: &[ServiceIs(any![Service::SexTherapy]), ReasonIs(any![Reason::Relationship])],
                sources: cite!["dx-f52"],
            },
        },
        Row {
            outcome: Note::MeansNot,
            rule: Rule {
                id: "notes.not-relationship",
                when: &[
                    ServiceIs(any![Service::Individual, Service::Couples]),
                    ReasonIs(any![Reason::Relationship]),
                ],
                sources: cite!["dx-dsm-other-conditions", "dx-z63-list"],
            },
        },
        Row {
            outcome: Note::MeansNot,
            rule: Rule {
                id: "notes.not-grief",
                when: &[
                    ServiceIs(any![Service::Individual]),
                    ReasonIs(any![Reason::Symptoms, Reason::Growth, Reason::NotSure]),
                ],
                sources: cite!["dx-dsm-other-conditions", "dx-z63-list", "dx-adjustment"],
            },
        },
        Row {
            outcome: Note::MeansNot,
            rule: Rule {
                id: "notes.not-premarital",
                when: &[ReasonIs(any![Reason::Premarital])],
                sources: cite!["premarital"],
            },
        },
        Row {
            outcome: Note::MeansNot,
            rule: Rule {
                id: "notes.not-family",
                when: &[ServiceIs(any![Service::Family])],
                sources: cite!["dx-dsm-other-conditions", "dx-z63-list"],
            },
        },
        Row {
            outcome: Note::MeansNot,
            rule: Rule {
                id: "notes.not-character",
                when: &[PracticeStates(Commitment::MoreThanDiagnosis)],
                sources: cite!["practice-policy"],
            },
        },
        Row {
            outcome: Note::MeansNot,
            rule: Rule {
                id: "notes.not-topics",
                when: &[PracticeStates(Commitment::WholePerson)],
                sources: cite!["practice-policy", "cpt-misuse"],
            },
        },
        Row {
            outcome: Note::MeansNot,
            rule: Rule {
                id: "notes.not-gender",
                when: &[ReasonIs(any![Reason::Exploring])],
                sources: cite!["dx-gender-dysphoria"],
            },
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
        Row {
            outcome: Note::World,
            rule: Rule {
                id: "notes.joint-billed-elsewhere",
                when: &[BillingIs(any![Billing::Never]), JOINT],
                sources: cite!["cpt-90847-meaning", "family-child", "couples-commercial"],
            },
        },
        Row {
            outcome: Note::World,
            rule: Rule {
                id: "notes.sex-therapy-billed-elsewhere",
                when: &[BillingIs(any![Billing::Never]), ServiceIs(any![Service::SexTherapy])],
                sources: cite!["dx-f52-coverage", "tricare-sex-therapy"],
            },
        },
        Row {
            outcome: Note::World,
            rule: Rule {
                id: "notes.physical-cause",
                when: &[ReasonIs(any![Reason::SexualDifficulty]), INSURED],
                sources: cite!["dx-f52-coverage"],
            },
        },
        Row {
            outcome: Note::World,
            rule: Rule {
                id: "notes.rare-relationship-code",
                when: &[ServiceIs(any![Service::Couples]), PRIVATE, MAYBE_NOBODY_TREATED],
                sources: cite!["dx-f-vs-z", "couples-commercial"],
            },
        },
        Row {
            outcome: Note::Fee,
            rule: Rule {
                id: "notes.fee",
                when: &[FeeSaid(any![Known::Yes])],
                sources: cite!["practice-policy"],
            },
        },
        Row {
            outcome: Note::GetPlan,
            rule: Rule { id: "notes.get-plan", when: &[UNINSURED], sources: cite!["enrollment"] },
        },
        Row {
            outcome: Note::SelfPay,
            rule: Rule {
                id: "notes.premarital-elsewhere",
                when: &[ReasonIs(any![Reason::Premarital])],
                sources: cite!["premarital", "eap", "mil-onesource"],
            },
        },
        Row {
            outcome: Note::World,
            rule: Rule {
                id: "notes.family-parents-only",
                when: &[ServiceIs(any![Service::Family]), INSURED, MAYBE_ONE_TREATED, MAYBE_YOUNG],
                sources: cite!["family-child"],
            },
        },
        Row {
            outcome: Note::World,
            rule: Rule {
                id: "notes.medi-cal-young",
                when: &[
                    PayerIs(any![Payer::Medicaid]),
                    ServiceIs(any![Service::Individual, Service::Family]),
                    YOUNG,
                    StateIs(any![State::California]),
                ],
                sources: cite!["medicaid-ca-family"],
            },
        },
        Row {
            outcome: Note::World,
            rule: Rule {
                id: "notes.wellness-exam",
                when: &[PayerIs(any![Payer::Commercial]), MAYBE_STATE_RULES, STATE_WITH_EXAM],
                sources: cite!["state-wellness-exam"],
            },
        },
        Row {
            outcome: Note::World,
            rule: Rule {
                id: "notes.wellness-exam-colorado",
                when: &[
                    PayerIs(any![Payer::Commercial]),
                    MAYBE_STATE_RULES,
                    StateIs(any![State::Colorado]),
                ],
                sources: cite!["state-wellness-exam"],
            },
        },
        Row {
            outcome: Note::World,
            rule: Rule {
                id: "notes.wellness-exam-illinois",
                when: &[
                    PayerIs(any![Payer::Commercial]),
                    MAYBE_STATE_RULES,
                    StateIs(any![State::Illinois]),
                ],
                sources: cite!["state-wellness-exam"],
            },
        },
        Row {
            outcome: Note::World,
            rule: Rule {
                id: "notes.wellness-exam-delaware",
                when: &[
                    PayerIs(any![Payer::Commercial]),
                    MAYBE_STATE_RULES,
                    StateIs(any![State::Delaware]),
                ],
                sources: cite!["state-wellness-exam"],
            },
        },
        Row {
            outcome: Note::World,
            rule: Rule {
                id: "notes.parity",
                when: &[PayerIs(any![Payer::Commercial])],
                sources: cite!["mhpaea-what"],
            },
        },
        Row {
            outcome: Note::World,
            rule: Rule {
                id: "notes.short-term",
                when: &[PlanIs(any![PlanType::ShortTerm])],
                sources: cite!["stldi"],
            },
        },
        Row {
            outcome: Note::SeenBy,
            rule: Rule {
                id: "notes.to-26",
                when: &[
                    PayerIs(any![Payer::Commercial]),
                    PolicyholderIs(any![Policyholder::Parent]),
                    MAYBE_GROWN,
                ],
                sources: cite!["dependents-26", "eob-policyholder"],
            },
        },
        Row {
            outcome: Note::World,
            rule: Rule {
                id: "notes.referral",
                when: &[PlanIs(any![PlanType::Hmo, PlanType::Pos])],
                sources: cite!["plan-hmo-epo-ppo"],
            },
        },
        Row {
            outcome: Note::SelfPay,
            rule: Rule {
                id: "notes.hmo-claim-rule",
                when: &[PlanIs(any![PlanType::Hmo]), BILLED, MAYBE_IN_NETWORK],
                sources: cite!["restriction-vs-contract"],
            },
        },
        Row {
            outcome: Note::World,
            rule: Rule {
                id: "notes.tricare-referral",
                when: &[PayerIs(any![Payer::Tricare])],
                sources: cite!["tricare-family"],
            },
        },
        Row {
            outcome: Note::World,
            rule: Rule {
                id: "notes.medicare-therapists",
                when: &[PayerIs(any![Payer::Medicare])],
                sources: cite!["medicare-lmft"],
            },
        },
        Row {
            outcome: Note::World,
            rule: Rule {
                id: "notes.two-plans",
                when: &[SecondPlan(any![Known::Yes])],
                sources: cite!["two-plans"],
            },
        },
        Row {
            outcome: Note::SeenBy,
            rule: Rule {
                id: "notes.two-plans-see",
                when: &[SecondPlan(any![Known::Yes])],
                sources: cite!["two-plans"],
            },
        },
        Row {
            outcome: Note::World,
            rule: Rule { id: "notes.in-training", when: &[INSURED], sources: cite!["in-training"] },
        },
        Row {
            outcome: Note::World,
            rule: Rule {
                id: "notes.medicaid-work",
                when: &[PayerIs(any![Payer::Medicaid]), MAYBE_GROWN],
                sources: cite!["medicaid-work"],
            },
        },
        Row {
            outcome: Note::World,
            rule: Rule {
                id: "notes.directory",
                when: &[NETWORK_PLANS, MAYBE_IN_NETWORK],
                sources: cite!["directory-protection"],
            },
        },
        Row {
            outcome: Note::World,
            rule: Rule {
                id: "notes.leaves-network",
                when: &[NETWORK_PLANS, MAYBE_IN_NETWORK],
                sources: cite!["continuity"],
            },
        },
        Row {
            outcome: Note::World,
            rule: Rule {
                id: "notes.gap-exception",
                when: &[InNetwork(any![Known::No]), NETWORK_PLANS, BILLED],
                sources: cite!["gap-exception"],
            },
        },
        Row {
            outcome: Note::SelfPay,
            rule: Rule {
                id: "notes.surprise-bills",
                when: &[InNetwork(any![Known::No]), NETWORK_PLANS],
                sources: cite!["net-out"],
            },
        },
        Row {
            outcome: Note::OnFile,
            rule: Rule {
                id: "notes.true-diagnosis",
                when: &[
                    ServiceIs(any![Service::Couples, Service::Family, Service::SexTherapy]),
                    INSURED,
                ],
                sources: cite!["cpt-misuse"],
            },
        },
        Row {
            outcome: Note::World,
            rule: Rule {
                id: "notes.phone-quote",
                when: &[INSURED],
                sources: cite!["plan-quote-not-promise", "clawbacks"],
            },
        },
        Row {
            outcome: Note::SeenBy,
            rule: Rule {
                id: "notes.permission-limits",
                when: &[],
                sources: cite!["tpo", "psych-notes", "psych-notes-no-condition"],
            },
        },
        Row {
            outcome: Note::SeenBy,
            rule: Rule {
                id: "notes.permission-young",
                when: &[ClientIs(any![Client::Teen, Client::Child, Client::NotSure])],
                sources: cite!["minors", "minors-states"],
            },
        },
        Row {
            outcome: Note::SeenBy,
            rule: Rule {
                id: "notes.unsafe-together",
                when: &[ServiceIsNot(any![Service::Individual])],
                sources: cite!["domestic-violence"],
            },
        },
        Row {
            outcome: Note::OnFile,
            rule: Rule {
                id: "notes.health-cover-later",
                when: &[],
                sources: cite!["preexisting", "health-insurance-not-affected"],
            },
        },
    ],
};
