//! The sources: what the marks mean, what each says of itself, what is overdue, what is not used.

use coverage_guide::domain::sources::{Confidence, REVIEWED, Source};
use jiff::civil::Date;
use maud::{Markup, html};

use crate::date;
use crate::rulebook::check;
use crate::rulebook::conditions::confidence;
use crate::rulebook::model::{Book, citing};
use crate::rulebook::review_calendar::{CALENDAR, Recheck, When, read_again_by};
use crate::rulebook::texts::RuleTexts;

/// Everything about sources.
pub fn all(book: &Book, today: Date) -> Markup {
    html! {
        section #sources {
            h2 { "The sources" }
            (marks())
            (overdue(book, today))
            table.sources {
                caption { "The sources that rules rest on, by subject." }
                (head("Rules that rest on it"))
                tbody { @for source in &book.sources { (row(source, today, &cited_by(book, source))) } }
            }
        }
        (recheck(book, today))
        section #not-cited {
            h2 { "Known, but not used" }
            p { "These facts were read, and no rule rests on them. The guide does not carry them." }
            table.sources {
                (head(""))
                tbody { @for source in &book.not_cited { (row(source, today, &html! {})) } }
            }
        }
    }
}

fn marks() -> Markup {
    let texts = RuleTexts::english();
    html! {
        p { "A mark says how surely a statement is known, and so how the guide may print it:" }
        ul {
            @for mark in Confidence::ALL {
                @let (name, printed) = confidence(*mark);
                li {
                    strong { (name) } ": "
                    (texts.get(&["trace.confidence.", mark.id()].concat())) ". " (printed)
                }
            }
        }
    }
}

fn overdue(book: &Book, today: Date) -> Markup {
    let overdue = check::overdue(book, today);
    html! {
        @if overdue.is_empty() {
            p.status.status--fine { "Every source that a rule rests on was read in time." }
        } @else {
            div.status {
                strong { "Overdue: " (overdue.len()) " sources were to be read again before today." }
                ul { @for fault in &overdue { li { (fault) } } }
            }
        }
    }
}

fn head(last: &str) -> Markup {
    html! {
        thead {
            tr {
                th scope="col" { "Source" }
                th scope="col" { "Who says so" }
                th scope="col" { "Mark" }
                th scope="col" { "Read on" }
                th scope="col" { "Text of" }
                th scope="col" { "Read again by" }
                th scope="col" { (last) }
            }
        }
    }
}

fn row(source: &Source, today: Date, last: &Markup) -> Markup {
    let by = read_again_by(source);
    let late = by.is_some_and(|by| by < today);
    html! {
        tr id={ "source-" (source.id) } {
            th scope="row" { code { (source.id) } }
            td {
                (source.authority)
                @if !source.citation.is_empty() { br; (source.citation) }
                @if !source.url.is_empty() {
                    br; a href=(source.url) rel="noopener noreferrer" { code { (source.url) } }
                }
            }
            td { (confidence(source.confidence).0) }
            td { @if let Some(day) = source.read { span.date { (day) } } @else { "not read" } }
            td { @if let Some(day) = source.changed { span.date { (day) } } @else { "not known" } }
            td { @if let Some(by) = by { span.date { (by) } } @if late { br; span.due { "overdue" } } }
            td { (last) }
        }
    }
}

fn cited_by(book: &Book, source: &Source) -> Markup {
    html! {
        @for rule in citing(book, source.id) {
            a href={ "#rule-" (rule) } { code { (rule) } } " "
        }
    }
}

fn recheck(book: &Book, today: Date) -> Markup {
    let known: Vec<_> = book.sources.iter().chain(&book.not_cited).collect();
    html! {
        section #recheck {
            h2 { "What to read again, and when" }
            p { "Some things are known to change, so they are worth a look before a year is over." }
            table {
                thead {
                    tr {
                        th scope="col" { "What" }
                        th scope="col" { "When" }
                        th scope="col" { "Next" }
                        th scope="col" { "Sources" }
                    }
                }
                tbody { @for line in CALENDAR { (recheck_row(line, &known, today)) } }
            }
        }
    }
}

fn recheck_row(line: &Recheck, known: &[&Source], today: Date) -> Markup {
    let of_line = known.iter().filter(|source| line.sources.contains(&source.id));
    let read = of_line.filter_map(|source| date::parse(source.read.unwrap_or(REVIEWED))).min();
    let due = read.and_then(|read| line.due(read));
    html! {
        tr {
            td { (line.what) }
            td { (when(line.when)) }
            td {
                @match due {
                    Some(due) if due <= today => span.due.date { "due since " (due) },
                    Some(due) => span.date { (due) },
                    None => "done",
                }
            }
            td {
                @for id in line.sources { a href={ "#source-" (id) } { code { (id) } } " " }
            }
        }
    }
}

fn when(when: When) -> String {
    match when {
        When::Yearly(month, day) => {
            let name = if month == 10 { "October" } else { "January" };
            format!("each {name} {day}")
        }
        When::Quarterly => "every three months".to_owned(),
        When::Before(days) => format!("before {}", days.join(" and ")),
    }
}
