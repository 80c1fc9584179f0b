//! Guards that the stories with which access is looked at come by everything there is to see. What there
//! is follows from the tables of the domain.

use std::collections::BTreeSet;

use browser_tests::replay::looks;
use browser_tests::coverage::{Traits, first_answers, of_change, sharpened, traits};
use browser_tests::scenarios::{Practice, STORIES};
use browser_tests::expected;
use coverage_guide::domain::assess::assess;
use coverage_guide::domain::questions::{Form, QuestionId, question};
use coverage_guide::domain::visit::{Screen, Visit};

fn every_look() -> Vec<Visit> {
    STORIES.iter().flat_map(looks).collect()
}

#[test]
fn every_question_is_looked_at() {
    let seen: Vec<_> = every_look().iter().filter_map(|visit| visit.screen.question()).collect();
    for id in QuestionId::ALL {
        assert!(seen.contains(id), "nobody looks at `{}`", id.id());
    }
}

#[test]
fn every_kind_of_question_is_looked_at_in_every_state() {
    let seen: BTreeSet<_> = every_look()
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
    assert!(every_look().iter().any(|visit| !visit.dropped.is_empty()), "answers taken away");
}

/// Every verdict, note, right and question that an answer may have, every section and drawing that it may
/// have or lack, and all that may be said of a change, whatever the visitor says at whichever practice.
#[test]
fn every_trait_of_an_answer_and_of_a_change_is_looked_at() {
    let mut seen = Traits::new();
    for story in STORIES {
        let profile = expected::profile(story.practice.file());
        for visit in looks(story).iter().filter(|visit| visit.screen == Screen::Answer) {
            let is = assess(&visit.answers, &profile);
            seen.extend(traits(&is, &visit.answers, &profile));
            if let Some(before) = &visit.before {
                seen.extend(of_change(&assess(before, &profile), &is));
            }
        }
    }
    let files: BTreeSet<_> = Practice::ALL.iter().map(|practice| practice.file()).collect();
    let mut possible = Traits::new();
    for profile in files.into_iter().map(expected::profile) {
        for first in first_answers(&profile) {
            let before = assess(&first, &profile);
            possible.extend(traits(&before, &first, &profile));
            for sharper in sharpened(&first, &profile) {
                let is = assess(&sharper, &profile);
                possible.extend(traits(&is, &sharper, &profile));
                possible.extend(of_change(&before, &is));
            }
        }
    }
    let missing: Vec<_> = possible.difference(&seen).collect();
    assert!(missing.is_empty(), "{} of {}: {missing:#?}", missing.len(), possible.len());
}
