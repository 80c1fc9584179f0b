//! Answers that are brought along in an address.

use coverage_guide::domain::answers::{Answers, Picks};
use coverage_guide::domain::code::encode;
use coverage_guide::domain::profile::{Profile, read};
use coverage_guide::domain::questions::{QuestionId, question};

use crate::browser::Setup;
use crate::guide::{Guide, Screen};
use crate::server::ServerConfig;
use crate::{ExpectOk, page};

/// Answers as they are told: `service=couples priorities=cost+employer`.
#[must_use]
#[track_caller]
pub fn answers(told: &str) -> Answers {
    let mut answers = Answers::default();
    for answer in told.split_whitespace() {
        let (id, options) = answer.split_once('=').expect_ok("an answer has a question");
        let id = QuestionId::from_id(id).expect_ok(&format!("there is no question `{id}`"));
        let picks = options.split('+').fold(Picks::NONE, |picks, option| {
            let at = question(id).list.iter().position(|known| *known == option);
            picks.with(at.expect_ok(&format!("there is no option `{option}`")))
        });
        answers.put(id, picks);
    }
    answers
}

/// What stands behind the `#` of an address that brings answers along.
#[must_use]
#[track_caller]
pub fn fragment(told: &str) -> String {
    format!("a={}", encode(&answers(told)))
}

/// The profile of a practice.
#[must_use]
#[track_caller]
pub fn profile(json: &str) -> Profile {
    let json = serde_json::from_str(json).expect_ok("a profile is no JSON");
    read(&json).ok().expect_ok("a profile is not right")
}

impl Guide {
    /// Opens the guide of the build with answers that are brought along: the answer comes at once.
    #[must_use]
    #[track_caller]
    pub fn open_with_answers(setup: &Setup, fragment: &str) -> Self {
        Self::open_served_with_answers(setup, ServerConfig::default(), fragment)
    }

    /// The same, with a guide as a server offers it.
    #[must_use]
    #[track_caller]
    pub fn open_served_with_answers(setup: &Setup, offer: ServerConfig, fragment: &str) -> Self {
        let guide = Self::load_with_fragment(setup, offer, fragment);
        guide.browser().wait_until("the answer", || guide.screen() == Screen::Answer);
        guide
    }
}

/// The sealed page for a practice.
#[must_use]
#[track_caller]
pub fn served_for_practice(profile: &str) -> ServerConfig {
    ServerConfig::default().page(page::with_profile(&page::sealed(), profile))
}
