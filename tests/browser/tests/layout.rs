//! Guards the layout from a small phone to a desk: nothing to scroll sideways for, nothing too
//! small to hit.

use browser_tests::ExpectOk;
use browser_tests::browser::{Browser, Setup};
use browser_tests::guide::{Guide, Screen};
use browser_tests::measure;
use browser_tests::scenario_runner::ScenarioRunner;
use browser_tests::scenarios::{Deployment, QUESTIONS, Step, steps_until, whole_visit};
use browser_tests::server::ServerConfig;
use coverage_guide::text::Locale;

#[test]
fn nothing_scrolls_sideways_or_is_too_small_at_320_pixels() {
    look_at_every_screen(320, 640);
}

#[test]
fn nothing_scrolls_sideways_or_is_too_small_at_360_pixels() {
    look_at_every_screen(360, 740);
}

#[test]
fn nothing_scrolls_sideways_or_is_too_small_at_820_pixels() {
    look_at_every_screen(820, 1180);
}

#[test]
fn nothing_scrolls_sideways_or_is_too_small_at_1280_pixels() {
    look_at_every_screen(1280, 900);
}

/// Whoever stands before it in a crisis scrolls nowhere. A tablet stands, or lies on its side.
#[test]
fn a_kiosk_shows_all_of_its_first_screen_at_once() {
    for (width, height) in [(820, 1180), (1180, 820), (1280, 800)] {
        let setup = Setup::default().window(width, height);
        let guide = Guide::load_with_fragment(&setup, ServerConfig::default(), "kiosk");
        let browser = guide.browser();
        browser.wait_until("the screen that waits", || guide.screen() == Screen::Start);
        let shown = browser.run(
            "const lines = [...document.querySelectorAll('.crisis__links > *')];
             return lines.length > 2 && lines.every((at) => at.getBoundingClientRect().bottom <= innerHeight);",
        );
        assert_eq!(shown, serde_json::json!(true), "{width} by {height}");
    }
}

/// At each of the three sizes that its text can have.
#[test]
fn a_kiosk_fits_a_tablet_at_every_size_of_text() {
    let runner = ScenarioRunner::start(&Setup::default().window(820, 1180));
    let browser = runner.guide().browser();
    for size in 0..3 {
        let visit = runner.begin(Deployment::WaitingRoom, Locale::English);
        (0..size).for_each(|_| visit.take(Step::Tap("kiosk.larger")));
        assert_fits(browser, &format!("the screen that waits, size {size}"));
        visit.take(Step::Press("kiosk.begin"));
        for step in steps_until(QUESTIONS, "answer") {
            visit.take(step);
            let Step::Check(screen) = step else { continue };
            assert_fits(browser, &format!("{screen}, size {size}"));
            let room = browser.run(
                "return document.querySelector('.bar').offsetHeight <= parseFloat(getComputedStyle(document.documentElement).scrollPaddingBlockStart);",
            );
            assert_eq!(
                room,
                serde_json::json!(true),
                "{screen}, size {size}: focus ends up behind the bar"
            );
        }
    }
}

#[test]
fn the_words_without_a_program_fit_a_small_phone() {
    let setup = Setup::default().window(320, 640).without_scripts();
    let guide = Guide::load(&setup, ServerConfig::default());
    assert_fits(guide.browser(), "the words");
}

/// Guards the check itself: it has to see what is too wide, and what is too small.
#[test]
fn what_is_too_wide_or_too_small_is_seen() {
    let guide = Guide::open(&Setup::default().window(320, 640));
    let browser = guide.browser();
    assert_eq!(too_wide(browser), Vec::<String>::new());
    assert_eq!(measure::small_targets(browser), Vec::<String>::new());
    browser.run(
        "const button = document.createElement('button');
         button.textContent = 'x';
         document.querySelector('[data-screen]').append(button);
         // The policy forbids a style attribute, but not the object behind it.
         button.style.minWidth = '400px';
         button.style.padding = '0';
         button.style.minHeight = '0';
         button.style.height = '20px';",
    );
    assert_eq!(too_wide(browser).len(), 1);
    assert_eq!(measure::small_targets(browser).len(), 1);
    // A term may be small among other words, and nowhere else.
    browser.run("document.querySelector('[data-screen] > :last-child').className = 'term';");
    assert_eq!(measure::small_targets(browser).len(), 0);
    browser.run("const term = document.querySelector('.term'); term.before(document.createElement('p')); term.previousSibling.append(term);");
    assert_eq!(measure::small_targets(browser).len(), 1);
}

#[track_caller]
fn look_at_every_screen(width: u32, height: u32) {
    let runner = ScenarioRunner::start(&Setup::default().window(width, height));
    let visit = runner.begin(Deployment::Steffen, Locale::English);
    let browser = runner.guide().browser();
    for step in whole_visit() {
        visit.take(step);
        let Step::Check(screen) = step else { continue };
        assert_fits(browser, screen);
        // The scenarios open what there is to open on the other screens.
        if matches!(runner.guide().screen(), Screen::Question(_)) {
            visit.take(Step::OpenAll);
            assert_fits(browser, &format!("{screen}, with everything open"));
        }
    }
}

#[track_caller]
fn assert_fits(browser: &Browser, screen: &str) {
    assert_eq!(too_wide(browser), Vec::<String>::new(), "{screen} is too wide");
    assert_eq!(measure::small_targets(browser), Vec::<String>::new(), "{screen} is hard to hit");
}

/// What reaches beyond the window, unless it stands in something that scrolls by itself.
#[track_caller]
fn too_wide(browser: &Browser) -> Vec<String> {
    let seen = browser.run(
        "const wide = document.documentElement.clientWidth;
         const scrolls = (at) => ['auto', 'scroll'].includes(getComputedStyle(at).overflowX);
         const inside = (at) => at && (scrolls(at) || inside(at.parentElement));
         const beyond = [...document.body.querySelectorAll('*')].filter((at) => {
           const box = at.getBoundingClientRect();
           // What is for screen readers only may stand anywhere.
           const hidden = box.width <= 1 || box.height <= 1 || !at.checkVisibility();
           return !hidden && (box.right > wide + 0.5 || box.left < -0.5) && !inside(at.parentElement);
         });
         const found = beyond.map((at) => at.outerHTML.slice(0, 120));
         const page = document.scrollingElement;
         if (!found.length && page.scrollWidth > wide) found.push('the page');
         return found;",
    );
    serde_json::from_value(seen).expect_ok("a check of the layout went wrong")
}
