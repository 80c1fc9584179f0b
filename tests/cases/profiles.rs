//! Guards what the second format of a profile changes for a visitor, field by field, at the invented practices
//! that are examples of what real ones publish.

use serde_json::json;
use test_fixtures::MinimalProfile;

use crate::support::*;

#[test]
fn networks_that_are_named_are_told_to_whom_they_may_concern_and_the_exact_plan_is_still_asked() {
    let symptoms =
        |payer: &str| visitor("alder").wants("individual").because("symptoms").paying_with(payer);
    for payer in ["commercial", "student"] {
        symptoms(payer).expects(|a| {
            a.note(Note::Billing, "practice.networks");
            a.asks(&["ask.network"]);
        });
        symptoms(payer).in_network("no").expects(|a| a.no_rules(&["practice.networks"]));
    }
    for payer in ["medicare", "medicaid", "none"] {
        symptoms(payer).expects(|a| a.no_rules(&["practice.networks"]));
    }
}

#[test]
fn a_public_program_that_is_taken_is_told_to_its_members_alone() {
    let at = |practice: &str, payer: &str| {
        visitor(practice).wants("individual").because("symptoms").paying_with(payer)
    };
    at("alder", "medicaid").expects(|a| a.note(Note::Billing, "practice.program"));
    for payer in ["medicare", "medicaid", "tricare"] {
        at("maple", payer).expects(|a| a.note(Note::Billing, "practice.program"));
    }
    at("alder", "medicare").expects(|a| a.no_rules(&["practice.program"]));
    at("maple", "commercial").expects(|a| a.no_rules(&["practice.program"]));
}

#[test]
fn medicare_that_is_not_taken_is_told_and_its_standing_is_still_asked() {
    let practice = MinimalProfile::default()
        .with("services", json!({ "individual": { "billing": "with-diagnosis" } }))
        .with("insurance", json!({ "medicare": "not-taken" }));
    let visit = visitor_at(&practice).wants("individual").because("symptoms");
    visit.paying_with("medicare").expects(|a| {
        a.rules(&["open.claim-not-signed-up"]);
        a.asks(&["ask.practice-medicare"]);
    });
}

#[test]
fn therapists_who_differ_are_told_one_by_one() {
    let visit = |practice: &str| visitor(practice).wants("individual").because("symptoms");
    visit("alder")
        .paying_with("commercial")
        .expects(|a| a.note(Note::Billing, "practice.clinicians"));
    visit("cedar").paying_with("commercial").expects(|a| a.no_rules(&["practice.clinicians"]));
}

#[test]
fn whoever_has_insurance_hears_that_only_the_first_plan_is_billed() {
    let visit =
        |payer: &str| visitor("alder").wants("individual").because("symptoms").paying_with(payer);
    visit("commercial").expects(|a| a.note(Note::Billing, "practice.primary-plans-only"));
    visit("none").expects(|a| a.no_rules(&["practice.primary-plans-only"]));
}

#[test]
fn a_company_that_sends_the_claims_handles_what_is_on_them() {
    let visit =
        |payer: &str| visitor("linden").wants("individual").because("symptoms").paying_with(payer);
    visit("commercial").expects(|a| a.note(Note::Billing, "practice.claims-by-company"));
    visit("none").expects(|a| a.no_rules(&["practice.claims-by-company"]));
}

#[test]
fn what_a_superbill_leaves_out_is_told_before_somebody_counts_on_it() {
    let visit = visitor("linden").wants("individual").because("symptoms").paying_with("commercial");
    visit.expects(|a| {
        a.note(Note::Billing, "practice.superbill-without-diagnosis");
        a.note(Note::Billing, "practice.superbill-without-code");
    });
    let visit = visitor("cedar").wants("individual").because("symptoms").paying_with("commercial");
    visit.expects(|a| a.no_rules(&["practice.superbill-without-diagnosis"]));
}

#[test]
fn a_superbill_is_given_for_one_kind_of_therapy_and_not_for_another() {
    let couple = |practice: &str| {
        visitor(practice)
            .wants("couples")
            .because("relationship")
            .treating_one("no")
            .paying_with("commercial")
            .with_plan("ppo")
    };
    couple("linden").expects(|a| a.no_rules(&["open.superbill-not-given"]));
    couple("stillwater").expects(|a| a.rules(&["open.superbill-not-given"]));
}

#[test]
fn a_longer_visit_costs_somebody_with_a_plan_something_besides() {
    let family = |payer: &str| {
        visitor("cedar")
            .wants("family")
            .because("family-dynamics")
            .treating_one("yes")
            .paying_with(payer)
    };
    family("commercial").expects(|a| a.note(Note::Billing, "practice.beyond-plan"));
    family("none").expects(|a| a.no_rules(&["practice.beyond-plan"]));
}

#[test]
fn fees_are_told_with_all_that_they_depend_on() {
    let visit = |practice: &str| {
        visitor(practice).wants("individual").because("symptoms").paying_with("none")
    };
    visit("linden").expects(|a| {
        a.note(Note::Fee, "notes.fee");
        a.note(Note::Fee, "practice.lower-without-superbill");
        a.does_not_ask(&["ask.practice-price"]);
    });
    visit("maple").expects(|a| a.note(Note::Fee, "practice.income-tiers"));
    visit("alder").expects(|a| {
        a.note(Note::Fee, "practice.variants");
        a.no_rules(&["practice.income-tiers", "practice.lower-without-superbill"]);
    });
    let couple = visitor("stillwater").wants("couples").because("relationship").treating_one("no");
    couple.paying_with("none").expects(|a| {
        a.note(Note::Fee, "practice.packages");
        a.note(Note::Fee, "practice.variants");
    });
}

#[test]
fn a_group_has_the_fee_of_the_group_and_no_other() {
    let visit = |practice: &str| {
        visitor(practice)
            .wants("individual")
            .because("symptoms")
            .paying_with("none")
            .in_setting("group")
    };
    for practice in ["alder", "maple"] {
        visit(practice).expects(|a| a.does_not_ask(&["ask.practice-price"]));
    }
    // A fee for one person is none for a group.
    visit("linden").expects(|a| a.asks(&["ask.practice-price"]));
}

#[test]
fn a_fee_for_missed_visits_is_told_and_not_asked() {
    let visit = |practice: &str, payer: &str| {
        visitor(practice).wants("individual").because("symptoms").paying_with(payer)
    };
    visit("alder", "commercial").expects(|a| {
        a.answers(Common::Missed, &["common.missed-here"]);
        a.does_not_ask(&["ask.practice-missed"]);
    });
    visit("linden", "commercial").expects(|a| {
        a.answers(Common::Missed, &["common.missed"]);
        a.asks(&["ask.practice-missed"]);
    });
    // What may be charged to them turns on the state.
    visit("alder", "medicaid").expects(|a| a.no_rules(&["common.missed-here", "common.missed"]));
}

#[test]
fn the_states_of_its_licenses_are_told_where_video_is_asked_about() {
    let visit = |practice: &str| {
        visitor(practice).wants("individual").because("symptoms").paying_with("none")
    };
    visit("cedar")
        .expects(|a| a.answers(Common::Video, &["common.video-where", "common.video-here"]));
    visit("maple").expects(|a| a.answers(Common::Video, &["common.video-where"]));
}

#[test]
fn whoever_trains_there_and_what_is_recorded_is_told_with_who_sees_it() {
    let visit = |practice: &str| {
        visitor(practice).wants("individual").because("symptoms").paying_with("none")
    };
    visit("alder").expects(|a| {
        a.note(Note::SeenBy, "practice.in-training");
        a.note(Note::SeenBy, "practice.recordings");
    });
    visit("cedar").expects(|a| a.no_rules(&["practice.in-training", "practice.recordings"]));
}

#[test]
fn whose_record_a_couple_has_is_told_as_the_practice_says_it() {
    let together = |practice: &str, kind: &str, reason: &str| {
        visitor(practice).wants(kind).because(reason).treating_one("no").paying_with("none")
    };
    for (practice, kind, reason, rule) in [
        ("alder", "couples", "relationship", "practice.record-of-one"),
        ("stillwater", "couples", "relationship", "practice.record-of-all"),
        ("maple", "family", "family-dynamics", "practice.record-of-each"),
    ] {
        together(practice, kind, reason).expects(|a| a.note(Note::SeenBy, rule));
    }
    let alone = visitor("alder").wants("individual").because("symptoms").paying_with("none");
    alone.expects(|a| a.no_rules(&["practice.record-of-one"]));
}

#[test]
fn where_no_diagnosis_is_given_nobody_is_told_that_one_may_be_noted() {
    let couple = |payer: &str| {
        visitor("stillwater")
            .wants("couples")
            .because("relationship")
            .treating_one("no")
            .paying_with(payer)
    };
    for payer in ["none", "commercial"] {
        couple(payer).caring_about(&["no-diagnosis-on-file"]).expects(|a| {
            a.rules(&["diagnosis.self-pay-none-here"]);
            a.no_rules(&["diagnosis.self-pay-never", "diagnosis.self-pay-uninsured"]);
            a.no_rules(&["no-diagnosis.self-pay-never", "common.must-accept-never"]);
        });
    }
    // A program's own rules may call for a claim.
    couple("medicare").expects(|a| a.no_rules(&["diagnosis.self-pay-none-here"]));
}

#[test]
fn whoever_has_to_use_a_plan_here_may_not_pay_and_has_no_price() {
    let visit =
        |payer: &str| visitor("maple").wants("individual").because("symptoms").paying_with(payer);
    visit("commercial").in_network("yes").expects(|a| {
        a.open(SelfPay, Availability::NotHere);
        a.rules(&["open.self-pay-must-use-plan"]);
        a.no_rules(&["practice.income-tiers"]);
    });
    visit("commercial").expects(|a| {
        a.open(SelfPay, Availability::Ask);
        a.rules(&["open.self-pay-may-have-to-use-plan"]);
    });
    visit("commercial").in_network("no").expects(|a| a.rules(&["open.self-pay-out-of-network"]));
    visit("none").expects(|a| a.open(SelfPay, Availability::Available));
}

#[test]
fn members_of_a_program_whose_private_pay_is_refused_are_told_so() {
    let visit = |practice: &str, payer: &str| {
        visitor(practice).wants("individual").because("symptoms").paying_with(payer)
    };
    for (practice, payer) in [("maple", "medicaid"), ("maple", "medicare"), ("cedar", "medicare")] {
        visit(practice, payer).expects(|a| {
            a.open(SelfPay, Availability::NotHere);
            a.rules(&["open.self-pay-not-from-members"]);
        });
    }
    visit("cedar", "medicaid").expects(|a| a.no_rules(&["open.self-pay-not-from-members"]));
}

#[test]
fn billing_that_the_page_does_not_speak_of_is_asked_about() {
    let visit = visitor("quiet_page").wants("sex-therapy").because("sexual-difficulty");
    visit.paying_with("commercial").expects(|a| {
        a.policy(PolicyLine::NotSaid);
        a.open(Claim, Availability::Ask);
        a.asks(&["ask.practice-bills"]);
    });
}
