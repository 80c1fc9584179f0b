//! Guards the rules of the questions themselves: what is asked, what is offered, what belongs together.

#![cfg(feature = "serde")]

use coverage_guide::domain::answers::{Answers, Picks};
use coverage_guide::domain::choices::{Client, Payer, Policyholder, Priority};
use coverage_guide::domain::facts::Facts;
use coverage_guide::domain::flow::{applies, is_consistent, options, toggle};
use coverage_guide::domain::question_id::QuestionId;
use coverage_guide::domain::questions::{Form, question};
use coverage_guide::domain::visit::{Screen, Visit};
use test_fixtures::{Practice, answers, option, visitors};

const SEVERAL: Form = Form::Several { alone: Priority::NoConcern as usize };

#[test]
fn one_thing_that_matters_is_the_one_that_matters_most() {
    let asked = |picked: &[Priority]| {
        let mut answers = Answers::default();
        answers.insert(QuestionId::Priorities, priorities(picked));
        let row = question(QuestionId::MostImportant);
        applies(row, &answers, &Practice::Steffen.profile())
            .then(|| options(row, &answers, &Practice::Steffen.profile()))
    };
    assert_eq!(asked(&[]), None);
    assert_eq!(asked(&[Priority::Cost]), None);
    assert_eq!(asked(&[Priority::NoConcern]), None);
    let two = [Priority::Court, Priority::Cost, Priority::NoConcern].map(|one| one as usize);
    assert_eq!(asked(&[Priority::Court, Priority::Cost]).as_deref(), Some(&two[..]));
}

#[test]
fn a_second_tap_takes_a_pick_back() {
    let both = priorities(&[Priority::Court, Priority::Cost]);
    assert_eq!(toggle(SEVERAL, both, Priority::Court as usize), priorities(&[Priority::Cost]));
    let last = toggle(SEVERAL, priorities(&[Priority::Cost]), Priority::Cost as usize);
    assert!(last.is_empty());
    // Where one has to be picked, it stays.
    assert_eq!(toggle(Form::One, Picks::only(2), 2), Picks::only(2));
}

#[test]
fn what_stands_alone_clears_the_others_and_is_cleared_by_them() {
    let alone = priorities(&[Priority::NoConcern]);
    let both = priorities(&[Priority::Court, Priority::Cost]);
    assert_eq!(toggle(SEVERAL, both, Priority::NoConcern as usize), alone);
    assert_eq!(toggle(SEVERAL, alone, Priority::Cost as usize), priorities(&[Priority::Cost]));
}

#[test]
fn answers_that_nobody_could_give_are_not_consistent() {
    let good = worker();
    assert!(is_consistent(&good, &Practice::Steffen.profile()));
    let with = |id: QuestionId, picks: Picks| {
        let mut answers = good;
        answers.insert(id, picks);
        is_consistent(&answers, &Practice::Steffen.profile())
    };
    assert!(with(QuestionId::Setting, option(QuestionId::Setting, "group")));
    assert!(!with(QuestionId::Room, option(QuestionId::Room, "family")), "it is not asked");
    assert!(
        !with(QuestionId::Reason, option(QuestionId::Reason, "premarital")),
        "it is not offered"
    );
    assert!(!with(QuestionId::Payment, Picks::only(0).with(1)), "two where one is picked");
    let alone_and_more = priorities(&[Priority::Cost, Priority::NoConcern]);
    assert!(!with(QuestionId::Priorities, alone_and_more), "it stands alone");
    assert!(with(QuestionId::Priorities, priorities(&[Priority::NoConcern])));
    assert!(with(QuestionId::Priorities, priorities(&[Priority::Cost, Priority::Court])));
}

/// The question after a change of payer may still hold an answer; the facts must not.
#[test]
fn a_public_plan_is_nobody_elses_whatever_was_said_before() {
    let holder = |payer: Payer, client: Client| {
        let mut answers = worker();
        answers.insert(QuestionId::Payment, Picks::only(payer as usize));
        answers.insert(QuestionId::Client, Picks::only(client as usize));
        answers.insert(QuestionId::Policyholder, Picks::only(Policyholder::Parent as usize));
        Facts::of(&answers, &Practice::Steffen.profile()).policyholder
    };
    assert_eq!(holder(Payer::Commercial, Client::Teen), Policyholder::Parent);
    assert_eq!(holder(Payer::Medicaid, Client::Teen), Policyholder::NotSure);
    assert_eq!(holder(Payer::Medicaid, Client::Adult), Policyholder::Me);
    assert_eq!(holder(Payer::Medicare, Client::Adult), Policyholder::Me);
}

#[test]
fn a_question_taken_up_again_is_the_last_unless_another_is_open() {
    let mut visit = Visit { answers: worker(), screen: Screen::Answer, ..Visit::default() };
    visit.revisit(QuestionId::Payment);
    assert!(visit.is_last(&Practice::Steffen.profile()));
    visit.answers.insert(QuestionId::Payment, Picks::NONE);
    assert!(visit.is_last(&Practice::Steffen.profile()), "it is itself the one that is open");
    visit.answers.insert(QuestionId::Reason, Picks::NONE);
    assert!(!visit.is_last(&Practice::Steffen.profile()));
}

/// Somebody with symptoms and a plan through work, whom nothing in particular concerns.
fn worker() -> Answers {
    answers(&visitors::with(visitors::INDIVIDUAL, "priorities", "no-concern"))
}

fn priorities(picked: &[Priority]) -> Picks {
    picked.iter().fold(Picks::NONE, |picks, priority| picks.with(*priority as usize))
}
