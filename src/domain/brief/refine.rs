//! The one question that would narrow the short answer most.

use super::rows::short_answers;
use super::situation::{ShortAnswer, Situation};
use crate::domain::answers::{Answers, Picks};
use crate::domain::choices::Policyholder;
use crate::domain::facts::Facts;
use crate::domain::flow;
use crate::domain::profile::Profile;
use crate::domain::question_id::QuestionId;
use crate::domain::questions::{Stage, question};
use crate::domain::topic::Topic;

/// A question to ask beside a short answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Refinement {
    /// Which question.
    pub question: QuestionId,
    /// The short answer that it would narrow.
    pub beside: Topic,
}

/// What not knowing the policyholder leaves open is in the sentences only, so it counts less than a verdict.
pub fn refine(
    now: &[ShortAnswer; 4],
    situation: &Situation,
    profile: &Profile,
) -> Option<Refinement> {
    let mut best: Option<(usize, Refinement)> = None;
    for question in open(situation, profile) {
        let changed = changed(question, now, situation, profile);
        let Some(first) = changed.iter().position(|changed| *changed) else { continue };
        let effect = changed.iter().filter(|changed| **changed).count();
        if best.is_none_or(|(most, _)| effect > most) {
            best = Some((effect, Refinement { question, beside: Topic::QUESTIONS[first] }));
        }
    }
    best.map(|(_, refinement)| refinement).or_else(|| owner(situation, profile))
}

/// The open questions of which some answer would change this short answer.
#[must_use]
pub fn refinements(topic: Topic, answers: &Answers, profile: &Profile) -> Vec<QuestionId> {
    let Some(row) = Topic::QUESTIONS.iter().position(|it| *it == topic) else { return Vec::new() };
    let facts = Facts::of(answers, profile);
    let situation = Situation { facts: &facts, answers };
    let now = short_answers(&situation);
    let mut open = open(&situation, profile);
    open.retain(|id| changed(*id, &now, &situation, profile)[row]);
    open
}

/// The questions without an answer that leave something unknown. Some are taken to be answered until
/// told otherwise, such as that individual therapy is alone with a therapist: these are not open.
fn open(situation: &Situation, profile: &Profile) -> Vec<QuestionId> {
    let answers = situation.answers;
    let mut open = flow::asked(Stage::Sharpen, answers, profile);
    open.retain(|id| {
        let question = question(*id);
        let unsure = (0..question.list.len()).find(|option| question.is_unsure(*option));
        let is_unknown = unsure.is_none_or(|unsure| {
            let mut said = *answers;
            said.insert(*id, Picks::only(unsure));
            Facts::of(&said, profile) == *situation.facts
        });
        !answers.has(*id) && is_unknown
    });
    open
}

/// Which of the four verdicts some answer to this question would change.
fn changed(
    id: QuestionId,
    now: &[ShortAnswer; 4],
    situation: &Situation,
    profile: &Profile,
) -> [bool; 4] {
    let mut changed = [false; 4];
    for option in flow::options(question(id), situation.answers, profile) {
        if question(id).is_unsure(option) {
            continue;
        }
        let mut answers = *situation.answers;
        flow::insert(&mut answers, profile, id, Picks::only(option));
        let facts = Facts::of(&answers, profile);
        let other = short_answers(&Situation { facts: &facts, answers: &answers });
        for (at, (now, other)) in now.iter().zip(&other).enumerate() {
            let verdict =
                |row: &ShortAnswer| (row.verdict.key, row.outlook.filter(|_| row.has_meter));
            // What a plan would do is not pressed on those who would rather pay themselves.
            let is_pressed = now.topic == Topic::SelfPay || !situation.facts.would_rather_pay();
            changed[at] |= is_pressed && verdict(now) != verdict(other);
        }
    }
    changed
}

/// Whose plan it is, where nothing else would change a verdict.
fn owner(situation: &Situation, profile: &Profile) -> Option<Refinement> {
    let is_open = situation.facts.policyholder == Policyholder::NotSure
        && !situation.facts.would_rather_pay()
        && situation.bills()
        && !situation.answers.has(QuestionId::Policyholder)
        && flow::asked(Stage::Sharpen, situation.answers, profile)
            .contains(&QuestionId::Policyholder);
    is_open.then_some(Refinement { question: QuestionId::Policyholder, beside: Topic::SeenBy })
}
