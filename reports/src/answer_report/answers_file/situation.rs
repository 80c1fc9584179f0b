//! Whether a visitor of this practice could have given these answers.
//!
//! Whether a question is asked hangs on the other answers. Where some of those are missing or could not be
//! read, all that they can be is tried, and a problem is one only if it is there whatever they are.

use std::collections::HashSet;

use coverage_guide::domain::answers::{Answers, Picks};
use coverage_guide::domain::choices::Payer;
use coverage_guide::domain::flow;
use coverage_guide::domain::profile::Profile;
use coverage_guide::domain::question_id::QuestionId;
use coverage_guide::domain::questions::{Form, Question, Stage, question};
use coverage_guide::domain::rules::Condition;

use crate::answer_report::problem::{AnswerError, Blocker, Problem, WhyNot};
use crate::rulebook::when_asked;

/// The most that the answers can be which is still tried.
const MOST: usize = 50_000;

/// The most that they can be once mended.
const MOST_MENDED: usize = 500;

/// The most of them in which a reason is looked for.
const MOST_FOR_REASON: usize = 100;

/// Answers, and all that they can be once the missing ones are given.
pub struct Situation<'a> {
    given: &'a Answers,
    unread: &'a [QuestionId],
    profile: &'a Profile,
    /// Empty: there are too many.
    possible: Vec<Answers>,
}

impl<'a> Situation<'a> {
    pub fn new(given: &'a Answers, unread: &'a [QuestionId], profile: &'a Profile) -> Self {
        let mut situation = Self { given, unread, profile, possible: vec![*given] };
        for row in QuestionId::ALL.iter().map(|id| question(*id)) {
            if situation.is_open(row) {
                let possible = &situation.possible;
                situation.possible =
                    possible.iter().flat_map(|answers| with_each(row, answers, profile)).collect();
            }
            if situation.possible.len() > MOST {
                situation.possible.clear();
            }
        }
        situation
    }

    /// Whether the answer is not known: it is missing, or could not be read.
    fn is_open(&self, row: &Question) -> bool {
        !self.given.has(row.id) && (row.stage == Stage::Core || self.unread.contains(&row.id))
    }

    /// Every answer that has no place, and every question that is passed over. `paths`: where answers
    /// stand that do not stand at their names.
    pub fn errors(&self, paths: &[(QuestionId, String)]) -> Vec<AnswerError> {
        if self.possible.is_empty() {
            return Vec::new();
        }
        let error = |id: &QuestionId| {
            let path = paths.iter().find(|(other, _)| other == id).map(|(_, path)| path.clone());
            let path = path.unwrap_or_else(|| format!("answers.{}", id.id()));
            Some(AnswerError { path, problem: self.problem(question(*id))? })
        };
        QuestionId::ALL.iter().filter_map(error).collect()
    }

    /// What the answers can be once all that is wrong with them is mended. Empty: too much, to look at each.
    pub fn mended(&self) -> Vec<Answers> {
        let mut mended: HashSet<Answers> = HashSet::new();
        let mut unfinished = self.possible.clone();
        while let Some(mut answers) = unfinished.pop() {
            // Takes away what has no place beside the others.
            let service = answers.picks(QuestionId::Service);
            flow::insert(&mut answers, self.profile, QuestionId::Service, service);
            match flow::next_open(&answers, self.profile) {
                Some(id) => unfinished.extend(with_each(question(id), &answers, self.profile)),
                None => drop(mended.insert(answers)),
            }
            if mended.len() + unfinished.len() > MOST_MENDED {
                return Vec::new();
            }
        }
        mended.into_iter().collect()
    }

    fn problem(&self, row: &Question) -> Option<Problem> {
        let picks = self.given.picks(row.id);
        let mut asked = self.possible.clone();
        asked.retain(|answers| flow::applies(row, answers, self.profile));
        let offers = |answers, option| flow::offers(row, option, answers, self.profile);
        let allowed = || {
            let offered = |at: &usize| asked.iter().any(|answers| offers(answers, *at));
            (0..row.list.len()).filter(offered).map(|at| row.list[at]).collect()
        };
        if picks.is_empty() {
            let is_passed = self.is_open(row) && !self.unread.contains(&row.id);
            return (is_passed && asked.len() == self.possible.len())
                .then(|| Problem::Missing { allowed: allowed() });
        }
        if asked.is_empty() {
            let found = self.answer(row);
            return Some(Problem::NotAsked { found, why: self.why_not(row) });
        }
        let refused = |option: &usize| asked.iter().all(|answers| !offers(answers, *option));
        picks.iter().find(refused).map(|option| Problem::NotOffered {
            found: row.list[option].to_owned(),
            allowed: allowed(),
        })
    }

    /// What a question was answered with.
    fn answer(&self, row: &Question) -> String {
        let picks = self.given.picks(row.id).iter().map(|option| row.list[option]);
        picks.collect::<Vec<_>>().join(", ")
    }

    /// Why a question is not asked, found by giving each other question another answer.
    fn why_not(&self, row: &Question) -> WhyNot {
        let rows = QuestionId::ALL.iter().map(|id| question(*id));
        let rows = rows.filter(|other| other.id != row.id && !self.is_open(other));
        let mut blockers: Vec<_> = rows.filter_map(|other| self.blocker(row, other)).collect();
        // What was answered is a better reason than what was not.
        blockers.sort_by_key(|blocker| blocker.answer.is_none());
        let on_profile = row
            .asked
            .iter()
            .flat_map(|tests| *tests)
            .any(|it| matches!(it, Condition::NetworkOpen));
        let has_plan = !matches!(self.given.payer(), None | Some(Payer::Nobody | Payer::NotSure));
        if on_profile && (has_plan || blockers.is_empty()) {
            WhyNot::Profile
        } else if blockers.is_empty() {
            WhyNot::Otherwise(when_asked(row))
        } else {
            WhyNot::Answers(blockers)
        }
    }

    /// Another question, if the first would be asked were that one answered otherwise.
    fn blocker(&self, row: &Question, other: &Question) -> Option<Blocker> {
        let profile = self.profile;
        let would_do = |option: &usize| {
            self.possible.iter().take(MOST_FOR_REASON).any(|answers| {
                let picks = match other.form {
                    Form::One => Picks::only(*option),
                    Form::Several { alone } if alone == *option => Picks::only(alone),
                    Form::Several { alone } => answers.picks(other.id).without(alone).with(*option),
                };
                let mut changed = *answers;
                changed.insert(other.id, picks);
                flow::applies(row, &changed, profile)
                    && flow::applies(other, &changed, profile)
                    && flow::offers(other, *option, &changed, profile)
            })
        };
        let otherwise: Vec<_> =
            (0..other.list.len()).filter(would_do).map(|at| other.list[at]).collect();
        let answer = self.given.has(other.id).then(|| self.answer(other));
        let question = other.id.id();
        (!otherwise.is_empty()).then_some(Blocker { question, answer, otherwise })
    }
}

/// These answers with each answer to a question that can be given beside them; as they are where it is
/// not asked.
fn with_each(row: &Question, answers: &Answers, profile: &Profile) -> Vec<Answers> {
    let with = |picks| {
        let mut answers = *answers;
        answers.insert(row.id, picks);
        answers
    };
    match row.form {
        // What later questions ask of them is only whether there are several.
        Form::Several { alone } => {
            let all = (0..row.list.len()).filter(|option| *option != alone);
            vec![with(all.fold(Picks::NONE, Picks::with))]
        }
        // What sharpens an answer may hang on a question that comes later.
        Form::One if row.stage == Stage::Core && !flow::applies(row, answers, profile) => {
            vec![*answers]
        }
        Form::One => {
            let options = flow::options(row, answers, profile).into_iter();
            options.map(|option| with(Picks::only(option))).collect()
        }
    }
}
