//! One round with one page, in a browser of its own.

use std::fs;
use std::path::Path;

use anyhow::Result;
use browser_tests::ExpectOk;
use browser_tests::browser::{Browser, Setup};
use browser_tests::memory::KEEP_MEMORY;
use browser_tests::server::Server;
use serde_json::{Value, json};

use crate::figure::Figure;
use crate::subject::Subject;

const PHONE: (u32, u32) = (360, 740);
/// How many times slower than this machine.
const SLOWED: u32 = 4;
/// Slow 4G: bits a second down and up, and the milliseconds that an answer takes at least.
const DOWN: u32 = 1_600_000;
const UP: u32 = 750_000;
const LATENCY: u32 = 150;
/// As many restarts as a script may make before the driver thinks that it hangs.
const AT_ONCE: usize = 20;
const MEGABYTE: f64 = 1e6;

/// A script that watches a page start, and how to ask what it saw.
type Watch = (&'static str, &'static str);
const START: Watch = (include_str!("start.js"), "return await start.whenDone;");
const QUIET: Watch = (include_str!("quiet.js"), "return await quiet.whenDone;");
/// How often the work of asking alone is measured.
const IDLE: usize = 5;

/// What all rounds share.
pub struct Setting<'a> {
    pub server: &'a Server,
    pub folder: &'a Path,
    /// For each visit what is picked at each step.
    pub visits: &'a [Value],
}

/// What was measured in a round.
pub type Measured = Vec<(Figure, f64)>;

impl Setting<'_> {
    /// Measures a page once. `restarts`: how often a visit is begun anew to see what stays.
    #[track_caller]
    pub fn measure(&self, subject: Subject, restarts: usize) -> Result<Measured> {
        let setup = Setup::default()
            .window(PHONE.0, PHONE.1)
            .phone_fonts()
            .preload(include_str!("page.js"));
        let browser = Browser::start(&setup)?;
        let mut measured = vec![(Figure::Bytes, self.bytes(subject)?)];
        self.starts(&browser, subject, &mut measured);
        if subject.is_open() {
            self.steps(&browser, subject, &mut measured);
            self.memory(&browser, subject, restarts, &mut measured);
        }
        Ok(measured)
    }

    fn bytes(&self, subject: Subject) -> Result<f64> {
        let mut sum = 0.0;
        for file in subject.files() {
            let size = fs::metadata(self.folder.join(format!("{file}.br")))?.len();
            sum += f64::from(u32::try_from(size)?);
        }
        Ok(sum / 1000.0)
    }

    /// How it starts on a slow network, untouched and answered as soon as it can be, and from the browser's cache.
    #[track_caller]
    fn starts(&self, browser: &Browser, subject: Subject, measured: &mut Measured) {
        browser.cdp("Network.enable", json!({}));
        browser.cdp(
            "Network.emulateNetworkConditions",
            json!({
                "offline": false,
                "latency": LATENCY,
                "downloadThroughput": DOWN / 8,
                "uploadThroughput": UP / 8,
            }),
        );
        browser.cdp("Emulation.setCPUThrottlingRate", json!({ "rate": SLOWED }));
        let cold = self.start(browser, subject, START);
        browser.cdp("Network.clearBrowserCache", json!({}));
        let quiet = self.start(browser, subject, QUIET);
        let warm = self.start(browser, subject, START);
        for (figure, from, name) in [
            (Figure::Visible, &cold, "visible"),
            (Figure::Answers, &cold, "answers"),
            (Figure::GoesOn, &cold, "goes"),
            (Figure::LargestPaint, &quiet, "paint"),
            (Figure::Blocking, &quiet, "blocking"),
            (Figure::Shift, &quiet, "shift"),
            (Figure::WarmVisible, &warm, "visible"),
            (Figure::WarmGoesOn, &warm, "goes"),
        ] {
            measured.extend(from[name].as_f64().map(|value| (figure, value)));
        }
    }

    /// Opens it with one of the scripts that watch it, and gives back what that saw.
    #[track_caller]
    fn start(&self, browser: &Browser, subject: Subject, (script, seen): Watch) -> Value {
        browser.open("about:blank");
        let script = json!({ "source": script });
        let script = browser.cdp("Page.addScriptToEvaluateOnNewDocument", script);
        browser.open(&self.server.address(subject.page()));
        let seen = browser.run_async(seen, Vec::new());
        browser.cdp("Page.removeScriptToEvaluateOnNewDocument", script);
        seen
    }

    /// The work of each step of each visit, the answer included.
    #[track_caller]
    fn steps(&self, browser: &Browser, subject: Subject, measured: &mut Measured) {
        self.open_whole(browser, subject);
        drop(browser.requests());
        let requests = self.server.requests().len();
        browser.cdp("Performance.enable", json!({}));
        let timed = |script: &str, arguments: Vec<Value>| {
            let before = work(browser);
            browser.run_async(script, arguments);
            (work(browser) - before) * 1000.0
        };
        // What it takes to ask, and to draw nothing new, is no work of the page.
        let idle = (0..IDLE).map(|_| timed("await peer.drawn(); await peer.drawn();", Vec::new()));
        let mut idle: Vec<_> = idle.collect();
        idle.sort_by(f64::total_cmp);
        let idle = idle[IDLE / 2];
        let mut taken = Vec::new();
        for visit in self.visits {
            for picks in visit.as_array().expect_ok("a visit is no list") {
                taken.push(timed("await peer.step(arguments[0]);", vec![picks.clone()]) - idle);
            }
            browser.run_async("await peer.again();", Vec::new());
        }
        taken.sort_by(f64::total_cmp);
        let at = |percent: usize| taken[(taken.len() - 1) * percent / 100];
        measured.push((Figure::StepTypical, at(50)));
        measured.push((Figure::StepSlow, at(95)));
        let seen = browser.requests().len().max(self.server.requests().len() - requests);
        measured.push((Figure::Requests, count(seen)));
    }

    /// What it holds at the answer, and how much more after many visits.
    #[track_caller]
    fn memory(
        &self,
        browser: &Browser,
        subject: Subject,
        restarts: usize,
        measured: &mut Measured,
    ) {
        browser.cdp("Emulation.setCPUThrottlingRate", json!({ "rate": 1 }));
        let keep = json!({ "source": KEEP_MEMORY });
        browser.cdp("Page.addScriptToEvaluateOnNewDocument", keep);
        self.open_whole(browser, subject);
        let visit = &self.visits[0];
        browser.run_async("await peer.visit(arguments[0]);", vec![visit.clone()]);
        let first = Held::by(browser);
        measured.push((Figure::Memory, first.bytes / MEGABYTE));
        measured.push((Figure::Nodes, first.nodes));
        measured.push((Figure::Listeners, first.listeners));
        if restarts == 0 {
            return;
        }
        let mut left = restarts;
        while left > 0 {
            let now = left.min(AT_ONCE);
            browser.run_async(
                "for (let times = 0; times < arguments[1]; times++) {
                   await peer.again();
                   await peer.visit(arguments[0]);
                 }",
                vec![visit.clone(), json!(now)],
            );
            left -= now;
        }
        let last = Held::by(browser);
        measured.push((Figure::MemoryGrowth, (last.bytes - first.bytes) / MEGABYTE));
        measured.push((Figure::NodesGrowth, last.nodes - first.nodes));
        measured.push((Figure::ListenersGrowth, last.listeners - first.listeners));
    }

    /// Opens it anew and waits until all of it has come: what stands in for a program has stepped back.
    #[track_caller]
    fn open_whole(&self, browser: &Browser, subject: Subject) {
        browser.open("about:blank");
        browser.open(&self.server.address(subject.page()));
        browser.wait_for_script(
            "the first question",
            "return peer.goOn() !== null && !document.querySelector('[data-guide-first]');",
        );
    }
}

/// What a page holds once the collector has been through it.
struct Held {
    bytes: f64,
    nodes: f64,
    listeners: f64,
}

impl Held {
    #[track_caller]
    fn by(browser: &Browser) -> Self {
        let counted = browser.memory_counts();
        let heap = browser.cdp("Runtime.getHeapUsage", json!({}));
        let part =
            |name: &str| heap[name].as_f64().expect_ok("Chromium does not say what it holds");
        // Objects of scripts, nodes, and what scripts hold as bytes. The memory of a program is in none of them.
        let parts = ["usedSize", "embedderHeapUsedSize", "backingStorageSize"];
        Self {
            bytes: parts.iter().map(|name| part(name)).sum::<f64>() + count(counted.program),
            nodes: count(counted.nodes),
            listeners: count(counted.listeners),
        }
    }
}

/// How many seconds the main thread has worked so far.
#[track_caller]
fn work(browser: &Browser) -> f64 {
    let metrics = browser.cdp("Performance.getMetrics", json!({}));
    let metrics = metrics["metrics"].as_array().expect_ok("Chromium measures nothing");
    let task = metrics.iter().find(|metric| metric["name"] == "TaskDuration");
    task.and_then(|metric| metric["value"].as_f64()).expect_ok("Chromium does not time tasks")
}

fn count(number: impl TryInto<u32>) -> f64 {
    f64::from(number.try_into().unwrap_or(u32::MAX))
}
