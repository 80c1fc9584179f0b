//! Guards answers as a text: they come back as they were, or not at all.

#![cfg(feature = "serde")]

use coverage_guide::domain::answers::{Answers, Picks};
use coverage_guide::domain::choices::Payer;
use coverage_guide::domain::flow::{is_consistent, next_open};
use coverage_guide::domain::question_id::QuestionId;
use coverage_guide::domain::questions::{Form, QUESTIONS, question};
use coverage_guide::domain::share_code::{DecodeError, decode, encode};
use coverage_guide::domain::visit::{Screen, Visit};
use proptest::prelude::*;
use test_fixtures::visitors::with;
use test_fixtures::{Practice, answers, option, picks};

#[test]
fn a_text_says_nothing_to_somebody_who_looks_on() {
    let text = encode(&worker());
    assert_eq!(text.len(), 20);
    assert!(text.bytes().all(|letter| letter.is_ascii_digit() || letter.is_ascii_uppercase()));
}

#[test]
fn what_a_hand_writes_for_what_it_saw_is_read() {
    let answers = worker();
    let text = encode(&answers);
    assert!(text.contains('0') || text.contains('1'), "this example shows something");
    let written = text.to_ascii_lowercase().replace('0', "o").replace('1', "l");
    assert_ne!(written, text);
    assert_eq!(decode(&written, &Practice::Steffen.profile()), Ok(answers));
    assert_eq!(decode(&text.replace('1', "i"), &Practice::Steffen.profile()), Ok(answers));
}

#[test]
fn another_version_is_told_from_a_damaged_text() {
    let text = encode(&worker());
    let other = ["B", &text[1..]].concat();
    assert_eq!(decode(&other, &Practice::Steffen.profile()), Err(DecodeError::UnknownVersion));
    for damaged in ["", "A", &text[..17], &[&text, "0"].concat(), &text.replace('A', "U"), "Añó"]
    {
        let read = decode(damaged, &Practice::Steffen.profile());
        assert!(
            matches!(read, Err(DecodeError::Damaged | DecodeError::UnknownVersion)),
            "{damaged}: {read:?}"
        );
    }
}

#[test]
fn answers_that_nobody_could_give_are_refused() {
    let refused = |id: QuestionId, picks: Picks| {
        let mut answers = worker();
        answers.insert(id, picks);
        assert_eq!(
            decode(&encode(&answers), &Practice::Steffen.profile()),
            Err(DecodeError::Impossible),
            "{id:?}"
        );
    };
    refused(QuestionId::Room, option(QuestionId::Room, "family"));
    refused(QuestionId::Reason, option(QuestionId::Reason, "premarital"));
    refused(QuestionId::Reason, Picks::NONE);
    refused(QuestionId::Priorities, Picks::NONE);
    refused(QuestionId::Priorities, picks("priorities", "no-concern cost"));
    assert_eq!(
        decode(&encode(&Answers::default()), &Practice::Steffen.profile()),
        Err(DecodeError::Impossible)
    );
}

#[test]
fn a_visit_goes_on_from_its_answer() {
    let mut visit = Visit::resumed(worker());
    assert_eq!(visit.screen, Screen::Answer);
    assert_eq!(visit.before, None);
    visit.go_back(&Practice::Steffen.profile());
    assert_eq!(visit.screen, Screen::Ask(QuestionId::Priorities));
    visit.start_again();
    assert_eq!(visit, Visit::default());
}

proptest! {
    #[test]
    fn any_text_is_read_or_refused(text in "[Aa]?[0-9A-Za-z -~é]{0,18}") {
        if let Ok(answers) = decode(&text, &Practice::Steffen.profile()) {
            prop_assert_eq!(encode(&answers).len(), text.len());
        }
    }

    #[test]
    fn just_the_answers_that_a_visitor_could_give_are_read(picked in any_answers()) {
        let mut answers = Answers::default();
        for (question, picked) in QUESTIONS.iter().zip(picked) {
            let fits = |at: &usize| picked >> at & 1 == 1;
            let mut options = (0..question.list.len()).filter(fits);
            let picks = match question.form {
                Form::One => options.next().map_or(Picks::NONE, Picks::only),
                Form::Several { .. } => options.fold(Picks::NONE, Picks::with),
            };
            answers.insert(question.id, picks);
        }
        let payer = answers.payer();
        for (id, asked_of) in SHARING {
            if payer != Some(asked_of) {
                answers.insert(id, Picks::NONE);
            }
        }
        let profile = Practice::Steffen.profile();
        let possible = is_consistent(&answers, &profile) && next_open(&answers, &profile).is_none();
        let expected = if possible { Ok(answers) } else { Err(DecodeError::Impossible) };
        prop_assert_eq!(decode(&encode(&answers), &profile), expected);
    }
}

/// Questions on the plans of one payer each, which share a place in the text: it holds the one of this payer.
const SHARING: [(QuestionId, Payer); 3] = [
    (QuestionId::MedicarePlan, Payer::Medicare),
    (QuestionId::OtherPlan, Payer::Other),
    (QuestionId::PlanSource, Payer::Commercial),
];

#[test]
fn questions_that_share_a_place_come_back_each_as_its_own() {
    let profile = Practice::Steffen.profile();
    for (id, payer) in SHARING {
        for option in question(id).list {
            let given = with(WORKER, "payment", payer.id());
            let given = [&given[..4], &[(id.id(), *option)]].concat();
            let answers = answers(&given);
            assert_eq!(decode(&encode(&answers), &profile), Ok(answers), "{option}");
        }
    }
}

/// Picks for each question, most of them none.
fn any_answers() -> impl Strategy<Value = Vec<u16>> {
    let picked = prop_oneof![2 => Just(0), 1 => any::<u16>()];
    proptest::collection::vec(picked, QUESTIONS.len())
}

/// Somebody with symptoms and a plan through work, to whom one thing matters.
const WORKER: &[(&str, &str)] = &[
    ("service", "individual"),
    ("reason", "symptoms"),
    ("payment", "commercial"),
    ("priorities", "employer"),
    ("plan-type", "epo"),
];

fn worker() -> Answers {
    answers(WORKER)
}
