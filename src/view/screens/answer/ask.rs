//! What to ask: a script for the call to the plan, and questions for the therapist.

use super::context::AnswerContext;
use crate::domain::choices::Payer;
use crate::domain::rules::Fired;
use crate::domain::rules::ask::Whom;
use crate::present::paper::BLANKS;
use crate::present::plain::LINE;
use crate::t;
use crate::view::dom::element::Element;
use crate::view::dom::html::{div, li, ol, p, span};
use crate::view::parts::controls::label;
use crate::view::parts::copy::copy_button;
use crate::view::parts::sources::where_from;
use crate::view::state::session::Session;

pub fn ask(context: &AnswerContext) -> Vec<Element> {
    let localizer = &context.localizer;
    let mut content = vec![p().text(localizer.get(t!("ask.lead")))];
    content.push(label("h3", localizer.get(t!("ask.plan_heading"))));
    if context.assessment.facts.payer == Payer::Nobody {
        content.push(p().text(localizer.get(t!("ask.nobody"))));
    } else {
        let blanks = BLANKS.iter().map(|blank| {
            let line = span().class("blank").attr("aria-hidden", "true").text(LINE);
            p().text([&localizer.get(*blank), ": "].concat()).child(line)
        });
        let script = vec![
            div().class("blanks").children(blanks),
            questions(context, Whom::Plan),
            p().class("ask__note").text(localizer.get(t!("ask.note"))),
        ];
        content.push(p().text(localizer.get(t!("ask.before"))));
        content.push(copied(context, "ask-plan", script));
    }
    content.push(label("h3", localizer.get(t!("ask.practice_heading"))));
    content.push(copied(context, "ask-practice", vec![questions(context, Whom::Practice)]));
    let rules: Vec<_> = context.assessment.ask.iter().map(|question| question.rule).collect();
    content.push(where_from(&rules));
    content
}

/// A text with a button to copy it.
fn copied(context: &AnswerContext, name: &'static str, text: Vec<Element>) -> Element {
    let paper = div().class("paper").attr("id", Session::get().scoped_id(name)).children(text);
    div()
        .class("copied-text")
        .child(paper)
        .child_opt(copy_button(context.localizer.get(t!("ask.copy")), name))
}

fn questions(context: &AnswerContext, whom: Whom) -> Element {
    let asked = context.assessment.ask.iter().filter(|question| question.value == whom);
    let items = asked.map(|question| item(context, &question.rule));
    ol().class("questions").attr("data-ask", whom.id()).children(items)
}

fn item(context: &AnswerContext, rule: &Fired) -> Element {
    li().attr("data-rule", rule.id).text(context.localizer.rule(rule.id))
}
