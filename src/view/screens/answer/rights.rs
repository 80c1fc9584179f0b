//! Rights: what holds for this visitor, how to use it, and a request that is ready to copy.

use super::context::AnswerContext;
use crate::domain::rules::Fired;
use crate::domain::rules::rights::Right;
use crate::t;
use crate::view::dom::element::Element;
use crate::view::dom::html::{div, li, p};
use crate::view::parts::controls::{lazy_collapsible, reason, statements};
use crate::view::parts::copy::copy_button;
use crate::view::parts::sources::where_from;
use crate::view::parts::terms::explained;
use crate::view::state::session::Session;

pub fn rights(context: &AnswerContext) -> Vec<Element> {
    let localizer = &context.localizer;
    let all = Right::ALL.iter().filter_map(|right| right_item(context, *right));
    vec![
        p().text(localizer.get(t!("rights.lead"))),
        div().class("themes").children(all),
        p().class("fine").text(localizer.get(t!("rights.no_advice"))),
    ]
}

fn right_item(context: &AnswerContext, right: Right) -> Option<Element> {
    let localizer = &context.localizer;
    let rules: Vec<Fired> = context
        .assessment
        .rights
        .iter()
        .filter(|finding| finding.value == right)
        .map(|finding| finding.rule)
        .collect();
    if rules.is_empty() {
        return None;
    }
    let name = localizer.id("right.name.", right.id());
    let content = move || explained(opened(right, &rules));
    Some(div().class("theme").attr("data-right", right.id()).child(lazy_collapsible(name, content)))
}

fn opened(right: Right, rules: &[Fired]) -> Vec<Element> {
    let localizer = Session::get().localizer();
    let items = rules.iter().map(|rule| li().child(reason(rule)));
    vec![
        statements("statements", items),
        p().class("right__how").text(localizer.id("right.how.", right.id())),
        lazy_collapsible(localizer.get(t!("rights.letter")), move || explained(letter(right))),
        where_from(rules),
    ]
}

/// A ready request, with a button to copy it.
fn letter(right: Right) -> Vec<Element> {
    let localizer = Session::get().localizer();
    let name = ["letter-", right.id()].concat();
    let paper = div()
        .class("paper")
        .attr("id", Session::get().scoped_id(&name))
        .children(localizer.letter(right).into_iter().map(|line| p().text(line)));
    [paper].into_iter().chain(copy_button(localizer.get(t!("rights.copy")), &name)).collect()
}
