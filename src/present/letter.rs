//! A right's ready request.

use super::localizer::Localizer;
use crate::domain::rules::rights::{LetterPart, Right};
use crate::t;
use crate::text::Text;

impl Localizer {
    /// The paragraphs of a ready request with blanks in square brackets. Nothing that was answered is
    /// in it.
    pub fn letter(&self, right: Right) -> Vec<Text> {
        let prefix = Text::of(&["right.letter.", right.id(), "."]);
        let mut lines = vec![self.get(t!("rights.letter_date"))];
        lines.extend(LetterPart::ALL.iter().map(|part| self.id(&prefix, part.id())));
        let end = [t!("rights.letter_thanks"), t!("rights.letter_name"), t!("rights.letter_reply")];
        lines.extend(end.iter().map(|key| self.get(*key)));
        lines
    }
}
