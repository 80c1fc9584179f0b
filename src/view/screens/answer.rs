//! The answer: first in one card, then section by section.

mod about;
mod ask;
mod card;
mod changed;
mod contact;
mod context;
mod costs;
mod diagnosis;
mod disclosure;
mod disclosure_diagram;
pub mod export;
mod paper;
mod priorities;
mod refine;
mod rights;
mod table;
mod take_along;
mod topics;
mod trace;
mod ways_to_pay;
mod what_would_change;
mod your_answers;

use context::Shown;

use crate::domain::visit::Visit;
use crate::present::localizer::Say;
use crate::t;
use crate::text::Key;
use crate::view::dom::element::Element;
use crate::view::dom::focus::focus;
use crate::view::dom::html::{self, a, div, li, nav, ul};
use crate::view::parts::controls::button;
use crate::view::parts::headings::{heading_id, screen_heading, section};
use crate::view::parts::notices::dropped;
use crate::view::parts::terms::explained;
use crate::view::state::session::Guide;

const HEADING: &str = "answer-heading";

/// A section of the result: its name, its heading, and what it shows.
type Section = (&'static str, Key, Vec<Element>);

/// The screen with the answer. It is made anew for each step, so nothing in it needs to react.
pub fn result_screen() -> Element {
    let guide = Guide::get();
    let shown = Shown::of(guide);
    let say = &shown.say;
    let actions = div()
        .class("actions")
        .child(button("button", say.get(t!("ui.back")), move || guide.step(Visit::go_back)))
        .child(button("button button--quiet", say.get(t!("ui.start_again")), move || {
            guide.start_again();
        }));

    let sections = sections(&shown);
    let contents = contents(say, &sections);
    let sections =
        sections.into_iter().map(|(id, heading, content)| section(id, say.get(heading), content));
    html::section()
        .class("result")
        .attr("aria-labelledby", guide.own(HEADING))
        .child(screen_heading(say.get(t!("answer.heading")), HEADING))
        .child_opt(dropped(&shown.visit))
        .child_opt(changed::changed(&shown))
        .children(explained(vec![card::card(&shown)]))
        .child(contents)
        .children(sections)
        .child(actions)
}

/// The sections below the card, in order.
fn sections(shown: &Shown) -> Vec<Section> {
    let mut sections = vec![("sharpen", t!("sharpen.heading"), refine::sharpen(shown))];
    sections.extend(
        priorities::matters(shown).map(|matters| ("matters", t!("matters.heading"), matters)),
    );
    sections.extend([
        ("diagnosis", t!("diagnosis.heading"), diagnosis::diagnosis(shown)),
        ("who", t!("who.heading"), disclosure::who(shown)),
        ("ways", t!("ways.heading"), ways_to_pay::ways(shown)),
    ]);
    sections.extend(costs::costs(shown).map(|costs| ("costs", t!("costs.heading"), costs)));
    sections.extend([
        ("ask", t!("ask.heading"), ask::ask(shown)),
        ("rights", t!("rights.heading"), rights::rights(shown)),
        ("common", t!("faq.heading"), topics::common(shown)),
        ("told", t!("told.heading"), your_answers::told(shown)),
        ("trace", t!("trace.heading"), trace::trace(shown)),
        ("take", t!("take.heading"), take_along::take(shown)),
        ("talk", t!("talk.heading"), contact::talk(shown)),
        ("about", t!("about.heading"), about::about(shown)),
    ]);
    sections
}

/// A short list of links to the sections. They move within the page and leave no name in its address.
fn contents(say: &Say, sections: &[Section]) -> Element {
    let guide = Guide::get();
    let links = sections.iter().map(|(id, heading, _)| {
        let target = guide.own(&heading_id(id));
        // What has an address has a menu, and on a kiosk that would lead out.
        let link = if guide.kiosk() {
            html::button().class("contents__link").attr("type", "button")
        } else {
            a().class("contents__link").attr("href", ["#", &target].concat())
        };
        let link = link.on_click(move || focus(&target)).text(say.get(*heading));
        li().child(link)
    });
    nav()
        .class("contents")
        .attr("aria-label", say.get(t!("answer.contents")))
        .child(ul().class("contents__list").children(links))
}
