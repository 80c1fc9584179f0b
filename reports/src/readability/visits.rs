//! Visits that together meet every rule.

use std::collections::BTreeSet;

use coverage_guide::domain::answers::{Answers, Picks};
use coverage_guide::domain::assess::assess;
use coverage_guide::domain::flow;
use coverage_guide::domain::profile::Profile;
use coverage_guide::domain::question_id::QuestionId;
use coverage_guide::domain::questions::{Form, QUESTIONS, Question, Stage, question};
use coverage_guide::domain::rules::every_rule;
use coverage_guide::domain::suggested_kind::KIND;
use coverage_guide::domain::visit::{Screen, Visit};

/// The practices whose pages are read: one real, two invented, with different policies.
pub const PRACTICES: [&str; 3] =
    ["steffen-counseling-services", "harbor-family-therapy", "open-door-psychotherapy"];

/// After this many visits in a row without a new rule, the rules that are left count as unreachable.
const ENOUGH: u32 = 10_000;

/// A visit to one of the practices, and the answers given there.
pub struct Visited {
    pub practice: usize,
    pub answers: Answers,
}

/// Visits at which each rule speaks at least once, and the rules that none of them met.
pub fn visits(profiles: &[Profile]) -> (Vec<Visited>, Vec<&'static str>) {
    let mut missing: BTreeSet<_> = every_rule().into_iter().map(|rule| rule.id).collect();
    missing.extend(KIND.iter().map(|row| row.id));
    let mut chance = Chance(1);
    let mut visits = Vec::new();
    let mut idle = 0;
    while idle < ENOUGH && !missing.is_empty() {
        let practice = chance.below(profiles.len());
        let answers = visit(&profiles[practice], &mut chance);
        let assessment = assess(&answers, &profiles[practice]);
        let before = missing.len();
        for rule in assessment.trace().into_iter().map(|rule| rule.id).chain(assessment.kind) {
            missing.remove(rule);
        }
        if missing.len() < before {
            visits.push(Visited { practice, answers });
            idle = 0;
        }
        idle += 1;
    }
    (visits, missing.into_iter().collect())
}

/// Every question that comes up is answered, by chance.
fn visit(profile: &Profile, chance: &mut Chance) -> Answers {
    let mut answers = Answers::default();
    let open = |answers: &Answers| {
        let all = QUESTIONS.iter();
        all.filter(|asked| !answers.has(asked.id))
            .find(|asked| flow::applies(asked, answers, profile))
    };
    // An answer may bring up a question that stands before it.
    while let Some(question) = open(&answers) {
        let options = flow::options(question, &answers, profile);
        let picks = match question.form {
            Form::One => Picks::only(options[chance.below(options.len())]),
            // All that can matter: each has rules of its own.
            Form::Several { alone } => {
                let others = options.iter().filter(|option| **option != alone);
                others.fold(Picks::NONE, |picks, option| picks.with(*option))
            }
        };
        answers.insert(question.id, picks);
    }
    answers
}

/// An answer that follows another one.
pub struct Step {
    pub before: Answers,
    pub after: Answers,
}

/// How a visitor comes to such answers and goes on from them: first the answer is sharpened, question by
/// question, then every answer is taken up once for each of its other options.
pub fn steps(answers: &Answers, profile: &Profile) -> Vec<Step> {
    let mut steps = Vec::new();
    let answered = || QUESTIONS.iter().filter(|asked| answers.has(asked.id));
    let sharpening = || answered().filter(|asked| asked.stage == Stage::Sharpen);
    let mut sharpened = *answers;
    sharpening().for_each(|asked| sharpened.insert(asked.id, Picks::NONE));
    for question in sharpening() {
        if flow::applies(question, &sharpened, profile) {
            let step = step(&sharpened, question.id, answers.picks(question.id), profile);
            sharpened = step.after;
            steps.push(step);
        }
    }
    for question in answered() {
        let picked = answers.picks(question.id);
        for option in flow::options(question, answers, profile) {
            let picks = flow::toggle(question.form, picked, option);
            if picks != picked && !picks.is_empty() {
                steps.push(step(answers, question.id, picks, profile));
            }
        }
    }
    steps
}

/// Takes up a question from the answer, and answers what that opens.
fn step(before: &Answers, id: QuestionId, picks: Picks, profile: &Profile) -> Step {
    let mut visit = Visit { answers: *before, screen: Screen::Answer, ..Visit::default() };
    visit.revisit(id);
    visit.go_on(picks, profile);
    while let Some(open) = visit.screen.question() {
        let options = flow::options(question(open), &visit.answers, profile);
        visit.go_on(Picks::only(options[0]), profile);
    }
    Step { before: *before, after: visit.answers }
}

/// The answers by their ids, as a file of answers has them.
pub fn summary(answers: &Answers) -> String {
    let answered = QUESTIONS.iter().filter(|asked| answers.has(asked.id));
    let one = |asked: &Question| {
        let picked: Vec<_> = answers.picks(asked.id).iter().map(|at| asked.list[at]).collect();
        // All that could matter was picked.
        if picked.len() > 1 {
            String::new()
        } else {
            format!("{}={}", asked.id.id(), picked.concat())
        }
    };
    let all: Vec<_> = answered.map(one).filter(|told| !told.is_empty()).collect();
    all.join(" ")
}

/// The same chances each time: a linear congruential generator.
struct Chance(u64);

impl Chance {
    fn below(&mut self, count: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let high = usize::try_from(self.0 >> 33).unwrap_or(0);
        high % count
    }
}

#[cfg(test)]
mod tests {
    use coverage_guide::domain::changes::{Difference, changes};

    use super::*;
    use crate::test_support;

    fn profiles() -> Vec<Profile> {
        PRACTICES.iter().map(|name| test_support::practice(name).profile().clone()).collect()
    }

    #[test]
    fn every_rule_is_met_and_no_visit_is_idle() {
        let profiles = profiles();
        let (visits, missing) = visits(&profiles);
        assert!(missing.is_empty(), "{missing:?}");
        assert!(visits.len() < every_rule().len());
        for Visited { practice, answers } in visits {
            assert!(flow::is_consistent(&answers, &profiles[practice]), "{answers:?}");
        }
    }

    #[test]
    fn the_steps_meet_every_kind_of_difference() {
        let profiles = profiles();
        let mut met = BTreeSet::new();
        for Visited { practice, answers } in visits(&profiles).0 {
            let profile = &profiles[practice];
            for Step { before, after } in steps(&answers, profile) {
                assert!(flow::is_consistent(&before, profile), "{before:?}");
                assert!(flow::is_consistent(&after, profile), "{after:?}");
                assert_ne!(before, after);
                let found = changes(&assess(&before, profile), &assess(&after, profile));
                met.extend(found.iter().map(Difference::id));
                if found.is_empty() {
                    met.insert("none");
                }
            }
        }
        let all = ["effect", "need", "none", "note", "open", "outlook", "policy", "who"];
        assert_eq!(met.into_iter().collect::<Vec<_>>(), all);
    }
}
