//! The answer in words, made once. The screens, paper, the file, the terminal, the static guide and the
//! reports all draw what stands here, and nothing else.
//!
//! The short answer comes first ([`Answer::short`]); behind it there is a [`Detail`] for each topic, made
//! when it is asked for. What takes long to find is not in a detail before it is opened ([`OnDemand`]).

mod ask;
mod block;
mod costs;
mod on_file;
mod parts;
mod pay;
mod seen_by;
mod self_pay;
mod short;
mod statement;
mod ways;
mod why;

use crate::domain::answers::Answers;
use crate::domain::assess::{Assessment, assess};
use crate::domain::brief::Brief;
use crate::domain::profile::Profile;
use crate::domain::rules::Fired;
use crate::domain::topic::Topic;
use crate::present::localizer::Say;

pub use block::{
    Answered, Asked, Block, Compared, Comparison, Content, Detail, Fold, Letter, OnDemand, Part, Refine,
    WayCell,
};
pub use short::{
    MatterCell, NextStepWords, RefinementWords, Short, ShortChange, ShortMatter, ShortRow,
};
pub use statement::{SourceWords, Statement, Traced};

/// An answer, and all that it is told with.
pub struct Answer<'a> {
    say: &'a Say,
    profile: &'a Profile,
    answers: &'a Answers,
    /// The answers before the last change.
    before: Option<Answers>,
    /// What follows from the answers, in full.
    pub assessment: Assessment,
    /// What follows from them, in short.
    pub brief: Brief,
}

impl<'a> Answer<'a> {
    /// What these answers come to at this practice.
    #[must_use]
    pub fn of(say: &'a Say, answers: &'a Answers, profile: &'a Profile) -> Self {
        let (assessment, brief) = (assess(answers, profile), Brief::of(answers, profile));
        Self { say, profile, answers, before: None, assessment, brief }
    }

    /// The same, as it follows a change: tells what the change altered.
    #[must_use]
    pub fn after(self, before: Option<Answers>) -> Self {
        Self { before: before.filter(|before| before != self.answers), ..self }
    }

    /// One screen behind the short answer.
    #[must_use]
    pub fn detail(&self, topic: Topic) -> Detail {
        let parts = match topic {
            Topic::Pay => self.pay(),
            Topic::OnFile => self.on_file(),
            Topic::SeenBy => self.seen_by(),
            Topic::SelfPay => self.self_pay(),
            Topic::Ways => self.ways(),
            Topic::Costs => self.costs(),
            Topic::Ask => self.ask(),
            Topic::Why => self.why(),
        };
        let row = Topic::QUESTIONS.iter().position(|it| *it == topic);
        let mut detail = Detail {
            topic,
            heading: self.topic(topic),
            lead: row.map(|at| self.short_row(&self.brief.rows[at])),
            parts: parts.into_iter().filter(|part| !part.blocks.is_empty()).collect(),
        };
        if topic != Topic::Why {
            detail.parts.extend(self.where_from(&detail));
        }
        detail
    }

    /// The name of a topic, as its heading and its links have it.
    #[must_use]
    pub fn topic(&self, topic: Topic) -> String {
        self.say.id("topic.", topic.id())
    }

    /// What a rule says.
    fn statement(&self, rule: Fired) -> Statement {
        Statement { rule, words: self.say.rule(rule.id) }
    }

    /// Whether a rule looked at an answer of this visitor: then it is said in front, not in a fold.
    fn is_about_visitor(&self, rule: &Fired) -> bool {
        rule.questions().into_iter().any(|id| self.answers.has(id))
    }
}
