//! The blocks of a detail as texts, with every fold opened.

use coverage_guide::present::answer::{Asked, Block, Comparison, Content, SourceWords, WayCell};
use coverage_guide::text::Text;

use super::texts::{Page, Texts};

impl Page<'_> {
    pub(super) fn blocks(&self, blocks: Vec<Block>, texts: &mut Texts) {
        blocks.into_iter().for_each(|block| self.block(block, texts));
    }

    fn block(&self, block: Block, texts: &mut Texts) {
        match block {
            Block::Name(words) | Block::Text(words) => texts.add(words),
            Block::Statement(statement) => texts.add(statement.words),
            Block::List(list) => texts.extend(list.into_iter().map(|statement| statement.words)),
            Block::Lines(lines) => texts.extend(lines),
            Block::Pairs(pairs) => {
                texts.extend(pairs.into_iter().flat_map(|(name, words)| [name, words]));
            }
            Block::Cells(cells) => texts.extend(cells.into_iter().flat_map(cell)),
            Block::Comparison(comparison) => compared(*comparison, texts),
            Block::Fold(fold) => {
                texts.add(fold.name);
                let blocks = match fold.content {
                    Content::Made(blocks) => blocks,
                    Content::OnDemand(which) => self.answer.on_demand(which),
                };
                self.blocks(blocks, texts);
            }
            Block::Refine(questions) => texts.extend(questions.into_iter().map(|it| it.title)),
            Block::Ask(asked) => ask(*asked, texts),
            // They cite the law, and are measured by themselves.
            Block::Letter(_) => {}
            Block::Calculator => self.calculator(texts),
            Block::Answers(given) => {
                texts.extend(given.into_iter().flat_map(|it| [it.name, it.words]));
            }
            Block::Traced(list) => {
                for traced in list {
                    texts.extend([traced.statement.words, traced.because]);
                    texts.extend(traced.sources.into_iter().flat_map(source));
                }
            }
            Block::Sources(sources) => texts.extend(sources.into_iter().flat_map(source)),
            Block::Terms(terms) => {
                texts.extend(terms.into_iter().flat_map(|(_, name, means)| [name, means]));
            }
        }
    }
}

fn cell(cell: WayCell) -> [Text; 2] {
    [cell.name, cell.words]
}

fn compared(comparison: Comparison, texts: &mut Texts) {
    texts.add(comparison.caption);
    texts.extend(comparison.ways.into_iter().map(|(_, name)| name));
    if !comparison.closed.is_empty() {
        texts.add(comparison.closed_note);
    }
    for row in comparison.rows {
        texts.add(row.question);
        texts.extend(row.cells.into_iter().flat_map(cell));
    }
}

fn ask(asked: Asked, texts: &mut Texts) {
    texts.add(asked.heading);
    texts.extend(asked.before.into_iter().chain(asked.blanks));
    texts.extend(asked.first.into_iter().chain(asked.more).map(|statement| statement.words));
    texts.extend(asked.note);
}

/// What is said of a source beside its name.
fn source(source: SourceWords) -> [Text; 2] {
    [source.confidence, source.dates]
}
