//! The blocks of a detail as data: each says of what kind it is, and carries its ids.

use coverage_guide::present::answer::{
    Answered, Block, Compared, Comparison, Refine, Statement as Said, WayCell,
};
use coverage_guide::text::Text;
use serde::Serialize;

use super::costs::Costs;
use super::pivots::WouldChange;
use super::statement::Statement;

/// A piece of a detail.
#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum BlockEntry {
    /// The name of what follows.
    Name { words: Text },
    /// A paragraph that follows from no rule.
    Text { words: Text },
    /// What rules say.
    Statements { statements: Vec<Statement> },
    /// Sentences that follow from no rule.
    Lines { lines: Vec<Text> },
    /// Names, and a few words on each.
    Pairs { pairs: Vec<Pair> },
    /// What each way to pay says to one question.
    Ways { ways: Vec<Cell> },
    /// The ways to pay, side by side.
    Comparison { closed: Vec<&'static str>, closed_note: Text, rows: Vec<ComparedRow> },
    /// What opens on demand.
    Fold { id: Text, name: Text, from: Option<Text>, blocks: Vec<BlockEntry> },
    /// Questions that would narrow the verdict.
    Questions { questions: Vec<OpenQuestion> },
    /// What to ask somebody.
    Ask {
        whom: &'static str,
        heading: Text,
        before: Option<Text>,
        blanks: Vec<Text>,
        statements: Vec<Statement>,
        note: Option<Text>,
    },
    /// A request that is ready to copy.
    Letter { right: &'static str, lines: Vec<Text> },
    /// The cost calculator.
    Costs(Costs),
    /// What was answered.
    Answers { answers: Vec<AnsweredEntry> },
    /// For each verdict, the smallest changes of answer that alter it.
    WouldChange(WouldChange),
    /// Rules that are listed in full at the end, by their ids.
    Rules { rules: Vec<&'static str> },
    /// Sources that are listed in full at the end, by their ids.
    Sources { sources: Vec<&'static str> },
    /// Terms, and what they mean.
    Terms { terms: Vec<TermEntry> },
}

/// A name, and a few words on it.
#[derive(Serialize)]
pub struct Pair {
    pub name: Text,
    pub words: Text,
}

/// What one way to pay says; of a closed one, only why.
#[derive(Serialize)]
pub struct Cell {
    pub way: &'static str,
    pub name: Text,
    pub usable: bool,
    pub id: &'static str,
    pub words: Text,
}

/// A question, and what each way to pay says to it.
#[derive(Serialize)]
pub struct ComparedRow {
    pub id: &'static str,
    pub question: Text,
    pub ways: Vec<Cell>,
}

/// A question that was not answered.
#[derive(Serialize)]
pub struct OpenQuestion {
    pub question: &'static str,
    pub title: Text,
}

/// A question with its answer.
#[derive(Serialize)]
pub struct AnsweredEntry {
    pub question: &'static str,
    pub name: Text,
    pub words: Text,
}

/// A term, and what it means.
#[derive(Serialize)]
pub struct TermEntry {
    pub id: &'static str,
    pub name: Text,
    pub means: Text,
}

impl BlockEntry {
    /// A block that needs nothing beside itself; none: it takes the whole answer to tell it.
    pub fn plain(block: Block) -> Option<Self> {
        Some(match block {
            Block::Name(words) => Self::Name { words },
            Block::Text(words) => Self::Text { words },
            Block::Statement(statement) => Self::Statements { statements: all(vec![statement]) },
            Block::List(list) => Self::Statements { statements: all(list) },
            Block::Lines(lines) => Self::Lines { lines },
            Block::Pairs(pairs) => {
                let pair = |(name, words)| Pair { name, words };
                Self::Pairs { pairs: pairs.into_iter().map(pair).collect() }
            }
            Block::Cells(ways) => Self::Ways { ways: cells(ways) },
            Block::Comparison(comparison) => compared(*comparison),
            Block::Refine(open) => {
                let question =
                    |it: Refine| OpenQuestion { question: it.question.id(), title: it.title };
                Self::Questions { questions: open.into_iter().map(question).collect() }
            }
            Block::Ask(asked) => Self::Ask {
                whom: asked.whom.id(),
                heading: asked.heading,
                before: asked.before,
                blanks: asked.blanks,
                statements: all(asked.first.into_iter().chain(asked.more).collect()),
                note: asked.note,
            },
            Block::Letter(letter) => Self::Letter { right: letter.right.id(), lines: letter.lines },
            Block::Answers(given) => {
                let answered = |it: Answered| AnsweredEntry {
                    question: it.question.id(),
                    name: it.name,
                    words: it.words,
                };
                Self::Answers { answers: given.into_iter().map(answered).collect() }
            }
            Block::Traced(list) => {
                Self::Rules { rules: list.iter().map(|it| it.statement.rule.id).collect() }
            }
            Block::Sources(sources) => {
                Self::Sources { sources: sources.iter().map(|it| it.source.id).collect() }
            }
            Block::Terms(terms) => {
                let term = |(id, name, means)| TermEntry { id, name, means };
                Self::Terms { terms: terms.into_iter().map(term).collect() }
            }
            Block::Fold(_) | Block::Calculator => return None,
        })
    }
}

fn all(said: Vec<Said>) -> Vec<Statement> {
    said.into_iter().map(Statement::of).collect()
}

fn cells(cells: Vec<WayCell>) -> Vec<Cell> {
    let cell = |cell: WayCell| Cell {
        way: cell.way.id(),
        name: cell.name,
        usable: cell.is_usable,
        id: cell.id,
        words: cell.words,
    };
    cells.into_iter().map(cell).collect()
}

fn compared(comparison: Comparison) -> BlockEntry {
    let row =
        |row: Compared| ComparedRow { id: row.id, question: row.question, ways: cells(row.cells) };
    BlockEntry::Comparison {
        closed: comparison.closed.iter().map(|way| way.id()).collect(),
        closed_note: comparison.closed_note,
        rows: comparison.rows.into_iter().map(row).collect(),
    }
}
