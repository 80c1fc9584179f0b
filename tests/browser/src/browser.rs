//! One browser for one story: a driver, a session and a fresh profile, all gone when it is dropped.

use std::borrow::Cow;
use std::fs;
use std::future::Future;
use std::io;
use std::net::{Ipv4Addr, TcpListener};
use std::path::Path;
use std::process::Stdio;
use std::rc::Rc;
use std::thread;
use std::time::{Duration, Instant};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use fantoccini::actions::{InputSource, KeyAction, KeyActions, MouseActions, PointerAction};
use fantoccini::elements::{Element, ElementRef};
use fantoccini::error::CmdError;
use fantoccini::key::Key;
use fantoccini::wd::WebDriverCompatibleCommand;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use rustix::process::{Pid, Signal, kill_process, test_kill_process};
use serde_json::{Value, json};
use tempfile::TempDir;
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::net::TcpStream;
use tokio::process::{Child, Command};
use tokio::runtime::Runtime;
use tokio::time::{sleep, timeout};

use crate::engine::{Ability, Engine};
use crate::logs::{self, ConsoleLine};
use crate::page;
use crate::{Must, Trouble};

/// How long a story waits for what must come.
const PATIENCE: Duration = Duration::from_secs(10);
/// By this key the WebDriver protocol tells an element from other values.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";
/// How often it looks.
const GLANCE: Duration = Duration::from_millis(10);

/// What a browser is started with.
#[derive(Clone, Debug)]
pub struct Setup {
    /// The engine.
    pub engine: Engine,
    /// Width and height of the window, in CSS pixels.
    pub window: (u32, u32),
    /// Whether pages may run scripts.
    pub scripts: bool,
    /// Scripts that run in every page before its own.
    pub before: Vec<Cow<'static, str>>,
    /// Whether it logs every name that it looks up. Not in WebKitGTK.
    pub log_look_ups: bool,
    /// Firefox' own preferences.
    pub preferences: Vec<(&'static str, Value)>,
}

impl Default for Setup {
    fn default() -> Self {
        Self {
            engine: Engine::Chromium,
            window: (1280, 900),
            scripts: true,
            before: Vec::new(),
            log_look_ups: false,
            preferences: Vec::new(),
        }
    }
}

impl Setup {
    /// In this engine.
    #[must_use]
    pub fn engine(mut self, engine: Engine) -> Self {
        self.engine = engine;
        self
    }

    /// With a window in which all that is pressed in a frame can be seen, if the engine needs it.
    #[must_use]
    pub fn for_frames(mut self) -> Self {
        if !self.engine.can(Ability::ScrollAroundFrames) {
            self.window.1 = 20_000;
        }
        self
    }

    /// With a window of this size.
    #[must_use]
    pub fn window(mut self, width: u32, height: u32) -> Self {
        self.window = (width, height);
        self
    }

    /// As if the visitor had turned JavaScript off.
    #[must_use]
    pub fn without_scripts(mut self) -> Self {
        self.scripts = false;
        self
    }

    /// With a log of every name that it looks up.
    #[must_use]
    pub fn log_look_ups(mut self) -> Self {
        self.log_look_ups = true;
        self
    }

    /// With this preference of Firefox' own.
    #[must_use]
    pub fn preference(mut self, name: &'static str, value: impl Into<Value>) -> Self {
        self.preferences.push((name, value.into()));
        self
    }

    /// With this script run in every page before its own.
    #[must_use]
    pub fn before(mut self, script: impl Into<Cow<'static, str>>) -> Self {
        self.before.push(script.into());
        self
    }
}

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
    pub fn start(setup: &Setup) -> Result<Self, Trouble> {
        let profile = TempDir::with_prefix("coverage-guide-browser-").map_err(|error| {
            Trouble(format!("There is no place for a browser profile: {error}."))
        })?;
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
        let folder = fs::read_dir(self.profile()).must("the profile cannot be read");
        let logs = folder.flatten().map(|file| file.path()).filter(|path| {
            path.file_name().is_some_and(|name| name.to_string_lossy().starts_with(LOOK_UPS))
        });
        let logs: Vec<_> = logs.filter_map(|path| fs::read(path).ok()).collect();
        assert!(!logs.is_empty(), "there is no log of look-ups");
        String::from_utf8_lossy(&logs.concat()).into_owned()
    }

    /// Closes the browser and starts it anew, with all that it had kept.
    pub fn restart(self, setup: &Setup) -> Result<Self, Trouble> {
        let profile = Rc::clone(&self.profile);
        drop(self);
        Self::start_with(setup, profile)
    }

    fn start_with(setup: &Setup, profile: Rc<TempDir>) -> Result<Self, Trouble> {
        let engine = setup.engine;
        let driver_path = engine.driver()?;
        let browser_path = engine.browser()?;
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .map_err(|error| Trouble(format!("The tests' runtime did not start: {error}.")))?;

        let display = match engine.needs_display() {
            true => Some(runtime.block_on(Display::start(setup.window))?),
            false => None,
        };
        let surroundings = Surroundings {
            scratch: profile.path(),
            display: display.as_ref(),
            log_look_ups: setup.log_look_ups,
        };
        let (mut driver, port) =
            runtime.block_on(start_driver(engine, &driver_path, surroundings))?;
        let capabilities = engine.capabilities(&browser_path, profile.path(), setup);
        let client = runtime.block_on(async {
            let mut builder = ClientBuilder::new(HttpConnector::new());
            builder.capabilities(capabilities);
            builder.connect(&format!("http://127.0.0.1:{port}")).await
        });
        let client = match client {
            Ok(client) => client,
            Err(error) => {
                let _ = driver.start_kill();
                return Err(Trouble(format!("The browser did not start: {error}.")));
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

    fn prepare(&self, setup: &Setup) -> Result<(), Trouble> {
        let trouble = |error| Trouble(format!("The browser could not be set up: {error}."));
        let (width, height) = setup.window;
        if !self.engine.can(Ability::Emulation) {
            for (wanted, ability) in [
                (!setup.scripts, Ability::NoScripts),
                (!setup.before.is_empty(), Ability::ScriptsBefore),
            ] {
                if wanted {
                    let (engine, what) = (self.engine.name(), ability.name());
                    return Err(Trouble(format!("No story in {engine} can {what}.")));
                }
            }
            let sized = self.wait(self.client.set_window_size(width, height));
            return sized.map_err(trouble);
        }
        // A window cannot be as narrow as a phone, a page can.
        let size =
            json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.try_cdp("Emulation.setDeviceMetricsOverride", size).map_err(trouble)?;
        for script in &setup.before {
            self.try_cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script }))
                .map_err(trouble)?;
        }
        if !setup.scripts {
            self.try_cdp("Emulation.setScriptExecutionDisabled", json!({ "value": true }))
                .map_err(trouble)?;
        }
        Ok(())
    }

    /// Waits for work with the driver. Stories are told step by step, so nothing else goes on.
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
        self.wait(self.client.goto(address)).must("the page did not open");
    }

    /// The address shown.
    #[must_use]
    #[track_caller]
    pub fn address(&self) -> String {
        self.wait(self.client.current_url()).must("the browser has no address").into()
    }

    /// Runs a function body in the page and gives back what it returns.
    #[track_caller]
    pub fn run(&self, script: &str) -> Value {
        self.run_with(script, Vec::new())
    }

    /// Runs a function body in the page that gives back what it promises.
    #[track_caller]
    pub fn run_async(&self, script: &str, mut arguments: Vec<Value>) -> Value {
        arguments.insert(0, json!(null));
        let script = format!(
            "const [, ...given] = arguments, done = given.pop();
             (async function () {{ {script} }}).apply(null, given)
               .then((value) => done({{ value }}), (error) => done({{ error: String(error.stack ?? error) }}));"
        );
        let mut said = self
            .wait(self.client.execute_async(&script, arguments))
            .must("a script of the story did not run");
        assert_eq!(said.get("error"), None, "a script of the story went wrong");
        said["value"].take()
    }

    /// Runs a function body in the page, with arguments.
    #[track_caller]
    pub fn run_with(&self, script: &str, arguments: Vec<Value>) -> Value {
        self.wait(self.client.execute(script, arguments)).must("a script of the story did not run")
    }

    /// Lets scripts of the story take a day. WebKitGTK's driver measures them by the page's own clock,
    /// which a story may turn.
    #[track_caller]
    pub fn let_scripts_take_their_time(&self) {
        let day = json!({ "script": 24 * 60 * 60 * 1000 });
        self.issue(Wire::post("timeouts", &day)).must("the driver keeps its own time");
    }

    /// The element that a script returned, if it returned one.
    #[must_use]
    pub fn element(&self, returned: &Value) -> Option<Element> {
        let id = returned.get(ELEMENT)?.as_str()?;
        Some(Element::from_element_id(self.client.clone(), ElementRef::from(id.to_owned())))
    }

    /// An element as an argument of a script.
    #[must_use]
    pub fn argument(&self, element: &Element) -> Value {
        json!({ ELEMENT: &*element.element_id() })
    }

    /// A command of Chromium's own protocol.
    #[track_caller]
    pub fn cdp(&self, command: &str, parameters: Value) -> Value {
        self.try_cdp(command, parameters).must("Chromium refused a command")
    }

    fn try_cdp(&self, command: &str, parameters: Value) -> Result<Value, CmdError> {
        self.issue(Wire::post("goog/cdp/execute", &json!({ "cmd": command, "params": parameters })))
    }

    /// Goes back to the page around all frames.
    #[track_caller]
    pub(crate) fn leave_frames(&self) {
        let gone = self.issue(Wire::post("frame", &json!({ "id": null })));
        gone.must("the frame could not be left");
    }

    fn issue(&self, command: Wire) -> Result<Value, CmdError> {
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
        let entries = self.issue(Wire::post("se/log", &json!({ "type": kind })));
        match entries.must("the browser keeps no log") {
            Value::Array(entries) => entries,
            other => panic!("the browser's log is no list: {other}"),
        }
    }

    /// The names of the cookies that the page could read or that are kept for it.
    #[must_use]
    #[track_caller]
    pub fn cookies(&self) -> Vec<String> {
        let cookies = self.wait(self.client.get_all_cookies()).must("the browser keeps no cookies");
        cookies.iter().map(|cookie| cookie.name().to_owned()).collect()
    }

    /// Presses keys, one after the other.
    #[track_caller]
    pub fn press(&self, keys: &[Key]) {
        let mut actions = KeyActions::new("keyboard".to_owned());
        for key in keys {
            let value = char::from(*key);
            actions = actions.then(KeyAction::Down { value }).then(KeyAction::Up { value });
        }
        self.wait(self.client.perform_actions(actions)).must("a key could not be pressed");
    }

    /// Types a text, key by key.
    #[track_caller]
    pub fn type_keys(&self, text: &str) {
        let keys = KeyActions::new("keyboard".to_owned());
        let keys = text.chars().fold(keys, |keys, value| {
            keys.then(KeyAction::Down { value }).then(KeyAction::Up { value })
        });
        self.wait(self.client.perform_actions(keys)).must("a text could not be typed");
    }

    /// Presses a key while Shift is held.
    #[track_caller]
    pub fn press_with_shift(&self, key: Key) {
        let (shift, value) = (char::from(Key::Shift), char::from(key));
        let actions = KeyActions::new("keyboard".to_owned())
            .then(KeyAction::Down { value: shift })
            .then(KeyAction::Down { value })
            .then(KeyAction::Up { value })
            .then(KeyAction::Up { value: shift });
        self.wait(self.client.perform_actions(actions)).must("a key could not be pressed");
    }

    /// Moves the pointer over an element.
    #[track_caller]
    pub fn point_at(&self, element: &Element) {
        let actions = MouseActions::new("mouse".to_owned()).then(PointerAction::MoveToElement {
            element: element.clone(),
            duration: None,
            x: 0.0,
            y: 0.0,
        });
        self.wait(self.client.perform_actions(actions)).must("the pointer could not be moved");
    }

    /// Everything that fits a selector.
    #[must_use]
    #[track_caller]
    pub fn all(&self, css: &str) -> Vec<Element> {
        self.wait(self.client.find_all(Locator::Css(css))).must("the page could not be searched")
    }

    /// Everything a visitor can see with this role and, if one is given, a name that fits.
    #[must_use]
    #[track_caller]
    pub fn all_by_role(&self, role: Role, fits: &dyn Fn(&str) -> bool) -> Vec<Element> {
        let mut found = self.all(role.candidates());
        found.retain(|element| {
            // An element that goes away meanwhile is not there.
            self.computed(element, "role").is_ok_and(|is| is == role.name())
                && self.computed(element, "label").is_ok_and(|name| fits(&name))
                && self.wait(element.is_displayed()).unwrap_or(false)
        });
        found
    }

    /// The accessible name of an element, as the browser hands it to screen readers.
    #[must_use]
    #[track_caller]
    pub fn name_of(&self, element: &Element) -> String {
        self.computed(element, "label").must("an element has no accessible name")
    }

    fn computed(&self, element: &Element, what: &str) -> Result<String, CmdError> {
        let path = format!("element/{}/computed{what}", &*element.element_id());
        let said = self.issue(Wire::get(&path))?;
        Ok(match said.as_str().unwrap_or_default().trim() {
            // Two names of one role.
            "img" => "image".to_owned(),
            said => said.to_owned(),
        })
    }

    /// An attribute of an element, or nothing.
    #[must_use]
    #[track_caller]
    pub fn attribute(&self, element: &Element, name: &str) -> String {
        self.wait(element.attr(name)).must("an element went away").unwrap_or_default()
    }

    /// The text of an element, as it is shown.
    #[must_use]
    #[track_caller]
    pub fn text(&self, element: &Element) -> String {
        self.wait(element.text()).must("an element went away")
    }

    /// Waits until something is there.
    #[track_caller]
    pub fn wait_for<T>(&self, what: &str, mut look: impl FnMut() -> Option<T>) -> T {
        let started = Instant::now();
        loop {
            if let Some(found) = look() {
                return found;
            }
            assert!(started.elapsed() < PATIENCE, "{what}: not after {PATIENCE:?}");
            self.wait(async { sleep(GLANCE).await });
        }
    }

    /// Waits until something holds.
    #[track_caller]
    pub fn wait_until(&self, what: &str, mut holds: impl FnMut() -> bool) {
        self.wait_for(what, || holds().then_some(()));
    }

    /// A picture of the window.
    pub fn picture(&self) -> Result<Vec<u8>, Trouble> {
        self.wait(self.client.screenshot())
            .map_err(|error| Trouble(format!("The browser gave no picture: {error}.")))
    }

    /// A picture of one element.
    #[must_use]
    #[track_caller]
    pub fn picture_of(&self, element: &Element) -> Vec<u8> {
        self.wait(element.screenshot()).must("the browser gave no picture of an element")
    }

    /// Prints the page on US letter paper, into a PDF. The page itself says how wide its margins are.
    #[must_use]
    #[track_caller]
    pub fn print(&self) -> Vec<u8> {
        let paper = json!({ "page": { "width": 21.59, "height": 27.94 }, "background": false });
        let printed = self.issue(Wire::post("print", &paper)).must("the page could not be printed");
        BASE64.decode(printed.as_str().unwrap_or_default()).must("the browser printed no PDF")
    }

    /// The text of a file that was saved, once all of it is there.
    #[must_use]
    #[track_caller]
    pub fn saved(&self, name: &str, end: &str) -> String {
        let file = self.profile.path().join(name);
        self.wait_for(&format!("the file {name}"), || {
            fs::read_to_string(&file).ok().filter(|text| text.ends_with(end))
        })
    }

    /// A picture of all of the page, however long.
    pub fn whole_picture(&self) -> Result<Vec<u8>, Trouble> {
        let trouble = |why: String| Trouble(format!("The browser gave no picture: {why}."));
        let sizes = self.try_cdp("Page.getLayoutMetrics", json!({}));
        let mut size = sizes.map_err(|error| trouble(error.to_string()))?["cssContentSize"].take();
        size["scale"] = json!(1);
        let wanted = json!({ "format": "png", "captureBeyondViewport": true, "clip": size });
        let given = self.try_cdp("Page.captureScreenshot", wanted);
        let given = given.map_err(|error| trouble(error.to_string()))?;
        let picture = given["data"].as_str().unwrap_or_default();
        BASE64.decode(picture).map_err(|error| trouble(error.to_string()))
    }

    /// Shows pages in a color scheme, `light` or `dark`, for a medium, `screen` or `print`.
    #[track_caller]
    pub fn show_in(&self, scheme: &str, medium: &str) {
        let scheme = json!([{ "name": "prefers-color-scheme", "value": scheme }]);
        let media = json!({ "media": medium, "features": scheme });
        self.cdp("Emulation.setEmulatedMedia", media);
    }

    /// Shows pages in the few colors of a visitor's own, as Windows does in its contrast themes.
    #[track_caller]
    pub fn show_in_forced_colors(&self) {
        let features = json!([
            { "name": "prefers-color-scheme", "value": "dark" },
            { "name": "forced-colors", "value": "active" },
        ]);
        self.cdp("Emulation.setEmulatedMedia", json!({ "media": "screen", "features": features }));
    }

    /// Keeps a picture and the page of a story that failed.
    fn keep_evidence(&self) {
        let story = thread::current().name().unwrap_or("story").replace("::", "-");
        let folder = page::target().join("browser-failures");
        let Ok(()) = fs::create_dir_all(&folder) else { return };
        let limit = Duration::from_secs(10);
        if let Ok(Ok(picture)) = self.wait(async { timeout(limit, self.client.screenshot()).await })
        {
            let file = folder.join(format!("{story}.png"));
            if fs::write(&file, picture).is_ok() {
                eprintln!("The screen at that moment: {}", file.display());
            }
        }
        if let Ok(Ok(source)) = self.wait(async { timeout(limit, self.client.source()).await }) {
            let _ = fs::write(folder.join(format!("{story}.html")), source);
        }
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        if thread::panicking() {
            self.keep_evidence();
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

/// A role that stories look for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Something to press.
    Button,
    /// A heading of any level.
    Heading,
    /// A link.
    Link,
    /// A named part of the page.
    Region,
    /// A message that is announced at once.
    Alert,
    /// Things that belong together, under a name.
    Group,
    /// A message that is announced when there is a pause.
    Status,
    /// A field to type into.
    Field,
    /// A picture.
    Picture,
    /// A question in front of everything else.
    Dialog,
}

impl Role {
    const fn name(self) -> &'static str {
        match self {
            Self::Button => "button",
            Self::Heading => "heading",
            Self::Link => "link",
            Self::Region => "region",
            Self::Alert => "alert",
            Self::Group => "group",
            Self::Status => "status",
            Self::Field => "textbox",
            Self::Picture => "image",
            Self::Dialog => "alertdialog",
        }
    }

    /// What may have the role. The browser then says what has it.
    const fn candidates(self) -> &'static str {
        match self {
            Self::Button => "button, [role=button], input[type=button], input[type=submit]",
            Self::Heading => "h1, h2, h3, h4, h5, h6, [role=heading]",
            Self::Link => "a, [role=link]",
            Self::Region => "section, [role=region]",
            Self::Alert => "[role=alert]",
            Self::Group => "[role=group]",
            Self::Status => "[role=status]",
            Self::Field => "input, textarea",
            Self::Picture => "img, [role=img]",
            Self::Dialog => "dialog, [role=alertdialog]",
        }
    }
}

/// A display that nobody sees.
struct Display {
    // Ends when it is dropped.
    _server: Child,
    name: String,
}

impl Display {
    async fn start((width, height): (u32, u32)) -> Result<Self, Trouble> {
        let trouble = |why: String| {
            Trouble(format!("No display was started ({why}): install the package `xvfb`."))
        };
        // It chooses a free number and writes it to its output.
        let mut server = Command::new("Xvfb")
            .args(["-displayfd", "1", "-nolisten", "tcp", "-screen", "0"])
            .arg(format!("{}x{}x24", width.max(1280) + 200, height.max(900) + 400))
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .kill_on_drop(true)
            .spawn()
            .map_err(|error| trouble(error.to_string()))?;
        let said = server.stdout.take().ok_or_else(|| trouble("it says nothing".to_owned()))?;
        let mut lines = BufReader::new(said).lines();
        match timeout(STARTED, lines.next_line()).await {
            Ok(Ok(Some(number))) => {
                Ok(Self { _server: server, name: format!(":{}", number.trim()) })
            }
            _ => Err(trouble("it named no number".to_owned())),
        }
    }
}

/// What the names of logs of look-ups begin with.
pub(crate) const LOOK_UPS: &str = "look-ups";

/// How long a driver or a display may take to start.
const STARTED: Duration = Duration::from_secs(20);

/// What a driver and its browser find around them.
#[derive(Clone, Copy)]
struct Surroundings<'a> {
    scratch: &'a Path,
    display: Option<&'a Display>,
    log_look_ups: bool,
}

/// Starts a driver on a free port. Two drivers that start at once may be given the same one; whoever
/// loses it ends at once and is started again.
async fn start_driver(
    engine: Engine,
    path: &Path,
    around: Surroundings<'_>,
) -> Result<(Child, u16), Trouble> {
    const STARTS: usize = 5;
    let mut last = None;
    for _ in 0..STARTS {
        match try_driver(engine, path, around).await {
            Ok(started) => return Ok(started),
            Err(trouble) => last = Some(trouble),
        }
    }
    Err(last.unwrap_or_else(|| Trouble("No driver was started.".to_owned())))
}

async fn try_driver(
    engine: Engine,
    path: &Path,
    around: Surroundings<'_>,
) -> Result<(Child, u16), Trouble> {
    let trouble =
        |why: String| Trouble(format!("The driver {} did not start: {why}.", path.display()));
    let given = if engine.is_given_a_port() {
        Some(free_port().map_err(|error| trouble(error.to_string()))?)
    } else {
        None
    };
    let mut command = Command::new(path);
    command
        .args(engine.driver_arguments(given))
        // What the browser leaves lying about goes with the profile.
        .env("TMPDIR", around.scratch);
    if around.log_look_ups {
        // Firefox reads these; Chromium is told by an argument.
        command
            .env("MOZ_LOG", "sync,nsHostResolver:5")
            .env("MOZ_LOG_FILE", around.scratch.join(LOOK_UPS));
    }
    if let Some(display) = around.display {
        command
            .env("DISPLAY", &display.name)
            .env("HOME", around.scratch)
            .env("XDG_RUNTIME_DIR", around.scratch)
            .env("GDK_BACKEND", "x11")
            // There is no graphics card, and no desktop that could be asked.
            .env("LIBGL_ALWAYS_SOFTWARE", "1")
            .env("WEBKIT_DISABLE_DMABUF_RENDERER", "1")
            .env("NO_AT_BRIDGE", "1")
            .env_remove("WAYLAND_DISPLAY");
    }
    let mut driver = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .kill_on_drop(true)
        .spawn()
        .map_err(|error| trouble(error.to_string()))?;
    let Some(said) = driver.stdout.take() else {
        return Err(trouble("it says nothing".to_owned()));
    };
    let mut lines = BufReader::new(said).lines();
    let port = async {
        if let Some(port) = given {
            while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).await.is_err() {
                if !matches!(driver.try_wait(), Ok(None)) {
                    return None;
                }
                sleep(GLANCE).await;
            }
            return Some(port);
        }
        while let Ok(Some(line)) = lines.next_line().await {
            if let Some(port) = engine.port(&line) {
                return Some(port);
            }
        }
        None
    };
    match timeout(STARTED, port).await {
        Ok(Some(port)) => {
            // Keeps reading: a full pipe would stop the driver.
            tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
            Ok((driver, port))
        }
        _ => Err(trouble("it named no port".to_owned())),
    }
}

fn free_port() -> io::Result<u16> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port())
}

/// A WebDriver command that the client library does not know.
#[derive(Debug)]
struct Wire {
    path: String,
    body: Option<String>,
}

impl Wire {
    fn get(path: &str) -> Self {
        Self { path: path.to_owned(), body: None }
    }

    fn post(path: &str, body: &Value) -> Self {
        Self { path: path.to_owned(), body: Some(body.to_string()) }
    }
}

impl WebDriverCompatibleCommand for Wire {
    fn endpoint(
        &self,
        base: &url::Url,
        session: Option<&str>,
    ) -> Result<url::Url, url::ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.path))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        let method = if self.body.is_some() { http::Method::POST } else { http::Method::GET };
        (method, self.body.clone())
    }
}
