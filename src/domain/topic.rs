//! What an answer can be read on about: one screen each, in the order in which they follow each other.

use super::named::named;

named! {
    /// A screen behind the short answer.
    pub enum Topic {
        /// Whether insurance will pay.
        Pay = "pay",
        /// Whether a diagnosis goes on file.
        OnFile = "on-file",
        /// Who would see it.
        SeenBy = "seen-by",
        /// What changes for somebody who pays without a plan.
        SelfPay = "self-pay",
        /// The four ways to pay, side by side.
        Ways = "ways",
        /// What it could cost.
        Costs = "costs",
        /// What to ask, and the visitor's rights.
        Ask = "ask",
        /// The answers given, the rules behind the result and their sources.
        Why = "why",
    }
}

impl Topic {
    /// The four questions that visitors come with; each has a short answer.
    pub const QUESTIONS: [Self; 4] = [Self::Pay, Self::OnFile, Self::SeenBy, Self::SelfPay];

    /// The screen that follows this one.
    #[must_use]
    pub fn next(self) -> Option<Self> {
        Self::ALL.get(self as usize + 1).copied()
    }
}
