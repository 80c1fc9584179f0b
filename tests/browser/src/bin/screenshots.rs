//! Takes a picture of every key screen, in three widths, light, dark, in forced colors and on paper:
//! `cargo run -p browser-tests --bin screenshots`, or with `-- --language es` in another language that
//! the page carries.

use std::env;
use std::fs;
use std::path::Path;
use std::process::ExitCode;

use browser_tests::browser::{Browser, Setup};
use browser_tests::clock::STILL;
use browser_tests::guide::{self, Guide, Screen, word_in};
use browser_tests::server::Offer;
use browser_tests::{Trouble, page, tour};
use coverage_guide::text::Locale;
use fantoccini::key::Key;

const WINDOWS: [(u32, u32); 3] = [(360, 740), (820, 1180), (1280, 900)];

/// The screens of the tour that look different from the others.
const KEY: [&str; 8] = [
    "service",
    "service-unanswered",
    "priorities",
    "answer",
    "answer-sharpened",
    "answer-costs-wrong",
    "answer-costs",
    "answer-changed",
];

fn main() -> ExitCode {
    match language().and_then(pictures) {
        Ok(()) => ExitCode::SUCCESS,
        Err(trouble) => {
            eprintln!("{trouble}");
            ExitCode::FAILURE
        }
    }
}

/// The language that is asked for.
fn language() -> Result<Locale, Trouble> {
    let asked: Vec<_> = env::args().skip(1).collect();
    let asked: Vec<_> = asked.iter().map(String::as_str).collect();
    let tag = match asked[..] {
        [] => return Ok(Locale::English),
        ["--language", tag] => tag,
        _ => return Err(Trouble("Usage: screenshots [--language TAG]".to_owned())),
    };
    let locale = Locale::from_tag(tag).filter(|_| {
        page::sealed().is_ok_and(|page| page.contains(&format!("data-guide-words lang=\"{tag}\"")))
    });
    locale.ok_or_else(|| Trouble(format!("The page carries no language `{tag}`.")))
}

fn pictures(locale: Locale) -> Result<(), Trouble> {
    guide::ready()?;
    let folder = page::target().join("screenshots").join(locale.tag());
    fs::create_dir_all(&folder)
        .map_err(|error| Trouble(format!("Could not make {}: {error}.", folder.display())))?;
    for (width, height) in WINDOWS {
        let setup = Setup::default().window(width, height);
        let mut trouble = Ok(());
        let mut keep = |result: Result<(), Trouble>| {
            if trouble.is_ok() {
                trouble = result;
            }
        };

        if locale == Locale::English {
            let words = Guide::load(&setup.clone().without_scripts(), Offer::default());
            keep(look(words.browser(), &folder, &format!("{width}-words")));
        }

        let guide = Guide::open(&setup);
        tour::go_round(&guide, &mut |screen| {
            if !KEY.contains(&screen) {
                return;
            }
            // The tour presses by English names, and the guide keeps everything in another language.
            if locale != Locale::English {
                guide.speak(locale);
            }
            keep(look(guide.browser(), &folder, &format!("{width}-{screen}")));
            if screen == "answer" {
                guide.open_everything();
                keep(look(guide.browser(), &folder, &format!("{width}-answer-open")));
            }
            if locale != Locale::English {
                guide.speak(Locale::English);
            }
        });
        drop(guide);
        for more in [kiosk, exit] {
            more(&setup, locale, &mut |guide, name| {
                keep(look(guide.browser(), &folder, &format!("{width}-{name}")));
            })?;
        }
        trouble?;
    }
    println!("The pictures are in {}.", folder.display());
    Ok(())
}

/// What a kiosk shows that nothing else does.
fn kiosk(setup: &Setup, locale: Locale, look: &mut dyn FnMut(&Guide, &str)) -> Result<(), Trouble> {
    let asked = format!("kiosk&lang={}", locale.tag());
    let guide = Guide::load_at(&setup.clone().before(STILL), Offer::default(), &asked);
    guide.browser().wait_until("the screen that waits", || guide.screen() == Screen::Start);
    look(&guide, "kiosk-start");
    guide.click(&guide.button(&word_in(locale, "kiosk.begin")));
    guide.browser().wait_until("the first question", || guide.sees_question("service"));
    look(&guide, "kiosk-question");
    guide.turn_clock(60);
    let here = word_in(locale, "kiosk.here");
    guide.browser().wait_until("the warning", || guide.sees_button(&here));
    look(&guide, "kiosk-warning");
    Ok(())
}

/// What a guide shows that somebody can leave at once.
fn exit(setup: &Setup, locale: Locale, look: &mut dyn FnMut(&Guide, &str)) -> Result<(), Trouble> {
    let profile = r#"{"profile":1,"name":"A practice","services":{"couples":{"billing":"never"}},"quick-exit":"https://www.example.org"}"#;
    let page = page::with_profile(&page::sealed()?, profile);
    let asked = format!("{}#lang={}", page::NAME, locale.tag());
    let frame = format!(
        "<!doctype html><title>Host</title><body style='margin:0'><iframe title=Guide src={asked} \
        style='inline-size:100vw;block-size:100vh;border:0' sandbox='allow-scripts allow-popups'></iframe>"
    );
    let offer = Offer::default().page(page).file("host.html", frame);
    let guide = Guide::load_host(setup, offer, "host.html");
    guide.browser().open(&guide.server().address(&asked));
    guide.browser().wait_until("the first question", || guide.sees_question("service"));
    guide.browser().press(&[Key::Shift]);
    guide.open_everything();
    look(&guide, "exit-question");

    guide.browser().open(&guide.server().address("host.html"));
    guide.enter_frame(&guide.browser().all("iframe").remove(0));
    guide.browser().wait_until("the first question", || guide.sees_question("service"));
    guide.click(&guide.button(&word_in(locale, "exit.leave")));
    guide.leave();
    look(&guide, "exit-gone");
    Ok(())
}

/// Pictures of the screen as it stands: the window, then all of the page.
fn look(browser: &Browser, folder: &Path, name: &str) -> Result<(), Trouble> {
    browser.run("document.activeElement.blur(); window.scrollTo({ top: 0, behavior: 'instant' });");
    let save = |looks: &str, picture: Vec<u8>| {
        let file = folder.join(format!("{name}-{looks}.png"));
        fs::write(&file, picture)
            .map_err(|error| Trouble(format!("Could not write {}: {error}.", file.display())))
    };
    for looks in ["light", "dark"] {
        browser.show_in(looks, "screen");
        save(&format!("{looks}-window"), browser.picture()?)?;
        save(looks, browser.whole_picture()?)?;
    }
    browser.show_in_forced_colors();
    save("forced", browser.whole_picture()?)?;
    browser.show_in("light", "print");
    save("print", browser.whole_picture()?)?;
    browser.show_in("light", "screen");
    Ok(())
}
