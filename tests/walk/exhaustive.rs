//! Every situation of a profile, one by one, as the flow leads there.

use coverage_guide::domain::answers::{Answers, Picks};
use coverage_guide::domain::facts::Facts;
use coverage_guide::domain::profile::Profile;
use coverage_guide::domain::question_id::QuestionId;
use coverage_guide::domain::questions::question;

use crate::fast_map::FastSet;
use crate::fields::{Key, key};
use crate::order::{KIND, ORDER, offered, start};

/// Those at the end of [`ORDER`] of which the walk of all situations, one by one, takes one option at a time,
/// another in each: few rules look at them, and none together with many other facts.
pub const SAMPLED: &[QuestionId] =
    &[QuestionId::Deductible, QuestionId::Work, QuestionId::SecondPlan, QuestionId::UsePlan];

/// Somebody who walks all situations.
pub trait Walker {
    /// Once in every situation, with answers that lead there.
    fn arrives(&mut self, answers: &Answers, there: Key);

    /// So far on the way, the question at this place in the order has these options.
    fn is_offered(&mut self, _at: usize, _so_far: Key, _options: &[usize]) {}

    /// An option of the question at this place leads on.
    fn answers(&mut self, _at: usize, _option: usize, _from: Key, _to: Key) {}
}

/// Priorities stay as they are at the start: no fact depends on them.
pub fn walk_every_situation(profile: &Profile, walker: &mut impl Walker) {
    let answers = &mut start();
    let start = key(&Facts::of(answers, profile));
    Walk { profile, walker, kinds: FastSet::default(), arrived: 0 }.descend(0, answers, start);
}

struct Walk<'a, W> {
    profile: &'a Profile,
    walker: &'a mut W,
    kinds: FastSet<Key>,
    arrived: usize,
}

impl<W: Walker> Walk<'_, W> {
    fn descend(&mut self, at: usize, answers: &mut Answers, so_far: Key) {
        // Two ways to a kind that leave the same facts lead to the same situations.
        if at == KIND && !self.kinds.insert(so_far) {
            return;
        }
        let Some(id) = ORDER.get(at).copied() else {
            self.walker.arrives(answers, so_far);
            self.arrived += 1;
            return;
        };
        let offered = offered(id, answers, self.profile);
        self.walker.is_offered(at, so_far, &offered);
        for option in self.walked(id, &offered) {
            answers.insert(id, Picks::only(*option));
            let next = key(&Facts::of(answers, self.profile));
            self.walker.answers(at, *option, so_far, next);
            self.descend(at + 1, answers, next);
        }
        answers.insert(id, Picks::NONE);
        if offered.is_empty() {
            self.descend(at + 1, answers, so_far);
        }
    }

    /// The options to go on with: all, or of a question that is sampled the one whose turn it is. Every pair of
    /// options of two such questions has its turn.
    fn walked<'o>(&self, id: QuestionId, offered: &'o [usize]) -> &'o [usize] {
        let Some(at) = SAMPLED.iter().position(|sampled| *sampled == id) else { return offered };
        if offered.is_empty() {
            return offered;
        }
        let before = SAMPLED[..at].iter().map(|sampled| question(*sampled).list.len());
        let turn = self.arrived / before.product::<usize>() % offered.len();
        &offered[turn..=turn]
    }
}
