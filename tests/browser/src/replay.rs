//! [`scenarios`](crate::scenarios) replayed without a browser: the state that the domain is in at every
//! check.

use coverage_guide::domain::answers::Picks;
use coverage_guide::domain::brief::{Action, Brief};
use coverage_guide::domain::profile::Profile;
use coverage_guide::domain::topic::Topic;
use coverage_guide::domain::visit::{Screen, Visit};
use test_fixtures::{QuestionRef, picks};

use crate::ExpectOk;
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
    for step in scenario.all_steps() {
        match step {
            Step::Check(_) => visits.push(visit.clone()),
            step => take(&mut visit, step, &profile),
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
        Step::Open(topic) => open(visit, topic, profile),
        Step::Sharpen(id) | Step::Change(id) => {
            open(visit, Topic::Why, profile);
            visit.revisit(id.id());
        }
        Step::AnswerInPlace(words) => {
            let asked = Brief::of(&visit.answers, profile).refinement;
            let id = asked.expect_ok("nothing is asked in its place").question;
            visit.answer_in_place(id, picks(id, words), profile);
        }
        Step::Press("topic.back" | "ui.back") => visit.go_back(profile),
        Step::Press("brief.next.change") => {
            match Brief::of(&visit.answers, profile).next_step.action() {
                Action::Change(id) => visit.revisit(id),
                action => panic!("the next step is to {action:?}"),
            }
        }
        Step::Press("ui.continue" | "ui.see_answer") => visit.go_on(Picks::NONE, profile),
        Step::Press("ui.start_again" | "kiosk.clear") => visit.start_again(),
        // What is pressed, typed and opened elsewhere changes no answer.
        _ => {}
    }
}

/// Opens a topic as visitors do: from the answer.
fn open(visit: &mut Visit, topic: Topic, profile: &Profile) {
    if visit.screen == Screen::Detail(topic) {
        return;
    }
    if matches!(visit.screen, Screen::Detail(_)) {
        visit.go_back(profile);
    }
    assert_eq!(visit.screen, Screen::Answer);
    visit.open(topic);
}
