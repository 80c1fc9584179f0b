//! What a plan or program does to the usual outlook.

use super::condition::Condition::{
    MedicarePlanIs, PayerIs, PlanIs, PlanSourceIs, ReasonIs, ServiceIs, StateIs, TreatsOne,
};
use super::table::Hit;
use super::table::{Row, Rule, Table};
use super::vocabulary::{JOINT, MAYBE_YOUNG, MINISTRY, OTHER_PAYER, UNINSURED, YOUNG};
use crate::domain::choices::{MedicarePlan, Payer, PlanSource, PlanType, Reason, Service, State};
use crate::domain::known::Known;
use crate::domain::outlook::{Change, Likelihood};
use crate::domain::set::any;
use crate::domain::sources::cite;

/// The table. The first row that applies decides.
pub static PLAN: Table<Change> = Table {
    id: "plan",
    hit: Hit::First,
    rows: &[
        Row {
            outcome: Change::NoPlan,
            rule: Rule { id: "plan.none", when: &[UNINSURED], sources: cite!["gfe-right"] },
        },
        Row {
            outcome: Change::AtMost(Likelihood::Rarely),
            rule: Rule { id: "plan.sharing-ministry", when: &[MINISTRY], sources: cite!["hcsm"] },
        },
        Row {
            outcome: Change::Between(Likelihood::Rarely, Likelihood::Sometimes),
            rule: Rule {
                id: "plan.short-term",
                when: &[PlanIs(any![PlanType::ShortTerm])],
                sources: cite!["stldi"],
            },
        },
        Row {
            outcome: Change::MayFallTo(Likelihood::Rarely),
            rule: Rule {
                id: "plan.victim-fund",
                when: &[PlanIs(any![PlanType::VictimFund])],
                sources: cite!["victim-funds"],
            },
        },
        Row {
            outcome: Change::MayFallTo(Likelihood::Rarely),
            rule: Rule {
                id: "plan.champva",
                when: &[PlanIs(any![PlanType::Champva])],
                sources: cite!["champva"],
            },
        },
        Row {
            outcome: Change::MayFallTo(Likelihood::Rarely),
            rule: Rule {
                id: "plan.approves-first",
                when: &[OTHER_PAYER],
                sources: cite!["approved-elsewhere", "workers-comp"],
            },
        },
        Row {
            outcome: Change::AtMost(Likelihood::Rarely),
            rule: Rule {
                id: "plan.tricare-sex-therapy",
                when: &[PayerIs(any![Payer::Tricare]), ServiceIs(any![Service::SexTherapy])],
                sources: cite!["tricare-sex-therapy"],
            },
        },
        Row {
            outcome: Change::AtMost(Likelihood::Rarely),
            rule: Rule {
                id: "plan.tricare-sexual-difficulty",
                when: &[PayerIs(any![Payer::Tricare]), ReasonIs(any![Reason::SexualDifficulty])],
                sources: cite!["tricare-sex-therapy"],
            },
        },
        Row {
            outcome: Change::AtMost(Likelihood::Rarely),
            rule: Rule {
                id: "plan.tricare-nobody-treated",
                when: &[PayerIs(any![Payer::Tricare]), JOINT, TreatsOne(any![Known::No])],
                sources: cite!["tricare-family"],
            },
        },
        Row {
            outcome: Change::MayFallTo(Likelihood::Rarely),
            rule: Rule {
                // It might be a sexual difficulty, which TRICARE leaves out.
                id: "plan.tricare-reason-unsure",
                when: &[PayerIs(any![Payer::Tricare]), ReasonIs(any![Reason::NotSure])],
                sources: cite!["tricare-family", "tricare-sex-therapy"],
            },
        },
        Row {
            outcome: Change::Same,
            rule: Rule {
                id: "plan.tricare-family",
                when: &[PayerIs(any![Payer::Tricare]), JOINT],
                sources: cite!["tricare-family"],
            },
        },
        Row {
            outcome: Change::MayFallTo(Likelihood::Sometimes),
            rule: Rule {
                id: "plan.tricare",
                when: &[PayerIs(any![Payer::Tricare])],
                sources: cite!["tricare-family"],
            },
        },
        Row {
            outcome: Change::MayRiseTo(Likelihood::Sometimes),
            rule: Rule {
                id: "plan.medi-cal-family",
                when: &[
                    PayerIs(any![Payer::Medicaid]),
                    ServiceIs(any![Service::Family]),
                    YOUNG,
                    StateIs(any![State::California]),
                ],
                sources: cite!["medicaid-ca-family"],
            },
        },
        Row {
            outcome: Change::MayRiseTo(Likelihood::Sometimes),
            rule: Rule {
                id: "plan.medicaid-young-family",
                when: &[
                    PayerIs(any![Payer::Medicaid]),
                    ServiceIs(any![Service::Family]),
                    MAYBE_YOUNG,
                ],
                sources: cite!["medicaid-epsdt", "medicaid-ca-family", "medicaid-varies"],
            },
        },
        Row {
            outcome: Change::MayFallTo(Likelihood::Sometimes),
            rule: Rule {
                id: "plan.medicaid",
                when: &[PayerIs(any![Payer::Medicaid])],
                sources: cite!["medicaid-varies"],
            },
        },
        Row {
            outcome: Change::Same,
            rule: Rule {
                id: "plan.medicare-family",
                when: &[PayerIs(any![Payer::Medicare]), JOINT],
                sources: cite!["medicare-family"],
            },
        },
        Row {
            outcome: Change::Same,
            rule: Rule {
                id: "plan.medicare-advantage",
                when: &[MedicarePlanIs(any![MedicarePlan::Advantage])],
                sources: cite!["medicare-advantage"],
            },
        },
        Row {
            outcome: Change::Same,
            rule: Rule {
                id: "plan.medicare",
                when: &[PayerIs(any![Payer::Medicare])],
                sources: cite!["medicare-partb", "medicare-advantage"],
            },
        },
        Row {
            outcome: Change::MayFallTo(Likelihood::Sometimes),
            rule: Rule {
                id: "plan.student",
                when: &[PayerIs(any![Payer::Student])],
                sources: cite!["student"],
            },
        },
        Row {
            outcome: Change::MayFallTo(Likelihood::Rarely),
            rule: Rule {
                // Another kind of plan may be one that leaves therapy out.
                id: "plan.other",
                when: &[PayerIs(any![Payer::Other])],
                sources: cite!["hcsm", "stldi", "federal-care"],
            },
        },
        Row {
            outcome: Change::Same,
            rule: Rule {
                id: "plan.commercial-joint",
                when: &[PayerIs(any![Payer::Commercial]), JOINT],
                sources: cite!["couples-commercial"],
            },
        },
        Row {
            outcome: Change::Same,
            rule: Rule {
                id: "plan.bought",
                when: &[PlanSourceIs(any![PlanSource::Bought])],
                sources: cite!["aca-ehb"],
            },
        },
        Row {
            outcome: Change::Same,
            rule: Rule {
                // A large employer's plan need not include therapy, and one that pays its own claims
                // need not either. Most do, so the outlook stays.
                id: "plan.employer-insured",
                when: &[PlanSourceIs(any![PlanSource::Insurer])],
                sources: cite!["aca-ehb"],
            },
        },
        Row {
            outcome: Change::Same,
            rule: Rule {
                id: "plan.self-insured",
                when: &[PlanSourceIs(any![PlanSource::SelfInsured])],
                sources: cite!["aca-ehb"],
            },
        },
        Row {
            outcome: Change::Same,
            rule: Rule {
                id: "plan.commercial",
                when: &[PayerIs(any![Payer::Commercial])],
                sources: cite!["aca-ehb"],
            },
        },
        Row {
            outcome: Change::AnyUpTo(Likelihood::Sometimes),
            rule: Rule {
                // It might be a child on Medicaid, where some states ask for no diagnosis.
                id: "plan.unsure-young-family",
                when: &[
                    PayerIs(any![Payer::NotSure]),
                    ServiceIs(any![Service::Family]),
                    MAYBE_YOUNG,
                ],
                sources: cite!["medicaid-epsdt", "hcsm", "stldi"],
            },
        },
        Row {
            outcome: Change::MayFallTo(Likelihood::Rarely),
            rule: Rule {
                id: "plan.unsure",
                when: &[],
                sources: cite!["hcsm", "stldi", "medicaid-varies"],
            },
        },
    ],
};
