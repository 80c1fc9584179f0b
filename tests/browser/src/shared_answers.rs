//! Answers that are shared by the address of the guide.

use coverage_guide::domain::share_code::encode;
use test_fixtures::parse_answers;

use crate::browser::Setup;
use crate::guide::{Guide, Screen};
use crate::page;
use crate::server::ServerConfig;

/// The fragment of an address that shares answers such as `service=couples priorities=cost+employer`.
#[must_use]
#[track_caller]
pub fn fragment(answers: &str) -> String {
    format!("a={}", encode(&parse_answers(answers)))
}

impl Guide {
    /// Opens the guide with shared answers: it shows the answer at once.
    #[must_use]
    #[track_caller]
    pub fn open_with_answers(setup: &Setup, fragment: &str) -> Self {
        Self::open_served_with_answers(setup, ServerConfig::default(), fragment)
    }

    /// The same, from a server with this configuration.
    #[must_use]
    #[track_caller]
    pub fn open_served_with_answers(setup: &Setup, config: ServerConfig, fragment: &str) -> Self {
        let guide = Self::load_with_fragment(setup, config, fragment);
        guide.browser().wait_until("the answer", || guide.screen() == Screen::Answer);
        guide
    }
}

/// A server with the sealed page for a practice.
#[must_use]
#[track_caller]
pub fn served_for_practice(profile: &str) -> ServerConfig {
    ServerConfig::default().page(page::with_profile(&page::sealed(), profile))
}
