//! Rights: what holds for this visitor, how to use it, and a request that is ready to copy.

use super::context::Shown;
use crate::domain::rules::Fired;
use crate::domain::rules::rights::Right;
use crate::t;
use crate::view::dom::element::Element;
use crate::view::dom::html::{div, li, p};
use crate::view::parts::controls::{later, reason, statements};
use crate::view::parts::copy::copy_button;
use crate::view::parts::sources::where_from;
use crate::view::parts::terms::explained;
use crate::view::state::session::Guide;

pub fn rights(shown: &Shown) -> Vec<Element> {
    let say = &shown.say;
    let all = Right::ALL.iter().filter_map(|right| one(shown, *right));
    vec![
        p().text(say.get(t!("rights.lead"))),
        div().class("themes").children(all),
        p().class("fine").text(say.get(t!("rights.no_advice"))),
    ]
}

fn one(shown: &Shown, right: Right) -> Option<Element> {
    let say = &shown.say;
    let rules: Vec<Fired> = shown
        .assessment
        .rights
        .iter()
        .filter(|finding| finding.is == right)
        .map(|finding| finding.rule)
        .collect();
    if rules.is_empty() {
        return None;
    }
    let name = say.id("right.name.", right.id());
    let content = move || explained(opened(right, &rules));
    Some(div().class("theme").attr("data-right", right.id()).child(later(name, content)))
}

fn opened(right: Right, rules: &[Fired]) -> Vec<Element> {
    let say = Guide::get().say();
    let items = rules.iter().map(|rule| li().child(reason(rule)));
    vec![
        statements("statements", items),
        p().class("right__how").text(say.id("right.how.", right.id())),
        later(say.get(t!("rights.letter")), move || explained(letter(right))),
        where_from(rules),
    ]
}

/// A ready request, with a button to copy it.
fn letter(right: Right) -> Vec<Element> {
    let say = Guide::get().say();
    let name = ["letter-", right.id()].concat();
    let paper = div()
        .class("paper")
        .attr("id", Guide::get().own(&name))
        .children(say.letter(right).into_iter().map(|line| p().text(line)));
    [paper].into_iter().chain(copy_button(say.get(t!("rights.copy")), &name)).collect()
}
