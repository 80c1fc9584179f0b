//! What is said beside the calculator, and which ways to pay it leaves out.

use super::condition::Condition::{InNetwork, PayerIs, TreatsOne};
use super::table::{Hit, Row, Rule, Table};
use super::vocabulary::{
    IN_NETWORK_ONLY, INSURED, JOINT, MAYBE_ONE_TREATED, MEDICARE_MEDICAID, NAMED_PRIVATE,
    NOT_JOINT, OWN_RULES, USUAL_RULES,
};
use crate::domain::choices::{Payer, Way};
use crate::domain::known::Known;
use crate::domain::set::any;
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

const CLAIM_ONLY: &[Way] = &[Way::Claim];
const SUPERBILL_ONLY: &[Way] = &[Way::Superbill];
const SELF_PAY_ONLY: &[Way] = &[Way::SelfPay];
const CLAIM_OR_SUPERBILL: &[Way] = &[Way::Claim, Way::Superbill];

/// The table: all rows that apply count.
pub static COSTS: Table<CostNote> = Table {
    id: "costs",
    hit: Hit::Collect,
    rows: &[
        Row {
            outcome: CostNote::LeftOut(CLAIM_OR_SUPERBILL),
            rule: Rule {
                id: "costs.own-rules",
                when: &[OWN_RULES],
                sources: cite!["hcsm", "federal-care"],
            },
        },
        Row {
            outcome: CostNote::LeftOut(SUPERBILL_ONLY),
            rule: Rule {
                id: "costs.in-network-only",
                when: &[NAMED_PRIVATE, IN_NETWORK_ONLY],
                sources: cite!["plan-hmo-epo-ppo"],
            },
        },
        Row {
            outcome: CostNote::LeftOut(SUPERBILL_ONLY),
            rule: Rule {
                id: "costs.public",
                when: &[MEDICARE_MEDICAID],
                sources: cite!["medicare-optout", "medicaid-varies"],
            },
        },
        Row {
            outcome: CostNote::Beside(SELF_PAY_ONLY),
            rule: Rule {
                id: "costs.self-pay-public",
                when: &[MEDICARE_MEDICAID],
                sources: cite!["medicare-optout", "medicaid-varies"],
            },
        },
        Row {
            outcome: CostNote::LeftOut(CLAIM_ONLY),
            rule: Rule {
                id: "costs.claim-out-of-network",
                when: &[USUAL_RULES, InNetwork(any![Known::No])],
                sources: cite!["courtesy-billing"],
            },
        },
        Row {
            outcome: CostNote::Beside(SUPERBILL_ONLY),
            rule: Rule {
                id: "costs.separate-totals",
                when: &[INSURED],
                sources: cite!["selfpay-not-counted", "net-out"],
            },
        },
        Row {
            outcome: CostNote::Beside(CLAIM_OR_SUPERBILL),
            rule: Rule {
                id: "costs.not-counted",
                when: &[INSURED],
                sources: cite!["cost-formulas", "missed-visits"],
            },
        },
        Row {
            outcome: CostNote::Tax,
            rule: Rule {
                id: "costs.tax-treatment",
                when: &[NOT_JOINT],
                sources: cite!["tax-medical-care", "tax-therapy-yes", "tax-privacy-tradeoff"],
            },
        },
        Row {
            outcome: CostNote::Tax,
            rule: Rule {
                id: "costs.tax-joint",
                when: &[JOINT, MAYBE_ONE_TREATED],
                sources: cite!["tax-medical-care", "tax-therapy-yes", "tax-privacy-tradeoff"],
            },
        },
        Row {
            outcome: CostNote::Tax,
            rule: Rule {
                id: "costs.tax-relationship",
                when: &[JOINT, TreatsOne(any![Known::No])],
                sources: cite!["tax-therapy-yes", "hsa-penalty"],
            },
        },
        Row {
            outcome: CostNote::Tax,
            rule: Rule {
                id: "costs.tax-deduction",
                // One person and a therapist are not asked.
                when: &[MAYBE_ONE_TREATED],
                sources: cite!["tax-75", "tax-medical-care"],
            },
        },
        Row {
            outcome: CostNote::Tax,
            rule: Rule {
                id: "costs.tax-marketplace",
                when: &[PayerIs(any![Payer::Commercial])],
                sources: cite!["hsa-2026"],
            },
        },
    ],
};
