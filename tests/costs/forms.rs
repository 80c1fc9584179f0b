//! Which fields a visitor is asked for, and what already stands in them.

use coverage_guide::domain::assess::assess;
use coverage_guide::domain::choices::Way;
use coverage_guide::domain::costs::entries::{Entries, Field, Part};
use coverage_guide::domain::costs::form::Form;
use coverage_guide::domain::profile::Fee;
use serde_json::{Value, json};
use test_fixtures::{MinimalProfile, Practice, answers, answers_at, parse_profile};

use crate::support::{INSURED, form, whole_form};

#[test]
fn without_a_plan_there_is_only_self_pay() {
    let given = [INSURED[0], INSURED[1], ("payment", "none")];
    let form = form(Practice::Steffen, &given).expect("the practice offers it");
    assert_eq!(form.ways, [Way::SelfPay]);
    assert_eq!(form.fields(Part::Visits), [Field::Fee, Field::Sessions]);
    for part in [Part::Claim, Part::Superbill, Part::Restart] {
        assert!(form.fields(part).is_empty());
    }
    assert_eq!(left_out(&form), ["open.claim-no-plan", "open.superbill-no-plan"]);
}

#[test]
fn what_the_practice_never_bills_has_no_column_in_network_and_says_so() {
    let given = [
        ("service", "couples"),
        ("reason", "relationship"),
        ("treats-one", "no"),
        ("payment", "commercial"),
    ];
    let form = form(Practice::Steffen, &given).expect("the practice offers it");
    assert_eq!(form.ways, [Way::Superbill, Way::SelfPay]);
    assert_eq!(left_out(&form), ["open.claim-never"]);
    assert!(!form.has(Field::InAllowed) && !form.has(Field::InMaximumYear));
    assert!(form.has(Field::OutAllowed) && form.has(Field::OutMaximumYear));
}

#[test]
fn plans_that_pay_in_network_only_have_no_column_out_of_network_and_say_so() {
    for plan in ["hmo", "epo"] {
        let form = form(Practice::Steffen, &[INSURED, &[("plan-type", plan)]].concat());
        let form = form.expect("the practice offers it");
        assert_eq!(form.ways, [Way::Claim, Way::SelfPay]);
        assert_eq!(left_out(&form), ["costs.in-network-only"]);
    }
    let form = form(Practice::Steffen, &[INSURED, &[("plan-type", "ppo")]].concat());
    assert_eq!(form.expect("the practice offers it").ways, whole_form().ways);
}

#[test]
fn public_plans_and_ministries_are_not_worked_out_as_if_they_were_like_others() {
    for payer in ["medicare", "medicaid"] {
        let given = [INSURED[0], INSURED[1], ("payment", payer)];
        let form = form(Practice::Steffen, &given).expect("the practice offers it");
        assert_eq!(form.ways, [Way::Claim, Way::SelfPay]);
        assert_eq!(left_out(&form), ["costs.public"]);
    }
    let given = [INSURED[0], INSURED[1], ("payment", "other"), ("other-plan", "sharing-ministry")];
    let form = form(Practice::Steffen, &given).expect("the practice offers it");
    assert_eq!(form.ways, [Way::SelfPay]);
    assert_eq!(left_out(&form), ["costs.own-rules", "costs.own-rules"]);
}

#[test]
fn what_the_practice_does_not_offer_has_no_price_here() {
    let given = [("service", "family"), ("reason", "family-dynamics"), ("payment", "commercial")];
    assert_eq!(form(Practice::OpenDoor, &given), None);
}

#[test]
fn the_fee_of_the_profile_stands_in_its_field_until_the_visitor_types_another() {
    let form = form(Practice::Harbor, INSURED).expect("the practice offers it");
    let mut entries = Entries::default();
    assert_eq!(form.text(&entries, Field::Fee), "140");
    assert_eq!(form.fees.iter().map(|fee| fee.minutes).collect::<Vec<_>>(), [Some(45), Some(60)]);
    entries.insert(Field::Fee, "155".to_owned());
    assert_eq!(form.text(&entries, Field::Fee), "155");
    // Emptied on purpose is empty.
    entries.insert(Field::Fee, String::new());
    assert_eq!(form.text(&entries, Field::Fee), "");
}

#[test]
fn only_a_fee_that_anybody_may_expect_stands_in_the_field() {
    let fee_at = |fees: Value| {
        let services = json!({ "individual": { "billing": "with-diagnosis", "fees": fees } });
        let text = MinimalProfile::default().with("services", services).to_string();
        let profile = parse_profile(&text);
        let form = Form::of(&assess(&answers_at(&profile, INSURED), &profile), &profile);
        let form = form.expect("the practice offers it");
        let offered: Vec<_> = form.fees.iter().filter_map(Fee::exact).collect();
        (form.text(&Entries::default(), Field::Fee).to_owned(), offered)
    };
    let usual = json!({ "minutes": 50, "cents": 18000 });
    for special in [
        json!({ "kind": "first-visit", "minutes": 50, "cents": 22000 }),
        json!({ "without-superbill": true, "minutes": 50, "cents": 15000 }),
        json!({ "by": "intern", "minutes": 50, "cents": 6000 }),
        json!({ "by": "associate", "minutes": 50, "cents": 9000 }),
    ] {
        let cents = u32::try_from(special["cents"].as_u64().unwrap()).unwrap();
        let (given, offered) = fee_at(json!([special, usual]));
        assert_eq!((&*given, &*offered), ("180", &[18000, cents][..]));
        // By itself, it may be taken over, but does not stand there.
        let (given, offered) = fee_at(json!([special]));
        assert_eq!((&*given, &*offered), ("", &[cents][..]));
    }
    for open in [json!({ "from-cents": 15000 }), json!({ "from-cents": 9000, "to-cents": 18000 })] {
        assert_eq!(fee_at(json!([open])), (String::new(), Vec::new()));
    }
    let without_length = json!({ "cents": 16000 });
    assert_eq!(fee_at(json!([without_length])).0, "160");
    assert_eq!(fee_at(json!([without_length, usual])).0, "180");
}

#[test]
fn a_practice_that_names_no_fee_leaves_the_field_empty() {
    let form = whole_form();
    assert!(form.fees.is_empty());
    for field in Field::ALL {
        assert_eq!(form.text(&Entries::default(), *field), "", "{}", field.id());
    }
}

#[test]
fn reduced_fees_are_asked_for_where_there_are_any() {
    for (profile, has) in
        [(Practice::Harbor, true), (Practice::OpenDoor, false), (Practice::Steffen, false)]
    {
        let form = form(profile, INSURED).expect("the practice offers it");
        assert_eq!(form.has(Field::ReducedFee), has);
    }
}

#[test]
fn a_deductible_that_is_met_is_not_asked_for_twice() {
    for (said, stands) in [("yes", "0"), ("no", ""), ("does-not-count", ""), ("not-sure", "")] {
        let form = form(Practice::Steffen, &[INSURED, &[("deductible", said)]].concat());
        let form = form.expect("the practice offers it");
        assert_eq!(form.text(&Entries::default(), Field::InDeductible), stands);
        // Out of network there is usually another one.
        assert_eq!(form.text(&Entries::default(), Field::OutDeductible), "");
    }
}

#[test]
fn what_matters_of_one_way_is_asked_for_only_with_that_way() {
    let form = form(Practice::OpenDoor, INSURED).expect("the practice offers it");
    assert_eq!(form.ways, [Way::Superbill, Way::SelfPay]);
    let restart = [Field::Restart, Field::OutDeductibleYear, Field::OutMaximumYear];
    assert_eq!(form.fields(Part::Restart), restart);
    assert!(form.fields(Part::Claim).is_empty());
}

#[test]
fn what_is_said_beside_speaks_only_of_what_is_worked_out() {
    let said = |given: &[(&str, &str)]| -> Vec<_> {
        let assessment = assess(&answers(given), &Practice::Steffen.profile());
        assessment.costs.iter().map(|note| note.rule.id).collect()
    };
    assert!(said(INSURED).contains(&"costs.separate-totals"));
    let hmo = said(&[INSURED, &[("plan-type", "hmo")]].concat());
    assert!(hmo.contains(&"costs.in-network-only") && !hmo.contains(&"costs.separate-totals"));
    assert!(hmo.contains(&"costs.not-counted"));
    // Closed anyway, for a reason of its own.
    let couples = [
        ("service", "couples"),
        ("reason", "relationship"),
        ("treats-one", "no"),
        ("payment", "commercial"),
        ("plan-type", "hmo"),
    ];
    let both = said(&couples);
    assert!(both.contains(&"costs.in-network-only") && !both.contains(&"costs.not-counted"));
    assert!(both.contains(&"costs.tax-relationship") && !both.contains(&"costs.tax-deduction"));
    let nobody = said(&[INSURED[0], INSURED[1], ("payment", "none")]);
    assert_eq!(nobody, ["costs.tax-treatment", "costs.tax-deduction"]);
}

fn left_out(form: &Form) -> Vec<&'static str> {
    form.left_out.iter().map(|(_, rule)| rule.id).collect()
}

#[test]
fn a_group_stands_in_the_field_at_its_own_fee() {
    let visit = |practice: Practice| {
        let given = [INSURED[0], INSURED[1], ("payment", "none"), ("setting", "group")];
        form(practice, &given).expect("the practice offers it")
    };
    let typed = Entries::default();
    assert_eq!(visit(Practice::Alder).text(&typed, Field::Fee), "45");
    assert_eq!(visit(Practice::Maple).text(&typed, Field::Fee), "40");
    assert_eq!(visit(Practice::Linden).text(&typed, Field::Fee), "", "that fee is for one person");
}

#[test]
fn the_lower_price_without_a_superbill_is_what_paying_oneself_comes_to() {
    let form = form(Practice::Linden, INSURED).expect("the practice offers it");
    let typed = Entries::default();
    assert_eq!(form.text(&typed, Field::Fee), "200");
    assert_eq!(form.text(&typed, Field::ReducedFee), "150");
}
