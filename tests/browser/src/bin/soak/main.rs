//! Visits by chance, thousands of them in one tab: `cargo xtask soak` runs it on the page in `dist/`. After each step the page
//! has to show what the domain comes to, nothing may be said in the console, and memory may not grow.

mod growth;
mod plan;
mod seen;

use std::env;
use std::process::ExitCode;

use anyhow::{Context, Result, bail, ensure};
use browser_tests::browser::{Browser, Setup};
use browser_tests::engine::Engine;
use browser_tests::guide::Guide;
use browser_tests::memory::KEEP_MEMORY;
use browser_tests::page;
use browser_tests::server::ServerConfig;
use growth::Size;
use plan::Planner;
use serde_json::{Value, json};
use test_fixtures::Practice;

const USAGE: &str = "Name the browser, how many visits, and what they begin from.";

/// The visitor inside the page.
const VISITOR: &str = include_str!("visitor.js");
/// Notes what goes wrong where nobody looks.
const LISTEN: &str = "window.wrong = [];
    const note = (what) => wrong.push(String(what));
    addEventListener('error', (event) => note(event.message));
    addEventListener('unhandledrejection', (event) => note(event.reason));
    for (const kind of ['error', 'warn']) console[kind] = (...said) => note(said.join(' '));";
/// How many visits are made in one go.
const AT_ONCE: u32 = 10;
/// The part of all visits before the first measurement: what a browser keeps for itself, it has by then.
const WARM_UP: u32 = 5;

fn main() -> ExitCode {
    match soak() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}

fn soak() -> Result<()> {
    page::try_sealed()?;
    let arguments: Vec<_> = env::args().skip(1).collect();
    let [engine, visits, seed] = &arguments[..] else { bail!(USAGE) };
    let engine = match engine.as_str() {
        "chromium" => Engine::Chromium,
        "firefox" => Engine::Firefox,
        _ => bail!(USAGE),
    };
    let visits: u32 = visits.parse().context(USAGE)?;
    let mut planner = Planner::new(Practice::Harbor, seed.parse().context(USAGE)?);
    let page = page::of_practice(Practice::Harbor.json());
    let mut setup = Setup::default().engine(engine);
    if engine == Engine::Chromium {
        setup = setup.preload(KEEP_MEMORY);
    }
    let guide = Guide::open_served(&setup, ServerConfig::default().page(page));
    let browser = guide.browser();
    browser.raise_script_timeout();
    browser.run(LISTEN);
    let mut first: Option<Size> = None;
    let (mut done, mut steps) = (0, 0);
    while done < visits {
        let count = AT_ONCE.min(visits - done);
        steps += visit(browser, &mut planner, done, count)?;
        done += count;
        if first.is_none() && done * WARM_UP >= visits {
            first = Some(Size::of(browser));
        }
        if done % 100 == 0 || done == visits {
            println!("{done} visits, {steps} steps; {}", Size::of(browser));
        }
    }
    let last = Size::of(browser);
    let first = first.unwrap_or(last);
    println!("After the first fifth: {first}. At the end: {last}.");
    first.stays_flat(last)
}

/// Makes some visits, and compares each step. Gives back how many steps there were.
fn visit(browser: &Browser, planner: &mut Planner, done: u32, count: u32) -> Result<usize> {
    let plans: Vec<_> = (0..count).map(|_| planner.visit()).collect();
    let acts: Vec<Value> =
        plans.iter().map(|plan| plan.iter().map(|step| step.act.clone()).collect()).collect();
    let seen = browser.run_async(VISITOR, vec![json!(acts)]);
    for (at, plan) in plans.iter().enumerate() {
        for (number, step) in plan.iter().enumerate() {
            let seen = &seen[at][number];
            let place =
                || format!("visit {}, step {}: {}", done as usize + at + 1, number + 1, step.act);
            step.compare(seen).with_context(place)?;
        }
    }
    let wrong = browser.run("return wrong.splice(0);");
    ensure!(wrong == json!([]), "by visit {} the page said: {wrong}", done + count);
    Ok(plans.iter().map(Vec::len).sum())
}
