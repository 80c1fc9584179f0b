//! Guards what a visitor may ask for by law, and what they are given to ask a plan and a practice.

use crate::support::*;

/// Somebody who comes alone, about symptoms.
fn one_person(practice: &str, payer: &str) -> Visitor {
    visitor(practice).wants("individual").because("symptoms").paying_with(payer)
}

/// A couple whose bond is the focus.
fn couple(practice: &str, payer: &str) -> Visitor {
    visitor(practice).wants("couples").because("relationship").treating_one("no").paying_with(payer)
}

/// A parent who asks for a child or teen.
fn family_of(client: &str, payer: &str) -> Visitor {
    visitor("harbor")
        .wants("family")
        .because("child")
        .treating_one("yes")
        .paying_with(payer)
        .for_client(client)
}

/// Somebody on a parent's plan.
fn dependent_in(state: &str) -> Visitor {
    one_person("harbor", "commercial").on_the_plan_of("parent").living_in(state).for_client("adult")
}

const FROM_A_PRACTICE: [Right; 4] =
    [Right::GoodFaithEstimate, Right::PracticeMail, Right::Access, Right::Amend];

// Rights

#[test]
fn whoever_has_no_insurance_has_the_rights_that_need_no_plan() {
    for practice in PRACTICES {
        one_person(practice, "none").expects(|a| {
            a.has_rights(&FROM_A_PRACTICE);
            a.says_of(
                Right::GoodFaithEstimate,
                &[
                    "rights.estimate-uninsured",
                    "rights.estimate-days",
                    "rights.estimate-form",
                    "rights.estimate-dispute",
                ],
            );
            a.says_of(
                Right::Access,
                &["rights.access", "rights.access-young", "rights.access-hipaa"],
            );
        });
    }
}

#[test]
fn whoever_has_a_plan_has_every_right() {
    for payer in ["commercial", "medicare", "medicaid", "tricare", "student", "other", "not-sure"] {
        one_person("steffen", payer).expects(|a| {
            a.has_rights(Right::ALL);
            a.rules(&["rights.access-plan"]);
            a.no_rules(&["rights.estimate-uninsured"]);
        });
    }
}

#[test]
fn paying_in_full_keeps_a_visit_from_the_plan_only_if_one_asks_and_no_contract_overrides_it() {
    one_person("harbor", "commercial").in_network("yes").expects(|a| {
        a.says_of(
            Right::PaidInFull,
            &[
                "rights.paid-in-full",
                "rights.paid-in-full-ask",
                "rights.paid-in-full-limits",
                "rights.paid-in-full-young",
                "rights.paid-in-full-contract",
                "rights.paid-in-full-tax-free",
            ],
        );
        // Certain only with a practice that HIPAA binds.
        a.rests_on("rights.paid-in-full", &["paid-in-full-restriction", "hipaa-who"]);
        a.rests_on("rights.paid-in-full-contract", &["restriction-vs-contract"]);
    });
    for payer in ["commercial", "tricare", "student", "other", "not-sure"] {
        one_person("steffen", payer).expects(|a| {
            a.rules(&["rights.paid-in-full-contract"]);
            a.asks(&["ask.practice-restrict"]);
        });
    }
    for payer in ["commercial", "student"] {
        one_person("steffen", payer).expects(|a| a.rules(&["rights.paid-in-full-tax-free"]));
    }
}

#[test]
fn out_of_network_a_superbill_would_undo_what_was_kept_from_the_plan() {
    one_person("open_door", "commercial").expects(|a| {
        a.rules(&["rights.paid-in-full-superbill", "rights.estimate-superbill"]);
        a.no_rules(&["rights.paid-in-full-contract", "rights.paid-in-full-never"]);
        a.rests_on("rights.estimate-superbill", &["gfe-superbill-catch"]);
    });
    // Neither the network nor superbills are known.
    one_person("steffen", "commercial")
        .expects(|a| a.rules(&["rights.paid-in-full-superbill", "rights.estimate-superbill"]));
}

#[test]
fn in_network_or_without_superbills_nothing_is_said_of_sending_one() {
    for (practice, network) in [("harbor", "no"), ("steffen", "yes")] {
        one_person(practice, "commercial").in_network(network).expects(|a| {
            a.no_rules(&["rights.paid-in-full-superbill", "rights.estimate-superbill"]);
            a.does_not_ask(&["ask.out-of-network", "ask.allowed-amount", "ask.superbill"]);
            a.does_not_ask(&["ask.practice-superbill"]);
        });
    }
}

#[test]
fn a_practice_that_never_bills_has_no_contract_that_could_stand_in_the_way() {
    couple("steffen", "commercial").expects(|a| {
        a.rules(&["rights.paid-in-full-never"]);
        a.no_rules(&["rights.paid-in-full-contract", "rights.paid-in-full-superbill"]);
        a.rests_on("rights.paid-in-full-never", &["practice-policy"]);
    });
    couple("steffen", "none").expects(|a| a.no_rules(&["rights.paid-in-full-never"]));
    one_person("steffen", "commercial").expects(|a| a.no_rules(&["rights.paid-in-full-never"]));
}

#[test]
fn with_medicare_the_right_to_keep_a_visit_is_narrow_and_a_private_contract_leaves_no_claim() {
    for practice in ["steffen", "harbor"] {
        one_person(practice, "medicare").expects(|a| {
            a.rules(&["rights.paid-in-full-medicare"]);
            a.no_rules(&["rights.paid-in-full-medicare-opted-out", "rights.paid-in-full-contract"]);
        });
    }
    one_person("open_door", "medicare").expects(|a| {
        a.rules(&["rights.paid-in-full-medicare-opted-out"]);
        a.no_rules(&["rights.paid-in-full-medicare"]);
    });
}

#[test]
fn with_medicaid_the_right_to_keep_a_visit_may_not_reach_far() {
    one_person("harbor", "medicaid").expects(|a| {
        a.rules(&["rights.paid-in-full-medicaid"]);
        a.no_rules(&["rights.paid-in-full-contract", "rights.paid-in-full-tax-free"]);
        a.rests_on("rights.paid-in-full-medicaid", &["medicaid-varies"]);
    });
}

#[test]
fn an_unknown_plan_may_be_medicare_or_medicaid() {
    one_person("harbor", "not-sure").expects(|a| a.rules(&["rights.paid-in-full-plan-unsure"]));
    one_person("harbor", "commercial")
        .expects(|a| a.no_rules(&["rights.paid-in-full-plan-unsure"]));
}

#[test]
fn a_sharing_ministry_is_no_health_plan_that_these_laws_bind() {
    one_person("harbor", "other").with_plan("sharing-ministry").expects(|a| {
        a.has_rights(&[
            Right::PaidInFull,
            Right::GoodFaithEstimate,
            Right::PracticeMail,
            Right::Access,
            Right::Amend,
            Right::Appeal,
        ]);
        a.says_of(
            Right::PaidInFull,
            &[
                "rights.paid-in-full-own-rules",
                "rights.paid-in-full-ask",
                "rights.paid-in-full-limits",
                "rights.paid-in-full-young",
            ],
        );
        a.says_of(Right::Appeal, &["rights.appeal-other"]);
        a.no_rules(&["rights.access-plan", "rights.estimate-superbill"]);
    });
}

#[test]
fn each_kind_of_plan_has_its_own_way_to_appeal() {
    for (payer, rules) in [
        ("commercial", &["rights.appeal", "rights.appeal-days"][..]),
        ("student", &["rights.appeal", "rights.appeal-days"]),
        ("not-sure", &["rights.appeal"]),
        ("medicare", &["rights.appeal-public"]),
        ("medicaid", &["rights.appeal-public"]),
        ("tricare", &["rights.appeal-public"]),
        ("other", &["rights.appeal-other"]),
    ] {
        one_person("steffen", payer).expects(|a| a.says_of(Right::Appeal, rules));
    }
}

#[test]
fn a_dependent_in_california_need_not_speak_of_danger() {
    dependent_in("ca").expects(|a| {
        a.says_of(Right::PlanMail, &["rights.plan-mail", "rights.plan-mail-california"]);
        a.rests_on("rights.plan-mail-california", &["eob-ca"]);
    });
}

#[test]
fn each_state_with_a_rule_on_plan_mail_has_its_own_and_the_others_are_told_to_ask() {
    for (state, rule) in [
        ("ma", "rights.plan-mail-massachusetts"),
        ("wa", "rights.plan-mail-washington"),
        ("or", "rights.plan-mail-oregon"),
        ("ct", "rights.plan-mail-connecticut"),
        ("co", "rights.plan-mail-some-states"),
        ("de", "rights.plan-mail-some-states"),
        ("il", "rights.plan-mail-some-states"),
        ("ny", "rights.plan-mail-some-states"),
        ("wi", "rights.plan-mail-some-states"),
        ("other", "rights.plan-mail-some-states"),
        ("not-sure", "rights.plan-mail-some-states"),
    ] {
        for holder in ["partner", "parent"] {
            one_person("harbor", "commercial")
                .on_the_plan_of(holder)
                .living_in(state)
                .for_client("adult")
                .expects(|a| a.says_of(Right::PlanMail, &["rights.plan-mail", rule]));
        }
    }
    one_person("harbor", "student").expects(|a| a.rules(&["rights.plan-mail-some-states"]));
    for state in ["ca", "ma", "wa", "other"] {
        one_person("harbor", "other")
            .with_plan("sharing-ministry")
            .on_the_plan_of("parent")
            .living_in(state)
            .expects(|a| a.says_of(Right::PlanMail, &[]));
    }
}

#[test]
fn a_states_rule_on_plan_mail_may_not_hold_for_a_client_under_18() {
    for state in ["ca", "ct", "ma", "or", "wa"] {
        for client in ["teen", "child", "not-sure"] {
            one_person("harbor", "commercial")
                .on_the_plan_of("parent")
                .living_in(state)
                .for_client(client)
                .expects(|a| a.rests_on("rights.plan-mail-young", &["minors-states"]));
        }
    }
    one_person("harbor", "commercial")
        .on_the_plan_of("parent")
        .living_in("other")
        .for_client("teen")
        .expects(|a| a.no_rules(&["rights.plan-mail-young"]));
}

#[test]
fn whose_own_plan_it_is_needs_no_state_to_steer_its_mail() {
    one_person("harbor", "commercial")
        .on_the_plan_of("me")
        .expects(|a| a.says_of(Right::PlanMail, &["rights.plan-mail"]));
    // Asked for the sake of a yearly check-up.
    for state in ["ma", "wa"] {
        visitor("harbor")
            .wants("individual")
            .because("growth")
            .paying_with("commercial")
            .on_the_plan_of("me")
            .living_in(state)
            .expects(|a| a.says_of(Right::PlanMail, &["rights.plan-mail"]));
    }
}

#[test]
fn no_state_rule_on_plan_mail_is_said_to_bind_medicaid_or_tricare() {
    for payer in ["medicaid", "medicare", "tricare"] {
        one_person("harbor", payer).expects(|a| a.says_of(Right::PlanMail, &["rights.plan-mail"]));
    }
    family_of("teen", "medicaid")
        .living_in("ca")
        .expects(|a| a.says_of(Right::PlanMail, &["rights.plan-mail"]));
}

#[test]
fn for_a_client_under_18_a_parent_usually_asks_for_the_record() {
    for client in ["teen", "child"] {
        family_of(client, "commercial").expects(|a| {
            a.rules(&["rights.access-young"]);
            a.asks(&["ask.practice-young"]);
        });
    }
    one_person("harbor", "commercial").expects(|a| a.rules(&["rights.access-young"]));
    one_person("harbor", "commercial").for_client("adult").expects(|a| {
        a.no_rules(&["rights.access-young"]);
        a.does_not_ask(&["ask.practice-young"]);
    });
}

#[test]
fn the_estimate_has_its_days_its_form_and_its_dispute() {
    for payer in ["none", "commercial", "student", "other", "not-sure"] {
        one_person("open_door", payer).expects(|a| {
            a.rests_on("rights.estimate-days", &["gfe-timing"]);
            a.rests_on("rights.estimate-form", &["gfe-recurring", "gfe-diagnosis"]);
            a.rests_on("rights.estimate-dispute", &["gfe-400"]);
        });
    }
}

#[test]
fn the_estimate_is_owed_beside_a_private_plan() {
    for payer in ["commercial", "student", "other"] {
        one_person("steffen", payer).expects(|a| {
            a.rests_on("rights.estimate-insured", &["gfe-right"]);
            a.no_rules(&["rights.estimate-public", "rights.estimate-plan-unsure"]);
            a.rules(&["points.self-pay-fee"]);
            a.no_rules(&["points.self-pay-fee-public"]);
        });
    }
}

#[test]
fn in_a_federal_program_nobody_is_promised_a_price_in_writing_but_may_ask() {
    for payer in ["medicare", "medicaid", "tricare"] {
        for practice in PRACTICES {
            one_person(practice, payer).expects(|a| {
                a.says_of(Right::GoodFaithEstimate, &["rights.estimate-public"]);
                a.rests_on("rights.estimate-public", &["gfe-federal"]);
                a.rests_on("points.self-pay-fee-public", &["gfe-federal"]);
                a.no_rules(&["points.self-pay-fee"]);
                let has_fee = practice != "steffen";
                let price =
                    if has_fee { "ask.practice-price-written" } else { "ask.practice-price" };
                a.asks(&[price]);
            });
        }
    }
}

#[test]
fn an_unknown_plan_may_be_a_federal_program_that_owes_no_price_in_writing() {
    one_person("open_door", "not-sure").expects(|a| {
        a.rests_on("rights.estimate-plan-unsure", &["gfe-right", "gfe-federal"]);
        a.no_rules(&["rights.estimate-insured", "rights.estimate-public"]);
        a.rules(&["points.self-pay-fee-public"]);
    });
}

#[test]
fn for_a_client_under_18_a_parent_asks_that_a_visit_be_kept_from_the_plan() {
    for client in ["teen", "child", "not-sure"] {
        one_person("harbor", "commercial")
            .for_client(client)
            .expects(|a| a.rests_on("rights.paid-in-full-young", &["minors", "access"]));
    }
    one_person("harbor", "commercial")
        .for_client("adult")
        .expects(|a| a.no_rules(&["rights.paid-in-full-young"]));
    one_person("harbor", "none")
        .for_client("teen")
        .expects(|a| a.no_rules(&["rights.paid-in-full-young"]));
}

// What to ask a plan

#[test]
fn without_a_plan_there_is_nobody_to_call() {
    for practice in PRACTICES {
        one_person(practice, "none").expects(|a| a.script(&[]));
        for reason in ["relationship", "sexual-difficulty"] {
            visitor(practice)
                .wants("couples")
                .because(reason)
                .treating_one("yes")
                .paying_with("none")
                .expects(|a| a.script(&[]));
        }
        one_person(practice, "none").in_setting("group").expects(|a| a.script(&[]));
        visitor(practice)
            .wants("sex-therapy")
            .because("sexual-difficulty")
            .paying_with("none")
            .expects(|a| a.script(&[]));
    }
}

#[test]
fn the_script_goes_from_the_plan_to_the_codes_to_the_diagnosis_to_the_money_to_what_comes_after() {
    one_person("steffen", "commercial").expects(|a| {
        a.script(&[
            "ask.plan-type",
            "ask.self-funded",
            "ask.two-plans",
            "ask.mental-health",
            "ask.network",
            "ask.referral",
            "ask.codes-individual",
            "ask.diagnosis",
            "ask.limits",
            "ask.share",
            "ask.out-of-network",
            "ask.allowed-amount",
            "ask.superbill",
            "ask.plan-notices",
            "ask.appeal",
        ]);
    });
}

#[test]
fn each_kind_of_plan_has_a_script_of_its_own() {
    one_person("steffen", "medicare").expects(|a| {
        a.script(&[
            "ask.medicare-plan",
            "ask.two-plans",
            "ask.mental-health",
            "ask.network",
            "ask.referral",
            "ask.codes-individual",
            "ask.diagnosis",
            "ask.limits",
            "ask.share",
            "ask.appeal",
        ]);
    });
    one_person("steffen", "medicaid").expects(|a| {
        a.script(&[
            "ask.medicaid-plan",
            "ask.two-plans",
            "ask.mental-health",
            "ask.network",
            "ask.referral",
            "ask.codes-individual",
            "ask.diagnosis",
            "ask.diagnosis-young",
            "ask.limits",
            "ask.plan-notices",
            "ask.appeal",
        ]);
    });
    one_person("steffen", "tricare").expects(|a| {
        a.script(&[
            "ask.tricare-plan",
            "ask.two-plans",
            "ask.mental-health",
            "ask.network",
            "ask.codes-individual",
            "ask.diagnosis",
            "ask.limits",
            "ask.share",
            "ask.plan-notices",
            "ask.appeal",
        ]);
    });
    for (payer, first) in [
        ("student", &["ask.plan-type", "ask.student-plan", "ask.mental-health"]),
        ("other", &["ask.other-kind", "ask.mental-health", "ask.network"]),
        ("not-sure", &["ask.which-plan", "ask.mental-health", "ask.network"]),
    ] {
        one_person("steffen", payer).expects(|a| {
            a.asks(first);
            a.asks(&[
                "ask.network",
                "ask.referral",
                "ask.codes-individual",
                "ask.diagnosis",
                "ask.limits",
                "ask.share",
                "ask.out-of-network",
                "ask.allowed-amount",
                "ask.superbill",
                "ask.plan-notices",
                "ask.appeal",
            ]);
        });
    }
}

#[test]
fn a_sharing_ministry_is_asked_what_it_shares_and_not_what_an_insurer_pays() {
    one_person("steffen", "other").with_plan("sharing-ministry").expects(|a| {
        a.script(&["ask.two-plans", "ask.ministry-shares", "ask.own-rules-bill", "ask.appeal"]);
        a.does_not_ask(&["ask.practice-takes-plan"]);
    });
    one_person("steffen", "other").with_plan("sharing-ministry").in_setting("group").expects(|a| {
        a.script(&["ask.two-plans", "ask.ministry-shares", "ask.own-rules-bill", "ask.appeal"])
    });
    couple("steffen", "other").with_plan("sharing-ministry").expects(|a| {
        a.script(&[
            "ask.two-plans",
            "ask.ministry-shares",
            "ask.exclusion-joint",
            "ask.own-rules-bill",
            "ask.appeal",
        ]);
    });
}

#[test]
fn a_yes_to_the_code_is_no_yes_to_the_diagnosis_so_both_are_asked() {
    couple("steffen", "commercial").expects(|a| {
        a.asks(&["ask.codes-joint", "ask.diagnosis", "ask.exclusion-joint"]);
        a.does_not_ask(&["ask.codes-individual", "ask.codes-group", "ask.exclusion-sex"]);
        a.rests_on("ask.diagnosis", &["cpt-no-couples-code"]);
    });
}

#[test]
fn what_a_plan_calls_a_group_is_asked_for_a_group() {
    one_person("harbor", "commercial").in_setting("group").expects(|a| {
        a.asks(&["ask.codes-group"]);
        a.does_not_ask(&["ask.codes-individual"]);
    });
    one_person("harbor", "commercial")
        .in_setting("not-sure")
        .expects(|a| a.asks(&["ask.codes-individual", "ask.codes-group"]));
    one_person("harbor", "commercial").expects(|a| a.does_not_ask(&["ask.codes-group"]));
}

#[test]
fn a_sexual_difficulty_is_asked_about_by_whatever_name_the_therapy_goes() {
    visitor("open_door")
        .wants("sex-therapy")
        .because("exploring")
        .paying_with("commercial")
        .expects(|a| a.asks(&["ask.codes-individual", "ask.exclusion-sex"]));
    visitor("open_door")
        .wants("sex-therapy")
        .because("sexual-difficulty")
        .paying_with("commercial")
        .expects(|a| a.does_not_ask(&["ask.exclusion-sexual-difficulty"]));
    for kind in ["individual", "couples"] {
        let mut asking = visitor("open_door").wants(kind).because("sexual-difficulty");
        if kind == "couples" {
            asking = asking.treating_one("yes");
        }
        asking.paying_with("tricare").expects(|a| {
            a.asks(&["ask.exclusion-sexual-difficulty"]);
            a.does_not_ask(&["ask.exclusion-sex"]);
        });
    }
}

#[test]
fn a_network_that_is_known_is_not_asked_about() {
    one_person("harbor", "commercial").in_network("yes").expects(|a| {
        a.asks(&["ask.network", "ask.share"]);
        a.does_not_ask(&["ask.out-of-network", "ask.superbill", "ask.gap"]);
        a.does_not_ask(&["ask.practice-takes-plan"]);
    });
    one_person("open_door", "commercial").expects(|a| {
        a.asks(&["ask.out-of-network", "ask.allowed-amount", "ask.superbill", "ask.gap"]);
        a.does_not_ask(&["ask.network", "ask.share", "ask.practice-takes-plan"]);
    });
}

#[test]
fn a_deductible_that_is_met_is_not_asked_about() {
    one_person("harbor", "commercial").with_deductible("yes").expects(|a| {
        a.asks(&["ask.share-met"]);
        a.does_not_ask(&["ask.share"]);
    });
    for met in ["no", "not-sure"] {
        one_person("harbor", "commercial").with_deductible(met).expects(|a| {
            a.asks(&["ask.share"]);
            a.does_not_ask(&["ask.share-met"]);
        });
    }
    one_person("harbor", "commercial")
        .in_network("yes")
        .with_deductible("yes")
        .expects(|a| a.asks(&["ask.share-met"]));
    // Out of network there is another deductible, and nothing is billed to a plan here.
    for elsewhere in [one_person("open_door", "commercial"), couple("steffen", "commercial")] {
        elsewhere
            .with_deductible("yes")
            .expects(|a| a.does_not_ask(&["ask.share", "ask.share-met"]));
    }
}

#[test]
fn a_yearly_check_up_is_asked_about_where_a_state_calls_for_one() {
    for state in ["co", "ma"] {
        dependent_in(state).expects(|a| a.asks(&["ask.wellness-exam"]));
    }
    dependent_in("other").expects(|a| a.does_not_ask(&["ask.wellness-exam"]));
    one_person("harbor", "student")
        .on_the_plan_of("parent")
        .living_in("ma")
        .expects(|a| a.does_not_ask(&["ask.wellness-exam"]));
}

#[test]
fn an_exception_is_asked_for_where_the_practice_is_outside_the_network() {
    for payer in ["commercial", "student"] {
        one_person("harbor", payer).in_network("no").expects(|a| a.asks(&["ask.gap"]));
        one_person("harbor", payer).expects(|a| a.does_not_ask(&["ask.gap"]));
    }
    couple("steffen", "commercial").in_network("no").expects(|a| a.does_not_ask(&["ask.gap"]));
}

#[test]
fn the_type_of_plan_is_asked_only_while_it_is_unknown() {
    one_person("steffen", "commercial").with_plan("hmo").expects(|a| {
        a.asks(&["ask.referral"]);
        a.does_not_ask(&["ask.plan-type"]);
    });
    one_person("steffen", "other").expects(|a| {
        a.asks(&["ask.other-kind", "ask.mental-health"]);
        a.does_not_ask(&["ask.plan-type", "ask.self-funded"]);
    });
    one_person("steffen", "not-sure").expects(|a| a.asks(&["ask.which-plan", "ask.mental-health"]));
}

#[test]
fn medicare_and_a_practice_that_has_opted_out_leave_only_medicare_to_ask_for_others() {
    one_person("open_door", "medicare").expects(|a| {
        a.asks(&["ask.medicare-plan", "ask.elsewhere", "ask.practice-medicare-contract"]);
        a.does_not_ask(&["ask.network", "ask.share", "ask.out-of-network", "ask.superbill"]);
        a.does_not_ask(&["ask.practice-superbill-shows", "ask.practice-restrict"]);
        a.does_not_ask(&["ask.practice-medicare", "ask.practice-medicare-refuse"]);
    });
}

#[test]
fn a_practice_is_asked_where_it_stands_to_medicare_only_if_it_has_not_said() {
    one_person("steffen", "medicare").expects(|a| {
        a.asks(&["ask.practice-medicare"]);
        a.does_not_ask(&["ask.practice-medicare-refuse", "ask.practice-medicare-contract"]);
    });
    one_person("harbor", "medicare").expects(|a| {
        a.asks(&["ask.network", "ask.share", "ask.practice-medicare-refuse"]);
        a.does_not_ask(&["ask.practice-medicare", "ask.elsewhere"]);
    });
}

#[test]
fn medicare_and_tricare_pay_for_joint_sessions_on_terms_of_their_own() {
    couple("harbor", "medicare").expects(|a| {
        a.asks(&["ask.exclusion-joint", "ask.exclusion-medicare"]);
        a.does_not_ask(&["ask.exclusion-tricare"]);
    });
    couple("steffen", "tricare").expects(|a| {
        a.asks(&["ask.tricare-plan", "ask.exclusion-joint", "ask.exclusion-tricare"]);
        a.does_not_ask(&["ask.exclusion-medicare", "ask.referral"]);
    });
    for (payer, question) in
        [("medicare", "ask.exclusion-medicare"), ("tricare", "ask.exclusion-tricare")]
    {
        family_of("teen", payer).expects(|a| a.asks(&["ask.exclusion-joint", question]));
    }
}

#[test]
fn a_program_that_the_practice_does_not_take_is_asked_who_does() {
    for (practice, payer) in [("harbor", "tricare"), ("open_door", "medicaid")] {
        one_person(practice, payer).expects(|a| {
            a.asks(&["ask.elsewhere"]);
            a.does_not_ask(&["ask.network", "ask.share", "ask.out-of-network"]);
        });
    }
}

#[test]
fn medicaid_is_asked_about_care_without_a_diagnosis_for_the_young() {
    for client in ["teen", "child"] {
        family_of(client, "medicaid")
            .expects(|a| a.asks(&["ask.diagnosis", "ask.diagnosis-young"]));
    }
    family_of("teen", "commercial").expects(|a| a.does_not_ask(&["ask.diagnosis-young"]));
    one_person("harbor", "medicaid").for_client("adult").expects(|a| {
        a.asks(&["ask.medicaid-plan", "ask.practice-medicaid"]);
        a.does_not_ask(&["ask.diagnosis-young", "ask.share", "ask.practice-restrict"]);
    });
}

#[test]
fn short_term_and_student_plans_are_asked_what_sets_them_apart() {
    one_person("steffen", "other").with_plan("short-term").expects(|a| {
        a.asks(&["ask.mental-health", "ask.short-term"]);
        a.does_not_ask(&["ask.other-kind"]);
    });
    one_person("steffen", "student").expects(|a| a.asks(&["ask.student-plan"]));
    one_person("steffen", "commercial")
        .expects(|a| a.does_not_ask(&["ask.short-term", "ask.student-plan"]));
}

#[test]
fn who_gets_the_notice_is_asked_unless_it_comes_to_oneself() {
    for holder in ["partner", "parent", "not-sure"] {
        one_person("harbor", "commercial")
            .on_the_plan_of(holder)
            .expects(|a| a.asks(&["ask.plan-notices"]));
    }
    one_person("harbor", "commercial")
        .on_the_plan_of("me")
        .expects(|a| a.does_not_ask(&["ask.plan-notices"]));
}

// What to ask the practice

#[test]
fn without_a_plan_a_practice_is_asked_nothing_about_plans() {
    one_person("steffen", "none").expects(|a| {
        a.for_the_practice(&[
            "ask.practice-who",
            "ask.practice-diagnosis",
            "ask.practice-price",
            "ask.practice-missed",
            "ask.practice-lower-fees",
            "ask.practice-notes",
            "ask.practice-sharing",
            "ask.practice-limits",
            "ask.practice-keep",
        ]);
    });
    for kind in ["couples", "sex-therapy"] {
        let mut asking = visitor("harbor").wants(kind).because("symptoms");
        if kind == "couples" {
            asking = asking.treating_one("yes");
        }
        asking.paying_with("none").expects(|a| {
            a.for_the_practice(&[
                "ask.practice-who",
                "ask.practice-diagnosis",
                "ask.practice-price-written",
                "ask.practice-missed",
                "ask.practice-lower-fees-who",
                "ask.practice-notes",
                "ask.practice-sharing",
                "ask.practice-shared-record",
                "ask.practice-limits",
                "ask.practice-keep",
            ]);
        });
    }
}

#[test]
fn with_a_plan_a_practice_is_asked_what_its_policy_leaves_open() {
    one_person("steffen", "commercial").expects(|a| {
        a.for_the_practice(&[
            "ask.practice-who",
            "ask.practice-takes-plan",
            "ask.practice-sends-claim",
            "ask.practice-diagnosis",
            "ask.practice-more",
            "ask.practice-price",
            "ask.practice-missed",
            "ask.practice-lower-fees",
            "ask.practice-superbill",
            "ask.practice-restrict",
            "ask.practice-change",
            "ask.practice-notes",
            "ask.practice-sharing",
            "ask.practice-limits",
            "ask.practice-keep",
        ]);
    });
    one_person("open_door", "commercial").expects(|a| {
        a.for_the_practice(&[
            "ask.practice-who",
            "ask.practice-diagnosis",
            "ask.practice-more",
            "ask.practice-price-written",
            "ask.practice-missed",
            "ask.practice-superbill-shows",
            "ask.practice-restrict",
            "ask.practice-change",
            "ask.practice-notes",
            "ask.practice-sharing",
            "ask.practice-limits",
            "ask.practice-keep",
        ]);
    });
}

#[test]
fn every_practice_is_asked_about_diagnosis_price_limits_and_records() {
    for (practice, payer) in [("steffen", "none"), ("harbor", "medicaid"), ("open_door", "student")]
    {
        let has_fee = practice != "steffen";
        let price = if has_fee { "ask.practice-price-written" } else { "ask.practice-price" };
        one_person(practice, payer).expects(|a| {
            a.asks(&[
                "ask.practice-diagnosis",
                price,
                "ask.practice-missed",
                "ask.practice-notes",
                "ask.practice-sharing",
                "ask.practice-limits",
                "ask.practice-keep",
            ]);
        });
    }
}

#[test]
fn a_practice_that_never_bills_is_not_asked_about_claims_but_about_superbills() {
    couple("steffen", "commercial").expects(|a| {
        a.asks(&["ask.practice-superbill", "ask.practice-restrict"]);
        a.does_not_ask(&["ask.network", "ask.share", "ask.practice-takes-plan"]);
        a.does_not_ask(&["ask.practice-claim-name", "ask.practice-more"]);
    });
    couple("steffen", "commercial").in_network("yes").expects(|a| {
        a.asks(&["ask.practice-superbill-never"]);
        a.does_not_ask(&["ask.practice-superbill"]);
    });
    couple("steffen", "commercial").in_network("no").expects(|a| {
        a.asks(&["ask.practice-superbill"]);
        a.does_not_ask(&["ask.practice-superbill-never"]);
    });
    // It bills this, or it gives no superbills.
    one_person("steffen", "commercial")
        .in_network("yes")
        .expects(|a| a.does_not_ask(&["ask.practice-superbill-never"]));
    visitor("harbor")
        .wants("sex-therapy")
        .because("exploring")
        .paying_with("commercial")
        .in_network("yes")
        .expects(|a| a.does_not_ask(&["ask.practice-superbill-never"]));
}

#[test]
fn a_practice_that_gives_superbills_is_asked_what_they_show_and_one_that_gives_none_is_not_asked() {
    one_person("open_door", "commercial").expects(|a| {
        a.asks(&["ask.practice-superbill-shows"]);
        a.does_not_ask(&["ask.practice-superbill"]);
    });
    one_person("open_door", "not-sure").expects(|a| a.asks(&["ask.practice-superbill-shows"]));
    one_person("harbor", "commercial").expects(|a| {
        a.does_not_ask(&["ask.practice-superbill", "ask.practice-superbill-shows"]);
    });
}

#[test]
fn joint_sessions_raise_whose_name_and_whose_record_and_whether_they_count() {
    let couple = |treats| {
        visitor("harbor")
            .wants("couples")
            .because("symptoms")
            .treating_one(treats)
            .paying_with("commercial")
    };
    for treats in ["yes", "not-sure"] {
        couple(treats).expects(|a| {
            a.asks(&[
                "ask.practice-would-count",
                "ask.practice-claim-name",
                "ask.practice-shared-record",
            ]);
        });
    }
    family_of("teen", "commercial").expects(|a| a.asks(&["ask.practice-would-count"]));
    // The practice has said that it bills no such sessions.
    visitor("steffen")
        .wants("couples")
        .because("symptoms")
        .treating_one("yes")
        .paying_with("commercial")
        .expects(|a| {
            a.does_not_ask(&["ask.practice-would-count", "ask.practice-claim-name"]);
        });
    couple("no").expects(|a| {
        a.asks(&["ask.practice-shared-record"]);
        a.does_not_ask(&["ask.practice-would-count", "ask.practice-claim-name"]);
    });
    one_person("harbor", "commercial").expects(|a| {
        a.does_not_ask(&["ask.practice-claim-name", "ask.practice-shared-record"]);
    });
}

#[test]
fn while_the_kind_is_open_the_practice_is_asked_which_kinds_it_bills() {
    let undecided = |practice| {
        visitor(practice)
            .wants("not-sure")
            .would_bring("not-sure")
            .wants_help_with("not-sure")
            .because("not-sure")
            .paying_with("commercial")
    };
    undecided("steffen").expects(|a| {
        a.asks(&["ask.network", "ask.codes-individual", "ask.codes-joint"]);
        a.asks(&["ask.practice-bills", "ask.practice-claim-name"]);
    });
    undecided("steffen").in_network("yes").expects(|a| a.asks(&["ask.practice-bills"]));
    undecided("open_door").expects(|a| a.does_not_ask(&["ask.practice-bills"]));
    one_person("steffen", "commercial").expects(|a| a.does_not_ask(&["ask.practice-bills"]));
}

#[test]
fn a_practice_without_this_kind_of_therapy_is_asked_who_has_it() {
    visitor("open_door")
        .wants("family")
        .because("family-dynamics")
        .treating_one("no")
        .paying_with("commercial")
        .expects(|a| {
            a.asks(&["ask.practice-not-offered"]);
            a.does_not_ask(&["ask.network", "ask.gap", "ask.practice-superbill-shows"]);
        });
    couple("open_door", "commercial").expects(|a| a.does_not_ask(&["ask.practice-not-offered"]));
}

#[test]
fn what_the_profile_says_of_fees_and_programs_is_not_asked_again() {
    one_person("steffen", "commercial").with_employee_program("yes").expects(|a| {
        a.asks(&["ask.practice-program", "ask.practice-lower-fees"]);
        a.does_not_ask(&["ask.practice-lower-fees-who"]);
    });
    one_person("harbor", "commercial").with_employee_program("yes").expects(|a| {
        a.asks(&["ask.practice-lower-fees-who"]);
        a.does_not_ask(&["ask.practice-program", "ask.practice-lower-fees"]);
    });
    one_person("open_door", "commercial").expects(|a| {
        a.does_not_ask(&["ask.practice-lower-fees", "ask.practice-lower-fees-who"]);
    });
}

#[test]
fn a_wrong_directory_is_no_cost_of_a_member_whose_plan_has_a_network() {
    for payer in ["commercial", "student"] {
        one_person("steffen", payer)
            .expects(|a| a.rests_on("notes.directory", &["directory-protection"]));
        // What holds if the therapist leaves it later.
        one_person("steffen", payer)
            .in_network("yes")
            .expects(|a| a.rests_on("notes.leaves-network", &["continuity"]));
    }
    for payer in ["medicare", "medicaid", "tricare", "none"] {
        one_person("steffen", payer).expects(|a| a.no_rules(&["notes.directory"]));
    }
    one_person("open_door", "commercial").expects(|a| a.no_rules(&["notes.directory"]));
}

#[test]
fn whoever_has_a_plan_hears_that_it_may_not_pay_a_therapist_in_training() {
    for payer in ["commercial", "medicare", "medicaid", "other"] {
        one_person("steffen", payer).expects(|a| {
            a.rests_on("notes.in-training", &["in-training"]);
            a.asks(&["ask.practice-who"]);
        });
    }
    one_person("steffen", "none").expects(|a| a.no_rules(&["notes.in-training"]));
}

#[test]
fn video_turns_on_the_plan_and_on_the_state_that_one_is_in() {
    for (payer, rules) in [
        ("commercial", &["common.video", "common.video-where"][..]),
        ("medicare", &["common.video-medicare", "common.video-where"]),
        ("none", &["common.video-where"]),
    ] {
        one_person("steffen", payer).expects(|a| a.answers(Common::Video, rules));
    }
}

#[test]
fn whoever_misses_a_visit_may_owe_for_it() {
    one_person("steffen", "commercial").expects(|a| {
        a.answers(Common::Missed, &["common.missed"]);
        a.rests_on("common.missed", &["missed-visits"]);
        a.asks(&["ask.practice-missed"]);
    });
    one_person("steffen", "medicaid").expects(|a| a.answers(Common::Missed, &[]));
}

#[test]
fn whoever_has_no_plan_hears_when_one_can_be_had() {
    one_person("steffen", "none").expects(|a| a.rests_on("notes.get-plan", &["enrollment"]));
    one_person("steffen", "commercial").expects(|a| a.no_rules(&["notes.get-plan"]));
}

#[test]
fn a_receipt_takes_no_estimate_from_those_whose_plan_pays_nothing_on_it() {
    let even_so = |payer: &str, plan: &str| {
        one_person("steffen", payer).with_plan(plan).expects(|a| {
            a.rests_on("rights.estimate-even-so", &["gfe-even-so"]);
            a.no_rules(&["rights.estimate-superbill"]);
        });
    };
    even_so("commercial", "hmo");
    even_so("commercial", "epo");
    even_so("other", "short-term");
    even_so("other", "sharing-ministry");
    one_person("steffen", "commercial").with_plan("ppo").expects(|a| {
        a.rules(&["rights.estimate-superbill"]);
        a.no_rules(&["rights.estimate-even-so"]);
    });
}
