//! What it could cost.

use super::base::Answer;
use super::block::{Block, Part};
use super::statement::Statement;
use crate::domain::assess::Finding;
use crate::domain::choices::Way;
use crate::domain::costs::form::Form;
use crate::domain::rules::Fired;
use crate::domain::rules::costs::CostNote;
use crate::t;

impl Answer<'_> {
    pub(super) fn costs(&self) -> Vec<Part> {
        let Some(form) = Form::of(&self.assessment, self.profile) else {
            // The practice does not offer this kind of therapy.
            let rule = self.assessment.ways[0].availability.rule;
            return vec![self.part("why", t!("detail.why"), self.statements(&[rule]))];
        };
        let notes = |fits: &dyn Fn(CostNote) -> bool| -> Vec<Fired> {
            let fits = |note: &&Finding<CostNote>| fits(note.value);
            self.assessment.costs.iter().filter(fits).map(|note| note.rule).collect()
        };
        let beside = notes(&|note| matches!(note, CostNote::Beside(_)));
        let tax = notes(&|note| note == CostNote::Tax);
        let mut blocks = vec![Block::Text(self.localizer.get(t!("costs.lead")))];
        // One rule may leave out several ways: it is said once.
        let mut reasons: Vec<Fired> = form.left_out.iter().map(|(_, rule)| *rule).collect();
        reasons.dedup();
        let ways = |reason: &Fired| -> Vec<Way> {
            form.left_out.iter().filter(|(_, rule)| rule == reason).map(|(way, _)| *way).collect()
        };
        let left_out: Vec<Statement> =
            reasons.iter().map(|reason| self.left_out(&ways(reason), *reason)).collect();
        if !left_out.is_empty() {
            blocks.push(Block::List(left_out));
        }
        blocks.push(Block::Calculator);
        let mut more = self.more("beside", t!("detail.not_counted"), &beside);
        more.extend(self.more("tax", t!("costs.tax"), &tax));
        vec![
            Part { id: "calculator", heading: None, blocks },
            Part { id: "more", heading: None, blocks: more },
        ]
    }

    /// Ways that are not worked out, and why.
    fn left_out(&self, ways: &[Way], rule: Fired) -> Statement {
        let names: Vec<_> =
            ways.iter().map(|way| self.localizer.id("brief.way.", way.id())).collect();
        let said =
            self.localizer.fill(t!("costs.left_out"), &[("way", &self.localizer.list(&names))]);
        let mut statement = self.statement(rule);
        statement.words = [&said, " ", &statement.words].concat();
        statement
    }
}
