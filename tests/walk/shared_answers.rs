//! Answers on their way to another device.

use coverage_guide::domain::answers::{Answers, Picks};
use coverage_guide::domain::choices::Priority;
use coverage_guide::domain::flow;
use coverage_guide::domain::profile::Profile;
use coverage_guide::domain::question_id::QuestionId;
use coverage_guide::domain::questions::{QUESTIONS, Stage};

/// A visit that may have ended here: something matters, and not all that can be asked was answered. Which
/// changes from one number to the next.
pub fn visit(answers: &Answers, profile: &Profile, number: usize) -> Answers {
    let mut visit = *answers;
    let picked = (0..Priority::NoConcern as usize).filter(|at| number >> (at % 7) & 1 == 1);
    let picked = picked.fold(Picks::NONE, Picks::with);
    let none = Picks::only(Priority::NoConcern as usize);
    let picked = if picked.is_empty() { none } else { picked };
    flow::insert(&mut visit, profile, QuestionId::Priorities, picked);
    for (at, question) in QUESTIONS.iter().enumerate() {
        if question.stage == Stage::Sharpen && number >> (at % 5) & 1 == 1 {
            flow::insert(&mut visit, profile, question.id, Picks::NONE);
        }
    }
    visit
}

/// Every text that differs in one letter or digit.
pub fn damaged(text: &str) -> impl Iterator<Item = String> {
    (0..text.len()).flat_map(move |at| {
        let others =
            ('0'..='9').chain('A'..='Z').filter(move |other| !text[at..].starts_with(*other));
        others.map(move |other| [&text[..at], &other.to_string(), &text[at + 1..]].concat())
    })
}
