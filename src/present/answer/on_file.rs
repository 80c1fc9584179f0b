//! Does a diagnosis go on file?

use super::base::Answer;
use super::block::{Block, Part, WayCell};
use crate::domain::choices::Way;
use crate::domain::rules::Fired;
use crate::domain::rules::common::Common;
use crate::domain::rules::notes::Note;
use crate::domain::topic::Topic;
use crate::t;

const QUESTIONS: &[Common] =
    &[Common::MustAccept, Common::CanSee, Common::Forever, Common::OtherTopics, Common::Later];

const PROMISE: &str = "notes.practice-permission";
const LIMIT_OF_PROMISE: &str = "notes.permission-young";

impl Answer<'_> {
    pub(super) fn on_file(&self) -> Vec<Part> {
        let usable = |way: Way| self.assessment.way(way).may_be_available();
        let mut rules: Vec<Fired> = Way::ALL
            .iter()
            .filter(|way| usable(**way))
            .map(|way| self.assessment.way(*way).diagnosis.rule)
            .collect();
        if usable(Way::Claim) || usable(Way::Superbill) {
            rules.insert(1.min(rules.len()), self.assessment.person.rule);
        }
        let mut once: Vec<Fired> = Vec::new();
        for rule in rules {
            if !once.contains(&rule) {
                once.push(rule);
            }
        }
        let (open, folded) = self.open_and_folded(&once);
        let note = |id: &str, key, note| {
            let rules = self.said(&self.assessment.notes, note);
            self.more(id, key, &rules)
        };
        let mut folds = note("means", t!("diagnosis.means"), Note::Means);
        folds.extend(note("means-not", t!("diagnosis.means_not"), Note::MeansNot));
        folds.extend(self.more("practice", t!("diagnosis.practice"), &self.practice_says()));
        folds.extend(note("more", t!("diagnosis.world"), Note::OnFile));
        let mut ways = vec![Block::Cells(self.needs())];
        ways.extend(self.more("ways", t!("detail.each_way_why"), &folded));
        vec![
            self.part("why", t!("detail.why"), self.statements(&open)),
            self.part("ways", t!("detail.each_way"), ways),
            self.refine(Topic::OnFile),
            self.part("about", t!("detail.diagnosis"), folds),
            self.people_ask(QUESTIONS),
        ]
    }

    /// What the practice says of its own ways. What limits a promise of it stands with the promise.
    fn practice_says(&self) -> Vec<Fired> {
        let mut rules = self.said(&self.assessment.notes, Note::Practice);
        if let Some(promise) = rules.iter().position(|rule| rule.id == PROMISE) {
            let limits = self.said(&self.assessment.notes, Note::SeenBy);
            let limit = limits.into_iter().filter(|rule| rule.id == LIMIT_OF_PROMISE);
            rules.splice(promise + 1..promise + 1, limit);
        }
        rules
    }

    /// Whether each way to pay needs a diagnosis.
    pub(in crate::present) fn needs(&self) -> Vec<WayCell> {
        self.cells(|way| {
            let need = way.diagnosis.value.id();
            (need, self.localizer.id("need.", need))
        })
    }
}
