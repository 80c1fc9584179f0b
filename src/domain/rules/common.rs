//! Questions that many people have, answered for this visitor's situation.

use super::{Hit, INSURED, Rule, Table, Test::Pays};
use crate::domain::choices::Payer;
use crate::domain::named::named;
use crate::domain::sources::cite;

named! {
    /// A common question. Its words stand under `common.*`.
    pub enum Common {
        /// Do I have to accept a diagnosis?
        MustAccept = "must-accept",
        /// Can I see my diagnosis and ask about it?
        CanSee = "can-see",
        /// Will a diagnosis follow me forever?
        Forever = "forever",
        /// Can we work on something else than the diagnosis?
        OtherTopics = "other-topics",
    }
}

/// The table: all rows that apply are shown, under their question. Each question has an answer in
/// every situation in which it is asked at all.
pub static COMMON: Table<Common> = Table {
    id: "common",
    hit: Hit::Collect,
    rows: &[
        Rule {
            id: "common.must-accept",
            when: &[INSURED],
            then: Common::MustAccept,
            sources: cite!["dx-claim-needs-code", "dx-only-clinician"],
        },
        Rule {
            id: "common.must-accept-uninsured",
            when: &[Pays(&[Payer::Nobody])],
            then: Common::MustAccept,
            sources: cite!["self-pay-still-diagnosed"],
        },
        Rule { id: "common.can-see", when: &[], then: Common::CanSee, sources: cite!["access"] },
        Rule { id: "common.forever", when: &[], then: Common::Forever, sources: cite!["amend"] },
        Rule {
            id: "common.other-topics",
            when: &[],
            then: Common::OtherTopics,
            sources: cite!["cpt-misuse"],
        },
    ],
};
