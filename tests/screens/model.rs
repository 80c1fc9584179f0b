//! The keys of all texts that the model of the answer has for a screen.

use std::collections::BTreeSet;
use std::fmt::Debug;

use coverage_guide::domain::topic::Topic;
use coverage_guide::present::answer::{Answer, Block, Content};
use coverage_guide::text::Text;

use crate::keys::{Key, keys};

/// Of the short answer.
pub fn short(answer: &Answer) -> BTreeSet<Key> {
    of((answer.short(), topics(answer)))
}

/// Of a detail, with what is made when it is opened.
pub fn detail(answer: &Answer, topic: Topic) -> BTreeSet<Key> {
    let detail = answer.detail(topic);
    let opened =
        detail.parts.iter().flat_map(|part| &part.blocks).filter_map(|block| match block {
            Block::Fold(fold) => match fold.content {
                Content::OnDemand(which) => Some(answer.on_demand(which)),
                Content::Made(_) => None,
            },
            _ => None,
        });
    let opened: Vec<_> = opened.collect();
    of((&detail, opened, answer.short().change, answer.next(topic), topics(answer)))
}

/// The names of all topics, by which each screen leads to the others.
fn topics(answer: &Answer) -> Vec<Text> {
    Topic::ALL.iter().map(|topic| answer.topic(*topic)).collect()
}

/// `Debug` writes every field, so that none can be forgotten here.
fn of(model: impl Debug) -> BTreeSet<Key> {
    keys(&format!("{model:?}"))
}
