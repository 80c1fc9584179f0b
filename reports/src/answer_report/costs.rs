//! What the cost calculator comes to, as data.

use coverage_guide::domain::costs::amounts::Amounts;
use coverage_guide::domain::costs::estimate::Comparison;
use coverage_guide::present::costs::CostStatement;
use coverage_guide::present::localizer::Localizer;
use serde::Serialize;

/// Twelve months by each way to pay. Empty where no amounts were given.
#[derive(Default, Serialize)]
pub struct Costs {
    pub estimates: Vec<Estimate>,
    /// What was taken for granted.
    pub assumed: Vec<String>,
}

/// Twelve months by one way to pay.
#[derive(Serialize)]
pub struct Estimate {
    pub way: &'static str,
    /// How far it can be said: `exact`, `range`, `at-most` or `cannot-say`.
    pub id: &'static str,
    /// What the visitor pays at least and at most, in cents, as far as that can be said. With `at-most`
    /// both are the most.
    pub you_cents: Option<[u64; 2]>,
    pub lines: Vec<String>,
}

impl Costs {
    /// What a visitor with these amounts is told.
    pub fn of(localizer: &Localizer, amounts: &Amounts) -> Self {
        let compared = Comparison::of(amounts);
        let lines = compared.lines();
        let estimate = |told: CostStatement| {
            let line = lines.iter().find(|(way, ..)| *way == told.way);
            let you_cents = line.map(|(_, low, high)| [low, high].map(|year| year.total().you.0));
            Estimate { way: told.way.id(), id: told.estimate, you_cents, lines: told.lines }
        };
        Self {
            estimates: localizer.costs(&compared).into_iter().map(estimate).collect(),
            assumed: localizer.assumed(amounts),
        }
    }
}
