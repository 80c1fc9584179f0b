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
        .for_client("adult")
}

// The policyholder's notice.

#[test]
fn a_spouse_whose_plan_it_is_usually_gets_a_notice() {
    for state in ["other", "co", "de", "il"] {
        spouse_in(state).expects(|a| {
            a.learns(Audience::Policyholder, Claim, Extent::Usually);
            a.effects(
                Priority::Policyholder,
                [Effect::DoesNot, Effect::DoesNot, Effect::Partly, Effect::Partly],
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
    spouse_in("wa").expects(|a| {
        a.learns(Audience::Policyholder, Claim, Extent::Possible);
        a.effect(Priority::Policyholder, Claim, Effect::Partly);
        a.rests_on("policyholder.washington", &["eob-wa"]);
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
fn oregon_and_connecticut_let_a_dependent_choose_where_the_notice_goes() {
    for state in ["or", "ct"] {
        spouse_in(state).expects(|a| {
            a.learns(Audience::Policyholder, Claim, Extent::Possible);
            a.effect(Priority::Policyholder, Claim, Effect::Partly);
            a.rests_on("who.policyholder-if-asked", &["eob-or", "eob-ct"]);
            a.rests_on("policyholder.if-asked", &["eob-or", "eob-ct"]);
        });
    }
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
                a.learns(Audience::Policyholder, Claim, Extent::UsuallyNot);
                a.effect(Priority::Policyholder, Claim, Effect::NotConcerned);
                a.rests_on("policyholder.own-card", &["eob-policyholder", "medicaid-varies"]);
                a.rests_on("who.policyholder-own-card", &["medicaid-varies"]);
            });
    }
}

#[test]
fn nobody_who_was_not_asked_whose_plan_it_is_is_told_to_have_said_so() {
    // m05: a couple on Medicaid.
    visitor("harbor")
        .wants("couples")
        .because("symptoms")
        .treating_one("yes")
        .paying_with("medicaid")
        .caring_about(&["policyholder"])
        .in_network("yes")
        .expects(|a| {
            a.never_asks("policyholder");
            a.effects(Priority::Policyholder, [Effect::NotConcerned; 4]);
            a.rules(&["policyholder.own-card", "who.policyholder-own-card"]);
            a.no_rules(&["policyholder.me", "who.policyholder-me"]);
        });
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
fn paying_privately_sends_the_policyholder_no_notice_in_any_state_but_leaves_a_trail_of_money() {
    for state in ["ca", "co", "ma", "ny", "wa", "wi", "other", "not-sure"] {
        spouse_in(state).expects(|a| {
            a.learns(Audience::Policyholder, SelfPay, Extent::UsuallyNot);
            a.effect(Priority::Policyholder, SelfPay, Effect::Partly);
            a.rests_on("policyholder.self-pay", &["paid-in-full-restriction", "payment-trail"]);
            a.rests_on("who.policyholder-self-pay", &["eob-policyholder", "payment-trail"]);
            a.learns(Audience::Policyholder, Program, Extent::UsuallyNot);
        });
    }
}

#[test]
fn a_new_york_rule_may_not_reach_a_plan_whose_claims_an_employer_pays() {
    // n1
    visitor("steffen")
        .wants("individual")
        .because("symptoms")
        .paying_with("commercial")
        .caring_about(&["policyholder"])
        .in_network("yes")
        .with_plan_from("self-insured")
        .on_the_plan_of("parent")
        .living_in("ny")
        .for_client("adult")
        .expects(|a| {
            a.effect(Priority::Policyholder, Claim, Effect::Depends);
            a.rules(&["policyholder.self-insured", "who.policyholder-self-insured"]);
            a.no_rules(&["policyholder.nothing-owed", "who.policyholder-nothing-owed"]);
        });
}

// The plan itself, where nothing is sent.

#[test]
fn a_plan_whose_rules_may_call_for_a_claim_is_not_said_to_hear_nothing_for_sure() {
    let at = |practice, payer| {
        let visit = visitor(practice).wants("individual").because("symptoms").paying_with(payer);
        visit.caring_about(&["no-diagnosis-on-file"])
    };
    for plan in ["hmo", "not-sure"] {
        at("harbor", "commercial").with_plan(plan).expects(|a| {
            a.learns(Audience::Plan, SelfPay, Extent::UsuallyNot);
            a.rests_on("who.plan-self-pay-hmo", &["restriction-vs-contract"]);
        });
        at("harbor", "commercial").with_plan(plan).in_network("no").expects(|a| {
            a.learns(Audience::Plan, SelfPay, Extent::No);
            a.rests_on("who.plan-self-pay-out-of-network", &["net-out", "superbill"]);
        });
    }
    at("harbor", "commercial")
        .with_plan("ppo")
        .expects(|a| a.learns(Audience::Plan, SelfPay, Extent::No));
    for payer in ["medicaid", "not-sure"] {
        at("harbor", payer).expects(|a| {
            a.learns(Audience::Plan, SelfPay, Extent::Possible);
            a.rests_on("who.plan-self-pay-limited", &["medicaid-varies"]);
            a.effect(Priority::NoDiagnosisOnFile, SelfPay, Effect::Depends);
            a.diagnosis(SelfPay, Need::UsuallyNotSent);
            a.rests_on("diagnosis.self-pay-limited", &["restriction-vs-contract"]);
        });
    }
    at("harbor", "medicare").expects(|a| {
        a.learns(Audience::Plan, SelfPay, Extent::Possible);
        a.rests_on("who.plan-self-pay-medicare", &["medicare-optout"]);
        a.effect(Priority::NoDiagnosisOnFile, SelfPay, Effect::Depends);
    });
    at("open_door", "medicare").expects(|a| {
        a.learns(Audience::Plan, SelfPay, Extent::UsuallyNot);
        a.rests_on("who.plan-self-pay-medicare-opted-out", &["practice-policy"]);
        a.effect(Priority::NoDiagnosisOnFile, SelfPay, Effect::Protects);
    });
}

#[test]
fn an_unknown_plan_leaves_open_what_its_owner_learns_of_private_pay() {
    visitor("harbor")
        .wants("individual")
        .because("symptoms")
        .paying_with("not-sure")
        .caring_about(&["policyholder"])
        .on_the_plan_of("partner")
        .for_client("adult")
        .expects(|a| {
            a.learns(Audience::Policyholder, SelfPay, Extent::Possible);
            a.effect(Priority::Policyholder, SelfPay, Effect::Depends);
            a.rules(&["who.policyholder-self-pay-limited", "policyholder.self-pay-limited"]);
        });
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

/// A teen on a parent's plan.
fn teen_who_cares_about(reason: &str, priorities: &[&str]) -> Visitor {
    visitor("steffen")
        .wants("individual")
        .because(reason)
        .paying_with("commercial")
        .caring_about(priorities)
        .in_network("yes")
        .with_plan("ppo")
        .on_the_plan_of("parent")
        .living_in("other")
        .for_client("teen")
}

#[test]
fn a_teen_is_not_told_that_paying_hides_therapy_from_a_parent() {
    // m13
    teen_who_cares_about("symptoms", &["policyholder"]).expects(|a| {
        a.effect(Priority::Policyholder, Claim, Effect::DoesNot);
        a.effect(Priority::Policyholder, SelfPay, Effect::Partly);
        a.effect(Priority::Policyholder, Program, Effect::Partly);
        a.rests_on("policyholder.self-pay-young", &["minors", "minors-states", "access"]);
        a.rests_on("policyholder.program-young", &["eap", "minors"]);
        // The plan's owner and the parent are one person, and both rows say so.
        for way in [SelfPay, Program] {
            a.learns(Audience::Policyholder, way, Extent::Usually);
            a.learns(Audience::Parent, way, Extent::Usually);
        }
        a.rests_on("who.policyholder-is-parent", &["minors", "access"]);
        a.rests_on("who.parent", &["minors", "access"]);
        a.answers(Common::NobodyKnows, &["common.nobody-knows", "common.nobody-knows-young"]);
    });
}

#[test]
fn a_teen_who_wants_few_records_hears_that_a_parent_can_see_the_chart() {
    // m14
    teen_who_cares_about("exploring", &["policyholder", "few-records"]).expects(|a| {
        a.effect(Priority::Policyholder, SelfPay, Effect::Partly);
        a.effect(Priority::FewRecords, SelfPay, Effect::Partly);
        a.rests_on("few-records.self-pay-young", &["retention", "minors", "access"]);
        a.no_rules(&["policyholder.self-pay", "few-records.self-pay"]);
    });
}

#[test]
fn whoever_does_not_say_the_age_is_told_no_more_than_a_teen() {
    // n3
    visitor("steffen")
        .wants("individual")
        .because("symptoms")
        .paying_with("commercial")
        .caring_about(&["policyholder"])
        .expects(|a| {
            a.could_ask("client");
            a.effect(Priority::Policyholder, SelfPay, Effect::Partly);
            a.effect(Priority::Policyholder, Program, Effect::Partly);
            a.rests_on("policyholder.self-pay-age-unsure", &["minors", "payment-trail"]);
            for way in [SelfPay, Program] {
                a.learns(Audience::Policyholder, way, Extent::Possible);
                a.learns(Audience::Parent, way, Extent::Possible);
            }
            a.rests_on("who.policyholder-age-unsure", &["minors", "payment-trail"]);
            a.rules(&["common.nobody-knows-young"]);
        });
}

#[test]
fn the_owner_of_a_teens_plan_may_be_a_parent() {
    for owner in ["partner", "not-sure"] {
        let visit = visitor("harbor")
            .wants("individual")
            .because("symptoms")
            .paying_with("commercial")
            .for_client("teen")
            .on_the_plan_of(owner);
        visit.expects(|a| {
            for way in [SelfPay, Program] {
                a.learns(Audience::Policyholder, way, Extent::Possible);
            }
            a.rests_on("who.policyholder-may-be-parent", &["minors", "access"]);
        });
    }
}

#[test]
fn with_medicaid_a_teen_hears_both_of_limits_and_of_a_parent() {
    visitor("harbor")
        .wants("individual")
        .because("symptoms")
        .paying_with("medicaid")
        .caring_about(&["policyholder"])
        .for_client("teen")
        .expects(|a| {
            a.effect(Priority::Policyholder, SelfPay, Effect::Depends);
            a.rests_on("policyholder.self-pay-limited-young", &["medicaid-varies", "minors"]);
        });
}

#[test]
fn a_states_rule_on_notices_may_not_fit_a_client_under_18() {
    for state in ["ca", "ct", "ma", "ny", "or", "wa", "wi"] {
        for client in ["teen", "child", "not-sure"] {
            let visit = visitor("harbor")
                .wants("individual")
                .because("symptoms")
                .paying_with("commercial")
                .caring_about(&["policyholder"])
                .with_plan_from("employer-insured")
                .on_the_plan_of("parent")
                .living_in(state)
                .for_client(client);
            visit.expects(|a| {
                a.effect(Priority::Policyholder, Claim, Effect::Depends);
                a.rests_on("policyholder.state-young", &["minors", "minors-states"]);
                // A parent who can see the record learns no less where the plan pays than elsewhere.
                if client != "not-sure" {
                    a.learns(Audience::Policyholder, Claim, Extent::Usually);
                    a.rests_on("who.policyholder-young", &["minors", "minors-states"]);
                } else {
                    a.learns(Audience::Policyholder, Claim, Extent::Possible);
                    if !["ny", "wi"].contains(&state) {
                        a.rests_on(
                            "who.policyholder-state-age-unsure",
                            &["minors", "minors-states"],
                        );
                    }
                }
            });
        }
    }
}

#[test]
fn for_a_client_under_18_a_parent_asks_that_no_diagnosis_go_to_the_plan() {
    for client in ["teen", "child"] {
        let visit = visitor("harbor")
            .wants("individual")
            .because("symptoms")
            .paying_with("commercial")
            .caring_about(&["no-diagnosis-on-file"])
            .in_network("yes")
            .for_client(client);
        visit.expects(|a| {
            a.effect(Priority::NoDiagnosisOnFile, SelfPay, Effect::Protects);
            a.rests_on("no-diagnosis.self-pay-young", &["paid-in-full-restriction", "minors"]);
            a.no_rules(&["no-diagnosis.self-pay"]);
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

// The others in a group.

#[test]
fn in_a_group_the_others_hear_all_however_one_pays() {
    let alone = visitor("steffen").wants("individual").because("symptoms");
    for payer in ["commercial", "none"] {
        let alone = alone.clone().paying_with(payer);
        alone.clone().in_setting("group").expects(|a| {
            a.learns(Audience::GroupMembers, SelfPay, Extent::Yes);
            a.rests_on("who.group-members", &["group-members"]);
        });
        alone.clone().in_setting("not-sure").expects(|a| {
            a.learns(Audience::GroupMembers, SelfPay, Extent::Possible);
        });
        alone.expects(|a| a.not_concerned(Audience::GroupMembers, SelfPay));
    }
    let group = alone.paying_with("commercial").in_setting("group");
    group.expects(|a| a.learns(Audience::GroupMembers, Claim, Extent::Yes));
}
