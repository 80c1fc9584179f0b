//! What leaves the browser as a file: screenshots, prints and downloads.

use std::fs;
use std::thread;
use std::time::Duration;

use anyhow::{Context, Result};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use fantoccini::elements::Element;
use serde_json::json;
use tokio::time::timeout;

use super::Browser;
use super::command::Command;
use crate::{ExpectOk, paths};

const NO_SCREENSHOT: &str = "the browser took no screenshot";

impl Browser {
    /// A screenshot of the window.
    pub fn screenshot(&self) -> Result<Vec<u8>> {
        self.wait(self.client.screenshot()).context(NO_SCREENSHOT)
    }

    /// A screenshot of one element.
    #[must_use]
    #[track_caller]
    pub fn element_screenshot(&self, element: &Element) -> Vec<u8> {
        self.wait(element.screenshot()).expect_ok("the browser took no screenshot of an element")
    }

    /// A screenshot of the whole page, however long.
    pub fn full_page_screenshot(&self) -> Result<Vec<u8>> {
        let mut sizes = self.try_cdp("Page.getLayoutMetrics", json!({})).context(NO_SCREENSHOT)?;
        let mut size = sizes["cssContentSize"].take();
        size["scale"] = json!(1);
        let wanted = json!({ "format": "png", "captureBeyondViewport": true, "clip": size });
        let taken = self.try_cdp("Page.captureScreenshot", wanted).context(NO_SCREENSHOT)?;
        BASE64.decode(taken["data"].as_str().unwrap_or_default()).context(NO_SCREENSHOT)
    }

    /// Prints the page on US letter paper, into a PDF. The page itself says how wide its margins are.
    #[must_use]
    #[track_caller]
    pub fn print(&self) -> Vec<u8> {
        let paper = json!({ "page": { "width": 21.59, "height": 27.94 }, "background": false });
        let printed =
            self.issue(Command::post("print", &paper)).expect_ok("the page could not be printed");
        BASE64.decode(printed.as_str().unwrap_or_default()).expect_ok("the browser printed no PDF")
    }

    /// The text of a file that was saved, once all of it is there.
    #[must_use]
    #[track_caller]
    pub fn wait_for_download(&self, name: &str, end: &str) -> String {
        let file = self.profile.path().join(name);
        self.wait_for(&format!("the file {name}"), || {
            fs::read_to_string(&file).ok().filter(|text| text.ends_with(end))
        })
    }

    /// Saves a screenshot and the page of a test that failed.
    pub(super) fn save_failure(&self) {
        let test = thread::current().name().unwrap_or("test").replace("::", "-");
        let folder = paths::target().join("browser-failures");
        let Ok(()) = fs::create_dir_all(&folder) else { return };
        let limit = Duration::from_secs(10);
        if let Ok(Ok(png)) = self.wait(async { timeout(limit, self.client.screenshot()).await }) {
            let file = folder.join(format!("{test}.png"));
            if fs::write(&file, png).is_ok() {
                eprintln!("The screen at that moment: {}", file.display());
            }
        }
        if let Ok(Ok(source)) = self.wait(async { timeout(limit, self.client.source()).await }) {
            let _ = fs::write(folder.join(format!("{test}.html")), source);
        }
    }
}
