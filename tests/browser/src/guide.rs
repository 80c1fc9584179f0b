//! A visit to the guide, as a visitor makes it.

mod actions;
mod focus;
mod queries;
mod screens;
mod short_answer;
mod state;
mod walk;

use std::rc::Rc;

use anyhow::Result;
use tempfile::TempDir;

use crate::ExpectOk;
use crate::browser::{Browser, Setup};
use crate::engine::Ability;
use crate::page;
use crate::server::{Server, ServerConfig};
pub use crate::texts::{cost_field, english, localized, names};
pub use state::{Focus, Row, Screen, StepState};

/// The port of a server that was stopped.
#[derive(Debug)]
pub struct StoppedServer(u16);

impl StoppedServer {
    /// The address that a file had on it.
    #[must_use]
    pub fn address(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}/{path}", self.0)
    }
}

/// A visit to the guide. The order of the fields counts: the browser is dropped before its server.
pub struct Guide {
    browser: Browser,
    server: Option<Server>,
}

/// Opens the guide from a web server, in a window of usual size.
#[must_use]
#[track_caller]
pub fn open_guide() -> Guide {
    Guide::open(&Setup::default())
}

/// Opens the guide as a file on this machine's disk.
#[must_use]
#[track_caller]
pub fn open_guide_from_disk() -> Guide {
    Guide::open_from_disk(&Setup::default())
}

impl Guide {
    /// Opens the guide from a web server.
    #[must_use]
    #[track_caller]
    pub fn open(setup: &Setup) -> Self {
        Self::open_served(setup, ServerConfig::default())
    }

    /// Opens the guide from a web server, and gives these answers up to the answer's own screen.
    #[must_use]
    #[track_caller]
    pub fn open_answered(setup: &Setup, answers: &[(&str, &str)]) -> Self {
        let guide = Self::open(setup);
        guide.answer_all(answers);
        assert!(guide.shows_answer());
        guide
    }

    /// Opens the guide as a file.
    #[must_use]
    #[track_caller]
    pub fn open_from_disk(setup: &Setup) -> Self {
        let guide = Self::load_address(setup, &page::file_address());
        guide.wait_for_start();
        guide
    }

    /// Opens the guide from a server with this configuration.
    #[must_use]
    #[track_caller]
    pub fn open_served(setup: &Setup, config: ServerConfig) -> Self {
        let guide = Self::load(setup, config);
        guide.wait_for_start();
        guide
    }

    /// Opens the guide with a fragment in its address.
    #[must_use]
    #[track_caller]
    pub fn open_with_fragment(setup: &Setup, fragment: &str) -> Self {
        let guide = Self::load_with_fragment(setup, ServerConfig::default(), fragment);
        guide.wait_for_start();
        guide
    }

    /// Loads the page, whether or not its program starts.
    #[must_use]
    #[track_caller]
    pub fn load(setup: &Setup, config: ServerConfig) -> Self {
        Self::load_with_fragment(setup, config, "")
    }

    /// Loads the page with a fragment in its address, whether or not its program starts.
    #[must_use]
    #[track_caller]
    pub fn load_with_fragment(setup: &Setup, config: ServerConfig, fragment: &str) -> Self {
        let server = Server::start(config).expect_ok("no server");
        let address = server.address(page::NAME);
        let address = if fragment.is_empty() { address } else { format!("{address}#{fragment}") };
        let mut guide = Self::load_address(setup, &address);
        guide.server = Some(server);
        guide
    }

    /// Loads the page from an address, whether or not its program starts.
    #[must_use]
    #[track_caller]
    pub fn load_address(setup: &Setup, address: &str) -> Self {
        let browser = Browser::start(setup).expect_ok("no browser");
        // What the browser did before is no part of the visit.
        if browser.engine().can(Ability::Requests) {
            drop(browser.requests());
        }
        browser.open(address);
        Self::of(browser, None)
    }

    pub(crate) fn of(browser: Browser, server: Option<Server>) -> Self {
        Self { browser, server }
    }

    #[track_caller]
    fn wait_for_start(&self) {
        self.browser
            .wait_until("the first question", || matches!(self.screen(), Screen::Question(_)));
    }

    /// The same guide in the same browser, which was closed and opened again.
    #[must_use]
    #[track_caller]
    pub fn restarted(self, setup: &Setup) -> Self {
        Self { browser: self.browser.restart(setup).expect_ok("no browser"), server: self.server }
    }

    /// Closes the browser, and gives back the folder with all that it had kept.
    #[must_use]
    pub fn close(self) -> Rc<TempDir> {
        self.browser.close()
    }

    /// Stops the server: from here on the browser has no network.
    #[track_caller]
    pub fn stop_server(&mut self) -> StoppedServer {
        let server = self.server.take().expect_ok("this guide came from no server");
        let stopped = StoppedServer(server.port());
        drop(server);
        stopped
    }

    /// Starts a server on the port of the stopped one.
    #[track_caller]
    pub fn start_server(&mut self, stopped: &StoppedServer, config: ServerConfig) {
        self.server = Some(Server::start_at(stopped.0, config).expect_ok("no server"));
    }

    /// The browser, for what goes beyond a visit.
    #[must_use]
    pub fn browser(&self) -> &Browser {
        &self.browser
    }

    /// The server of a guide that came from one.
    #[must_use]
    #[track_caller]
    pub fn server(&self) -> &Server {
        self.server.as_ref().expect_ok("this guide came from no server")
    }
}

/// Whether the suite can run here at all. For programs that want to say so before they start.
pub fn check_requirements() -> Result<()> {
    page::try_sealed()?;
    let engine = Setup::default().engine;
    engine.driver()?;
    engine.browser()?;
    Ok(())
}
