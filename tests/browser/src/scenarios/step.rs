//! What a scenario consists of.

use coverage_guide::domain::topic::Topic;

use super::deployment::Deployment;

/// What a visitor does next, by ids and keys of the catalog.
#[derive(Clone, Copy, Debug)]
pub enum Step {
    /// Picks these options for the question that is shown, and goes on.
    Answer(&'static str, &'static str),
    /// Opens what there is to read on a topic, from the answer or from another topic.
    Open(Topic),
    /// Takes up a question that would make the answer surer, where all of them stand.
    Sharpen(&'static str),
    /// Takes up a question that was answered, where all of them stand.
    Change(&'static str),
    /// Answers the question beside a row of the answer in its place, by this option.
    AnswerInPlace(&'static str),
    /// Presses the button with this text.
    Press(&'static str),
    /// Presses the first button or disclosure with this text, which changes the screen and brings no new one.
    Tap(&'static str),
    /// Lets so many seconds go by, until something changes.
    Wait(u32),
    /// Types into fields of the calculator.
    Type(&'static [(&'static str, &'static str)]),
    /// Opens the fold with this id.
    OpenFold(&'static str),
    /// Opens everything that can be opened.
    OpenAll,
    /// Checks the screen, which has this name.
    Check(&'static str),
}

/// One visit.
#[derive(Clone, Copy, Debug)]
pub struct Scenario {
    /// Its name in reports.
    pub name: &'static str,
    /// The guide that is visited.
    pub deployment: Deployment,
    /// The steps, from the first question on.
    pub steps: &'static [Step],
    /// The topics that are read after them, each checked with everything opened.
    pub read: &'static [Topic],
}

impl Scenario {
    /// All steps: its own, then those that read topics.
    pub fn all_steps(&self) -> impl Iterator<Item = Step> {
        self.steps.iter().copied().chain(
            self.read
                .iter()
                .copied()
                .flat_map(|topic| [Step::Open(topic), Step::OpenAll, Step::Check(topic.id())]),
        )
    }
}
