//! Which outlooks the answer speaks of.

use crate::domain::assess::Assessment;
use crate::domain::choices::{Payer, Way};
use crate::domain::known::Known;
use crate::t;
use crate::text::Key;

/// What plans do is said for the network the visitor named, and for both while that is open, unless
/// it is the same for both. Each with the words that say which; none where there is no plan.
#[must_use]
pub fn visible_outlooks(assessment: &Assessment) -> Vec<(Way, Option<Key>)> {
    let facts = &assessment.facts;
    let outlook = |way| assessment.way(way).outlook();
    let inside = (Way::Claim, Some(t!("answer.world_claim")));
    let outside = (Way::Superbill, Some(t!("answer.world_superbill")));
    match (facts.payer, facts.network) {
        (Payer::Nobody, _)
        // They have no network.
        | (Payer::Federal | Payer::Injury, Known::Unknown) => vec![(Way::Claim, None)],
        (_, Known::Yes) => vec![inside],
        (_, Known::No) => vec![outside],
        (_, Known::Unknown) if outlook(Way::Claim) == outlook(Way::Superbill) => {
            vec![(Way::Claim, Some(t!("answer.world_both")))]
        }
        (_, Known::Unknown) => vec![inside, outside],
    }
}
