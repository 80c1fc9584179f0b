//! The rulebook as one page that needs nothing else and may fetch nothing.

mod questions;
mod sources;
mod tables;

use coverage_guide::domain::choices::Way;
use coverage_guide::text::Locale;
use jiff::civil::Date;
use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::map::Map;
use super::model::Book;
use super::review::{FILE, Review, Status};
use super::texts::RuleTexts;
use crate::csp;

const STYLE: &str = include_str!("rulebook.css");

/// Writes the page.
pub fn page(book: &Book, map: &Map, reviews: &[Review], today: Date) -> String {
    let edition = book.edition();
    let status = super::review::status(reviews, &edition);
    let rules = book.rules().count();
    html! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta http-equiv="Content-Security-Policy" content=(csp::style_only(STYLE));
                meta charset="utf-8";
                meta http-equiv="x-dns-prefetch-control" content="off";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { "Coverage Guide: the rulebook" }
                style { (PreEscaped(STYLE)) }
            }
            body {
                header {
                    h1 { "The rulebook of the Coverage Guide" }
                    p.lead {
                        "Every question the guide asks, every rule it follows, every word it gives as a \
                         reason, and where each comes from. Made from the guide itself on " (today) "."
                    }
                    (review(&status))
                    p.soft {
                        "Edition " code { (edition) } ", " (book.tables.len()) " tables with " (rules)
                        " rules, " (book.sources.len()) " sources."
                    }
                }
                nav aria-label="Contents" { (contents(book)) }
                main {
                    (how_to_read())
                    (questions::map(map))
                    (questions::all(book))
                    (tables::all(book))
                    (sources::all(book, today))
                    (languages())
                    (sign(&edition))
                }
            }
        }
    }
    .into_string()
}

fn review(status: &Status) -> Markup {
    html! {
        @match status {
            Status::Never => p.status { strong { "Not yet reviewed by a person." } },
            Status::Earlier(review) => p.status {
                strong { "Changed since it was last reviewed." }
                " Edition " code { (review.edition) } " was reviewed by " (review.reviewer) " on " (review.date) "."
            },
            Status::This(reviews) => p.status.status--fine {
                strong { "This edition was reviewed by a person." }
                @for review in reviews { " By " (review.reviewer) " on " (review.date) "." }
            },
        }
    }
}

fn contents(book: &Book) -> Markup {
    html! {
        h2 { "Contents" }
        ul {
            li { a href="#how-to-read" { "How to read this" } }
            li { a href="#map" { "The map of the questions" } }
            li { a href="#questions" { "The questions" } }
            @for table in &book.tables {
                li { a href={ "#table-" (table.id) } { (table.title) } }
            }
            li { a href="#requests" { "Requests to copy" } }
            li { a href="#sources" { "The sources" } }
            li { a href="#recheck" { "What to read again, and when" } }
            li { a href="#not-cited" { "Known, but not used" } }
            li { a href="#languages" { "The languages" } }
            li { a href="#sign" { "Sign" } }
        }
    }
}

/// Which languages the guide speaks, and whether a person has read their words.
fn languages() -> Markup {
    html! {
        section #languages {
            h2 { "The languages" }
            p { "Rules and sources are the same in every language. The words are each language’s own." }
            table {
                thead { tr { th scope="col" { "Language" } th scope="col" { "Words reviewed" } } }
                tbody {
                    @for locale in Locale::ALL {
                        tr {
                            th scope="row" lang=(locale.tag()) { (locale.name()) }
                            td {
                                @match locale.review() {
                                    Some([by, on]) => { "By " (by) " on " (on) "." },
                                    None => "Not yet reviewed by a person.",
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn how_to_read() -> Markup {
    let texts = RuleTexts::english();
    html! {
        section #how-to-read {
            h2 { "How to read this" }
            ul {
                li {
                    "A table asks one thing of a visitor’s situation, and most tables ask it once for each way \
                     to pay. Each says which of its rows count."
                }
                li {
                    "A rule applies when all of its conditions hold. What visitors read is in the column \
                     “In words”; “in short” is what the short answer and the comparison of the ways to pay say by it."
                }
                li {
                    "A question that was not asked or not answered counts as “not sure”. What needs no \
                     question: individual therapy is alone with a therapist unless they say otherwise, couples \
                     and sex therapy are for adults, premarital work treats nobody’s condition, and a Medicare \
                     card is a person’s own, as is an adult’s Medicaid card."
                }
                li {
                    "A practice’s profile says what the practice offers, bills and takes. What a profile leaves \
                     out is unknown, and not a “no”."
                }
                li { "What stands in [brackets] is filled in for each practice or visitor." }
            }
            p { "The ways to pay:" }
            ul {
                @for way in Way::IDS { li { (texts.get(&["way.gloss.", way].concat())) } }
            }
        }
    }
}

fn sign(edition: &str) -> Markup {
    html! {
        section #sign {
            h2 { "Sign" }
            p {
                "I have read edition " code { (edition) } " of this rulebook. Where I disagree, I have said so "
                "beside the rule."
            }
            dl.sign {
                dt { "Name, license, state" }
                dt { "Date and signature" }
            }
            p.soft {
                "To have a review shown at the top, add it to " code { (FILE) } ": the edition, the reviewer’s "
                "name and role, and the day. It holds until a word, a rule or a source changes."
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::date;

    fn made(book: &Book) -> String {
        let map =
            Map { core: "<svg>core</svg>".to_owned(), sharpen: "<svg>sharpen</svg>".to_owned() };
        page(book, &map, &[], date::parse("2026-11-23").unwrap())
    }

    #[test]
    fn every_question_rule_and_source_has_its_place() {
        let book = Book::of_the_guide();
        let page = made(&book);
        let places = book
            .questions
            .iter()
            .map(|question| format!("question-{}", question.id.id()))
            .chain(book.tables.iter().map(|table| format!("table-{}", table.id)))
            .chain(book.rules().map(|rule| format!("rule-{}", rule.id)))
            .chain(
                book.sources
                    .iter()
                    .chain(&book.not_cited)
                    .map(|source| format!("source-{}", source.id)),
            );
        for place in places {
            assert_eq!(page.matches(&format!("id=\"{place}\"")).count(), 1, "{place}");
        }
        for link in page.split("href=\"#").skip(1).filter_map(|rest| rest.split('"').next()) {
            assert!(page.contains(&format!("id=\"{link}\"")), "a link to `{link}` leads nowhere");
        }
        assert!(page.contains("<svg>core</svg>") && page.contains("<svg>sharpen</svg>"));
    }

    #[test]
    fn the_page_may_use_its_style_and_nothing_else() {
        let page = made(&Book::of_the_guide());
        let style = page.split_once("<style>").unwrap().1.split_once("</style>").unwrap().0;
        let policy = format!("default-src 'none'; style-src {}; ", csp::hash(style));
        let head = page.split_once("<head>").unwrap().1;
        assert!(head.starts_with(&format!(
            "<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}"
        )));
        for refused in ["<script", " style=", "<link", "<img", "url(", "@import"] {
            assert!(!page.contains(refused), "{refused}");
        }
    }

    #[test]
    fn words_cannot_become_markup() {
        let mut book = Book::of_the_guide();
        book.tables[0].rules[0].reason = "<b>a</b>".to_owned();
        book.tables[0].rules[0].short = vec!["<b>b</b>".to_owned()];
        let page = made(&book);
        assert!(page.contains("&lt;b&gt;a&lt;/b&gt;") && page.contains("“&lt;b&gt;b&lt;/b&gt;”"));
    }
}
