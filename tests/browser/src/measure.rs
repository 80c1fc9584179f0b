//! Measures of the rendered page that no tool takes. Each returns a line for every element that fails.

use serde_json::{Value, json};

use crate::ExpectOk;
use crate::browser::Browser;
use crate::emulation::Theme;
use crate::engine::Engine;

/// The smallest width and height of a target, in CSS pixels (WCAG 2.5.5).
pub const MIN_TARGET_PX: u32 = 44;

/// The lowest contrast of text (WCAG 1.4.6), large text included.
pub const MIN_TEXT_CONTRAST: f64 = 7.0;

/// The lowest contrast of signs and lines (WCAG 1.4.11).
pub const MIN_GRAPHICS_CONTRAST: f64 = 3.0;

/// Prepended to the scripts that compare colors.
pub(crate) const COLOR_HELPERS: &str = include_str!("measure/color_helpers.js");

/// Prepended to the scripts that measure texts.
pub(crate) const VISIBLE_TEXTS: &str = include_str!("measure/visible_texts.js");

/// Texts, signs, fields and buttons with too little contrast.
#[must_use]
#[track_caller]
pub fn low_contrast(browser: &Browser) -> Vec<String> {
    list(measure(
        browser,
        &[COLOR_HELPERS, VISIBLE_TEXTS, include_str!("measure/low_contrast.js")],
        vec![json!(MIN_TEXT_CONTRAST), json!(MIN_GRAPHICS_CONTRAST)],
    ))
}

/// Texts that are clipped, outside the window, or overlapping.
#[must_use]
#[track_caller]
pub fn clipped_text(browser: &Browser) -> Vec<String> {
    list(measure(
        browser,
        &[COLOR_HELPERS, VISIBLE_TEXTS, include_str!("measure/clipped_text.js")],
        Vec::new(),
    ))
}

/// Interactive targets smaller than 44 × 44 CSS px (WCAG 2.5.5).
#[must_use]
#[track_caller]
pub fn small_targets(browser: &Browser) -> Vec<String> {
    list(measure(browser, &[include_str!("measure/small_targets.js")], vec![json!(MIN_TARGET_PX)]))
}

/// Faults in headings, landmarks, names and live regions.
#[must_use]
#[track_caller]
pub fn structure_errors(browser: &Browser) -> Vec<String> {
    list(measure(browser, &[include_str!("measure/structure_errors.js")], Vec::new()))
}

/// Animations, and transitions that would animate a change, where the visitor wants none.
#[must_use]
#[track_caller]
pub fn animations(browser: &Browser) -> Vec<String> {
    list(measure(browser, &[include_str!("measure/animations.js")], Vec::new()))
}

/// Elements with a visible background that have no border or outline in forced colors. Leaves the page
/// in forced colors.
#[must_use]
#[track_caller]
pub fn missing_forced_color_border(browser: &Browser) -> Vec<String> {
    measure(browser, &[COLOR_HELPERS, include_str!("measure/mark_filled_elements.js")], Vec::new());
    browser.emulate_theme(Theme::Forced);
    list(measure(browser, &[include_str!("measure/missing_forced_color_border.js")], Vec::new()))
}

/// Why the focused element is not clearly visible (WCAG 2.4.7, 2.4.12, 2.4.13).
#[must_use]
#[track_caller]
pub fn focus_not_visible(browser: &Browser) -> Vec<String> {
    // The others scroll to what they do not show at all, and leave what they show in part.
    let least = if browser.engine() == Engine::Chromium { 1.0 } else { 0.5 };
    list(measure(
        browser,
        &[COLOR_HELPERS, include_str!("measure/focus_not_visible.js")],
        vec![json!(least)],
    ))
}

/// Interactive elements that never had the focus when [`focus_not_visible`] ran.
#[must_use]
#[track_caller]
pub fn not_keyboard_reachable(browser: &Browser) -> Vec<String> {
    list(measure(browser, &[include_str!("measure/not_keyboard_reachable.js")], Vec::new()))
}

#[track_caller]
fn measure(browser: &Browser, script: &[&str], given: Vec<Value>) -> Value {
    browser.run_with(&script.concat(), given)
}

#[track_caller]
fn list(found: Value) -> Vec<String> {
    serde_json::from_value(found).expect_ok("a measure failed")
}
