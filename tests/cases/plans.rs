//! Guards what the plan behind a visitor changes: network and plan type, Medicare, Medicaid, TRICARE,
//! student plans, and a plan that nobody knows.

use crate::support::*;

fn one_person(practice: &str, payer: &str) -> Visitor {
    visitor(practice).wants("individual").because("symptoms").paying_with(payer)
}

// In network and out of network; PPO against HMO.

#[test]
fn a_practice_out_of_network_may_send_the_claim_all_the_same() {
    visitor("steffen")
        .wants("individual")
        .because("symptoms")
        .paying_with("commercial")
        .in_network("no")
        .caring_about(&["cost", "no-diagnosis-on-file"])
        .expects(|a| {
            a.open(Claim, Availability::Ask);
            a.rests_on("open.claim-out-of-network", &["net-out", "courtesy-billing"]);
            a.asks(&["ask.practice-sends-claim"]);
            a.open(SelfPay, Availability::Available);
            a.rules(&["open.self-pay-out-of-network"]);
            a.note(Note::World, "notes.gap-exception");
            // The plan learns from it what it learns from a superbill, and money comes back as from one.
            for way in [Claim, Superbill] {
                a.learns(Audience::Plan, way, Extent::Yes);
                a.effect(Priority::NoDiagnosisOnFile, way, Effect::DoesNot);
            }
            a.effect(Priority::Cost, Claim, Effect::Depends);
            a.rules(&["points.claim-out-of-network", "points.claim-sent-for-you"]);
            a.no_rules(&["points.claim-rate", "points.claim-yearly-limit"]);
        });
}

#[test]
fn a_practice_that_says_what_it_does_out_of_network_is_not_asked() {
    let therapy = |practice| {
        visitor(practice)
            .wants("individual")
            .because("symptoms")
            .paying_with("commercial")
            .caring_about(&["no-diagnosis-on-file", "policyholder"])
    };
    // It sends a claim, but for a client who says no: so it has to be asked first to send nothing.
    therapy("open_door").expects(|a| {
        a.open(Claim, Availability::Available);
        a.rules(&["open.claim-sent-out-of-network", "open.self-pay", "no-diagnosis.self-pay"]);
        a.no_rules(&["open.self-pay-out-of-network", "policyholder.self-pay-out-of-network"]);
        a.does_not_ask(&["ask.practice-sends-claim"]);
        for way in [Claim, Superbill] {
            a.learns(Audience::Plan, way, Extent::Yes);
        }
    });
    therapy("harbor").in_network("no").expects(|a| {
        a.open(Claim, Availability::NotHere);
        a.rules(&["open.claim-out-of-network-never", "open.self-pay-out-of-network"]);
        a.does_not_ask(&["ask.practice-sends-claim"]);
    });
}

#[test]
fn what_is_open_is_open_out_of_network_too() {
    let couple = |treated: &str| {
        visitor("open_door").wants("couples").because("symptoms").treating_one(treated)
    };
    couple("not-sure").paying_with("commercial").expects(|a| {
        a.open(Claim, Availability::Ask);
        a.rules(&["open.claim-patient-unsure"]);
    });
    couple("no").paying_with("commercial").expects(|a| a.open(Claim, Availability::NotHere));
    couple("yes").paying_with("commercial").expects(|a| a.open(Claim, Availability::Available));
}

#[test]
fn no_claim_goes_to_medicare_or_medicaid_from_a_practice_that_is_not_signed_up() {
    for payer in ["medicare", "medicaid"] {
        visitor("open_door").wants("individual").because("symptoms").paying_with(payer).expects(
            |a| {
                a.never_asks("network");
                a.open(Claim, Availability::NotForYou);
                a.rules(&["open.claim-not-signed-up"]);
                a.does_not_ask(&["ask.practice-sends-claim"]);
            },
        );
    }
}

#[test]
fn a_superbill_to_a_ppo_sometimes_brings_money_back() {
    for plan in ["ppo", "pos"] {
        visitor("open_door")
            .wants("individual")
            .because("symptoms")
            .paying_with("commercial")
            .with_plan(plan)
            .caring_about(&["cost"])
            .expects(|a| {
                a.open(Superbill, Availability::Available);
                a.outlook(Superbill, Outlook::SOMETIMES);
                a.effect(Priority::Cost, Superbill, Effect::Partly);
                a.rests_on("network.ppo-pos", &["plan-hmo-epo-ppo", "net-out"]);
            });
    }
}

#[test]
fn a_superbill_to_an_hmo_or_epo_rarely_brings_money_back() {
    for plan in ["hmo", "epo"] {
        visitor("open_door")
            .wants("individual")
            .because("symptoms")
            .paying_with("commercial")
            .with_plan(plan)
            .caring_about(&["cost"])
            .expects(|a| {
                a.open(Superbill, Availability::Ask);
                a.outlook(Superbill, Outlook::RARELY);
                a.effect(Priority::Cost, Superbill, Effect::DoesNot);
                a.rules(&["points.superbill-nothing-back", "open.superbill-ask-plan"]);
            });
    }
}

#[test]
fn an_unknown_plan_type_leaves_out_of_network_money_open() {
    visitor("open_door").wants("individual").because("symptoms").paying_with("commercial").expects(
        |a| {
            a.outlook(Superbill, Outlook::RARELY_TO_SOMETIMES);
            a.open(Superbill, Availability::Ask);
        },
    );
}

#[test]
fn an_hmo_or_pos_may_want_a_referral_and_the_others_usually_do_not() {
    for (plan, refers) in [("hmo", true), ("pos", true), ("ppo", false), ("epo", false)] {
        visitor("harbor")
            .wants("individual")
            .because("symptoms")
            .paying_with("commercial")
            .with_plan(plan)
            .expects(|a| match refers {
                true => a.note(Note::World, "notes.referral"),
                false => a.no_rules(&["notes.referral"]),
            });
    }
}

#[test]
fn a_superbill_puts_the_diagnosis_on_file_just_like_a_claim() {
    visitor("open_door")
        .wants("individual")
        .because("symptoms")
        .paying_with("commercial")
        .caring_about(&["no-diagnosis-on-file"])
        .with_plan("ppo")
        .expects(|a| {
            a.diagnosis(Superbill, Need::Usually);
            a.learns(Audience::Plan, Superbill, Extent::Yes);
            a.effect(Priority::NoDiagnosisOnFile, Superbill, Effect::DoesNot);
            a.rules(&["points.superbill-on-file", "points.superbill-deadline"]);
        });
}

#[test]
fn nobody_in_network_sends_a_superbill() {
    visitor("steffen")
        .wants("individual")
        .because("symptoms")
        .paying_with("commercial")
        .in_network("yes")
        .expects(|a| {
            a.open(Superbill, Availability::NotForYou);
            a.rests_on("open.superbill-in-network", &["net-in"]);
        });
}

#[test]
fn whoever_pays_a_therapist_of_their_own_network_can_keep_it_from_the_plan_by_asking() {
    visitor("harbor")
        .wants("individual")
        .because("symptoms")
        .paying_with("commercial")
        .in_network("yes")
        .expects(|a| {
            a.open(SelfPay, Availability::Available);
            a.rests_on("open.self-pay", &["paid-in-full-restriction", "network-contract"]);
        });
}

// Medicare.

#[test]
fn medicare_often_pays_an_enrolled_practice_for_one_persons_symptoms() {
    visitor("harbor")
        .wants("individual")
        .because("symptoms")
        .paying_with("medicare")
        .in_network("yes")
        .expects(|a| {
            a.outlook(Claim, Outlook::OFTEN);
            a.open(Claim, Availability::Available);
            a.note(Note::World, "notes.medicare-therapists");
            a.rests_on("plan.medicare", &["medicare-partb"]);
            // Half of members are in a plan that a company runs.
            for rule in ["plan.medicare", "points.claim-medicare", "ask.medicare-plan"] {
                a.rests_on(rule, &["medicare-advantage"]);
            }
        });
}

#[test]
fn a_practice_that_opted_out_sees_medicare_members_privately_and_nobody_claims() {
    visitor("open_door").wants("individual").because("symptoms").paying_with("medicare").expects(
        |a| {
            a.open(Claim, Availability::NotForYou);
            a.open(Superbill, Availability::NotForYou);
            a.open(SelfPay, Availability::Available);
            a.outlook(Superbill, Outlook::RARELY);
            a.rests_on("open.self-pay-medicare-opted-out", &["medicare-optout"]);
        },
    );
}

#[test]
fn paying_privately_is_no_simple_choice_for_a_medicare_member_elsewhere() {
    for (practice, rule) in
        [("steffen", "open.self-pay-medicare"), ("harbor", "open.self-pay-medicare-enrolled")]
    {
        visitor(practice).wants("individual").because("symptoms").paying_with("medicare").expects(
            |a| {
                a.open(SelfPay, Availability::Ask);
                a.rests_on(rule, &["medicare-optout"]);
            },
        );
    }
}

// Medicaid.

#[test]
fn medicaid_differs_by_state_so_its_outlook_is_wider() {
    visitor("harbor")
        .wants("individual")
        .because("symptoms")
        .paying_with("medicaid")
        .in_network("yes")
        .expects(|a| {
            a.outlook(Claim, Outlook::SOMETIMES_TO_OFTEN);
            a.open(Claim, Availability::Available);
            a.rests_on("plan.medicaid", &["medicaid-varies"]);
            a.rules(&["points.claim-medicaid"]);
        });
}

#[test]
fn medicaid_usually_wants_a_diagnosis_where_nobody_said_how_old_the_client_is() {
    visitor("harbor").wants("individual").because("symptoms").paying_with("medicaid").expects(
        |a| {
            a.diagnosis(Claim, Need::Usually);
            a.rests_on("diagnosis.medicaid-age-unsure", &["medicaid-epsdt"]);
        },
    );
}

#[test]
fn a_medicaid_member_must_ask_before_paying_privately_anywhere() {
    for practice in PRACTICES {
        visitor(practice).wants("individual").because("symptoms").paying_with("medicaid").expects(
            |a| {
                a.open(SelfPay, Availability::Ask);
                a.rests_on("open.self-pay-medicaid", &["medicaid-varies"]);
            },
        );
    }
}

#[test]
fn whether_medicaid_takes_a_superbill_has_to_be_asked() {
    visitor("open_door")
        .wants("individual")
        .because("symptoms")
        .paying_with("medicaid")
        .caring_about(&["cost"])
        .expects(|a| {
            a.open(Superbill, Availability::Ask);
            a.rests_on("open.superbill-public", &["medicaid-varies"]);
            a.outlook(Superbill, Outlook::RARELY_TO_SOMETIMES);
            a.effect(Priority::Cost, Superbill, Effect::Depends);
        });
}

// TRICARE.

#[test]
fn tricare_may_pay_for_one_persons_symptoms_and_may_want_a_referral() {
    visitor("steffen")
        .wants("individual")
        .because("symptoms")
        .paying_with("tricare")
        .in_network("yes")
        .expects(|a| {
            a.outlook(Claim, Outlook::SOMETIMES_TO_OFTEN);
            a.note(Note::World, "notes.tricare-referral");
        });
}

#[test]
fn tricare_pays_for_family_sessions_that_treat_a_diagnosed_condition_and_not_for_others() {
    let family = |treated| {
        visitor("steffen")
            .wants("family")
            .because("child")
            .treating_one(treated)
            .paying_with("tricare")
            .for_client("child")
    };
    family("yes").expects(|a| {
        a.outlook(Claim, Outlook::SOMETIMES_TO_OFTEN);
        a.rules(&["plan.tricare-family", "points.claim-share", "points.program-military"]);
    });
    family("no").expects(|a| a.outlook(Claim, Outlook::RARELY));
}

// Student plans.

#[test]
fn a_student_hears_of_campus_counseling() {
    visitor("open_door").wants("individual").because("symptoms").paying_with("student").expects(
        |a| {
            a.outlook(Claim, Outlook::SOMETIMES_TO_OFTEN);
            a.open(Program, Availability::Ask);
            a.rests_on("open.program-campus", &["student"]);
            a.rules(&["points.program-campus"]);
        },
    );
}

// A plan that nobody knows.

#[test]
fn an_unknown_plan_may_be_one_that_leaves_therapy_out() {
    visitor("steffen").wants("individual").because("symptoms").paying_with("not-sure").expects(
        |a| {
            a.outlook(Claim, Outlook::ANY);
            a.open(Claim, Availability::Ask);
            a.open(SelfPay, Availability::Ask);
            a.diagnosis(Claim, Need::Usually);
            a.rests_on("open.self-pay-plan-unsure", &["medicare-optout", "medicaid-varies"]);
        },
    );
}

#[test]
fn an_unknown_plan_may_be_medicaid_for_a_child() {
    let family = |treated| {
        let visit = visitor("harbor").wants("family").because("family-dynamics");
        visit.treating_one(treated).paying_with("not-sure")
    };
    family("no").expects(|a| {
        a.outlook(Claim, Outlook::RARELY_TO_SOMETIMES);
        a.diagnosis(Claim, Need::Closed);
        a.rules(&["plan.unsure-young-family"]);
    });
    family("not-sure").expects(|a| a.diagnosis(Claim, Need::Usually));
}

#[test]
fn another_kind_of_plan_may_be_one_that_leaves_therapy_out() {
    visitor("steffen").wants("individual").because("symptoms").paying_with("other").expects(|a| {
        a.outlook(Claim, Outlook::ANY);
        a.rests_on("plan.other", &["hcsm", "stldi"]);
    });
}

// Employee programs.

#[test]
fn an_employee_program_is_open_where_both_sides_have_one() {
    let therapy = |practice, has| {
        visitor(practice)
            .wants("individual")
            .because("symptoms")
            .paying_with("commercial")
            .with_employee_program(has)
    };
    therapy("harbor", "yes").expects(|a| a.open(Program, Availability::Available));
    therapy("open_door", "yes").expects(|a| a.open(Program, Availability::NotHere));
    // Its profile does not say.
    therapy("steffen", "yes").expects(|a| a.open(Program, Availability::Ask));
    for practice in PRACTICES {
        therapy(practice, "no").expects(|a| a.open(Program, Availability::NotForYou));
        therapy(practice, "not-sure").expects(|a| a.open(Program, Availability::Ask));
    }
}

#[test]
fn an_unknown_plan_may_come_with_a_military_or_campus_program() {
    visitor("steffen")
        .wants("individual")
        .because("symptoms")
        .paying_with("not-sure")
        .with_employee_program("no")
        .expects(|a| a.open(Program, Availability::Ask));
}

// What is left of the deductible.

#[test]
fn a_deductible_not_yet_met_makes_a_claim_help_less_with_cost() {
    let therapy = |met| {
        visitor("harbor")
            .wants("individual")
            .because("symptoms")
            .paying_with("commercial")
            .caring_about(&["cost"])
            .with_deductible(met)
    };
    therapy("no").expects(|a| {
        // Out of network, it may do less or nothing.
        a.effect(Priority::Cost, Claim, Effect::Depends);
        a.rules(&["points.claim-deductible-open", "cost.claim-deductible-open"]);
    });
    therapy("yes").expects(|a| {
        a.effect(Priority::Cost, Claim, Effect::Depends);
        a.rules(&["points.claim-deductible-met", "cost.claim"]);
    });
    therapy("not-sure").expects(|a| a.rules(&["points.claim-deductible-unsure"]));
}

#[test]
fn a_deductible_that_does_not_count_for_these_visits_acts_in_network_as_if_it_were_met() {
    let therapy = |deductible| {
        one_person("harbor", "commercial").in_network("yes").with_deductible(deductible)
    };
    for said in ["yes", "does-not-count"] {
        therapy(said).expects(|a| {
            a.rules(&["points.claim-deductible-met"]);
            a.no_rules(&["points.claim-deductible-open", "points.claim-deductible-unsure"]);
            a.asks(&["ask.share-met"]);
            a.does_not_ask(&["ask.share"]);
        });
    }
}

#[test]
fn a_deductible_that_does_not_count_leaves_the_one_out_of_network_open() {
    let elsewhere = || one_person("open_door", "commercial");
    elsewhere().with_deductible("does-not-count").expects(|a| {
        a.asks(&["ask.out-of-network", "ask.allowed-amount"]);
        a.does_not_ask(&["ask.share", "ask.share-met"]);
        a.no_rules(&["points.claim-deductible-met"]);
        a.rules(&["points.superbill-counts"]);
    });
}

#[test]
fn whoever_has_tricare_asks_before_paying_a_therapist_of_its_network() {
    for network in ["yes", "not-sure"] {
        visitor("steffen")
            .wants("individual")
            .because("symptoms")
            .paying_with("tricare")
            .in_network(network)
            .expects(|a| {
                a.open(SelfPay, Availability::Ask);
                a.rests_on("open.self-pay-tricare", &["tricare-waiver"]);
            });
    }
    visitor("harbor").wants("individual").because("symptoms").paying_with("tricare").expects(|a| {
        a.never_asks("network");
        a.rules(&["network.tricare"]);
        a.open(SelfPay, Availability::Available);
    });
}

#[test]
fn medicaid_usually_wants_a_diagnosis_whichever_therapy_it_is() {
    let grown = |kind| visitor("harbor").wants(kind).because("symptoms");
    let told = |visit: Visitor| {
        visit.paying_with("medicaid").in_network("yes").expects(|a| {
            a.diagnosis(Claim, Need::Usually);
            a.rests_on("diagnosis.medicaid-adult", &["medicaid-ca-code", "medicaid-epsdt"]);
        });
    };
    told(grown("couples").treating_one("yes"));
    visitor("harbor")
        .wants("individual")
        .because("symptoms")
        .paying_with("medicaid")
        .in_network("yes")
        .for_client("adult")
        .expects(|a| a.rules(&["diagnosis.medicaid-adult"]));
}

#[test]
fn whoever_has_medicaid_hears_what_holds_if_the_therapist_does_not_take_it() {
    visitor("open_door").wants("individual").because("symptoms").paying_with("medicaid").expects(
        |a| {
            a.never_asks("network");
            a.open(SelfPay, Availability::Ask);
            a.rests_on("open.self-pay-medicaid", &["medicaid-private-pay"]);
        },
    );
}

#[test]
fn grown_members_of_medicaid_hear_of_its_work_rules() {
    let member = |client| {
        let visit = visitor("harbor").wants("individual").because("symptoms");
        visit.paying_with("medicaid").for_client(client)
    };
    member("adult").expects(|a| a.rests_on("notes.medicaid-work", &["medicaid-work"]));
    member("child").expects(|a| a.no_rules(&["notes.medicaid-work"]));
}

#[test]
fn a_public_programs_member_hears_its_rules_on_price_receipts_and_signing_up() {
    for payer in ["medicare", "medicaid"] {
        let visit =
            |practice| visitor(practice).wants("individual").because("symptoms").paying_with(payer);
        visit("steffen").caring_about(&["cost"]).expects(|a| {
            a.rules(&["open.claim-sign-up-unsure", "costs.self-pay-public"]);
            a.rules(&["cost.superbill-public"]);
            // That a plan stays out is no gain to count on here.
            a.no_rules(&["open.claim-network-unsure", "points.self-pay-nothing-sent"]);
        });
    }
    visitor("steffen")
        .wants("individual")
        .because("symptoms")
        .paying_with("medicaid")
        .caring_about(&["cost"])
        .expects(|a| {
            a.rests_on("cost.claim-medicaid", &["medicaid-varies"]);
            a.no_rules(&["cost.claim"]);
        });
}

#[test]
fn where_no_claim_is_sent_nobody_is_told_to_hold_one_back() {
    let couple = visitor("steffen").wants("couples").because("relationship").treating_one("no");
    couple.paying_with("commercial").expects(|a| {
        a.rules(&["diagnosis.self-pay-never"]);
        a.no_rules(&["diagnosis.self-pay", "points.self-pay-nothing-sent"]);
        a.asks(&["ask.may-charge"]);
    });
}

#[test]
fn a_young_client_on_a_parents_plan_is_never_told_that_the_plan_hides_more() {
    for state in ["not-sure", "other", "ca", "ny", "or"] {
        let teen = visitor("steffen").wants("individual").because("symptoms");
        teen.paying_with("commercial")
            .on_the_plan_of("parent")
            .living_in(state)
            .for_client("teen")
            .caring_about(&["policyholder"])
            .expects(|a| {
                for way in [Claim, Superbill, SelfPay, Program] {
                    a.learns(Audience::Policyholder, way, Extent::Usually);
                }
                a.no_rules(&["policyholder.state-unsure"]);
            });
    }
}
