//! How long a visitor waits after a tap until what follows is drawn, on a phone whose processor is slowed
//! four times: `cargo xtask bench` runs it on the page in `dist/`. It prints figures and asserts nothing.

use std::collections::BTreeMap;
use std::process::ExitCode;

use anyhow::Result;
use browser_tests::ExpectOk;
use browser_tests::browser::{Browser, Setup};
use browser_tests::guide::{self, Guide};
use browser_tests::page;
use browser_tests::server::ServerConfig;
use coverage_guide::domain::topic::Topic;
use serde_json::{Value, json};
use test_fixtures::Practice;
use test_fixtures::sampled_visits::named;

const PHONE: (u32, u32) = (360, 740);
/// How many times slower than this machine.
const SLOWED: u32 = 4;
/// How often each tap is made in each visit. The first of each warms the program up, and is counted too: a
/// visitor makes it.
const ROUNDS: u32 = 3;

fn main() -> ExitCode {
    match guide::check_requirements().and_then(|()| measure()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}

fn measure() -> Result<()> {
    let page = page::with_profile(&page::try_sealed()?, Practice::Steffen.json());
    let config = ServerConfig::default().page(page);
    let setup = Setup::default().window(PHONE.0, PHONE.1).phone_fonts();
    let guide = Guide::load(&setup, config);
    let browser = guide.browser();
    browser.cdp("Emulation.setCPUThrottlingRate", json!({ "rate": SLOWED }));

    let visits = named();
    let mut taps = Taps::default();
    for visit in visits.iter().filter(|visit| visit.practice == Practice::Steffen) {
        browser.open("about:blank");
        browser.open(&guide.server().address(&format!("{}#{}", page::NAME, visit.fragment())));
        browser.wait_until("the answer", || {
            browser.run("return !!document.querySelector('[data-screen=answer]');") == json!(true)
        });
        for _ in 0..ROUNDS {
            taps.add(&tapped(browser));
        }
    }
    taps.print();
    Ok(())
}

#[track_caller]
fn tapped(browser: &Browser) -> Value {
    browser.run_async(TAPS, vec![json!(Topic::IDS)])
}

/// Taps through the answer and gives back how long each took, in milliseconds: until the frame after the one that
/// drew it could begin.
const TAPS: &str = "const taken = [];
    const drawn = () => new Promise((go) => requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => { port1.close(); go(); };
      port2.postMessage(0);
    }));
    const tap = async (what, at, then) => {
      // Frames come in time with the screen: without this a tap would be lucky or unlucky.
      await drawn();
      const start = performance.now();
      at.click();
      await drawn();
      taken.push([what, performance.now() - start]);
      while (then && !document.querySelector(then)) await drawn();
    };
    const one = (css) => document.querySelector(css);
    for (const topic of arguments[0]) {
      await tap('a screen behind the answer', one(`[data-door='${topic}']`), `[data-detail='${topic}']`);
      for (const fold of [...document.querySelectorAll('.fold:not([open]) > summary')].slice(0, 3)) {
        await tap('a fold', fold);
      }
      await tap('back to the answer', one('[data-back]'), '[data-screen=answer]');
    }
    await tap('back to the last question', one('.end button'), 'fieldset[data-question]');
    await tap('the answer', one('.button--main'), '[data-screen=answer]');
    return taken;";

/// How long each kind of tap took, in milliseconds.
#[derive(Default)]
struct Taps(BTreeMap<String, Vec<f64>>);

impl Taps {
    #[track_caller]
    fn add(&mut self, taken: &Value) {
        for tap in taken.as_array().expect_ok("no list of taps") {
            let (what, milliseconds) = (tap[0].as_str(), tap[1].as_f64());
            let (what, milliseconds) = what.zip(milliseconds).expect_ok("a tap without a figure");
            self.0.entry(what.to_owned()).or_default().push(milliseconds);
        }
    }

    fn print(self) {
        println!("From a tap until it is drawn, milliseconds, processor slowed {SLOWED} times:");
        for (what, mut taken) in self.0 {
            taken.sort_by(f64::total_cmp);
            let at = |percent: usize| taken[(taken.len() - 1) * percent / 100];
            let (typical, worst) = (at(50), at(95));
            println!(
                "  {what}: {typical:.0} typical, {worst:.0} for one in twenty ({})",
                taken.len()
            );
        }
    }
}
