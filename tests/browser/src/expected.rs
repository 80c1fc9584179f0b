//! What the pure layers say, to hold the screen against.

use std::collections::BTreeSet;
use std::fs;

use coverage_guide::domain::answers::{Answers, Picks};
use coverage_guide::domain::assess::{Assessment, assess};
use coverage_guide::domain::flow;
use coverage_guide::domain::profile::{Json, Profile, read};
use coverage_guide::domain::questions::{QuestionId, question};

use crate::ExpectOk;
use crate::paths;

/// The profile that the sealed page is built with.
#[must_use]
#[track_caller]
pub fn practice() -> Profile {
    profile("steffen-counseling-services.json")
}

/// A profile of the project, by the name of its file.
#[must_use]
#[track_caller]
pub fn profile(file: &str) -> Profile {
    let json: Json = serde_json::from_str(&profile_text(file)).expect_ok("a profile is no JSON");
    read(&json).ok().expect_ok("a profile cannot be used")
}

/// The text of a profile of the project.
#[must_use]
#[track_caller]
pub fn profile_text(file: &str) -> String {
    let path = paths::root().join("profiles").join(file);
    fs::read_to_string(path).expect_ok("a profile is not there")
}

/// These answers, as a visitor would have given them.
#[must_use]
#[track_caller]
pub fn answers(given: &[(&str, &str)]) -> Answers {
    let mut answers = Answers::default();
    for (id, options) in given {
        let id = QuestionId::from_id(id).expect_ok("there is no such question");
        let list = question(id).list;
        let picks = options.split_whitespace().fold(Picks::NONE, |picks, option| {
            let at = list.iter().position(|known| *known == option);
            picks.with(at.expect_ok("there is no such option"))
        });
        answers.put(id, picks);
    }
    answers
}

/// What follows from these answers at the practice.
#[must_use]
#[track_caller]
pub fn assessment(given: &[(&str, &str)]) -> Assessment {
    assess(&answers(given), &practice())
}

/// Every rule that may be behind a statement for these answers.
#[must_use]
#[track_caller]
pub fn rules(given: &[(&str, &str)]) -> BTreeSet<String> {
    let assessment = assessment(given);
    let fired = assessment.trace().into_iter().map(|fired| fired.id);
    fired.chain(assessment.kind).map(str::to_owned).collect()
}

/// The options that are offered for a question after these answers.
#[must_use]
#[track_caller]
pub fn offered(id: &str, given: &[(&str, &str)]) -> Vec<String> {
    let row = question(QuestionId::from_id(id).expect_ok("there is no such question"));
    let at = flow::options(row, &answers(given), &practice());
    at.into_iter().map(|at| row.list[at].to_owned()).collect()
}
