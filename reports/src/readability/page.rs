//! A result page and a question's screen as texts: what a visitor reads once everything is opened.

mod further;
mod texts;
mod verdicts;

use coverage_guide::domain::answers::Answers;
use coverage_guide::domain::assess::assess;
use coverage_guide::domain::flow;
use coverage_guide::domain::profile::Profile;
use coverage_guide::domain::question_id::QuestionId;
use coverage_guide::domain::questions::question;
use coverage_guide::domain::rules::rights::Right;
use coverage_guide::present::localizer::Localizer;
use texts::{Page, Texts};

/// A part of a screen: a section of the result, or all of a question.
pub struct Section {
    pub id: &'static str,
    /// Each text once, however often the screen shows it.
    pub texts: Vec<String>,
}

/// The sections of a result, in order. Names of sources and of laws are left out, and so are the letters
/// to copy, which [`letters`] has. `before`: the answers before the last one that was changed.
pub fn result(
    say: &Localizer,
    before: Option<&Answers>,
    answers: &Answers,
    profile: &Profile,
) -> Vec<Section> {
    let assessment = assess(answers, profile);
    let page = Page { say, answers, profile, assessment: &assessment };
    let sections = [
        ("answer", page.card()),
        (CHANGED, before.map_or_else(Texts::default, |before| page.changed(before))),
        ("sharpen", page.sharpen()),
        ("matters", page.matters()),
        ("diagnosis", page.diagnosis()),
        ("who", page.who()),
        ("ways", page.ways()),
        ("costs", page.costs()),
        ("ask", page.ask()),
        ("rights", page.rights()),
        ("common", page.common()),
        ("told", page.told()),
        ("trace", page.trace()),
        ("take", page.take()),
        ("talk", page.talk()),
        ("about", page.about()),
    ];
    let sections = sections.into_iter().map(|(id, texts)| Section { id, texts: texts.0 });
    sections.filter(|section| !section.texts.is_empty()).collect()
}

/// The one section that a result has only after an answer was changed.
const CHANGED: &str = "changed";

/// That section alone.
pub fn changed(say: &Localizer, before: &Answers, answers: &Answers, profile: &Profile) -> Section {
    let assessment = assess(answers, profile);
    let page = Page { say, answers, profile, assessment: &assessment };
    Section { id: CHANGED, texts: page.changed(before).0 }
}

/// The screen of one question.
pub fn screen(say: &Localizer, id: QuestionId, answers: &Answers, profile: &Profile) -> Section {
    let facts = assess(answers, profile).facts;
    let mut texts = Texts::default();
    for part in [".title", ".hint", ".why"] {
        texts.extend(say.part(id, part));
    }
    for option in flow::options(question(id), answers, profile) {
        texts.add(say.option(id, option, &facts));
        texts.extend(say.detail(id, option));
    }
    Section { id: id.id(), texts: texts.0 }
}

/// The letters to copy, each with the name of its right.
pub fn letters(say: &Localizer) -> Vec<Section> {
    let letter = |right: &Right| Section { id: right.id(), texts: say.letter(*right) };
    Right::ALL.iter().map(letter).collect()
}
