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
