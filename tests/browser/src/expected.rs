//! What the screen has to show, as the domain computes it.

use std::collections::{BTreeMap, BTreeSet};

use coverage_guide::domain::answers::Answers;
use coverage_guide::domain::assess::{Assessment, assess};
use coverage_guide::domain::flow;
use coverage_guide::domain::profile::Profile;
use coverage_guide::domain::question_id::QuestionId;
use coverage_guide::domain::questions::question;
use coverage_guide::domain::sources::REVIEWED;
use coverage_guide::present::answer::Answer;
use coverage_guide::present::formats::Formats;
use coverage_guide::present::localizer::Localizer;
use coverage_guide::present::paper::{self, Part};
use coverage_guide::text::{Locale, Plural, Words};
use serde_json::json;
use test_fixtures::{Practice, answers, localizer_for};

use crate::ExpectOk;
use crate::browser::Browser;

/// The profile that the sealed page is built with.
#[must_use]
#[track_caller]
pub fn practice() -> Profile {
    Practice::Steffen.profile()
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

/// The options that are offered for a question after these answers, by group: those in none come last.
#[must_use]
#[track_caller]
pub fn offered(id: &str, given: &[(&str, &str)]) -> Vec<String> {
    let row = question(QuestionId::from_id(id).expect_ok("there is no such question"));
    let mut offered = flow::options(row, &answers(given), &practice());
    let grouped: Vec<_> = row.groups.iter().flat_map(|(_, group)| *group).collect();
    offered.sort_by_key(|at| grouped.iter().position(|it| *it == at).unwrap_or(grouped.len()));
    offered.into_iter().map(|at| row.list[at].to_owned()).collect()
}

/// Tells something of the answer to these answers, in words.
pub fn with_answer<R>(
    profile: &Profile,
    answers: &Answers,
    locale: Locale,
    tell: impl FnOnce(&Answer) -> R,
) -> R {
    tell(&Answer::of(&localizer_for(locale, profile), answers, profile))
}

/// What is taken along of these answers, with the dates as the browser writes them.
#[must_use]
#[track_caller]
pub fn paper(browser: &Browser, profile: &Profile, answers: &Answers, locale: Locale) -> Vec<Part> {
    let name = vec![("practice", profile.name.clone())];
    let words = Words::new(locale, profile.wording(locale.tag()), name);
    let reviewed = profile.review.iter().map(|review| review.date.clone());
    let dates: BTreeMap<String, String> = reviewed
        .chain([REVIEWED.to_owned()])
        .map(|day| (day.clone(), date(browser, &day, locale)))
        .collect();
    let formats = Formats::new(move |day| dates.get(day).cloned(), |_| Plural::Other);
    paper::paper(&Answer::of(&Localizer::new(words, formats), answers, profile))
}

/// A date as the browser writes it.
#[track_caller]
fn date(browser: &Browser, day: &str, locale: Locale) -> String {
    let written = browser.run_with(
        "const [day, language] = arguments;
         const form = { dateStyle: 'long', timeZone: 'UTC' };
         return new Intl.DateTimeFormat(language, form).format(new Date(day));",
        vec![json!(day), json!(locale.tag())],
    );
    written.as_str().expect("the browser writes dates").to_owned()
}
