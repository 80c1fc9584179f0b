//! The rules and sources behind an answer, in full.

use std::collections::BTreeSet;

use coverage_guide::domain::sources::{Cited, Source};
use coverage_guide::present::answer::{Answer, Block, OnDemand, SourceWords, Traced};
use coverage_guide::text::Text;
use serde::Serialize;

use super::statement::Statement;

/// A rule that spoke, and which answers it looked at.
#[derive(Serialize)]
pub struct RuleEntry {
    #[serde(flatten)]
    pub statement: Statement,
    pub because: Text,
}

/// A source.
#[derive(Serialize)]
pub struct SourceEntry {
    pub id: &'static str,
    pub authority: &'static str,
    pub citation: &'static str,
    pub url: &'static str,
    pub confidence: &'static str,
    pub confidence_words: Text,
    /// The day on which it was last read.
    pub read: Option<&'static str>,
    /// The day of the text that was read.
    pub changed: Option<&'static str>,
}

/// Every rule that spoke.
pub fn rules(answer: &Answer) -> Vec<RuleEntry> {
    let entry = |traced: Traced| RuleEntry {
        statement: Statement::of(traced.statement),
        because: traced.because,
    };
    let blocks = answer.on_demand(OnDemand::Rules).into_iter();
    let lists = blocks.filter_map(|block| match block {
        Block::Traced(list) => Some(list),
        _ => None,
    });
    lists.flatten().map(entry).collect()
}

/// Every source that one of these statements cites, in the order of their list.
pub fn sources(answer: &Answer, rules: &[RuleEntry]) -> Vec<SourceEntry> {
    let cited: BTreeSet<_> = rules.iter().flat_map(|rule| &rule.statement.sources).collect();
    let blocks = answer.on_demand(OnDemand::Sources).into_iter();
    let lists = blocks.filter_map(|block| match block {
        Block::Sources(list) => Some(list),
        _ => None,
    });
    let told: Vec<SourceWords> = lists.flatten().collect();
    let every = Cited::every().map(|cited| cited.source());
    every.filter(|source| cited.contains(&source.id)).map(|source| entry(source, &told)).collect()
}

/// Visitors are told once of several facts from one place; here each keeps its id and its day.
fn entry(source: &'static Source, told: &[SourceWords]) -> SourceEntry {
    let place =
        |source: &Source| (source.authority, source.citation, source.url, source.confidence);
    let words = told.iter().find(|words| place(words.source) == place(source));
    SourceEntry {
        id: source.id,
        authority: source.authority,
        citation: source.citation,
        url: source.url,
        confidence: source.confidence.id(),
        confidence_words: words.map(|words| words.confidence.clone()).unwrap_or_default(),
        read: source.read,
        changed: source.changed,
    }
}
