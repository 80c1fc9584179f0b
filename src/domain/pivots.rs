//! What would change a verdict: the smallest changes of answer that alter it, found by asking the
//! tables again.

use std::collections::BTreeSet;

use super::answers::{Answers, Picks};
use super::assess::{coverage, need};
use super::choices::Way;
use super::facts::Facts;
use super::flow;
use super::outlook::Outlook;
use super::profile::Profile;
use super::question_id::QuestionId;
use super::questions::{Stage, question};
use super::rules::availability::{AVAILABILITY, Availability};
use super::rules::diagnosis::Need;

/// A verdict that another answer might alter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Verdict {
    Outlook(Way),
    Need(Way),
    Availability(Way),
}

/// What a verdict comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum VerdictValue {
    /// `None`: no plan pays this way.
    Outlook(Option<Outlook>),
    Need(Need),
    Availability(Availability),
}

impl Verdict {
    /// What it comes to in a situation.
    #[must_use]
    pub fn value(self, facts: &Facts) -> VerdictValue {
        match self {
            Self::Outlook(way) => {
                VerdictValue::Outlook(coverage(way, facts).and_then(|coverage| coverage.outlook))
            }
            Self::Need(way) => VerdictValue::Need(need(way, facts).value),
            Self::Availability(way) => {
                VerdictValue::Availability(AVAILABILITY.decide(facts, way).outcome)
            }
        }
    }
}

/// Another answer to one question: any of these options has the same effect.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Instead {
    /// The question.
    pub question: QuestionId,
    /// The options, each of them enough.
    pub options: Picks,
}

/// One smallest change: with all of these answers instead, the verdict comes to `to`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pivot {
    /// What the verdict would be.
    pub to: VerdictValue,
    /// What would have to be answered, one question or two.
    pub answers: Vec<Instead>,
}

/// One answer to one question.
type Pick = (QuestionId, usize);

/// What a person can choose or find out. Who they are and what brings them is no choice.
pub const CHOOSABLE: &[QuestionId] = &[
    QuestionId::Payment,
    QuestionId::OtherPlan,
    QuestionId::MedicarePlan,
    QuestionId::SecondPlan,
    QuestionId::Network,
    QuestionId::PlanType,
    QuestionId::PlanSource,
    QuestionId::Program,
    QuestionId::Deductible,
];

/// The smallest changes to the answers of these questions that alter a verdict: every single answer that does,
/// or, if none does, every pair of answers. Empty: no one or two answers would.
///
/// "Not sure" is no change of the facts and is never among them; priorities change no verdict.
#[must_use]
pub fn pivots(
    verdict: Verdict,
    answers: &Answers,
    profile: &Profile,
    among: &[QuestionId],
) -> Vec<Pivot> {
    let now = verdict.value(&Facts::of(answers, profile));
    let alters = |answers: &Answers| {
        let outcome = verdict.value(&Facts::of(answers, profile));
        (outcome != now).then_some(outcome)
    };
    let others = alternatives(answers, profile, among);
    let mut found = Vec::new();
    for (pick, other) in &others {
        if let Some(to) = alters(other) {
            add(&mut found, to, &[*pick]);
        }
    }
    if !found.is_empty() {
        return found;
    }
    let mut seen = BTreeSet::new();
    for (first, other) in &others {
        for (second, other) in alternatives(other, profile, among) {
            // The second answer must neither take back nor drop the first.
            let stands = first.0 != second.0 && other.picks(first.0) == Picks::only(first.1);
            let Some(to) = alters(&other).filter(|_| stands) else { continue };
            let pair = [(*first).min(second), (*first).max(second)];
            if seen.insert(pair) {
                add(&mut found, to, &pair);
            }
        }
    }
    found
}

/// Each other answer that could be given to one question as asked, and all answers with it.
fn alternatives(
    answers: &Answers,
    profile: &Profile,
    among: &[QuestionId],
) -> Vec<(Pick, Answers)> {
    let asked = [Stage::Core, Stage::Sharpen].map(|stage| flow::asked(stage, answers, profile));
    let mut all = Vec::new();
    for id in asked.into_iter().flatten() {
        if !among.contains(&id) {
            continue;
        }
        for option in flow::options(question(id), answers, profile) {
            if !question(id).is_unsure(option) && !answers.picks(id).has(option) {
                let mut other = *answers;
                flow::insert(&mut other, profile, id, Picks::only(option));
                all.push(((id, option), other));
            }
        }
    }
    all
}

/// Adds a change, together with those that differ from it in the option of the last question only.
fn add(found: &mut Vec<Pivot>, to: VerdictValue, picks: &[Pick]) {
    let answers = || {
        picks.iter().map(|(question, option)| Instead {
            question: *question,
            options: Picks::only(*option),
        })
    };
    let fits = |pivot: &&mut Pivot| {
        let same = answers().zip(&pivot.answers).rev().skip(1).all(|(new, old)| new == *old);
        let last = pivot.answers.last().map(|last| last.question);
        pivot.to == to
            && pivot.answers.len() == picks.len()
            && same
            && last == picks.last().map(|pick| pick.0)
    };
    match found.iter_mut().find(fits) {
        Some(pivot) => {
            if let (Some(last), Some((_, option))) = (pivot.answers.last_mut(), picks.last()) {
                last.options = last.options.with(*option);
            }
        }
        None => found.push(Pivot { to, answers: answers().collect() }),
    }
}
