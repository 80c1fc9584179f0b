//! [`scenarios`](crate::scenarios) replayed without a browser: the state that the domain is in at every
//! check.

use coverage_guide::domain::answers::Picks;
use coverage_guide::domain::profile::Profile;
use coverage_guide::domain::visit::Visit;
use test_fixtures::{QuestionRef, picks};

use crate::scenarios::{Scenario, Step};

/// The visit at every check of a scenario.
///
/// # Panics
/// If the visit does not go this way.
#[must_use]
#[track_caller]
pub fn visits(scenario: &Scenario) -> Vec<Visit> {
    let profile = scenario.deployment.practice().profile();
    let mut visit = Visit::default();
    let mut visits = Vec::new();
    for step in scenario.steps {
        match step {
            Step::Check(_) => visits.push(visit.clone()),
            step => take(&mut visit, *step, &profile),
        }
    }
    visits
}

#[track_caller]
fn take(visit: &mut Visit, step: Step, profile: &Profile) {
    match step {
        Step::Answer(id, options) => {
            assert_eq!(visit.screen.question(), Some(id.id()));
            visit.go_on(picks(id, options), profile);
        }
        Step::Sharpen(id) | Step::Change(id) => visit.revisit(id.id()),
        Step::Press("ui.continue" | "ui.see_answer") => visit.go_on(Picks::NONE, profile),
        Step::Press("ui.start_again" | "kiosk.clear") => visit.start_again(),
        // What is pressed, typed and opened elsewhere changes no answer.
        _ => {}
    }
}
