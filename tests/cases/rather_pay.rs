//! Guards what follows where somebody has a plan and would rather pay themselves: with each payer the way
//! they named comes first, with its limits, and the other ways stay as they are.

use crate::support::*;

fn one_person(practice: &str, payer: &str) -> Visitor {
    visitor(practice).wants("individual").because("symptoms").paying_with(payer)
}

#[test]
fn with_each_payer_the_way_that_was_named_comes_first_with_its_limits() {
    for (practice, payer, rules) in [
        ("harbor", "commercial", &["open.self-pay", "rights.paid-in-full-contract"][..]),
        ("harbor", "student", &["open.self-pay", "rights.paid-in-full-contract"]),
        ("harbor", "other", &["open.self-pay-own-rules"]),
        ("harbor", "medicare", &["open.self-pay-medicare-enrolled"]),
        ("open_door", "medicare", &["open.self-pay-medicare-opted-out"]),
        ("harbor", "medicaid", &["open.self-pay-medicaid"]),
        ("steffen", "tricare", &["open.self-pay-tricare"]),
    ] {
        let visitor = one_person(practice, payer).would("pay-myself");
        visitor.expects(|a| {
            a.comes_first(Topic::SelfPay);
            a.rules(rules);
            a.rules(&["points.self-pay-not-counted"]);
            a.next_step(NextStep::AskPrivate);
        });
    }
}

#[test]
fn an_hmo_may_want_a_claim_even_so() {
    let hmo = one_person("harbor", "commercial").with_plan("hmo").in_network("yes");
    hmo.would("pay-myself").expects(|a| a.note(Note::SelfPay, "notes.hmo-claim-rule"));
}

#[test]
fn a_plan_that_is_not_known_is_found_out_first() {
    one_person("harbor", "not-sure").would("pay-myself").expects(|a| {
        a.comes_first(Topic::SelfPay);
        a.next_step(NextStep::FindCard);
    });
}

#[test]
fn the_other_ways_stay_whole() {
    let worker = one_person("harbor", "commercial").caring_about(&["cost", "employer"]);
    let told = worker.clone().told();
    let rather = worker.would("pay-myself").told();
    assert_eq!(rather.ways, told.ways);
    assert_eq!((rather.ask, rather.rights), (told.ask, told.rights));
}

#[test]
fn whoever_would_use_the_plan_or_is_not_sure_is_told_as_before() {
    for payer in ["commercial", "medicare", "medicaid", "tricare"] {
        for use_plan in ["use", "not-sure"] {
            one_person("steffen", payer).would(use_plan).expects(|a| {
                a.comes_first(Topic::Pay);
                let step = match payer {
                    "medicare" | "medicaid" => NextStep::AskTaken,
                    _ => NextStep::CallNetwork,
                };
                a.next_step(step);
            });
        }
    }
}

#[test]
fn what_only_a_plan_that_pays_turns_on_is_not_pressed() {
    let worker = || one_person("harbor", "commercial");
    worker().expects(|a| a.presses(Some("network")));
    // A contract decides whether the practice may charge them.
    let medicare = one_person("steffen", "medicare");
    medicare.clone().expects(|a| a.presses(Some("network")));
    medicare.would("pay-myself").expects(|a| a.presses(None));
    let settled = worker().in_network("no").would("pay-myself");
    settled.expects(|a| a.presses(None));
}

#[test]
fn without_a_plan_nobody_is_asked_whether_to_use_it() {
    one_person("steffen", "none").expects(|a| a.never_asks("use-plan"));
    let said = one_person("steffen", "commercial").would("pay-myself");
    said.paying_with("none").drops(&["use-plan"]).expects(|a| a.comes_first(Topic::Pay));
}
