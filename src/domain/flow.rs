//! Which questions apply, which come next, and what a changed answer does to the others.

use super::answers::{Answers, Picks};
use super::choices::Way;
use super::facts::Facts;
use super::profile::Profile;
use super::question_id::QuestionId;
use super::questions::{Form, Options, QUESTIONS, Question, Stage, question};
use super::rules::all_hold;

/// Whether a question is asked, given the other answers.
#[must_use]
pub fn applies(question: &Question, answers: &Answers, profile: &Profile) -> bool {
    if let Options::PickedFor(other, also) = question.options {
        return answers.picks(other).without(also).count() > 1;
    }
    if let Options::OncePicked(other, option) = question.options
        && !answers.picks(other).has(option)
    {
        return false;
    }
    let facts = Facts::of(answers, profile);
    question.asked.iter().any(|conditions| all_hold(conditions, &facts, Way::Claim))
}

/// Whether an option is offered, given the other answers.
#[must_use]
pub fn offers(question: &Question, option: usize, answers: &Answers, profile: &Profile) -> bool {
    match question.options {
        Options::PickedFor(other, also) => option == also || answers.picks(other).has(option),
        Options::OncePicked(..) => true,
        Options::When(rows) => rows
            .iter()
            .filter(|(at, _)| *at == option)
            .all(|(_, conditions)| all_hold(conditions, &Facts::of(answers, profile), Way::Claim)),
    }
}

/// The options offered, by their place in the question's list.
#[must_use]
pub fn options(question: &Question, answers: &Answers, profile: &Profile) -> Vec<usize> {
    (0..question.list.len()).filter(|at| offers(question, *at, answers, profile)).collect()
}

/// The questions of a stage that are asked, in order.
#[must_use]
pub fn asked(stage: Stage, answers: &Answers, profile: &Profile) -> Vec<QuestionId> {
    QUESTIONS
        .iter()
        .filter(|question| question.stage == stage && applies(question, answers, profile))
        .map(|question| question.id)
        .collect()
}

/// The first core question without an answer, or `None` when a first answer can be given.
#[must_use]
pub fn next_open(answers: &Answers, profile: &Profile) -> Option<QuestionId> {
    asked(Stage::Core, answers, profile).into_iter().find(|id| !answers.has(*id))
}

/// Picks or unpicks an option. One-option questions keep one; an option that stands alone clears
/// the others, and they clear it.
#[must_use]
pub fn toggle(form: Form, picks: Picks, option: usize) -> Picks {
    match form {
        Form::One => Picks::only(option),
        Form::Several { .. } if picks.has(option) => picks.without(option),
        Form::Several { alone } if alone == option => Picks::only(option),
        Form::Several { alone } => picks.with(option).without(alone),
    }
}

/// Puts an answer, and takes away every other answer that no longer applies. All the rest stays.
///
/// Returns the questions whose answers were dropped, in order.
pub fn insert(
    answers: &mut Answers,
    profile: &Profile,
    id: QuestionId,
    picks: Picks,
) -> Vec<QuestionId> {
    let before = *answers;
    answers.insert(id, picks);
    drop_what_no_longer_applies(answers, profile);
    QuestionId::ALL
        .iter()
        .copied()
        .filter(|other| *other != id && before.has(*other) && !answers.has(*other))
        .collect()
}

/// One answer may depend on another that is itself dropped, so this goes on until all is settled.
fn drop_what_no_longer_applies(answers: &mut Answers, profile: &Profile) {
    loop {
        let before = *answers;
        for question in QUESTIONS {
            let picks = answers.picks(question.id);
            if picks.is_empty() {
                continue;
            }
            let kept = if applies(question, answers, profile) {
                picks.iter().fold(Picks::NONE, |kept, option| {
                    if offers(question, option, answers, profile) {
                        kept.with(option)
                    } else {
                        kept
                    }
                })
            } else {
                Picks::NONE
            };
            answers.insert(question.id, kept);
        }
        if *answers == before {
            return;
        }
    }
}

/// Checks answers that come from outside, such as a file: every pick is of a question that is
/// asked and an option that is offered.
#[must_use]
pub fn is_consistent(answers: &Answers, profile: &Profile) -> bool {
    let mut settled = *answers;
    drop_what_no_longer_applies(&mut settled, profile);
    settled == *answers
        && QuestionId::ALL.iter().all(|id| match question(*id).form {
            Form::One => answers.picks(*id).count() <= 1,
            Form::Several { alone } => {
                !answers.picks(*id).has(alone) || answers.picks(*id).count() == 1
            }
        })
}
