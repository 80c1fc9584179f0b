//! The blocks of a detail as text.

use coverage_guide::text::Text;

use super::Page;
use crate::answer_report::block::{BlockEntry, Cell, ComparedRow};
use crate::answer_report::costs::Costs;
use crate::answer_report::pivots::{Pivots, WouldChange};

impl Page {
    pub(super) fn block(&mut self, steps: usize, block: &BlockEntry) {
        match block {
            BlockEntry::Name { words } | BlockEntry::Text { words } => self.line(steps, words),
            BlockEntry::Statements { statements } => {
                statements.iter().for_each(|statement| self.statement(steps, statement));
            }
            BlockEntry::Lines { lines } => lines.iter().for_each(|line| self.line(steps, line)),
            BlockEntry::Pairs { pairs } => {
                for pair in pairs {
                    self.line(steps, &format!("{}: {}", pair.name, pair.words));
                }
            }
            BlockEntry::Ways { ways } => self.cells(steps, ways),
            BlockEntry::Comparison { closed_note, closed, rows } => {
                rows.iter().for_each(|row| self.compared(steps, row));
                if !closed.is_empty() {
                    self.line(steps, &format!("{closed_note} [{}]", closed.join(", ")));
                }
            }
            BlockEntry::Fold { id, name, from, blocks } => {
                self.line(steps, &format!("{name} [{id}]"));
                blocks.iter().for_each(|block| self.block(steps + 1, block));
                if let Some(from) = from {
                    self.line(steps + 1, from);
                }
            }
            BlockEntry::Questions { questions } => {
                for open in questions {
                    self.line(steps, &format!("{} [{}]", open.title, open.question));
                }
            }
            BlockEntry::Ask { whom, heading, before, blanks, statements, note } => {
                self.line(steps, &format!("{heading} [{whom}]"));
                before.iter().chain(blanks).for_each(|text| self.line(steps + 1, text));
                statements.iter().for_each(|statement| self.statement(steps + 1, statement));
                note.iter().for_each(|note| self.line(steps + 1, note));
            }
            BlockEntry::Letter { lines, .. } => {
                lines.iter().for_each(|line| self.line(steps + 1, line));
            }
            BlockEntry::Costs(costs) => self.costs(steps, costs),
            BlockEntry::Answers { answers } => {
                for given in answers {
                    self.line(
                        steps,
                        &format!("{}: {} [{}]", given.name, given.words, given.question),
                    );
                }
            }
            BlockEntry::WouldChange(WouldChange { lead, verdicts }) => {
                self.line(steps, lead);
                verdicts.iter().for_each(|pivots| self.pivots(steps, pivots));
            }
            BlockEntry::Rules { rules: ids } | BlockEntry::Sources { sources: ids } => {
                self.line(steps, &format!("[{}]", ids.join(", ")));
            }
            BlockEntry::Terms { terms } => {
                for term in terms {
                    self.line(steps, &format!("{}: {} [{}]", term.name, term.means, term.id));
                }
            }
        }
    }

    fn cells(&mut self, steps: usize, cells: &[Cell]) {
        for cell in cells {
            let closed = if cell.usable { "" } else { ", closed" };
            let ids = format!("[{}: {}{closed}]", cell.way, cell.id);
            self.line(steps, &format!("{}: {} {ids}", cell.name, cell.words));
        }
    }

    fn compared(&mut self, steps: usize, row: &ComparedRow) {
        self.line(steps, &format!("{} [{}]", row.question, row.id));
        self.cells(steps + 1, &row.ways);
    }

    fn costs(&mut self, steps: usize, costs: &Costs) {
        for estimate in &costs.estimates {
            let mut lines = estimate.lines.iter();
            let sum = lines.next().map(Text::as_str).unwrap_or_default();
            self.line(steps, &format!("{sum} [{}: {}]", estimate.way, estimate.id));
            let next = &estimate.next_visit;
            self.line(steps + 1, &format!("{} [{}]", next.words, next.id));
            lines.for_each(|line| self.line(steps + 1, line));
        }
        costs.assumed.iter().for_each(|assumed| self.line(steps, assumed));
    }

    fn pivots(&mut self, steps: usize, pivots: &Pivots) {
        self.line(steps, &format!("{} [{}]", pivots.words, pivots.id));
        for change in &pivots.changes {
            let to = format!("{} [{}] {}", change.words, change.to, change.answers_words);
            self.line(steps + 1, &to);
        }
        pivots.nothing.iter().for_each(|nothing| self.line(steps + 1, nothing));
    }
}
