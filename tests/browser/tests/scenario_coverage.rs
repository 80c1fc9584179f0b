//! Guards that the scenarios by which accessibility is audited reach everything there is to see. What
//! there is follows from the tables of the domain.

use std::collections::BTreeSet;

use browser_tests::coverage::{Traits, change_traits, first_answers, sharpened, traits};
use browser_tests::replay::visits;
use browser_tests::scenarios::SCENARIOS;
use coverage_guide::domain::assess::assess;
use coverage_guide::domain::question_id::QuestionId;
use coverage_guide::domain::questions::{Form, question};
use coverage_guide::domain::visit::{Screen, Visit};
use test_fixtures::Practice;

fn every_visit() -> Vec<Visit> {
    SCENARIOS.iter().flat_map(visits).collect()
}

#[test]
fn every_question_is_checked() {
    let seen: Vec<_> = every_visit().iter().filter_map(|visit| visit.screen.question()).collect();
    for id in QuestionId::ALL {
        assert!(seen.contains(id), "no scenario checks `{}`", id.id());
    }
}

#[test]
fn every_kind_of_question_is_checked_in_every_state() {
    let seen: BTreeSet<_> = every_visit()
        .iter()
        .filter_map(|visit| {
            let several = matches!(question(visit.screen.question()?).form, Form::Several { .. });
            let revisited = matches!(visit.screen, Screen::Revisit(_));
            Some((several, revisited, visit.unanswered, !visit.dropped.is_empty()))
        })
        .collect();
    for several in [false, true] {
        assert!(seen.iter().any(|is| is.0 == several && !is.2), "several: {several}");
        assert!(seen.iter().any(|is| is.0 == several && is.2), "nothing picked, {several}");
    }
    assert!(seen.iter().any(|is| is.1), "taken up again");
    assert!(every_visit().iter().any(|visit| !visit.dropped.is_empty()), "answers taken away");
}

/// Every verdict, note, right and question that an answer may have, every section and drawing that it may
/// have or lack, and all that may be said of a change, whatever the visitor says at whichever practice.
#[test]
fn every_trait_of_an_answer_and_of_a_change_is_checked() {
    let mut seen = Traits::new();
    for scenario in SCENARIOS {
        let profile = scenario.deployment.practice().profile();
        for visit in visits(scenario).iter().filter(|visit| visit.screen == Screen::Answer) {
            let is = assess(&visit.answers, &profile);
            seen.extend(traits(&is, &visit.answers, &profile));
            if let Some(before) = &visit.before {
                seen.extend(change_traits(&assess(before, &profile), &is));
            }
        }
    }
    let mut possible = Traits::new();
    for profile in Practice::ALL.map(Practice::profile) {
        for first in first_answers(&profile) {
            let before = assess(&first, &profile);
            possible.extend(traits(&before, &first, &profile));
            for sharper in sharpened(&first, &profile) {
                let is = assess(&sharper, &profile);
                possible.extend(traits(&is, &sharper, &profile));
                possible.extend(change_traits(&before, &is));
            }
        }
    }
    let missing: Vec<_> = possible.difference(&seen).collect();
    assert!(missing.is_empty(), "{} of {}: {missing:#?}", missing.len(), possible.len());
}
