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

use context::AnswerContext;

use crate::domain::visit::Visit;
use crate::present::localizer::Localizer;
use crate::t;
use crate::text::Key;
use crate::view::dom::element::Element;
use crate::view::dom::focus::focus;
use crate::view::dom::html::{self, a, div, li, nav, ul};
use crate::view::parts::controls::button;
use crate::view::parts::headings::{heading_id, screen_heading, section};
use crate::view::parts::notices::dropped;
use crate::view::parts::terms::explained;
use crate::view::state::session::Session;

const HEADING: &str = "answer-heading";

/// A section of the result: its name, its heading, and what it shows.
type Section = (&'static str, Key, Vec<Element>);

/// The screen with the answer. It is made again for each step, so nothing in it needs to react.
pub fn answer_screen() -> Element {
    let session = Session::get();
    let context = AnswerContext::of(session);
    let localizer = &context.localizer;
    let actions = div()
        .class("actions")
        .child(button("button", localizer.get(t!("ui.back")), move || session.step(Visit::go_back)))
        .child(button("button button--quiet", localizer.get(t!("ui.start_again")), move || {
            session.start_again();
        }));

    let sections = sections(&context);
    let contents = contents(localizer, &sections);
    let sections = sections
        .into_iter()
        .map(|(id, heading, content)| section(id, localizer.get(heading), content));
    html::section()
        .class("result")
        .attr("aria-labelledby", session.scoped_id(HEADING))
        .child(screen_heading(localizer.get(t!("answer.heading")), HEADING))
        .child_opt(dropped(&context.visit))
        .child_opt(changed::changed(&context))
        .children(explained(vec![card::card(&context)]))
        .child(contents)
        .children(sections)
        .child(actions)
}

/// The sections below the card, in order.
fn sections(context: &AnswerContext) -> Vec<Section> {
    let mut sections = vec![("sharpen", t!("sharpen.heading"), refine::refine(context))];
    sections.extend(
        priorities::priorities(context).map(|content| ("matters", t!("matters.heading"), content)),
    );
    sections.extend([
        ("diagnosis", t!("diagnosis.heading"), diagnosis::diagnosis(context)),
        ("who", t!("who.heading"), disclosure::disclosure(context)),
        ("ways", t!("ways.heading"), ways_to_pay::ways_to_pay(context)),
    ]);
    sections.extend(costs::costs(context).map(|costs| ("costs", t!("costs.heading"), costs)));
    sections.extend([
        ("ask", t!("ask.heading"), ask::ask(context)),
        ("rights", t!("rights.heading"), rights::rights(context)),
        ("common", t!("faq.heading"), topics::common(context)),
        ("told", t!("told.heading"), your_answers::your_answers(context)),
        ("trace", t!("trace.heading"), trace::trace(context)),
        ("take", t!("take.heading"), take_along::take_along(context)),
        ("talk", t!("talk.heading"), contact::contact(context)),
        ("about", t!("about.heading"), about::about(context)),
    ]);
    sections
}

/// A short list of links to the sections. They move within the page and leave no name in its address.
fn contents(localizer: &Localizer, sections: &[Section]) -> Element {
    let session = Session::get();
    let links = sections.iter().map(|(id, heading, _)| {
        let target = session.scoped_id(&heading_id(id));
        // What has an address has a menu, and on a kiosk that would lead out.
        let link = if session.is_kiosk() {
            html::button().class("contents__link").attr("type", "button")
        } else {
            a().class("contents__link").attr("href", ["#", &target].concat())
        };
        let link = link.on_click(move || focus(&target)).text(localizer.get(*heading));
        li().child(link)
    });
    nav()
        .class("contents")
        .attr("aria-label", localizer.get(t!("answer.contents")))
        .child(ul().class("contents__list").children(links))
}
