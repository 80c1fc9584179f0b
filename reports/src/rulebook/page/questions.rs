//! The questions: their map, and all that a visitor reads of each.

use maud::{Markup, PreEscaped, html};

use crate::rulebook::conditions::stage;
use crate::rulebook::map::Map;
use crate::rulebook::model::{Book, OptionEntry, QuestionEntry};

/// The map, with what it does not say in pictures said in words below it.
pub fn map(map: &Map) -> Markup {
    html! {
        section #map.map {
            h2 { "The map of the questions" }
            p { "On the way to the answer." }
            figure role="img" aria-label="The questions on the way to the answer. The list below says the same in words." {
                (PreEscaped(&map.core))
            }
            p { "Offered with the answer, to sharpen it. None of them has to be answered." }
            figure role="img" aria-label="The questions that sharpen the answer. The list below says the same in words." {
                (PreEscaped(&map.sharpen))
            }
        }
    }
}

/// Every question.
pub fn all(book: &Book) -> Markup {
    html! {
        section #questions {
            h2 { "The questions" }
            @for question in &book.questions { (entry(question)) }
        }
    }
}

fn entry(question: &QuestionEntry) -> Markup {
    html! {
        section id={ "question-" (question.id.id()) } {
            h3 { (question.title) }
            p.soft { code { (question.id.id()) } ", " (stage(question.stage)) ". In short: " (question.short) "." }
            @if let Some(hint) = &question.hint { p { (hint) } }
            p { "Why we ask: " (question.why) }
            p { "Asked: " (when(&question.asked)) @if question.several { " More than one can be picked." } }
            ul { @for pick in &question.options { (option(pick)) } }
        }
    }
}

fn when(asked: &[Vec<String>]) -> Markup {
    html! {
        @if asked.is_empty() { "always." }
        @for (at, line) in asked.iter().enumerate() {
            @if at > 0 { ", or if " } @else { "if " }
            (line.join(", and "))
        }
        @if !asked.is_empty() { "." }
    }
}

fn option(pick: &OptionEntry) -> Markup {
    html! {
        li {
            (pick.label)
            @if let Some(detail) = &pick.detail { span.soft { " (" (detail) ")" } }
            @for (kind, label) in &pick.variants { br; span.soft { (kind) ": " } (label) }
            @if !pick.offered.is_empty() { br; span.soft { "Offered if: " (pick.offered.join(", and ")) } }
        }
    }
}
