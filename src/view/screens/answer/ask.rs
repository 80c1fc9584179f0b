//! What to ask: a script for the call to the plan, and questions for the therapist.

use super::context::Shown;
use crate::domain::choices::Payer;
use crate::domain::rules::Fired;
use crate::domain::rules::ask::Whom;
use crate::present::paper::BLANKS;
use crate::present::plain::LINE;
use crate::t;
use crate::view::dom::element::{El, el, paragraph};
use crate::view::parts::controls::label;
use crate::view::parts::copy::copy_button;
use crate::view::parts::sources::where_from;
use crate::view::state::session::Guide;

pub fn ask(shown: &Shown) -> Vec<El> {
    let say = &shown.say;
    let mut content = vec![paragraph("", say.get(t!("ask.lead")))];
    content.push(label("h3", say.get(t!("ask.plan_heading"))));
    if shown.assessment.facts.payer == Payer::Nobody {
        content.push(paragraph("", say.get(t!("ask.nobody"))));
    } else {
        let blanks = BLANKS.iter().map(|blank| {
            let line = el("span", "blank").set("aria-hidden", "true").text(LINE);
            el("p", "").text([&say.get(*blank), ": "].concat()).child(line)
        });
        let script = vec![
            el("div", "blanks").list(blanks),
            questions(shown, Whom::Plan),
            paragraph("ask__note", say.get(t!("ask.note"))),
        ];
        content.push(paragraph("", say.get(t!("ask.before"))));
        content.push(copied(shown, "ask-plan", script));
    }
    content.push(label("h3", say.get(t!("ask.practice_heading"))));
    content.push(copied(shown, "ask-practice", vec![questions(shown, Whom::Practice)]));
    let rules: Vec<_> = shown.assessment.ask.iter().map(|question| question.rule).collect();
    content.push(where_from(&rules));
    content
}

/// A text with a button to copy it.
fn copied(shown: &Shown, name: &'static str, text: Vec<El>) -> El {
    let paper = el("div", "paper").set("id", Guide::get().own(name)).list(text);
    el("div", "copied-text").child(paper).maybe(copy_button(shown.say.get(t!("ask.copy")), name))
}

fn questions(shown: &Shown, whom: Whom) -> El {
    let asked = shown.assessment.ask.iter().filter(|question| question.is == whom);
    let items = asked.map(|question| item(shown, &question.rule));
    el("ol", "questions").set("data-ask", whom.id()).list(items)
}

fn item(shown: &Shown, rule: &Fired) -> El {
    el("li", "").set("data-rule", rule.id).text(shown.say.rule(rule.id))
}
