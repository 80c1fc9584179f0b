//! What therapy could cost, in sentences: for the screen and for the terminal alike.

use super::localizer::Localizer;
use crate::domain::choices::Way;
use crate::domain::costs::amounts::{Amounts, Claim, EntryError};
use crate::domain::costs::entries::{Field, Unit};
use crate::domain::costs::estimate::{BreakEven, Comparison, Estimate};
use crate::domain::costs::money::Cents;
use crate::domain::costs::visit::Paid;
use crate::domain::costs::year::Year;
use crate::t;
use crate::text::{Key, Text};

/// What one way to pay comes to.
pub struct CostStatement {
    /// The way to pay.
    pub way: Way,
    /// How far it can be said: the id of the estimate.
    pub estimate: &'static str,
    /// The sum first, then what goes with it.
    pub lines: Vec<Text>,
}

/// Something that stands in a sentence.
enum Value {
    Way(Way),
    Money(Cents),
    Number(usize),
    /// A way to pay, that another is said to cost more than.
    Than(Way),
}

impl Localizer {
    /// What twelve months come to, for each way to pay.
    #[must_use]
    pub fn costs(&self, compared: &Comparison) -> Vec<CostStatement> {
        let mut statements = Vec::new();
        for (way, estimate) in compared.through_plan() {
            statements.push(CostStatement {
                way,
                estimate: estimate.id(),
                lines: self.through_plan(way, estimate, &compared.self_pay),
            });
        }
        let way = Way::SelfPay;
        let you = Value::Money(compared.self_pay.total().you);
        let sum = self.sentence(t!("costs.self_pay"), &[("way", Value::Way(way)), ("you", you)]);
        statements.push(CostStatement { way, estimate: "exact", lines: vec![sum] });
        statements
    }

    fn through_plan(&self, way: Way, estimate: &Estimate<Year>, self_pay: &Year) -> Vec<Text> {
        let name = Value::Way(way);
        let you = |year: &Year| Value::Money(year.total().you);
        let mut lines = Vec::new();
        let mut add = |key, values: &[(&str, Value)]| lines.push(self.sentence(key, values));
        match estimate {
            Estimate::Exact(year) => {
                let plan = Value::Money(year.total().plan);
                add(t!("costs.exact"), &[("way", name), ("you", you(year)), ("plan", plan)]);
                match year.first_paid_by_plan() {
                    Some(visit) => {
                        let month = Value::Number(year.month_of(visit));
                        let visit = Value::Number(visit);
                        add(t!("costs.first_paid"), &[("visit", visit), ("month", month)]);
                    }
                    None => add(t!("costs.never_paid"), &[]),
                }
            }
            Estimate::Range { low, high, ask } => {
                add(t!("costs.range"), &[("way", name), ("low", you(low)), ("high", you(high))]);
                let allowed = ask.contains(&Field::OutAllowed);
                let ends =
                    if allowed { t!("costs.ends_allowed") } else { t!("costs.ends_deductible") };
                add(ends, &[]);
            }
            Estimate::AtMost { high, .. } => {
                add(t!("costs.at_most"), &[("way", name), ("high", you(high))]);
            }
            Estimate::CannotSay { .. } => add(t!("costs.cannot"), &[("way", name)]),
        }
        let number = Value::Number;
        let than = ("other", Value::Than(way));
        match BreakEven::of(self_pay, estimate) {
            Some(BreakEven::At(visit)) => {
                add(t!("costs.even_at"), &[than, ("visit", number(visit))])
            }
            Some(BreakEven::Between(visit, last)) => {
                let between = [than, ("visit", number(visit)), ("last", number(last))];
                add(t!("costs.even_between"), &between);
            }
            Some(BreakEven::AtBest(visit)) => {
                add(t!("costs.even_at_best"), &[than, ("visit", number(visit))]);
            }
            Some(BreakEven::Never) => add(t!("costs.even_never"), &[than]),
            Some(BreakEven::Varies) => add(t!("costs.even_varies"), &[than]),
            // Of what cannot be said at all, it has been told.
            None if matches!(estimate, Estimate::CannotSay { .. }) => {}
            None => add(t!("costs.even_cannot"), &[]),
        }
        if !estimate.ask().is_empty() {
            let fields = estimate.ask().iter().map(|field| self.id("costs.field.", field.id()));
            let fields: Vec<_> = fields.collect();
            lines.push(self.fill(t!("costs.ask"), &[("fields", &self.list(&fields))]));
        }
        lines
    }

    /// What one way comes to, in a few words.
    #[must_use]
    pub fn sum(&self, estimate: &Estimate<Paid>) -> Text {
        match estimate {
            Estimate::Exact(paid) => self.money(paid.you),
            Estimate::Range { low, high, .. } => self.between(low.you, high.you),
            Estimate::AtMost { high, .. } => {
                self.sentence(t!("costs.sum_most"), &[("high", Value::Money(high.you))])
            }
            Estimate::CannotSay { .. } => self.get(t!("costs.sum_unknown")),
        }
    }

    /// What was taken for granted where a field was left empty, or plans differ.
    #[must_use]
    pub fn assumed(&self, amounts: &Amounts) -> Vec<Text> {
        let maxima = [
            amounts.claim.map(|claim| claim.maximum.left),
            amounts.superbill.map(|superbill| superbill.maximum.left),
        ];
        let with_plan = maxima.iter().any(Option::is_some);
        let both = |claim: &Claim| {
            claim.allowed.is_some() && claim.copay.is_some() && claim.coinsurance.is_some()
        };
        let said = [
            (amounts.claim.as_ref().is_some_and(both), t!("costs.assumed_both")),
            (with_plan && amounts.pace.restart.is_none(), t!("costs.assumed_restart")),
            (maxima.contains(&Some(None)), t!("costs.assumed_maximum")),
            (with_plan && amounts.reduced.is_some(), t!("costs.assumed_reduced")),
        ];
        said.iter().filter(|(fits, _)| *fits).map(|(_, key)| self.get(*key)).collect()
    }

    /// What is wrong with a field.
    #[must_use]
    pub fn entry_error(&self, error: &EntryError) -> Text {
        let most = match error.field.unit() {
            Unit::Count(most) => most.to_string().into(),
            Unit::Money | Unit::Percent => Text::default(),
        };
        Key::find_in("costs.error.", error.problem.id())
            .map_or_else(Text::default, |key| self.fill(key, &[("most", &most)]))
    }

    /// From one amount to another, or the one amount that both are.
    #[must_use]
    pub fn between(&self, low: Cents, high: Cents) -> Text {
        if low == high {
            return self.money(low);
        }
        let values = [("low", Value::Money(low)), ("high", Value::Money(high))];
        self.sentence(t!("costs.range_cell"), &values)
    }

    fn sentence(&self, key: Key, values: &[(&str, Value)]) -> Text {
        let written: Vec<_> = values.iter().map(|(_, value)| self.format(value)).collect();
        let names = values.iter().map(|(name, _)| *name);
        let values: Vec<_> = names.zip(written.iter().map(Text::as_str)).collect();
        self.fill(key, &values)
    }

    fn format(&self, value: &Value) -> Text {
        match value {
            Value::Way(way) => self.id("brief.way.", way.id()),
            Value::Money(amount) => self.money(*amount),
            Value::Number(number) => number.to_string().into(),
            Value::Than(way) => self.id("costs.than.", way.id()),
        }
    }
}
