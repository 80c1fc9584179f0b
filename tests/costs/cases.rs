//! What a year and the next visit come to, case by case, in exact cents: one sentence, the answers, what is typed, and the sums.

use coverage_guide::domain::choices::Way;
use coverage_guide::domain::costs::amounts::parse;
use coverage_guide::domain::costs::entries::Field;
use coverage_guide::domain::costs::estimate::{Comparison, Estimate};
use coverage_guide::domain::costs::money::Cents;
use coverage_guide::domain::costs::visit::Paid;

use test_fixtures::Practice;

use crate::support::{INSURED, dollars, entries, form};

/// A $60 copay, a $2,000 deductible that is not met, and half of that again out of network.
const COPAY_FIRST: &[(&str, &str)] = &[
    ("fee", "180"),
    ("sessions", "4"),
    ("in-allowed", "120"),
    ("copay", "60"),
    ("in-deductible", "2000"),
    ("out-allowed", "130"),
    ("out-coinsurance", "40"),
    ("out-deductible", "4000"),
];

#[test]
fn a_copay_that_no_deductible_comes_before_is_all_there_is_to_pay() {
    let typed = [("deductible", "does-not-count")];
    let year = year(&typed, COPAY_FIRST);
    year.exact(Way::Claim, "2880");
    // The other deductible has nothing to do with it: $2,240 of what is allowed are above it.
    year.exact(Way::Superbill, "7296");
    year.exact(Way::SelfPay, "8640");
}

#[test]
fn the_same_deductible_comes_first_for_whoever_says_that_it_counts() {
    for said in ["no", "not-sure"] {
        year(&[("deductible", said)], COPAY_FIRST).exact(Way::Claim, "3900");
    }
}

#[test]
fn a_deductible_that_does_not_count_is_not_asked_for_and_not_read() {
    let given = [INSURED, &[("deductible", "does-not-count")]].concat();
    let form = form(Practice::Steffen, &given).expect("the practice offers it");
    for (field, is_aside) in [
        (Field::InDeductible, true),
        (Field::InDeductibleYear, true),
        (Field::InMaximum, false),
        (Field::OutDeductible, false),
        (Field::OutDeductibleYear, false),
    ] {
        assert_eq!(form.sets_aside(field), is_aside, "{field:?}");
        assert_eq!(form.has(field), !is_aside, "{field:?}");
    }
    // What was typed before that answer counts for nothing, be it readable or not.
    for typed in ["2000", "no idea", ""] {
        let typed = [COPAY_FIRST, &[("in-deductible", typed), ("restart", "3")]].concat();
        let typed = [&typed[..], &[("out-deductible-year", "4000")]].concat();
        year(&[("deductible", "does-not-count")], &typed).exact(Way::Claim, "2880");
    }
}

#[test]
fn with_a_copay_alone_and_no_deductible_the_most_can_be_said() {
    let typed = [("fee", "180"), ("sessions", "4"), ("copay", "60")];
    let answers = [("network", "yes"), ("deductible", "does-not-count")];
    year(&answers, &typed).at_most(Way::Claim, "2880", &[Field::InAllowed]);
    let unsure = [("network", "yes"), ("deductible", "no")];
    year(&unsure, &typed).cannot_say(Way::Claim, &[Field::InAllowed, Field::InDeductible]);
}

/// An agreed price of $120, all of it the client's until a deductible of $300 is met, then $20.
const THEN_COPAY: &[(&str, &str)] = &[
    ("fee", "150"),
    ("sessions", "1"),
    ("in-allowed", "120"),
    ("copay", "20"),
    ("in-deductible", "300"),
];

#[test]
fn free_first_visits_leave_the_deductible_to_those_after_them() {
    let plain = year(&[], THEN_COPAY);
    // Twice 120, once 60 and a copay, nine copays.
    plain.exact(Way::Claim, "500");
    plain.next(Way::Claim, Estimate::Exact("120"));
    let free = [THEN_COPAY, &[("first-visits", "3"), ("first-visit-copay", "0")]].concat();
    let free = year(&[], &free);
    free.exact(Way::Claim, "440");
    free.next(Way::Claim, Estimate::Exact("0"));
    assert_eq!(free.running(Way::Claim, &[3, 4, 5, 6, 7]), ["0", "120", "240", "320", "340"]);
}

#[test]
fn first_visits_that_cost_a_copay_cost_no_more_than_the_price() {
    let first = |copay| {
        let typed = [("first-visits", "2"), ("first-visit-copay", copay)];
        year(&[], &[THEN_COPAY, &typed].concat())
    };
    first("35").next(Way::Claim, Estimate::Exact("35"));
    assert_eq!(first("35").running(Way::Claim, &[1, 2, 3]), ["35", "70", "190"]);
    first("200").next(Way::Claim, Estimate::Exact("120"));
}

#[test]
fn first_visits_come_again_with_the_next_plan_year() {
    let typed = [
        ("first-visits", "2"),
        ("first-visit-copay", "10"),
        ("in-deductible", "0"),
        ("in-deductible-year", "0"),
        ("restart", "6"),
    ];
    let year = year(&[], &[THEN_COPAY, &typed].concat());
    assert_eq!(
        year.running(Way::Claim, &[2, 3, 6, 7, 8, 9]),
        ["20", "40", "100", "110", "120", "140"]
    );
}

#[test]
fn whoever_has_only_first_visits_need_not_know_what_comes_after_them() {
    let typed =
        [("fee", "150"), ("sessions", "1"), ("first-visits", "12"), ("first-visit-copay", "15")];
    let all = year(&[], &typed);
    all.at_most(Way::Claim, "180", &[Field::InAllowed]);
    all.next(Way::Claim, Estimate::AtMost { high: "15", ask: vec![Field::InAllowed] });
    year(&[], &[&typed[..], &[("in-allowed", "90")]].concat()).exact(Way::Claim, "180");
    // One visit more than that, and the deductible counts.
    let fewer = year(&[], &[&typed[..], &[("in-allowed", "90"), ("first-visits", "11")]].concat());
    let ask = [Field::Copay, Field::InCoinsurance, Field::InDeductible];
    fewer.cannot_say(Way::Claim, &ask);
    fewer.next(Way::Claim, Estimate::Exact("15"));
}

#[test]
fn free_first_visits_are_at_no_price_out_of_network() {
    let typed = [
        COPAY_FIRST,
        &[("first-visits", "3"), ("first-visit-copay", "0"), ("out-deductible", "0")],
    ];
    let year = year(&[], &typed.concat());
    // 60% of 130 come back from the first visit on.
    year.next(Way::Superbill, Estimate::Exact("102"));
    year.next(Way::SelfPay, Estimate::Exact("180"));
}

/// A couple's longer visit: the plan pays for an ordinary one, and the practice charges the rest.
const LONGER: &[(&str, &str)] = &[
    ("fee", "190"),
    ("sessions", "4"),
    ("in-allowed", "110"),
    ("copay", "25"),
    ("in-deductible", "0"),
    ("beyond-plan", "80"),
];

#[test]
fn the_part_of_a_visit_that_the_plan_does_not_pay_for_is_paid_besides() {
    let year = year(&[], LONGER);
    year.next(Way::Claim, Estimate::Exact("105"));
    year.exact(Way::Claim, "5040");
}

#[test]
fn what_is_paid_besides_meets_no_deductible_and_no_limit() {
    let typed = [("in-deductible", "220"), ("in-maximum", "300")];
    let year = year(&[], &[LONGER, &typed].concat());
    // Twice the price of 110, thrice a copay of 25 and 5, and 80 each time, limit or not.
    assert_eq!(year.running(Way::Claim, &[1, 2, 3, 6, 7]), ["190", "380", "485", "780", "860"]);
}

#[test]
fn a_copay_with_something_besides_is_at_most_both() {
    let typed = [("fee", "190"), ("sessions", "4"), ("copay", "25"), ("beyond-plan", "80")];
    let year = year(&[("deductible", "does-not-count")], &typed);
    year.next(Way::Claim, Estimate::AtMost { high: "105", ask: vec![Field::InAllowed] });
    year.at_most(Way::Claim, "5040", &[Field::InAllowed]);
}

#[test]
fn a_copay_alone_is_the_most_of_the_next_visit() {
    let typed = [("fee", "180"), ("sessions", "4"), ("copay", "60")];
    let year = year(&[("network", "yes"), ("deductible", "does-not-count")], &typed);
    year.next(Way::Claim, Estimate::AtMost { high: "60", ask: vec![Field::InAllowed] });
}

#[test]
fn with_an_open_deductible_the_next_visit_is_between_the_share_and_the_price() {
    let typed = [
        ("fee", "200"),
        ("sessions", "4"),
        ("in-allowed", "100"),
        ("in-coinsurance", "20"),
        ("out-allowed", "100"),
        ("out-coinsurance", "40"),
    ];
    let year = year(&[], &typed);
    let ask = vec![Field::InDeductible];
    year.next(Way::Claim, Estimate::Range { low: "20", high: "100", ask });
    let ask = vec![Field::OutDeductible];
    year.next(Way::Superbill, Estimate::Range { low: "140", high: "200", ask });
    year.next(Way::SelfPay, Estimate::Exact("200"));
}

#[test]
fn a_copay_and_a_share_are_both_counted_of_the_whole_price() {
    let typed = [("fee", "150"), ("sessions", "1"), ("in-allowed", "100"), ("in-deductible", "0")];
    let both = [&typed[..], &[("copay", "25"), ("in-coinsurance", "10")]].concat();
    year(&[], &both).next(Way::Claim, Estimate::Exact("35"));
}

/// The next visit and twelve months of somebody with symptoms and a plan through work.
struct Case(Comparison<Paid>, Comparison);

#[track_caller]
fn year(answers: &[(&str, &str)], typed: &[(&str, &str)]) -> Case {
    let form = form(Practice::Steffen, &[INSURED, answers].concat());
    let form = form.expect("the practice offers it");
    let amounts = parse(&form, &entries(typed)).expect("nothing is wrong with it");
    Case(Comparison::of_next_visit(&amounts), Comparison::of(&amounts))
}

impl Case {
    #[track_caller]
    fn next(&self, way: Way, expected: Estimate<&str>) {
        assert_eq!(estimate(&self.0, way), expected.map(dollars));
    }

    /// What the visitor has paid in all after these visits.
    #[track_caller]
    fn running(&self, way: Way, visits: &[usize]) -> Vec<String> {
        let found = self.1.through_plan().find(|(of, _)| *of == way);
        let Some((_, Estimate::Exact(year))) = found else { panic!("not exact: {found:?}") };
        visits.iter().map(|visit| year.running()[visit - 1].you.plain()).collect()
    }

    #[track_caller]
    fn exact(&self, way: Way, you: &str) {
        assert_eq!(estimate(&self.1.totals(), way), Estimate::Exact(dollars(you)));
    }

    #[track_caller]
    fn at_most(&self, way: Way, high: &str, ask: &[Field]) {
        let expected = Estimate::AtMost { high: dollars(high), ask: ask.to_vec() };
        assert_eq!(estimate(&self.1.totals(), way), expected);
    }

    #[track_caller]
    fn cannot_say(&self, way: Way, ask: &[Field]) {
        let expected = Estimate::CannotSay { ask: ask.to_vec() };
        assert_eq!(estimate(&self.1.totals(), way), expected);
    }
}

/// What the visitor pays.
#[track_caller]
fn estimate(compared: &Comparison<Paid>, way: Way) -> Estimate<Cents> {
    if way == Way::SelfPay {
        return Estimate::Exact(compared.self_pay.you);
    }
    let (_, estimate) =
        compared.through_plan().find(|(of, _)| *of == way).expect("it is worked out");
    estimate.clone().map(|paid| paid.you)
}
