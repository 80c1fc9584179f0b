//! What it could cost.

use super::base::Answer;
use super::block::{Block, Part, WayCell};
use super::statement::Statement;
use crate::domain::assess::Finding;
use crate::domain::choices::{Priority, Way};
use crate::domain::costs::estimate::{Comparison, Estimate};
use crate::domain::costs::form::{Form, left_out};
use crate::domain::costs::visit::Paid;
use crate::domain::rules::Fired;
use crate::domain::rules::costs::CostNote;
use crate::domain::rules::priorities;
use crate::t;
use crate::text::Text;

impl Answer<'_> {
    pub(super) fn costs(&self) -> Vec<Part> {
        let Some(form) = Form::of(&self.assessment, self.profile) else {
            // There is no way to work out. Each is told why, once.
            let mut rules: Vec<Fired> = Vec::new();
            for (_, rule) in left_out(&self.assessment) {
                if !rules.contains(&rule) {
                    rules.push(rule);
                }
            }
            return vec![self.part("why", t!("detail.why"), self.statements(&rules))];
        };
        let notes = |fits: &dyn Fn(CostNote) -> bool| -> Vec<Fired> {
            let fits = |note: &&Finding<CostNote>| fits(note.value);
            self.assessment.costs.iter().filter(fits).map(|note| note.rule).collect()
        };
        // What limits a sum stands beside it.
        let (limits, beside): (Vec<_>, Vec<_>) = notes(&|note| matches!(note, CostNote::Beside(_)))
            .into_iter()
            .partition(|rule| rule.id == "costs.self-pay-public");
        let mut tax = notes(&|note| note == CostNote::Tax);
        // One rule may leave out several ways: it is said once.
        let mut reasons: Vec<Fired> = form.left_out.iter().map(|(_, rule)| *rule).collect();
        reasons.dedup();
        let ways = |reason: &Fired| -> Vec<Way> {
            form.left_out.iter().filter(|(_, rule)| rule == reason).map(|(way, _)| *way).collect()
        };
        let left_out: Vec<Statement> =
            reasons.iter().map(|reason| self.left_out(&ways(reason), reason)).collect();
        let mut rules = reasons;
        rules.extend(beside.iter().copied());
        let said = left_out.into_iter().chain(beside.iter().map(|rule| self.statement(rule)));
        let said = vec![Block::List(said.collect())];
        let mut blocks = vec![Block::Text(self.localizer.get(t!("costs.lead")))];
        blocks.extend(self.statements(&[limits, self.fees_differ()].concat()));
        blocks.push(Block::Calculator);
        let mut more = Vec::new();
        if !rules.is_empty() {
            let name = self.localizer.get(t!("detail.not_counted"));
            more.push(self.fold_of(Text::from("beside"), name, false, said, &rules));
        }
        // Not joined: on a screen without headings of its own, names in a fold would skip a level.
        let asides = self.take_asides("tax", &mut tax);
        if !tax.is_empty() {
            let name = self.localizer.get(t!("costs.tax"));
            more.push(self.fold(Text::from("tax"), name, false, &tax, Vec::new()));
        }
        more.extend(asides);
        vec![
            Part { id: "calculator", heading: None, blocks },
            Part { id: "more", heading: None, blocks: more },
        ]
    }

    /// What one visit or twelve months come to, for each way to pay, in a few words.
    #[must_use]
    pub fn sums(&self, compared: &Comparison<Paid>) -> Vec<WayCell> {
        let (localizer, facts) = (self.localizer, &self.assessment.facts);
        self.cells(|way| {
            if way.way == Way::Program {
                let table = priorities::table(Priority::Cost);
                let rule = table.map_or("none", |table| table.decide(facts, way.way).rule.id);
                return (rule, localizer.id("brief.effect.", rule));
            }
            let self_pay = Estimate::Exact(compared.self_pay);
            let estimate = match way.way {
                Way::Claim => compared.claim.as_ref(),
                Way::Superbill => compared.superbill.as_ref(),
                _ => Some(&self_pay),
            };
            let cannot_say = Estimate::CannotSay { ask: Vec::new() };
            let estimate = estimate.unwrap_or(&cannot_say);
            (estimate.id(), localizer.sum(estimate))
        })
    }

    /// Ways that are not worked out, and why.
    fn left_out(&self, ways: &[Way], rule: Fired) -> Statement {
        let names: Vec<_> =
            ways.iter().map(|way| self.localizer.id("brief.way.", way.id())).collect();
        let said =
            self.localizer.fill(t!("costs.left_out"), &[("way", &self.localizer.list(&names))]);
        let mut statement = self.statement(rule);
        statement.words = Text::of(&[&said, " ", &statement.words]);
        statement
    }
}
