//! What being out of network does to the outlook, for money that comes back through a superbill.

use super::condition::Condition::{MedicareIs, PayerIs, PlanIs};
use super::table::Hit;
use super::table::{Rule, Table};
use super::vocabulary::{IN_NETWORK_ONLY, MEDICARE_MEDICAID, MINISTRY, UNINSURED};
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
            when: &[UNINSURED],
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
            when: &[MEDICARE_MEDICAID],
            outcome: Change::Between(Likelihood::Rarely, Likelihood::Sometimes),
            sources: cite!["medicare-optout", "medicaid-varies"],
        },
        Rule {
            id: "network.sharing-ministry",
            when: &[MINISTRY],
            outcome: Change::AtMost(Likelihood::Rarely),
            sources: cite!["hcsm"],
        },
        Rule {
            id: "network.hmo-epo",
            when: &[IN_NETWORK_ONLY],
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
