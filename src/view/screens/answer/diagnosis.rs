//! Whether a diagnosis is needed, whose, and what one does and does not mean.

use super::context::Shown;
use crate::domain::assess::Finding;
use crate::domain::choices::{Payer, Way};
use crate::domain::rules::Fired;
use crate::domain::rules::diagnosis::Need;
use crate::domain::rules::notes::Note;
use crate::t;
use crate::text::Key;
use crate::view::dom::element::Element;
use crate::view::dom::html::{div, li, p};
use crate::view::parts::controls::{disclosure, label, reason, statements};
use crate::view::parts::sources::where_from;

pub fn diagnosis(shown: &Shown) -> Vec<Element> {
    let Shown { say, assessment, .. } = shown;
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
            .attr("data-person", person.is.id())
            .text(say.rule(person.rule.id));
        needs = needs.child(need(shown, t!("diagnosis.with_plan"), claim).child(whose));
    }
    needs = needs.child(need(shown, t!("diagnosis.self_pay"), self_pay));

    let mut meanings = div().class("pair");
    for (kind, heading) in
        [(Note::Means, t!("diagnosis.means")), (Note::MeansNot, t!("diagnosis.means_not"))]
    {
        let notes = notes(shown, kind);
        if !notes.is_empty() {
            let part = div().class("pair__part").child(label("h3", say.get(heading)));
            meanings = meanings.child(part.child(list(shown, &notes)));
            rules.extend(notes);
        }
    }

    let mut content = vec![needs, meanings];
    content.extend(more(shown, Note::Practice, t!("diagnosis.practice")));
    content.extend(more(shown, Note::World, t!("diagnosis.world")));
    content.push(where_from(&rules));
    content
}

fn need(shown: &Shown, heading: Key, need: Finding<Need>) -> Element {
    let id = need.is.id();
    div()
        .class("pair__part")
        .child(label("h3", shown.say.get(heading)))
        .child(p().class("finding").attr("data-need", id).text(shown.say.id("need.", id)))
        .child(reason(&need.rule))
}

fn notes(shown: &Shown, kind: Note) -> Vec<Fired> {
    let notes = shown.assessment.notes.iter();
    notes.filter(|note| note.is == kind).map(|note| note.rule).collect()
}

fn list(shown: &Shown, rules: &[Fired]) -> Element {
    let items =
        rules.iter().map(|rule| li().attr("data-rule", rule.id).text(shown.say.rule(rule.id)));
    statements("statements", items)
}

/// Statements that are there on demand.
fn more(shown: &Shown, kind: Note, heading: Key) -> Option<Element> {
    let notes = notes(shown, kind);
    (!notes.is_empty()).then(|| {
        let content = vec![list(shown, &notes), where_from(&notes)];
        disclosure("disclosure", shown.say.get(heading), content)
    })
}
