//! What a scenario consists of.

use super::deployment::Deployment;

/// What a visitor does next, by ids and keys of the catalog.
#[derive(Clone, Copy, Debug)]
pub enum Step {
    /// Picks these options for the question that is shown, and goes on.
    Answer(&'static str, &'static str),
    /// Takes up a question that sharpens the answer.
    Sharpen(&'static str),
    /// Takes up a question that was answered.
    Change(&'static str),
    /// Presses the button with this text.
    Press(&'static str),
    /// Presses the first button or disclosure with this text, which changes the screen and brings no new one.
    Tap(&'static str),
    /// Lets so many seconds go by, until something changes.
    Wait(u32),
    /// Types into fields of the calculator.
    Type(&'static [(&'static str, &'static str)]),
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
}
