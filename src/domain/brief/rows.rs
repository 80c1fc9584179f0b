//! The four short answers.

use super::on_file::on_file;
use super::pay::pay;
use super::seen_by::seen_by;
use super::self_pay::self_pay;
use super::situation::{ShortAnswer, Situation};

/// The four short answers alone. Looking for what would change them takes most of the time of a brief.
#[must_use]
pub fn short_answers(situation: &Situation) -> [ShortAnswer; 4] {
    [pay(situation), on_file(situation), seen_by(situation), self_pay(situation)]
}
