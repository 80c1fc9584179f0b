//! The screens behind the short answer as data, with everything opened.

use coverage_guide::domain::costs::amounts::Amounts;
use coverage_guide::domain::topic::Topic;
use coverage_guide::present::answer::{self, Answer, Block, Content, Fold, OnDemand};
use coverage_guide::present::localizer::Localizer;
use coverage_guide::text::Text;
use serde::Serialize;

use super::block::BlockEntry;
use super::costs::Costs;
use super::pivots::WouldChange;
use super::short::Row;

/// One screen.
#[derive(Serialize)]
pub struct Detail {
    pub topic: &'static str,
    pub heading: Text,
    /// The short answer that it says more about.
    pub lead: Option<Row>,
    pub parts: Vec<Part>,
}

/// Blocks under a heading.
#[derive(Serialize)]
pub struct Part {
    pub id: &'static str,
    pub heading: Option<Text>,
    pub blocks: Vec<BlockEntry>,
}

/// What the details are told from.
pub struct Telling<'a> {
    pub answer: &'a Answer<'a>,
    pub localizer: &'a Localizer,
    /// The amounts for the calculator, if any were given.
    pub amounts: Option<&'a Amounts>,
}

impl Telling<'_> {
    /// One screen.
    pub fn detail(&self, topic: Topic) -> Detail {
        let answer::Detail { topic, heading, lead, parts } = self.answer.detail(topic);
        let mut rows = self.answer.brief.rows.iter();
        let lead = lead
            .and_then(|words| rows.find(|row| row.topic == topic).map(|row| Row::of(words, row)));
        let part = |part: answer::Part| Part {
            id: part.id,
            heading: part.heading,
            blocks: self.blocks(part.blocks),
        };
        Detail { topic: topic.id(), heading, lead, parts: parts.into_iter().map(part).collect() }
    }

    fn blocks(&self, blocks: Vec<Block>) -> Vec<BlockEntry> {
        blocks.into_iter().filter_map(|block| self.block(block)).collect()
    }

    fn block(&self, block: Block) -> Option<BlockEntry> {
        match block {
            Block::Fold(fold) => Some(self.fold(*fold)),
            Block::Calculator => {
                let costs = self.amounts.map(|amounts| Costs::of(self.localizer, amounts));
                Some(BlockEntry::Costs(costs.unwrap_or_default()))
            }
            other => BlockEntry::plain(other),
        }
    }

    fn fold(&self, fold: Fold) -> BlockEntry {
        let blocks = match fold.content {
            Content::Made(blocks) => self.blocks(blocks),
            // With the ids of what would have to be answered.
            Content::OnDemand(OnDemand::WouldChange) => {
                vec![BlockEntry::WouldChange(WouldChange::of(self.answer.would_change()))]
            }
            Content::OnDemand(which) => self.blocks(self.answer.on_demand(which)),
        };
        BlockEntry::Fold { id: fold.id, name: fold.name, from: fold.from, blocks }
    }
}
