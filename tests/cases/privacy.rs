//! Guards who would learn what: the policyholder, by state; parents; partners; employers; the plan.

use crate::support::*;

fn spouse_in(state: &str) -> Visitor {
    visitor("harbor")
        .wants("individual")
        .because("symptoms")
        .paying_with("commercial")
        .caring_about(&["policyholder"])
        .with_plan_from("employer-insured")
        .on_the_plan_of("partner")
        .living_in(state)
}

// The policyholder's notice.

#[test]
fn a_spouse_whose_plan_it_is_usually_gets_a_notice() {
    for state in ["other", "co"] {
        spouse_in(state).expects(|a| {
            a.learns(Audience::Policyholder, Claim, Extent::Usually);
            a.effects(
                Priority::Policyholder,
                [Effect::DoesNot, Effect::DoesNot, Effect::Protects, Effect::Partly],
            );
            a.rests_on("who.policyholder", &["eob-policyholder", "confidential-comms"]);
        });
    }
}

#[test]
fn california_and_washington_law_may_send_the_notice_to_the_person_treated_alone() {
    spouse_in("ca").expects(|a| {
        a.learns(Audience::Policyholder, Claim, Extent::Possible);
        a.effect(Priority::Policyholder, Claim, Effect::Partly);
        a.rests_on("who.policyholder-california", &["eob-ca"]);
    });
    // Known from a report on the bill, before it was law.
    spouse_in("wa").expects(|a| {
        a.learns(Audience::Policyholder, Claim, Extent::Possible);
        a.effect(Priority::Policyholder, Claim, Effect::Depends);
        a.rests_on("who.policyholder-washington", &["eob-wa"]);
    });
}

#[test]
fn massachusetts_lets_a_dependent_choose_where_the_notice_goes() {
    spouse_in("ma").expects(|a| {
        a.learns(Audience::Policyholder, Claim, Extent::Possible);
        a.effect(Priority::Policyholder, Claim, Effect::Partly);
        a.rests_on("who.policyholder-massachusetts", &["eob-ma"]);
    });
}

#[test]
fn new_york_and_wisconsin_let_a_plan_skip_the_notice_where_nothing_is_owed() {
    for state in ["ny", "wi"] {
        spouse_in(state).expects(|a| {
            a.learns(Audience::Policyholder, Claim, Extent::Possible);
            a.effect(Priority::Policyholder, Claim, Effect::Partly);
            a.rests_on("who.policyholder-nothing-owed", &["eob-ny-wi"]);
        });
    }
}

#[test]
fn whoever_does_not_say_the_state_is_told_that_it_depends() {
    spouse_in("not-sure").expects(|a| {
        a.learns(Audience::Policyholder, Claim, Extent::Possible);
        a.effect(Priority::Policyholder, Claim, Effect::Depends);
    });
}

#[test]
fn nobody_else_gets_a_notice_about_ones_own_plan() {
    visitor("harbor")
        .wants("individual")
        .because("symptoms")
        .paying_with("commercial")
        .caring_about(&["policyholder"])
        .on_the_plan_of("me")
        .expects(|a| {
            a.learns(Audience::Policyholder, Claim, Extent::No);
            a.effect(Priority::Policyholder, Claim, Effect::NotConcerned);
            a.never_asks("state");
        });
}

#[test]
fn a_medicare_or_medicaid_card_is_ones_own() {
    for payer in ["medicare", "medicaid"] {
        visitor("harbor")
            .wants("individual")
            .because("symptoms")
            .paying_with(payer)
            .caring_about(&["policyholder"])
            .for_client("adult")
            .expects(|a| {
                a.never_asks("policyholder");
                a.learns(Audience::Policyholder, Claim, Extent::No);
                a.effect(Priority::Policyholder, Claim, Effect::NotConcerned);
            });
    }
}

#[test]
fn a_notice_about_a_child_on_medicaid_may_go_to_a_parent() {
    visitor("harbor")
        .wants("individual")
        .because("symptoms")
        .paying_with("medicaid")
        .caring_about(&["policyholder"])
        .for_client("child")
        .expects(|a| {
            a.learns(Audience::Policyholder, Claim, Extent::Possible);
            a.effect(Priority::Policyholder, Claim, Effect::Depends);
        });
}

#[test]
fn not_knowing_whose_plan_it_is_leaves_it_open() {
    visitor("harbor")
        .wants("individual")
        .because("symptoms")
        .paying_with("commercial")
        .caring_about(&["policyholder"])
        .expects(|a| {
            a.learns(Audience::Policyholder, Claim, Extent::Possible);
            a.effect(Priority::Policyholder, Claim, Effect::Depends);
        });
}

#[test]
fn paying_privately_sends_the_policyholder_no_notice_in_any_state() {
    for state in ["ca", "co", "ma", "ny", "wa", "wi", "other", "not-sure"] {
        spouse_in(state).expects(|a| {
            a.learns(Audience::Policyholder, SelfPay, Extent::No);
            a.effect(Priority::Policyholder, SelfPay, Effect::Protects);
            a.learns(Audience::Policyholder, Program, Extent::UsuallyNot);
        });
    }
}

#[test]
fn a_student_on_a_parents_plan_shows_up_in_the_parents_notice() {
    visitor("harbor")
        .wants("individual")
        .because("symptoms")
        .paying_with("student")
        .for_client("adult")
        .on_the_plan_of("parent")
        .living_in("other")
        .expects(|a| {
            a.learns(Audience::Policyholder, Claim, Extent::Usually);
            a.rests_on("who.policyholder", &["dependents-26"]);
            a.not_concerned(Audience::Parent, Claim);
        });
}

// Minors.

#[test]
fn parents_usually_see_a_minors_record_however_it_is_paid() {
    for client in ["teen", "child"] {
        visitor("harbor")
            .wants("individual")
            .because("symptoms")
            .paying_with("commercial")
            .for_client(client)
            .expects(|a| {
                for way in [Claim, Superbill, SelfPay, Program] {
                    a.learns(Audience::Parent, way, Extent::Usually);
                }
                a.diagnosis_of(Person::Young);
                a.rests_on("who.parent-plan", &["minors", "minors-states", "eob-policyholder"]);
                a.rests_on("who.parent", &["minors", "minors-states"]);
            });
    }
}

#[test]
fn parents_have_no_part_in_a_grown_ups_record() {
    visitor("harbor")
        .wants("individual")
        .because("symptoms")
        .paying_with("commercial")
        .for_client("adult")
        .expects(|a| a.not_concerned(Audience::Parent, Claim));
    visitor("harbor")
        .wants("couples")
        .because("symptoms")
        .treating_one("yes")
        .paying_with("commercial")
        .expects(|a| {
            a.never_asks("client");
            a.not_concerned(Audience::Parent, Claim);
        });
}

#[test]
fn a_client_of_unsaid_age_may_have_parents_who_see_the_record() {
    visitor("harbor")
        .wants("individual")
        .because("symptoms")
        .paying_with("none")
        .expects(|a| a.learns(Audience::Parent, SelfPay, Extent::Possible));
}

#[test]
fn family_work_about_a_child_never_asks_whether_the_child_is_grown() {
    visitor("harbor")
        .wants("family")
        .because("child")
        .treating_one("yes")
        .paying_with("commercial")
        .for_client("teen")
        .expects(|a| {
            a.learns(Audience::Parent, Claim, Extent::Usually);
            a.learns(Audience::Together, Claim, Extent::Possible);
        });
}

// A partner's words.

#[test]
fn with_insurance_a_partners_words_go_into_the_identified_patients_record() {
    visitor("harbor")
        .wants("couples")
        .because("symptoms")
        .treating_one("yes")
        .paying_with("commercial")
        .caring_about(&["partners-words"])
        .expects(|a| {
            a.effects(
                Priority::PartnersWords,
                [Effect::DoesNot, Effect::DoesNot, Effect::Partly, Effect::Partly],
            );
            a.rests_on("partner.one-patient", &["couple-record-ip"]);
            a.rests_on("partner.unit", &["couple-record-unit", "privilege"]);
            a.rests_on("who.together-one-patient", &["couple-record-ip"]);
            a.rests_on("who.together-unit", &["couple-record-unit"]);
        });
}

#[test]
fn alone_in_therapy_there_are_no_partners_words_to_keep_out() {
    visitor("harbor")
        .wants("individual")
        .because("relationship")
        .paying_with("commercial")
        .caring_about(&["partners-words"])
        .expects(|a| {
            a.effects(Priority::PartnersWords, [Effect::NotConcerned; 4]);
            a.not_concerned(Audience::Together, SelfPay);
        });
}

#[test]
fn sex_therapy_may_be_alone_or_together_so_a_partners_words_depend() {
    visitor("open_door")
        .wants("sex-therapy")
        .because("sexual-difficulty")
        .paying_with("commercial")
        .caring_about(&["partners-words"])
        .expects(|a| a.effects(Priority::PartnersWords, [Effect::Depends; 4]));
}

// Employers.

#[test]
fn an_employer_usually_learns_nothing_from_the_plan_it_pays_for() {
    visitor("harbor").wants("individual").because("symptoms").paying_with("commercial").expects(
        |a| {
            for way in [Claim, Superbill, SelfPay, Program] {
                a.learns(Audience::Employer, way, Extent::UsuallyNot);
            }
            a.rests_on("who.employer-plan", &["employer-selfinsured"]);
        },
    );
}

#[test]
fn a_commander_is_told_only_in_listed_situations() {
    visitor("steffen").wants("individual").because("symptoms").paying_with("tricare").expects(
        |a| {
            a.learns(Audience::Employer, Claim, Extent::UsuallyNot);
            a.rests_on("who.employer-military", &["military"]);
        },
    );
}

#[test]
fn an_employee_program_concerns_the_employer_whatever_plan_the_employee_has() {
    for payer in ["medicare", "medicaid", "student"] {
        visitor("harbor")
            .wants("individual")
            .because("symptoms")
            .paying_with(payer)
            .with_employee_program("yes")
            .expects(|a| a.learns(Audience::Employer, Program, Extent::UsuallyNot));
    }
}
