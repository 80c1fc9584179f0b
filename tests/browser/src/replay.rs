//! [`stories`](crate::scenarios) told without a browser: what the pure layers say is on the screen at
//! every look.

use coverage_guide::domain::answers::Picks;
use coverage_guide::domain::profile::Profile;
use coverage_guide::domain::questions::{QuestionId, question};
use coverage_guide::domain::visit::Visit;

use crate::Must;
use crate::scenarios::{Step, Story};
use crate::expected;

/// The visit at every look of a story.
///
/// # Panics
/// If the story does not go this way.
#[must_use]
#[track_caller]
pub fn looks(story: &Story) -> Vec<Visit> {
    let profile = expected::profile(story.practice.file());
    let mut visit = Visit::default();
    let mut looks = Vec::new();
    for step in story.steps {
        match step {
            Step::Look(_) => looks.push(visit.clone()),
            step => take(&mut visit, *step, &profile),
        }
    }
    looks
}

#[track_caller]
fn take(visit: &mut Visit, step: Step, profile: &Profile) {
    match step {
        Step::Answer(id, options) => {
            assert_eq!(visit.screen.question(), Some(named(id)));
            visit.go_on(picks(named(id), options), profile);
        }
        Step::Sharpen(id) | Step::Change(id) => visit.revisit(named(id)),
        Step::Press("ui.continue" | "ui.see_answer") => visit.go_on(Picks::NONE, profile),
        Step::Press("ui.start_again" | "kiosk.clear") => visit.start_again(),
        // What is pressed, typed and opened elsewhere changes no answer.
        _ => {}
    }
}

#[track_caller]
fn named(id: &str) -> QuestionId {
    QuestionId::from_id(id).must("there is no such question")
}

#[track_caller]
fn picks(id: QuestionId, options: &str) -> Picks {
    let list = question(id).list;
    options.split_whitespace().fold(Picks::NONE, |picks, option| {
        let at = list.iter().position(|known| *known == option);
        picks.with(at.must("there is no such option"))
    })
}
