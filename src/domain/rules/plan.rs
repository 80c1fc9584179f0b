//! What a plan or program does to the usual outlook.

use super::condition::Condition::{
    ClientIs, PayerIs, PlanIs, PlanSourceIs, ReasonIs, ServiceIs, StateIs, TreatsOne,
};
use super::table::Hit;
use super::table::{Rule, Table};
use super::vocabulary::{JOINT, MAYBE_YOUNG, MINISTRY, UNINSURED};
use crate::domain::choices::{Client, Payer, PlanSource, PlanType, Reason, Service, State};
use crate::domain::known::Known;
use crate::domain::outlook::{Change, Likelihood};
use crate::domain::sources::cite;

const YOUNG: &[Client] = &[Client::Teen, Client::Child];

/// The table. The first row that applies decides.
pub static PLAN: Table<Change> = Table {
    id: "plan",
    hit: Hit::First,
    rows: &[
        Rule {
            id: "plan.none",
            when: &[UNINSURED],
            outcome: Change::NoPlan,
            sources: cite!["gfe-right"],
        },
        Rule {
            id: "plan.sharing-ministry",
            when: &[MINISTRY],
            outcome: Change::AtMost(Likelihood::Rarely),
            sources: cite!["hcsm"],
        },
        Rule {
            id: "plan.short-term",
            when: &[PlanIs(&[PlanType::ShortTerm])],
            outcome: Change::Between(Likelihood::Rarely, Likelihood::Sometimes),
            sources: cite!["stldi"],
        },
        Rule {
            id: "plan.tricare-sex-therapy",
            when: &[PayerIs(&[Payer::Tricare]), ServiceIs(&[Service::SexTherapy])],
            outcome: Change::AtMost(Likelihood::Rarely),
            sources: cite!["tricare-sex-therapy"],
        },
        Rule {
            id: "plan.tricare-sexual-difficulty",
            when: &[PayerIs(&[Payer::Tricare]), ReasonIs(&[Reason::SexualDifficulty])],
            outcome: Change::AtMost(Likelihood::Rarely),
            sources: cite!["tricare-sex-therapy"],
        },
        Rule {
            id: "plan.tricare-nobody-treated",
            when: &[PayerIs(&[Payer::Tricare]), JOINT, TreatsOne(&[Known::No])],
            outcome: Change::AtMost(Likelihood::Rarely),
            sources: cite!["tricare-family"],
        },
        Rule {
            // It might be a sexual difficulty, which TRICARE leaves out.
            id: "plan.tricare-reason-unsure",
            when: &[PayerIs(&[Payer::Tricare]), ReasonIs(&[Reason::NotSure])],
            outcome: Change::MayFallTo(Likelihood::Rarely),
            sources: cite!["tricare-family", "tricare-sex-therapy"],
        },
        Rule {
            id: "plan.tricare-family",
            when: &[PayerIs(&[Payer::Tricare]), JOINT],
            outcome: Change::Same,
            sources: cite!["tricare-family"],
        },
        Rule {
            id: "plan.tricare",
            when: &[PayerIs(&[Payer::Tricare])],
            outcome: Change::MayFallTo(Likelihood::Sometimes),
            sources: cite!["tricare-family"],
        },
        Rule {
            id: "plan.medi-cal-family",
            when: &[
                PayerIs(&[Payer::Medicaid]),
                ServiceIs(&[Service::Family]),
                ClientIs(YOUNG),
                StateIs(&[State::California]),
            ],
            outcome: Change::MayRiseTo(Likelihood::Sometimes),
            sources: cite!["medicaid-ca-family"],
        },
        Rule {
            id: "plan.medicaid-young-family",
            when: &[PayerIs(&[Payer::Medicaid]), ServiceIs(&[Service::Family]), MAYBE_YOUNG],
            outcome: Change::MayRiseTo(Likelihood::Sometimes),
            sources: cite!["medicaid-epsdt", "medicaid-ca-family", "medicaid-varies"],
        },
        Rule {
            id: "plan.medicaid",
            when: &[PayerIs(&[Payer::Medicaid])],
            outcome: Change::MayFallTo(Likelihood::Sometimes),
            sources: cite!["medicaid-varies"],
        },
        Rule {
            id: "plan.medicare-family",
            when: &[PayerIs(&[Payer::Medicare]), JOINT],
            outcome: Change::Same,
            sources: cite!["medicare-family"],
        },
        Rule {
            id: "plan.medicare",
            when: &[PayerIs(&[Payer::Medicare])],
            outcome: Change::Same,
            sources: cite!["medicare-partb"],
        },
        Rule {
            id: "plan.student",
            when: &[PayerIs(&[Payer::Student])],
            outcome: Change::MayFallTo(Likelihood::Sometimes),
            sources: cite!["student"],
        },
        Rule {
            // Another kind of plan may be one that leaves therapy out.
            id: "plan.other",
            when: &[PayerIs(&[Payer::Other])],
            outcome: Change::MayFallTo(Likelihood::Rarely),
            sources: cite!["hcsm", "stldi"],
        },
        Rule {
            id: "plan.commercial-joint",
            when: &[PayerIs(&[Payer::Commercial]), JOINT],
            outcome: Change::Same,
            sources: cite!["couples-commercial"],
        },
        Rule {
            id: "plan.bought",
            when: &[PlanSourceIs(&[PlanSource::Bought])],
            outcome: Change::Same,
            sources: cite!["aca-ehb"],
        },
        Rule {
            // A large employer's plan need not include therapy, and one that pays its own claims
            // need not either. Most do, so the outlook stays.
            id: "plan.employer-insured",
            when: &[PlanSourceIs(&[PlanSource::Insurer])],
            outcome: Change::Same,
            sources: cite!["aca-ehb"],
        },
        Rule {
            id: "plan.self-insured",
            when: &[PlanSourceIs(&[PlanSource::SelfInsured])],
            outcome: Change::Same,
            sources: cite!["aca-ehb"],
        },
        Rule {
            id: "plan.commercial",
            when: &[PayerIs(&[Payer::Commercial])],
            outcome: Change::Same,
            sources: cite!["aca-ehb"],
        },
        Rule {
            // It might be a child on Medicaid, where some states ask for no diagnosis.
            id: "plan.unsure-young-family",
            when: &[PayerIs(&[Payer::NotSure]), ServiceIs(&[Service::Family]), MAYBE_YOUNG],
            outcome: Change::AnyUpTo(Likelihood::Sometimes),
            sources: cite!["medicaid-epsdt", "hcsm", "stldi"],
        },
        Rule {
            id: "plan.unsure",
            when: &[],
            outcome: Change::MayFallTo(Likelihood::Rarely),
            sources: cite!["hcsm", "stldi", "medicaid-varies"],
        },
    ],
};
