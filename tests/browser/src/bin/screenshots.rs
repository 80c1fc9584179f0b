//! Takes screenshots, with a phone's fonts, of every key screen, in three widths, light, dark, in forced colors and on paper:
//! `cargo run -p browser-tests --bin screenshots`, or with `-- --language es` in another language that
//! the page carries.

use std::env;
use std::fs;
use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use browser_tests::browser::{Browser, Setup};
use browser_tests::clock::FAKE_CLOCK;
use browser_tests::emulation::Theme;
use browser_tests::guide::{self, Guide, Screen, localized};
use browser_tests::scenario_runner::ScenarioRunner;
use browser_tests::scenarios::SCENARIOS;
use browser_tests::server::ServerConfig;
use browser_tests::{page, paths};
use coverage_guide::domain::topic::Topic;
use coverage_guide::text::Locale;
use fantoccini::key::Key;
use serde_json::json;
use test_fixtures::MinimalProfile;

const WINDOWS: [(u32, u32); 3] = [(360, 740), (820, 1180), (1280, 900)];

/// The key screens: scenario and check.
const KEY_SCREENS: [(&str, &str); 10] = [
    ("questions", "service"),
    ("questions", "nothing picked"),
    ("questions", "payment"),
    ("questions", "priorities"),
    ("questions", "answer"),
    ("questions", "answer, sharpened by everything"),
    ("changes", "answer, changed in its place"),
    ("changes", "costs, with what is wrong"),
    ("changes", "costs, in ranges"),
    ("changes", "answer, changed by the next step"),
];

/// The answer from which every screen behind it is looked at: scenario and check.
const READ: (&str, &str) = ("questions", "answer, come back to");

fn main() -> ExitCode {
    match language().and_then(take_screenshots) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}

/// The language that is asked for.
fn language() -> Result<Locale> {
    let asked: Vec<_> = env::args().skip(1).collect();
    let asked: Vec<_> = asked.iter().map(String::as_str).collect();
    let tag = match asked[..] {
        [] => return Ok(Locale::English),
        ["--language", tag] => tag,
        _ => bail!("Usage: screenshots [--language TAG]"),
    };
    let locale = Locale::from_tag(tag).filter(|_| {
        page::try_sealed()
            .is_ok_and(|page| page.contains(&format!("data-guide-words lang=\"{tag}\"")))
    });
    locale.with_context(|| format!("The page carries no language `{tag}`."))
}

fn take_screenshots(locale: Locale) -> Result<()> {
    guide::check_requirements()?;
    let folder = paths::target().join("screenshots").join(locale.tag());
    fs::create_dir_all(&folder).with_context(|| format!("could not make {}", folder.display()))?;
    for (width, height) in WINDOWS {
        let setup = Setup::default().window(width, height).phone_fonts();
        let mut outcome = Ok(());
        let mut keep = |result: Result<()>| {
            if outcome.is_ok() {
                outcome = result;
            }
        };

        if locale == Locale::English {
            let static_text =
                Guide::load(&setup.clone().without_scripts(), ServerConfig::default());
            keep(capture(static_text.browser(), &folder, &format!("{width}-static-text")));
        }

        let runner = ScenarioRunner::start(&setup);
        for scenario in SCENARIOS {
            runner.run(scenario, locale, &mut |screen| {
                if KEY_SCREENS.contains(&(scenario.name, screen)) {
                    let name = screen.replace(", ", " ").replace(' ', "-");
                    keep(capture(runner.guide().browser(), &folder, &format!("{width}-{name}")));
                }
                if (scenario.name, screen) == READ {
                    topics(runner.guide(), &mut |guide, name| {
                        keep(capture(guide.browser(), &folder, &format!("{width}-{name}")));
                    });
                }
            });
        }
        drop(runner);
        for more in [kiosk, exit] {
            more(&setup, locale, &mut |guide, name| {
                keep(capture(guide.browser(), &folder, &format!("{width}-{name}")));
            })?;
        }
        outcome?;
    }
    println!("The screenshots are in {}.", folder.display());
    Ok(())
}

/// Every screen behind the answer, as it comes and with everything opened.
fn topics(guide: &Guide, look: &mut dyn FnMut(&Guide, &str)) {
    for topic in Topic::ALL {
        guide.open_topic(*topic);
        look(guide, topic.id());
        guide.open_everything_from_inside();
        look(guide, &format!("{}-opened", topic.id()));
    }
    guide.back_to_answer();
}

/// What a kiosk shows that nothing else does.
fn kiosk(setup: &Setup, locale: Locale, look: &mut dyn FnMut(&Guide, &str)) -> Result<()> {
    let asked = format!("kiosk&lang={}", locale.tag());
    let guide = Guide::load_with_fragment(
        &setup.clone().preload(FAKE_CLOCK),
        ServerConfig::default(),
        &asked,
    );
    guide.browser().wait_until("the screen that waits", || guide.screen() == Screen::Start);
    look(&guide, "kiosk-start");
    guide.click(&guide.button(&localized(locale, "kiosk.begin")));
    guide.browser().wait_until("the first question", || guide.shows_question("service"));
    look(&guide, "kiosk-question");
    guide.advance_clock(60);
    let here = localized(locale, "kiosk.here");
    guide.browser().wait_until("the warning", || guide.shows_button(&here));
    look(&guide, "kiosk-warning");
    Ok(())
}

/// What a guide shows that somebody can leave at once.
fn exit(setup: &Setup, locale: Locale, look: &mut dyn FnMut(&Guide, &str)) -> Result<()> {
    let profile = MinimalProfile::default().with("quick-exit", json!("https://www.example.org"));
    let page = page::with_profile(&page::try_sealed()?, &profile.to_string());
    let asked = format!("{}#lang={}", page::NAME, locale.tag());
    let frame = format!(
        "<!doctype html><title>Host</title><body style='margin:0'><iframe title=Guide src={asked} \
        style='inline-size:100vw;block-size:100vh;border:0' sandbox='allow-scripts allow-popups'></iframe>"
    );
    let offer = ServerConfig::default().page(page).file("host.html", frame);
    let guide = Guide::load_host(setup, offer, "host.html");
    guide.browser().open(&guide.server().address(&asked));
    guide.browser().wait_until("the first question", || guide.shows_question("service"));
    guide.browser().press(&[Key::Shift]);
    guide.open_everything();
    look(&guide, "exit-question");

    guide.browser().open(&guide.server().address("host.html"));
    guide.enter_frame(&guide.browser().all("iframe").remove(0));
    guide.browser().wait_until("the first question", || guide.shows_question("service"));
    guide.click(&guide.button(&localized(locale, "exit.leave")));
    guide.leave_frame();
    look(&guide, "exit-gone");
    Ok(())
}

/// Screenshots of the screen: the window, then the whole page.
fn capture(browser: &Browser, folder: &Path, name: &str) -> Result<()> {
    browser.run("document.activeElement.blur(); window.scrollTo({ top: 0, behavior: 'instant' });");
    let save = |variant: &str, png: Vec<u8>| {
        let file = folder.join(format!("{name}-{variant}.png"));
        fs::write(&file, png).with_context(|| format!("could not write {}", file.display()))
    };
    for scheme in ["light", "dark"] {
        browser.emulate_media(scheme, "screen");
        save(&format!("{scheme}-window"), browser.screenshot()?)?;
        save(scheme, browser.full_page_screenshot()?)?;
    }
    browser.emulate_theme(Theme::Forced);
    save("forced", browser.full_page_screenshot()?)?;
    browser.emulate_media("light", "print");
    save("print", browser.full_page_screenshot()?)?;
    browser.emulate_media("light", "screen");
    Ok(())
}
