//! Guards what follows for people who come together: couples, premarital and family therapy. Rows of
//! the decision table, with what makes each more and less likely.

use crate::support::*;

// Row: couples, relationship is the focus. Unlikely.

#[test]
fn couples_who_want_to_talk_better_rarely_get_a_plan_to_pay_and_this_practice_does_not_bill_it() {
    visitor("steffen")
        .wants("couples")
        .because("relationship")
        .treating_one("no")
        .paying_with("commercial")
        .expects(|a| {
            a.outlook(Claim, Outlook::RARELY);
            a.open(Claim, Availability::NotHere);
            a.diagnosis(Claim, Need::Closed);
            a.diagnosis_of(Person::OnePartner);
            a.rules(&["care.couples-relationship", "open.claim-never"]);
            a.rests_on(
                "care.couples-relationship",
                &["couples-commercial", "cpt-no-couples-code", "dx-z-secondary"],
            );
        });
}

#[test]
fn a_few_plans_pay_a_relationship_code_so_couples_hear_that_it_is_worth_asking() {
    visitor("harbor")
        .wants("couples")
        .because("relationship")
        .treating_one("no")
        .paying_with("commercial")
        .expects(|a| {
            a.outlook(Claim, Outlook::RARELY);
            a.note(Note::World, "notes.rare-relationship-code");
            a.note(Note::World, "notes.phone-quote");
        });
}

#[test]
fn an_employee_program_takes_relationship_concerns() {
    visitor("harbor")
        .wants("couples")
        .because("relationship")
        .treating_one("no")
        .paying_with("commercial")
        .with_employee_program("yes")
        .expects(|a| {
            a.open(Program, Availability::Available);
            a.rests_on("points.program-relationships", &["eap"]);
        });
}

#[test]
fn military_onesource_takes_relationship_concerns_that_tricare_leaves_out() {
    visitor("steffen")
        .wants("couples")
        .because("relationship")
        .treating_one("no")
        .paying_with("tricare")
        .expects(|a| {
            a.outlook(Claim, Outlook::RARELY);
            a.rests_on("plan.tricare-nobody-treated", &["tricare-family"]);
            a.open(Program, Availability::Ask);
            a.rests_on("open.program-military", &["mil-onesource"]);
            a.rests_on("points.program-relationships", &["mil-onesource"]);
        });
}

#[test]
fn medicare_does_not_pay_for_what_only_helps_the_relationship() {
    visitor("harbor")
        .wants("couples")
        .because("relationship")
        .treating_one("no")
        .paying_with("medicare")
        .in_network("yes")
        .expects(|a| {
            a.outlook(Claim, Outlook::RARELY);
            a.rests_on("plan.medicare-family", &["medicare-family"]);
        });
}

// Row: couples sessions treating one partner's condition. Possible.

#[test]
fn couples_sessions_that_treat_one_partners_condition_are_sometimes_to_often_paid_for() {
    visitor("harbor")
        .wants("couples")
        .because("symptoms")
        .treating_one("yes")
        .paying_with("commercial")
        .in_network("yes")
        .expects(|a| {
            a.outlook(Claim, Outlook::SOMETIMES_TO_OFTEN);
            a.open(Claim, Availability::Available);
            a.diagnosis(Claim, Need::Usually);
            a.diagnosis_of(Person::OnePartner);
            a.rests_on("care.couples-one-treated", &["cpt-90847-meaning", "cpt-misuse"]);
            a.note(Note::OnFile, "notes.true-diagnosis");
        });
}

#[test]
fn a_couple_unsure_whether_one_is_treated_gets_the_range_of_both() {
    visitor("harbor")
        .wants("couples")
        .because("relationship")
        .treating_one("not-sure")
        .paying_with("commercial")
        .in_network("yes")
        .expects(|a| {
            a.outlook(Claim, Outlook::ANY);
            a.open(Claim, Availability::Ask);
            a.rules(&["care.couples-unsure", "open.claim-patient-unsure"]);
        });
}

#[test]
fn symptoms_alone_do_not_help_a_couple_whose_sessions_treat_nobody() {
    visitor("harbor")
        .wants("couples")
        .because("symptoms")
        .treating_one("no")
        .paying_with("commercial")
        .expects(|a| {
            a.outlook(Claim, Outlook::RARELY);
            a.open(Claim, Availability::NotHere);
            a.rules(&["care.couples-nobody-treated", "open.claim-nobody-treated"]);
        });
}

#[test]
fn a_couple_with_an_hmo_hears_of_the_referral() {
    visitor("harbor")
        .wants("couples")
        .because("symptoms")
        .treating_one("yes")
        .paying_with("commercial")
        .with_plan("hmo")
        .expects(|a| {
            a.note(Note::World, "notes.referral");
            a.outlook(Superbill, Outlook::RARELY);
        });
}

// Row: premarital or enrichment. Very unlikely.

#[test]
fn premarital_work_is_rarely_paid_for_by_any_plan() {
    for payer in ["commercial", "medicare", "medicaid", "tricare", "student", "other", "not-sure"] {
        visitor("open_door").wants("couples").because("premarital").paying_with(payer).expects(
            |a| {
                a.outlook(Claim, Outlook::RARELY);
                a.outlook(Superbill, Outlook::RARELY);
                a.rules(&["care.couples-premarital"]);
            },
        );
    }
}

#[test]
fn premarital_work_may_go_through_an_employee_program() {
    visitor("harbor")
        .wants("couples")
        .because("premarital")
        .paying_with("commercial")
        .with_employee_program("yes")
        .expects(|a| {
            a.open(Claim, Availability::NotHere);
            a.open(Program, Availability::Available);
            a.rules(&["points.program-relationships"]);
        });
}

#[test]
fn engaged_couples_hear_of_church_and_community_programs() {
    visitor("steffen").wants("couples").because("premarital").paying_with("commercial").expects(
        |a| {
            a.note(Note::SelfPay, "notes.premarital-elsewhere");
            a.rests_on("notes.premarital-elsewhere", &["premarital"]);
        },
    );
}

// Row: family therapy, child or teen has a diagnosis. Likely to possible.

#[test]
fn family_sessions_that_treat_a_childs_condition_are_sometimes_to_often_paid_for() {
    for client in ["child", "teen"] {
        visitor("harbor")
            .wants("family")
            .because("child")
            .treating_one("yes")
            .paying_with("commercial")
            .in_network("yes")
            .for_client(client)
            .expects(|a| {
                a.outlook(Claim, Outlook::SOMETIMES_TO_OFTEN);
                a.open(Claim, Availability::Available);
                a.diagnosis(Claim, Need::Usually);
                a.diagnosis_of(Person::Young);
                // Some plans pay with the child there and not for the parents alone.
                a.note(Note::World, "notes.family-parents-only");
            });
    }
}

#[test]
fn medicaid_may_pay_for_a_child_before_there_is_a_diagnosis() {
    visitor("harbor")
        .wants("family")
        .because("child")
        .treating_one("yes")
        .paying_with("medicaid")
        .for_client("child")
        .caring_about(&["no-diagnosis-on-file"])
        .expects(|a| {
            a.outlook(Claim, Outlook::SOMETIMES_TO_OFTEN);
            a.diagnosis(Claim, Need::NotAlways);
            a.rests_on("diagnosis.medicaid-young", &["medicaid-epsdt"]);
            a.effect(Priority::NoDiagnosisOnFile, Claim, Effect::Depends);
        });
}

#[test]
fn a_family_with_no_one_person_to_treat_is_rarely_paid_for() {
    visitor("harbor")
        .wants("family")
        .because("child")
        .treating_one("no")
        .paying_with("commercial")
        .for_client("child")
        .expects(|a| {
            a.outlook(Claim, Outlook::RARELY);
            a.rules(&["care.family-nobody-treated"]);
        });
}

#[test]
fn family_sessions_that_treat_a_grown_relative_are_sometimes_to_often_paid_for() {
    visitor("harbor")
        .wants("family")
        .because("symptoms")
        .treating_one("yes")
        .paying_with("medicare")
        .in_network("yes")
        .for_client("adult")
        .expects(|a| {
            a.outlook(Claim, Outlook::SOMETIMES_TO_OFTEN);
            a.diagnosis_of(Person::OneRelative);
            a.rests_on("plan.medicare-family", &["medicare-family"]);
        });
}

#[test]
fn a_parent_who_cannot_tell_whether_the_child_has_a_condition_gets_no_firm_outlook() {
    visitor("harbor")
        .wants("family")
        .because("child")
        .treating_one("not-sure")
        .paying_with("commercial")
        .expects(|a| {
            a.outlook(Claim, Outlook::ANY);
            a.open(Claim, Availability::Ask);
        });
}

#[test]
fn a_grown_family_unsure_whether_one_is_treated_gets_the_range_of_both() {
    visitor("harbor")
        .wants("family")
        .because("family-dynamics")
        .treating_one("not-sure")
        .paying_with("commercial")
        .for_client("adult")
        .expects(|a| {
            a.outlook(Claim, Outlook::ANY);
            a.rules(&["care.family-adult-unsure", "plan.commercial-joint"]);
        });
}

// Row: family therapy, no diagnosis. Unlikely; possible in some Medicaid.

fn teens_family_on_medicaid(treated: &str, state: &str) -> Visitor {
    visitor("harbor")
        .wants("family")
        .because("family-dynamics")
        .treating_one(treated)
        .paying_with("medicaid")
        .for_client("teen")
        .living_in(state)
}

#[test]
fn medi_cal_sometimes_pays_for_a_family_without_a_diagnosis() {
    teens_family_on_medicaid("no", "ca").expects(|a| {
        a.outlook(Claim, Outlook::RARELY_TO_SOMETIMES);
        a.rests_on("plan.medi-cal-family", &["medicaid-ca-family"]);
        // Others may bill it, and this practice does not.
        a.diagnosis(Claim, Need::Closed);
    });
    teens_family_on_medicaid("not-sure", "ca").expects(|a| {
        a.diagnosis(Claim, Need::NotAlways);
        a.rests_on("diagnosis.medi-cal-young", &["medicaid-ca-family"]);
    });
}

#[test]
fn medicaid_in_other_states_may_or_may_not() {
    for state in ["other", "not-sure"] {
        teens_family_on_medicaid("no", state).expects(|a| {
            a.outlook(Claim, Outlook::RARELY_TO_SOMETIMES);
            a.rests_on("plan.medicaid-young-family", &["medicaid-epsdt"]);
        });
        teens_family_on_medicaid("not-sure", state)
            .expects(|a| a.diagnosis(Claim, Need::NotAlways));
    }
}

#[test]
fn medicaid_pays_no_grown_up_family_without_a_diagnosis() {
    visitor("harbor")
        .wants("family")
        .because("family-dynamics")
        .treating_one("no")
        .paying_with("medicaid")
        .for_client("adult")
        .expects(|a| {
            a.outlook(Claim, Outlook::RARELY);
            a.never_asks("state");
        });
}

#[test]
fn a_commercial_plan_rarely_pays_for_family_dynamics() {
    visitor("harbor")
        .wants("family")
        .because("family-dynamics")
        .treating_one("no")
        .paying_with("commercial")
        .expects(|a| {
            a.outlook(Claim, Outlook::RARELY);
            a.diagnosis(Claim, Need::Closed);
            a.diagnosis_of(Person::OneRelative);
        });
}

#[test]
fn medicaid_may_ask_no_diagnosis_of_a_grown_up_under_21() {
    visitor("harbor")
        .wants("individual")
        .because("symptoms")
        .paying_with("medicaid")
        .for_client("adult")
        .expects(|a| a.diagnosis(Claim, Need::Usually));
}

#[test]
fn a_partner_on_two_plans_hears_that_the_order_is_no_choice() {
    visitor("harbor")
        .wants("couples")
        .because("symptoms")
        .treating_one("yes")
        .paying_with("commercial")
        .expects(|a| {
            a.answers(Common::OnePlan, &["common.one-plan-treated"]);
            a.answers(Common::TwoPlans, &["common.two-plans"]);
            a.rests_on("common.two-plans", &["two-plans"]);
            a.asks(&["ask.two-plans"]);
        });
}

#[test]
fn who_comes_with_somebody_is_told_whom_to_call_in_danger() {
    for kind in ["couples", "family"] {
        let visit = visitor("harbor").wants(kind).because("symptoms").treating_one("no");
        visit.paying_with("commercial").expects(|a| {
            a.note(Note::SeenBy, "notes.unsafe-together");
            a.rests_on("notes.unsafe-together", &["domestic-violence"]);
        });
    }
    let alone = visitor("harbor").wants("individual").because("symptoms");
    alone.paying_with("commercial").expects(|a| a.no_rules(&["notes.unsafe-together"]));
}
