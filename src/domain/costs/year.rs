//! Twelve months of visits, paid one after the other, and from when on one way has cost more than
//! another.

use super::money::Cents;
use super::visit::{Left, Paid, Terms};

/// The months that a year view looks at.
pub const MONTHS: u32 = 12;

/// How often the visits are, and when the plan's year starts over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pace {
    /// Visits in each month, at least 1.
    pub sessions: u32,
    /// After how many months the plan's year starts over. `None`, or [`MONTHS`] and more: not before
    /// the twelve months are over.
    pub restart: Option<u32>,
}

/// A way to pay, as far as a year goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Plan {
    /// How each visit is paid.
    pub terms: Terms,
    /// What is left at the first visit.
    pub now: Left,
    /// What there is when the plan's year starts over.
    pub renewed: Left,
}

impl Plan {
    /// Paying without a plan.
    #[must_use]
    pub const fn self_pay(fee: Cents) -> Self {
        Self { terms: Terms::SelfPay { fee }, now: Left::NOTHING, renewed: Left::NOTHING }
    }

    /// Pays for the next visit.
    #[must_use]
    pub fn next_visit(&self) -> Paid {
        self.terms.pay(&mut self.now.clone())
    }

    /// Pays for the visits of twelve months in their order.
    #[must_use]
    pub fn year(&self, pace: Pace) -> Year {
        let mut left = self.now;
        let mut running = Paid::default();
        let mut visits = Vec::new();
        for month in 0..MONTHS {
            if pace.restart == Some(month) {
                left = self.renewed;
            }
            for _ in 0..pace.sessions {
                let paid = self.terms.pay(&mut left);
                running.you += paid.you;
                running.plan += paid.plan;
                visits.push(running);
            }
        }
        Year { visits }
    }
}

/// What twelve months cost, visit by visit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Year {
    /// What was paid in all after each visit.
    visits: Vec<Paid>,
}

impl Year {
    /// What was paid in all after each visit, in order.
    #[must_use]
    pub fn running(&self) -> &[Paid] {
        &self.visits
    }

    /// What was paid in all at the end of a month, from 1. Nothing at the end of month 0.
    #[must_use]
    pub fn after_month(&self, month: u32) -> Paid {
        let visits = self.visits.len() * month as usize / MONTHS as usize;
        visits.checked_sub(1).map_or(Paid::default(), |last| self.visits[last])
    }

    /// What was paid in all.
    #[must_use]
    pub fn total(&self) -> Paid {
        self.after_month(MONTHS)
    }

    /// The first visit, from 1, for which the plan pays anything.
    #[must_use]
    pub fn first_paid_by_plan(&self) -> Option<usize> {
        self.visits.iter().position(|paid| paid.plan > Cents::ZERO).map(|at| at + 1)
    }

    /// The first visit, from 1, at which this has cost the visitor more in all than the other.
    #[must_use]
    pub fn costs_more_from(&self, other: &Self) -> Option<usize> {
        let both = self.visits.iter().zip(&other.visits);
        both.into_iter().position(|(this, other)| this.you > other.you).map(|at| at + 1)
    }

    /// Whether this has cost the visitor more in all than the other from some visit on to the end, or never.
    #[must_use]
    pub fn costs_more_for_good(&self, other: &Self) -> bool {
        self.visits.iter().zip(&other.visits).is_sorted_by_key(|(this, other)| this.you > other.you)
    }

    /// The month, from 1, in which a visit is.
    #[must_use]
    pub fn month_of(&self, visit: usize) -> usize {
        (visit - 1) * MONTHS as usize / self.visits.len() + 1
    }
}
