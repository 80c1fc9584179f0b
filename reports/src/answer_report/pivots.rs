//! What other answers would change, as data.

use coverage_guide::domain::outlook::Outlook;
use coverage_guide::domain::pivots::{Instead, Verdict, VerdictValue};
use coverage_guide::domain::questions::question;
use coverage_guide::present::answer::{self, OtherAnswers, VerdictChanges};
use coverage_guide::text::Text;
use serde::Serialize;

/// For each verdict, the smallest changes of answer that alter it.
#[derive(Serialize)]
pub struct WouldChange {
    pub lead: Text,
    pub verdicts: Vec<Pivots>,
}

/// A verdict, and the smallest changes of answer that alter it.
#[derive(Serialize)]
pub struct Pivots {
    pub id: String,
    /// The verdict as it is.
    pub words: Text,
    pub changes: Vec<Change>,
    /// What is said where there are none.
    pub nothing: Option<Text>,
}

/// Other answers, and what the verdict would be with them.
#[derive(Serialize)]
pub struct Change {
    pub to: &'static str,
    pub words: Text,
    /// All of these together.
    pub answers: Vec<OtherAnswer>,
    pub answers_words: Text,
}

/// Another answer to a question: any of these options.
#[derive(Serialize)]
pub struct OtherAnswer {
    pub question: &'static str,
    pub options: Vec<&'static str>,
}

impl WouldChange {
    /// What the answer says would change it.
    pub fn of(told: answer::WouldChange) -> Self {
        let pivots = |verdict| Pivots::of(verdict, &told.nothing);
        Self { lead: told.lead, verdicts: told.verdicts.into_iter().map(pivots).collect() }
    }
}

impl Pivots {
    fn of(told: VerdictChanges, nothing: &Text) -> Self {
        let (name, way) = match told.verdict {
            Verdict::Outlook(way) => ("outlook", way),
            Verdict::Need(way) => ("need", way),
            Verdict::Availability(way) => ("open", way),
        };
        Self {
            id: format!("{name}-{}", way.id()),
            words: told.words,
            nothing: told.changes.is_empty().then(|| nothing.clone()),
            changes: told.changes.into_iter().map(change).collect(),
        }
    }
}

fn change(told: OtherAnswers) -> Change {
    let answer = |instead: &Instead| {
        let list = question(instead.question).list;
        let options = instead.options.iter().map(|option| list[option]).collect();
        OtherAnswer { question: instead.question.id(), options }
    };
    Change {
        to: match told.pivot.to {
            VerdictValue::Outlook(outlook) => outlook.map_or("none", Outlook::id),
            VerdictValue::Need(need) => need.id(),
            VerdictValue::Availability(open) => open.id(),
        },
        words: told.to,
        answers: told.pivot.answers.iter().map(answer).collect(),
        answers_words: told.answers,
    }
}
