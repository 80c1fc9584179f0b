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
