//! Guards that the scenarios by which accessibility is audited reach everything there is to see. What
//! there is follows from the tables of the domain.

use std::collections::{BTreeMap, BTreeSet};
use std::thread;

use browser_tests::coverage::{Traits, traits};
use browser_tests::replay::visits;
use browser_tests::scenarios::SCENARIOS;
use coverage_guide::domain::answers::{Answers, Picks};
use coverage_guide::domain::flow;
use coverage_guide::domain::question_id::QuestionId;
use coverage_guide::domain::questions::{Form, Stage, question};
use coverage_guide::domain::topic::Topic;
use coverage_guide::domain::visit::{Screen, Visit};
use coverage_guide::present::answer::Answer;
use coverage_guide::text::Locale;
use test_fixtures::{Chance, Practice, localizer_for};

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

/// How many visits are tried at each practice to see what there may be.
const TRIED: usize = 800;

/// Every verdict, part, fold and cell that a screen of the answer may have or lack, and all that may be said
/// of a change, whatever the visitor says at whichever practice.
#[test]
fn every_trait_of_an_answer_and_of_a_change_is_checked() {
    let mut seen = Traits::new();
    for scenario in SCENARIOS {
        let profile = scenario.deployment.practice().profile();
        let localizer = localizer_for(Locale::English, &profile);
        for visit in visits(scenario) {
            let answer = Answer::of(&localizer, &visit.answers, &profile).after(visit.before);
            seen.extend(traits(&visit, &answer, &profile));
        }
    }
    let possible: Possible = thread::scope(|scope| {
        let each = Practice::ALL.map(|practice| scope.spawn(move || possible(practice)));
        each.into_iter()
            .flat_map(|it| it.join().expect("a practice was not seen to its end"))
            .collect()
    });
    let missing: Vec<_> = possible.iter().filter(|(of, _)| !seen.contains(*of)).collect();
    assert!(missing.is_empty(), "{} of {}: {missing:#?}", missing.len(), possible.len());
}

/// Each trait that there may be, with an example.
type Possible = BTreeMap<String, String>;

fn possible(practice: Practice) -> Possible {
    let profile = practice.profile();
    let localizer = localizer_for(Locale::English, &profile);
    let mut chance = Chance(practice as u64 + 11);
    let mut possible = Possible::new();
    for number in 0..TRIED {
        let answers = chance.answers(&profile);
        let mut see = |before: Option<Answers>, screens: &[Screen]| {
            let answer = Answer::of(&localizer, &answers, &profile).after(before);
            for screen in screens {
                let visit = Visit {
                    answers,
                    screen: *screen,
                    before,
                    has_just_changed: before.is_some(),
                    ..Visit::default()
                };
                for of in traits(&visit, &answer, &profile) {
                    let example = || format!("{practice:?}: {}", given(&answers));
                    possible.entry(of).or_insert_with(example);
                }
            }
        };
        // Screens are made of words, which takes long, and others share their parts.
        see(None, &[Screen::Answer, Screen::Detail(Topic::ALL[number % Topic::ALL.len()])]);
        // The same visitor a moment ago, with one of the last answers still to give.
        let sharpened: Vec<_> = flow::asked(Stage::Sharpen, &answers, &profile)
            .into_iter()
            .filter(|id| answers.has(*id))
            .collect();
        if sharpened.is_empty() {
            continue;
        }
        let mut before = answers;
        before.insert(sharpened[chance.below(sharpened.len())], Picks::NONE);
        see(Some(before), &[Screen::Answer, Screen::Detail(Topic::Why)]);
    }
    possible
}

/// Answers by their ids.
fn given(answers: &Answers) -> String {
    let one = |id: &QuestionId| {
        let picked: Vec<_> =
            answers.picks(*id).iter().map(|option| question(*id).list[option]).collect();
        (!picked.is_empty()).then(|| format!("{}={}", id.id(), picked.join("+")))
    };
    QuestionId::ALL.iter().filter_map(one).collect::<Vec<_>>().join(" ")
}
