//! Every "not sure" beside each answer that could stand in its place.

use coverage_guide::domain::answers::{Answers, Picks};
use coverage_guide::domain::facts::Facts;
use coverage_guide::domain::profile::Profile;
use coverage_guide::domain::question_id::QuestionId;

use crate::dependencies::Matter;
use crate::fast_map::FastSet;
use crate::fields::{Fields, Key, key};
use crate::order::{KIND, ORDER, offered, start};
use crate::situation::Situation;
use crate::situations::not_sure;

/// Two situations: in the second, one "not sure" of the first has given way to something known, and
/// every other answer of the first still applies.
pub struct Pair {
    pub unsure: Situation,
    pub known: Situation,
    /// The question answered in two ways.
    pub parted: QuestionId,
}

/// Sees every such pair that differs in these facts, as far as these tell it from others.
pub fn each_pair(profile: &Profile, fields: Fields, see: impl FnMut(Pair)) {
    let mut descent =
        Descent { profile, fields, matter: Matter::new(fields), seen: Default::default(), see };
    descent.descend(0, Answered { unsure: start(), known: start(), parted: None });
}

#[derive(Clone, Copy)]
struct Answered {
    unsure: Answers,
    known: Answers,
    /// The question answered in two ways, once the pair has parted.
    parted: Option<QuestionId>,
}

struct Descent<'a, See> {
    profile: &'a Profile,
    fields: Fields,
    matter: Matter,
    /// What was met at each place in the order.
    seen: [FastSet<[Key; 2]>; ORDER.len() + 1],
    see: See,
}

impl<See: FnMut(Pair)> Descent<'_, See> {
    fn descend(&mut self, at: usize, pair: Answered) {
        let at = self.matter.next(at);
        let [unsure, known] =
            [pair.unsure, pair.known].map(|answers| Facts::of(&answers, self.profile));
        if at >= KIND {
            let [for_unsure, for_known] =
                [unsure, known].map(|facts| self.matter.part(at, key(&facts)));
            // Two that differ in nothing that matters any more come to the same.
            if pair.parted.is_some() && for_unsure == for_known
                || !self.seen[at].insert([for_unsure, for_known])
            {
                return;
            }
        }
        let Some(id) = ORDER.get(at).copied() else {
            if let Some(parted) = pair.parted {
                let unsure = Situation::new(pair.unsure, unsure, self.fields);
                let known = Situation::new(pair.known, known, self.fields);
                (self.see)(Pair { unsure, known, parted });
            }
            return;
        };
        let for_unsure = offered(id, &pair.unsure, self.profile);
        if for_unsure.is_empty() {
            self.descend(at + 1, pair);
        } else if pair.parted.is_some() {
            self.answer_both(at, id, pair, &for_unsure);
        } else {
            self.part(at, id, pair, &for_unsure);
        }
    }

    /// The same answer to both, or "not sure" to one and a known answer to the other.
    fn part(&mut self, at: usize, id: QuestionId, pair: Answered, options: &[usize]) {
        let not_sure = not_sure(id);
        for option in options {
            let mut next = pair;
            next.unsure.insert(id, Picks::only(*option));
            next.known = next.unsure;
            self.descend(at + 1, next);
            if let Some(not_sure) = not_sure.filter(|not_sure| not_sure != option) {
                next.unsure.insert(id, Picks::only(not_sure));
                next.parted = Some(id);
                self.descend(at + 1, next);
            }
        }
    }

    fn answer_both(&mut self, at: usize, id: QuestionId, pair: Answered, options: &[usize]) {
        let for_known = offered(id, &pair.known, self.profile);
        for option in options {
            let mut next = pair;
            next.unsure.insert(id, Picks::only(*option));
            if for_known.contains(option) {
                next.known.insert(id, Picks::only(*option));
            } else if not_sure(id) != Some(*option) {
                // A known answer would be dropped, so more than one answer would differ.
                continue;
            }
            self.descend(at + 1, next);
        }
    }
}
