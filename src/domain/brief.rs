//! The answer in short: four questions that visitors come with, each with a verdict and one or two
//! sentences; what the visitor said matters; one good next step. Ids and rules only, no words.
//!
//! Every text is named by its key under `brief.`, every text names the rule that it follows from, and
//! in each part the first line that applies decides.

mod next_step;
mod on_file;
mod pay;
mod priority;
mod refine;
mod rows;
mod seen_by;
mod self_pay;
mod situation;

use super::answers::Answers;
use super::facts::Facts;
use super::profile::Profile;
use super::rules::Fired;
use super::topic::Topic;

pub use next_step::{Action, NextStep, next_step};
pub use priority::{Cell, Cells, Matter, matters, phrase};
pub use refine::{Refinement, refinements};
pub use rows::short_answers;
pub use situation::{Line, ShortAnswer, Situation};

/// The short answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Brief {
    /// What it was made from.
    pub facts: Facts,
    /// One for each of [`Topic::QUESTIONS`], in that order unless the visitor has named a way to pay.
    pub rows: [ShortAnswer; 4],
    /// What the visitor said matters, unless nothing in particular does.
    pub matter: Option<Matter>,
    /// What else the visitor said matters.
    pub other_matters: Vec<Matter>,
    /// Something to find out.
    pub next_step: NextStep,
    /// The one question that would narrow it most, if any would.
    pub refinement: Option<Refinement>,
}

impl Brief {
    /// The short answer for these answers at this practice.
    #[must_use]
    pub fn of(answers: &Answers, profile: &Profile) -> Self {
        let facts = Facts::of(answers, profile);
        let situation = Situation { facts: &facts, answers };
        let mut rows = short_answers(&situation);
        let refinement = refine::refine(&rows, &situation, profile);
        if facts.would_rather_pay() {
            rows.sort_by_key(|row| row.topic != Topic::SelfPay);
        }
        let mut matters = matters(&situation).into_iter();
        Self {
            matter: matters.next(),
            other_matters: matters.collect(),
            next_step: next_step(&situation),
            rows,
            refinement,
            facts,
        }
    }

    /// Every rule behind a text of it, once each.
    #[must_use]
    pub fn rules(&self) -> Vec<Fired> {
        let mut rules: Vec<Fired> = Vec::new();
        let mut add = |rule: Fired| {
            if !rules.contains(&rule) {
                rules.push(rule);
            }
        };
        for row in &self.rows {
            add(row.verdict.rule);
            row.sentences.iter().for_each(|line| add(line.rule));
        }
        if let Some(matter) = &self.matter {
            matter.cells.lines().into_iter().for_each(|line| add(line.rule));
        }
        rules
    }
}
