//! Strict reading of a file of answers: every problem at once, each with its place.
//!
//! Answers that pass could have been given by a visitor of this practice: every question is asked, every
//! option is offered, and nothing that comes before the answer was left out.

mod amounts;
mod fields;
mod situation;

use coverage_guide::domain::answers::Answers;
use coverage_guide::domain::costs::amounts::Amounts;
use coverage_guide::domain::profile::{Json, Profile};
use coverage_guide::present::localizer::Localizer;

use super::problem::AnswerError;
use fields::Fields;
use situation::Situation;

/// A file of answers, read.
#[derive(Debug)]
pub struct AnswersFile {
    pub answers: Answers,
    /// The amounts for the cost calculator, if any are given.
    pub amounts: Option<Amounts>,
}

/// Reads answers, or says everything that is wrong with them.
pub fn parse(
    json: &Json,
    profile: &Profile,
    localizer: &Localizer,
) -> Result<AnswersFile, Vec<AnswerError>> {
    let Fields { answers, entries, unread, paths, mut errors } = Fields::read(json);
    let situation = Situation::new(&answers, &unread, profile);
    errors.extend(situation.errors(&paths));
    let is_clear = errors.is_empty();
    let amounts = entries.and_then(|entries| {
        let read = if is_clear {
            amounts::read(&entries, &answers, profile, localizer)
        } else {
            amounts::check(&entries, &situation, profile, localizer)
        };
        read.map_err(|found| errors.extend(found)).ok()
    });
    match amounts {
        _ if !errors.is_empty() => Err(errors),
        amounts => Ok(AnswersFile { answers, amounts }),
    }
}

#[cfg(test)]
mod tests;
