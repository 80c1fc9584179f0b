//! A page that embeds the guide, seen from outside and from inside the frame.

use fantoccini::elements::Element;
use serde_json::{Value, json};

use crate::ExpectOk;
use crate::browser::{Browser, Setup};
use crate::guide::{Guide, Screen, names};
use crate::server::{Server, ServerConfig};

/// Finds the frame of the element in this place, counted from 0.
const FRAME: &str = "const at = document.querySelectorAll('coverage-guide')[arguments[0]];
    return at && at.shadowRoot ? at.shadowRoot.querySelector('iframe') : null;";

/// Records every event of every element and every error on the console. Runs before the page's other
/// scripts.
pub const RECORD_EVENTS: &str = "
    window.recordedEvents = [];
    for (const what of ['ready', 'resize', 'leave', 'slow', 'error']) {
      addEventListener('coverage-guide:' + what, (event) => recordedEvents.push([what, event.detail]));
    }
    const log = console.error;
    console.error = (...all) => { recordedEvents.push(['console', all.join(' ')]); log.apply(console, all); };";

/// Finds how many frames the guide of this place has, even if it has left the page.
const FRAMES: &str = "return [...document.querySelectorAll('coverage-guide'), ...(window.kept || [])]
    .reduce((sum, at) => sum + (at.shadowRoot ? at.shadowRoot.querySelectorAll('iframe').length : 0), 0);";

impl Guide {
    /// Opens a page that has the guide in it, from a server, without entering any frame.
    #[must_use]
    #[track_caller]
    pub fn load_host(setup: &Setup, offer: ServerConfig, path: &str) -> Self {
        let server = Server::start(offer).expect_ok("no server");
        let address = server.address(path);
        let browser = Browser::start(setup).expect_ok("no browser");
        browser.open(&address);
        Self::of(browser, Some(server))
    }

    /// Waits until the guide of this place on the page is ready, and enters its frame.
    #[track_caller]
    pub fn enter_guide(&self, at: usize) {
        self.leave_frame();
        self.wait_for_state(at, "ready");
        self.enter_frame(&self.frame(at).expect_ok("a guide that is ready has a frame"));
        self.browser()
            .wait_until("the first question", || matches!(self.screen(), Screen::Question(_)));
    }

    /// Enters a frame.
    #[track_caller]
    pub fn enter_frame(&self, frame: &Element) {
        self.browser().wait(frame.clone().enter_frame()).expect_ok("a frame could not be entered");
    }

    /// Goes back to the page around the frames.
    #[track_caller]
    pub fn leave_frame(&self) {
        self.browser().leave_frames();
    }

    /// The frame of the guide in this place on the page.
    #[must_use]
    #[track_caller]
    pub fn frame(&self, at: usize) -> Option<Element> {
        self.browser().element(&self.browser().run_with(FRAME, vec![json!(at)]))
    }

    /// Answers the question shown, from inside the page. A driver's pointer and keys would scroll the page around
    /// the frame, and some drivers cannot.
    #[track_caller]
    pub fn answer_from_inside(&self, question: &str, options: &str) {
        assert!(self.shows_question(question), "{:?} in place of `{question}`", self.screen());
        let before = self.step_state();
        self.browser().run_with(
            "const inputs = [...document.querySelectorAll('fieldset[data-question] input')];
             for (const option of arguments[0].split(' ')) inputs.find(({ value }) => value === option).click();",
            vec![json!(options)],
        );
        self.press_from_inside(&[names::CONTINUE, names::SEE_MY_ANSWER]);
        self.wait_for_step(&format!("a step from `{question}`"), &before);
        self.wait_for_focus_on_heading();
    }

    /// Presses the button that has one of these names, from inside the page.
    #[track_caller]
    pub fn press_from_inside(&self, names: &[&str]) {
        let pressed = self.browser().run_with(
            "const buttons = [...document.querySelectorAll('button')];
             const found = buttons.filter((button) => arguments[0].includes(button.innerText.trim()));
             found[0]?.click();
             return found.length;",
            vec![json!(names)],
        );
        assert_eq!(pressed, json!(1), "buttons {names:?}");
    }

    /// Takes a step by the one element that this selector finds, from inside the page.
    #[track_caller]
    pub fn step_from_inside(&self, css: &str) {
        let before = self.step_state();
        let found = self.browser().run_with(
            "const found = document.querySelectorAll(arguments[0]);
             found[0]?.click();
             return found.length;",
            vec![json!(css)],
        );
        assert_eq!(found, json!(1), "{css}");
        self.wait_for_step(&format!("a step by {css}"), &before);
    }

    /// Gives the frame of the guide in this place the focus, as a visitor does by a press in it.
    #[track_caller]
    pub fn focus_frame(&self, at: usize) {
        let frame = self.frame(at).expect_ok("there is no frame");
        let frame = self.browser().argument(&frame);
        self.browser().run_with("arguments[0].focus({ preventScroll: true });", vec![frame]);
    }

    /// How many frames the guides of the page have, those in `window.kept` included.
    #[must_use]
    #[track_caller]
    pub fn frame_count(&self) -> u64 {
        self.browser().run(FRAMES).as_u64().expect_ok("no count of frames")
    }

    /// Waits until the guide of this place shows itself: `ready`, or what it `lend`s its place to.
    #[track_caller]
    pub fn wait_for_state(&self, at: usize, state: &str) {
        let script = "const at = document.querySelectorAll('coverage-guide')[arguments[0]];
            const box = at && at.shadowRoot && at.shadowRoot.firstElementChild;
            return box ? box.className : '';";
        self.browser().wait_until(&format!("a guide that is {state}"), || {
            let is = self.browser().run_with(script, vec![json!(at)]);
            let is = is.as_str().unwrap_or_default();
            !is.contains("wait")
                && state.split(' ').all(|part| is.split(' ').any(|one| one == part))
        });
    }

    /// The recorded events of the elements on the page: name and detail.
    #[must_use]
    #[track_caller]
    pub fn events(&self) -> Vec<(String, Value)> {
        let recorded = self.browser().run("return window.recordedEvents;");
        let recorded = recorded.as_array().cloned().unwrap_or_default();
        recorded
            .iter()
            .map(|one| (one[0].as_str().unwrap_or_default().to_owned(), one[1].clone()))
            .collect()
    }
}
