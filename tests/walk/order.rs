//! The questions behind the facts, in an order in which none comes before one that it depends on.

use coverage_guide::domain::answers::{Answers, Picks};
use coverage_guide::domain::choices::Priority;
use coverage_guide::domain::flow::{applies, options};
use coverage_guide::domain::profile::Profile;
use coverage_guide::domain::question_id::QuestionId;
use coverage_guide::domain::questions::question;

/// Every question behind the facts, each after those on which its being asked and its options
/// depend. `the_order_of_the_walk_puts_dependencies_first` checks this.
pub const ORDER: &[QuestionId] = &[
    QuestionId::Service,
    QuestionId::Room,
    QuestionId::Focus,
    QuestionId::Reason,
    QuestionId::TreatsOne,
    QuestionId::Payment,
    QuestionId::MedicarePlan,
    QuestionId::OtherPlan,
    QuestionId::Client,
    QuestionId::PlanSource,
    QuestionId::Policyholder,
    QuestionId::State,
    QuestionId::Network,
    QuestionId::PlanType,
    QuestionId::Setting,
    QuestionId::Program,
    QuestionId::Deductible,
    QuestionId::Work,
    QuestionId::SecondPlan,
    QuestionId::UsePlan,
];

/// Where every walk starts: with the one priority that opens a question. No fact depends on priorities.
pub fn start() -> Answers {
    let mut answers = Answers::default();
    let opens_work = Picks::only(Priority::ClearanceOrLicense as usize);
    answers.insert(QuestionId::Priorities, opens_work);
    answers
}

/// How many of [`ORDER`] settle the kind of therapy. Until then the facts do not tell answers apart.
pub const KIND: usize = 3;

/// The options offered; none where the question is not asked.
pub fn offered(id: QuestionId, answers: &Answers, profile: &Profile) -> Vec<usize> {
    if applies(question(id), answers, profile) {
        options(question(id), answers, profile)
    } else {
        Vec::new()
    }
}
