//! What the parts of the short answer look at, and what they are made of.

use crate::domain::answers::Answers;
use crate::domain::choices::{Client, Payer, Priority, Way};
use crate::domain::facts::{Facts, Policy};
use crate::domain::known::Known;
use crate::domain::outlook::Outlook;
use crate::domain::rules::availability::{AVAILABILITY, Availability};
use crate::domain::rules::disclosure::{Audience, DISCLOSURES};
use crate::domain::rules::notes::NOTES;
use crate::domain::rules::{Fired, all_hold};
use crate::domain::topic::Topic;

const HMO_CLAIM_RULE: &str = "notes.hmo-claim-rule";

/// Whoever pays and is no plan, in keys.
pub(super) const OTHER_PAYER: &str = "payer";

/// A text of the short answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    /// The key of its words, in two parts that belong together: a prefix that ends in a dot, and an id.
    pub key: (&'static str, &'static str),
    /// The rule that it follows from.
    pub rule: Fired,
}

/// The short answer to one question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShortAnswer {
    /// Which question.
    pub topic: Topic,
    /// The verdict.
    pub verdict: Line,
    /// One or two sentences with it.
    pub sentences: Vec<Line>,
    /// How often plans pay, where the verdict or a sentence says so.
    pub outlook: Option<Outlook>,
    /// Whether a meter may show the outlook: only where a plan can pay at this practice.
    pub has_meter: bool,
}

/// What the parts look at.
#[derive(Clone, Copy)]
pub struct Situation<'a> {
    /// What follows from the answers.
    pub facts: &'a Facts,
    /// The answers themselves, for what the visitor cares about.
    pub answers: &'a Answers,
}

impl Situation<'_> {
    /// Whether a way to pay stands open, with the rule that says so.
    pub(super) fn open(&self, way: Way) -> (Availability, Fired) {
        let row = AVAILABILITY.decide(self.facts, way);
        (row.outcome, row.into())
    }

    /// Whether a way to pay stands open, or may.
    pub(super) fn usable(&self, way: Way) -> bool {
        matches!(self.open(way).0, Availability::Available | Availability::Ask)
    }

    /// Whether the practice bills the plan as one of its network, or may.
    pub(super) fn bills(&self) -> bool {
        self.usable(Way::Claim) && self.facts.network != Known::No
    }

    /// Whether the practice may send a claim to a plan that it has no contract with. The visitor pays first, as
    /// with a receipt.
    pub(super) fn may_send_claim(&self) -> bool {
        self.usable(Way::Claim) && self.facts.network == Known::No
    }

    /// Whether the practice does not offer this kind of therapy: then whatever is said of plans holds
    /// somewhere else.
    pub(super) fn is_not_offered(&self) -> bool {
        self.facts.policy == Policy::NotOffered
    }

    pub(super) fn is_insured(&self) -> bool {
        self.facts.payer != Payer::Nobody
    }

    pub(super) fn is_young(&self) -> bool {
        matches!(self.facts.client, Client::Teen | Client::Child)
    }

    pub(super) fn is_network_unknown(&self) -> bool {
        self.facts.network == Known::Unknown
    }

    pub(super) fn cares_about(&self, priority: Priority) -> bool {
        self.answers.priorities().any(|picked| picked == priority)
    }

    /// The rule on what somebody learns, if they are concerned.
    pub(super) fn disclosure(&self, audience: Audience, way: Way) -> Option<Fired> {
        DISCLOSURES
            .matches(self.facts, way)
            .find(|row| row.outcome.audience == audience)
            .map(Into::into)
    }

    /// That this plan may want a claim even of those who pay themselves.
    pub(super) fn hmo_claim_rule(&self) -> Option<Fired> {
        let applies = |when| all_hold(when, self.facts, Way::SelfPay);
        let row = NOTES.rows.iter().find(|row| row.rule.id == HMO_CLAIM_RULE)?;
        applies(row.rule.when).then(|| row.into())
    }

    /// The name of a public program in keys, or that of all other plans.
    pub(super) fn program(&self) -> &'static str {
        match self.facts.payer {
            Payer::Medicare => "medicare",
            Payer::Medicaid => "medicaid",
            Payer::Tricare => "tricare",
            Payer::Federal | Payer::Injury => OTHER_PAYER,
            _ => "plans",
        }
    }
}
