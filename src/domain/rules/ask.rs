//! What to ask, and whom: a script for the call to the plan, and questions for the practice.

use super::{Hit, INSURED, Rule, Table};
use crate::domain::named::named;
use crate::domain::sources::cite;

named! {
    /// Who is asked.
    pub enum Whom {
        /// The health plan, at the number on the card.
        Plan = "plan",
        /// The therapist or the practice.
        Practice = "practice",
    }
}

/// The table: all rows that apply are asked, in this order.
pub static ASK: Table<Whom> = Table {
    id: "ask",
    hit: Hit::Collect,
    rows: &[
        Rule {
            id: "ask.plan-notices",
            when: &[INSURED],
            then: Whom::Plan,
            sources: cite!["eob-policyholder"],
        },
        Rule {
            id: "ask.practice-diagnosis",
            when: &[],
            then: Whom::Practice,
            sources: cite!["dx-only-clinician"],
        },
    ],
};
