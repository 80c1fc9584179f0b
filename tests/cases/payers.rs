//! Guards what is said to people whose plan is of a kind that one word does not tell: how they have Medicare,
//! a second plan, a plan that outlived a job, and payers that are no health plan.

use crate::support::*;

#[track_caller]
fn therapy(practice: &str, payer: &str) -> Visitor {
    visitor(practice).wants("individual").because("symptoms").paying_with(payer)
}

// How somebody has Medicare.

#[test]
fn in_medicare_itself_the_share_of_part_b_is_told_and_nobody_asks_who_runs_the_plan() {
    therapy("steffen", "medicare").with_medicare("original").expects(|a| {
        a.rules(&["points.claim-medicare", "plan.medicare"]);
        a.no_rules(&["points.claim-medicare-advantage", "points.claim-medicare-medicaid"]);
        a.does_not_ask(&["ask.medicare-plan", "ask.medicare-medicaid"]);
    });
}

#[test]
fn in_medicare_advantage_the_plans_own_copay_and_network_hold_and_not_part_b() {
    therapy("steffen", "medicare").with_medicare("advantage").expects(|a| {
        a.rules(&["points.claim-medicare-advantage", "plan.medicare-advantage"]);
        a.no_rules(&["points.claim-medicare", "plan.medicare", "points.claim-medicare-medicaid"]);
        a.rests_on("plan.medicare-advantage", &["medicare-advantage"]);
        a.asks(&["ask.network", "ask.referral", "ask.share"]);
        a.does_not_ask(&["ask.medicare-plan"]);
    });
}

#[test]
fn with_medicaid_besides_medicare_somebody_hears_who_may_not_be_billed() {
    therapy("steffen", "medicare").with_medicare("with-medicaid").expects(|a| {
        a.rules(&["points.claim-medicare-medicaid", "plan.medicare"]);
        a.no_rules(&["points.claim-medicare", "points.claim-medicare-advantage"]);
        a.rests_on("points.claim-medicare-medicaid", &["medicare-qmb", "medicaid-varies"]);
        a.asks(&["ask.medicare-medicaid"]);
    });
}

#[test]
fn whoever_does_not_know_which_medicare_it_is_is_told_to_ask() {
    for visit in
        [therapy("steffen", "medicare"), therapy("steffen", "medicare").with_medicare("not-sure")]
    {
        visit.expects(|a| {
            a.rules(&["points.claim-medicare", "plan.medicare"]);
            a.asks(&["ask.medicare-plan"]);
            a.does_not_ask(&["ask.medicare-medicaid"]);
        });
    }
}

#[test]
fn a_therapist_who_opted_out_of_medicare_is_outside_all_of_it() {
    // Open Door has opted out.
    for kind in ["original", "advantage", "with-medicaid"] {
        therapy("open_door", "medicare").with_medicare(kind).expects(|a| {
            a.open(Claim, Availability::NotForYou);
            a.open(Superbill, Availability::NotForYou);
            a.rules(&["open.self-pay-medicare-opted-out", "network.medicare-opted-out"]);
        });
    }
}

#[test]
fn medicare_pays_for_a_couple_by_the_same_rule_whoever_runs_it() {
    for kind in ["original", "advantage", "with-medicaid"] {
        visitor("harbor")
            .wants("couples")
            .because("symptoms")
            .treating_one("yes")
            .paying_with("medicare")
            .with_medicare(kind)
            .expects(|a| a.rules(&["plan.medicare-family"]));
    }
}

#[test]
fn another_plan_than_medicare_is_not_asked_which_medicare_it_is() {
    therapy("steffen", "medicare")
        .with_medicare("advantage")
        .paying_with("commercial")
        .drops(&["medicare-plan"]);
}

// A second plan.

#[test]
fn with_two_plans_the_order_is_not_the_visitors_choice_and_the_second_hears_of_it_too() {
    for payer in ["commercial", "student", "tricare"] {
        therapy("harbor", payer).with_second_plan("yes").expects(|a| {
            a.note(Note::World, "notes.two-plans");
            a.note(Note::SeenBy, "notes.two-plans-see");
            a.rests_on("notes.two-plans", &["two-plans"]);
            a.asks(&["ask.two-plans-order"]);
            // What is told whole is not told a second time among common questions.
            a.does_not_ask(&["ask.two-plans"]);
            a.no_rules(&["common.two-plans"]);
        });
    }
}

#[test]
fn whoever_has_one_plan_reads_nothing_of_two() {
    therapy("harbor", "commercial").with_second_plan("no").expects(|a| {
        a.no_rules(&["common.two-plans", "notes.two-plans", "notes.two-plans-see"]);
        a.does_not_ask(&["ask.two-plans", "ask.two-plans-order"]);
    });
}

#[test]
fn whoever_is_not_sure_of_a_second_plan_finds_it_among_the_common_questions() {
    for visit in [
        therapy("harbor", "commercial"),
        therapy("harbor", "commercial").with_second_plan("not-sure"),
        therapy("harbor", "medicare"),
    ] {
        visit.expects(|a| {
            a.rules(&["common.two-plans"]);
            a.asks(&["ask.two-plans"]);
            a.no_rules(&["notes.two-plans", "notes.two-plans-see"]);
        });
    }
}

#[test]
fn medicaid_beside_medicare_is_a_second_plan() {
    therapy("harbor", "medicare").with_medicare("with-medicaid").expects(|a| {
        a.rules(&["notes.two-plans", "notes.two-plans-see"]);
        a.asks(&["ask.two-plans-order"]);
        a.no_rules(&["common.two-plans"]);
    });
}

#[test]
fn without_insurance_nobody_is_asked_for_a_second_plan() {
    therapy("harbor", "commercial")
        .with_second_plan("yes")
        .paying_with("none")
        .drops(&["second-plan"])
        .expects(|a| a.no_rules(&["common.two-plans", "notes.two-plans"]));
}

// Where a plan from work comes from.

#[test]
fn a_plan_kept_after_a_job_is_still_an_employers_plan() {
    // COBRA, or a plan for retirees.
    therapy("harbor", "commercial").with_plan_from("kept").caring_about(&["employer"]).expects(
        |a| {
            a.learns(Audience::Employer, Claim, Extent::UsuallyNot);
            a.effect(Priority::Employer, Claim, Effect::Partly);
            a.rules(&["who.employer-plan", "employer.plan", "plan.commercial"]);
            a.no_rules(&["employer.plan-unsure", "employer.bought"]);
            a.asks(&["ask.self-funded"]);
        },
    );
}

#[test]
fn nobody_knows_whether_a_states_rule_reaches_a_plan_kept_after_a_job() {
    therapy("harbor", "commercial")
        .with_plan_from("kept")
        .on_the_plan_of("partner")
        .living_in("ca")
        .for_client("adult")
        .caring_about(&["policyholder"])
        .expects(|a| {
            a.effect(Priority::Policyholder, Claim, Effect::Depends);
            a.rules(&["policyholder.california-plan-unsure", "who.policyholder-california"]);
            a.no_rules(&["policyholder.self-insured"]);
        });
}

#[test]
fn no_states_rule_on_notices_counts_for_a_federal_workers_plan() {
    for state in ["ca", "wa", "ma", "or", "ny"] {
        therapy("harbor", "commercial")
            .with_plan_from("federal-job")
            .on_the_plan_of("partner")
            .living_in(state)
            .for_client("adult")
            .caring_about(&["policyholder"])
            .expects(|a| {
                a.learns(Audience::Policyholder, Claim, Extent::Possible);
                a.effect(Priority::Policyholder, Claim, Effect::Depends);
                a.rests_on("policyholder.self-insured", &["federal-plan"]);
                a.rules(&["who.policyholder-self-insured"]);
            });
    }
}

#[test]
fn a_federal_workers_plan_is_an_employers_plan_and_a_price_in_writing_is_owed_beside_it() {
    therapy("harbor", "commercial")
        .with_plan_from("federal-job")
        .caring_about(&["employer"])
        .expects(|a| {
            a.effect(Priority::Employer, Claim, Effect::Partly);
            a.rules(&["rights.estimate-insured", "who.employer-plan"]);
            a.no_rules(&["rights.estimate-public", "rights.appeal-days"]);
            a.does_not_ask(&["ask.self-funded"]);
        });
}

#[test]
fn no_states_check_up_is_owed_by_a_federal_workers_plan() {
    let growth =
        || visitor("harbor").wants("individual").because("growth").paying_with("commercial");
    growth().with_plan_from("kept").living_in("co").expects(|a| a.rules(&["notes.wellness-exam"]));
    growth()
        .with_plan_from("kept")
        .living_in("co")
        .with_plan_from("federal-job")
        .drops(&["state"])
        .expects(|a| a.no_rules(&["notes.wellness-exam"]));
}

// Payers of another kind.

const FEDERAL: [&str; 3] = ["veterans", "champva", "indian-health"];
const AFTER_INJURY: [&str; 3] = ["workers-comp", "car-insurer", "victim-fund"];

#[track_caller]
fn paid_by(kind: &str) -> Visitor {
    therapy("harbor", "other").of_kind(kind)
}

#[test]
fn a_veteran_is_not_told_that_the_plan_may_leave_mental_health_care_out() {
    paid_by("veterans").expects(|a| {
        a.rules(&["plan.approves-first"]);
        a.no_rules(&["plan.other", "plan.short-term", "plan.sharing-ministry", "notes.short-term"]);
        a.rests_on("plan.approves-first", &["approved-elsewhere"]);
    });
}

#[test]
fn champva_is_told_apart_from_care_that_must_be_approved_first() {
    paid_by("champva").expects(|a| {
        a.rules(&["plan.champva"]);
        a.rests_on("plan.champva", &["champva"]);
        a.no_rules(&["plan.approves-first", "plan.other"]);
    });
}

#[test]
fn the_indian_health_service_approves_care_elsewhere_first() {
    paid_by("indian-health").expects(|a| {
        a.rules(&["plan.approves-first"]);
        a.asks(&["ask.approves-first"]);
    });
}

#[test]
fn of_federal_care_and_of_payers_after_an_injury_nobody_asks_for_a_network_or_a_deductible() {
    for kind in FEDERAL.iter().chain(&AFTER_INJURY) {
        therapy("steffen", "other").of_kind(kind).caring_about(&["cost"]).expects(|a| {
            a.next_step(NextStep::CallPayer);
            a.asks(&["ask.approves-first", "ask.own-rules-bill", "ask.practice-other-payer"]);
            a.does_not_ask(&[
                "ask.network",
                "ask.share",
                "ask.mental-health",
                "ask.practice-takes-plan",
                "ask.plan-notices",
            ]);
            a.open(Claim, Availability::Ask);
            a.open(Superbill, Availability::Ask);
            a.effect(Priority::Cost, Claim, Effect::Depends);
            a.rules(&["open.claim-own-rules", "network.own-rules", "diagnosis.own-rules"]);
            a.no_rules(&["network.unsure", "points.claim-rate", "points.superbill-share"]);
        });
    }
}

#[test]
fn a_payer_that_would_pay_for_this_may_limit_what_the_visitor_is_charged() {
    for kind in FEDERAL.iter().chain(&AFTER_INJURY).chain(&["not-sure"]) {
        paid_by(kind).expects(|a| {
            a.open(SelfPay, Availability::Ask);
            a.rules(&["open.self-pay-own-rules"]);
        });
    }
    for kind in ["short-term", "sharing-ministry"] {
        paid_by(kind).expects(|a| a.no_rules(&["open.self-pay-own-rules"]));
    }
}

#[test]
fn no_price_in_writing_is_promised_in_federal_health_care() {
    for kind in FEDERAL {
        paid_by(kind).expects(|a| {
            a.rules(&["rights.estimate-public", "points.self-pay-fee-public"]);
            a.no_rules(&["rights.estimate-insured", "rights.estimate-days"]);
        });
    }
    for kind in AFTER_INJURY {
        paid_by(kind).expects(|a| {
            a.rules(&["rights.estimate-plan-unsure", "points.self-pay-fee-public"]);
            a.no_rules(&["rights.estimate-insured", "rights.estimate-public"]);
        });
    }
}

#[test]
fn the_law_on_visits_paid_in_full_is_for_health_plans() {
    for kind in FEDERAL.iter().chain(&AFTER_INJURY) {
        paid_by(kind).expects(|a| {
            a.rules(&["rights.paid-in-full-own-rules", "rights.appeal-other"]);
            a.no_rules(&["rights.paid-in-full", "rights.plan-mail", "rights.appeal"]);
        });
    }
}

#[test]
fn after_an_injury_the_payer_may_want_records_even_of_what_it_does_not_pay() {
    for kind in AFTER_INJURY {
        paid_by(kind).expects(|a| {
            a.learns(Audience::Plan, SelfPay, Extent::UsuallyNot);
            a.rules(&["who.plan-self-pay-injury", "privacy.requests-injury"]);
            a.asks(&["ask.injury-records"]);
        });
    }
    paid_by("veterans").expects(|a| {
        a.no_rules(&["who.plan-self-pay-injury", "privacy.requests-injury"]);
        a.does_not_ask(&["ask.injury-records"]);
    });
}

#[test]
fn after_an_injury_at_work_the_employer_may_hear_of_it() {
    paid_by("workers-comp").caring_about(&["employer"]).expects(|a| {
        a.learns(Audience::Employer, Claim, Extent::Possible);
        a.effect(Priority::Employer, Claim, Effect::Depends);
        a.rests_on("who.employer-if-work-injury", &["workers-comp"]);
        a.no_rules(&["who.employer-plan", "employer.plan", "employer.not-from-work"]);
    });
}

#[test]
fn a_payer_that_comes_from_no_job_tells_no_employer() {
    for kind in ["veterans", "champva", "indian-health", "car-insurer", "victim-fund", "short-term"]
    {
        paid_by(kind).caring_about(&["employer"]).expects(|a| {
            a.learns(Audience::Employer, Claim, Extent::UsuallyNot);
            a.rules(&["employer.not-from-work"]);
            a.no_rules(&["who.employer-if-work-injury", "who.employer-plan"]);
        });
    }
}

#[test]
fn whoever_does_not_know_the_kind_is_told_no_more_than_holds_for_each() {
    paid_by("not-sure").caring_about(&["employer"]).expects(|a| {
        a.learns(Audience::Employer, Claim, Extent::Possible);
        a.effect(Priority::Employer, Claim, Effect::Depends);
        a.rules(&["plan.other"]);
        a.asks(&["ask.other-kind"]);
    });
}

#[test]
fn a_car_may_be_insured_by_somebody_else_who_would_get_the_mail() {
    paid_by("car-insurer").for_client("adult").caring_about(&["policyholder"]).expects(|a| {
        a.learns(Audience::Policyholder, Claim, Extent::Possible);
        a.rules(&["who.policyholder-unsure", "policyholder.unsure"]);
    });
    for kind in ["veterans", "champva", "indian-health", "workers-comp", "victim-fund"] {
        paid_by(kind).for_client("adult").caring_about(&["policyholder"]).expects(|a| {
            a.rules(&["who.policyholder-own-card", "policyholder.own-card"]);
            a.no_rules(&["who.policyholder-unsure"]);
        });
    }
}

#[test]
fn a_victim_fund_pays_for_counseling_and_last() {
    paid_by("victim-fund").expects(|a| {
        a.rules(&["plan.victim-fund"]);
        a.rests_on("plan.victim-fund", &["victim-funds"]);
        a.no_rules(&["plan.approves-first", "plan.other"]);
    });
}

#[test]
fn a_states_rule_on_notices_is_said_of_no_payer_of_another_kind() {
    paid_by("sharing-ministry")
        .on_the_plan_of("partner")
        .living_in("ca")
        .of_kind("workers-comp")
        .drops(&["policyholder", "state"])
        .expects(|a| a.no_rules(&["rights.plan-mail-california", "who.policyholder-california"]));
}

#[test]
fn another_plan_takes_the_kind_with_it() {
    paid_by("short-term")
        .expects(|a| a.rules(&["plan.short-term", "notes.short-term", "ask.short-term"]));
    paid_by("short-term")
        .paying_with("commercial")
        .drops(&["other-plan"])
        .expects(|a| a.no_rules(&["plan.short-term", "notes.short-term"]));
    paid_by("workers-comp").paying_with("medicare").drops(&["other-plan"]).expects(|a| {
        a.rules(&["plan.medicare"]);
        a.no_rules(&["plan.approves-first"]);
    });
}

// No plan yet.

#[test]
fn without_insurance_somebody_reads_how_to_come_by_a_plan_where_plans_are_spoken_of() {
    therapy("harbor", "none").expects(|a| {
        a.note(Note::GetPlan, "notes.get-plan");
        a.rests_on("notes.get-plan", &["enrollment"]);
    });
    therapy("harbor", "commercial").expects(|a| a.no_rules(&["notes.get-plan"]));
}
