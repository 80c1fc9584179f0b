//! The decision tables, rule by rule, and the letters that rights come with.

use coverage_guide::domain::sources::Source;
use maud::{Markup, html};

use crate::rulebook::conditions::confidence;
use crate::rulebook::model::{Book, Rule, Table};

/// Every table, and the requests.
pub fn all(book: &Book) -> Markup {
    html! {
        h2 #tables { "The tables" }
        @for table in &book.tables { (section(table)) }
        section #requests {
            h3 { "Requests to copy" }
            @for request in &book.requests {
                h4 { (request.name) }
                p { (request.how) }
                div.letter { @for paragraph in &request.letter { p { (paragraph) } } }
            }
        }
    }
}

fn section(table: &Table) -> Markup {
    html! {
        section id={ "table-" (table.id) } {
            h3 { (table.title) }
            table.rules {
                caption { "Table " code { (table.id) } ". " (table.hit) }
                thead {
                    tr {
                        th scope="col" { "Rule" }
                        th scope="col" { "When" }
                        th scope="col" { "What follows" }
                        th scope="col" { "In words" }
                        th scope="col" { "Sources" }
                    }
                }
                tbody { @for rule in &table.rules { (row(rule)) } }
            }
        }
    }
}

fn row(rule: &Rule) -> Markup {
    html! {
        tr id={ "rule-" (rule.id) } {
            th scope="row" { code { (rule.id) } }
            td {
                @match &rule.conditions[..] {
                    [] => span.soft { "Always" },
                    [only] => (only),
                    all => ul { @for condition in all { li { (condition) } } },
                }
            }
            td { (rule.outcome) }
            td {
                (rule.reason)
                @for short in &rule.short { p.soft { "In short: “" (short) "”" } }
            }
            td { @for source in &rule.sources { (cited(source)) } }
        }
    }
}

fn cited(source: &Source) -> Markup {
    html! {
        div {
            a href={ "#source-" (source.id) } { code { (source.id) } }
            " "
            span.soft.date { (confidence(source.confidence).0) @if let Some(day) = source.read { ", " (day) } }
        }
    }
}
