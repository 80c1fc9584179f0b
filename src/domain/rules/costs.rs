//! What is said beside the calculator, and which ways to pay it leaves out.

use super::condition::Condition;
use super::table::{Hit, Rule, Table};
use super::vocabulary::INSURED;
use crate::domain::choices::{Payer, PlanType, Service, Way};
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

const SUPERBILL: &[Way] = &[Way::Superbill];
const TO_PLAN: &[Way] = &[Way::Claim, Way::Superbill];
const JOINT: &[Service] = &[Service::Couples, Service::Family];

/// The table: all rows that apply count.
pub static COSTS: Table<CostNote> = Table {
    id: "costs",
    hit: Hit::Collect,
    rows: &[
        Rule {
            id: "costs.sharing-ministry",
            when: &[Condition::PlanIs(&[PlanType::Ministry])],
            outcome: CostNote::LeftOut(TO_PLAN),
            sources: cite!["hcsm"],
        },
        Rule {
            id: "costs.in-network-only",
            when: &[
                Condition::PayerIs(&[Payer::Commercial, Payer::Student, Payer::Other]),
                Condition::PlanIs(&[PlanType::Hmo, PlanType::Epo]),
            ],
            outcome: CostNote::LeftOut(SUPERBILL),
            sources: cite!["plan-hmo-epo-ppo"],
        },
        Rule {
            id: "costs.public",
            when: &[Condition::PayerIs(&[Payer::Medicare, Payer::Medicaid])],
            outcome: CostNote::LeftOut(SUPERBILL),
            sources: cite!["medicare-optout", "medicaid-varies"],
        },
        Rule {
            id: "costs.separate-totals",
            when: &[INSURED],
            outcome: CostNote::Beside(SUPERBILL),
            sources: cite!["selfpay-not-counted", "net-out"],
        },
        Rule {
            id: "costs.not-counted",
            when: &[INSURED],
            outcome: CostNote::Beside(TO_PLAN),
            sources: cite!["cost-formulas"],
        },
        Rule {
            id: "costs.tax-treatment",
            when: &[Condition::ServiceIsNot(JOINT)],
            outcome: CostNote::Tax,
            sources: cite!["tax-medical-care", "tax-therapy-yes", "tax-privacy-tradeoff"],
        },
        Rule {
            id: "costs.tax-joint",
            when: &[
                Condition::ServiceIs(JOINT),
                Condition::TreatsOne(&[Known::Yes, Known::Unknown]),
            ],
            outcome: CostNote::Tax,
            sources: cite!["tax-medical-care", "tax-therapy-yes", "tax-privacy-tradeoff"],
        },
        Rule {
            id: "costs.tax-relationship",
            when: &[Condition::ServiceIs(JOINT), Condition::TreatsOne(&[Known::No])],
            outcome: CostNote::Tax,
            sources: cite!["tax-therapy-yes"],
        },
        Rule {
            id: "costs.tax-deduction",
            // One person and a therapist are not asked.
            when: &[Condition::TreatsOne(&[Known::Yes, Known::Unknown])],
            outcome: CostNote::Tax,
            sources: cite!["tax-75", "tax-medical-care"],
        },
        Rule {
            id: "costs.tax-marketplace",
            when: &[Condition::PayerIs(&[Payer::Commercial])],
            outcome: CostNote::Tax,
            sources: cite!["hsa-2026"],
        },
    ],
};
