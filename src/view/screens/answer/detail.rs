//! One screen behind the short answer: its verdict in the same words, then all that belongs to it.

use super::context::AnswerContext;
use super::{changed, costs, meter, verdict};
use crate::domain::topic::Topic;
use crate::domain::visit::Visit;
use crate::present::answer::ShortRow;
use crate::t;
use crate::view::dom::close_watcher::on_device_back;
use crate::view::dom::element::Element;
use crate::view::dom::html::{div, li, nav, p, section, span, ul};
use crate::view::parts::blocks::Draw;
use crate::view::parts::controls::button;
use crate::view::parts::headings::screen_heading;
use crate::view::parts::icons;
use crate::view::parts::notices::dropped;
use crate::view::state::session::Session;

const HEADING: &str = "detail-heading";

/// The screen of a topic.
pub fn detail_screen(topic: Topic) -> Element {
    let session = Session::get();
    let context = AnswerContext::of(session);
    let answer = context.answer();
    let detail = answer.detail(topic);
    let localizer = &context.localizer;
    on_device_back(move || session.step(Visit::go_back));
    let is_marked = detail.lead.as_ref().is_some_and(|row| row.change.is_some());
    let draw = Draw::new(session, costs::calculator);
    let back = |class| {
        button(class, localizer.get(t!("topic.back")), move || session.step(Visit::go_back))
    };
    let bar = button("back-bar__link", localizer.get(t!("topic.bar")), move || {
        session.step(Visit::go_back)
    });
    let bar = div().class("back-bar").child(icons::back()).child(bar.attr("data-back", ""));
    let next = answer.next(topic).map(|(next, words)| {
        button("next-topic", words, move || session.open(next))
            .attr("role", "link")
            .attr("data-next-topic", next.id())
            .child(icons::forward())
    });
    let body = section()
        .class("detail__body")
        .attr("aria-labelledby", session.scoped_id(HEADING))
        .attr("data-detail", topic.id())
        .child(screen_heading(detail.heading, HEADING))
        .child_opt(dropped(&context.visit))
        .child_opt(changed(&context, &answer.short(), is_marked))
        .child_opt(detail.lead.as_ref().map(|row| lead(&context, row)))
        .children(detail.parts.into_iter().map(|part| draw.part(part)));
    let end = div().class("detail__end").child_opt(next).child(back("link-button"));
    div().class("detail").child(bar).child(topics(&context, topic)).child(body.child(end))
}

/// The verdict, in the same words as on the answer.
fn lead(context: &AnswerContext, row: &ShortRow) -> Element {
    let (verdict, before) = verdict(context, row);
    div()
        .class("verdict")
        .attr("data-verdict", &row.verdict_id)
        .child(verdict.child_opt(row.meter.map(meter)))
        .child(p().text(row.sentences.join(" ")))
        .child_opt(before)
}

/// All topics, beside the text where there is room.
fn topics(context: &AnswerContext, current: Topic) -> Element {
    let session = context.session;
    let answer = context.answer();
    let items = Topic::ALL.iter().map(|topic| {
        let topic = *topic;
        let name = answer.topic(topic);
        if topic == current {
            let here = span().class("topics__here").attr("aria-current", "page").text(name);
            return li().child(here);
        }
        li().child(button("topics__link", name, move || session.open(topic)).attr("role", "link"))
    });
    nav()
        .class("topics")
        .attr("aria-label", context.localizer.get(t!("answer.contents")))
        .child(ul().class("doors").children(items))
}
