//! The answer: four short answers, what matters, a next step, and the doors to everything else.

pub mod context;
mod costs;
pub mod detail;
pub mod export;
mod paper;
mod take_along;

use context::AnswerContext;

use crate::domain::brief::Action;
use crate::domain::outlook::{Likelihood, Outlook};
use crate::domain::question_id::QuestionId;
use crate::domain::questions::question as row_of;
use crate::domain::topic::Topic;
use crate::domain::visit::Visit;
use crate::present::answer::{
    NextStepWords, RefinementWords, RowChange, Short, ShortMatter, ShortRow,
};
use crate::t;
use crate::text::Text;
use crate::view::dom::element::Element;
use crate::view::dom::focus::when_drawn;
use crate::view::dom::html::{div, h2, li, p, section, span, strong, ul};
use crate::view::dom::lifetime::until_cleanup;
use crate::view::parts::contact::contact_links;
use crate::view::parts::controls::{button, lazy_collapsible};
use crate::view::parts::headings::screen_heading;
use crate::view::parts::icons;
use crate::view::parts::notices::dropped;
use crate::view::state::session::Session;

const HEADING: &str = "answer-heading";

// The doors that are not named by their topic: two may lead to the same.
const CHANGE: &str = "change";
const MORE_PRIORITIES: &str = "more-priorities";
const NEXT_STEP: &str = "next-step";
const REFINE: &str = "refine";

/// The doors below the short answer.
const DOORS: [Topic; 4] = [Topic::Ways, Topic::Costs, Topic::Ask, Topic::Why];

/// The screen with the answer. It is made for each step, so nothing in it needs to react.
pub fn answer_screen() -> Element {
    let session = Session::get();
    let context = AnswerContext::of(session);
    let short = context.answer().short();
    let localizer = &context.localizer;
    // What is said begins with what is seen.
    let change_answers = Text::of(&[" ", &localizer.get(t!("brief.change_answers"))]);
    let change = door("link-button", localizer.get(t!("ui.change")), CHANGE, Topic::Why)
        .child(span().class("quiet").text(change_answers));
    let lead = p().class("answer__lead").text(Text::of(&[&short.lead, " "])).child(change);
    let actions = div()
        .class("end")
        .child(button("link-button", localizer.get(t!("ui.back")), move || {
            session.step(Visit::go_back)
        }))
        .child(button("link-button", localizer.get(t!("ui.start_again")), move || {
            session.start_again()
        }));
    let rail = div()
        .class("answer__rail")
        .child(next_step(&context, &short.next_step))
        .child(doors(&context))
        .child(actions);
    let body = div()
        .class("answer__body")
        .child(card(&context, &short))
        .child_opt(short.matter.as_ref().map(|matter| matters(&context, matter)));
    let heading = screen_heading(localizer.get(t!("answer.heading")), HEADING);
    let is_marked = short.rows.iter().any(|row| row.change.is_some());
    // Focus is at the heading now. Rather there, where the visitor goes on:
    match short.change.as_ref().filter(|_| context.visit.has_just_changed) {
        Some(change) => {
            session.forget_return_point();
            if let Some(topic) = change.first {
                session.focus_when_drawn(session.scoped_id(&door_id(topic.id())));
            }
        }
        None => session.focus_return_point(),
    }
    section()
        .class("answer")
        .attr("aria-labelledby", session.scoped_id(HEADING))
        .child(heading)
        .child(lead)
        .child_opt(dropped(&context.visit))
        .child_opt(changed(&context, &short, is_marked))
        .child(body)
        .child(rail)
}

/// What leads to a screen behind the answer. Coming back, focus is there again.
fn door(class: &'static str, words: Text, name: &'static str, topic: Topic) -> Element {
    let session = Session::get();
    let id = door_id(name);
    let opened = id.clone();
    button(class, words, move || session.open_from(&opened, topic))
        .attr("role", "link")
        .attr("data-door", name)
        .attr("id", session.scoped_id(&id))
}

/// The same to a question.
fn question_door(
    words: Text,
    class: &'static str,
    name: &'static str,
    question: QuestionId,
) -> Element {
    let session = Session::get();
    let id = door_id(name);
    let opened = id.clone();
    button(class, words, move || session.revisit_from(&opened, question))
        .attr("data-door", name)
        .attr("id", session.scoped_id(&id))
}

fn door_id(name: &str) -> Text {
    Text::of(&["door-", name])
}

/// Says once what a changed answer changed. Shown only where nothing else shows it.
pub(super) fn changed(context: &AnswerContext, short: &Short, is_marked: bool) -> Option<Element> {
    let change = short.change.as_ref().filter(|_| context.visit.has_just_changed)?;
    let class = if is_marked { "quiet" } else { "answer__unchanged" };
    let status = p().class(class).attr("role", "status").attr("data-changed", "");
    // Into the page first, then its words: a status that comes with them is not always read.
    let words = change.words.clone();
    let place = status.clone();
    until_cleanup(when_drawn(move || place.set_text(&words)));
    Some(status)
}

fn card(context: &AnswerContext, short: &Short) -> Element {
    let rows = short.rows.iter().map(|row| {
        let refinement = short.refinement.as_ref().filter(|it| it.beside == row.topic);
        short_row(context, row, refinement)
    });
    div()
        .class("card")
        .child(ul().class("rows").children(rows))
        .child(p().class("card__frame").text(&short.frame))
}

/// The short answer to one question. All of it leads to more; the question alone names the link.
fn short_row(
    context: &AnswerContext,
    row: &ShortRow,
    refinement: Option<&RefinementWords>,
) -> Element {
    let session = context.session;
    let topic = row.topic;
    let link = door("row__link", row.question.clone(), topic.id(), topic);
    let heading = h2().class("row__question").child_opt(icons::of_topic(topic)).child(link);
    let heading = heading.child_opt(row.meter.map(meter)).child(icons::forward());
    let (verdict, before) = verdict(context, row);
    let mut item = li()
        .class("row")
        .attr("data-topic", topic.id())
        .attr("data-verdict", &row.verdict_id)
        .child(heading)
        .child(verdict)
        .child(p().class("row__sentences").text(row.sentences.join(" ")))
        .child_opt(before)
        .child_opt(refinement.map(|refinement| refine(session, refinement)));
    if let Some(outlook) = row.meter {
        item = item.attr("data-outlook", outlook.id());
    }
    item
}

/// A verdict, marked if the last step changed it, and what it was before.
pub(super) fn verdict(context: &AnswerContext, row: &ShortRow) -> (Element, Option<Element>) {
    let verdict = p().class("row__verdict").text(&row.verdict);
    let Some(change) = row.change.as_ref().filter(|_| context.visit.has_just_changed) else {
        return (verdict, None);
    };
    let tag = span().class("tag").text(context.localizer.get(t!("brief.changed.tag")));
    let before = match change {
        RowChange::Verdict(before) => {
            let text = context.localizer.fill(t!("brief.changed.before"), &[("verdict", before)]);
            Some(p().class("row__before").text(text))
        }
        RowChange::Sentences => None,
    };
    (verdict.child(tag), before)
}

/// Three bars that say again how often plans pay.
pub(super) fn meter(outlook: Outlook) -> Element {
    let bars = Likelihood::ALL.iter().map(|step| {
        let on = (outlook.low..=outlook.high).contains(step);
        span().class(if on { "meter__bar meter__bar--on" } else { "meter__bar" })
    });
    span().class("meter").attr("aria-hidden", "true").children(bars)
}

/// The one question that would narrow the answer most: answered in place, or behind a link.
fn refine(session: Session, refinement: &RefinementWords) -> Element {
    let question = refinement.question;
    let class = div().class("refine").attr("data-sharpen", question.id());
    if refinement.options.is_empty() {
        return class.child(question_door(
            refinement.title.clone(),
            "link-button",
            REFINE,
            question,
        ));
    }
    let name = session.scoped_id("refine-title");
    let options = refinement.options.iter().map(|(option, words)| {
        let option = *option;
        button("chip", words.clone(), move || session.answer_in_place(question, option))
            .attr("data-option", row_of(question).list[option])
    });
    class
        .attr("role", "group")
        .attr("aria-labelledby", name.as_str())
        .child(p().class("refine__title").attr("id", name).text(&refinement.title))
        .child(div().class("refine__options").children(options))
}

/// What the visitor said matters, and what each way to pay does for it: equal cells in one order.
fn matters(context: &AnswerContext, matter: &ShortMatter) -> Element {
    let localizer = &context.localizer;
    let more = matter
        .more
        .as_ref()
        .map(|more| door("link-button", more.clone(), MORE_PRIORITIES, Topic::Ways));
    let name = p().class("matters__name").text(Text::of(&[&matter.name, " "])).child_opt(more);
    let cells = matter.cells.iter().map(|cell| {
        let class = if cell.is_usable { "four__cell" } else { "four__cell four__cell--closed" };
        li().class(class)
            .attr("data-way", cell.way.id())
            .child(span().class("four__way").text(&cell.name))
            .child(span().class("four__words").text(&cell.phrase))
    });
    let cells = (!matter.cells.is_empty()).then(|| ul().class("four").children(cells));
    div()
        .class("card matters")
        .attr("data-priority", matter.priority.id())
        .child(h2().class("kicker").text(localizer.get(t!("brief.matters.heading"))))
        .child(name)
        .child_opt(matter.same.as_ref().map(|same| p().text(same)))
        .child_opt(cells)
}

/// Something to find out: never a way to pay.
fn next_step(context: &AnswerContext, step: &NextStepWords) -> Element {
    let action = step.action;
    let words = step.button.clone();
    let go = match action {
        Action::Change(question) => {
            question_door(words, "button button--main", NEXT_STEP, question)
        }
        Action::Open(topic) => door("button button--main", words, NEXT_STEP, topic),
    };
    div()
        .class("next")
        .attr("data-next", step.id)
        .child(h2().class("kicker").text(context.localizer.get(t!("brief.next.heading"))))
        .child(p().class("next__title").child(strong().text(&step.title)))
        .child(p().text(&step.text))
        .child(go)
        .child_opt(contact_links(&context.profile))
}

/// The doors to everything else.
fn doors(context: &AnswerContext) -> Element {
    let answer = context.answer();
    let items = DOORS.iter().map(|topic| {
        let topic = *topic;
        let door = door("door", answer.topic(topic), topic.id(), topic);
        li().child(door.child(icons::forward()))
    });
    div()
        .class("more")
        .child(h2().class("kicker").text(context.localizer.get(t!("brief.doors"))))
        .child(ul().class("doors").children(items).child(take(context)))
}

/// Taking the answer along opens in its place.
fn take(context: &AnswerContext) -> Element {
    let session = context.session;
    let name = if session.is_kiosk() { t!("take.phone") } else { t!("topic.take") };
    let name = context.localizer.get(name);
    let content = move || vec![take_along::take_along(&AnswerContext::of(session))];
    let fold = lazy_collapsible("door-fold", name, false, content);
    li().child(fold.attr("data-fold", "take"))
}
