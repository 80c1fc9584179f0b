//! Guards what is special to each plan and program: where a plan comes from, types of plan, Medicare,
//! Medicaid, TRICARE, students, what is not insurance, programs without a claim, and state rules.

use crate::support::*;

/// One person with symptoms.
fn one_person(practice: &str, payer: &str) -> Visitor {
    visitor(practice).wants("individual").because("symptoms").paying_with(payer)
}

fn couple(practice: &str, treated: &str, payer: &str) -> Visitor {
    visitor(practice)
        .wants("couples")
        .because("relationship")
        .treating_one(treated)
        .paying_with(payer)
}

const SOURCES: [&str; 4] = ["employer-insured", "self-insured", "bought", "not-sure"];

// Where the plan comes from.

#[test]
fn only_a_plan_through_work_or_the_marketplace_is_asked_where_it_comes_from() {
    one_person("harbor", "commercial").expects(|a| a.could_ask("plan-source"));
    for payer in ["medicare", "medicaid", "tricare", "student", "other", "none", "not-sure"] {
        one_person("harbor", payer).expects(|a| a.never_asks("plan-source"));
    }
}

#[test]
fn whoever_changes_the_plan_no_longer_says_where_the_old_one_came_from() {
    one_person("harbor", "commercial")
        .with_plan_from("self-insured")
        .paying_with("medicare")
        .drops(&["plan-source"])
        .expects(|a| a.no_rules(&["who.employer-self-insured"]));
}

#[test]
fn an_employer_has_no_part_in_a_plan_that_somebody_bought() {
    one_person("harbor", "commercial")
        .caring_about(&["employer"])
        .with_plan_from("bought")
        .expects(|a| {
            a.effects(
                Priority::Employer,
                [Effect::Protects, Effect::Protects, Effect::Protects, Effect::Partly],
            );
            a.learns(Audience::Employer, Claim, Extent::UsuallyNot);
            a.rules(&["employer.bought", "who.employer-bought"]);
            a.no_rules(&["who.employer-plan"]);
        });
}

#[test]
fn an_employer_that_pays_the_claims_still_sees_only_what_the_plans_papers_allow() {
    one_person("harbor", "commercial")
        .caring_about(&["employer"])
        .with_plan_from("self-insured")
        .expects(|a| {
            for way in [Claim, Superbill] {
                a.effect(Priority::Employer, way, Effect::Partly);
                a.learns(Audience::Employer, way, Extent::UsuallyNot);
            }
            a.rests_on("employer.self-insured", &["employer-selfinsured"]);
            a.rests_on("who.employer-self-insured", &["employer-selfinsured"]);
        });
}

#[test]
fn an_employer_whose_insurer_pays_the_claims_has_a_part_in_the_plan_too() {
    one_person("harbor", "commercial")
        .caring_about(&["employer"])
        .with_plan_from("employer-insured")
        .expects(|a| {
            a.effect(Priority::Employer, Claim, Effect::Partly);
            a.rules(&["employer.plan", "who.employer-plan"]);
        });
}

#[test]
fn not_knowing_where_the_plan_comes_from_leaves_open_what_an_employer_learns() {
    one_person("harbor", "commercial")
        .caring_about(&["employer"])
        .with_plan_from("not-sure")
        .expects(|a| {
            a.effect(Priority::Employer, Claim, Effect::Depends);
            a.effect(Priority::Employer, SelfPay, Effect::Protects);
        });
}

#[test]
fn most_plans_include_therapy_wherever_they_come_from_and_only_some_have_to() {
    let rules = ["plan.employer-insured", "plan.self-insured", "plan.bought", "plan.commercial"];
    for (source, rule) in SOURCES.into_iter().zip(rules) {
        one_person("harbor", "commercial").with_plan_from(source).expects(|a| {
            a.outlook(Claim, Outlook::OFTEN);
            a.rests_on(rule, &["aca-ehb"]);
        });
    }
}

#[test]
fn having_to_include_therapy_makes_no_plan_pay_for_growth_or_for_a_relationship() {
    for source in SOURCES {
        visitor("harbor")
            .wants("individual")
            .because("growth")
            .paying_with("commercial")
            .with_plan_from(source)
            .expects(|a| a.outlook(Claim, Outlook::RARELY));
        couple("harbor", "no", "commercial").with_plan_from(source).expects(|a| {
            a.outlook(Claim, Outlook::RARELY);
            a.rests_on("plan.commercial-joint", &["couples-commercial"]);
        });
    }
}

#[test]
fn limits_as_for_medical_care_hold_for_plans_through_work_and_the_marketplace() {
    for source in SOURCES {
        one_person("harbor", "commercial").with_plan_from(source).expects(|a| {
            a.note(Note::World, "notes.parity");
            a.rests_on("notes.parity", &["mhpaea-what"]);
        });
    }
    for payer in ["medicare", "tricare", "other", "none"] {
        one_person("harbor", payer).expects(|a| a.no_rules(&["notes.parity"]));
    }
}

#[test]
fn a_plan_bought_on_the_marketplace_may_go_with_tax_free_money() {
    let plan = |source| one_person("harbor", "commercial").with_plan_from(source);
    plan("bought").expects(|a| a.rests_on("points.self-pay-tax-free-bought", &["hsa-2026"]));
    for source in ["employer-insured", "self-insured", "not-sure"] {
        plan(source).expects(|a| a.no_rules(&["points.self-pay-tax-free-bought"]));
    }
}

// State rules on notices, and the plans that they may not reach.

fn on_a_spouses_plan(source: &str, state: &str) -> Visitor {
    one_person("harbor", "commercial")
        .caring_about(&["policyholder"])
        .with_plan_from(source)
        .on_the_plan_of("partner")
        .living_in(state)
        .for_client("adult")
}

#[test]
fn californias_rule_on_notices_reaches_plans_that_an_insurer_pays_for() {
    for source in ["employer-insured", "bought"] {
        on_a_spouses_plan(source, "ca").expects(|a| {
            a.effect(Priority::Policyholder, Claim, Effect::Partly);
            a.rests_on("policyholder.california", &["eob-ca"]);
        });
    }
}

#[test]
fn a_state_rule_on_notices_may_not_reach_a_plan_whose_claims_an_employer_pays() {
    for state in ["ca", "ct", "ma", "ny", "or", "wa", "wi"] {
        on_a_spouses_plan("self-insured", state).expects(|a| {
            a.effect(Priority::Policyholder, Claim, Effect::Depends);
            a.learns(Audience::Policyholder, Claim, Extent::Possible);
            a.rests_on("policyholder.self-insured", &["eob-ca", "confidential-comms"]);
            a.rests_on("who.policyholder-self-insured", &["eob-policyholder"]);
            a.no_rules(&["who.policyholder-california", "who.policyholder-washington"]);
            a.no_rules(&["who.policyholder-massachusetts", "who.policyholder-nothing-owed"]);
            a.no_rules(&["who.policyholder-if-asked"]);
        });
    }
}

#[test]
fn massachusetts_steers_notices_of_a_plan_that_an_insurer_pays_for() {
    for source in ["employer-insured", "bought"] {
        on_a_spouses_plan(source, "ma").expects(|a| {
            a.effect(Priority::Policyholder, Claim, Effect::Partly);
            a.rests_on("policyholder.massachusetts", &["eob-ma"]);
        });
    }
}

#[test]
fn not_knowing_who_pays_the_claims_leaves_a_state_rule_open() {
    for (state, rule) in [
        ("ca", "policyholder.california-plan-unsure"),
        ("ma", "policyholder.massachusetts-plan-unsure"),
        ("wa", "policyholder.washington-plan-unsure"),
        ("or", "policyholder.if-asked-plan-unsure"),
        ("ct", "policyholder.if-asked-plan-unsure"),
        ("ny", "policyholder.nothing-owed-plan-unsure"),
        ("wi", "policyholder.nothing-owed-plan-unsure"),
    ] {
        on_a_spouses_plan("not-sure", state).expects(|a| {
            a.effect(Priority::Policyholder, Claim, Effect::Depends);
            a.rules(&[rule]);
        });
    }
    // A school may fund its plan itself, and another kind of plan may be no insurance.
    for payer in ["student", "other", "not-sure"] {
        one_person("harbor", payer)
            .caring_about(&["policyholder"])
            .on_the_plan_of("parent")
            .living_in("ca")
            .expects(|a| a.effect(Priority::Policyholder, Claim, Effect::Depends));
    }
}

#[test]
fn new_york_and_wisconsin_let_plans_that_an_insurer_pays_for_skip_a_notice() {
    for state in ["ny", "wi"] {
        for source in ["employer-insured", "bought"] {
            on_a_spouses_plan(source, state).expects(|a| {
                a.effect(Priority::Policyholder, Claim, Effect::Partly);
                a.rules(&["policyholder.nothing-owed", "who.policyholder-nothing-owed"]);
            });
        }
    }
}

#[test]
fn whoever_is_grown_and_on_a_parents_plan_hears_how_long_that_may_last() {
    let on_the_plan_of =
        |whose| one_person("harbor", "commercial").on_the_plan_of(whose).living_in("other");
    on_the_plan_of("parent").for_client("adult").expects(|a| {
        a.note(Note::SeenBy, "notes.to-26");
        a.rests_on("notes.to-26", &["dependents-26"]);
    });
    on_the_plan_of("parent").for_client("teen").expects(|a| a.no_rules(&["notes.to-26"]));
    on_the_plan_of("partner").for_client("adult").expects(|a| a.no_rules(&["notes.to-26"]));
}

// A yearly check-up by state law.

fn growing(source: &str) -> Visitor {
    visitor("harbor")
        .wants("individual")
        .because("growth")
        .paying_with("commercial")
        .with_plan_from(source)
}

#[test]
fn a_yearly_check_up_is_owed_by_plans_that_an_insurer_pays_for_or_may() {
    for source in ["employer-insured", "bought", "not-sure"] {
        for state in ["co", "ma"] {
            growing(source).living_in(state).expects(|a| {
                a.note(Note::World, "notes.wellness-exam");
                a.outlook(Claim, Outlook::RARELY);
            });
        }
    }
}

#[test]
fn a_plan_whose_claims_an_employer_pays_owes_no_check_up_so_nobody_asks_for_the_state() {
    growing("self-insured").expects(|a| {
        a.never_asks("state");
        a.no_rules(&["notes.wellness-exam", "notes.wellness-exam-colorado"]);
    });
    growing("bought").living_in("co").with_plan_from("self-insured").drops(&["state"]);
    // Who is sent a notice still depends on it.
    growing("self-insured").on_the_plan_of("parent").living_in("co").expects(|a| {
        a.no_rules(&["notes.wellness-exam", "notes.wellness-exam-colorado"]);
    });
}

#[test]
fn colorado_and_illinois_are_said_to_make_the_check_up_free() {
    growing("bought").living_in("co").expects(|a| {
        a.note(Note::World, "notes.wellness-exam-colorado");
        a.rests_on("notes.wellness-exam-colorado", &["state-wellness-exam"]);
    });
    growing("bought").living_in("ma").expects(|a| a.no_rules(&["notes.wellness-exam-colorado"]));
    for (state, rule) in
        [("il", "notes.wellness-exam-illinois"), ("de", "notes.wellness-exam-delaware")]
    {
        growing("bought").living_in(state).expects(|a| a.rules(&["notes.wellness-exam", rule]));
    }
}

// Types of plan.

#[test]
fn an_hmo_may_have_to_be_sent_a_claim_even_by_those_who_pay_in_full() {
    let plan = |practice, plan| one_person(practice, "commercial").with_plan(plan);
    plan("harbor", "hmo").expects(|a| {
        a.note(Note::SelfPay, "notes.hmo-claim-rule");
        a.rests_on("notes.hmo-claim-rule", &["restriction-vs-contract"]);
    });
    for other in ["epo", "ppo", "pos", "not-sure"] {
        plan("harbor", other).expects(|a| a.no_rules(&["notes.hmo-claim-rule"]));
    }
    // Out of network there is no contract under which anybody claims.
    plan("open_door", "hmo").expects(|a| a.no_rules(&["notes.hmo-claim-rule"]));
    plan("harbor", "hmo").in_network("no").expects(|a| a.no_rules(&["notes.hmo-claim-rule"]));
}

#[test]
fn what_is_sent_in_from_outside_the_network_counts_apart() {
    for plan in ["ppo", "pos", "not-sure"] {
        one_person("open_door", "commercial")
            .with_plan(plan)
            .expects(|a| a.rests_on("points.superbill-counts", &["selfpay-not-counted"]));
    }
    for plan in ["hmo", "epo"] {
        one_person("open_door", "commercial")
            .with_plan(plan)
            .expects(|a| a.no_rules(&["points.superbill-counts"]));
    }
    one_person("open_door", "medicaid").expects(|a| a.no_rules(&["points.superbill-counts"]));
}

#[test]
fn a_plan_through_work_or_the_marketplace_caps_what_one_pays_in_a_year() {
    one_person("harbor", "commercial")
        .expects(|a| a.rests_on("points.claim-yearly-limit", &["aca-oop-limit"]));
    for payer in ["medicare", "medicaid", "tricare", "other", "none", "not-sure"] {
        one_person("harbor", payer).expects(|a| a.no_rules(&["points.claim-yearly-limit"]));
    }
}

#[test]
fn rules_on_surprise_bills_do_not_help_those_who_pick_a_therapist_out_of_network() {
    one_person("open_door", "commercial").expects(|a| {
        a.note(Note::SelfPay, "notes.surprise-bills");
        a.rests_on("notes.surprise-bills", &["net-out"]);
    });
    for known in ["yes", "not-sure"] {
        one_person("harbor", "commercial")
            .in_network(known)
            .expects(|a| a.no_rules(&["notes.surprise-bills"]));
    }
}

// Medicare.

#[test]
fn a_practice_that_takes_medicare_cannot_simply_take_a_members_own_money() {
    one_person("harbor", "medicare").expects(|a| {
        a.open(SelfPay, Availability::Ask);
        a.rests_on(
            "open.self-pay-medicare-enrolled",
            &["medicare-optout", "restriction-vs-contract"],
        );
    });
    // Its profile says nothing of Medicare.
    one_person("steffen", "medicare").expects(|a| a.rules(&["open.self-pay-medicare"]));
}

#[test]
fn medicare_members_may_pay_for_what_medicare_does_not_but_have_to_ask() {
    for practice in ["steffen", "harbor"] {
        couple(practice, "no", "medicare").expects(|a| {
            a.open(SelfPay, Availability::Ask);
            a.rests_on("open.self-pay-medicare-nobody-treated", &["medicare-family"]);
        });
        couple(practice, "yes", "medicare")
            .expects(|a| a.no_rules(&["open.self-pay-medicare-nobody-treated"]));
    }
    // With a private contract the way is open whatever the sessions treat.
    couple("open_door", "no", "medicare").expects(|a| a.open(SelfPay, Availability::Available));
}

#[test]
fn medicare_pays_for_family_counseling_that_treats_the_patient() {
    visitor("harbor")
        .wants("couples")
        .because("symptoms")
        .treating_one("yes")
        .paying_with("medicare")
        .in_network("yes")
        .expects(|a| {
            a.outlook(Claim, Outlook::SOMETIMES_TO_OFTEN);
            a.open(Claim, Availability::Available);
            a.rests_on("plan.medicare-family", &["medicare-family"]);
            a.diagnosis(Claim, Need::Required);
            a.note(Note::World, "notes.medicare-therapists");
        });
}

#[test]
fn a_private_contract_keeps_a_diagnosis_from_medicare_and_a_claim_does_not() {
    one_person("open_door", "medicare").caring_about(&["no-diagnosis-on-file"]).expects(|a| {
        a.effect(Priority::NoDiagnosisOnFile, SelfPay, Effect::Protects);
        a.rests_on("no-diagnosis.self-pay-medicare-opted-out", &["medicare-optout"]);
        a.effect(Priority::NoDiagnosisOnFile, Claim, Effect::DoesNot);
    });
    one_person("harbor", "medicare")
        .caring_about(&["no-diagnosis-on-file"])
        .expects(|a| a.effect(Priority::NoDiagnosisOnFile, SelfPay, Effect::Depends));
}

#[test]
fn medicare_has_its_own_share_to_pay_and_no_plan_type() {
    one_person("harbor", "medicare").expects(|a| {
        a.never_asks("plan-type");
        a.never_asks("deductible");
        a.rests_on("points.claim-medicare", &["medicare-partb"]);
    });
}

// Medicaid.

#[test]
fn medicaid_members_may_pay_for_what_medicaid_does_not_but_have_to_ask() {
    couple("harbor", "no", "medicaid").expects(|a| {
        a.open(SelfPay, Availability::Ask);
        a.rests_on("open.self-pay-medicaid-nobody-treated", &["medicaid-varies"]);
    });
    couple("harbor", "yes", "medicaid").expects(|a| a.rules(&["open.self-pay-medicaid"]));
}

#[test]
fn a_young_familys_sessions_may_be_paid_by_medicaid_so_its_limit_on_private_pay_holds() {
    let family = |client| {
        visitor("harbor")
            .wants("family")
            .because("family-dynamics")
            .treating_one("no")
            .paying_with("medicaid")
            .for_client(client)
    };
    for client in ["teen", "child", "not-sure"] {
        family(client).expects(|a| {
            a.open(SelfPay, Availability::Ask);
            a.rules(&["open.self-pay-medicaid"]);
        });
    }
    family("adult").expects(|a| a.rules(&["open.self-pay-medicaid-nobody-treated"]));
}

#[test]
fn a_family_on_medi_cal_hears_which_reasons_may_do_without_a_diagnosis() {
    let family = |state| {
        visitor("harbor")
            .wants("family")
            .because("child")
            .treating_one("not-sure")
            .paying_with("medicaid")
            .for_client("child")
            .living_in(state)
    };
    family("ca").expects(|a| {
        a.note(Note::World, "notes.medi-cal-young");
        a.rests_on("notes.medi-cal-young", &["medicaid-ca-family"]);
        a.diagnosis(Claim, Need::NotAlways);
    });
    family("other").expects(|a| a.no_rules(&["notes.medi-cal-young"]));
}

#[test]
fn a_teen_on_medicaid_may_be_helped_before_there_is_a_diagnosis() {
    one_person("harbor", "medicaid")
        .caring_about(&["no-diagnosis-on-file"])
        .for_client("teen")
        .expects(|a| {
            a.diagnosis(Claim, Need::NotAlways);
            a.effect(Priority::NoDiagnosisOnFile, Claim, Effect::Depends);
            a.rests_on("diagnosis.medicaid-young", &["medicaid-epsdt"]);
        });
}

// TRICARE.

#[test]
fn what_tricare_leaves_out_other_plans_sometimes_pay_for() {
    let difficulty = |payer| {
        visitor("steffen").wants("individual").because("sexual-difficulty").paying_with(payer)
    };
    difficulty("tricare").expects(|a| a.outlook(Claim, Outlook::RARELY));
    for payer in ["commercial", "medicare"] {
        difficulty(payer).expects(|a| a.outlook(Claim, Outlook::SOMETIMES));
    }
}

#[test]
fn military_families_have_a_program_without_a_claim_at_every_practice() {
    for practice in PRACTICES {
        couple(practice, "no", "tricare").with_employee_program("no").expects(|a| {
            a.open(Program, Availability::Ask);
            a.rests_on("open.program-military", &["mil-onesource"]);
            a.rules(&["points.program-military", "points.program-relationships"]);
            a.diagnosis(Program, Need::UsuallyNotSent);
        });
    }
}

#[test]
fn engaged_military_couples_hear_of_military_onesource() {
    visitor("steffen").wants("couples").because("premarital").paying_with("tricare").expects(|a| {
        a.outlook(Claim, Outlook::RARELY);
        a.rests_on("notes.premarital-elsewhere", &["mil-onesource"]);
    });
}

// Students.

#[test]
fn campus_counseling_records_may_stand_under_other_laws() {
    one_person("steffen", "student")
        .expects(|a| a.rests_on("points.program-campus-records", &["student"]));
    for payer in ["commercial", "tricare", "not-sure"] {
        one_person("steffen", payer).expects(|a| a.no_rules(&["points.program-campus-records"]));
    }
}

#[test]
fn a_student_without_a_job_program_still_has_the_campus() {
    one_person("open_door", "student").with_employee_program("no").expects(|a| {
        a.open(Program, Availability::Ask);
        a.rules(&["open.program-campus", "points.program-campus"]);
        a.no_rules(&["points.program-none"]);
    });
}

#[test]
fn a_school_may_fund_its_plan_itself_so_a_student_plan_is_less_sure() {
    one_person("open_door", "student").with_plan("ppo").expects(|a| {
        a.outlook(Claim, Outlook::SOMETIMES_TO_OFTEN);
        a.rests_on("plan.student", &["student"]);
        a.outlook(Superbill, Outlook::SOMETIMES);
        a.could_ask("deductible");
    });
}

// What is no usual plan.

#[test]
fn a_short_term_plan_may_ask_about_health_and_leave_therapy_out() {
    one_person("harbor", "other").with_plan("short-term").expects(|a| {
        a.note(Note::World, "notes.short-term");
        a.rests_on("notes.short-term", &["stldi"]);
        a.outlook(Claim, Outlook::RARELY_TO_SOMETIMES);
        a.diagnosis(Claim, Need::Usually);
    });
    one_person("harbor", "other").expects(|a| a.no_rules(&["notes.short-term"]));
}

#[test]
fn a_sharing_ministry_has_no_network_price_no_deductible_and_its_own_rules() {
    one_person("harbor", "other")
        .in_network("yes")
        .with_plan("sharing-ministry")
        .with_employee_program("no")
        .expects(|a| {
            a.never_asks("deductible");
            a.no_rules(&["points.claim-rate", "points.claim-deductible-unsure"]);
            a.rules(&["points.own-rules"]);
            a.diagnosis(Claim, Need::Usually);
            a.open(Claim, Availability::Ask);
        });
}

// Programs without a claim.

#[test]
fn an_employee_program_is_short_and_leaves_records_of_its_own() {
    one_person("harbor", "commercial")
        .caring_about(&["freedom", "few-records"])
        .with_employee_program("yes")
        .expects(|a| {
            a.effect(Priority::Freedom, Program, Effect::DoesNot);
            a.effect(Priority::FewRecords, Program, Effect::Partly);
            a.rests_on("points.program-short", &["eap"]);
            a.rests_on("points.program-records", &["eap"]);
            a.learns(Audience::Employer, Program, Extent::UsuallyNot);
        });
}

#[test]
fn whoever_has_no_insurance_may_still_have_a_program_at_work() {
    one_person("harbor", "none").with_employee_program("yes").expects(|a| {
        a.open(Program, Availability::Available);
        a.rules(&["points.program-free-yours"]);
        a.not_concerned(Audience::Plan, Program);
    });
}

// What a diagnosis is, and what the plan says on the phone.

#[test]
fn grief_and_stress_are_not_disorders_by_themselves() {
    for reason in ["symptoms", "growth", "not-sure"] {
        visitor("harbor").wants("individual").because(reason).paying_with("commercial").expects(
            |a| {
                a.note(Note::MeansNot, "notes.not-grief");
                a.rests_on("notes.not-grief", &["dx-dsm-other-conditions", "dx-adjustment"]);
            },
        );
    }
    visitor("harbor")
        .wants("individual")
        .because("exploring")
        .paying_with("commercial")
        .expects(|a| a.no_rules(&["notes.not-grief"]));
}

#[test]
fn where_claims_are_sent_the_first_visits_come_before_a_settled_diagnosis() {
    one_person("harbor", "commercial").expects(|a| {
        a.note(Note::Means, "notes.first-visits");
        a.rests_on("notes.first-visits", &["dx-provisional"]);
    });
    one_person("harbor", "none").expects(|a| a.no_rules(&["notes.first-visits"]));
    couple("steffen", "yes", "commercial").expects(|a| a.no_rules(&["notes.first-visits"]));
}

#[test]
fn a_yes_on_the_phone_to_family_sessions_means_sessions_that_treat_one_member() {
    couple("harbor", "no", "commercial").expects(|a| {
        a.rests_on("common.couples-code", &["cpt-no-couples-code"]);
    });
    one_person("harbor", "commercial").expects(|a| a.no_rules(&["common.couples-code"]));
}

#[test]
fn nobody_is_told_that_campus_counseling_takes_couples() {
    couple("harbor", "no", "commercial").expects(|a| a.rules(&["points.program-relationships"]));
    couple("harbor", "no", "student").expects(|a| a.no_rules(&["points.program-relationships"]));
}

#[test]
fn a_sexual_difficulty_may_have_a_physical_cause_that_is_paid_for_elsewhere_in_the_plan() {
    let difficulty = |payer| {
        visitor("open_door").wants("sex-therapy").because("sexual-difficulty").paying_with(payer)
    };
    difficulty("commercial").expects(|a| a.note(Note::World, "notes.physical-cause"));
    difficulty("none").expects(|a| a.no_rules(&["notes.physical-cause"]));
}

// Money.

#[test]
fn where_a_practice_has_no_reduced_fees_others_may() {
    for practice in ["steffen", "open_door"] {
        one_person(practice, "none")
            .expects(|a| a.rests_on("points.self-pay-lower-fees-elsewhere", &["sliding"]));
    }
    one_person("harbor", "none").expects(|a| a.no_rules(&["points.self-pay-lower-fees-elsewhere"]));
}

#[test]
fn tax_free_money_for_joint_sessions_that_treat_one_person_is_a_gray_area() {
    couple("harbor", "yes", "commercial")
        .expects(|a| a.rests_on("points.self-pay-tax-free-unclear", &["tax-therapy-yes"]));
    couple("harbor", "no", "commercial").expects(|a| {
        a.rules(&["points.self-pay-not-tax-free"]);
        a.no_rules(&["points.self-pay-tax-free-unclear"]);
    });
}
