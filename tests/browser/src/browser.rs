//! One browser for one test: a driver, a session and a fresh profile, all gone when it is dropped.

mod capture;
mod command;
mod driver;
mod elements;
mod fonts;
mod input;
mod role;
mod script;
mod setup;

use std::fs;
use std::future::Future;
use std::path::Path;
use std::rc::Rc;
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use fantoccini::error::CmdError;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use rustix::process::{Pid, Signal, kill_process, test_kill_process};
use serde_json::{Value, json};
use tempfile::TempDir;
use tokio::process::Child;
use tokio::runtime::Runtime;
use tokio::time::{sleep, timeout};

use command::Command;
pub(crate) use driver::LOOK_UPS;
use driver::{Display, Surroundings, start_driver};
pub use elements::Name;
pub use fonts::Fonts;
pub use role::Role;
pub use setup::Setup;

use crate::ExpectOk;
use crate::engine::{Ability, Engine};
use crate::logs::{self, ConsoleLine};

/// How long a test waits for something to happen.
const TIMEOUT: Duration = Duration::from_secs(10);
/// How often it checks.
const INTERVAL: Duration = Duration::from_millis(10);

/// A running browser.
pub struct Browser {
    runtime: Runtime,
    client: Client,
    driver: Child,
    // Goes after the browser that is shown on it.
    _display: Option<Display>,
    process: Option<Pid>,
    engine: Engine,
    // Held so that it lives as long as the browser.
    profile: Rc<TempDir>,
}

impl Browser {
    /// Starts a browser.
    pub fn start(setup: &Setup) -> Result<Self> {
        let profile = TempDir::with_prefix("coverage-guide-browser-")
            .context("there is no place for a browser profile")?;
        Self::start_with(setup, Rc::new(profile))
    }

    /// Closes the browser. What it had kept stays until the folder is dropped.
    pub fn close(self) -> Rc<TempDir> {
        Rc::clone(&self.profile)
    }

    /// The folder in which the browser keeps all that it keeps.
    #[must_use]
    pub fn profile(&self) -> &Path {
        self.profile.path()
    }

    /// The log of all names that were looked up.
    ///
    /// # Panics
    /// If none is kept.
    #[must_use]
    #[track_caller]
    pub fn look_ups(&self) -> String {
        let folder = fs::read_dir(self.profile()).expect_ok("the profile cannot be read");
        let logs = folder.flatten().map(|file| file.path()).filter(|path| {
            path.file_name().is_some_and(|name| name.to_string_lossy().starts_with(LOOK_UPS))
        });
        let logs: Vec<_> = logs.filter_map(|path| fs::read(path).ok()).collect();
        assert!(!logs.is_empty(), "there is no log of look-ups");
        String::from_utf8_lossy(&logs.concat()).into_owned()
    }

    /// Closes the browser and starts it anew, with all that it had kept.
    pub fn restart(self, setup: &Setup) -> Result<Self> {
        let profile = Rc::clone(&self.profile);
        drop(self);
        Self::start_with(setup, profile)
    }

    fn start_with(setup: &Setup, profile: Rc<TempDir>) -> Result<Self> {
        let engine = setup.engine;
        let driver_path = engine.driver()?;
        let browser_path = engine.browser()?;
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .context("the tests' runtime did not start")?;

        let display = match engine.needs_display() {
            true => Some(runtime.block_on(Display::start(setup.window))?),
            false => None,
        };
        let fonts = setup.fonts.write_configuration(profile.path())?;
        let surroundings = Surroundings {
            scratch: profile.path(),
            display: display.as_ref(),
            fonts: fonts.as_deref(),
            log_look_ups: setup.log_look_ups,
        };
        let (mut driver, port) =
            runtime.block_on(start_driver(engine, &driver_path, surroundings))?;
        let capabilities = engine.capabilities(&browser_path, profile.path(), setup);
        let client = runtime.block_on(async {
            let mut connector = HttpConnector::new();
            connector.set_nodelay(true);
            let mut builder = ClientBuilder::new(connector);
            builder.capabilities(capabilities);
            builder.connect(&format!("http://127.0.0.1:{port}")).await
        });
        let client = match client {
            Ok(client) => client,
            Err(error) => {
                let _ = driver.start_kill();
                return Err(error).context("the browser did not start");
            }
        };
        let process = client
            .capabilities()
            .and_then(|said| said.get("goog:processID").or_else(|| said.get("moz:processID")))
            .and_then(Value::as_i64)
            .and_then(|id| Pid::from_raw(i32::try_from(id).ok()?));
        let browser = Self { runtime, client, driver, _display: display, process, engine, profile };
        browser.prepare(setup)?;
        // A new browser may still be loading a page of its own; that ends here.
        browser.open("about:blank");
        Ok(browser)
    }

    fn prepare(&self, setup: &Setup) -> Result<()> {
        const FAILED: &str = "the browser could not be set up";
        let (width, height) = setup.window;
        if !self.engine.can(Ability::Emulation) {
            for (wanted, ability) in [
                (!setup.scripts, Ability::NoScripts),
                (!setup.before.is_empty(), Ability::PreloadScripts),
            ] {
                if wanted {
                    let (engine, what) = (self.engine.name(), ability.name());
                    bail!("No test in {engine} can {what}.");
                }
            }
            let sized = self.wait(self.client.set_window_size(width, height));
            return sized.context(FAILED);
        }
        // A window cannot be as narrow as a phone, a page can.
        let size =
            json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.try_cdp("Emulation.setDeviceMetricsOverride", size).context(FAILED)?;
        for script in &setup.before {
            self.try_cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script }))
                .context(FAILED)?;
        }
        if !setup.scripts {
            self.try_cdp("Emulation.setScriptExecutionDisabled", json!({ "value": true }))
                .context(FAILED)?;
        }
        Ok(())
    }

    /// Blocks on work with the driver: a test is a sequence of steps, and nothing runs beside them.
    pub fn wait<F: Future>(&self, work: F) -> F::Output {
        self.runtime.block_on(work)
    }

    /// The engine.
    #[must_use]
    pub fn engine(&self) -> Engine {
        self.engine
    }

    /// The WebDriver client, for what has no helper here.
    #[must_use]
    pub fn client(&self) -> &Client {
        &self.client
    }

    /// Goes to an address.
    #[track_caller]
    pub fn open(&self, address: &str) {
        self.wait(self.client.goto(address)).expect_ok("the page did not open");
    }

    /// The address shown.
    #[must_use]
    #[track_caller]
    pub fn address(&self) -> String {
        self.wait(self.client.current_url()).expect_ok("the browser has no address").into()
    }

    /// A command of Chromium's own protocol.
    #[track_caller]
    pub fn cdp(&self, command: &str, parameters: Value) -> Value {
        self.try_cdp(command, parameters).expect_ok("Chromium refused a command")
    }

    /// What the page's scripts hold, in Chromium's own format.
    #[track_caller]
    pub(crate) fn heap_snapshot(&self) -> Value {
        let taken = self.issue(Command::get("chromium/heap_snapshot"));
        match taken.expect_ok("Chromium took no heap snapshot") {
            Value::String(text) => {
                serde_json::from_str(&text).expect_ok("a heap snapshot is no JSON")
            }
            taken => taken,
        }
    }

    fn try_cdp(&self, command: &str, parameters: Value) -> Result<Value, CmdError> {
        self.issue(Command::post(
            "goog/cdp/execute",
            &json!({ "cmd": command, "params": parameters }),
        ))
    }

    /// Goes back to the page around all frames.
    #[track_caller]
    pub(crate) fn leave_frames(&self) {
        let gone = self.issue(Command::post("frame", &json!({ "id": null })));
        gone.expect_ok("the frame could not be left");
    }

    fn issue(&self, command: Command) -> Result<Value, CmdError> {
        self.wait(self.client.issue_cmd(command))
    }

    /// What the console says since it was last asked.
    #[must_use]
    #[track_caller]
    pub fn console(&self) -> Vec<ConsoleLine> {
        self.log("browser").iter().map(ConsoleLine::read).collect()
    }

    /// The address of every request that the page made since this was last asked, in order.
    #[must_use]
    #[track_caller]
    pub fn requests(&self) -> Vec<String> {
        self.log("performance").iter().filter_map(logs::request).collect()
    }

    #[track_caller]
    fn log(&self, kind: &str) -> Vec<Value> {
        let entries = self.issue(Command::post("se/log", &json!({ "type": kind })));
        match entries.expect_ok("the browser keeps no log") {
            Value::Array(entries) => entries,
            other => panic!("the browser's log is no list: {other}"),
        }
    }

    /// The names of the cookies that the page could read or that are kept for it.
    #[must_use]
    #[track_caller]
    pub fn cookies(&self) -> Vec<String> {
        let cookies =
            self.wait(self.client.get_all_cookies()).expect_ok("the browser keeps no cookies");
        cookies.iter().map(|cookie| cookie.name().to_owned()).collect()
    }

    /// Waits until something is there.
    #[track_caller]
    pub fn wait_for<T>(&self, what: &str, mut look: impl FnMut() -> Option<T>) -> T {
        let started = Instant::now();
        loop {
            if let Some(found) = look() {
                return found;
            }
            assert!(started.elapsed() < TIMEOUT, "{what}: not after {TIMEOUT:?}");
            self.wait(async { sleep(INTERVAL).await });
        }
    }

    /// Waits until something holds.
    #[track_caller]
    pub fn wait_until(&self, what: &str, mut holds: impl FnMut() -> bool) {
        self.wait_for(what, || holds().then_some(()));
    }

    /// Waits until a function body returns true in the page.
    #[track_caller]
    pub fn wait_for_script(&self, what: &str, script: &str) {
        self.wait_until(what, || self.run(script) == json!(true));
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        if thread::panicking() {
            self.save_failure();
        }
        let limit = Duration::from_secs(5);
        let client = self.client.clone();
        let _ = self.wait(async { timeout(limit, client.close()).await });
        let _ = self.runtime.block_on(self.driver.kill());
        // The driver ends the browser with the session. This is for a session that hangs.
        if let Some(process) = self.process
            && test_kill_process(process).is_ok()
        {
            let _ = kill_process(process, Signal::KILL);
        }
    }
}
