//! Guards what using insurance or paying privately means at the first practice, section by section of
//! its own text: who sees what, why one might pay, three duties, four questions.

use crate::support::*;

// "Privacy, Confidentiality, and Your Record": what goes to the insurer, and what stays.

#[test]
fn a_claim_tells_the_plan_the_diagnosis_and_the_visit_and_it_may_ask_for_more() {
    visitor("steffen").wants("individual").because("symptoms").paying_with("commercial").expects(
        |a| {
            a.learns(Audience::Plan, Claim, Extent::Yes);
            a.rests_on(
                "who.plan-claim",
                &["claim-contents", "plan-can-ask-more", "min-necessary", "psych-notes"],
            );
            a.note(Note::Practice, "notes.practice-minimum");
        },
    );
}

#[test]
fn the_practice_asks_before_it_shares_and_the_law_says_where_it_need_not() {
    visitor("steffen").wants("individual").because("symptoms").paying_with("commercial").expects(
        |a| {
            a.note(Note::Practice, "notes.practice-permission");
            a.note(Note::SeenBy, "notes.permission-limits");
            a.rests_on("notes.permission-limits", &["tpo", "psych-notes"]);
            // Its promises do not bind a parent, and the age was not said.
            a.rests_on("notes.permission-young", &["minors", "minors-states"]);
        },
    );
}

#[test]
fn danger_courts_and_other_clinicians_do_not_depend_on_who_pays() {
    visitor("steffen").wants("individual").because("symptoms").paying_with("commercial").expects(
        |a| {
            for way in [Claim, Superbill, SelfPay, Program] {
                a.learns(Audience::Safety, way, Extent::Possible);
                a.learns(Audience::Court, way, Extent::Possible);
                a.learns(Audience::OtherClinicians, way, Extent::Possible);
            }
            a.rests_on("who.safety", &["limits-any-payer"]);
            a.rests_on("who.other-clinicians", &["hie", "tpo"]);
        },
    );
}

#[test]
fn worries_about_life_insurance_jobs_and_checks_have_three_different_answers() {
    visitor("steffen")
        .wants("individual")
        .because("symptoms")
        .paying_with("commercial")
        .caring_about(&["life-insurance", "employer", "clearance-or-license"])
        .expects(|a| {
            a.effect(Priority::LifeInsurance, SelfPay, Effect::DoesNot);
            a.effect(Priority::Employer, SelfPay, Effect::Protects);
            a.effect(Priority::ClearanceOrLicense, SelfPay, Effect::Depends);
            a.note(Note::Practice, "notes.practice-worries");
            a.rests_on("who.employer-self-pay", &["background-checks"]);
        });
}

// "When You Might Choose to Pay Privately".

#[test]
fn paying_privately_sends_no_diagnosis_to_a_plan() {
    visitor("steffen")
        .wants("individual")
        .because("symptoms")
        .paying_with("commercial")
        .caring_about(&["no-diagnosis-on-file"])
        .with_plan("ppo")
        .expects(|a| {
            a.open(SelfPay, Availability::Available);
            a.no_plan_pays(SelfPay);
            a.diagnosis(SelfPay, Need::NotSent);
            a.learns(Audience::Plan, SelfPay, Extent::No);
            a.effect(Priority::NoDiagnosisOnFile, SelfPay, Effect::Protects);
            a.note(Note::Practice, "notes.practice-private-pay");
            // Only where the client asks, and only while no superbill is sent.
            a.rests_on("who.plan-self-pay", &["paid-in-full-restriction", "superbill"]);
        });
}

#[test]
fn paying_privately_still_leaves_a_chart_in_the_practice() {
    visitor("steffen")
        .wants("individual")
        .because("symptoms")
        .paying_with("commercial")
        .caring_about(&["few-records"])
        .expects(|a| {
            a.learns(Audience::Practice, SelfPay, Extent::Yes);
            a.rests_on("who.practice-self-pay", &["retention", "self-pay-still-diagnosed"]);
            a.effect(Priority::FewRecords, SelfPay, Effect::Partly);
            a.rules(&["points.self-pay-chart"]);
        });
}

#[test]
fn paying_privately_frees_pace_length_and_topic_and_counts_toward_no_deductible() {
    visitor("steffen")
        .wants("couples")
        .because("relationship")
        .treating_one("no")
        .paying_with("commercial")
        .caring_about(&["freedom"])
        .expects(|a| {
            a.effect(Priority::Freedom, SelfPay, Effect::Protects);
            a.effect(Priority::Freedom, Claim, Effect::Partly);
            a.rules(&["points.self-pay-freedom", "points.self-pay-not-counted"]);
        });
}

#[test]
fn whoever_pays_privately_is_owed_a_good_faith_estimate() {
    visitor("steffen").wants("sex-therapy").because("exploring").paying_with("none").expects(|a| {
        a.rests_on("points.self-pay-fee", &["gfe-right", "gfe-timing"]);
    });
}

#[test]
fn tax_favored_money_pays_for_treating_a_condition_and_not_for_marital_counseling() {
    visitor("steffen").wants("individual").because("symptoms").paying_with("commercial").expects(
        |a| a.rests_on("points.self-pay-tax-free", &["tax-therapy-yes", "tax-privacy-tradeoff"]),
    );
    visitor("steffen")
        .wants("couples")
        .because("relationship")
        .treating_one("no")
        .paying_with("commercial")
        .expects(|a| a.rests_on("points.self-pay-not-tax-free", &["tax-therapy-yes"]));
}

// "Our Approach: Collaborative, Affirming, and Transparent".

#[test]
fn the_practice_talks_a_diagnosis_over_affirms_and_opens_the_chart() {
    visitor("steffen").wants("individual").because("exploring").paying_with("none").expects(|a| {
        a.note(Note::Practice, "notes.practice-diagnosis-together");
        a.note(Note::Practice, "notes.practice-affirming");
        a.note(Note::Practice, "notes.practice-open-chart");
    });
}

// "What This Means for You as a Client": the three duties.

#[test]
fn using_insurance_here_brings_three_duties_and_only_where_it_can_be_used() {
    let therapy =
        |payer| visitor("steffen").wants("individual").because("symptoms").paying_with(payer);
    therapy("commercial").expects(|a| a.note(Note::Practice, "notes.practice-duties"));
    therapy("not-sure").expects(|a| a.note(Note::Practice, "notes.practice-duties"));
    therapy("none").expects(|a| a.no_rules(&["notes.practice-duties"]));
}

// The four common questions.

#[test]
fn must_i_accept_a_diagnosis_to_use_insurance_yes_and_there_is_a_choice() {
    visitor("steffen")
        .wants("individual")
        .because("symptoms")
        .paying_with("commercial")
        .caring_about(&["no-diagnosis-on-file"])
        .expects(|a| {
            a.effects(
                Priority::NoDiagnosisOnFile,
                [Effect::DoesNot, Effect::DoesNot, Effect::Protects, Effect::Partly],
            );
            a.diagnosis(Claim, Need::Usually);
            a.open(SelfPay, Availability::Available);
        });
}

#[test]
fn can_i_see_my_diagnosis_and_ask_about_it_yes_by_policy_and_by_right() {
    visitor("steffen").wants("individual").because("symptoms").paying_with("commercial").expects(
        |a| {
            a.note(Note::Practice, "notes.practice-open-chart");
            a.rests_on("rights.access", &["access"]);
            a.rests_on("rights.amend", &["amend"]);
        },
    );
}

#[test]
fn does_a_diagnosis_follow_me_it_can_change_but_a_claim_stays_with_the_plan() {
    visitor("steffen").wants("individual").because("symptoms").paying_with("commercial").expects(
        |a| {
            a.note(Note::Means, "notes.can-change");
            a.rests_on("notes.can-change", &["amend", "plan-keeps-data"]);
            a.rests_on("points.claim-on-file", &["plan-keeps-data"]);
            a.note(Note::OnFile, "notes.health-cover-later");
            a.rests_on("notes.health-cover-later", &["preexisting"]);
        },
    );
}

#[test]
fn can_i_work_on_relationships_and_sex_under_another_diagnosis_yes_if_it_is_true() {
    visitor("steffen")
        .wants("individual")
        .because("symptoms")
        .paying_with("commercial")
        .in_network("yes")
        .expects(|a| {
            a.outlook(Claim, Outlook::OFTEN);
            a.open(Claim, Availability::Available);
            a.note(Note::MeansNot, "notes.not-topics");
            a.rests_on("notes.only-clinician", &["dx-only-clinician", "cpt-misuse"]);
        });
}
