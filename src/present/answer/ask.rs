//! What to ask, and the visitor's rights.

use super::base::Answer;
use super::block::{Asked, Block, Letter, Part};
use crate::domain::choices::Payer;
use crate::domain::rules::ask::Whom;
use crate::domain::rules::rights::Right;
use crate::t;
use crate::text::{Key, Text};

/// What a visitor writes down during a call.
pub const BLANKS: [Key; 3] =
    [t!("ask.blank.date"), t!("ask.blank.name"), t!("ask.blank.reference")];

/// How many questions stand open of the first list; the rest is there on demand, and all are copied.
const FIRST: usize = 4;
/// How many of a list that follows another.
const FIRST_OF_NEXT: usize = 2;

impl Answer<'_> {
    pub(super) fn ask(&self) -> Vec<Part> {
        let localizer = self.localizer;
        let mut blocks = Vec::new();
        if self.assessment.facts.payer == Payer::Nobody {
            blocks.push(Block::Text(localizer.get(t!("ask.nobody"))));
        }
        blocks.extend(self.whom().iter().map(|whom| Block::Ask(Box::new(self.asked(*whom)))));
        let mut rights: Vec<Block> =
            Right::ALL.iter().flat_map(|right| self.right(*right)).collect();
        if !rights.is_empty() {
            rights.insert(0, Block::Text(localizer.get(t!("rights.lead"))));
            rights.push(Block::Text(localizer.get(t!("rights.no_advice"))));
        }
        vec![
            Part { id: "questions", heading: None, blocks },
            self.part("rights", t!("rights.heading"), rights),
        ]
    }

    /// Whom to ask, in order: the plan first, unless the visitor would rather not use it.
    pub(in crate::present) fn whom(&self) -> &'static [Whom] {
        match &self.assessment.facts {
            facts if facts.payer == Payer::Nobody => &[Whom::Practice],
            facts if facts.would_rather_pay() => &[Whom::Practice, Whom::Plan],
            _ => &[Whom::Plan, Whom::Practice],
        }
    }

    /// Questions to ask somebody, those that matter most first.
    pub(in crate::present) fn asked(&self, whom: Whom) -> Asked {
        let localizer = self.localizer;
        let rules = self.said(&self.assessment.ask, whom);
        let mut first: Vec<_> = rules.into_iter().map(|rule| self.statement(rule)).collect();
        let is_plan = whom == Whom::Plan;
        let is_first = self.whom().first() == Some(&whom);
        let open = if is_first { FIRST } else { FIRST_OF_NEXT };
        let more = first.split_off(first.len().min(open));
        Asked {
            whom,
            heading: localizer.get(if is_plan {
                t!("ask.plan_heading")
            } else {
                t!("ask.practice_heading")
            }),
            before: is_plan.then(|| localizer.get(t!("ask.before"))),
            blanks: BLANKS.iter().filter(|_| is_plan).map(|key| localizer.get(*key)).collect(),
            first,
            more,
            note: is_plan.then(|| localizer.get(t!("ask.note"))),
        }
    }

    fn right(&self, right: Right) -> Vec<Block> {
        let rules = self.said(&self.assessment.rights, right);
        if rules.is_empty() {
            return Vec::new();
        }
        let id = right.id();
        let also = vec![
            Block::Text(self.localizer.id("right.how.", id)),
            Block::Letter(Letter { right, lines: self.localizer.letter(right) }),
        ];
        let name = self.localizer.id("right.name.", id);
        self.folds(Text::of(&["right.", id]), name, false, &rules, also)
    }
}
