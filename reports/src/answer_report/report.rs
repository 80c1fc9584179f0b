//! The whole answer to a visitor as data: what the model of the answer says, with the ids behind it.

use coverage_guide::domain::profile::Profile;
use coverage_guide::domain::question_id::QuestionId;
use coverage_guide::domain::questions::question;
use coverage_guide::domain::topic::Topic;
use coverage_guide::present::answer::Answer;
use coverage_guide::present::localizer::Localizer;
use coverage_guide::t;
use coverage_guide::text::Text;
use serde::Serialize;

use super::answers_file::AnswersFile;
use super::detail::{Detail, Telling};
use super::frame::{self, Crisis, Link};
use super::short::Short;
use super::sources::{self, RuleEntry, SourceEntry};

/// Everything, in the order in which a visitor meets it; then every rule and source behind it.
#[derive(Serialize)]
pub struct Report {
    pub practice: String,
    pub privacy: Text,
    pub answers: Vec<Given>,
    pub short: Short,
    pub contact: Vec<Link>,
    pub details: Vec<Detail>,
    pub crisis: Crisis,
    pub rules: Vec<RuleEntry>,
    pub sources: Vec<SourceEntry>,
}

/// A question with the options that were picked.
#[derive(Serialize)]
pub struct Given {
    pub question: &'static str,
    pub options: Vec<&'static str>,
}

/// What a visitor with these answers is told at this practice.
pub fn report(localizer: &Localizer, file: &AnswersFile, profile: &Profile) -> Report {
    let answers = &file.answers;
    let answer = Answer::of(localizer, answers, profile);
    let telling = Telling { answer: &answer, localizer, amounts: file.amounts.as_ref() };
    let given = |id: &QuestionId| Given {
        question: id.id(),
        options: answers.picks(*id).iter().map(|option| question(*id).list[option]).collect(),
    };
    let rules = sources::rules(&answer);
    Report {
        practice: profile.name.clone(),
        privacy: localizer.get(t!("ui.privacy")),
        answers: QuestionId::ALL.iter().filter(|id| answers.has(**id)).map(given).collect(),
        short: Short::of(&answer, localizer),
        contact: frame::contact(localizer, &profile.contact),
        crisis: Crisis::of(localizer),
        details: Topic::ALL.iter().map(|topic| telling.detail(*topic)).collect(),
        sources: sources::sources(&answer, &rules),
        rules,
    }
}
