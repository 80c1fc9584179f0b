//! Answers that are brought along in an address.

use coverage_guide::domain::answers::{Answers, Picks};
use coverage_guide::domain::code::encode;
use coverage_guide::domain::profile::{Profile, read};
use coverage_guide::domain::questions::{QuestionId, question};

use crate::browser::Setup;
use crate::guide::{Guide, Screen};
use crate::server::Offer;
use crate::{Must, page};

/// Answers as they are told: `service=couples priorities=cost+employer`.
#[must_use]
#[track_caller]
pub fn answers(told: &str) -> Answers {
    let mut answers = Answers::default();
    for answer in told.split_whitespace() {
        let (id, options) = answer.split_once('=').must("an answer has a question");
        let id = QuestionId::from_id(id).must(&format!("there is no question `{id}`"));
        let picks = options.split('+').fold(Picks::NONE, |picks, option| {
            let at = question(id).list.iter().position(|known| *known == option);
            picks.with(at.must(&format!("there is no option `{option}`")))
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
    let json = serde_json::from_str(json).must("a profile is no JSON");
    read(&json).ok().must("a profile is not right")
}

impl Guide {
    /// Opens the guide of the build with answers that are brought along: the answer comes at once.
    #[must_use]
    #[track_caller]
    pub fn bring(setup: &Setup, fragment: &str) -> Self {
        Self::bring_offered(setup, Offer::default(), fragment)
    }

    /// The same, with a guide as a server offers it.
    #[must_use]
    #[track_caller]
    pub fn bring_offered(setup: &Setup, offer: Offer, fragment: &str) -> Self {
        let guide = Self::load_at(setup, offer, fragment);
        guide.browser().wait_until("the answer", || guide.screen() == Screen::Answer);
        guide
    }
}

/// The sealed page for a practice.
#[must_use]
#[track_caller]
pub fn page_of(profile: &str) -> Offer {
    Offer::default().page(page::with_profile(&page::sealed().must("no guide"), profile))
}
