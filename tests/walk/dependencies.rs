//! What ties a question to the facts: which decide whether and with what options it is asked, and
//! which its answer changes. By these a few situations stand for all that share the facts that some
//! rules look at. The walk of all situations holds every tie to every answer (`dependency_check.rs`).

use coverage_guide::domain::question_id::QuestionId;
use coverage_guide::domain::questions::{Options, question};

use crate::fields::{
    CLIENT, DEDUCTIBLE, Fields, Key, MEDICARE_PLAN, NETWORK, PAYER, PLAN, PLAN_SOURCE,
    POLICYHOLDER, PROGRAM, REASON, SECOND_PLAN, SERVICE, SETTING, STATE, TREATS_ONE, USE_PLAN,
    WORK,
};
use crate::order::ORDER;

/// The facts that decide whether a question is asked, and which options it offers.
pub fn looks(id: QuestionId) -> Fields {
    let question = question(id);
    let options: &[_] = match question.options {
        Options::When(rows) => rows,
        // The priority is picked from the start of every walk.
        Options::OncePicked(..) => &[],
        Options::PickedFor(..) => unreachable!("no fact depends on priorities"),
    };
    let options = options.iter().map(|(_, tests)| *tests);
    Fields::of_rows(question.asked.iter().copied().chain(options))
}

/// The facts that an answer may change, and those that say to what, besides the answer.
pub fn changes(id: QuestionId) -> (Fields, Fields) {
    match id {
        QuestionId::Service | QuestionId::Room | QuestionId::Focus => (Fields::ALL, Fields::ALL),
        // Premarital work has no condition to treat.
        QuestionId::Reason => (REASON | TREATS_ONE, SERVICE),
        QuestionId::TreatsOne => (TREATS_ONE, Fields::NONE),
        // A Medicaid card is an adult's own.
        QuestionId::Payment => (PAYER | NETWORK | POLICYHOLDER, CLIENT),
        // Some kinds are no private plan, and most of these are a person's own.
        QuestionId::OtherPlan => (PAYER | PLAN | NETWORK | POLICYHOLDER, PAYER),
        QuestionId::Client => (CLIENT | POLICYHOLDER, PAYER | PLAN),
        QuestionId::PlanSource => (PLAN_SOURCE, Fields::NONE),
        QuestionId::Policyholder => (POLICYHOLDER, Fields::NONE),
        QuestionId::State => (STATE, Fields::NONE),
        QuestionId::Network => (NETWORK, Fields::NONE),
        // Medicaid beside Medicare is a second plan.
        QuestionId::MedicarePlan => (MEDICARE_PLAN | SECOND_PLAN, Fields::NONE),
        QuestionId::SecondPlan => (SECOND_PLAN, Fields::NONE),
        QuestionId::PlanType => (PLAN, Fields::NONE),
        QuestionId::Work => (WORK, Fields::NONE),
        QuestionId::UsePlan => (USE_PLAN, Fields::NONE),
        QuestionId::Setting => (SETTING, Fields::NONE),
        QuestionId::Program => (PROGRAM, Fields::NONE),
        QuestionId::Deductible => (DEDUCTIBLE, Fields::NONE),
        QuestionId::Priorities | QuestionId::MostImportant => (Fields::NONE, Fields::NONE),
    }
}

/// For each place in [`ORDER`] and its end: the facts that still matter to anybody who will look at
/// some at the end. Where these are the same, so is all that can follow.
pub struct Matter([Fields; ORDER.len() + 1]);

impl Matter {
    pub fn new(at_the_end: Fields) -> Self {
        let mut matter = Self([at_the_end; ORDER.len() + 1]);
        for (at, id) in ORDER.iter().copied().enumerate().rev() {
            let (_, by) = changes(id);
            let for_this = if matter.changed_at(at) { looks(id) | by } else { Fields::NONE };
            matter.0[at] = matter.0[at + 1] | for_this;
        }
        matter
    }

    pub fn part(&self, at: usize, key: Key) -> Key {
        self.0[at].part(key)
    }

    /// The first place from here on at which an answer changes something that matters. The questions
    /// before it may stay open.
    pub fn next(&self, from: usize) -> usize {
        (from..ORDER.len()).find(|at| self.changed_at(*at)).unwrap_or(ORDER.len())
    }

    fn changed_at(&self, at: usize) -> bool {
        let (changed, _) = changes(ORDER[at]);
        self.0[at + 1].meet(changed)
    }
}
