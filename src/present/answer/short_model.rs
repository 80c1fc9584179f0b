//! The short answer in words, as it is drawn.

use crate::domain::brief::Action;
use crate::domain::choices::{Priority, Way};
use crate::domain::outlook::Outlook;
use crate::domain::question_id::QuestionId;
use crate::domain::rules::Fired;
use crate::domain::topic::Topic;
use crate::text::Text;

/// The short answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Short {
    /// For which therapy, with which plan.
    pub lead: Text,
    /// One for each of [`Topic::QUESTIONS`].
    pub rows: Vec<ShortRow>,
    /// The one standing hedge.
    pub frame: Text,
    /// What the visitor said matters.
    pub matter: Option<ShortMatter>,
    /// Something to find out.
    pub next_step: NextStepWords,
    /// The one question that would narrow it most.
    pub refinement: Option<RefinementWords>,
    /// What the last change did to it, in one sentence.
    pub change: Option<ShortChange>,
}

/// What a changed answer did to the short answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShortChange {
    /// What to announce.
    pub words: Text,
    /// The first row that says something else; none: all stay the same.
    pub first: Option<Topic>,
}

/// The short answer to one question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShortRow {
    /// Which.
    pub topic: Topic,
    /// The question.
    pub question: Text,
    /// The id of the verdict: its key without `brief.`.
    pub verdict_id: Text,
    /// The verdict.
    pub verdict: Text,
    /// What goes with it.
    pub sentences: Vec<Text>,
    /// How often plans pay, for the meter; none where no plan can pay here.
    pub meter: Option<Outlook>,
    /// The rules behind it, that of the verdict first.
    pub rules: Vec<Fired>,
    /// What the last change altered in it.
    pub change: Option<RowChange>,
}

/// What a changed answer altered in a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RowChange {
    /// The verdict, which was this before.
    Verdict(Text),
    /// Only what stands with it.
    Sentences,
}

/// What the visitor said matters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShortMatter {
    /// Which priority.
    pub priority: Priority,
    /// Its name.
    pub name: Text,
    /// How many others were picked, in words.
    pub more: Option<Text>,
    /// One sentence where all ways do the same.
    pub same: Option<Text>,
    /// Else one phrase for each way, in the fixed order.
    pub cells: Vec<MatterCell>,
    /// The rules behind it.
    pub rules: Vec<Fired>,
}

/// What one way to pay does for what matters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MatterCell {
    /// Which way.
    pub way: Way,
    /// Its short name.
    pub name: Text,
    /// Whether it can be used here.
    pub is_usable: bool,
    /// What it does, or why it is closed.
    pub phrase: Text,
}

/// Something to find out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NextStepWords {
    /// Its id.
    pub id: &'static str,
    /// What to do.
    pub title: Text,
    /// What to ask, or why.
    pub text: Text,
    /// What its button says.
    pub button: Text,
    /// Where its button leads.
    pub action: Action,
}

/// A question to ask beside a short answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RefinementWords {
    /// Which.
    pub question: QuestionId,
    /// Beside which short answer.
    pub beside: Topic,
    /// Its title, short.
    pub title: Text,
    /// Options to answer it in place, by their place in the question's list; empty: the title leads to it.
    pub options: Vec<(usize, Text)>,
}
