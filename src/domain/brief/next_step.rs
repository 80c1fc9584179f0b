//! A good next step: something to find out, never a way to pay.

use super::situation::Situation;
use crate::domain::choices::{Client, Payer, Priority, Way};
use crate::domain::known::Known;
use crate::domain::named::named;
use crate::domain::question_id::QuestionId;
use crate::domain::topic::Topic;

named! {
    /// What to find out. Its words are `brief.next.<id>.title` and `brief.next.<id>.text`.
    pub enum NextStep {
        /// Which plan it is: the insurance card says so.
        FindCard = "find-card",
        /// Who offers this kind of therapy.
        AskReferral = "ask-referral",
        /// Its price in writing, whether it has told one or not.
        AskPrice = "ask-price",
        /// What a parent is told.
        AskParent = "ask-parent",
        /// Whether it gives receipts, and its price in writing.
        AskFee = "ask-fee",
        /// What paying themselves takes, for those who would rather do so.
        AskPrivate = "ask-private",
        /// What its receipts show, where it gives them.
        AskReceipt = "ask-receipt",
        /// Whether the practice takes this public program.
        AskTaken = "ask-taken",
        /// Whether the therapist is in the plan's network, and the share of the cost.
        CallNetwork = "call-network",
        /// Whether whoever would pay has to approve it first.
        CallPayer = "call-payer",
        /// What a visit would cost.
        CallCost = "call-cost",
        /// What the plan pays back where it has no contract.
        CallBack = "call-back",
        /// Who else takes the plan, where nothing can be sent to it from here.
        CallOther = "call-other",
    }
}

/// Where the button of a next step leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// To a question, to answer it differently.
    Change(QuestionId),
    /// To a screen.
    Open(Topic),
}

impl NextStep {
    /// Where its button leads.
    #[must_use]
    pub const fn action(self) -> Action {
        match self {
            Self::FindCard => Action::Change(QuestionId::Payment),
            _ => Action::Open(Topic::Ask),
        }
    }
}

/// Reasons for which the practice bills no plan for this, whichever it is.
const NOT_BILLED: [&str; 2] = ["open.claim-never", "open.claim-nobody-treated"];

/// The first that applies. What it asks for never depends on which way to pay would be best.
#[must_use]
pub fn next_step(situation: &Situation) -> NextStep {
    let facts = situation.facts;
    let (_, claim) = situation.open(Way::Claim);
    let gives_receipt = situation.usable(Way::Superbill);
    let is_unknown = facts.network == Known::Unknown;
    match facts.payer {
        _ if situation.is_not_offered() => NextStep::AskReferral,
        Payer::NotSure => NextStep::FindCard,
        Payer::Nobody => NextStep::AskPrice,
        // Who asks for a younger child is a parent.
        _ if facts.client == Client::Teen && situation.cares_about(Priority::Policyholder) => {
            NextStep::AskParent
        }
        _ if facts.would_rather_pay() => NextStep::AskPrivate,
        // No question about the plan changes that.
        _ if NOT_BILLED.contains(&claim.id) => {
            if gives_receipt && facts.superbills == Known::Yes {
                NextStep::AskReceipt
            } else if gives_receipt {
                NextStep::AskFee
            } else {
                NextStep::AskPrice
            }
        }
        Payer::Federal | Payer::Injury => NextStep::CallPayer,
        Payer::Medicare | Payer::Medicaid if is_unknown => NextStep::AskTaken,
        _ if is_unknown => NextStep::CallNetwork,
        _ if situation.bills() => NextStep::CallCost,
        Payer::Medicare | Payer::Medicaid => NextStep::CallOther,
        _ if gives_receipt || situation.may_send_claim() => NextStep::CallBack,
        _ => NextStep::CallOther,
    }
}
