//! What a plan or program does to the usual outlook.

use super::condition::Test::{ClientIs, Is, Pays, PlanFrom, PlanIs, ReasonIs, StateIs, TreatsOne};
use super::table::Hit;
use super::table::{Rule, Table};
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
            when: &[Pays(&[Payer::Nobody])],
            then: Change::NoPlan,
            sources: cite!["gfe-right"],
        },
        Rule {
            id: "plan.sharing-ministry",
            when: &[PlanIs(&[PlanType::Ministry])],
            then: Change::AtMost(Likelihood::Rarely),
            sources: cite!["hcsm"],
        },
        Rule {
            id: "plan.short-term",
            when: &[PlanIs(&[PlanType::ShortTerm])],
            then: Change::Between(Likelihood::Rarely, Likelihood::Sometimes),
            sources: cite!["stldi"],
        },
        Rule {
            id: "plan.tricare-sex-therapy",
            when: &[Pays(&[Payer::Tricare]), Is(&[Service::SexTherapy])],
            then: Change::AtMost(Likelihood::Rarely),
            sources: cite!["tricare-sex-therapy"],
        },
        Rule {
            id: "plan.tricare-sexual-difficulty",
            when: &[Pays(&[Payer::Tricare]), ReasonIs(&[Reason::SexualDifficulty])],
            then: Change::AtMost(Likelihood::Rarely),
            sources: cite!["tricare-sex-therapy"],
        },
        Rule {
            id: "plan.tricare-nobody-treated",
            when: &[
                Pays(&[Payer::Tricare]),
                Is(&[Service::Couples, Service::Family]),
                TreatsOne(&[Known::No]),
            ],
            then: Change::AtMost(Likelihood::Rarely),
            sources: cite!["tricare-family"],
        },
        Rule {
            // It might be a sexual difficulty, which TRICARE leaves out.
            id: "plan.tricare-reason-unsure",
            when: &[Pays(&[Payer::Tricare]), ReasonIs(&[Reason::NotSure])],
            then: Change::MayFallTo(Likelihood::Rarely),
            sources: cite!["tricare-family", "tricare-sex-therapy"],
        },
        Rule {
            id: "plan.tricare-family",
            when: &[Pays(&[Payer::Tricare]), Is(&[Service::Couples, Service::Family])],
            then: Change::Same,
            sources: cite!["tricare-family"],
        },
        Rule {
            id: "plan.tricare",
            when: &[Pays(&[Payer::Tricare])],
            then: Change::MayFallTo(Likelihood::Sometimes),
            sources: cite!["tricare-family"],
        },
        Rule {
            id: "plan.medi-cal-family",
            when: &[
                Pays(&[Payer::Medicaid]),
                Is(&[Service::Family]),
                ClientIs(YOUNG),
                StateIs(&[State::California]),
            ],
            then: Change::MayRiseTo(Likelihood::Sometimes),
            sources: cite!["medicaid-ca-family"],
        },
        Rule {
            id: "plan.medicaid-young-family",
            when: &[
                Pays(&[Payer::Medicaid]),
                Is(&[Service::Family]),
                ClientIs(&[Client::Teen, Client::Child, Client::NotSure]),
            ],
            then: Change::MayRiseTo(Likelihood::Sometimes),
            sources: cite!["medicaid-epsdt", "medicaid-ca-family", "medicaid-varies"],
        },
        Rule {
            id: "plan.medicaid",
            when: &[Pays(&[Payer::Medicaid])],
            then: Change::MayFallTo(Likelihood::Sometimes),
            sources: cite!["medicaid-varies"],
        },
        Rule {
            id: "plan.medicare-family",
            when: &[Pays(&[Payer::Medicare]), Is(&[Service::Couples, Service::Family])],
            then: Change::Same,
            sources: cite!["medicare-family"],
        },
        Rule {
            id: "plan.medicare",
            when: &[Pays(&[Payer::Medicare])],
            then: Change::Same,
            sources: cite!["medicare-partb"],
        },
        Rule {
            id: "plan.student",
            when: &[Pays(&[Payer::Student])],
            then: Change::MayFallTo(Likelihood::Sometimes),
            sources: cite!["student"],
        },
        Rule {
            // Another kind of plan may be one that leaves therapy out.
            id: "plan.other",
            when: &[Pays(&[Payer::Other])],
            then: Change::MayFallTo(Likelihood::Rarely),
            sources: cite!["hcsm", "stldi"],
        },
        Rule {
            id: "plan.commercial-joint",
            when: &[Pays(&[Payer::Commercial]), Is(&[Service::Couples, Service::Family])],
            then: Change::Same,
            sources: cite!["couples-commercial"],
        },
        Rule {
            id: "plan.bought",
            when: &[PlanFrom(&[PlanSource::Bought])],
            then: Change::Same,
            sources: cite!["aca-ehb"],
        },
        Rule {
            // A large employer's plan need not include therapy, and one that pays its own claims
            // need not either. Most do, so the outlook stays.
            id: "plan.employer-insured",
            when: &[PlanFrom(&[PlanSource::Insurer])],
            then: Change::Same,
            sources: cite!["aca-ehb"],
        },
        Rule {
            id: "plan.self-insured",
            when: &[PlanFrom(&[PlanSource::SelfInsured])],
            then: Change::Same,
            sources: cite!["aca-ehb"],
        },
        Rule {
            id: "plan.commercial",
            when: &[Pays(&[Payer::Commercial])],
            then: Change::Same,
            sources: cite!["aca-ehb"],
        },
        Rule {
            // It might be a child on Medicaid, where some states ask for no diagnosis.
            id: "plan.unsure-young-family",
            when: &[
                Pays(&[Payer::NotSure]),
                Is(&[Service::Family]),
                ClientIs(&[Client::Teen, Client::Child, Client::NotSure]),
            ],
            then: Change::AnyUpTo(Likelihood::Sometimes),
            sources: cite!["medicaid-epsdt", "hcsm", "stldi"],
        },
        Rule {
            id: "plan.unsure",
            when: &[],
            then: Change::MayFallTo(Likelihood::Rarely),
            sources: cite!["hcsm", "stldi", "medicaid-varies"],
        },
    ],
};
