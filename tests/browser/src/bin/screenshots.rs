//! Takes a picture of every key screen, in three widths, light, dark and on paper:
//! `cargo run -p browser-tests --bin screenshots`.

use std::fs;
use std::path::Path;
use std::process::ExitCode;

use browser_tests::browser::{Browser, Setup};
use browser_tests::clock::STILL;
use browser_tests::guide::{self, Guide, Screen, word};
use browser_tests::server::Offer;
use browser_tests::{Trouble, page, tour};
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
    match pictures() {
        Ok(()) => ExitCode::SUCCESS,
        Err(trouble) => {
            eprintln!("{trouble}");
            ExitCode::FAILURE
        }
    }
}

fn pictures() -> Result<(), Trouble> {
    guide::ready()?;
    let folder = page::target().join("screenshots");
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

        let words = Guide::load(&setup.clone().without_scripts(), Offer::default());
        keep(look(words.browser(), &folder, &format!("{width}-words")));
        drop(words);

        let guide = Guide::open(&setup);
        tour::go_round(&guide, &mut |screen| {
            if !KEY.contains(&screen) {
                return;
            }
            keep(look(guide.browser(), &folder, &format!("{width}-{screen}")));
            if screen == "answer" {
                guide.open_everything();
                keep(look(guide.browser(), &folder, &format!("{width}-answer-open")));
            }
        });
        drop(guide);
        kiosk(&setup, &mut |guide, name| {
            keep(look(guide.browser(), &folder, &format!("{width}-{name}")));
        })?;
        exit(&setup, &mut |guide, name| {
            keep(look(guide.browser(), &folder, &format!("{width}-{name}")));
        })?;
        trouble?;
    }
    println!("The pictures are in {}.", folder.display());
    Ok(())
}

/// What a kiosk shows that nothing else does.
fn kiosk(setup: &Setup, look: &mut dyn FnMut(&Guide, &str)) -> Result<(), Trouble> {
    let guide = Guide::load_at(&setup.clone().before(STILL), Offer::default(), "kiosk");
    guide.browser().wait_until("the screen that waits", || guide.screen() == Screen::Start);
    look(&guide, "kiosk-start");
    guide.click(&guide.button(&word("kiosk.begin")));
    guide.browser().wait_until("the first question", || guide.sees_question("service"));
    look(&guide, "kiosk-question");
    guide.turn_clock(60);
    guide.browser().wait_until("the warning", || guide.sees_button(&word("kiosk.here")));
    look(&guide, "kiosk-warning");
    Ok(())
}

/// What a guide shows that somebody can leave at once.
fn exit(setup: &Setup, look: &mut dyn FnMut(&Guide, &str)) -> Result<(), Trouble> {
    let profile = r#"{"profile":1,"name":"A practice","services":{"couples":{"billing":"never"}},"quick-exit":"https://www.example.org"}"#;
    let page = page::with_profile(&page::sealed()?, profile);
    let frame = "<!doctype html><title>Host</title><body style='margin:0'><iframe title=Guide src=coverage-guide.html \
        style='inline-size:100vw;block-size:100vh;border:0' sandbox='allow-scripts allow-popups'></iframe>";
    let offer = Offer::default().page(page).file("host.html", frame.to_owned());
    let guide = Guide::load_host(setup, offer, "host.html");
    guide.browser().open(&guide.server().address(page::NAME));
    guide.browser().wait_until("the first question", || guide.sees_question("service"));
    guide.browser().press(&[Key::Shift]);
    guide.open_everything();
    look(&guide, "exit-question");

    guide.browser().open(&guide.server().address("host.html"));
    guide.enter_frame(&guide.browser().all("iframe").remove(0));
    guide.browser().wait_until("the first question", || guide.sees_question("service"));
    guide.click(&guide.button(&word("exit.leave")));
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
    browser.show_in("light", "print");
    save("print", browser.whole_picture()?)?;
    browser.show_in("light", "screen");
    Ok(())
}
