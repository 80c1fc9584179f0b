//! What being out of network does to the outlook, for money that comes back through a superbill.

use super::condition::Condition::{MedicareIs, PayerIs, PlanIs};
use super::table::Hit;
use super::table::{Row, Rule, Table};
use super::vocabulary::{IN_NETWORK_ONLY, MEDICARE_MEDICAID, OWN_RULES, UNINSURED};
use crate::domain::choices::{Payer, PlanType};
use crate::domain::outlook::{Change, Likelihood};
use crate::domain::profile::MedicareStatus;
use crate::domain::set::any;
use crate::domain::sources::cite;

/// The table. The first row that applies decides.
pub static NETWORK: Table<Change> = Table {
    id: "network",
    hit: Hit::First,
    rows: &[
        Row {
            outcome: Change::NoPlan,
            rule: Rule { id: "network.none", when: &[UNINSURED], sources: cite!["gfe-right"] },
        },
        Row {
            outcome: Change::AtMost(Likelihood::Rarely),
            rule: Rule {
                id: "network.medicare-opted-out",
                when: &[PayerIs(any![Payer::Medicare]), MedicareIs(MedicareStatus::OptedOut)],
                sources: cite!["medicare-optout"],
            },
        },
        Row {
            outcome: Change::Between(Likelihood::Rarely, Likelihood::Sometimes),
            rule: Rule {
                id: "network.public",
                when: &[MEDICARE_MEDICAID],
                sources: cite!["medicare-optout", "medicaid-varies", "medicare-advantage"],
            },
        },
        Row {
            outcome: Change::AtMost(Likelihood::Rarely),
            rule: Rule {
                id: "network.own-rules",
                when: &[OWN_RULES],
                sources: cite!["hcsm", "federal-care"],
            },
        },
        Row {
            outcome: Change::AtMost(Likelihood::Rarely),
            rule: Rule {
                id: "network.hmo-epo",
                when: &[IN_NETWORK_ONLY],
                sources: cite!["plan-hmo-epo-ppo"],
            },
        },
        Row {
            outcome: Change::AtMost(Likelihood::Sometimes),
            rule: Rule {
                id: "network.ppo-pos",
                when: &[PlanIs(any![PlanType::Ppo, PlanType::Pos])],
                sources: cite!["plan-hmo-epo-ppo", "net-out"],
            },
        },
        Row {
            outcome: Change::Between(Likelihood::Rarely, Likelihood::Sometimes),
            rule: Rule {
                // It has no Summary of Benefits and Coverage.
                id: "network.tricare",
                when: &[PayerIs(any![Payer::Tricare])],
                sources: cite!["tricare-family"],
            },
        },
        Row {
            outcome: Change::Between(Likelihood::Rarely, Likelihood::Sometimes),
            rule: Rule {
                id: "network.unsure",
                when: &[],
                sources: cite!["plan-hmo-epo-ppo", "net-out"],
            },
        },
    ],
};
