//! The short answer as texts.

use coverage_guide::domain::topic::Topic;
use coverage_guide::present::answer::{NextStepWords, Short, ShortMatter, ShortRow};
use coverage_guide::t;
use coverage_guide::text::Text;

use super::texts::{Page, Texts};

impl Page<'_> {
    pub(super) fn short(&self) -> Texts {
        let localizer = self.localizer;
        let Short { lead, rows, frame, matter, next_step, refinement, .. } = self.answer.short();
        let mut texts = Texts::default();
        texts.add(localizer.get(t!("answer.heading")));
        texts.add(lead);
        texts.extend(rows.into_iter().flat_map(row));
        texts.add(frame);
        if let Some(refinement) = refinement {
            texts.add(refinement.title);
            texts.extend(refinement.options.into_iter().map(|(_, words)| words));
        }
        if let Some(ShortMatter { name, more, same, cells, .. }) = matter {
            texts.add(localizer.get(t!("brief.matters.heading")));
            texts.add(name);
            texts.extend(more.into_iter().chain(same));
            texts.extend(cells.into_iter().flat_map(|cell| [cell.name, cell.phrase]));
        }
        let NextStepWords { title, text, button, .. } = next_step;
        texts.extend([localizer.get(t!("brief.next.heading")), title, text, button]);
        texts.add(localizer.get(t!("brief.doors")));
        texts.extend(Topic::ALL.iter().map(|topic| self.answer.topic(*topic)));
        texts
    }
}

/// A short answer, wherever it stands.
pub(super) fn row(row: ShortRow) -> impl Iterator<Item = Text> {
    [row.question, row.verdict].into_iter().chain(row.sentences)
}
