//! The short answer as data: every text of it with its rule.

use coverage_guide::domain::brief::{Action, Cell, Cells, Matter, ShortAnswer};
use coverage_guide::domain::outlook::Outlook;
use coverage_guide::domain::questions::question;
use coverage_guide::present::answer::{
    self, Answer, NextStepWords, RefinementWords, ShortMatter, ShortRow,
};
use coverage_guide::present::localizer::Localizer;
use coverage_guide::t;
use coverage_guide::text::Text;
use serde::Serialize;

use super::statement::Statement;

/// The short answer, in the order of the screen.
#[derive(Serialize)]
pub struct Short {
    pub lead: Text,
    pub rows: Vec<Row>,
    /// The one standing hedge.
    pub frame: Text,
    /// None: nothing in particular matters to the visitor.
    pub matter: Option<MatterEntry>,
    pub next_step: NextStep,
    /// The one question that would narrow it most.
    pub one_tap: Option<OneTap>,
}

/// The short answer to one question.
#[derive(Serialize)]
pub struct Row {
    pub topic: &'static str,
    pub question: Text,
    pub verdict: Verdict,
    pub sentences: Vec<Statement>,
    /// How often plans pay, where the answer shows a meter.
    pub meter: Option<&'static str>,
}

/// A verdict, by its own id.
#[derive(Serialize)]
pub struct Verdict {
    pub id: Text,
    #[serde(flatten)]
    pub statement: Statement,
}

/// What the visitor said matters. Where all ways do the same for it there is one statement, else one
/// for each way.
#[derive(Serialize)]
pub struct MatterEntry {
    pub heading: Text,
    pub priority: &'static str,
    pub name: Text,
    /// How many others were picked, in words.
    pub more: Option<Text>,
    pub same: Option<Statement>,
    pub ways: Vec<MatterCell>,
}

/// What one way to pay does for what matters, or why it is closed.
#[derive(Serialize)]
pub struct MatterCell {
    pub way: &'static str,
    pub name: Text,
    pub usable: bool,
    #[serde(flatten)]
    pub statement: Statement,
}

/// Something to find out.
#[derive(Serialize)]
pub struct NextStep {
    pub heading: Text,
    pub id: &'static str,
    pub title: Text,
    pub text: Text,
    pub button: Text,
    /// The question or the topic that its button leads to.
    pub leads_to: &'static str,
}

/// A question that is answered beside a short answer. No options: its title leads to it.
#[derive(Serialize)]
pub struct OneTap {
    pub question: &'static str,
    pub beside: &'static str,
    pub title: Text,
    pub options: Vec<OneTapOption>,
}

/// An answer to it.
#[derive(Serialize)]
pub struct OneTapOption {
    pub id: &'static str,
    pub words: Text,
}

impl Short {
    /// The short answer of an answer.
    pub fn of(answer: &Answer, localizer: &Localizer) -> Self {
        let short = answer.short();
        let brief = &answer.brief;
        let heading = localizer.get(t!("brief.matters.heading"));
        let matter = short.matter.zip(brief.matter.as_ref());
        Self {
            lead: short.lead,
            rows: short
                .rows
                .into_iter()
                .zip(&brief.rows)
                .map(|(row, of)| Row::of(row, of))
                .collect(),
            frame: short.frame,
            matter: matter.map(|(words, of)| self::matter(heading, words, of)),
            next_step: next_step(localizer.get(t!("brief.next.heading")), short.next_step),
            one_tap: short.refinement.map(one_tap),
        }
    }
}

impl Row {
    /// A row in words, with what it was made from.
    pub fn of(words: ShortRow, of: &ShortAnswer) -> Self {
        let sentences = words.sentences.into_iter().zip(&of.sentences);
        Self {
            topic: words.topic.id(),
            question: words.question,
            verdict: Verdict {
                id: words.verdict_id,
                statement: Statement::new(&of.verdict.rule, words.verdict),
            },
            sentences: sentences.map(|(said, line)| Statement::new(&line.rule, said)).collect(),
            meter: words.meter.map(Outlook::id),
        }
    }
}

fn matter(heading: Text, words: ShortMatter, of: &Matter) -> MatterEntry {
    let (same, ways) = match &of.cells {
        Cells::Same(line) => (words.same.map(|same| Statement::new(&line.rule, same)), Vec::new()),
        Cells::Each(cells) => {
            let cell = |(said, cell): (answer::MatterCell, &Cell)| MatterCell {
                way: said.way.id(),
                name: said.name,
                usable: said.is_usable,
                statement: Statement::new(&cell.phrase.rule, said.phrase),
            };
            (None, words.cells.into_iter().zip(cells).map(cell).collect())
        }
    };
    MatterEntry {
        heading,
        priority: words.priority.id(),
        name: words.name,
        more: words.more,
        same,
        ways,
    }
}

fn next_step(heading: Text, words: NextStepWords) -> NextStep {
    let leads_to = match words.action {
        Action::Change(question) => question.id(),
        Action::Open(topic) => topic.id(),
    };
    NextStep {
        heading,
        id: words.id,
        title: words.title,
        text: words.text,
        button: words.button,
        leads_to,
    }
}

fn one_tap(words: RefinementWords) -> OneTap {
    let list = question(words.question).list;
    let option = |(at, words): (usize, Text)| OneTapOption { id: list[at], words };
    OneTap {
        question: words.question.id(),
        beside: words.beside.id(),
        title: words.title,
        options: words.options.into_iter().map(option).collect(),
    }
}
