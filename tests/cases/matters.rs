//! Guards that each thing a visitor can care about changes what they are shown: the same situation
//! with it and without it, for all ten, and for no concern.

use Effect::{Depends, DoesNot, NotConcerned, Partly, Protects};

use crate::support::*;

/// One person with symptoms.
fn one_person(practice: &str, payer: &str) -> Visitor {
    visitor(practice).wants("individual").because("symptoms").paying_with(payer)
}

/// Picking this adds these effects, one for each way to pay, with these rules and no others. All
/// else stays as it was.
#[track_caller]
fn adds(situation: &Visitor, priority: Priority, effects: [Effect; 4], rules: &[&str]) {
    let without = situation.clone().caring_about(&["no-concern"]).told();
    let with = situation.clone().caring_about(&[priority.id()]).told();
    assert_eq!(without.most_important, None);
    assert_eq!(with.most_important, Some(priority));
    for (way, effect) in with.ways.iter().zip(effects) {
        assert_eq!(way.effect_on(priority), Some(effect), "{}", way.way.id());
    }

    let known = without.trace();
    let new: Vec<_> = with.trace().into_iter().filter(|rule| !known.contains(rule)).collect();
    assert_eq!(new.iter().map(|rule| rule.id).collect::<Vec<_>>(), rules);

    let mut with = with;
    with.most_important = None;
    with.ways.iter_mut().for_each(|way| way.effects.clear());
    assert_eq!(with, without);
}

#[test]
fn no_diagnosis_on_file_sets_paying_privately_apart_from_a_claim() {
    adds(
        &one_person("harbor", "commercial"),
        Priority::NoDiagnosisOnFile,
        [DoesNot, DoesNot, Protects, Partly],
        &[
            "no-diagnosis.claim",
            "no-diagnosis.superbill",
            "no-diagnosis.self-pay",
            "no-diagnosis.program",
        ],
    );
}

#[test]
fn the_policyholder_matters_by_state_and_by_who_pays_the_claims() {
    let plan = |source| {
        one_person("harbor", "commercial")
            .with_plan_from(source)
            .on_the_plan_of("parent")
            .living_in("ca")
            .for_client("adult")
    };
    adds(
        &plan("bought"),
        Priority::Policyholder,
        [Partly, Partly, Partly, Partly],
        &["policyholder.california", "policyholder.self-pay", "policyholder.program"],
    );
    adds(
        &plan("self-insured"),
        Priority::Policyholder,
        [Depends, Depends, Partly, Partly],
        &["policyholder.self-insured", "policyholder.self-pay", "policyholder.program"],
    );
}

#[test]
fn an_employer_matters_by_where_the_plan_comes_from() {
    let plan = |source| one_person("harbor", "commercial").with_plan_from(source);
    adds(
        &plan("bought"),
        Priority::Employer,
        [Protects, Protects, Protects, Partly],
        &["employer.bought", "employer.self-pay", "employer.program"],
    );
    adds(
        &plan("self-insured"),
        Priority::Employer,
        [Partly, Partly, Protects, Partly],
        &["employer.self-insured", "employer.self-pay", "employer.program"],
    );
}

#[test]
fn life_insurance_later_is_the_same_however_one_pays() {
    adds(
        &one_person("harbor", "commercial"),
        Priority::LifeInsurance,
        [DoesNot; 4],
        &["life-insurance.asks-about-treatment"],
    );
}

#[test]
fn a_clearance_matters_the_same_with_every_plan_until_the_work_is_said() {
    for payer in ["tricare", "commercial"] {
        adds(
            &one_person("steffen", payer),
            Priority::ClearanceOrLicense,
            [Depends; 4],
            &["clearance.form"],
        );
    }
}

#[test]
fn a_court_is_kept_out_by_no_way_to_pay() {
    adds(&one_person("harbor", "none"), Priority::Court, [DoesNot; 4], &["court.records"]);
}

#[test]
fn a_partners_words_matter_where_partners_come_together() {
    let couple = visitor("harbor").wants("couples").because("symptoms").treating_one("yes");
    adds(
        &couple.paying_with("commercial"),
        Priority::PartnersWords,
        [DoesNot, DoesNot, Partly, Partly],
        &["partner.one-patient", "partner.unit"],
    );
    adds(
        &one_person("harbor", "commercial"),
        Priority::PartnersWords,
        [NotConcerned; 4],
        &["partner.alone"],
    );
}

#[test]
fn few_records_sets_the_plans_file_against_the_chart() {
    adds(
        &one_person("harbor", "commercial"),
        Priority::FewRecords,
        [DoesNot, DoesNot, Partly, Partly],
        &["few-records.plan", "few-records.self-pay", "few-records.program"],
    );
}

#[test]
fn freedom_sets_paying_privately_apart_from_plans_and_short_programs() {
    adds(
        &one_person("harbor", "commercial"),
        Priority::Freedom,
        [Partly, Partly, Protects, DoesNot],
        &["freedom.plan", "freedom.self-pay", "freedom.program"],
    );
}

#[test]
fn cost_matters_by_the_type_of_plan_and_by_what_is_left_of_the_deductible() {
    let plan = |plan| {
        one_person("open_door", "commercial")
            .with_plan(plan)
            .with_employee_program("no")
            .with_deductible("no")
    };
    adds(
        &plan("hmo"),
        Priority::Cost,
        [Depends, DoesNot, DoesNot, NotConcerned],
        &[
            "cost.claim-out-of-network",
            "cost.superbill-nothing-back",
            "cost.self-pay",
            "cost.program-none",
        ],
    );
    adds(
        &plan("ppo"),
        Priority::Cost,
        [Depends, Partly, DoesNot, NotConcerned],
        &[
            "cost.claim-out-of-network",
            "cost.superbill-share",
            "cost.self-pay",
            "cost.program-none",
        ],
    );
}

#[test]
fn no_particular_concern_takes_every_weighing_away_again() {
    let situation = one_person("harbor", "commercial").with_plan_from("self-insured");
    let before = situation.clone().caring_about(&["no-concern"]).told();
    let worried = situation.caring_about(&["employer", "court", "cost"]).most_of_all("court");
    let with = worried.clone().told();
    assert!(with.ways.iter().all(|way| way.effects.len() == 3));
    assert_eq!(with.most_important, Some(Priority::Court));

    let calm = worried.caring_about(&["no-concern"]).drops(&["most-important"]).told();
    assert!(calm.ways.iter().all(|way| way.effects.is_empty()));
    assert_eq!(calm, before);
}
