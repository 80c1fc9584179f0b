//! The answer: first in one card, then section by section.

mod card;
mod changed;
mod costs;
mod diagnosis;
mod grid;
mod matters;
mod sharpen;
mod talk;
mod told;
mod trace;
mod ways;
mod who;

use std::rc::Rc;

use leptos::prelude::*;

use super::el::el;
use super::guide::Guide;
use super::parts::{button, screen_heading};
use super::question::dropped;
use crate::domain::answers::Answers;
use crate::domain::assess::{Assessment, assess};
use crate::domain::choices::Way;
use crate::domain::outlook::Outlook;
use crate::domain::profile::Profile;
use crate::domain::visit::Visit;
use crate::say::Say;
use crate::t;

const HEADING: &str = "answer-heading";

/// What the sections of one result share.
pub(super) struct Shown {
    say: Rc<Say>,
    profile: Rc<Profile>,
    visit: Visit,
    assessment: Assessment,
}

impl Shown {
    fn answers(&self) -> &Answers {
        &self.visit.answers
    }

    fn outlook(&self, way: Way) -> Option<Outlook> {
        self.assessment.way(way).outlook()
    }
}

/// The screen with the answer. It is made anew for each step, so nothing in it needs to react.
pub fn result_screen() -> AnyView {
    let guide = Guide::get();
    let (visit, profile) = (guide.visit(), guide.profile());
    let assessment = assess(&visit.answers, &profile);
    let shown = Shown { say: guide.say(), assessment, profile, visit };
    let say = &shown.say;
    let actions = el("div", "actions")
        .child(button("button", say.get(t!("ui.back")), move || guide.step(Visit::go_back)))
        .child(button("button button--quiet", say.get(t!("ui.start_again")), move || {
            guide.start_again();
        }))
        .any();

    el("section", "result")
        .set("aria-labelledby", guide.own(HEADING))
        .child(screen_heading(say.get(t!("answer.heading")), HEADING))
        .maybe(dropped(&shown.visit))
        .maybe(changed::changed(&shown))
        .child(card::card(&shown))
        .maybe(matters::matters(&shown))
        .child(told::told(&shown))
        .child(sharpen::sharpen(&shown))
        .child(diagnosis::diagnosis(&shown))
        .child(who::who(&shown))
        .child(ways::ways(&shown))
        .maybe(costs::costs(&shown))
        .child(trace::trace(&shown))
        .child(talk::talk(&shown))
        .child(actions)
        .any()
}
