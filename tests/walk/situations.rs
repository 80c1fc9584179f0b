//! Every combination of some facts that answers can lead to, as the flow allows it.

use coverage_guide::domain::answers::{Answers, Picks};
use coverage_guide::domain::facts::Facts;
use coverage_guide::domain::profile::Profile;
use coverage_guide::domain::question_id::QuestionId;
use coverage_guide::domain::questions::question;
use test_fixtures::Practice;

use crate::dependencies::Matter;
use crate::fast_map::FastSet;
use crate::fields::{Fields, Key, key};
use crate::order::{KIND, ORDER, offered, start};
use crate::situation::Situation;

/// The place of the option that says "not sure" or "rather not say", if the question has one.
pub fn not_sure(id: QuestionId) -> Option<usize> {
    question(id).list.iter().position(|option| *option == "not-sure")
}

/// Sees every combination of these facts once, whatever the others are. What does not matter to them
/// stays open. No fact depends on priorities, which stay as they are at the start.
pub fn each_situation(profile: &Profile, fields: Fields, see: impl FnMut(Situation)) {
    let mut descent =
        Descent { profile, fields, matter: Matter::new(fields), seen: Default::default(), see };
    descent.descend(0, &mut start());
}

/// The same at every practice.
pub fn everywhere(fields: Fields, mut see: impl FnMut(&Situation)) {
    for profile in &Practice::ALL.map(Practice::profile) {
        each_situation(profile, fields, |situation| see(&situation));
    }
}

struct Descent<'a, See> {
    profile: &'a Profile,
    fields: Fields,
    matter: Matter,
    /// What was met at each place in the order.
    seen: [FastSet<Key>; ORDER.len() + 1],
    see: See,
}

impl<See: FnMut(Situation)> Descent<'_, See> {
    fn descend(&mut self, at: usize, answers: &mut Answers) {
        let at = self.matter.next(at);
        let facts = Facts::of(answers, self.profile);
        // Answers that leave the same facts, as far as they matter, lead to the same combinations.
        if at >= KIND && !self.seen[at].insert(self.matter.part(at, key(&facts))) {
            return;
        }
        let Some(id) = ORDER.get(at).copied() else {
            (self.see)(Situation::new(*answers, facts, self.fields));
            return;
        };
        let offered = offered(id, answers, self.profile);
        for option in &offered {
            answers.insert(id, Picks::only(*option));
            self.descend(at + 1, answers);
        }
        answers.insert(id, Picks::NONE);
        if offered.is_empty() {
            self.descend(at + 1, answers);
        }
    }
}
