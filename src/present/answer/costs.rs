//! What it could cost.

use super::base::Answer;
use super::block::{Block, Part};
use super::statement::Statement;
use crate::domain::assess::Finding;
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
        let left_out: Vec<Statement> =
            form.left_out.iter().map(|(way, rule)| self.left_out(*way, *rule)).collect();
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

    /// A way that is not worked out, and why.
    pub(super) fn left_out(&self, way: crate::domain::choices::Way, rule: Fired) -> Statement {
        let name = self.localizer.id("brief.way.", way.id());
        let said = self.localizer.fill(t!("costs.left_out"), &[("way", &name)]);
        let mut statement = self.statement(rule);
        statement.words = [&said, " ", &statement.words].concat();
        statement
    }
}
