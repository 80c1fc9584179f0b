//! What visitors will be told, at a glance: the short answer to one visitor of each kind, by the rules of the guide.

use coverage_guide::domain::answers::{Answers, Picks};
use coverage_guide::domain::choices::Service;
use coverage_guide::domain::outlook::Outlook;
use coverage_guide::domain::profile::Profile;
use coverage_guide::domain::question_id::QuestionId;
use coverage_guide::domain::questions::question;
use coverage_guide::domain::topic::Topic;
use coverage_guide::present::answer::Answer;
use coverage_guide::present::localizer::Localizer;
use coverage_guide::text::{Text, Words};
use reports::formats::formats;

/// What one visitor is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// The kind of therapy that they want.
    pub service: Service,
    /// Each question, and the answer to it.
    pub rows: Vec<(Text, Text)>,
    /// How often plans pay, if one can pay here.
    pub outlook: Option<Outlook>,
}

/// A visitor of each kind, who has a plan through work.
const VISITORS: [(Service, &[(QuestionId, &str)]); 4] = [
    (Service::Individual, &[(QuestionId::Reason, "symptoms")]),
    (Service::Couples, &[(QuestionId::Reason, "relationship"), (QuestionId::TreatsOne, "no")]),
    (Service::Family, &[(QuestionId::Reason, "family-dynamics"), (QuestionId::TreatsOne, "no")]),
    (Service::SexTherapy, &[(QuestionId::Reason, "sexual-difficulty")]),
];

/// What each of them is told at this practice.
#[must_use]
pub fn told(profile: &Profile, words: Words) -> Vec<Told> {
    let locale = words.locale();
    let localizer = Localizer::new(words, formats(locale));
    let tell = |(service, more): (Service, &[(QuestionId, &str)])| {
        let mut answers = Answers::default();
        let given = [(QuestionId::Service, service.id()), (QuestionId::Payment, "commercial")];
        for (id, option) in given.into_iter().chain(more.iter().copied()) {
            answers.insert(id, picked(id, option));
        }
        let short = Answer::of(&localizer, &answers, profile).short();
        let outlook =
            short.rows.iter().find(|row| row.topic == Topic::Pay).and_then(|row| row.meter);
        let rows = short.rows.into_iter().map(|row| (row.question, row.verdict)).collect();
        Told { service, rows, outlook }
    };
    VISITORS.into_iter().map(tell).collect()
}

fn picked(id: QuestionId, option: &str) -> Picks {
    let at = question(id).list.iter().position(|known| *known == option);
    at.map_or(Picks::NONE, Picks::only)
}
