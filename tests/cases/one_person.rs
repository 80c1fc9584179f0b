//! Guards what follows for one person: individual and group therapy, and sex therapy. Rows of the
//! decision table, with what makes each more and less likely.

use crate::support::*;

// Row: individual, adult, symptoms present. Likely.

#[test]
fn symptoms_and_a_therapist_in_network_are_often_paid_for() {
    visitor("harbor")
        .wants("individual")
        .because("symptoms")
        .paying_with("commercial")
        .in_network("yes")
        .for_client("adult")
        .expects(|a| {
            a.outlook(Claim, Outlook::OFTEN);
            a.open(Claim, Availability::Available);
            a.open(Superbill, Availability::NotHere);
            a.diagnosis(Claim, Need::Usually);
            a.diagnosis_of(Person::You);
            a.rests_on("care.individual-symptoms", &["mhpaea-what", "aca-ehb"]);
            a.rests_on("points.claim-rate", &["net-in"]);
        });
}

#[test]
fn a_child_who_comes_alone_is_paid_for_where_a_condition_is_treated() {
    for client in ["teen", "child"] {
        visitor("steffen")
            .wants("individual")
            .because("child")
            .paying_with("commercial")
            .in_network("yes")
            .for_client(client)
            .expects(|a| {
                a.outlook(Claim, Outlook::SOMETIMES_TO_OFTEN);
                a.open(Claim, Availability::Available);
                a.diagnosis_of(Person::Young);
                a.rules(&["care.individual-child", "privacy.minors-parent"]);
            });
    }
}

#[test]
fn a_group_for_a_child_is_sometimes_paid_for_where_it_treats_a_condition() {
    visitor("steffen")
        .wants("individual")
        .because("child")
        .paying_with("commercial")
        .in_setting("group")
        .expects(|a| {
            a.outlook(Claim, Outlook::SOMETIMES);
            a.rules(&["care.group-condition"]);
        });
}

#[test]
fn a_short_term_plan_may_leave_out_what_others_often_pay() {
    visitor("harbor")
        .wants("individual")
        .because("symptoms")
        .paying_with("other")
        .with_plan("short-term")
        .expects(|a| {
            a.outlook(Claim, Outlook::RARELY_TO_SOMETIMES);
            a.rests_on("plan.short-term", &["stldi"]);
        });
}

#[test]
fn a_sharing_ministry_is_no_insurance_and_rarely_pays() {
    visitor("harbor")
        .wants("individual")
        .because("symptoms")
        .paying_with("other")
        .in_network("yes")
        .with_plan("sharing-ministry")
        .caring_about(&["cost"])
        .expects(|a| {
            a.outlook(Claim, Outlook::RARELY);
            a.outlook(Superbill, Outlook::RARELY);
            a.open(Claim, Availability::Ask);
            a.rests_on("plan.sharing-ministry", &["hcsm"]);
            a.effect(Priority::Cost, Superbill, Effect::Depends);
        });
}

#[test]
fn growth_goals_make_a_claim_rarely_work() {
    visitor("harbor")
        .wants("individual")
        .because("growth")
        .paying_with("commercial")
        .in_network("yes")
        .expects(|a| {
            a.outlook(Claim, Outlook::RARELY);
            a.open(Claim, Availability::Ask);
        });
}

// Row: individual, no disorder. Unlikely.

#[test]
fn without_a_disorder_an_employee_program_needs_no_claim_and_as_a_rule_no_diagnosis() {
    visitor("harbor")
        .wants("individual")
        .because("growth")
        .paying_with("commercial")
        .caring_about(&["cost"])
        .with_employee_program("yes")
        .expects(|a| {
            a.outlook(Claim, Outlook::RARELY);
            a.diagnosis(Claim, Need::Usually);
            a.open(Program, Availability::Available);
            a.diagnosis(Program, Need::UsuallyNotSent);
            a.learns(Audience::Plan, Program, Extent::UsuallyNot);
            a.effect(Priority::Cost, Program, Effect::Protects);
            a.rules(&[
                "points.program-free-yours",
                "points.program-no-claim",
                "points.program-short",
            ]);
        });
}

#[test]
fn plans_of_five_states_owe_a_yearly_check_up_where_no_condition_is_treated() {
    for state in ["co", "ct", "de", "il", "ma"] {
        visitor("harbor")
            .wants("individual")
            .because("growth")
            .paying_with("commercial")
            .living_in(state)
            .expects(|a| {
                // A check-up is not a course of therapy.
                a.outlook(Claim, Outlook::RARELY);
                a.note(Note::World, "notes.wellness-exam");
                a.rests_on("notes.wellness-exam", &["state-wellness-exam"]);
            });
    }
}

#[test]
fn no_other_state_is_said_to_owe_a_yearly_check_up() {
    for state in ["ca", "ny", "or", "wa", "wi", "other", "not-sure"] {
        visitor("harbor")
            .wants("individual")
            .because("growth")
            .paying_with("commercial")
            .living_in(state)
            .expects(|a| a.no_rules(&["notes.wellness-exam"]));
    }
}

#[test]
fn one_person_who_comes_about_a_relationship_brings_a_z_code_that_plans_rarely_pay() {
    visitor("steffen")
        .wants("individual")
        .because("relationship")
        .paying_with("commercial")
        .in_network("yes")
        .expects(|a| {
            a.outlook(Claim, Outlook::RARELY);
            a.open(Claim, Availability::Ask);
            a.rests_on("care.individual-relationship", &["dx-f-vs-z", "dx-z-secondary"]);
            a.note(Note::MeansNot, "notes.not-relationship");
        });
}

#[test]
fn whoever_will_not_say_what_brings_them_gets_no_firm_outlook() {
    visitor("steffen")
        .wants("individual")
        .because("not-sure")
        .paying_with("commercial")
        .in_network("yes")
        .expects(|a| {
            a.outlook(Claim, Outlook::ANY);
            a.open(Claim, Availability::Ask);
            a.rules(&["care.individual-unsure"]);
        });
}

#[test]
fn a_group_or_sex_therapy_for_an_unsaid_reason_is_rarely_to_sometimes_paid_for() {
    let group = visitor("open_door").wants("individual").because("not-sure");
    group.paying_with("commercial").in_setting("group").expects(|a| {
        a.outlook(Claim, Outlook::RARELY_TO_SOMETIMES);
        a.rules(&["care.group-unsure"]);
    });
    let sex_therapy = visitor("open_door").wants("sex-therapy").because("not-sure");
    sex_therapy.paying_with("commercial").expects(|a| {
        a.outlook(Claim, Outlook::RARELY_TO_SOMETIMES);
        a.rules(&["care.sex-unsure"]);
    });
}

// Row: group therapy. Possible.

#[test]
fn a_therapy_group_for_symptoms_is_sometimes_paid_for() {
    visitor("harbor")
        .wants("individual")
        .because("symptoms")
        .paying_with("commercial")
        .in_network("yes")
        .in_setting("group")
        .expects(|a| {
            a.outlook(Claim, Outlook::SOMETIMES);
            a.diagnosis(Claim, Need::Usually);
            a.rests_on("care.group-condition", &["decision-table", "cpt-times"]);
        });
}

#[test]
fn a_group_without_a_condition_is_rarely_paid_for() {
    visitor("harbor")
        .wants("individual")
        .because("growth")
        .paying_with("commercial")
        .in_setting("group")
        .expects(|a| {
            a.outlook(Claim, Outlook::RARELY);
            a.rules(&["care.group-no-disorder"]);
        });
}

#[test]
fn not_yet_knowing_between_group_and_one_to_one_leaves_the_range_of_both() {
    visitor("harbor")
        .wants("individual")
        .because("symptoms")
        .paying_with("commercial")
        .in_setting("not-sure")
        .expects(|a| a.outlook(Claim, Outlook::SOMETIMES_TO_OFTEN));
}

// Row: sex therapy, no dysfunction. Unlikely.

#[test]
fn sex_therapy_to_explore_rests_on_a_code_that_plans_rarely_pay() {
    visitor("open_door")
        .wants("sex-therapy")
        .because("exploring")
        .paying_with("commercial")
        .expects(|a| {
            a.outlook(Claim, Outlook::RARELY);
            a.diagnosis(Superbill, Need::Usually);
            a.rests_on("care.sex-exploring", &["dx-z70", "dx-kink-not-disorder"]);
        });
}

#[test]
fn a_gap_in_desire_between_partners_is_no_disorder() {
    visitor("open_door")
        .wants("sex-therapy")
        .because("relationship")
        .paying_with("commercial")
        .expects(|a| {
            a.outlook(Claim, Outlook::RARELY);
            a.note(Note::MeansNot, "notes.not-desire-gap");
        });
}

#[test]
fn sex_therapy_that_treats_anxiety_or_trauma_is_sometimes_paid_for() {
    visitor("open_door")
        .wants("sex-therapy")
        .because("symptoms")
        .paying_with("commercial")
        .expects(|a| {
            a.outlook(Claim, Outlook::SOMETIMES);
            a.rules(&["care.sex-symptoms"]);
            a.note(Note::OnFile, "notes.true-diagnosis");
        });
}

// Row: sex therapy for an F52 condition. Possible.

#[test]
fn a_distressing_sexual_difficulty_is_sometimes_paid_for_with_or_without_the_name_sex_therapy() {
    for kind in ["individual", "sex-therapy"] {
        visitor("open_door")
            .wants(kind)
            .because("sexual-difficulty")
            .paying_with("commercial")
            .expects(|a| {
                a.outlook(Claim, Outlook::SOMETIMES);
                a.diagnosis(Superbill, Need::Usually);
                a.diagnosis_of(Person::OnePerson);
            });
    }
}

#[test]
fn tricare_leaves_out_sex_therapy_and_sexual_difficulties() {
    let sex_therapy = visitor("steffen").wants("sex-therapy").because("sexual-difficulty");
    let alone = visitor("steffen").wants("individual").because("sexual-difficulty");
    let couple =
        visitor("steffen").wants("couples").because("sexual-difficulty").treating_one("yes");
    for visitor in [sex_therapy, alone, couple] {
        visitor.paying_with("tricare").expects(|a| a.outlook(Claim, Outlook::RARELY));
    }
}

#[test]
fn tricare_leaves_out_sex_therapy_even_for_another_condition() {
    visitor("steffen").wants("sex-therapy").because("symptoms").paying_with("tricare").expects(
        |a| {
            a.outlook(Claim, Outlook::RARELY);
            a.rests_on("plan.tricare-sex-therapy", &["tricare-sex-therapy"]);
        },
    );
}

#[test]
fn whoever_will_not_say_why_may_meet_tricares_exclusion() {
    visitor("steffen")
        .wants("couples")
        .because("not-sure")
        .treating_one("yes")
        .paying_with("tricare")
        .expects(|a| {
            a.outlook(Claim, Outlook::ANY);
            a.rules(&["plan.tricare-reason-unsure"]);
        });
}

#[test]
fn who_comes_about_a_relationship_or_to_explore_hears_that_a_clinician_may_find_more() {
    for reason in ["relationship", "exploring"] {
        visitor("harbor").wants("individual").because(reason).paying_with("commercial").expects(
            |a| {
                a.outlook(Claim, Outlook::RARELY);
                a.rests_on(&format!("care.individual-{reason}"), &["dx-adjustment"]);
            },
        );
    }
}
