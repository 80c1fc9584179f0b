//! The answer in words, made once. The screens, paper, the file, the terminal, the static guide and the
//! reports all draw what stands here, and nothing else.
//!
//! The short answer comes first ([`Answer::short`]); behind it there is a [`Detail`] for each topic, made
//! when it is asked for. What takes long to find is not in a detail before it is opened ([`OnDemand`]).

mod asides;
mod ask;
mod base;
mod block;
mod costs;
mod joined;
mod on_file;
mod pay;
mod seen_by;
mod self_pay;
mod short;
mod short_model;
mod statement;
mod ways;
mod why;
mod would_change;

use crate::domain::topic::Topic;
use crate::t;
use crate::text::Text;

pub use ask::BLANKS;
pub use base::Answer;
pub use block::{
    Answered, Asked, Block, Compared, Comparison, Content, Detail, Fold, Letter, OnDemand, Part,
    Refine, WayCell,
};
pub use short_model::{
    MatterCell, NextStepWords, RefinementWords, RowChange, Short, ShortChange, ShortMatter,
    ShortRow,
};
pub use statement::{SourceWords, Statement, Traced};
pub use why::DISCLAIMER;
pub use would_change::{OtherAnswers, VerdictChanges, WouldChange};

impl Answer<'_> {
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
        let mut detail = Detail {
            topic,
            heading: self.topic(topic),
            lead: self.short().rows.into_iter().find(|row| row.topic == topic),
            parts: parts.into_iter().filter(|part| !part.blocks.is_empty()).collect(),
        };
        if topic != Topic::Why {
            detail.parts.extend(self.where_from(&detail));
        }
        detail
    }

    /// What a topic is called where it is offered as the next one.
    #[must_use]
    pub fn next(&self, topic: Topic) -> Option<(Topic, Text)> {
        let next = topic.next()?;
        Some((next, self.localizer.fill(t!("topic.next"), &[("topic", &self.topic(next))])))
    }

    /// What is worked out when it is opened.
    #[must_use]
    pub fn on_demand(&self, which: OnDemand) -> Vec<Block> {
        match which {
            OnDemand::WhereFrom(topic) => {
                vec![Block::Traced(self.traced(&self.detail(topic).rules()))]
            }
            OnDemand::Rules => vec![Block::Traced(self.traced(&self.rules()))],
            OnDemand::Sources => vec![Block::Sources(self.sources(&self.rules()))],
            OnDemand::Terms => vec![self.terms()],
            OnDemand::WouldChange => self.would_change_blocks(),
            OnDemand::Changes => vec![Block::Lines(self.changes())],
        }
    }
}
