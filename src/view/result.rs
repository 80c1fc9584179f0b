//! The answer: first in one card, then section by section.

mod about;
mod ask;
mod card;
mod changed;
mod costs;
mod diagnosis;
mod grid;
mod matters;
mod paper;
mod picture;
mod pivots;
mod rights;
mod sharpen;
mod take;
mod talk;
mod themes;
mod told;
mod trace;
mod ways;
mod who;

pub(super) use paper::sheet;

use std::rc::Rc;

use super::el::{El, el};
use super::focus::focus;
use super::guide::Guide;
use super::parts::{button, heading_id, screen_heading, section};
use super::question::dropped;
use super::terms::explained;
use crate::domain::answers::Answers;
use crate::domain::assess::{Assessment, assess};
use crate::domain::choices::Way;
use crate::domain::outlook::Outlook;
use crate::domain::profile::Profile;
use crate::domain::visit::Visit;
use crate::say::Say;
use crate::t;
use crate::text::Key;

const HEADING: &str = "answer-heading";

/// What the sections of one result share.
pub(super) struct Shown {
    say: Rc<Say>,
    profile: Rc<Profile>,
    visit: Visit,
    assessment: Assessment,
}

impl Shown {
    pub(super) fn of(guide: Guide) -> Self {
        let (visit, profile) = (guide.visit(), guide.profile());
        let assessment = assess(&visit.answers, &profile);
        Self { say: guide.say(), assessment, profile, visit }
    }

    fn answers(&self) -> &Answers {
        &self.visit.answers
    }

    fn outlook(&self, way: Way) -> Option<Outlook> {
        self.assessment.way(way).outlook()
    }
}

/// A section of the result: its name, its heading, and what it shows.
type Section = (&'static str, Key, Vec<El>);

/// The screen with the answer. It is made anew for each step, so nothing in it needs to react.
pub fn result_screen() -> El {
    let guide = Guide::get();
    let shown = Shown::of(guide);
    let say = &shown.say;
    let actions = el("div", "actions")
        .child(button("button", say.get(t!("ui.back")), move || guide.step(Visit::go_back)))
        .child(button("button button--quiet", say.get(t!("ui.start_again")), move || {
            guide.start_again();
        }));

    let sections = sections(&shown);
    let contents = contents(say, &sections);
    let sections =
        sections.into_iter().map(|(id, heading, content)| section(id, say.get(heading), content));
    el("section", "result")
        .set("aria-labelledby", guide.own(HEADING))
        .child(screen_heading(say.get(t!("answer.heading")), HEADING))
        .maybe(dropped(&shown.visit))
        .maybe(changed::changed(&shown))
        .list(explained(vec![card::card(&shown)]))
        .child(contents)
        .list(sections)
        .child(actions)
}

/// The sections below the card, in order.
fn sections(shown: &Shown) -> Vec<Section> {
    let mut sections = vec![("sharpen", t!("sharpen.heading"), sharpen::sharpen(shown))];
    sections
        .extend(matters::matters(shown).map(|matters| ("matters", t!("matters.heading"), matters)));
    sections.extend([
        ("diagnosis", t!("diagnosis.heading"), diagnosis::diagnosis(shown)),
        ("who", t!("who.heading"), who::who(shown)),
        ("ways", t!("ways.heading"), ways::ways(shown)),
    ]);
    sections.extend(costs::costs(shown).map(|costs| ("costs", t!("costs.heading"), costs)));
    sections.extend([
        ("ask", t!("ask.heading"), ask::ask(shown)),
        ("rights", t!("rights.heading"), rights::rights(shown)),
        ("common", t!("faq.heading"), themes::common(shown)),
        ("told", t!("told.heading"), told::told(shown)),
        ("trace", t!("trace.heading"), trace::trace(shown)),
        ("take", t!("take.heading"), take::take(shown)),
        ("talk", t!("talk.heading"), talk::talk(shown)),
        ("about", t!("about.heading"), about::about(shown)),
    ]);
    sections
}

/// A short list of links to the sections. They move within the page and leave no name in its address.
fn contents(say: &Say, sections: &[Section]) -> El {
    let guide = Guide::get();
    let links = sections.iter().map(|(id, heading, _)| {
        let target = guide.own(&heading_id(id));
        // What has an address has a menu, and on a kiosk that would lead out.
        let link = if guide.kiosk() {
            el("button", "contents__link").set("type", "button")
        } else {
            el("a", "contents__link").set("href", ["#", &target].concat())
        };
        let link = link.on_press(move || focus(&target)).text(say.get(*heading));
        el("li", "").child(link)
    });
    el("nav", "contents")
        .set("aria-label", say.get(t!("answer.contents")))
        .child(el("ul", "contents__list").list(links))
}
