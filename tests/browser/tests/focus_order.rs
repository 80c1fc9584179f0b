//! Guards that the keyboard comes to everything that can be used, and that an eye always sees where it
//! is: in the smallest windows, below a bar that stays at the top, forward and back.

use browser_tests::a11y_audit::Viewport;
use browser_tests::browser::{Browser, Setup};
use browser_tests::emulation::Theme;
use browser_tests::measure;
use browser_tests::scenario_runner::ScenarioRunner;
use browser_tests::scenarios::{Deployment, Step};
use coverage_guide::domain::topic::Topic;
use coverage_guide::text::Locale;
use fantoccini::key::Key;
use serde_json::json;

/// A question, the answer, and screens behind it with everything open.
const SCREENS: &[Step] = &[
    Step::Check("a question"),
    Step::Press("ui.continue"),
    Step::Check("nothing picked"),
    Step::Answer("service", "individual"),
    Step::Answer("reason", "symptoms"),
    Step::Answer("payment", "commercial"),
    Step::Answer("priorities", "few-records cost"),
    Step::OpenFold("take"),
    Step::Check("the answer"),
    Step::Open(Topic::SeenBy),
    Step::OpenAll,
    Step::Check("a topic"),
    Step::Open(Topic::Costs),
    Step::OpenAll,
    Step::Check("the calculator"),
];

#[test]
fn at_a_desk() {
    tab_through(Deployment::Steffen, Viewport::Desktop, 100, Theme::Light);
}

#[test]
fn at_400_percent() {
    tab_through(Deployment::Steffen, Viewport::Desktop, 400, Theme::Dark);
}

#[test]
fn below_a_bar_on_a_phone() {
    tab_through(Deployment::SharedDevice, Viewport::Phone, 100, Theme::Light);
}

#[test]
fn below_a_bar_at_400_percent() {
    tab_through(Deployment::SharedDevice, Viewport::Desktop, 400, Theme::Forced);
}

#[test]
fn on_a_kiosk() {
    tab_through(Deployment::WaitingRoom, Viewport::Desktop, 100, Theme::Light);
}

#[track_caller]
fn tab_through(deployment: Deployment, viewport: Viewport, percent: u32, theme: Theme) {
    let (width, height) = viewport.size();
    let runner = ScenarioRunner::start(&Setup::default().window(width, height));
    let browser = runner.guide().browser();
    browser.zoom((width, height), percent);
    browser.emulate_theme(theme);
    let visit = runner.begin(deployment, Locale::English);
    if deployment == Deployment::WaitingRoom {
        visit.take(Step::Press("kiosk.begin"));
    }
    let mut found = Vec::new();
    for step in SCREENS {
        visit.take(*step);
        if let Step::Check(screen) = step {
            found.extend(every_stop(browser).iter().map(|line| format!("{screen}: {line}")));
            // The next step is done once the guide has put the focus somewhere.
            browser.run("document.activeElement.blur();");
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// Goes through the page by Tab from its first stop to its last, and back.
#[track_caller]
fn every_stop(browser: &Browser) -> Vec<String> {
    browser.run(BEFORE_THE_FIRST);
    let mut found = Vec::new();
    let mut stops = 0;
    loop {
        browser.press(&[Key::Tab]);
        if browser.run(AT_AN_END) == json!(true) {
            break;
        }
        stops += 1;
        found.extend(measure::focus_not_visible(browser));
    }
    found.extend(
        measure::not_keyboard_reachable(browser).iter().map(|at| format!("no way by Tab to {at}")),
    );
    for _ in 0..stops {
        browser.press_with_shift(Key::Tab);
        if browser.run(AT_AN_END) == json!(true) {
            return found;
        }
        found.extend(
            measure::focus_not_visible(browser)
                .iter()
                .map(|line| format!("on the way back: {line}")),
        );
    }
    found
}

/// From here, Tab leads to the first stop of the page.
const BEFORE_THE_FIRST: &str = "window.reached = new WeakSet();
    const first = document.body.insertAdjacentElement('afterbegin', document.createElement('span'));
    const last = document.body.insertAdjacentElement('beforeend', document.createElement('span'));
    first.tabIndex = last.tabIndex = 0;
    document.getElementById('before-the-first')?.remove();
    document.getElementById('after-the-last')?.remove();
    first.id = 'before-the-first';
    last.id = 'after-the-last';
    first.focus();";

const AT_AN_END: &str =
    "return ['before-the-first', 'after-the-last'].includes(document.activeElement.id);";
