//! Guards the line between one practice's policy and what plans do: what a practice
//! does not bill can still be paid for elsewhere, and the visitor hears both.

use crate::support::*;

// Policy apart from the world.

#[test]
fn what_this_practice_never_bills_is_still_sometimes_paid_for_in_the_world() {
    visitor("steffen")
        .wants("couples")
        .because("symptoms")
        .treating_one("yes")
        .paying_with("commercial")
        .in_network("yes")
        .expects(|a| {
            a.outlook(Claim, Outlook::SOMETIMES_TO_OFTEN);
            a.open(Claim, Availability::NotHere);
            a.note(Note::World, "notes.joint-billed-elsewhere");
        });
}

#[test]
fn a_childs_family_therapy_is_not_billed_here_and_sometimes_to_often_paid_for_elsewhere() {
    visitor("steffen")
        .wants("family")
        .because("child")
        .treating_one("yes")
        .paying_with("commercial")
        .for_client("child")
        .expects(|a| {
            a.outlook(Claim, Outlook::SOMETIMES_TO_OFTEN);
            a.open(Claim, Availability::NotHere);
            a.note(Note::World, "notes.joint-billed-elsewhere");
            a.rests_on("notes.joint-billed-elsewhere", &["family-child", "cpt-90847-meaning"]);
        });
}

#[test]
fn sex_therapy_for_a_dysfunction_is_not_billed_here_and_sometimes_paid_for_elsewhere() {
    for practice in ["steffen", "harbor"] {
        visitor(practice)
            .wants("sex-therapy")
            .because("sexual-difficulty")
            .paying_with("commercial")
            .expects(|a| {
                a.outlook(Claim, Outlook::SOMETIMES);
                a.open(Claim, Availability::NotHere);
                a.note(Note::World, "notes.sex-therapy-billed-elsewhere");
            });
    }
}

#[test]
fn the_world_is_the_same_at_every_practice() {
    for practice in PRACTICES {
        let couple = visitor(practice).wants("couples").because("symptoms").treating_one("yes");
        couple.paying_with("commercial").expects(|a| a.outlook(Claim, Outlook::SOMETIMES_TO_OFTEN));
        let one = visitor(practice).wants("individual").because("symptoms");
        one.paying_with("commercial").expects(|a| a.outlook(Claim, Outlook::OFTEN));
        let growth = visitor(practice).wants("individual").because("growth");
        growth.paying_with("commercial").expects(|a| a.outlook(Claim, Outlook::RARELY));
    }
}

#[test]
fn not_billing_a_service_does_not_close_paying_privately_for_it() {
    visitor("steffen")
        .wants("couples")
        .because("relationship")
        .treating_one("no")
        .paying_with("commercial")
        .expects(|a| {
            a.open(SelfPay, Availability::Available);
            a.open(Superbill, Availability::Ask);
            a.rules(&["open.superbill-never"]);
        });
}

// A practice that bills with an identified patient.

#[test]
fn with_an_identified_patient_this_practice_bills_couples_and_family_sessions() {
    let couple = visitor("harbor").wants("couples").because("symptoms");
    let family = visitor("harbor").wants("family").because("child");
    for visitor in [couple, family] {
        let treating =
            |known| visitor.clone().treating_one(known).paying_with("commercial").in_network("yes");
        treating("yes").expects(|a| {
            a.open(Claim, Availability::Available);
            a.no_rules(&["notes.joint-billed-elsewhere"]);
        });
        treating("no").expects(|a| {
            a.open(Claim, Availability::NotHere);
            a.rests_on("open.claim-nobody-treated", &["practice-policy", "cpt-90847-meaning"]);
        });
        treating("not-sure").expects(|a| a.open(Claim, Availability::Ask));
    }
}

#[test]
fn an_identified_patient_whose_sessions_turn_on_the_relationship_has_to_ask() {
    visitor("harbor")
        .wants("couples")
        .because("relationship")
        .treating_one("yes")
        .paying_with("commercial")
        .in_network("yes")
        .expects(|a| {
            a.open(Claim, Availability::Ask);
            a.rules(&["open.claim-condition-and-more"]);
        });
}

#[test]
fn one_payer_sells_many_networks_so_the_visitor_has_to_say_or_ask() {
    let therapy =
        || visitor("harbor").wants("individual").because("symptoms").paying_with("commercial");
    therapy().expects(|a| {
        a.could_ask("network");
        a.open(Claim, Availability::Ask);
    });
    therapy().in_network("no").expects(|a| {
        a.open(Claim, Availability::NotHere);
        a.rules(&["open.claim-out-of-network-never"]);
    });
    therapy().in_network("not-sure").expects(|a| a.open(Claim, Availability::Ask));
}

#[test]
fn a_practice_that_does_not_take_tricare_and_sends_it_no_claim_leaves_the_outlook_as_it_is() {
    visitor("harbor").wants("individual").because("symptoms").paying_with("tricare").expects(|a| {
        a.never_asks("network");
        a.open(Claim, Availability::NotHere);
        a.rules(&["open.claim-out-of-network-never"]);
        a.outlook(Claim, Outlook::SOMETIMES_TO_OFTEN);
    });
}

// A practice in no network that gives superbills, and sees no families.

#[test]
fn a_practice_in_no_network_gives_a_superbill_and_sends_a_claim_as_it_says() {
    visitor("open_door")
        .wants("couples")
        .because("symptoms")
        .treating_one("yes")
        .paying_with("commercial")
        .with_plan("ppo")
        .expects(|a| {
            a.open(Claim, Availability::Available);
            a.open(Superbill, Availability::Available);
            a.outlook(Superbill, Outlook::SOMETIMES);
            a.diagnosis(Superbill, Need::Usually);
            a.diagnosis_of(Person::OnePartner);
        });
}

#[test]
fn a_superbill_without_a_condition_to_name_has_to_be_asked_about() {
    let couple = visitor("open_door").wants("couples").because("relationship").treating_one("no");
    couple.paying_with("commercial").with_plan("ppo").expects(|a| {
        a.open(Superbill, Availability::Ask);
        a.rules(&["open.superbill-joint-not-treating"]);
    });
    let growth = visitor("open_door").wants("individual").because("growth");
    growth.paying_with("commercial").with_plan("ppo").expects(|a| {
        a.open(Superbill, Availability::Ask);
        a.rules(&["open.superbill-no-condition"]);
    });
}

#[test]
fn a_kind_of_therapy_that_is_not_offered_here_cannot_be_paid_for_here() {
    visitor("open_door")
        .wants("family")
        .because("child")
        .treating_one("yes")
        .paying_with("commercial")
        .for_client("child")
        .expects(|a| {
            for way in [Claim, Superbill, SelfPay, Program] {
                a.open(way, Availability::NotHere);
            }
            a.rests_on("open.not-offered", &["practice-policy"]);
            a.outlook(Claim, Outlook::SOMETIMES_TO_OFTEN);
        });
}

#[test]
fn what_the_profile_does_not_say_stays_a_question() {
    visitor("steffen").wants("individual").because("symptoms").paying_with("commercial").expects(
        |a| {
            a.open(Claim, Availability::Ask);
            a.open(Superbill, Availability::Ask);
            a.open(Program, Availability::Ask);
            a.rules(&["open.claim-network-unsure", "open.superbill-not-said"]);
        },
    );
}
