//! The detail on demand: which questions are answered and which subjects come up, wherever one may be.

use std::collections::BTreeSet;

use coverage_guide::domain::choices::{Client, Payer, Policyholder, Service, Way};
use coverage_guide::domain::facts::Facts;
use coverage_guide::domain::rules::Fired;
use coverage_guide::domain::rules::common::{COMMON, Common};
use coverage_guide::domain::rules::open::Open;
use coverage_guide::domain::rules::points::Point;
use coverage_guide::domain::rules::privacy::{PRIVACY, Subject};
use coverage_guide::domain::sources::Confidence;

use crate::walked::{WALKED, verdicts};

/// The four that the source policy answers.
const POLICY: [Common; 4] =
    [Common::MustAccept, Common::CanSee, Common::Forever, Common::OtherTopics];

/// No visitor is asked to read more questions than this.
const MOST_QUESTIONS: usize = 14;

/// A question whose answer falls into more pieces does not read as one.
const MOST_PIECES: usize = 2;

#[test]
fn the_four_questions_of_the_source_policy_are_answered_in_every_situation() {
    for (verdict, tables, answers) in verdicts() {
        let answered: Vec<_> =
            tables.common.rules(verdict.common, Way::Claim).map(|rule| rule.then).collect();
        for question in POLICY {
            assert!(answered.contains(&question), "{} is open: {answers:?}", question.id());
        }
    }
}

#[test]
fn nobody_gets_more_questions_or_longer_answers_than_can_be_read() {
    let mut most = 0;
    for (verdict, tables, answers) in verdicts() {
        let mut pieces = [0; Common::ALL.len()];
        for rule in tables.common.rules(verdict.common, Way::Claim) {
            pieces[rule.then as usize] += 1;
        }
        for (question, pieces) in Common::ALL.iter().zip(pieces) {
            assert!(pieces <= MOST_PIECES, "{}: {pieces} pieces: {answers:?}", question.id());
        }
        let asked = pieces.iter().filter(|pieces| **pieces > 0).count();
        assert!(asked <= MOST_QUESTIONS, "{asked} questions: {answers:?}");
        most = most.max(asked);
    }
    // The limit is where the table stands, so that a further question has to make room.
    assert_eq!(most, MOST_QUESTIONS);
}

#[test]
fn rows_stand_together_by_question_and_by_subject_in_the_order_of_the_page() {
    assert!(COMMON.rows.is_sorted_by_key(|row| row.then));
    assert!(PRIVACY.rows.is_sorted_by_key(|row| row.then));
    let questions: BTreeSet<_> = COMMON.rows.iter().map(|row| row.then).collect();
    let subjects: BTreeSet<_> = PRIVACY.rows.iter().map(|row| row.then).collect();
    assert!(questions.iter().eq(Common::ALL), "a question without an answer");
    assert!(subjects.iter().eq(Subject::ALL), "a subject without a statement");
}

#[test]
fn what_no_way_to_pay_changes_is_said_in_every_situation() {
    let everywhere = [
        Subject::SelfPay,
        Subject::Notes,
        Subject::OtherCare,
        Subject::Always,
        Subject::LifeInsurance,
        Subject::Court,
        Subject::Checks,
    ];
    for (verdict, tables, answers) in verdicts() {
        let said: Vec<_> =
            tables.privacy.rules(verdict.privacy, Way::Claim).map(|rule| rule.then).collect();
        for subject in everywhere {
            assert!(said.contains(&subject), "{}: {answers:?}", subject.id());
        }
    }
}

#[test]
fn a_subject_comes_up_only_where_somebody_could_be_meant() {
    for walked in WALKED.iter() {
        for (verdict, answers) in &walked.verdicts {
            let facts = Facts::of(answers, &walked.profile);
            let insured = facts.payer != Payer::Nobody;
            let together = facts.service.is_some_and(|service| service != Service::Individual);
            let young = facts.client != Client::Adult;
            let grown = !matches!(facts.client, Client::Teen | Client::Child);
            let others_plan = insured && facts.policyholder != Policyholder::Me;
            let mut said = [false; Subject::ALL.len()];
            for rule in walked.tables.privacy.rules(verdict.privacy, Way::Claim) {
                said[rule.then as usize] = true;
            }
            for (subject, meant) in [
                (Subject::Claim, insured),
                (Subject::PlanRequests, insured),
                (Subject::Notices, others_plan),
                (Subject::SharedRecord, together),
                (Subject::Minors, young),
                (Subject::Forms, grown),
            ] {
                assert_eq!(said[subject as usize], meant, "{}: {answers:?}", subject.id());
            }
        }
    }
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
    for (verdict, tables, answers) in verdicts().filter(|(verdict, ..)| !verdict.insured) {
        let privacy = tables.privacy.rules(verdict.privacy, Way::Claim).map(Fired::from);
        let common = tables.common.rules(verdict.common, Way::Claim).map(Fired::from);
        for rule in privacy.chain(common) {
            let named = of_plans.iter().find(|source| rule.cites(source));
            assert_eq!(named, None, "{}: {answers:?}", rule.id);
        }
    }
}

#[test]
fn the_practice_speaks_for_itself_only_where_it_has_said_so() {
    let rules = PRIVACY.rows.iter().map(|row| (row.id, row.when, row.sources));
    let rules = rules.chain(COMMON.rows.iter().map(|row| (row.id, row.when, row.sources)));
    for (id, when, sources) in rules {
        let speaks = sources.iter().any(|cited| cited.source().confidence == Confidence::Practice);
        let looked = when.iter().any(|test| test.looks_at_policy());
        assert!(!speaks || looked, "{id} speaks for a practice that may not have said it");
    }
}

#[test]
fn every_way_that_may_be_open_shows_gains_and_drawbacks_in_like_detail() {
    for (verdict, tables, answers) in verdicts() {
        for way in Way::ALL {
            let open = tables.open.rule(verdict.open, *way).map(|rule| rule.then);
            if !matches!(open, Some(Open::Open | Open::Ask)) {
                continue;
            }
            let mut points = [0_i32; Point::ALL.len()];
            for rule in tables.points.rules(verdict.points, *way) {
                points[rule.then as usize] += 1;
            }
            let [cost, gains, drawbacks] =
                [Point::Cost, Point::Gain, Point::Drawback].map(|kind| points[kind as usize]);
            let fair = cost > 0 && gains > 0 && drawbacks > 0 && (gains - drawbacks).abs() <= 1;
            assert!(fair, "{}: {points:?}: {answers:?}", way.id());
        }
    }
}
