//! The answer: four short answers, what matters, a next step, and the doors to everything else.

pub mod context;
mod costs;
pub mod detail;
pub mod export;
mod paper;
mod take_along;

use context::Shown;

use crate::domain::brief::Action;
use crate::domain::outlook::{Likelihood, Outlook};
use crate::domain::questions::question as row_of;
use crate::domain::topic::Topic;
use crate::domain::visit::Visit;
use crate::present::answer::{NextStepWords, RefinementWords, Short, ShortMatter, ShortRow};
use crate::t;
use crate::view::dom::element::Element;
use crate::view::dom::focus::when_drawn;
use crate::view::dom::html::{div, h2, li, p, section, span, strong, ul};
use crate::view::parts::contact::contact_links;
use crate::view::parts::controls::{button, lazy_disclosure};
use crate::view::parts::headings::screen_heading;
use crate::view::parts::icons;
use crate::view::parts::notices::dropped;
use crate::view::state::session::Guide;

const HEADING: &str = "answer-heading";

/// The doors below the short answer.
const DOORS: [Topic; 4] = [Topic::Ways, Topic::Costs, Topic::Ask, Topic::Why];

/// The screen with the answer. It is made for each step, so nothing in it needs to react.
pub fn answer_screen() -> Element {
    let guide = Guide::get();
    let shown = Shown::of(guide);
    let short = shown.answer().short();
    let say = &shown.say;
    let change = button("link-button", say.get(t!("ui.change")), move || guide.open(Topic::Why));
    let lead = p().class("answer__lead").text([&short.lead, " "].concat()).child(
        change.attr("aria-label", say.get(t!("brief.change_answers"))).attr("data-door", "change"),
    );
    let actions = div()
        .class("end")
        .child(button("link-button", say.get(t!("ui.back")), move || guide.step(Visit::go_back)))
        .child(button("link-button", say.get(t!("ui.start_again")), move || guide.start_again()));
    let rail = div()
        .class("answer__rail")
        .child(next_step(&shown, &short.next_step))
        .child(doors(&shown))
        .child(actions);
    let body = div()
        .class("answer__body")
        .child(card(&shown, &short))
        .child_opt(short.matter.as_ref().map(|matter| matters(&shown, matter)));
    section()
        .class("answer")
        .attr("aria-labelledby", guide.own(HEADING))
        .child(screen_heading(say.get(t!("answer.heading")), HEADING))
        .child(lead)
        .child_opt(dropped(&shown.visit))
        .child_opt(changed(&shown, &short))
        .child(body)
        .child(rail)
}

/// Says once what a changed answer changed. Shown where nothing else shows it.
fn changed(shown: &Shown, short: &Short) -> Option<Element> {
    let change = short.change.as_ref().filter(|_| shown.visit.has_just_changed)?;
    let class = if change.first.is_some() { "quiet" } else { "answer__unchanged" };
    let status = p().class(class).attr("role", "status").attr("data-changed", "");
    // Into the page first, then its words: a status that comes with them is not always read.
    let words = change.words.clone();
    let place = status.clone();
    when_drawn(move || place.set_text(&words));
    Some(status)
}

fn card(shown: &Shown, short: &Short) -> Element {
    let rows = short.rows.iter().map(|row| {
        let refinement = short.refinement.as_ref().filter(|it| it.beside == row.topic);
        short_row(shown, row, refinement)
    });
    div()
        .class("card")
        .child(ul().class("rows").children(rows))
        .child(p().class("card__frame").text(&short.frame))
}

/// The short answer to one question. All of it leads to more; the question alone names the link.
fn short_row(shown: &Shown, row: &ShortRow, refinement: Option<&RefinementWords>) -> Element {
    let guide = shown.guide;
    let topic = row.topic;
    let link = button("row__link", row.question.clone(), move || guide.open(topic))
        .attr("role", "link")
        .attr("data-door", topic.id())
        .attr("id", guide.own(&["door-", topic.id()].concat()));
    let heading = h2().class("row__question").child_opt(icons::of_topic(topic)).child(link);
    let heading = heading.child_opt(row.meter.map(meter)).child(icons::forward());
    let marked = row.before.as_ref().filter(|_| shown.visit.has_just_changed);
    let verdict = p()
        .class("row__verdict")
        .text(&row.verdict)
        .child_opt(marked.map(|_| span().class("tag").text(shown.say.get(t!("brief.changed.tag")))));
    let before = marked.map(|before| {
        let text = shown.say.fill(t!("brief.changed.before"), &[("verdict", before)]);
        p().class("row__before").text(text)
    });
    let mut item = li()
        .class("row")
        .attr("data-topic", topic.id())
        .attr("data-verdict", &row.verdict_id)
        .child(heading)
        .child(verdict)
        .child(p().class("row__sentences").text(row.sentences.join(" ")))
        .child_opt(before)
        .child_opt(refinement.map(|refinement| refine(guide, refinement)));
    if let Some(outlook) = row.meter {
        item = item.attr("data-outlook", outlook.id());
    }
    item
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
fn refine(guide: Guide, refinement: &RefinementWords) -> Element {
    let question = refinement.question;
    let class = div().class("refine").attr("data-sharpen", question.id());
    if refinement.options.is_empty() {
        let link = button("link-button", refinement.title.clone(), move || guide.revisit(question));
        return class.child(link);
    }
    let name = guide.own("refine-title");
    let options = refinement.options.iter().map(|(option, words)| {
        let option = *option;
        button("chip", words.clone(), move || guide.answer_in_place(question, option))
            .attr("data-option", row_of(question).list[option])
    });
    class
        .attr("role", "group")
        .attr("aria-labelledby", name.as_str())
        .child(p().class("refine__title").attr("id", name).text(&refinement.title))
        .child(div().class("refine__options").children(options))
}

/// What the visitor said matters, and what each way to pay does for it: equal cells in one order.
fn matters(shown: &Shown, matter: &ShortMatter) -> Element {
    let guide = shown.guide;
    let say = &shown.say;
    let more = matter.more.as_ref().map(|more| {
        button("link-button", more.clone(), move || guide.open(Topic::Ways))
            .attr("data-door", "more-priorities")
    });
    let name = p().class("matters__name").text([&matter.name, " "].concat()).child_opt(more);
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
        .child(h2().class("kicker").text(say.get(t!("brief.matters.heading"))))
        .child(name)
        .child_opt(matter.same.as_ref().map(|same| p().text(same)))
        .child_opt(cells)
}

/// Something to find out: never a way to pay.
fn next_step(shown: &Shown, step: &NextStepWords) -> Element {
    let guide = shown.guide;
    let action = step.action;
    let go = button("button button--main", step.button.clone(), move || match action {
        Action::Change(question) => guide.revisit(question),
        Action::Open(topic) => guide.open(topic),
    });
    div()
        .class("next")
        .attr("data-next", step.id)
        .child(h2().class("kicker").text(shown.say.get(t!("brief.next.heading"))))
        .child(p().class("next__title").child(strong().text(&step.title)))
        .child(p().text(&step.text))
        .child(go.attr("data-door", "next"))
        .child_opt(contact_links(&shown.profile))
}

/// The doors to everything else.
fn doors(shown: &Shown) -> Element {
    let guide = shown.guide;
    let answer = shown.answer();
    let items = DOORS.iter().map(|topic| {
        let topic = *topic;
        let door = button("door", answer.topic(topic), move || guide.open(topic))
            .attr("role", "link")
            .attr("data-door", topic.id())
            .attr("id", guide.own(&["door-", topic.id()].concat()))
            .child(icons::forward());
        li().child(door)
    });
    div()
        .class("more")
        .child(h2().class("kicker").text(shown.say.get(t!("brief.doors"))))
        .child(ul().class("doors").children(items).child(take(shown)))
}

/// Taking the answer along opens in its place.
fn take(shown: &Shown) -> Element {
    let guide = shown.guide;
    let name = shown.say.get(t!("topic.take"));
    let content = move || vec![take_along::take(&Shown::of(guide))];
    let fold = lazy_disclosure("door-fold", name, false, content);
    li().child(fold.attr("data-fold", "take"))
}
