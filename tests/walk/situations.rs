//! Every combination of answers that the flow allows, as it allows it.

use coverage_guide::domain::answers::{Answers, Picks};
use coverage_guide::domain::facts::Facts;
use coverage_guide::domain::flow::{applies, options};
use coverage_guide::domain::profile::Profile;
use coverage_guide::domain::questions::{QuestionId, question};

use crate::quick::QuickSet;

/// Every question behind the facts, each after those on which its being asked and its options
/// depend. `the_order_of_the_walk_puts_dependencies_first` checks this.
pub const ORDER: &[QuestionId] = &[
    QuestionId::Service,
    QuestionId::Room,
    QuestionId::Focus,
    QuestionId::Reason,
    QuestionId::TreatsOne,
    QuestionId::Payment,
    QuestionId::Client,
    QuestionId::PlanSource,
    QuestionId::Policyholder,
    QuestionId::State,
    QuestionId::Network,
    QuestionId::PlanType,
    QuestionId::Setting,
    QuestionId::Program,
    QuestionId::Deductible,
];

/// How many of [`ORDER`] settle the kind of therapy.
const KIND: usize = 3;

/// The place of the option that says "not sure" or "rather not say", if the question has one.
pub fn not_sure(id: QuestionId) -> Option<usize> {
    question(id).list.iter().position(|option| *option == "not-sure")
}

/// The options offered; none where the question is not asked.
pub fn offered(id: QuestionId, answers: &Answers, profile: &Profile) -> Vec<usize> {
    if applies(question(id), answers, profile) {
        options(question(id), answers, profile)
    } else {
        Vec::new()
    }
}

/// Sees every situation once, with answers that lead to it. Priorities are left open: no fact
/// depends on them.
pub fn each_situation(profile: &Profile, see: &mut impl FnMut(&Answers, Facts)) {
    let mut answers = Answers::default();
    descend(profile, 0, &mut answers, &mut QuickSet::default(), see);
}

fn descend(
    profile: &Profile,
    at: usize,
    answers: &mut Answers,
    kinds: &mut QuickSet<Facts>,
    see: &mut impl FnMut(&Answers, Facts),
) {
    // Two ways to a kind that leave the same facts lead to the same situations.
    if at == KIND && !kinds.insert(Facts::of(answers, profile)) {
        return;
    }
    let Some(id) = ORDER.get(at).copied() else {
        see(answers, Facts::of(answers, profile));
        return;
    };
    let offered = offered(id, answers, profile);
    for option in &offered {
        answers.put(id, Picks::only(*option));
        descend(profile, at + 1, answers, kinds, see);
    }
    answers.put(id, Picks::NONE);
    if offered.is_empty() {
        descend(profile, at + 1, answers, kinds, see);
    }
}

/// Two sets of answers: in the second, one "not sure" of the first has given way to something
/// known, and every other answer of the first still applies.
#[derive(Clone, Copy, Default)]
pub struct Pair {
    pub unsure: Answers,
    pub known: Answers,
    /// The question answered in two ways, once the pair has parted.
    pub parted: Option<QuestionId>,
}

/// Sees every such pair, and for each both facts.
pub fn each_pair(profile: &Profile, see: &mut impl FnMut(&Pair, Facts, Facts)) {
    descend_together(profile, 0, Pair::default(), &mut QuickSet::default(), see);
}

fn descend_together(
    profile: &Profile,
    at: usize,
    pair: Pair,
    kinds: &mut QuickSet<(Facts, Facts)>,
    see: &mut impl FnMut(&Pair, Facts, Facts),
) {
    if at == KIND {
        let kind = (plain_kind(&pair.unsure, profile), plain_kind(&pair.known, profile));
        if pair.parted.is_some() && kind.0 == kind.1 || !kinds.insert(kind) {
            return;
        }
    }
    let Some(id) = ORDER.get(at).copied() else {
        if pair.parted.is_some() {
            see(&pair, Facts::of(&pair.unsure, profile), Facts::of(&pair.known, profile));
        }
        return;
    };
    let not_sure = not_sure(id);
    let for_unsure = offered(id, &pair.unsure, profile);
    if for_unsure.is_empty() {
        descend_together(profile, at + 1, pair, kinds, see);
    }
    if pair.parted.is_none() {
        for option in for_unsure {
            let mut next = pair;
            next.unsure.put(id, Picks::only(option));
            next.known = next.unsure;
            descend_together(profile, at + 1, next, kinds, see);
            if let Some(not_sure) = not_sure.filter(|not_sure| *not_sure != option) {
                next.unsure.put(id, Picks::only(not_sure));
                next.parted = Some(id);
                descend_together(profile, at + 1, next, kinds, see);
            }
        }
        return;
    }
    let for_known = offered(id, &pair.known, profile);
    for option in for_unsure {
        let mut next = pair;
        next.unsure.put(id, Picks::only(option));
        if for_known.contains(&option) {
            next.known.put(id, Picks::only(option));
        } else if not_sure != Some(option) {
            // A known answer would be dropped, so more than one answer would differ.
            continue;
        }
        descend_together(profile, at + 1, next, kinds, see);
    }
}

/// The facts so far, however the kind was arrived at: the tables do not tell these apart, which
/// `how_the_kind_was_found_changes_no_verdict` checks.
fn plain_kind(answers: &Answers, profile: &Profile) -> Facts {
    let facts = Facts::of(answers, profile);
    Facts { service_unsure: facts.service_unsure && facts.service.is_none(), ..facts }
}
