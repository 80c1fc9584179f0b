//! How the answer came about: every rule that spoke, the answers behind it, and every source.

use super::context::AnswerContext;
use crate::domain::question_id::QuestionId;
use crate::domain::rules::Fired;
use crate::domain::sources::Cited;
use crate::text::{Forms, Key};
use crate::view::dom::element::Element;
use crate::view::dom::html::{code, li, ol, p};
use crate::view::parts::controls::{label, lazy_collapsible, statements};
use crate::view::parts::sources::sources;
use crate::view::parts::terms::explained;
use crate::view::state::session::Session;
use crate::{forms, t};

pub fn trace(context: &AnswerContext) -> Vec<Element> {
    let localizer = &context.localizer;
    let trace = context.assessment.trace();
    let mut cited: Vec<_> = trace.iter().flat_map(|rule| rule.sources).copied().collect();
    // By subject, as the table has them.
    cited = Cited::every().filter(|source| cited.contains(source)).collect();
    let rules_heading =
        counted(context, t!("trace.rules"), forms!("trace.rules_count"), trace.len());
    let sources_heading =
        counted(context, t!("trace.sources"), forms!("trace.sources_count"), cited.len());
    let session = Session::get();
    let rules = move || {
        let context = AnswerContext::of(session);
        let items = trace.iter().map(|rule| rule_item(&context, rule));
        explained(vec![ol().class("rules").children(items)])
    };

    vec![
        p().text(localizer.get(t!("trace.lead"))),
        label("h3", localizer.get(t!("trace.answers"))),
        answers(context),
        lazy_collapsible(rules_heading, rules),
        lazy_collapsible(sources_heading, move || vec![sources(&cited)]),
    ]
}

fn counted(context: &AnswerContext, what: Key, forms: Forms, count: usize) -> String {
    [&context.localizer.get(what), " (", &context.localizer.count(forms, count), ")"].concat()
}

fn answers(context: &AnswerContext) -> Element {
    let localizer = &context.localizer;
    let answered = QuestionId::ALL.iter().filter(|id| context.answers().has(**id));
    let items = answered.map(|id| {
        let short = localizer.part(*id, ".short").unwrap_or_default();
        let answer = localizer.answer(*id, context.answers(), &context.profile);
        li().text([&short, ": ", &answer].concat())
    });
    statements("statements", items)
}

fn rule_item(context: &AnswerContext, rule: &Fired) -> Element {
    let localizer = &context.localizer;
    let because = match localizer.because(rule, context.answers(), &context.profile) {
        Some(answers) => localizer.fill(t!("trace.because"), &[("answers", &answers)]),
        None if rule.looks_at_policy() => localizer.get(t!("trace.policy")),
        None => localizer.get(t!("trace.always")),
    };
    let mut names: Vec<String> = Vec::new();
    for source in rule.sources.iter().map(|cited| cited.source()) {
        if !names.iter().any(|name| name == source.authority) {
            names.push(source.authority.to_owned());
        }
    }
    let from = localizer.fill(t!("trace.from"), &[("source", &localizer.list(&names))]);
    li().class("rule")
        .child(p().text(localizer.rule(rule.id)))
        .child(p().class("rule__because").text(because))
        .child(
            p().class("rule__from")
                .text([&from, " "].concat())
                .child(code().class("rule__id").text(rule.id)),
        )
}
