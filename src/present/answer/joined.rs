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
        for fold in folds {
            let at = joined.len();
            let both = match (joined.last_mut(), fold) {
                (Some(Block::Fold(last)), Block::Fold(next)) => match join(last, next) {
                    Ok(()) => None,
                    Err(next) => Some(Block::Fold(next)),
                },
                (_, other) => Some(other),
            };
            if both.is_none() && at > 1 {
                let Some(Block::Fold(last)) = joined.last_mut() else { continue };
                last.name = self.localizer.fill(t!("aside.more"), &[("name", subject)]);
            }
            joined.extend(both);
        }
        for block in &mut joined {
            let rules = block.rules();
            if let Block::Fold(fold) = block
                && fold.from.is_some()
            {
                fold.from = self.from(&rules);
            }
        }
        joined
    }
}

/// Puts the second fold into the first, below its name, or gives it back.
fn join(first: &mut Fold, mut second: Fold) -> Result<(), Fold> {
    let Some((here, more)) = words(first).zip(words(&second)) else { return Err(second) };
    if first.is_open || here + more + count(&second.name) > READ_AT_ONCE {
        return Err(second);
    }
    if let (Content::Made(blocks), Content::Made(moved)) = (&mut first.content, &mut second.content)
    {
        blocks.push(Block::Name(second.name));
        blocks.append(moved);
    }
    Ok(())
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
