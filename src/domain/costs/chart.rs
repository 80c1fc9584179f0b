//! The numbers of a picture: where the lines of an axis go.

use super::money::Cents;

/// An axis of money from nothing up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Axis {
    /// From one line to the next.
    pub step: Cents,
    /// How many steps there are.
    pub steps: u64,
}

impl Axis {
    /// The axis for amounts up to this: at most four steps, each 1, 2 or 5 with zeros, in dollars.
    #[must_use]
    pub fn of(most: Cents) -> Self {
        let mut ten = 100;
        loop {
            for step in [ten, 2 * ten, 5 * ten] {
                let steps = most.0.div_ceil(step).max(1);
                if steps <= 4 {
                    return Self { step: Cents(step), steps };
                }
            }
            ten *= 10;
        }
    }

    /// The amount at a line, from 0.
    #[must_use]
    pub const fn at(self, line: u64) -> Cents {
        Cents(self.step.0 * line)
    }

    /// How far up an amount is on an axis of this length.
    #[must_use]
    pub fn height(self, amount: Cents, length: u64) -> u64 {
        amount.0 * length / self.at(self.steps).0
    }
}
