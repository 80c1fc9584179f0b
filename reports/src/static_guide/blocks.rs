//! The blocks of the answer as HTML. What opens on demand elsewhere is told once for all kinds of therapy.

use coverage_guide::present::answer::{Block, ShortRow, Statement, WayCell};
use coverage_guide::present::localizer::Localizer;
use coverage_guide::t;
use coverage_guide::text::Text;
use maud::{Markup, html};

/// A piece of what is said of a case.
#[derive(PartialEq)]
pub enum Piece {
    /// The short answer to a question.
    Row(ShortRow),
    /// A block that stands open.
    Block(Block),
    /// Somebody who would see it or not.
    Person(Person),
}

/// Somebody, and what each way to pay says of them; or, where they are all alike, a line that says it.
#[derive(PartialEq)]
pub struct Person {
    pub name: Text,
    pub cells: Vec<WayCell>,
}

/// A piece.
pub fn piece(localizer: &Localizer, piece: &Piece) -> Markup {
    match piece {
        Piece::Row(row) => html! {
            p data-verdict=(row.verdict_id) {
                strong { (row.verdict) } " " (row.sentences.join(" "))
            }
        },
        Piece::Block(known) => block(localizer, known),
        Piece::Person(person) => html! {
            p {
                (person.name)
                @if !person.cells.is_empty() { ": " (cells(localizer, &person.cells)) }
            }
        },
    }
}

/// A block that stands open.
fn block(localizer: &Localizer, block: &Block) -> Markup {
    html! {
        @match block {
            Block::Name(words) => p { strong { (words) } },
            Block::Text(words) => p { (words) },
            Block::Statement(statement) => (self::statement(statement)),
            Block::List(list) => @for statement in list { (self::statement(statement)) },
            Block::Lines(lines) => @for line in lines { p { (line) } },
            Block::Pairs(pairs) => @for (name, words) in pairs { p { (name) ": " strong { (words) } } },
            Block::Cells(ways) => p { (cells(localizer, ways)) },
            // They are asked of a visitor, or made from what one has answered.
            Block::Comparison(_)
            | Block::Fold(_)
            | Block::Refine(_)
            | Block::Ask(_)
            | Block::Letter(_)
            | Block::Calculator
            | Block::Answers(_)
            | Block::Traced(_)
            | Block::Sources(_)
            | Block::Terms(_) => {},
        }
    }
}

fn statement(statement: &Statement) -> Markup {
    html! { p data-rule=(statement.rule.id) { (statement.words) } }
}

/// What the ways to pay say, those of which the same is said together.
fn cells(localizer: &Localizer, cells: &[WayCell]) -> Markup {
    let mut groups: Vec<(&str, Vec<Text>)> = Vec::new();
    for cell in cells {
        match groups.iter_mut().find(|(known, _)| *known == cell.words) {
            Some((_, names)) => names.push(cell.name.clone()),
            None => groups.push((&cell.words, vec![cell.name.clone()])),
        }
    }
    let separator = localizer.get(t!("ui.list_separator"));
    html! {
        @for (at, (words, names)) in groups.iter().enumerate() {
            @if at > 0 { (separator) " " }
            strong { (words) } " (" (names.join(", ")) ")"
        }
    }
}
