//! Guards that what a profile says is told, and neither asked nor said otherwise.

use serde_json::{Value, json};
use test_fixtures::MinimalProfile;

use crate::support::*;

/// An invented practice that bills for individual therapy once there is a diagnosis, and for couples and
/// families with an identified patient.
fn practice(insurance: Value) -> MinimalProfile {
    let services = json!({
        "individual": { "billing": "with-diagnosis" },
        "couples": { "billing": "with-identified-patient" },
        "family": { "billing": "with-identified-patient" },
    });
    MinimalProfile::default().with("services", services).with("insurance", insurance)
}

/// A visitor there with symptoms, who wants individual therapy.
fn symptoms_at(insurance: Value) -> Visitor {
    visitor_at(&practice(insurance)).wants("individual").because("symptoms")
}

#[test]
fn a_practice_in_no_network_and_no_program_is_never_said_to_bill() {
    let in_none = || json!({ "networks": [], "superbills": true });
    for payer in ["none", "not-sure", "commercial"] {
        let own = symptoms_at(in_none()).paying_with(payer);
        let shipped = visitor("open_door").wants("individual").because("symptoms");
        for visitor in [own, shipped.paying_with(payer)] {
            visitor.expects(|a| {
                a.policy(PolicyLine::NoNetwork);
                a.no_rules(&["open.claim-network-unsure", "open.superbill-network-unsure"]);
                a.does_not_ask(&["ask.network", "ask.practice-takes-plan"]);
            });
        }
    }
}

#[test]
fn a_practice_that_takes_a_public_program_or_names_no_networks_may_bill() {
    for insurance in [
        json!({ "networks": [], "medicaid": true }),
        json!({ "networks": [], "medicare": "enrolled" }),
        json!({ "networks": [], "tricare": true }),
        json!({}),
    ] {
        symptoms_at(insurance).paying_with("not-sure").expects(|a| {
            a.policy(PolicyLine::WithDiagnosis);
            a.rules(&["open.claim-network-unsure"]);
        });
    }
}

#[test]
fn a_standing_to_medicare_that_is_told_is_not_asked() {
    let told = symptoms_at(json!({ "medicare": "not-enrolled" })).paying_with("medicare");
    told.expects(|a| {
        a.rules(&["open.claim-not-signed-up"]);
        a.does_not_ask(&["ask.practice-medicare"]);
    });
    symptoms_at(json!({})).paying_with("medicare").expects(|a| a.asks(&["ask.practice-medicare"]));
}

#[test]
fn a_practice_that_does_not_take_medicare_is_asked_only_what_it_has_not_said() {
    let told = symptoms_at(json!({ "medicare": "not-taken" })).paying_with("medicare");
    told.expects(|a| {
        a.rules(&["open.claim-not-signed-up"]);
        a.policy(PolicyLine::OutOfNetwork);
        a.no_rules(&["open.claim-sign-up-unsure"]);
        // It may have opted out, or only not be signed up.
        a.asks(&["ask.practice-medicare"]);
    });
    // That it takes no Medicare makes it no practice that takes a program.
    let in_none = json!({ "networks": [], "medicare": "not-taken" });
    symptoms_at(in_none).paying_with("none").expects(|a| a.policy(PolicyLine::NoNetwork));
}

#[test]
fn a_practice_that_does_not_speak_of_billing_is_never_said_to_bill() {
    let silent = |insurance: Value| {
        let services = json!({ "individual": {} });
        let profile =
            MinimalProfile::default().with("services", services).with("insurance", insurance);
        let visitor = visitor_at(&profile).wants("individual").because("symptoms");
        visitor.paying_with("commercial")
    };
    silent(json!({})).in_network("yes").expects(|a| {
        a.policy(PolicyLine::NotSaid);
        a.open(Claim, Availability::Ask);
        a.rules(&["open.claim-kind-open"]);
        a.no_rules(&["open.claim", "open.not-offered"]);
        a.asks(&["ask.practice-bills"]);
    });
    silent(json!({})).in_network("no").expects(|a| a.policy(PolicyLine::OutOfNetwork));
    silent(json!({ "networks": [] })).expects(|a| a.policy(PolicyLine::NoNetwork));
    // One that does speak of it is not asked.
    let told = symptoms_at(json!({})).paying_with("commercial").in_network("yes");
    told.expects(|a| a.does_not_ask(&["ask.practice-bills"]));
}

#[test]
fn what_is_said_of_superbills_for_one_service_goes_before_what_is_said_for_all() {
    let services = json!({
        "individual": { "billing": "with-diagnosis" },
        "couples": { "billing": "never", "superbills": false },
    });
    let profile = MinimalProfile::default().with("services", services);
    let profile = profile.with("insurance", json!({ "superbills": true }));
    let couple = visitor_at(&profile).wants("couples").because("relationship");
    couple.treating_one("no").paying_with("commercial").in_network("no").expects(|a| {
        a.open(Superbill, Availability::NotHere);
        a.rules(&["open.superbill-not-given"]);
    });
    let alone = visitor_at(&profile).wants("individual").because("symptoms");
    alone.paying_with("commercial").in_network("no").expects(|a| {
        a.open(Superbill, Availability::Ask);
        a.no_rules(&["open.superbill-not-given"]);
    });
}

#[test]
fn superbills_that_are_told_are_not_asked_for() {
    let couple = |superbills: Option<bool>| {
        let never = json!({ "couples": { "billing": "never" } });
        let insurance = match superbills {
            Some(given) => json!({ "superbills": given }),
            None => json!({}),
        };
        let profile =
            MinimalProfile::default().with("services", never).with("insurance", insurance);
        let couple = visitor_at(&profile).wants("couples").because("relationship");
        couple.treating_one("no").paying_with("commercial").in_network("yes")
    };
    couple(Some(true)).expects(|a| {
        a.next_step(NextStep::AskReceipt);
        a.does_not_ask(&["ask.practice-superbill", "ask.practice-superbill-never"]);
    });
    couple(None).expects(|a| {
        a.next_step(NextStep::AskFee);
        a.asks(&["ask.practice-superbill-never"]);
    });
}

#[test]
fn a_fee_that_is_told_is_asked_for_in_writing_alone() {
    let one_to_one = json!({
        "individual": { "billing": "with-diagnosis", "fees": [{ "minutes": 50, "cents": 18000 }] },
    });
    let profile = MinimalProfile::default().with("services", one_to_one);
    let symptoms = visitor_at(&profile).wants("individual").because("symptoms");
    let symptoms = symptoms.paying_with("commercial");
    symptoms.clone().expects(|a| {
        a.note(Note::Fee, "notes.fee");
        a.asks(&["ask.practice-price-written"]);
        a.does_not_ask(&["ask.practice-price"]);
    });
    // One that is only said from how much is said.
    let lowest = json!({ "individual": { "fees": [{ "from-cents": 15000 }] } });
    let profile = MinimalProfile::default().with("services", lowest);
    let there = visitor_at(&profile).wants("individual").because("symptoms");
    there.paying_with("none").expects(|a| a.note(Note::Fee, "notes.fee"));
    // The fee for one person is not that for a group.
    symptoms.in_setting("group").expects(|a| {
        a.no_rules(&["notes.fee"]);
        a.asks(&["ask.practice-price"]);
    });
    symptoms_at(json!({})).paying_with("none").expects(|a| a.asks(&["ask.practice-price"]));
}

#[test]
fn the_line_on_billing_says_that_a_group_has_to_be_asked_about() {
    let insured = symptoms_at(json!({})).paying_with("commercial").in_network("yes");
    insured.clone().expects(|a| a.policy(PolicyLine::WithDiagnosis));
    insured.in_setting("group").expects(|a| a.policy(PolicyLine::WithDiagnosisGroup));
}

#[test]
fn a_practice_that_takes_tricare_is_in_its_network_whatever_other_networks_it_names() {
    let tricare = json!({ "networks": [], "tricare": true });
    symptoms_at(tricare).paying_with("tricare").expects(|a| {
        a.policy(PolicyLine::WithDiagnosis);
        a.rules(&["open.claim-network-unsure"]);
    });
}

#[test]
fn a_claim_that_is_closed_brings_no_questions_about_it() {
    let closed =
        ["ask.share", "ask.share-met", "ask.practice-takes-plan", "ask.practice-sends-claim"];
    let couple = || visitor("harbor").wants("couples").because("relationship");
    let nobody = couple().treating_one("no").paying_with("commercial");
    nobody.expects(|a| {
        a.open(Claim, Availability::NotHere);
        a.does_not_ask(&closed);
    });
    couple().treating_one("yes").paying_with("commercial").expects(|a| {
        a.asks(&["ask.share", "ask.practice-takes-plan"]);
    });
}

#[test]
fn whoever_asks_for_a_younger_child_is_a_parent_and_no_student() {
    let child = |payer| visitor("steffen").wants("individual").because("child").paying_with(payer);
    let hidden = |client| child("commercial").caring_about(&["policyholder"]).for_client(client);
    hidden("teen").expects(|a| a.next_step(NextStep::AskParent));
    hidden("child").expects(|a| a.next_step(NextStep::CallNetwork));
    let campus = [
        "open.program-campus",
        "points.program-campus",
        "points.program-campus-records",
        "privacy.notes-campus",
    ];
    child("student").for_client("teen").expects(|a| a.rules(&campus));
    child("student").for_client("child").expects(|a| {
        a.no_rules(&campus);
        a.rules(&["open.program-ask", "points.program-free", "points.program-records"]);
    });
}
