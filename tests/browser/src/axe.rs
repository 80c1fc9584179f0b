//! axe-core, which knows several hundred ways in which a page can shut somebody out.

use std::collections::BTreeSet;
use std::fs;

use serde_json::{Value, json};

use crate::browser::{Browser, Setup};
use crate::measure::{self, FINGER, TEXTS};
use crate::{Must, page};

/// What every rule that is run has one of: WCAG 2.0 to 2.2 at every level, and what is good besides.
const TAGS: [&str; 7] =
    ["wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/// The rules that look at colors.
///
/// They give up on texts in drawings, and on signs that are no letters. What they cannot tell is
/// left to [`measure::faint`](crate::measure::faint), which measures every text and every sign.
const COLORS: [&str; 2] = ["color-contrast", "color-contrast-enhanced"];

const TELL: &str = include_str!("axe/format_results.js");

/// The colors of texts that a walk has seen, in one theme. Most texts look like others.
#[derive(Debug, Default)]
pub struct Seen(BTreeSet<String>);

/// A browser in which every page brings axe-core along.
#[must_use]
#[track_caller]
pub fn with_axe(setup: Setup) -> Setup {
    let path = page::root().join("node_modules/axe-core/axe.min.js");
    let script = fs::read_to_string(path)
        .must("axe-core is not there: `npm ci` brings it, and `cargo xtask test` runs that");
    setup.before(script)
}

/// What axe-core finds wrong with the page, or cannot tell, by all of its rules but those that look at
/// colors: the others see the same in every theme.
#[must_use]
#[track_caller]
pub fn faults(browser: &Browser) -> Vec<String> {
    let script = [TELL, include_str!("axe/violations.js")].concat();
    let said = browser.run_async(&script, vec![json!(TAGS), json!(FINGER), json!(COLORS)]);
    let open = list(&said, "incomplete");
    let open = open.into_iter().map(|line| ["it cannot tell: ", &line].concat());
    list(&said, "violations").into_iter().chain(open).collect()
}

/// What axe-core finds wrong with the colors of the page in the theme that is shown. It looks at texts
/// whose colors, size and weight were not seen before.
#[must_use]
#[track_caller]
pub fn colors(browser: &Browser, seen: &mut Seen) -> Vec<String> {
    let script = [measure::COLORS, TEXTS, TELL, include_str!("axe/color_violations.js")].concat();
    let said = browser.run_async(&script, vec![json!(COLORS), json!(seen.0)]);
    seen.0.extend(list(&said, "kinds"));
    list(&said, "violations")
}

#[track_caller]
fn list(said: &Value, what: &str) -> Vec<String> {
    serde_json::from_value(said[what].clone()).must("axe-core went wrong")
}
