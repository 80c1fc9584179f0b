//! axe-core, which knows several hundred ways in which a page can shut somebody out.

use std::fs;

use serde_json::{Value, json};

use crate::browser::{Browser, Setup};
use crate::{Must, page};

/// What every rule that is run has one of: WCAG 2.0 to 2.2 at every level, and what is good besides.
const TAGS: [&str; 8] = [
    "wcag2a",
    "wcag2aa",
    "wcag2aaa",
    "wcag21a",
    "wcag21aa",
    "wcag22aa",
    "best-practice",
    "cat.color",
];

/// How wide and high a target must be, in CSS pixels: axe-core asks for 24 by itself.
const FINGER: u32 = 44;

/// Which rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rules {
    /// Every rule.
    Every,
    /// Those that look at colors. The others see the same in every theme.
    Colors,
}

/// A browser in which every page brings axe-core along.
#[must_use]
#[track_caller]
pub fn with_axe(setup: Setup) -> Setup {
    let path = page::root().join("node_modules/axe-core/axe.min.js");
    let script = fs::read_to_string(path)
        .must("axe-core is not there: `npm ci` brings it, and `cargo xtask test` runs that");
    setup.before(script)
}

/// What axe-core finds wrong with the page: the rule, the element, and why.
#[must_use]
#[track_caller]
pub fn findings(browser: &Browser, rules: Rules) -> Vec<String> {
    let found = look(browser, rules);
    list(&found["violations"])
}

/// What axe-core cannot tell: the rule, the element, and why not.
#[must_use]
#[track_caller]
pub fn look(browser: &Browser, rules: Rules) -> Value {
    let colors = ["color-contrast", "color-contrast-enhanced"];
    let only = match rules {
        Rules::Every => json!({ "type": "tag", "values": TAGS }),
        Rules::Colors => json!({ "type": "rule", "values": colors }),
    };
    browser.run_async(RUN, vec![json!(only), json!(FINGER)])
}

fn list(found: &Value) -> Vec<String> {
    let found = found.as_array().into_iter().flatten();
    found.filter_map(Value::as_str).map(str::to_owned).collect()
}

const RUN: &str = "const [runOnly, finger] = arguments;
    axe.configure({ checks: [
      { id: 'target-size', options: { minSize: finger } },
      { id: 'target-offset', options: { minOffset: finger } },
    ] });
    const enabled = { enabled: true };
    const found = await axe.run(document, {
      runOnly, resultTypes: ['violations', 'incomplete'], preload: false,
      rules: runOnly.type === 'tag' ? { 'color-contrast-enhanced': enabled, 'target-size': enabled } : {},
    });
    const told = (results) => results.flatMap(({ id, nodes }) => nodes.map((node) =>
      `${id}: ${node.target.flat().join(' ')}: ${(node.any[0] ?? node.all[0] ?? node.none[0])?.message} ${node.html.slice(0, 160)}`));
    return { violations: told(found.violations), incomplete: told(found.incomplete) };";
