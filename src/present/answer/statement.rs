//! What a rule says, and what it rests on.

use super::block::{Block, Content, Detail, Fold, OnDemand, Part};
use super::Answer;
use crate::domain::rules::Fired;
use crate::domain::sources::{Cited, Source};
use crate::domain::topic::Topic;
use crate::t;

/// How many names stand in a line that says where something comes from.
const NAMES: usize = 2;

/// What a rule says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// The rule.
    pub rule: Fired,
    /// Its words.
    pub words: String,
}

/// A statement with all that it rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Traced {
    /// What is said.
    pub statement: Statement,
    /// The answers behind it, or that there are none.
    pub because: String,
    /// Its sources.
    pub sources: Vec<SourceWords>,
}

/// A source in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceWords {
    /// Which.
    pub source: &'static Source,
    /// How firm it is.
    pub confidence: String,
    /// When it was last read.
    pub reviewed: String,
}

impl Answer<'_> {
    /// A fold of statements with the line that says where they come from.
    pub(super) fn fold(
        &self,
        id: String,
        name: String,
        is_open: bool,
        rules: &[Fired],
        mut also: Vec<Block>,
    ) -> Block {
        let mut blocks = vec![match rules {
            [rule] => Block::Statement(self.statement(*rule)),
            rules => Block::List(rules.iter().map(|rule| self.statement(*rule)).collect()),
        }];
        blocks.append(&mut also);
        Block::Fold(Fold { id, name, is_open, content: Content::Made(blocks), from: self.from(rules) })
    }

    /// Where statements come from, in one line: the first names, and how many more there are.
    pub(super) fn from(&self, rules: &[Fired]) -> Option<String> {
        let mut names: Vec<String> = Vec::new();
        for source in rules.iter().flat_map(|rule| rule.sources) {
            for name in source.source().authority.split("; ") {
                if !names.iter().any(|known| known == name) {
                    names.push(name.to_owned());
                }
            }
        }
        let more = names.len().saturating_sub(NAMES);
        names.truncate(NAMES);
        if names.is_empty() {
            return None;
        }
        let mut words = self.say.list(&names);
        if more > 0 {
            let more = self.say.count(crate::forms!("detail.more_sources"), more);
            words = [&words, &self.say.get(t!("ui.list_separator")), " ", &more].concat();
        }
        Some(self.say.fill(t!("detail.from"), &[("source", &words)]))
    }

    /// The last part of a detail: every statement of it with its sources.
    pub(super) fn where_from(&self, detail: &Detail) -> Option<Part> {
        let rules = detail.rules();
        let sources = distinct(&rules).len();
        let name = [&self.say.get(t!("trace.where")), " (", &sources.to_string(), ")"].concat();
        (sources > 0).then(|| Part {
            id: "from",
            heading: None,
            blocks: vec![Block::Fold(Fold {
                id: "from".to_owned(),
                name,
                is_open: false,
                content: Content::OnDemand(OnDemand::WhereFrom(detail.topic)),
                from: None,
            })],
        })
    }

    /// What is worked out when it is opened.
    #[must_use]
    pub fn on_demand(&self, which: OnDemand) -> Vec<Block> {
        match which {
            OnDemand::WhereFrom(topic) => vec![Block::Traced(self.traced(&self.detail(topic).rules()))],
            OnDemand::Rules => vec![Block::Traced(self.traced(&self.assessment.trace()))],
            OnDemand::Sources => vec![Block::Sources(self.sources(&self.assessment.trace()))],
            OnDemand::Terms => vec![self.terms()],
            OnDemand::WouldChange => self.would_change(),
            OnDemand::Changes => vec![Block::Lines(self.changes())],
        }
    }

    fn traced(&self, rules: &[Fired]) -> Vec<Traced> {
        let traced = |rule: &Fired| Traced {
            statement: self.statement(*rule),
            because: self.because(rule),
            sources: self.sources(std::slice::from_ref(rule)),
        };
        rules.iter().map(traced).collect()
    }

    /// The answers that a rule looked at, or that it looked at none.
    fn because(&self, rule: &Fired) -> String {
        match self.say.because(rule, self.answers, self.profile) {
            Some(answers) => self.say.fill(t!("trace.because"), &[("answers", &answers)]),
            None if rule.looks_at_policy() => self.say.get(t!("trace.policy")),
            None => self.say.get(t!("trace.always")),
        }
    }

    /// The sources of some rules, once each, by subject as their table has them.
    pub(super) fn sources(&self, rules: &[Fired]) -> Vec<SourceWords> {
        distinct(rules).into_iter().map(|source| self.source(source)).collect()
    }

    fn source(&self, source: &'static Source) -> SourceWords {
        let say = self.say;
        let reviewed = if source.id != "practice-policy" {
            say.fill(t!("trace.reviewed"), &[("date", &say.date(source.reviewed))])
        } else if let Some(review) = &self.profile.review {
            let by = [("reviewer", review.reviewer.as_str()), ("date", &say.date(&review.date))];
            say.fill(t!("trace.policy_reviewed"), &by)
        } else {
            say.get(t!("trace.policy_unreviewed"))
        };
        let confidence = say.id("trace.confidence.", source.confidence.id());
        SourceWords { source, confidence, reviewed }
    }

    /// What a topic is called where it is offered as the next one.
    #[must_use]
    pub fn next(&self, topic: Topic) -> Option<(Topic, String)> {
        let next = topic.next()?;
        Some((next, self.say.fill(t!("topic.next"), &[("topic", &self.topic(next))])))
    }
}

/// The sources of some rules. Several facts may come from one place, which counts once.
fn distinct(rules: &[Fired]) -> Vec<&'static Source> {
    let cited: Vec<Cited> = rules.iter().flat_map(|rule| rule.sources).copied().collect();
    let mut sources: Vec<&'static Source> = Vec::new();
    for source in Cited::every().filter(|source| cited.contains(source)).map(|it| it.source()) {
        let place = |known: &Source| (known.authority, known.citation, known.url, known.confidence);
        if !sources.iter().any(|known| place(known) == place(source)) {
            sources.push(source);
        }
    }
    sources
}
