//! What several details are put together from.

use super::block::{Block, Part};
use super::Answer;
use crate::domain::assess::Finding;
use crate::domain::brief::refinements;
use crate::domain::rules::Fired;
use crate::domain::rules::common::Common;
use crate::domain::topic::Topic;
use crate::t;
use crate::text::Key;

/// How many statements stand open in one part.
const OPEN: usize = 4;
/// How many questions are offered beside a verdict.
const QUESTIONS: usize = 2;

impl Answer<'_> {
    pub(super) fn part(&self, id: &'static str, heading: Key, blocks: Vec<Block>) -> Part {
        Part { id, heading: Some(self.say.get(heading)), blocks }
    }

    /// The rules of findings of one kind.
    pub(super) fn said<T: Copy + PartialEq>(&self, findings: &[Finding<T>], is: T) -> Vec<Fired> {
        findings.iter().filter(|finding| finding.is == is).map(|finding| finding.rule).collect()
    }

    pub(super) fn statements(&self, rules: &[Fired]) -> Vec<Block> {
        rules.iter().map(|rule| Block::Statement(self.statement(*rule))).collect()
    }

    /// What stands open, and what is folded: open is what looked at an answer of this visitor. Where
    /// nothing did, the first reason stands open all the same.
    pub(super) fn open_and_folded(&self, rules: &[Fired]) -> (Vec<Fired>, Vec<Fired>) {
        let (mut open, mut folded): (Vec<Fired>, Vec<Fired>) =
            rules.iter().copied().partition(|rule| self.is_about_visitor(rule));
        if open.is_empty() && !folded.is_empty() {
            open.push(folded.remove(0));
        }
        let rest = open.split_off(open.len().min(OPEN));
        folded.splice(0..0, rest);
        (open, folded)
    }

    /// A fold, unless there is nothing for it.
    pub(super) fn more(&self, id: &str, name: Key, rules: &[Fired]) -> Vec<Block> {
        if rules.is_empty() {
            return Vec::new();
        }
        vec![self.fold(id.to_owned(), self.say.get(name), false, rules, Vec::new())]
    }

    /// Common questions on the subject of a detail, answered for this visitor.
    pub(super) fn people_ask(&self, questions: &[Common]) -> Part {
        let fold = |common: &Common| {
            let rules = self.said(&self.assessment.common, *common);
            let name = self.say.id("common.", common.id());
            let id = ["common.", common.id()].concat();
            (!rules.is_empty()).then(|| self.fold(id, name, false, &rules, Vec::new()))
        };
        self.part("people-ask", t!("detail.people_ask"), questions.iter().filter_map(fold).collect())
    }

    /// Questions that would narrow a verdict.
    pub(super) fn refine(&self, topic: Topic) -> Part {
        let mut open = refinements(topic, self.answers, self.profile);
        open.truncate(QUESTIONS);
        let blocks = if open.is_empty() { Vec::new() } else { vec![self.questions(&open)] };
        self.part("refine", t!("detail.refine"), blocks)
    }
}
