//! About this guide: who made it, who paid, what is not sure, how fresh it is.

use super::context::AnswerContext;
use crate::domain::sources::REVIEWED;
use crate::t;
use crate::text::Key;
use crate::view::dom::element::Element;
use crate::view::dom::html::{dd, div, dl, dt, p};

/// What is said, under its heading.
const FACTS: &[(Key, &[Key])] = &[
    (t!("about.choice_label"), &[t!("about.choice")]),
    (t!("about.makers_label"), &[t!("about.makers")]),
    (t!("about.money_label"), &[t!("about.money")]),
    (t!("about.gain_label"), &[t!("about.gain")]),
    (t!("about.unsure_label"), &[t!("about.unsure"), t!("about.figures")]),
    (t!("about.chosen_label"), &[t!("about.chosen")]),
    (t!("about.mistake_label"), &[t!("about.mistake")]),
];

pub fn about(context: &AnswerContext) -> Vec<Element> {
    let localizer = &context.localizer;
    let reviewed =
        localizer.fill(t!("disclaimer.reviewed"), &[("date", &localizer.date(REVIEWED))]);
    let fresh = [&reviewed, " ", &localizer.get(t!("about.fresh"))].concat();
    let mut checked = localizer.get(t!("about.checked"));
    if let Some(review) = &context.profile.review {
        let by = [("reviewer", review.reviewer.as_str()), ("date", &localizer.date(&review.date))];
        checked = [&localizer.fill(t!("about.checked_practice"), &by), " ", &checked].concat();
    }
    let words = match localizer.locale().review() {
        Some([reviewer, day]) => localizer.fill(
            t!("about.words_reviewed"),
            &[("reviewer", reviewer), ("date", &localizer.date(day))],
        ),
        None => localizer.get(t!("about.words_unreviewed")),
    };
    checked = [&checked, " ", &words].concat();
    let facts = FACTS.iter().map(|(label, texts)| {
        let texts = texts.iter().map(|text| dd().text(localizer.get(*text)));
        div().class("about__fact").child(dt().text(localizer.get(*label))).children(texts)
    });
    let list = dl().class("about").children(facts);
    let dated = [(t!("about.fresh_label"), fresh), (t!("about.checked_label"), checked)];
    let dated = dated.into_iter().map(|(label, text)| {
        div().class("about__fact").child(dt().text(localizer.get(label))).child(dd().text(text))
    });
    vec![p().text(localizer.get(t!("about.lead"))), list.children(dated)]
}
