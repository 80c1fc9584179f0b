//! The answers to the exported visits: the short answer, and every screen behind it.

use coverage_guide::domain::answers::{Answers, Picks};
use coverage_guide::domain::profile::Profile;
use coverage_guide::domain::question_id::QuestionId;
use coverage_guide::domain::questions::question;
use coverage_guide::domain::topic::Topic;
use coverage_guide::present::answer::{Answer, DISCLAIMER};
use coverage_guide::present::localizer::Localizer;
use coverage_guide::t;
use serde::Serialize;

use super::blocks::Writer;
use super::pool::{Node, Pool};
use super::visits::VISITS;

/// The answers, and their texts.
#[derive(Serialize)]
pub struct ExportedAnswers {
    pub texts: Vec<String>,
    pub visits: Vec<ExportedAnswer>,
    /// What stands below every answer.
    pub end: Vec<Node>,
}

/// One answer.
#[derive(Serialize)]
pub struct ExportedAnswer {
    /// What was picked at each step.
    pub picks: Vec<Vec<&'static str>>,
    pub short: Vec<Node>,
    pub details: Vec<ExportedDetail>,
}

/// A screen behind the short answer.
#[derive(Serialize)]
pub struct ExportedDetail {
    pub heading: usize,
    pub body: Vec<Node>,
}

/// The answers to [`VISITS`] at this practice.
pub fn answers(localizer: &Localizer, profile: &Profile) -> ExportedAnswers {
    let mut pool = Pool::default();
    let visits = VISITS.iter().map(|visit| {
        let answers = given(visit);
        let answer = Answer::of(localizer, &answers, profile);
        let details = Topic::ALL.iter().map(|topic| answer.detail(*topic));
        let mut writer = Writer { answer: &answer, localizer, pool: &mut pool };
        ExportedAnswer {
            picks: visit.iter().map(|(id, _)| picked(id, &answers)).collect(),
            short: writer.short(),
            details: details
                .map(|detail| ExportedDetail {
                    heading: writer.pool.number(&detail.heading),
                    body: writer.detail(detail),
                })
                .collect(),
        }
    });
    let visits = visits.collect();
    let crisis = [
        t!("crisis.line"),
        t!("crisis.call"),
        t!("crisis.text"),
        t!("crisis.danger"),
        t!("crisis.emergency"),
    ];
    let mut end = vec![pool.element("h2", &localizer.get(t!("crisis.heading")))];
    let below = crisis.into_iter().chain(DISCLAIMER);
    end.extend(below.map(|key| pool.element("p", &localizer.get(key))));
    ExportedAnswers { texts: pool.into_texts(), visits, end }
}

/// The answers of a visit, as the domain has them.
pub fn given(visit: &[(&str, &str)]) -> Answers {
    let mut answers = Answers::default();
    for (id, options) in visit {
        let Some(id) = find(id) else { continue };
        let places = question(id).list.iter().enumerate();
        let picked = places.filter(|(_, known)| options.split(' ').any(|it| it == **known));
        answers.insert(id, picked.fold(Picks::NONE, |picks, (at, _)| picks.with(at)));
    }
    answers
}

fn find(id: &str) -> Option<QuestionId> {
    QuestionId::ALL.iter().copied().find(|known| known.id() == id)
}

fn picked(id: &str, answers: &Answers) -> Vec<&'static str> {
    let Some(id) = find(id) else { return Vec::new() };
    answers.picks(id).iter().map(|at| question(id).list[at]).collect()
}
