//! What to ask: a script for the call to the plan, and questions for the therapist.

use super::context::Shown;
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
use crate::view::state::session::Guide;

pub fn ask(shown: &Shown) -> Vec<Element> {
    let say = &shown.say;
    let mut content = vec![p().text(say.get(t!("ask.lead")))];
    content.push(label("h3", say.get(t!("ask.plan_heading"))));
    if shown.assessment.facts.payer == Payer::Nobody {
        content.push(p().text(say.get(t!("ask.nobody"))));
    } else {
        let blanks = BLANKS.iter().map(|blank| {
            let line = span().class("blank").attr("aria-hidden", "true").text(LINE);
            p().text([&say.get(*blank), ": "].concat()).child(line)
        });
        let script = vec![
            div().class("blanks").children(blanks),
            questions(shown, Whom::Plan),
            p().class("ask__note").text(say.get(t!("ask.note"))),
        ];
        content.push(p().text(say.get(t!("ask.before"))));
        content.push(copied(shown, "ask-plan", script));
    }
    content.push(label("h3", say.get(t!("ask.practice_heading"))));
    content.push(copied(shown, "ask-practice", vec![questions(shown, Whom::Practice)]));
    let rules: Vec<_> = shown.assessment.ask.iter().map(|question| question.rule).collect();
    content.push(where_from(&rules));
    content
}

/// A text with a button to copy it.
fn copied(shown: &Shown, name: &'static str, text: Vec<Element>) -> Element {
    let paper = div().class("paper").attr("id", Guide::get().own(name)).children(text);
    div()
        .class("copied-text")
        .child(paper)
        .child_opt(copy_button(shown.say.get(t!("ask.copy")), name))
}

fn questions(shown: &Shown, whom: Whom) -> Element {
    let asked = shown.assessment.ask.iter().filter(|question| question.is == whom);
    let items = asked.map(|question| item(shown, &question.rule));
    ol().class("questions").attr("data-ask", whom.id()).children(items)
}

fn item(shown: &Shown, rule: &Fired) -> Element {
    li().attr("data-rule", rule.id).text(shown.say.rule(rule.id))
}
