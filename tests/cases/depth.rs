//! Guards the detail on demand: privacy in full and the common questions, each only for those whom it
//! concerns.

use crate::support::*;

fn on_a_parents_plan(client: &str, state: &str) -> Visitor {
    visitor("harbor")
        .wants("individual")
        .because("symptoms")
        .paying_with("commercial")
        .for_client(client)
        .on_the_plan_of("parent")
        .living_in(state)
}

fn alone_with(practice: &str, payer: &str) -> Visitor {
    visitor(practice).wants("individual").because("symptoms").paying_with(payer)
}

fn couple_treating(practice: &str, known: &str) -> Visitor {
    visitor(practice)
        .wants("couples")
        .because("symptoms")
        .treating_one(known)
        .paying_with("commercial")
}

// Whose plan it is, and who is under 18.

#[test]
fn a_teen_on_a_parents_plan_in_california_hears_of_consent_and_of_the_states_own_rule() {
    on_a_parents_plan("teen", "ca").expects(|a| {
        a.says(
            Subject::Minors,
            &["privacy.minors-parent", "privacy.minors-california", "privacy.minors-agree"],
        );
        a.says(Subject::Notices, &["privacy.notices-california", "privacy.notices-money"]);
        a.rests_on("rights.plan-mail-young", &["minors-states"]);
        a.answers(Common::Parents, &["common.parents-teen", "common.parents-teen-plan"]);
        a.rests_on("common.parents-teen-plan", &["eob-policyholder", "minors-states"]);
    });
}

#[test]
fn a_teen_elsewhere_hears_that_states_differ() {
    for state in ["co", "ct", "de", "il", "ma", "ny", "or", "wa", "wi", "other", "not-sure"] {
        on_a_parents_plan("teen", state).expects(|a| {
            a.rules(&["privacy.minors-states"]);
            a.no_rules(&["privacy.minors-california"]);
        });
    }
}

#[test]
fn a_teen_or_child_is_not_asked_by_employers_boards_and_gun_law() {
    for client in ["teen", "child"] {
        on_a_parents_plan(client, "other").expects(|a| {
            a.says(Subject::Forms, &[]);
            a.says(Subject::Employer, &["privacy.employer-funds", "privacy.employer-theirs"]);
            a.no_rules(&["privacy.checks-firearms"]);
        });
    }
}

#[test]
fn a_young_child_has_no_secrets_to_agree_on_and_no_age_of_consent() {
    on_a_parents_plan("child", "ca").expects(|a| {
        a.says(Subject::Minors, &["privacy.minors-parent"]);
        a.answers(Common::Parents, &[]);
    });
}

#[test]
fn a_grown_child_on_a_parents_plan_keeps_the_record_but_not_always_the_notices() {
    on_a_parents_plan("adult", "other").expects(|a| {
        a.answers(Common::Parents, &["common.parents-grown"]);
        a.rests_on("common.parents-grown", &["access", "eob-policyholder", "dependents-26"]);
        a.says(Subject::Notices, &["privacy.notices-grown-child", "privacy.notices-money"]);
        a.says(Subject::Minors, &[]);
    });
}

#[test]
fn whoever_does_not_say_the_age_hears_both_sides_of_eighteen() {
    on_a_parents_plan("not-sure", "ny").expects(|a| {
        a.answers(Common::Parents, &["common.parents-age-unsure"]);
        a.says(Subject::Minors, &["privacy.minors-parent", "privacy.minors-states"]);
        a.rules(&["privacy.forms-open", "privacy.notices-grown-child"]);
    });
}

#[test]
fn each_state_with_a_rule_on_notices_has_its_own_words_and_no_other_states() {
    for (state, rule) in [
        ("ca", "privacy.notices-california"),
        ("wa", "privacy.notices-washington"),
        ("ma", "privacy.notices-massachusetts"),
        ("ny", "privacy.notices-nothing-owed"),
        ("wi", "privacy.notices-nothing-owed"),
    ] {
        alone_with("harbor", "commercial")
            .for_client("adult")
            .on_the_plan_of("partner")
            .living_in(state)
            .expects(|a| {
                a.says(Subject::Notices, &[rule, "privacy.notices-money"]);
            });
    }
}

#[test]
fn money_that_comes_back_may_go_to_the_person_whose_plan_it_is() {
    let on_a_spouses_plan =
        |network| alone_with("steffen", "commercial").on_the_plan_of("partner").in_network(network);
    on_a_spouses_plan("no").expects(|a| a.rests_on("privacy.notices-money", &["payment-trail"]));
    on_a_spouses_plan("yes").expects(|a| a.no_rules(&["privacy.notices-money"]));
}

#[test]
fn notices_about_ones_own_plan_are_no_subject() {
    alone_with("harbor", "commercial").for_client("adult").on_the_plan_of("me").expects(|a| {
        a.says(Subject::Notices, &[]);
        a.no_rules(&["privacy.employer-theirs"]);
        a.answers(Common::Parents, &[]);
    });
    alone_with("harbor", "medicare").expects(|a| a.says(Subject::Notices, &[]));
}

#[test]
fn not_knowing_whose_plan_it_is_brings_one_thing_to_ask_first() {
    alone_with("harbor", "commercial").expects(|a| {
        a.says(Subject::Notices, &["privacy.notices-whose"]);
    });
    alone_with("harbor", "medicaid").for_client("teen").expects(|a| {
        a.says(Subject::Notices, &["privacy.notices-whose"]);
    });
}

#[test]
fn an_employer_behind_somebody_elses_plan_is_not_ones_own() {
    let spouse = alone_with("harbor", "commercial").for_client("adult").on_the_plan_of("partner");
    spouse.expects(|a| {
        a.says(
            Subject::Employer,
            &["privacy.employer-funds", "privacy.employer-theirs", "privacy.employer-after-offer"],
        );
    });
}

// Plans and programs.

#[test]
fn tricare_knows_no_state_rules_and_brings_the_rules_of_those_who_serve() {
    alone_with("harbor", "tricare").for_client("adult").on_the_plan_of("parent").expects(|a| {
        a.says(Subject::Notices, &["privacy.notices-money"]);
        a.rules(&["who.employer-military"]);
        a.rests_on("who.employer-military", &["military"]);
        a.says(Subject::Employer, &["privacy.employer-after-offer"]);
    });
    alone_with("harbor", "commercial").expects(|a| a.no_rules(&["who.employer-military"]));
}

#[test]
fn whether_one_may_pay_oneself_is_said_once() {
    for (payer, verdict, answer) in [
        ("medicare", "open.self-pay-medicare", "common.self-pay-medicare"),
        ("medicaid", "open.self-pay-medicaid", "common.self-pay-medicaid"),
        ("not-sure", "open.self-pay-plan-unsure", "common.self-pay-plan-unsure"),
    ] {
        alone_with("steffen", payer).expects(|a| {
            a.rules(&[verdict]);
            a.answers(Common::SelfPayPublic, &[]);
        });
        // While the kind of therapy is open, the verdict speaks of that.
        let open = visitor("steffen").wants("not-sure").would_bring("not-sure");
        let open = open.wants_help_with("not-sure").because("not-sure");
        open.paying_with(payer).expects(|a| {
            a.no_rules(&[verdict]);
            a.answers(Common::SelfPayPublic, &[answer]);
        });
    }
}

#[test]
fn with_medicare_or_medicaid_one_cannot_switch_visit_by_visit() {
    for payer in ["medicare", "medicaid"] {
        alone_with("harbor", payer).expects(|a| {
            a.answers(Common::SomeVisits, &[]);
            a.answers(Common::Superbill, &[]);
            a.answers(Common::Denied, &[]);
            a.no_rules(&["common.must-accept-choice", "privacy.self-pay-others"]);
        });
    }
}

#[test]
fn medicaid_may_not_want_a_diagnosis_for_the_young() {
    alone_with("harbor", "medicaid").for_client("child").expects(|a| {
        a.answers(Common::MustAccept, &["common.must-accept-medicaid"]);
        a.rests_on("common.must-accept-medicaid", &["medicaid-epsdt"]);
    });
}

#[test]
fn an_unknown_plan_may_turn_out_to_be_any() {
    alone_with("harbor", "not-sure").expects(|a| {
        a.answers(Common::MustAccept, &["common.must-accept-plan-open"]);
        a.answers(Common::SomeVisits, &[]);
        a.rules(&["privacy.forms-open", "privacy.employer-funds"]);
    });
}

#[test]
fn a_sharing_ministry_owes_no_appeal_and_no_choice_by_visit() {
    let shares = alone_with("harbor", "other").in_network("yes").with_plan("sharing-ministry");
    shares.expects(|a| {
        a.answers(Common::Denied, &[]);
        a.answers(Common::SomeVisits, &[]);
        a.answers(
            Common::MustAccept,
            &["common.must-accept-plan-open", "common.must-accept-choice"],
        );
    });
    alone_with("harbor", "other").in_network("yes").with_plan("short-term").expects(|a| {
        a.answers(Common::Denied, &["common.denied", "common.denied-owed"]);
    });
}

#[test]
fn a_campus_keeps_records_under_laws_of_its_own() {
    alone_with("harbor", "student").expects(|a| {
        a.rules(&["privacy.notes-campus"]);
        a.rests_on("privacy.notes-campus", &["student"]);
    });
    alone_with("harbor", "commercial").expects(|a| a.no_rules(&["privacy.notes-campus"]));
}

#[test]
fn without_insurance_there_is_still_a_chart_and_all_that_no_way_to_pay_changes() {
    alone_with("steffen", "none").for_client("adult").expects(|a| {
        for subject in [Subject::Claim, Subject::PlanRequests, Subject::Notices] {
            a.says(subject, &[]);
        }
        a.says(
            Subject::SelfPay,
            &[
                "privacy.self-pay-same",
                "privacy.self-pay-diagnosis",
                "privacy.self-pay-estimate",
                "privacy.self-pay-hipaa",
            ],
        );
        a.says(
            Subject::Notes,
            &[
                "privacy.notes-apart",
                "privacy.notes-progress",
                "privacy.notes-prompt",
                "privacy.notes-years",
                "privacy.notes-substance-use",
            ],
        );
        a.says(Subject::Employer, &["privacy.employer-after-offer"]);
    });
}

#[test]
fn without_insurance_the_common_questions_speak_of_the_chart_and_the_fee() {
    alone_with("steffen", "none").for_client("adult").expects(|a| {
        a.answers(Common::MustAccept, &["common.must-accept-uninsured"]);
        a.answers(Common::Forever, &["common.forever"]);
        a.answers(Common::OtherTopics, &["common.other-topics-uninsured"]);
        a.answers(Common::NobodyKnows, &["common.nobody-knows-uninsured"]);
        a.answers(Common::LowerCost, &["common.lower-cost"]);
        for question in [
            Common::FirstVisit,
            Common::SomeVisits,
            Common::SelfPayPublic,
            Common::Superbill,
            Common::Denied,
            Common::Parents,
        ] {
            a.answers(question, &[]);
        }
    });
    alone_with("steffen", "commercial").expects(|a| a.answers(Common::LowerCost, &[]));
}

// Coming together.

#[test]
fn with_an_identified_patient_the_chart_and_the_plan_are_that_partners() {
    couple_treating("harbor", "yes").expects(|a| {
        a.says(
            Subject::SharedRecord,
            &["privacy.shared-patient", "privacy.shared-unit", "privacy.shared-secrets"],
        );
        a.rests_on("privacy.shared-patient", &["couple-record-ip", "access"]);
        a.answers(Common::OnePlan, &["common.one-plan-treated"]);
        a.answers(Common::CouplesCode, &["common.couples-code", "common.couples-code-ask"]);
        a.rests_on("common.couples-code", &["cpt-no-couples-code", "plan-quote-not-promise"]);
        a.rules(&["privacy.court-couples"]);
    });
}

#[test]
fn a_couple_that_nobody_is_treated_in_has_no_patient_on_paper() {
    couple_treating("harbor", "no").expects(|a| {
        a.says(Subject::SharedRecord, &["privacy.shared-unit", "privacy.shared-secrets"]);
        a.answers(Common::OnePlan, &["common.one-plan-nobody"]);
        a.answers(Common::TaxFree, &["common.tax-free-joint", "common.tax-free-trail"]);
    });
    let engaged = visitor("harbor").wants("couples").because("premarital");
    engaged.paying_with("commercial").expects(|a| {
        a.says(Subject::SharedRecord, &["privacy.shared-unit", "privacy.shared-secrets"]);
        a.answers(Common::OnePlan, &["common.one-plan-nobody"]);
    });
}

#[test]
fn a_couple_that_does_not_know_yet_hears_of_the_patient_in_case() {
    couple_treating("harbor", "not-sure").expects(|a| {
        a.rules(&["privacy.shared-patient"]);
        a.answers(Common::OnePlan, &["common.one-plan-unsure"]);
        a.answers(Common::TaxFree, &["common.tax-free-joint-treated", "common.tax-free-trail"]);
    });
}

#[test]
fn a_family_has_a_shared_record_and_no_partners_plan() {
    visitor("harbor")
        .wants("family")
        .because("child")
        .treating_one("yes")
        .paying_with("commercial")
        .for_client("child")
        .expects(|a| {
            a.rules(&["privacy.shared-patient", "privacy.shared-secrets", "common.couples-code"]);
            a.answers(Common::OnePlan, &[]);
            a.answers(Common::FirstVisit, &["common.first-visit"]);
            a.no_rules(&["privacy.court-couples"]);
        });
}

#[test]
fn alone_there_is_no_shared_record_and_no_couples_code() {
    alone_with("harbor", "commercial").expects(|a| {
        a.says(Subject::SharedRecord, &[]);
        a.answers(Common::OnePlan, &[]);
        a.answers(Common::CouplesCode, &[]);
        a.no_rules(&["privacy.court-couples"]);
    });
}

// Sex therapy and what brings somebody.

#[test]
fn sex_therapy_is_billed_as_talk_therapy_where_it_treats_a_condition() {
    let seeks = |reason| visitor("open_door").wants("sex-therapy").because(reason);
    seeks("sexual-difficulty").paying_with("commercial").expects(|a| {
        a.answers(Common::SexTherapy, &["common.sex-therapy", "common.sex-therapy-body"]);
        a.rests_on("common.sex-therapy", &["dx-f52-coverage"]);
        a.says(Subject::SharedRecord, &["privacy.shared-secrets"]);
    });
    seeks("exploring").paying_with("commercial").expects(|a| {
        a.answers(Common::SexTherapy, &["common.sex-therapy"]);
    });
}

#[test]
fn tricare_leaves_sex_therapy_out_so_no_answer_says_that_plans_may_pay() {
    visitor("steffen")
        .wants("sex-therapy")
        .because("sexual-difficulty")
        .paying_with("tricare")
        .expects(|a| {
            a.answers(Common::SexTherapy, &[]);
            a.rules(&["plan.tricare-sex-therapy"]);
        });
}

#[test]
fn tax_free_money_follows_the_aim_and_leaves_a_trail() {
    for (reason, rule) in [
        ("symptoms", "common.tax-free-condition"),
        ("sexual-difficulty", "common.tax-free-condition"),
        ("growth", "common.tax-free-aim"),
        ("exploring", "common.tax-free-aim"),
        ("not-sure", "common.tax-free-aim"),
    ] {
        visitor("steffen").wants("individual").because(reason).paying_with("none").expects(|a| {
            a.answers(Common::TaxFree, &[rule, "common.tax-free-trail"]);
            a.rests_on("common.tax-free-trail", &["tax-privacy-tradeoff"]);
        });
    }
}

#[test]
fn growth_has_no_first_diagnosis_to_wait_for_and_no_substance_use_record() {
    visitor("harbor").wants("individual").because("growth").paying_with("commercial").expects(
        |a| {
            a.answers(Common::FirstVisit, &[]);
            a.no_rules(&["privacy.notes-substance-use"]);
        },
    );
    alone_with("harbor", "commercial").expects(|a| {
        a.answers(Common::FirstVisit, &["common.first-visit"]);
        a.rests_on("privacy.notes-substance-use", &["part2"]);
    });
}

#[test]
fn an_open_kind_still_gets_the_four_answers_and_nothing_about_a_shared_record() {
    visitor("steffen")
        .wants("not-sure")
        .would_bring("not-sure")
        .wants_help_with("not-sure")
        .because("not-sure")
        .paying_with("commercial")
        .expects(|a| {
            a.rules(&[
                "common.must-accept",
                "common.can-see",
                "common.forever",
                "common.other-topics",
            ]);
            a.says(Subject::SharedRecord, &[]);
            a.answers(Common::SomeVisits, &[]);
        });
}

// What the practice does.

#[test]
fn where_nothing_is_billed_no_claim_needs_a_diagnosis_and_none_can_be_denied() {
    couple_treating("steffen", "no").expects(|a| {
        a.answers(Common::MustAccept, &["common.must-accept", "common.must-accept-never"]);
        a.rests_on("common.must-accept-never", &["practice-policy"]);
        a.answers(Common::Denied, &[]);
        a.answers(Common::SomeVisits, &[]);
    });
    alone_with("steffen", "commercial").expects(|a| {
        a.answers(Common::MustAccept, &["common.must-accept", "common.must-accept-choice"]);
        a.answers(Common::Denied, &["common.denied", "common.denied-owed"]);
    });
}

#[test]
fn choosing_visit_by_visit_goes_by_request_in_network_and_by_receipt_outside() {
    for known in ["yes", "not-sure"] {
        alone_with("harbor", "commercial").in_network(known).expects(|a| {
            a.answers(Common::SomeVisits, &["common.some-visits", "common.some-visits-after"]);
            a.rests_on(
                "common.some-visits",
                &["paid-in-full-restriction", "restriction-vs-contract", "network-contract"],
            );
        });
    }
    // In no network, and it gives superbills.
    alone_with("open_door", "commercial").expects(|a| {
        a.answers(Common::SomeVisits, &["common.some-visits-receipts"]);
    });
    // Outside a network, this one gives none.
    alone_with("harbor", "commercial").in_network("no").expects(|a| {
        a.answers(Common::SomeVisits, &[]);
        a.answers(Common::Superbill, &[]);
    });
}

#[test]
fn a_superbill_is_explained_where_there_may_be_one() {
    for practice in ["steffen", "open_door"] {
        alone_with(practice, "commercial").expects(|a| {
            a.answers(Common::Superbill, &["common.superbill", "common.superbill-yours"]);
        });
    }
    alone_with("steffen", "commercial").in_network("yes").expects(|a| {
        a.answers(Common::Superbill, &[]);
    });
}

#[test]
fn a_request_to_one_practice_does_not_bind_the_pharmacy() {
    for payer in ["commercial", "tricare", "student", "other"] {
        alone_with("harbor", payer).expects(|a| {
            a.rests_on("privacy.self-pay-others", &["paid-in-full-restriction"]);
        });
    }
}

#[test]
fn a_program_is_a_question_until_there_is_none() {
    for known in ["yes", "not-sure"] {
        alone_with("harbor", "commercial").with_employee_program(known).expects(|a| {
            a.answers(Common::Program, &["common.program"]);
        });
    }
    alone_with("harbor", "commercial").with_employee_program("no").expects(|a| {
        a.answers(Common::Program, &[]);
    });
}

// Forms, insurers, courts.

#[test]
fn whoever_names_no_concern_can_still_look_up_forms_insurers_courts_and_checks() {
    let adult = alone_with("steffen", "commercial").for_client("adult");
    adult.clone().caring_about(&["no-concern"]).expects(|a| {
        a.says(Subject::Forms, &["privacy.forms-open"]);
        a.rests_on("privacy.forms-open", &["clearance-2016", "licensure"]);
        a.says(
            Subject::LifeInsurance,
            &[
                "privacy.life-weight",
                "privacy.life-honest",
                "privacy.life-other-law",
                "privacy.life-mib",
            ],
        );
        a.says(
            Subject::Court,
            &["privacy.court-subpoena", "privacy.court-privilege", "privacy.court-custody"],
        );
        a.says(
            Subject::Checks,
            &["privacy.checks-background", "privacy.checks-firearms", "privacy.checks-immigration"],
        );
    });
}

#[test]
fn insurance_work_and_gun_law_are_told_apart_in_every_situation() {
    for payer in ["commercial", "medicare", "tricare", "none", "not-sure"] {
        alone_with("harbor", payer).expects(|a| {
            a.answers(Common::Later, &["common.later-insurance", "common.later-work"]);
            a.rests_on("common.later-insurance", &["preexisting", "life-di-ltc"]);
            a.rests_on("common.later-work", &["jobs-ada", "licensure", "firearms"]);
        });
    }
}
