//! axe-core, which knows several hundred ways in which a page can shut somebody out.

use std::collections::BTreeSet;
use std::fs;

use serde_json::{Value, json};

use crate::browser::{Browser, Setup};
use crate::measure::{self, MIN_TARGET_PX, VISIBLE_TEXTS};
use crate::{ExpectOk, paths};

/// What every rule that is run has one of: WCAG 2.0 to 2.2 at every level, and what is good besides.
const TAGS: [&str; 7] =
    ["wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/// The rules that look at colors.
///
/// They give up on texts in drawings, and on signs that are no letters. What they cannot tell is
/// left to [`measure::low_contrast`](crate::measure::low_contrast), which measures every text and every sign.
const COLOR_RULES: [&str; 2] = ["color-contrast", "color-contrast-enhanced"];

const FORMAT_RESULTS: &str = include_str!("axe/format_results.js");

/// The combinations of text color, size and weight that were checked already, in one theme.
#[derive(Debug, Default)]
pub struct CheckedColors(BTreeSet<String>);

/// A browser in which every page brings axe-core along.
#[must_use]
#[track_caller]
pub fn with_axe(setup: Setup) -> Setup {
    let path = paths::root().join("node_modules/axe-core/axe.min.js");
    let script = fs::read_to_string(path)
        .expect_ok("axe-core is not there: `npm ci` brings it, and `cargo xtask test` runs that");
    setup.preload(script)
}

/// What axe-core finds wrong with the page, or cannot tell, by all of its rules but those that look at
/// colors: the others see the same in every theme.
#[must_use]
#[track_caller]
pub fn violations(browser: &Browser) -> Vec<String> {
    let script = [FORMAT_RESULTS, include_str!("axe/violations.js")].concat();
    let results =
        browser.run_async(&script, vec![json!(TAGS), json!(MIN_TARGET_PX), json!(COLOR_RULES)]);
    let incomplete = list(&results, "incomplete");
    let incomplete = incomplete.into_iter().map(|line| ["it cannot tell: ", &line].concat());
    list(&results, "violations").into_iter().chain(incomplete).collect()
}

/// What axe-core finds wrong with the colors of the page in the theme that is shown. It looks at texts
/// whose colors, size and weight were not seen before.
#[must_use]
#[track_caller]
pub fn color_violations(browser: &Browser, checked: &mut CheckedColors) -> Vec<String> {
    let script = [
        measure::COLOR_HELPERS,
        VISIBLE_TEXTS,
        FORMAT_RESULTS,
        include_str!("axe/color_violations.js"),
    ]
    .concat();
    let results = browser.run_async(&script, vec![json!(COLOR_RULES), json!(checked.0)]);
    checked.0.extend(list(&results, "kinds"));
    list(&results, "violations")
}

#[track_caller]
fn list(results: &Value, kind: &str) -> Vec<String> {
    serde_json::from_value(results[kind].clone()).expect_ok("axe-core failed")
}
