//! Whether a diagnosis is needed, whose, and what one does and does not mean.

use super::context::AnswerContext;
use crate::domain::assess::Finding;
use crate::domain::choices::{Payer, Way};
use crate::domain::rules::Fired;
use crate::domain::rules::diagnosis::Need;
use crate::domain::rules::notes::Note;
use crate::t;
use crate::text::Key;
use crate::view::dom::element::Element;
use crate::view::dom::html::{div, li, p};
use crate::view::parts::controls::{collapsible, label, reason, statements};
use crate::view::parts::sources::where_from;

pub fn diagnosis(context: &AnswerContext) -> Vec<Element> {
    let AnswerContext { localizer, assessment, .. } = context;
    let claim = assessment.way(Way::Claim).diagnosis;
    let self_pay = assessment.way(Way::SelfPay).diagnosis;
    let insured = assessment.facts.payer != Payer::Nobody;
    let mut rules = vec![self_pay.rule];
    let mut needs = div().class("pair");
    if insured {
        let person = assessment.person;
        rules.extend([claim.rule, person.rule]);
        let whose = p()
            .class("reason")
            .attr("data-rule", person.rule.id)
            .attr("data-person", person.value.id())
            .text(localizer.rule(person.rule.id));
        needs = needs.child(need(context, t!("diagnosis.with_plan"), claim).child(whose));
    }
    needs = needs.child(need(context, t!("diagnosis.self_pay"), self_pay));

    let mut meanings = div().class("pair");
    for (kind, heading) in
        [(Note::Means, t!("diagnosis.means")), (Note::MeansNot, t!("diagnosis.means_not"))]
    {
        let notes = notes(context, kind);
        if !notes.is_empty() {
            let part = div().class("pair__part").child(label("h3", localizer.get(heading)));
            meanings = meanings.child(part.child(list(context, &notes)));
            rules.extend(notes);
        }
    }

    let mut content = vec![needs, meanings];
    content.extend(more(context, Note::Practice, t!("diagnosis.practice")));
    content.extend(more(context, Note::World, t!("diagnosis.world")));
    content.push(where_from(&rules));
    content
}

fn need(context: &AnswerContext, heading: Key, need: Finding<Need>) -> Element {
    let id = need.value.id();
    div()
        .class("pair__part")
        .child(label("h3", context.localizer.get(heading)))
        .child(p().class("finding").attr("data-need", id).text(context.localizer.id("need.", id)))
        .child(reason(&need.rule))
}

fn notes(context: &AnswerContext, kind: Note) -> Vec<Fired> {
    let notes = context.assessment.notes.iter();
    notes.filter(|note| note.value == kind).map(|note| note.rule).collect()
}

fn list(context: &AnswerContext, rules: &[Fired]) -> Element {
    let items = rules
        .iter()
        .map(|rule| li().attr("data-rule", rule.id).text(context.localizer.rule(rule.id)));
    statements("statements", items)
}

/// Statements that are there on demand.
fn more(context: &AnswerContext, kind: Note, heading: Key) -> Option<Element> {
    let notes = notes(context, kind);
    (!notes.is_empty()).then(|| {
        let content = vec![list(context, &notes), where_from(&notes)];
        collapsible("disclosure", context.localizer.get(heading), content)
    })
}
