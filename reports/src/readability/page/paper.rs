//! The paper as texts.

use coverage_guide::present::answer::Answer;
use coverage_guide::present::paper::{Ask, Part, Table, paper as parts_of};

use super::texts::Texts;

/// All of it but its last part, which names sources.
pub(super) fn paper(answer: &Answer) -> Texts {
    let mut parts = parts_of(answer);
    parts.pop();
    let mut texts = Texts::default();
    for part in parts {
        match part {
            Part::Heading(words) | Part::Text(words) => texts.add(words),
            Part::Verdicts(verdicts) => {
                texts.extend(verdicts.into_iter().flat_map(|(name, verdict)| [name, verdict]));
            }
            Part::Ask(Ask { heading, blanks, questions, note }) => {
                texts.add(heading);
                texts.extend(blanks.into_iter().chain(questions).chain(note));
            }
            Part::Table(Table { caption, head, rows, .. }) => {
                texts.add(caption);
                texts.extend(head.into_iter().chain(rows.into_iter().flatten()));
            }
        }
    }
    texts
}
