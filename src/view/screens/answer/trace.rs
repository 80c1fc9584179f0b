//! How the answer came about: every rule that spoke, the answers behind it, and every source.

use super::context::Shown;
use crate::domain::questions::QuestionId;
use crate::domain::rules::Fired;
use crate::domain::sources::Cited;
use crate::text::{Forms, Key};
use crate::view::dom::element::Element;
use crate::view::dom::html::{code, li, ol, p};
use crate::view::parts::controls::{label, later, statements};
use crate::view::parts::sources::sources;
use crate::view::parts::terms::explained;
use crate::view::state::session::Guide;
use crate::{forms, t};

pub fn trace(shown: &Shown) -> Vec<Element> {
    let say = &shown.say;
    let trace = shown.assessment.trace();
    let mut cited: Vec<_> = trace.iter().flat_map(|rule| rule.sources).copied().collect();
    // By subject, as the table has them.
    cited = Cited::every().filter(|source| cited.contains(source)).collect();
    let rules_heading = counted(shown, t!("trace.rules"), forms!("trace.rules_count"), trace.len());
    let sources_heading =
        counted(shown, t!("trace.sources"), forms!("trace.sources_count"), cited.len());
    let guide = Guide::get();
    let rules = move || {
        let shown = Shown::of(guide);
        let items = trace.iter().map(|rule| rule_item(&shown, rule));
        explained(vec![ol().class("rules").children(items)])
    };

    vec![
        p().text(say.get(t!("trace.lead"))),
        label("h3", say.get(t!("trace.answers"))),
        answers(shown),
        later(rules_heading, rules),
        later(sources_heading, move || vec![sources(&cited)]),
    ]
}

fn counted(shown: &Shown, what: Key, forms: Forms, count: usize) -> String {
    [&shown.say.get(what), " (", &shown.say.count(forms, count), ")"].concat()
}

fn answers(shown: &Shown) -> Element {
    let say = &shown.say;
    let answered = QuestionId::ALL.iter().filter(|id| shown.answers().has(**id));
    let items = answered.map(|id| {
        let short = say.part(*id, ".short").unwrap_or_default();
        let answer = say.answer(*id, shown.answers(), &shown.profile);
        li().text([&short, ": ", &answer].concat())
    });
    statements("statements", items)
}

fn rule_item(shown: &Shown, rule: &Fired) -> Element {
    let say = &shown.say;
    let because = match say.because(rule, shown.answers(), &shown.profile) {
        Some(answers) => say.fill(t!("trace.because"), &[("answers", &answers)]),
        None if rule.looks_at_policy() => say.get(t!("trace.policy")),
        None => say.get(t!("trace.always")),
    };
    let mut names: Vec<String> = Vec::new();
    for source in rule.sources.iter().map(|cited| cited.source()) {
        if !names.iter().any(|name| name == source.authority) {
            names.push(source.authority.to_owned());
        }
    }
    let from = say.fill(t!("trace.from"), &[("source", &say.list(&names))]);
    li().class("rule")
        .child(p().text(say.rule(rule.id)))
        .child(p().class("rule__because").text(because))
        .child(
            p().class("rule__from")
                .text([&from, " "].concat())
                .child(code().class("rule__id").text(rule.id)),
        )
}
