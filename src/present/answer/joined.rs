//! Folds of one subject that follow each other become one where both can be read at once: fewer lines to
//! look through, and none is too long.

use super::base::Answer;
use super::block::{Block, Content, Fold};
use crate::t;

/// The most words of statements in one fold, beside the line that says where they come from.
pub const READ_AT_ONCE: usize = 105;

impl Answer<'_> {
    /// The folds of one subject, as few as can be. `subject` names those that follow the first.
    pub(super) fn joined(&self, subject: &str, folds: Vec<Block>) -> Vec<Block> {
        if !self.joins_folds {
            return folds;
        }
        let mut joined: Vec<Block> = Vec::new();
        // Two by one name could not be told apart.
        let mut taken = false;
        for fold in folds {
            let is_behind_first = joined.len() > 1;
            let apart = match (joined.last_mut(), fold) {
                (Some(Block::Fold(last)), Block::Fold(next)) if are_read_at_once(last, &next) => {
                    if is_behind_first && !taken {
                        last.name = self.localizer.fill(t!("aside.more"), &[("name", subject)]);
                        taken = true;
                    }
                    self.append(last, *next);
                    continue;
                }
                (_, other) => other,
            };
            joined.push(apart);
        }
        joined
    }

    /// Puts the second fold into the first, below its name, and says where all of it comes from.
    fn append(&self, first: &mut Fold, second: Fold) {
        if let (Content::Made(blocks), Content::Made(mut more)) =
            (&mut first.content, second.content)
        {
            blocks.push(Block::Name(second.name));
            blocks.append(&mut more);
            let rules: Vec<_> = blocks.iter().flat_map(Block::rules).collect();
            first.from = self.from(&rules);
        }
    }
}

/// Whether both can be one fold, with the name of the second in it. What stands open stays as it is.
fn are_read_at_once(first: &Fold, second: &Fold) -> bool {
    let both = words(first).zip(words(second));
    !first.is_open
        && both.is_some_and(|(here, more)| here + more + count(&second.name) <= READ_AT_ONCE)
}

/// The words in a fold, if it holds nothing but what is read.
fn words(fold: &Fold) -> Option<usize> {
    let Content::Made(blocks) = &fold.content else { return None };
    blocks
        .iter()
        .map(|block| match block {
            Block::Name(words) | Block::Text(words) => Some(count(words)),
            Block::Statement(statement) => Some(count(&statement.words)),
            Block::List(list) => Some(list.iter().map(|said| count(&said.words)).sum()),
            _ => None,
        })
        .sum()
}

/// The words of a text.
pub fn count(text: &str) -> usize {
    text.split_whitespace().count()
}
