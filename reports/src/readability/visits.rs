//! Visits that together meet every rule, and every line of the short answer.

use std::collections::BTreeSet;

use anyhow::Result;
use coverage_guide::domain::answers::{Answers, Picks};
use coverage_guide::domain::assess::assess;
use coverage_guide::domain::brief::{Situation, matters, next_step, short_answers};
use coverage_guide::domain::choices::Payer;
use coverage_guide::domain::facts::Facts;
use coverage_guide::domain::flow;
use coverage_guide::domain::policy_line::PolicyLine;
use coverage_guide::domain::profile::Profile;
use coverage_guide::domain::question_id::QuestionId;
use coverage_guide::domain::questions::{Form, QUESTIONS, Question, Stage, question};
use coverage_guide::domain::rules::every_rule;
use coverage_guide::domain::suggested_kind::KIND;
use coverage_guide::domain::visit::{Screen, Visit};

use crate::practice::Practice;

/// The practices whose guides are read: one real, the others invented, with different policies.
const PRACTICES: [&str; 9] = [
    "steffen-counseling-services",
    "harbor-family-therapy",
    "open-door-psychotherapy",
    "alder-street-group",
    "stillwater-couples",
    "maple-community-clinic",
    "linden-courtesy-billing",
    "cedar-family-center",
    "quiet-page-sex-therapy",
];

/// One more, for reading only: it bills every plan for every kind of therapy, which none of those does. It gives no
/// superbills, and does not say what it does out of network.
const BILLS_ALL: &str = r#"{
    "profile": 1,
    "name": "Bills All",
    "services": {
        "individual": { "billing": "with-diagnosis" },
        "couples": { "billing": "with-diagnosis" },
        "family": { "billing": "with-diagnosis" },
        "sex-therapy": { "billing": "with-diagnosis" }
    },
    "insurance": {
        "superbills": false,
        "medicare": "enrolled",
        "medicaid": true,
        "tricare": true,
        "employee-programs": true
    }
}"#;

/// And one that says little: not whether it bills plans, and of one fee only from how much.
const SAYS_LITTLE: &str = r#"{
    "profile": 2,
    "name": "Says Little",
    "services": { "individual": {}, "couples": { "fees": [{ "from-cents": 15000 }] } }
}"#;

/// All of them, with their names. `practice` finds one of the project's own.
pub fn practices(
    practice: impl Fn(&str) -> Result<Practice>,
) -> Result<Vec<(&'static str, Practice)>> {
    let own = PRACTICES.iter().map(|name| Ok((*name, practice(name)?)));
    let more = [("bills-all", BILLS_ALL), ("says-little", SAYS_LITTLE)];
    let more = more.map(|(name, text)| Practice::parse(text).map(|practice| (name, practice)));
    own.chain(more).collect()
}

/// After this many visits in a row that meet nothing new, what is left counts as unreachable.
const ENOUGH: u32 = 3_000;

/// A visit to one of the practices, and the answers given there.
pub struct Visited {
    pub practice: usize,
    pub answers: Answers,
}

/// Visits at which each rule speaks at least once and each line of the short answer is said.
pub struct Visits {
    pub all: Vec<Visited>,
    /// The rules that none of them meets.
    pub missing: Vec<&'static str>,
}

/// Finds such visits to the practices of these profiles.
pub fn visits(profiles: &[Profile]) -> Visits {
    let mut met = BTreeSet::new();
    let mut chance = Chance(5);
    let mut found = Vec::new();
    let mut idle = 0;
    while idle < ENOUGH {
        let practice = chance.below(profiles.len());
        let profile = &profiles[practice];
        let answers = visit(profile, &mut chance);
        let facts = Facts::of(&answers, profile);
        let met_by_all = meets(&answers, &facts, profile);
        for answers in most_important(&answers, profile) {
            let mut meets = met_by_all.clone();
            let matters = matters(&Situation { facts: &facts, answers: &answers });
            let lines = matters.iter().flat_map(|matter| matter.cells.lines());
            meets.extend(lines.map(|line| line.key));
            let before = met.len();
            met.extend(meets.iter().copied());
            if met.len() > before {
                found.push((Visited { practice, answers }, meets));
                idle = 0;
            }
        }
        idle += 1;
    }
    let rules = every_rule().into_iter().map(|rule| rule.id).chain(KIND.iter().map(|row| row.id));
    let missing = rules.filter(|rule| !met.contains(&("rule.", *rule))).collect();
    // Those that came last met what is rare, and much of what those before them had met.
    let mut met = BTreeSet::new();
    let mut all = Vec::new();
    for (visited, meets) in found.into_iter().rev() {
        let before = met.len();
        met.extend(meets);
        if met.len() > before {
            all.push(visited);
        }
    }
    Visits { all, missing }
}

/// Something that a visit meets, by its key: a prefix, and an id.
type Met = (&'static str, &'static str);

/// The same answers, with each thing that matters marked as what matters most.
fn most_important(answers: &Answers, profile: &Profile) -> Vec<Answers> {
    let id = QuestionId::MostImportant;
    if !answers.has(id) {
        return vec![*answers];
    }
    let marked = |option: usize| {
        let mut marked = *answers;
        marked.insert(id, Picks::only(option));
        marked
    };
    flow::options(question(id), answers, profile).into_iter().map(marked).collect()
}

/// The rules that speak at a visit, the lines of the four short answers, and what stands in them.
fn meets(answers: &Answers, facts: &Facts, profile: &Profile) -> BTreeSet<Met> {
    let assessment = assess(answers, profile);
    let rules = assessment.trace().into_iter().map(|rule| rule.id).chain(assessment.kind);
    let mut keys: BTreeSet<Met> = rules.map(|rule| ("rule.", rule)).collect();
    let situation = Situation { facts, answers };
    keys.insert(("policy.", PolicyLine::of(facts).id()));
    keys.insert(("next.", next_step(&situation).id()));
    for row in short_answers(&situation) {
        keys.extend([row.verdict].iter().chain(&row.sentences).map(|line| line.key));
        keys.extend(row.outlook.map(|outlook| ("how.", outlook.id())));
    }
    // What is told of the people there stands in no rule.
    if matches!(facts.payer, Payer::Medicare) && !profile.clinicians.is_empty() {
        keys.insert(("told.", "clinicians-medicare"));
    }
    keys
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
            // All that can matter: each has rules of its own. Of the kinds of work, some hide others.
            Form::Several { .. } if question.id == QuestionId::Work => {
                Picks::only(options[chance.below(options.len())])
            }
            Form::Several { alone } => {
                let others = options.iter().filter(|option| **option != alone);
                others.fold(Picks::NONE, |picks, option| picks.with(*option))
            }
        };
        // Another answer may take away what stands before it.
        flow::insert(&mut answers, profile, question.id, picks);
    }
    answers
}

/// The same answers without those that sharpen it: as the answer stands when it first comes.
pub fn unsharpened(answers: &Answers) -> Answers {
    let mut first = *answers;
    let sharpening = QUESTIONS.iter().filter(|asked| asked.stage == Stage::Sharpen);
    sharpening.for_each(|asked| first.insert(asked.id, Picks::NONE));
    first
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
    let mut sharpened = unsharpened(answers);
    for question in answered().filter(|asked| asked.stage == Stage::Sharpen) {
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

/// The practices and the visits to them, found once for all tests.
#[cfg(test)]
pub static FOUND: std::sync::LazyLock<(Vec<(&str, Practice)>, Visits)> =
    std::sync::LazyLock::new(|| {
        let practices = practices(|name| Ok(crate::test_support::practice(name))).unwrap();
        let profiles: Vec<_> =
            practices.iter().map(|(_, practice)| practice.profile().clone()).collect();
        let visits = visits(&profiles);
        (practices, visits)
    });

#[cfg(test)]
mod tests {
    use coverage_guide::domain::changes::{Difference, changes};

    use super::*;

    #[test]
    fn every_rule_is_met_and_no_visit_is_idle() {
        let (practices, visits) = &*FOUND;
        assert!(visits.missing.is_empty(), "{:?}", visits.missing);
        for Visited { practice, answers } in &visits.all {
            let (_, practice) = &practices[*practice];
            assert!(flow::is_consistent(answers, practice.profile()), "{answers:?}");
        }
    }

    #[test]
    fn the_steps_meet_every_kind_of_difference() {
        let (practices, visits) = &*FOUND;
        let mut met = BTreeSet::new();
        for Visited { practice, answers } in &visits.all {
            let profile = practices[*practice].1.profile();
            for Step { before, after } in steps(answers, profile) {
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
