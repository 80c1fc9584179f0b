//! What a detail is made of: parts with a heading, and in them blocks, of which some are folded.

use super::short_model::ShortRow;
use super::statement::{SourceWords, Statement, Traced};
use crate::domain::choices::Way;
use crate::domain::question_id::QuestionId;
use crate::domain::rules::Fired;
use crate::domain::rules::ask::Whom;
use crate::domain::rules::rights::Right;
use crate::domain::topic::Topic;
use crate::text::Text;

/// One screen behind the short answer.
#[derive(Debug, PartialEq, Eq)]
pub struct Detail {
    /// What it is about.
    pub topic: Topic,
    /// Its heading.
    pub heading: Text,
    /// The short answer that it says more about, in the same words.
    pub lead: Option<ShortRow>,
    /// In order.
    pub parts: Vec<Part>,
}

/// Blocks under a heading.
#[derive(Debug, PartialEq, Eq)]
pub struct Part {
    /// Stable name, unique in its detail.
    pub id: &'static str,
    /// None: it follows on what stands before it.
    pub heading: Option<Text>,
    /// In order.
    pub blocks: Vec<Block>,
}

/// A piece of a detail. What is large is boxed, so that a block is small to move.
#[derive(Debug, PartialEq, Eq)]
pub enum Block {
    /// The name of what follows, below the heading of the part.
    Name(Text),
    /// A paragraph that is the same for everybody.
    Text(Text),
    /// What a rule says.
    Statement(Statement),
    /// What several rules say, as a list.
    List(Vec<Statement>),
    /// Sentences, as a list.
    Lines(Vec<Text>),
    /// Names, and a few words on each.
    Pairs(Vec<(Text, Text)>),
    /// What each way to pay says to one question.
    Cells(Vec<WayCell>),
    /// The ways to pay, side by side.
    Comparison(Box<Comparison>),
    /// A line that opens. Never inside another.
    Fold(Box<Fold>),
    /// Questions that would narrow the verdict, one tap each.
    Refine(Vec<Refine>),
    /// Questions to ask somebody.
    Ask(Box<Asked>),
    /// A request that is ready to copy.
    Letter(Letter),
    /// The cost calculator. The screen draws it; what it comes to is told by [`crate::present::costs`].
    Calculator,
    /// What was answered, each with a way to change it.
    Answers(Vec<Answered>),
    /// Statements with all that they rest on.
    Traced(Vec<Traced>),
    /// Sources.
    Sources(Vec<SourceWords>),
    /// Terms, and what they mean.
    Terms(Vec<(&'static str, Text, Text)>),
}

/// A line that opens.
#[derive(Debug, PartialEq, Eq)]
pub struct Fold {
    /// Stable name, unique in its detail: `common.denied`, `subject.court`, `from`.
    pub id: Text,
    /// The line.
    pub name: Text,
    /// Whether it stands open at first.
    pub is_open: bool,
    /// What opens.
    pub content: Content,
    /// Where it comes from, in one line.
    pub from: Option<Text>,
}

/// What is in a fold.
#[derive(Debug, PartialEq, Eq)]
pub enum Content {
    /// It is there.
    Made(Vec<Block>),
    /// It is worked out when it is opened.
    OnDemand(OnDemand),
}

/// What takes long to find, or to draw, and few open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OnDemand {
    /// Where the statements of a detail come from.
    WhereFrom(Topic),
    /// What other answers would change.
    WouldChange,
    /// What else a changed answer changed.
    Changes,
    /// Every rule that spoke.
    Rules,
    /// Every source behind them.
    Sources,
    /// Every term that the guide uses.
    Terms,
}

/// What one way to pay says to one question.
#[derive(Debug, PartialEq, Eq)]
pub struct WayCell {
    /// Which way.
    pub way: Way,
    /// Its short name.
    pub name: Text,
    /// Whether it can be used here.
    pub is_usable: bool,
    /// The id of what is said, for tests and styles.
    pub id: &'static str,
    /// What is said; of a closed way, only why.
    pub words: Text,
}

/// The ways to pay, side by side: the same questions to each.
#[derive(Debug, PartialEq, Eq)]
pub struct Comparison {
    /// What the table is about.
    pub caption: Text,
    /// The short names of the four ways, in order.
    pub ways: Vec<(Way, Text)>,
    /// Ways that are closed: they answer the first question only.
    pub closed: Vec<Way>,
    /// What is said in their place where they answer nothing.
    pub closed_note: Text,
    /// The questions.
    pub rows: Vec<Compared>,
}

/// A question, and what each way to pay says to it.
#[derive(Debug, PartialEq, Eq)]
pub struct Compared {
    /// Stable name.
    pub id: &'static str,
    /// The question.
    pub question: Text,
    /// One for each way that answers it.
    pub cells: Vec<WayCell>,
}

/// A question that can be taken up.
#[derive(Debug, PartialEq, Eq)]
pub struct Refine {
    /// Which.
    pub question: QuestionId,
    /// Its title.
    pub title: Text,
}

/// Questions to ask somebody.
#[derive(Debug, PartialEq, Eq)]
pub struct Asked {
    /// Whom.
    pub whom: Whom,
    /// Whom, or when.
    pub heading: Text,
    /// What to know before.
    pub before: Option<Text>,
    /// What each line to write on is for.
    pub blanks: Vec<Text>,
    /// Those that matter most.
    pub first: Vec<Statement>,
    /// The others.
    pub more: Vec<Statement>,
    /// What to keep in mind.
    pub note: Option<Text>,
}

/// A request that is ready to copy.
#[derive(Debug, PartialEq, Eq)]
pub struct Letter {
    /// The right that it asks for.
    pub right: Right,
    /// Its paragraphs, with blanks in square brackets.
    pub lines: Vec<Text>,
}

/// A question with its answer.
#[derive(Debug, PartialEq, Eq)]
pub struct Answered {
    /// Which.
    pub question: QuestionId,
    /// Its short name.
    pub name: Text,
    /// What was picked.
    pub words: Text,
}

impl Detail {
    /// Every rule that is told in it, once each, whether it stands open or not.
    #[must_use]
    pub fn rules(&self) -> Vec<Fired> {
        let mut rules = Vec::new();
        if let Some(lead) = &self.lead {
            rules.extend(lead.rules.iter().copied());
        }
        for part in &self.parts {
            part.blocks.iter().for_each(|block| block.collect_rules(&mut rules));
        }
        let mut once: Vec<Fired> = Vec::new();
        for rule in rules {
            if !once.contains(&rule) {
                once.push(rule);
            }
        }
        once
    }
}

impl Block {
    /// A closed fold that comes from nowhere in particular.
    #[must_use]
    pub(super) fn folded(id: Text, name: Text, content: Content) -> Self {
        Self::Fold(Box::new(Fold { id, name, is_open: false, content, from: None }))
    }

    /// Every rule that is told in it, in order, whether it stands open or not.
    #[must_use]
    pub fn rules(&self) -> Vec<Fired> {
        let mut rules = Vec::new();
        self.collect_rules(&mut rules);
        rules
    }

    fn collect_rules(&self, rules: &mut Vec<Fired>) {
        match self {
            Self::Statement(statement) => rules.push(statement.rule),
            Self::List(list) => rules.extend(list.iter().map(|statement| statement.rule)),
            Self::Traced(list) => rules.extend(list.iter().map(|traced| traced.statement.rule)),
            Self::Ask(asked) => {
                rules.extend(asked.first.iter().chain(&asked.more).map(|statement| statement.rule));
            }
            Self::Fold(fold) => {
                if let Content::Made(blocks) = &fold.content {
                    blocks.iter().for_each(|block| block.collect_rules(rules));
                }
            }
            _ => {}
        }
    }
}
