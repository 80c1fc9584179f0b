//! What visitors will be told, and what to look at again.

use coverage_guide::view::dom::element::Element;
use coverage_guide::view::dom::html::{
    a, caption, div, h2, h3, li, p, section, table, tbody, td, th, thead, tr, ul,
};
use maker::Whose;
use reports::practice::Practice;

use super::browser::{go, today};
use super::field::{id_of, place_in_words};
use super::state::State;
use crate::told::{Told, told};
use crate::warning::{Warning, warnings};
use crate::words::{fill, say};

/// The section.
pub fn check(state: State) -> Element {
    let place = div().class("check").children_signal(move || match state.read().as_ref() {
        Ok(practice) => checked(state, practice),
        Err(mistakes) => {
            let count = mistakes.len().to_string();
            vec![p().class("help").text(fill("check.not-yet", &[("count", &count)]))]
        }
    });
    section()
        .class("part")
        .attr("aria-labelledby", "part-check")
        .child(h2().attr("id", "part-check").text(say("part.check")))
        .child(p().class("part__help").text(say("part.check.help")))
        .child(place)
}

fn checked(state: State, practice: &Practice) -> Vec<Element> {
    let kit = state.kit();
    let tag = state.language().tag();
    let language = kit.languages.iter().find(|language| language.tag() == tag);
    let words = language.and_then(|it| it.spoken(Whose::Practice(practice)));
    let told = words.map_or_else(Vec::new, |it| told(practice.profile(), it.words().clone()));
    let warnings = warnings(practice.profile(), &told, &today());
    let mut drawn: Vec<_> = told.first().map(|_| at_a_glance(&told)).into_iter().collect();
    if !warnings.is_empty() {
        drawn.push(h3().text(say("warn.heading")));
        drawn.push(ul().class("warnings").children(warnings.iter().map(warned)));
    }
    drawn
}

fn at_a_glance(told: &[Told]) -> Element {
    let questions = told.first().map_or(&[][..], |told| &told.rows).iter();
    let head = tr()
        .child(th().attr("scope", "col").text(say("check.service")))
        .children(questions.map(|(question, _)| th().attr("scope", "col").text(question)));
    let row = |told: &Told| {
        let name = say(&format!("service.{}.short", told.service.id()));
        tr().child(th().attr("scope", "row").text(name)).children(
            told.rows
                .iter()
                .map(|(question, verdict)| td().attr("data-label", question).text(verdict)),
        )
    };
    table()
        .class("glance")
        .child(caption().text(say("check.caption")))
        .child(thead().child(head))
        .child(tbody().children(told.iter().map(row)))
}

fn warned(warning: &Warning) -> Element {
    let text = match warning {
        Warning::Contrast(better) => fill(warning.key(), &[("better", better)]),
        Warning::RarelyPaid(service) | Warning::HighFee(service) | Warning::LowFee(service) => {
            fill(warning.key(), &[("service", &say(&format!("service.{}.short", service.id())))])
        }
        _ => say(warning.key()),
    };
    let (place, target) = (warning.place(), id_of(&warning.place()));
    let words = fill("warn.change", &[("what", &place_in_words(&place))]);
    let link = a().attr("href", format!("#{target}")).text(words).on_click(move || go(&target));
    li().text(text).text(" ").child(link)
}
