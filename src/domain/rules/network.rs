//! What being out of network does to the outlook, for money that comes back through a superbill.

use super::condition::Condition::{MedicareIs, PayerIs, PlanIs};
use super::table::Hit;
use super::table::{Rule, Table};
use crate::domain::choices::{Payer, PlanType};
use crate::domain::outlook::{Change, Likelihood};
use crate::domain::profile::MedicareStatus;
use crate::domain::sources::cite;

/// The table. The first row that applies decides.
pub static NETWORK: Table<Change> = Table {
    id: "network",
    hit: Hit::First,
    rows: &[
        Rule {
            id: "network.none",
            when: &[PayerIs(&[Payer::Nobody])],
            outcome: Change::NoPlan,
            sources: cite!["gfe-right"],
        },
        Rule {
            id: "network.medicare-opted-out",
            when: &[PayerIs(&[Payer::Medicare]), MedicareIs(MedicareStatus::OptedOut)],
            outcome: Change::AtMost(Likelihood::Rarely),
            sources: cite!["medicare-optout"],
        },
        Rule {
            id: "network.public",
            when: &[PayerIs(&[Payer::Medicare, Payer::Medicaid])],
            outcome: Change::Between(Likelihood::Rarely, Likelihood::Sometimes),
            sources: cite!["medicare-optout", "medicaid-varies"],
        },
        Rule {
            id: "network.sharing-ministry",
            when: &[PlanIs(&[PlanType::Ministry])],
            outcome: Change::AtMost(Likelihood::Rarely),
            sources: cite!["hcsm"],
        },
        Rule {
            id: "network.hmo-epo",
            when: &[PlanIs(&[PlanType::Hmo, PlanType::Epo])],
            outcome: Change::AtMost(Likelihood::Rarely),
            sources: cite!["plan-hmo-epo-ppo"],
        },
        Rule {
            id: "network.ppo-pos",
            when: &[PlanIs(&[PlanType::Ppo, PlanType::Pos])],
            outcome: Change::AtMost(Likelihood::Sometimes),
            sources: cite!["plan-hmo-epo-ppo", "net-out"],
        },
        Rule {
            id: "network.unsure",
            when: &[],
            outcome: Change::Between(Likelihood::Rarely, Likelihood::Sometimes),
            sources: cite!["plan-hmo-epo-ppo", "net-out"],
        },
    ],
};
