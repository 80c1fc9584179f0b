//! Messages by chance between the element and its frame: `cargo xtask fuzz messages` runs it with the files in `dist/`. Whatever
//! comes, neither side stops, throws, or does something that no message may ask for.

use std::env;
use std::process::ExitCode;

use anyhow::{Context, Result, bail, ensure};
use browser_tests::browser::{Browser, Setup};
use browser_tests::guide::Guide;
use browser_tests::page;
use browser_tests::server::ServerConfig;
use serde_json::{Value, json};

const USAGE: &str = "Say for how many minutes, and what the messages begin from.";

/// Messages that are sent, and such as are nearly those.
const CHANCE: &str = include_str!("chance.js");
/// A page in the element's frame that is no guide.
const FRAME: &str = include_str!("frame.js");
/// What sends that frame to the element again and again.
const ELEMENT: &str = include_str!("element.js");
/// What puts the guide into a frame again and again, and talks to it.
const GUIDE: &str = include_str!("guide.js");

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<()> {
    page::try_sealed()?;
    let arguments: Vec<_> = env::args().skip(1).collect();
    let [minutes, seed] = &arguments[..] else { bail!(USAGE) };
    let minutes: f64 = minutes.parse().context(USAGE)?;
    let seed: u32 = seed.parse().context(USAGE)?;
    println!("To send the same messages again: --seed {seed}");
    let host = |body: &str| {
        format!("<!doctype html><html lang=en><meta charset=utf-8><title>Host</title><body>{body}")
    };
    let frame = host(&format!("<script>{CHANCE}{FRAME}</script>"));
    let config = ServerConfig::default()
        .file("element.html", host("<script src=\"coverage-guide.js\"></script>"))
        .file("frame.html", frame)
        .file("guide.html", host(""));
    let guide = Guide::load_host(&Setup::default(), config, "element.html");
    let browser = guide.browser();
    browser.raise_script_timeout();
    // Half of the time for each side.
    let given = vec![json!(minutes * 30.0), json!(seed)];
    let heard = browser.run_async(&[CHANCE, ELEMENT].concat(), given.clone());
    report("the element", &heard)?;
    browser.open(&guide.server().address("guide.html"));
    drop(browser.console());
    let heard = browser.run_async(&[CHANCE, GUIDE].concat(), given);
    report("the guide", &heard)?;
    is_silent(browser)
}

fn report(who: &str, heard: &Value) -> Result<()> {
    println!("{who} heard {} messages in {} rounds", heard["messages"], heard["rounds"]);
    ensure!(heard["wrong"] == json!([]), "{who}: {}", heard["wrong"]);
    Ok(())
}

/// What goes wrong in a frame, the page around cannot see; the browser's console can. What is wrong with a prefill is
/// said there, too.
fn is_silent(browser: &Browser) -> Result<()> {
    let lines = browser.console();
    let uncaught: Vec<_> = lines
        .iter()
        .filter(|line| line.text.contains("Uncaught") || line.text.contains("could not go on"))
        .collect();
    ensure!(uncaught.is_empty(), "in the frame: {uncaught:?}");
    Ok(())
}
