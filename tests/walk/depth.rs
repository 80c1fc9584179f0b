//! The detail on demand: which questions are answered and which subjects come up, wherever one may be.

use std::collections::BTreeSet;

use coverage_guide::domain::choices::{Client, Policyholder, Service, Way};
use coverage_guide::domain::rules::availability::{AVAILABILITY, Availability};
use coverage_guide::domain::rules::common::{COMMON, Common};
use coverage_guide::domain::rules::points::{POINTS, Point};
use coverage_guide::domain::rules::privacy::{PRIVACY, Subject};
use coverage_guide::domain::rules::{Fired, Rule};
use coverage_guide::domain::sources::Confidence;

use crate::fields::{CLIENT, Fields, PAYER, POLICYHOLDER, SERVICE};
use crate::outcome::decided;
use crate::situations::everywhere;

/// The four that the source policy answers.
const POLICY: [Common; 4] =
    [Common::MustAccept, Common::CanSee, Common::Forever, Common::OtherTopics];

/// No visitor is asked to read more questions than this.
const MOST_QUESTIONS: usize = 17;

/// A question whose answer falls into more pieces does not read as one.
const MOST_PIECES: usize = 2;

#[test]
fn the_four_questions_of_the_source_policy_are_answered_in_every_situation() {
    everywhere(Fields::of(&COMMON), |situation| {
        let answered: Vec<_> =
            situation.rules(&COMMON, Way::Claim).map(|rule| rule.outcome).collect();
        for question in POLICY {
            let answers = &situation.answers;
            assert!(answered.contains(&question), "{} is open: {answers:?}", question.id());
        }
    });
}

#[test]
fn nobody_gets_more_questions_or_longer_answers_than_can_be_read() {
    let mut most = 0;
    everywhere(Fields::of(&COMMON), |situation| {
        let answers = &situation.answers;
        let mut pieces = [0; Common::ALL.len()];
        for rule in situation.rules(&COMMON, Way::Claim) {
            pieces[rule.outcome as usize] += 1;
        }
        for (question, pieces) in Common::ALL.iter().zip(pieces) {
            assert!(pieces <= MOST_PIECES, "{}: {pieces} pieces: {answers:?}", question.id());
        }
        let asked = pieces.iter().filter(|pieces| **pieces > 0).count();
        assert!(
            asked <= MOST_QUESTIONS,
            "{asked} common questions, of {MOST_QUESTIONS} at most: let one of them hold for fewer visitors: {answers:?}"
        );
        most = most.max(asked);
    });
    // The limit is where the table stands, so that a further question has to make room.
    assert_eq!(most, MOST_QUESTIONS);
}

#[test]
fn rows_stand_together_by_question_and_by_subject_in_the_order_of_the_page() {
    assert!(COMMON.rows.is_sorted_by_key(|row| row.outcome));
    assert!(PRIVACY.rows.is_sorted_by_key(|row| row.outcome));
    let questions: BTreeSet<_> = COMMON.rows.iter().map(|row| row.outcome).collect();
    let subjects: BTreeSet<_> = PRIVACY.rows.iter().map(|row| row.outcome).collect();
    assert!(questions.iter().eq(Common::ALL), "a question without an answer");
    assert!(subjects.iter().eq(Subject::ALL), "a subject without a statement");
}

#[test]
fn what_no_way_to_pay_changes_is_said_in_every_situation() {
    let unchanged = [
        Subject::SelfPay,
        Subject::Notes,
        Subject::OtherCare,
        Subject::Always,
        Subject::LifeInsurance,
        Subject::Court,
        Subject::Checks,
    ];
    everywhere(Fields::of(&PRIVACY), |situation| {
        let said: Vec<_> = situation.rules(&PRIVACY, Way::Claim).map(|rule| rule.outcome).collect();
        for subject in unchanged {
            assert!(said.contains(&subject), "{}: {:?}", subject.id(), situation.answers);
        }
    });
}

#[test]
fn a_subject_comes_up_only_where_somebody_could_be_meant() {
    let somebody = PAYER | SERVICE | CLIENT | POLICYHOLDER;
    everywhere(Fields::of(&PRIVACY) | somebody, |situation| {
        let (facts, insured) = (situation.facts(somebody), situation.insured());
        let together = facts.service.is_some_and(|service| service != Service::Individual);
        let young = facts.client != Client::Adult;
        let grown = !matches!(facts.client, Client::Teen | Client::Child);
        let others_plan = insured && facts.policyholder != Policyholder::Me;
        let mut said = [false; Subject::ALL.len()];
        for rule in situation.rules(&PRIVACY, Way::Claim) {
            said[rule.outcome as usize] = true;
        }
        for (subject, meant) in [
            (Subject::Claim, insured),
            (Subject::PlanRequests, insured),
            (Subject::SharedRecord, together),
            (Subject::Minors, young),
            (Subject::Forms, grown),
        ] {
            assert_eq!(said[subject as usize], meant, "{}: {:?}", subject.id(), situation.answers);
        }
        // What holds everywhere is told as a right; here stands what a state or a plan adds.
        let notices = said[Subject::Notices as usize];
        assert!(others_plan || !notices, "notices: {:?}", situation.answers);
    });
}

#[test]
fn without_a_plan_nothing_is_said_of_what_plans_do() {
    let of_plans = [
        "claim-contents",
        "plan-keeps-data",
        "plan-can-ask-more",
        "eob-policyholder",
        "superbill",
        "appeals",
    ];
    let rules = PRIVACY.rows.iter().map(Fired::from).chain(COMMON.rows.iter().map(Fired::from));
    for rule in rules {
        let Some(source) = of_plans.iter().find(|source| rule.cites(source)) else { continue };
        everywhere(Fields::of_tests(rule.when) | PAYER, |situation| {
            let said = !situation.insured() && situation.holds(rule.when, Way::Claim);
            assert!(!said, "{} cites {source}: {:?}", rule.id, situation.answers);
        });
    }
}

#[test]
fn the_practice_speaks_for_itself_only_where_it_has_said_so() {
    let rules = PRIVACY.rows.iter().map(|row| &row.rule);
    let rules = rules.chain(COMMON.rows.iter().map(|row| &row.rule));
    for Rule { id, when, sources } in rules {
        let speaks = sources.iter().any(|cited| cited.source().confidence == Confidence::Practice);
        let looked = when.iter().any(|test| test.looks_at_policy());
        assert!(!speaks || looked, "{id} speaks for a practice that may not have said it");
    }
}

#[test]
fn every_way_that_may_be_open_shows_gains_and_drawbacks_in_like_detail() {
    everywhere(Fields::of(&AVAILABILITY) | Fields::of(&POINTS), |situation| {
        for way in Way::ALL {
            if !matches!(
                decided(situation, &AVAILABILITY, *way),
                Availability::Available | Availability::Ask
            ) {
                continue;
            }
            let mut points = [0_i32; Point::ALL.len()];
            for rule in situation.rules(&POINTS, *way) {
                points[rule.outcome as usize] += 1;
            }
            let [cost, gains, drawbacks] =
                [Point::Cost, Point::Gain, Point::Drawback].map(|kind| points[kind as usize]);
            let fair = cost > 0 && gains > 0 && drawbacks > 0 && (gains - drawbacks).abs() <= 1;
            assert!(
                fair,
                "{}: {cost} costs, {gains} gains, {drawbacks} drawbacks, where each way shows all three, and of the last \
                 two as many but for one: see `src/domain/rules/points.rs`. {:?}",
                way.id(),
                situation.answers
            );
        }
    });
}
