//! What a visitor may ask for by law, and of whom.

use super::{Hit, INSURED, Rule, Table};
use crate::domain::named::named;
use crate::domain::sources::cite;

named! {
    /// A right. Its name, one sentence on how to use it and a ready request stand under `right.*`.
    pub enum Right {
        /// Nothing goes to the plan about what was paid in full.
        PaidInFull = "paid-in-full",
        /// A written price before the first visit.
        GoodFaithEstimate = "good-faith-estimate",
        /// Plan mail about care goes where the client says.
        PlanMail = "plan-mail",
        /// The practice writes and calls where the client says.
        PracticeMail = "practice-mail",
        /// Seeing and copying the record.
        Access = "access",
        /// Having a mistake in the record corrected.
        Amend = "amend",
        /// Having a plan's "no" looked at again.
        Appeal = "appeal",
    }
}

/// The table: all rows that apply are shown, under their right.
pub static RIGHTS: Table<Right> = Table {
    id: "rights",
    hit: Hit::Collect,
    rows: &[
        Rule {
            id: "rights.paid-in-full",
            when: &[INSURED],
            then: Right::PaidInFull,
            sources: cite!["paid-in-full-restriction"],
        },
        Rule { id: "rights.access", when: &[], then: Right::Access, sources: cite!["access"] },
    ],
};
