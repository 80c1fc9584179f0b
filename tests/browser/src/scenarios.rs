//! Visits as rows of steps, in any language: together they reach every question, every kind of screen and
//! every kind of answer. A new screen is a new row.

mod deployment;
mod rows;
mod step;

use rows::CHANGES;

pub use deployment::Deployment;
pub use rows::{QUESTIONS, SCENARIOS};
pub use step::{Scenario, Step};

/// One visit that reaches every question and every kind of screen.
#[must_use]
pub fn whole_visit() -> Vec<Step> {
    [QUESTIONS, &[Step::Press("ui.start_again")], CHANGES].concat()
}

/// The steps up to the check of this screen.
///
/// # Panics
/// If there is none.
#[must_use]
pub fn steps_until(steps: &[Step], screen: &str) -> Vec<Step> {
    let is_there = |step: &Step| matches!(step, Step::Check(name) if *name == screen);
    let end = steps.iter().position(is_there).expect("a step checks the screen");
    steps[..=end].to_vec()
}
