//! The screens of a visit as texts: what a visitor reads once everything is opened. What an answer says
//! is the model of the answer; nothing is put together here.

mod beside;
mod blocks;
mod calculator;
mod paper;
mod short;
mod texts;

use coverage_guide::domain::answers::Answers;
use coverage_guide::domain::facts::Facts;
use coverage_guide::domain::flow;
use coverage_guide::domain::profile::Profile;
use coverage_guide::domain::question_id::QuestionId;
use coverage_guide::domain::questions::{Form, question as row_of};
use coverage_guide::domain::rules::rights::Right;
use coverage_guide::domain::topic::Topic;
use coverage_guide::present::answer::{Answer, OnDemand, RowChange};
use coverage_guide::present::localizer::Localizer;
use coverage_guide::t;
use texts::Texts;

pub use beside::beside;
pub use texts::{Page, Section};

/// The short answer.
pub const SHORT: &str = "short";

impl<'a> Page<'a> {
    /// The answer to these answers.
    pub fn of(localizer: &'a Localizer, answers: &'a Answers, profile: &'a Profile) -> Self {
        Self { localizer, profile, answer: Answer::of(localizer, answers, profile) }
    }

    /// The short answer, and each screen behind it. Names of sources and of laws are left out, and so are
    /// the letters to copy, which [`letters`] has.
    pub fn sections(&self) -> Vec<Section> {
        let short = Section { id: SHORT, texts: self.short().0 };
        let topics = Topic::ALL.iter().map(|topic| {
            let mut texts = Texts::default();
            let detail = self.answer.detail(*topic);
            texts.add(detail.heading);
            texts.extend(detail.lead.into_iter().flat_map(short::row));
            for part in detail.parts {
                texts.extend(part.heading);
                self.blocks(part.blocks, &mut texts);
            }
            texts.extend(self.answer.next(*topic).map(|(_, words)| words));
            Section { id: topic.id(), texts: texts.0 }
        });
        [short].into_iter().chain(topics).collect()
    }

    /// What is taken along.
    pub fn paper(&self) -> Section {
        Section { id: "paper", texts: paper::paper(&self.answer).0 }
    }
}

/// What is said of a change. `None`: a verdict, and nothing more.
pub fn changes(
    localizer: &Localizer,
    before: &Answers,
    answers: &Answers,
    profile: &Profile,
) -> Option<Section> {
    let answer = Answer::of(localizer, answers, profile).after(Some(*before));
    let more = answer.on_demand(OnDemand::Changes);
    let mut texts = Texts::default();
    let short = answer.short();
    texts.extend(short.change.map(|change| change.words));
    for change in short.rows.into_iter().filter_map(|row| row.change) {
        texts.add(localizer.get(t!("brief.changed.tag")));
        if let RowChange::Verdict(before) = change {
            texts.add(localizer.fill(t!("brief.changed.before"), &[("verdict", &before)]));
        }
    }
    let page = Page { localizer, profile, answer };
    texts.add(localizer.get(t!("changed.more")));
    let said = texts.0.len();
    page.blocks(more, &mut texts);
    (texts.0.len() > said).then_some(Section { id: "changes", texts: texts.0 })
}

/// The screen of one question.
pub fn question(
    localizer: &Localizer,
    id: QuestionId,
    answers: &Answers,
    profile: &Profile,
) -> Section {
    let facts = Facts::of(answers, profile);
    let question = row_of(id);
    let mut texts = Texts::default();
    texts.extend(localizer.part(id, ".title"));
    texts.extend(localizer.part(id, ".hint").or_else(|| match question.form {
        Form::One => None,
        Form::Several { .. } => Some(localizer.get(t!("ui.several"))),
    }));
    texts.extend(localizer.part(id, ".why"));
    for (name, _) in question.groups {
        texts.extend(localizer.part(id, &[".group.", name].concat()));
    }
    for option in flow::options(question, answers, profile) {
        texts.add(localizer.option(id, option, &facts));
        texts.extend(localizer.detail(id, option));
    }
    Section { id: id.id(), texts: texts.0 }
}

/// The letters to copy, each with the name of its right.
pub fn letters(localizer: &Localizer) -> Vec<Section> {
    let letter = |right: &Right| Section {
        id: right.id(),
        texts: localizer.letter(*right).into_iter().map(String::from).collect(),
    };
    Right::ALL.iter().map(letter).collect()
}
