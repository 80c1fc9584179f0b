//! The guide without a program: what the rules say while next to nothing is known of a visitor, for
//! all four kinds of therapy. For readers without scripts, for paper, for search engines, and for
//! the place where the guide will stand once it has started.

mod blocks;
mod cases;
mod common;
mod guide;
mod kind;
mod shared;

use std::collections::BTreeSet;

use coverage_guide::domain::choices::Way;
use coverage_guide::domain::profile::Profile;
use coverage_guide::t;
use coverage_guide::text::{Key, Locale, Words};
use guide::Guide;
use maud::{DOCTYPE, Markup, PreEscaped, html};

use crate::csp;
use crate::html::exit;

/// The page's name in `dist/`. In a language that is not the first its tag is part of it.
const PAGE: &str = "guide-static";

/// Its inner part alone, to be put into other pages.
const INNER: &str = "guide-inner";

/// The colors, sizes and typefaces are the guide's own.
const STYLE: &str =
    concat!(include_str!("../../style/tokens.css"), include_str!("static_guide/static.css"));

/// Both files in the language of each of these words, name and text. Pages in several languages lead to each other.
pub fn files(profile: &Profile, words: &[Words]) -> Vec<(String, String)> {
    let languages: Vec<_> = words.iter().map(Words::locale).collect();
    let of = |words: &Words| {
        [
            (file(PAGE, words.locale(), &languages), page(profile, words, &languages)),
            (inner_file(words.locale(), &languages), inner(profile, words)),
        ]
    };
    words.iter().flat_map(of).collect()
}

/// The name of the inner part's file, which stands in one of these languages.
pub fn inner_file(locale: Locale, languages: &[Locale]) -> String {
    file(INNER, locale, languages)
}

/// The names that its files can have in the languages after the first.
pub fn in_further_languages() -> impl Iterator<Item = String> {
    let names = |locale: &Locale| [PAGE, INNER].map(|name| file(name, *locale, &[]));
    Locale::ALL.iter().flat_map(names)
}

/// The name of a file in a language.
fn file(name: &str, locale: Locale, languages: &[Locale]) -> String {
    if languages.first() == Some(&locale) {
        format!("{name}.html")
    } else {
        format!("{name}.{}.html", locale.tag())
    }
}

/// The whole page. It needs nothing else, and may fetch nothing.
fn page(profile: &Profile, words: &Words, languages: &[Locale]) -> String {
    let locale = words.locale();
    let others: Vec<_> = languages.iter().filter(|other| **other != locale).collect();
    html! {
        (DOCTYPE)
        html lang=(locale.tag()) dir=(locale.direction().id()) {
            head {
                meta http-equiv="Content-Security-Policy" content=(csp::style_only(STYLE));
                meta charset="utf-8";
                meta http-equiv="x-dns-prefetch-control" content="off";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="description" content=(words.get(t!("static.page_lead")));
                meta name="referrer" content="no-referrer";
                @for other in &others {
                    link rel="alternate" hreflang=(other.tag()) href=(file(PAGE, **other, languages));
                }
                title { (words.get(t!("static.title"))) }
                style { (PreEscaped(STYLE)) }
            }
            body {
                main {
                    (PreEscaped(exit(words, profile.quick_exit.as_deref())))
                    @for other in &others {
                        p {
                            a href=(file(PAGE, **other, languages)) lang=(other.tag()) hreflang=(other.tag()) {
                                (other.name())
                            }
                        }
                    }
                    h1 { (words.get(t!("static.heading"))) }
                    (PreEscaped(inner(profile, words)))
                }
            }
        }
    }
    .into_string()
}

/// The inner part alone: one element that brings no style, no script and no ids, so that it can stand
/// in any page, more than once. Its headings begin at the second level.
pub fn inner(profile: &Profile, words: &Words) -> String {
    let locale = words.locale();
    let guide = Guide::of(profile, words.clone());
    let given = cases::given(guide.profile);
    let kinds: Vec<_> =
        given.iter().map(|given| given.told(&guide.localizer, guide.profile)).collect();
    let told = html! {
        (opening(&guide))
        @for kind in &kinds { (kind::kind(&guide, kind)) }
        (common::every(&guide, &kinds))
        (common::ask(&guide, &kinds))
        (common::rights(&guide, &kinds))
        (common::talk(&guide))
    };
    let rules = rules_in(&told.0);
    let whole = html! {
        div data-coverage-guide-static lang=(locale.tag()) dir=(locale.direction().id()) {
            (told)
            (common::terms(&guide, &told.0))
            (common::sources(&guide, &rules))
            (common::disclaimer(&guide))
        }
    };
    in_lines(&whole.0)
}

/// With a line for each block, as people will have to find their way in it. Words cannot be taken for
/// a tag: they have no `<` of their own.
fn in_lines(html: &str) -> String {
    const BLOCKS: [&str; 10] =
        ["<section", "<h2", "<h3", "<p", "<ul", "<ol", "<li", "<dt", "<dd", "</div"];
    BLOCKS
        .iter()
        .fold(html.to_owned(), |lines, block| lines.replace(block, &["\n", block].concat()))
}

/// The ids of the rules that a text names.
fn rules_in(html: &str) -> BTreeSet<String> {
    let after = html.split("data-rule=\"").skip(1);
    after.filter_map(|rest| rest.split('"').next()).map(str::to_owned).collect()
}

/// The short version, help in a crisis, and the words for the ways to pay.
fn opening(guide: &Guide) -> Markup {
    let localizer = &guide.localizer;
    let get = |key: Key| localizer.get(key);
    let summary =
        [t!("static.summary_diagnosis"), t!("static.summary_joint"), t!("static.summary_self_pay")];
    html! {
        p { (get(t!("static.page_lead"))) }
        p { strong { (get(t!("crisis.heading"))) } " " (get(t!("crisis.line"))) }
        p {
            a href="tel:988" { (get(t!("crisis.call"))) } " "
            a href="sms:988" { (get(t!("crisis.text"))) }
        }
        p {
            (get(t!("crisis.danger"))) " "
            a href="tel:911" { (get(t!("crisis.emergency"))) }
        }
        section {
            h2 { (get(t!("static.summary_heading"))) }
            ul { @for key in summary { li { (get(key)) } } }
            p { (get(t!("static.page_open"))) }
        }
        section {
            h2 { (get(t!("static.page_ways"))) }
            p { (get(t!("ways.lead"))) }
            ul {
                @for way in Way::IDS {
                    li { (localizer.id("way.gloss.", way)) }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests;
