//! The fields of prices.

use crate::domain::profile::fee::{FeeBy, FeeKind};
use crate::domain::profile::json::Kind;
use crate::domain::profile::problem::Problem;
#[cfg(feature = "serde")]
use crate::domain::profile::table::Said;
use crate::domain::profile::table::{Is, Section, section};

const CENTS: Is = Is::Whole(0, u32::MAX, Problem::CentsOutOfRange);
pub(super) const FEES: Is = Is::List(&Is::Object(&FEE));

const FEE: Section = section! {
    /// The price of one session. It has one price in `cents`, or a lowest price in `from-cents`.
    title: "Fee",
    one_of: "cents", "from-cents";
    needs: "to-cents" => "from-cents";
    /// How long the session is, in minutes. Visitors read it beside the price.
    "minutes": Is::MustInFirst(&Is::Minutes),
    /// The price in whole US cents: `15000` is $150.
    "cents": Is::Meant(Kind::List, Problem::PriceRange, &CENTS),
    second:
    /// Which sessions the price is for. Left out: usual ones.
    "kind": Is::One(FeeKind::LIST),
    /// Whose sessions the price is for, if it differs by who holds them.
    "by": Is::One(FeeBy::LIST),
    /// The lowest price in whole US cents. Without `to-cents`, visitors read “from”.
    "from-cents": CENTS,
    /// The highest price in whole US cents, above `from-cents`.
    "to-cents": CENTS,
    /// `true`: a lower price for clients who take no superbill. Visitors read that no money can then come back from a
    /// plan.
    "without-superbill": Is::Bool,
    /// What a client who uses a plan pays besides, in whole US cents, because the session is longer than plans pay for.
    /// Visitors read it, and are told to ask their plan if that is allowed.
    "beyond-plan-cents": CENTS,
};

pub(super) const INCOME_TIER: Section = section! {
    /// The fee up to some income.
    title: "Income step",
    /// The highest yearly household income of this step, in whole US cents: `4000000` is $40,000. Only the last step may
    /// leave it out, and then holds for all who earn more.
    "up-to-cents": CENTS,
    /// The fee for one session, in whole US cents.
    "cents": Is::Must(&CENTS),
};

pub(super) const MISSED_VISIT: Section = section! {
    /// The rule for visits that a client misses or cancels late.
    title: "Missed visit",
    /// What it costs, in whole US cents. Left out: the full fee.
    "cents": CENTS,
    /// How many hours ahead a client has to cancel so that it costs nothing.
    "notice-hours": Is::Must(&Is::Whole(1, 720, Problem::HoursOutOfRange)),
};
