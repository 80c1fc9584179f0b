//! Guards what the first practice says of diagnosis and medical necessity, section by section of its own
//! text.

use crate::support::*;

// "How Insurance Works for Therapy": medical necessity.

#[test]
fn therapy_for_symptoms_that_disturb_daily_life_is_what_plans_often_pay_for() {
    visitor("steffen")
        .wants("individual")
        .because("symptoms")
        .paying_with("commercial")
        .for_client("adult")
        .in_network("yes")
        .expects(|a| {
            a.outlook(Claim, Outlook::OFTEN);
            a.open(Claim, Availability::Available);
            a.diagnosis(Claim, Need::Usually);
            a.diagnosis_of(Person::You);
            a.rules(&["care.individual-symptoms", "diagnosis.private", "open.claim"]);
            a.rests_on("diagnosis.private", &["dx-f-vs-z"]);
            a.note(Note::Means, "notes.shows-need");
        });
}

#[test]
fn without_a_condition_to_treat_a_plan_rarely_pays() {
    visitor("steffen")
        .wants("individual")
        .because("growth")
        .paying_with("commercial")
        .in_network("yes")
        .expects(|a| {
            a.outlook(Claim, Outlook::RARELY);
            a.open(Claim, Availability::Ask);
            a.diagnosis(Claim, Need::Usually);
            a.rules(&["care.individual-growth", "open.claim-no-condition"]);
        });
}

// "Why We Must Have a Diagnosis on File": a code on every claim.

#[test]
fn every_claim_and_every_superbill_carries_a_diagnosis() {
    visitor("steffen").wants("individual").because("symptoms").paying_with("commercial").expects(
        |a| {
            a.diagnosis(Claim, Need::Usually);
            a.diagnosis(Superbill, Need::Usually);
            // A code for a life problem is a code too, on which few plans pay.
            a.rests_on("diagnosis.private", &["superbill", "dx-claim-needs-code", "dx-f-vs-z"]);
        },
    );
    for payer in ["medicare", "tricare"] {
        visitor("steffen").wants("individual").because("symptoms").paying_with(payer).expects(
            |a| {
                a.diagnosis(Claim, Need::Required);
                a.rests_on("diagnosis.claim", &["dx-claim-needs-code"]);
            },
        );
    }
}

#[test]
fn where_no_claim_is_ever_sent_nobody_is_told_that_one_needs_a_diagnosis() {
    for kind in ["couples", "family", "sex-therapy"] {
        let visit = visitor("steffen").wants(kind).because("symptoms");
        let visit = if kind == "sex-therapy" { visit } else { visit.treating_one("yes") };
        visit.paying_with("commercial").caring_about(&["no-diagnosis-on-file"]).expects(|a| {
            a.diagnosis(Claim, Need::Closed);
            a.diagnosis(Superbill, Need::Usually);
            a.no_rules(&["diagnosis.claim"]);
            // There is no claim before which something could be asked in writing.
            a.effect(Priority::NoDiagnosisOnFile, SelfPay, Effect::Protects);
            a.rests_on("no-diagnosis.self-pay-never", &["practice-policy", "superbill"]);
            // A contract for other care may call for a claim all the same.
            a.open(SelfPay, Availability::Available);
            a.rests_on("open.self-pay-never-in-network", &["network-contract"]);
            a.no_rules(&["no-diagnosis.self-pay"]);
        });
    }
}

#[test]
fn a_closed_way_says_nothing_of_a_diagnosis_whatever_closed_it() {
    let one = |practice, payer| {
        visitor(practice).wants("individual").because("symptoms").paying_with(payer)
    };
    one("open_door", "medicaid").expects(|a| {
        a.open(Claim, Availability::NotForYou);
        a.diagnosis(Claim, Need::Closed);
        a.diagnosis(Superbill, Need::Usually);
    });
    one("steffen", "commercial").in_network("yes").with_employee_program("no").expects(|a| {
        a.diagnosis(Claim, Need::Usually);
        a.diagnosis(Superbill, Need::Closed);
        a.diagnosis(SelfPay, Need::NotSent);
        a.diagnosis(Program, Need::Closed);
    });
}

#[test]
fn whoever_has_no_insurance_has_no_claim_to_put_a_diagnosis_on() {
    visitor("steffen").wants("individual").because("symptoms").paying_with("none").expects(|a| {
        a.no_plan_pays(Claim);
        a.no_plan_pays(Superbill);
        a.open(Claim, Availability::NotForYou);
        a.open(Superbill, Availability::NotForYou);
        a.open(SelfPay, Availability::Available);
        a.diagnosis(Claim, Need::NoPlan);
        a.diagnosis(SelfPay, Need::NotSent);
        a.not_concerned(Audience::Plan, Claim);
        a.not_concerned(Audience::Plan, SelfPay);
        a.rests_on("open.self-pay-no-plan", &["gfe-right"]);
        a.no_rules(&["notes.shows-need", "notes.practice-duties", "notes.phone-quote"]);
    });
}

// "What a Diagnosis Does (and Does Not) Mean".

#[test]
fn a_diagnosis_names_symptoms_and_shows_need_and_can_change() {
    visitor("steffen").wants("individual").because("symptoms").paying_with("commercial").expects(
        |a| {
            a.note(Note::Means, "notes.names-symptoms");
            a.note(Note::Means, "notes.shows-need");
            a.note(Note::Means, "notes.only-clinician");
            a.note(Note::Means, "notes.can-change");
        },
    );
}

#[test]
fn a_diagnosis_is_no_judgment_of_character_and_sets_no_topics() {
    visitor("steffen").wants("individual").because("symptoms").paying_with("commercial").expects(
        |a| {
            a.note(Note::MeansNot, "notes.not-character");
            a.note(Note::MeansNot, "notes.not-topics");
            a.rests_on("notes.not-topics", &["practice-policy", "cpt-misuse"]);
        },
    );
}

#[test]
fn what_a_practice_does_not_say_of_itself_is_not_said_for_it() {
    visitor("harbor").wants("individual").because("symptoms").paying_with("commercial").expects(
        |a| {
            a.note(Note::Practice, "notes.practice-diagnosis-together");
            a.no_rules(&[
                "notes.not-character",
                "notes.not-topics",
                "notes.practice-affirming",
                "notes.practice-duties",
                "notes.practice-private-pay",
            ]);
        },
    );
}

// "How This Applies to Sex Therapy, Relationship Work, and Family Therapy".

#[test]
fn exploring_kink_or_non_monogamy_is_no_disorder_alone_or_together() {
    let alone = visitor("steffen").wants("individual").because("exploring");
    let together = visitor("steffen").wants("couples").because("exploring").treating_one("no");
    let sex_therapy = visitor("steffen").wants("sex-therapy").because("exploring");
    for visitor in [alone, together, sex_therapy] {
        visitor.paying_with("commercial").expects(|a| {
            a.outlook(Claim, Outlook::RARELY);
            a.note(Note::MeansNot, "notes.not-identity");
            a.note(Note::MeansNot, "notes.not-gender");
            a.rests_on(
                "notes.not-identity",
                &["dx-kink-not-disorder", "dx-nonmonogamy-orientation"],
            );
            a.note(Note::Practice, "notes.practice-affirming");
        });
    }
}

#[test]
fn better_communication_is_not_a_diagnosis() {
    visitor("steffen")
        .wants("couples")
        .because("relationship")
        .treating_one("no")
        .paying_with("commercial")
        .expects(|a| {
            a.note(Note::MeansNot, "notes.not-relationship");
            a.rests_on("notes.not-relationship", &["dx-dsm-other-conditions"]);
        });
}

#[test]
fn family_dynamics_are_not_a_diagnosis() {
    visitor("steffen")
        .wants("family")
        .because("family-dynamics")
        .treating_one("no")
        .paying_with("commercial")
        .expects(|a| {
            a.outlook(Claim, Outlook::RARELY);
            a.note(Note::MeansNot, "notes.not-family");
        });
}

#[test]
fn premarital_work_has_no_condition_to_treat_so_nobody_asks_for_one() {
    visitor("steffen").wants("couples").because("premarital").paying_with("commercial").expects(
        |a| {
            a.never_asks("treats-one");
            a.outlook(Claim, Outlook::RARELY);
            a.note(Note::MeansNot, "notes.not-premarital");
        },
    );
}

#[test]
fn sex_therapy_is_a_service_and_not_a_diagnosis() {
    visitor("steffen")
        .wants("sex-therapy")
        .because("sexual-difficulty")
        .paying_with("commercial")
        .expects(|a| {
            a.note(Note::MeansNot, "notes.not-sex-therapy");
            a.rests_on("notes.not-sex-therapy", &["dx-f52"]);
        });
}

#[test]
fn couples_family_and_sex_therapy_are_never_billed_to_insurance_here() {
    let couples = visitor("steffen").wants("couples").because("symptoms").treating_one("yes");
    let family = visitor("steffen").wants("family").because("child").treating_one("yes");
    let sex_therapy = visitor("steffen").wants("sex-therapy").because("sexual-difficulty");
    for visitor in [couples, family, sex_therapy] {
        for payer in ["commercial", "medicare", "medicaid", "tricare", "student"] {
            visitor.clone().paying_with(payer).expects(|a| {
                a.open(Claim, Availability::NotHere);
                a.rests_on("open.claim-never", &["practice-policy"]);
                a.no_rules(&["notes.practice-duties"]);
            });
        }
    }
}

#[test]
fn a_diagnosis_also_opens_doors() {
    visitor("steffen").wants("individual").because("symptoms").paying_with("commercial").expects(
        |a| {
            a.note(Note::Means, "notes.opens-doors");
            a.rests_on("notes.opens-doors", &["diagnosis-uses"]);
        },
    );
}
