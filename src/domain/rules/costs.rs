//! What is said beside the calculator, and which ways to pay it leaves out.

use super::condition::Condition::{PayerIs, TreatsOne};
use super::table::{Hit, Rule, Table};
use super::vocabulary::{
    IN_NETWORK_ONLY, INSURED, JOINT, MAYBE_ONE_TREATED, MEDICARE_MEDICAID, MINISTRY, NAMED_PRIVATE,
    NOT_JOINT,
};
use crate::domain::choices::{Payer, Way};
use crate::domain::known::Known;
use crate::domain::sources::cite;

/// What a row is for. It counts where one of its ways to pay is available.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CostNote {
    /// These ways are not worked out.
    LeftOut(&'static [Way]),
    /// Said where one of these ways is worked out.
    Beside(&'static [Way]),
    /// Money that is spared taxes. Said whatever is worked out.
    Tax,
}

impl CostNote {
    /// The ways that are not worked out because of it.
    #[must_use]
    pub const fn leaves_out(self) -> &'static [Way] {
        match self {
            Self::LeftOut(ways) => ways,
            Self::Beside(_) | Self::Tax => &[],
        }
    }
}

const SUPERBILL_ONLY: &[Way] = &[Way::Superbill];
const CLAIM_OR_SUPERBILL: &[Way] = &[Way::Claim, Way::Superbill];

/// The table: all rows that apply count.
pub static COSTS: Table<CostNote> = Table {
    id: "costs",
    hit: Hit::Collect,
    rows: &[
        Rule {
            id: "costs.sharing-ministry",
            when: &[MINISTRY],
            outcome: CostNote::LeftOut(CLAIM_OR_SUPERBILL),
            sources: cite!["hcsm"],
        },
        Rule {
            id: "costs.in-network-only",
            when: &[NAMED_PRIVATE, IN_NETWORK_ONLY],
            outcome: CostNote::LeftOut(SUPERBILL_ONLY),
            sources: cite!["plan-hmo-epo-ppo"],
        },
        Rule {
            id: "costs.public",
            when: &[MEDICARE_MEDICAID],
            outcome: CostNote::LeftOut(SUPERBILL_ONLY),
            sources: cite!["medicare-optout", "medicaid-varies"],
        },
        Rule {
            id: "costs.separate-totals",
            when: &[INSURED],
            outcome: CostNote::Beside(SUPERBILL_ONLY),
            sources: cite!["selfpay-not-counted", "net-out"],
        },
        Rule {
            id: "costs.not-counted",
            when: &[INSURED],
            outcome: CostNote::Beside(CLAIM_OR_SUPERBILL),
            sources: cite!["cost-formulas"],
        },
        Rule {
            id: "costs.tax-treatment",
            when: &[NOT_JOINT],
            outcome: CostNote::Tax,
            sources: cite!["tax-medical-care", "tax-therapy-yes", "tax-privacy-tradeoff"],
        },
        Rule {
            id: "costs.tax-joint",
            when: &[JOINT, MAYBE_ONE_TREATED],
            outcome: CostNote::Tax,
            sources: cite!["tax-medical-care", "tax-therapy-yes", "tax-privacy-tradeoff"],
        },
        Rule {
            id: "costs.tax-relationship",
            when: &[JOINT, TreatsOne(&[Known::No])],
            outcome: CostNote::Tax,
            sources: cite!["tax-therapy-yes"],
        },
        Rule {
            id: "costs.tax-deduction",
            // One person and a therapist are not asked.
            when: &[MAYBE_ONE_TREATED],
            outcome: CostNote::Tax,
            sources: cite!["tax-75", "tax-medical-care"],
        },
        Rule {
            id: "costs.tax-marketplace",
            when: &[PayerIs(&[Payer::Commercial])],
            outcome: CostNote::Tax,
            sources: cite!["hsa-2026"],
        },
    ],
};
