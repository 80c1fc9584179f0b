//! What no tool knows of: measures of the page as it is drawn. Each gives back what is wrong with what.

use serde_json::{Value, json};

use crate::Must;
use crate::browser::Browser;
use crate::engine::Engine;
use crate::emulation::Theme;

/// How wide and high a target must be, in CSS pixels (WCAG 2.5.5).
pub const FINGER: u32 = 44;

/// How much text has to stand out (WCAG 1.4.6), large text included.
pub const CONTRAST: f64 = 7.0;

/// How much signs and lines have to stand out (WCAG 1.4.11).
pub const CONTRAST_OF_SIGNS: f64 = 3.0;

/// What the measures of colors begin with.
pub(crate) const COLORS: &str = include_str!("measure/color_helpers.js");

/// What the measures of texts begin with.
pub(crate) const TEXTS: &str = include_str!("measure/visible_texts.js");

/// Texts that stand out too little, and signs, fields and buttons that do.
#[must_use]
#[track_caller]
pub fn faint(browser: &Browser) -> Vec<String> {
    list(measure(
        browser,
        &[COLORS, TEXTS, include_str!("measure/low_contrast.js")],
        vec![json!(CONTRAST), json!(CONTRAST_OF_SIGNS)],
    ))
}

/// Texts that are cut, outside the window, or on top of each other.
#[must_use]
#[track_caller]
pub fn lost(browser: &Browser) -> Vec<String> {
    list(measure(browser, &[COLORS, TEXTS, include_str!("measure/clipped_text.js")], Vec::new()))
}

/// Whatever can be pressed and is too small for a finger.
#[must_use]
#[track_caller]
pub fn small(browser: &Browser) -> Vec<String> {
    list(measure(browser, &[include_str!("measure/small_targets.js")], vec![json!(FINGER)]))
}

/// What is out of order for those who listen.
#[must_use]
#[track_caller]
pub fn disorder(browser: &Browser) -> Vec<String> {
    list(measure(browser, &[include_str!("measure/structure_errors.js")], Vec::new()))
}

/// What moves by itself, or would on its way to another state.
#[must_use]
#[track_caller]
pub fn moving(browser: &Browser) -> Vec<String> {
    list(measure(browser, &[include_str!("measure/animations.js")], Vec::new()))
}

/// What stands out by its background in the theme that is shown, and has no line to stand out by in
/// forced colors. Leaves the page in those.
#[must_use]
#[track_caller]
pub fn bare(browser: &Browser) -> Vec<String> {
    measure(browser, &[COLORS, include_str!("measure/mark_filled_elements.js")], Vec::new());
    browser.show(Theme::Forced);
    list(measure(browser, &[include_str!("measure/missing_forced_color_border.js")], Vec::new()))
}

/// What keeps an eye from seeing where the keyboard is (WCAG 2.4.7, 2.4.12, 2.4.13).
#[must_use]
#[track_caller]
pub fn unseen(browser: &Browser) -> Vec<String> {
    // The others scroll to what they do not show at all, and leave what they show in part.
    let least = if browser.engine() == Engine::Chromium { 1.0 } else { 0.5 };
    list(measure(browser, &[COLORS, include_str!("measure/focus_not_visible.js")], vec![json!(least)]))
}

/// What can be used, and was never in focus when [`unseen`] looked.
#[must_use]
#[track_caller]
pub fn unreached(browser: &Browser) -> Vec<String> {
    list(measure(browser, &[include_str!("measure/not_keyboard_reachable.js")], Vec::new()))
}

#[track_caller]
fn measure(browser: &Browser, script: &[&str], given: Vec<Value>) -> Value {
    browser.run_with(&script.concat(), given)
}

#[track_caller]
fn list(said: Value) -> Vec<String> {
    serde_json::from_value(said).must("a measure went wrong")
}
