//! Guards that nobody is shut out: every kind of screen in every language, at a desk and on a small phone,
//! in light, dark and forced colors, is looked at by axe-core and by measures of our own.

use browser_tests::a11y_audit::{AccessibilityAudit, Viewport};
use browser_tests::axe::with_axe;
use browser_tests::browser::Setup;
use browser_tests::scenario_runner::ScenarioRunner;
use browser_tests::scenarios::SCENARIOS;
use coverage_guide::text::Locale;

/// How many of the scenarios come first, and are looked at in every language and window: together they have
/// every kind of screen, and what is asked and said when answers change.
const EVERYWHERE: usize = 2;

/// The others are looked at in one of them on a phone, and in another one at a desk.
const LANGUAGES: [Locale; 3] = [Locale::English, Locale::Spanish, Locale::Pseudo];

#[test]
fn a_desk_in_english() {
    audit_every_screen(Viewport::Desktop, Locale::English);
}

#[test]
fn a_phone_in_english() {
    audit_every_screen(Viewport::Phone, Locale::English);
}

#[test]
fn a_desk_in_spanish() {
    audit_every_screen(Viewport::Desktop, Locale::Spanish);
}

#[test]
fn a_phone_in_spanish() {
    audit_every_screen(Viewport::Phone, Locale::Spanish);
}

#[test]
fn a_desk_from_right_to_left() {
    audit_every_screen(Viewport::Desktop, Locale::Pseudo);
}

#[test]
fn a_phone_from_right_to_left() {
    audit_every_screen(Viewport::Phone, Locale::Pseudo);
}

#[track_caller]
fn audit_every_screen(viewport: Viewport, locale: Locale) {
    let (width, height) = viewport.size();
    let runner =
        ScenarioRunner::start_in_every_language(&with_axe(Setup::default().window(width, height)));
    let browser = runner.guide().browser();
    let mut audit = AccessibilityAudit::new(viewport);
    for (number, scenario) in SCENARIOS.iter().enumerate() {
        if number >= EVERYWHERE && LANGUAGES[(number + viewport as usize) % 3] != locale {
            continue;
        }
        let name = |screen: &str| format!("{}: {screen}, {}", scenario.name, locale.tag());
        runner.run(scenario, locale, &mut |screen| audit.check(browser, &name(screen)));
    }
    audit.finish();
}
