//! Guards what each way to pay does for each thing a visitor can care about: all ten, and no concern.
//! Columns: a claim, a superbill, paying privately, a program without a claim.

use Effect::{Depends, DoesNot, NotConcerned, Partly, Protects};

use crate::support::*;

/// One person with symptoms and a plan through work.
fn worker_who_cares_about(priorities: &[&str]) -> Visitor {
    visitor("harbor")
        .wants("individual")
        .because("symptoms")
        .paying_with("commercial")
        .caring_about(priorities)
}

// The ten priorities.

#[test]
fn only_paying_privately_keeps_a_diagnosis_off_the_plans_file() {
    worker_who_cares_about(&["no-diagnosis-on-file"]).expects(|a| {
        a.effects(Priority::NoDiagnosisOnFile, [DoesNot, DoesNot, Protects, Partly]);
    });
}

#[test]
fn a_program_keeps_it_from_the_policyholder_in_part() {
    worker_who_cares_about(&["policyholder"])
        .on_the_plan_of("parent")
        .living_in("other")
        .expects(|a| a.effects(Priority::Policyholder, [DoesNot, DoesNot, Partly, Partly]));
}

#[test]
fn paying_privately_keeps_it_from_an_employer_and_a_claim_does_in_part() {
    worker_who_cares_about(&["employer"])
        .with_plan_from("employer-insured")
        .expects(|a| a.effects(Priority::Employer, [Partly, Partly, Protects, Partly]));
}

#[test]
fn a_plan_that_is_not_from_work_has_no_employer_behind_it() {
    visitor("harbor")
        .wants("individual")
        .because("symptoms")
        .paying_with("medicare")
        .caring_about(&["employer"])
        .expects(|a| a.effects(Priority::Employer, [Protects, Protects, Protects, Partly]));
}

#[test]
fn a_service_members_employer_is_the_military_however_one_pays() {
    visitor("steffen")
        .wants("individual")
        .because("symptoms")
        .paying_with("tricare")
        .caring_about(&["employer"])
        .expects(|a| a.effects(Priority::Employer, [Partly; 4]));
}

#[test]
fn an_unknown_plan_leaves_open_what_an_employer_learns() {
    visitor("steffen")
        .wants("individual")
        .because("symptoms")
        .paying_with("not-sure")
        .caring_about(&["employer"])
        .expects(|a| a.effects(Priority::Employer, [Depends, Depends, Depends, Partly]));
}

#[test]
fn no_way_to_pay_changes_the_honest_answer_to_a_life_insurer() {
    worker_who_cares_about(&["life-insurance"]).expects(|a| {
        a.effects(Priority::LifeInsurance, [DoesNot; 4]);
        a.rests_on("life-insurance.asks-about-treatment", &["life-di-ltc", "preexisting"]);
        a.learns(Audience::LifeInsurer, SelfPay, Extent::Possible);
    });
}

#[test]
fn forms_for_clearances_pilots_and_licenses_ask_what_they_ask_however_one_pays() {
    worker_who_cares_about(&["clearance-or-license"]).expects(|a| {
        a.effects(Priority::ClearanceOrLicense, [Depends; 4]);
        a.rests_on(
            "clearance.form",
            &["clearance-2016", "clearance-not-disqualifying", "pilot", "licensure"],
        );
        a.learns(Audience::Forms, SelfPay, Extent::Possible);
    });
}

#[test]
fn each_kind_of_work_reads_its_own_rule_and_no_others() {
    for (work, effect, told, sources) in [
        ("pilot", "clearance.pilot", "privacy.forms-pilot", &["pilot"][..]),
        (
            "clearance",
            "clearance.cleared",
            "privacy.forms-clearance",
            &["clearance-2016", "clearance-not-disqualifying"],
        ),
        ("license", "clearance.license", "privacy.forms-license", &["licensure"]),
        ("military", "clearance.military", "privacy.forms-military", &["military"]),
        (
            "first-responder",
            "clearance.first-responder",
            "privacy.forms-first-responder",
            &["jobs-ada"],
        ),
    ] {
        for payer in ["commercial", "tricare", "none"] {
            let worried = visitor("steffen").wants("individual").because("symptoms");
            let worried = worried.paying_with(payer).caring_about(&["clearance-or-license"]);
            worried.worried_about(&[work]).expects(|a| {
                a.effects(Priority::ClearanceOrLicense, [Depends; 4]);
                a.rests_on(effect, sources);
                a.says(Subject::Forms, &[told]);
                a.no_rules(&["clearance.form", "privacy.forms-open"]);
            });
        }
    }
}

#[test]
fn whoever_has_several_kinds_of_work_reads_the_rule_of_each() {
    let worker = worker_who_cares_about(&["clearance-or-license", "cost"]);
    worker.worried_about(&["military", "pilot", "clearance"]).expects(|a| {
        a.says(
            Subject::Forms,
            &["privacy.forms-pilot", "privacy.forms-clearance", "privacy.forms-military"],
        );
        // What a pilot does first comes before all else.
        a.rules(&["clearance.pilot"]);
    });
}

#[test]
fn whoever_does_not_say_which_work_reads_what_holds_for_any() {
    let worker = worker_who_cares_about(&["clearance-or-license"]);
    for worker in [worker.clone(), worker.worried_about(&["not-sure"])] {
        worker.expects(|a| {
            a.says(Subject::Forms, &["privacy.forms-open"]);
            a.rests_on("privacy.forms-open", &["clearance-2016", "pilot", "military", "licensure"]);
            a.rules(&["clearance.form"]);
        });
    }
}

#[test]
fn which_work_is_asked_once_somebody_worries_about_it_and_dropped_with_the_worry() {
    worker_who_cares_about(&["employer"]).expects(|a| a.never_asks("work"));
    let worried = worker_who_cares_about(&["clearance-or-license"]);
    worried.clone().expects(|a| a.could_ask("work"));
    // A child has no such work yet.
    worried.clone().for_client("child").expects(|a| a.never_asks("work"));
    let said = worried.worried_about(&["pilot"]);
    said.clone().for_client("teen").drops(&["work"]);
    said.caring_about(&["employer"]).drops(&["work"]);
}

#[test]
fn no_way_to_pay_keeps_a_record_from_a_court_that_orders_it() {
    worker_who_cares_about(&["court"]).expects(|a| {
        a.effects(Priority::Court, [DoesNot; 4]);
        a.rests_on("court.records", &["subpoena", "privilege", "custody"]);
    });
}

#[test]
fn paying_privately_keeps_a_partners_words_out_of_one_record_only_in_part() {
    visitor("steffen")
        .wants("couples")
        .because("relationship")
        .treating_one("no")
        .paying_with("commercial")
        .caring_about(&["partners-words"])
        .expects(|a| a.effects(Priority::PartnersWords, [DoesNot, DoesNot, Partly, Partly]));
}

#[test]
fn every_way_leaves_some_record_and_a_plan_leaves_more() {
    worker_who_cares_about(&["few-records"])
        .expects(|a| a.effects(Priority::FewRecords, [DoesNot, DoesNot, Partly, Partly]));
}

#[test]
fn plans_and_programs_set_limits_that_paying_privately_does_not() {
    worker_who_cares_about(&["freedom"])
        .expects(|a| a.effects(Priority::Freedom, [Partly, Partly, Protects, DoesNot]));
}

#[test]
fn what_is_cheapest_depends_on_the_plan() {
    worker_who_cares_about(&["cost"]).expects(|a| {
        // This practice has reduced fees.
        a.effects(Priority::Cost, [Depends, Depends, Partly, Depends]);
        a.rules(&["points.self-pay-sliding-scale"]);
    });
}

#[test]
fn a_program_that_is_not_there_does_nothing_for_cost() {
    worker_who_cares_about(&["cost"]).with_employee_program("no").expects(|a| {
        a.effect(Priority::Cost, Program, NotConcerned);
        a.rules(&["points.program-none"]);
    });
}

#[test]
fn each_way_to_pay_has_its_cost_its_gain_and_its_drawback() {
    worker_who_cares_about(&["cost"]).expects(|a| {
        a.rules(&["points.claim-deductible-unsure", "points.claim-rate", "points.claim-limits"]);
        a.rules(&["points.superbill-share", "points.superbill-choice"]);
        a.rules(&["points.superbill-on-file", "points.self-pay-fee"]);
        a.rules(&["points.self-pay-nothing-sent", "points.self-pay-not-counted"]);
        a.rules(&["points.program-free", "points.program-no-claim", "points.program-records"]);
    });
}

#[test]
fn without_reduced_fees_paying_privately_does_not_help_with_cost() {
    visitor("open_door")
        .wants("individual")
        .because("symptoms")
        .paying_with("commercial")
        .caring_about(&["cost"])
        .expects(|a| {
            a.effect(Priority::Cost, SelfPay, DoesNot);
            a.no_rules(&["points.self-pay-sliding-scale"]);
        });
}

#[test]
fn a_profile_silent_on_reduced_fees_leaves_open_what_paying_privately_does_for_cost() {
    visitor("steffen")
        .wants("individual")
        .because("symptoms")
        .paying_with("commercial")
        .caring_about(&["cost"])
        .expects(|a| a.effect(Priority::Cost, SelfPay, Depends));
}

#[test]
fn without_a_plan_there_is_nothing_for_a_claim_to_protect_or_harm() {
    visitor("open_door")
        .wants("couples")
        .because("symptoms")
        .treating_one("yes")
        .paying_with("none")
        .caring_about(&["no-diagnosis-on-file", "policyholder", "employer", "partners-words"])
        .expects(|a| {
            for way in [Claim, Superbill] {
                a.effect(Priority::NoDiagnosisOnFile, way, NotConcerned);
                a.effect(Priority::Policyholder, way, NotConcerned);
                a.effect(Priority::Employer, way, NotConcerned);
                a.effect(Priority::PartnersWords, way, NotConcerned);
            }
            a.effect(Priority::NoDiagnosisOnFile, SelfPay, Protects);
        });
}

// How priorities are picked.

#[test]
fn whoever_has_no_concern_sees_nothing_weighed() {
    worker_who_cares_about(&["no-concern"]).expects(|a| {
        a.weighed(&[]);
        a.most_important(None);
        a.never_asks("most-important");
    });
}

#[test]
fn no_concern_takes_back_every_concern_and_a_concern_takes_it_back() {
    worker_who_cares_about(&["cost", "court", "no-concern"]).expects(|a| a.weighed(&[]));
    worker_who_cares_about(&["no-concern", "court"]).expects(|a| a.weighed(&[Priority::Court]));
}

#[test]
fn all_ten_concerns_are_weighed_for_every_way_to_pay() {
    let every_id: Vec<_> = Priority::IDS.iter().copied().filter(|id| *id != "no-concern").collect();
    let every: Vec<_> = every_id.iter().filter_map(|id| Priority::from_id(id)).collect();
    assert_eq!(every.len(), 10);
    worker_who_cares_about(&every_id).expects(|a| {
        a.weighed(&every);
        a.most_important(None);
    });
}

#[test]
fn a_single_concern_matters_most_and_of_several_the_marked_one_does() {
    worker_who_cares_about(&["court"]).expects(|a| a.most_important(Some(Priority::Court)));
    worker_who_cares_about(&["court", "cost"]).expects(|a| {
        a.could_ask("most-important");
        a.most_important(None);
    });
    worker_who_cares_about(&["court", "cost"])
        .most_of_all("cost")
        .expects(|a| a.most_important(Some(Priority::Cost)));
}

#[test]
fn a_concern_taken_back_matters_most_no_longer() {
    worker_who_cares_about(&["court", "cost", "freedom"])
        .most_of_all("cost")
        .caring_about(&["court", "freedom"])
        .drops(&["most-important"])
        .expects(|a| a.most_important(None));
}
