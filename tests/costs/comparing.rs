//! How far a year can be said, and where one way begins to cost more than another.

use coverage_guide::domain::costs::amounts::{
    Amounts, Claim, FirstVisits, Meter, Superbill, parse,
};
use coverage_guide::domain::costs::entries::Field;
use coverage_guide::domain::costs::estimate::{
    BreakEven, Comparison, Estimate, in_network, out_of_network,
};
use coverage_guide::domain::costs::money::Cents;
use coverage_guide::domain::costs::year::{Pace, Plan, Year};
use proptest::option;
use proptest::prelude::*;

use test_fixtures::Practice;

use crate::support::{INSURED, amount, dollars, entries, form, pace, share, whole_form, yearly};

/// More than any of the first visits: all that there is of a plan counts.
const VISITS: u32 = 32;

#[test]
fn an_unknown_allowed_amount_is_asked_for_and_never_taken_to_be_the_fee() {
    let given = compare(&[
        ("fee", "200"),
        ("sessions", "4"),
        ("in-coinsurance", "20"),
        ("in-deductible", "0"),
        ("out-coinsurance", "40"),
        ("out-deductible", "1000"),
    ]);
    assert_eq!(given.claim, Some(Estimate::CannotSay { ask: vec![Field::InAllowed] }));
    let Some(Estimate::Range { low, high, ask }) = given.superbill else { panic!("no range") };
    assert_eq!(ask, [Field::OutAllowed]);
    // At worst nothing comes back; at best the plan allows the whole fee.
    assert_eq!(high.total().you, dollars("9600"));
    assert_eq!(high.first_paid_by_plan(), None);
    assert_eq!(low.total().plan, dollars("5160"));
    assert_eq!(low.first_paid_by_plan(), Some(6));
}

#[test]
fn with_a_copay_alone_the_most_can_be_said_without_the_price() {
    let typed = [("fee", "200"), ("sessions", "4"), ("copay", "30"), ("in-deductible", "0")];
    let Some(Estimate::AtMost { high, ask }) = compare(&typed).claim else { panic!("no bound") };
    assert_eq!(high.total().you, dollars("1440"));
    assert_eq!(ask, [Field::InAllowed]);

    // Once a deductible may come before it, the price is needed.
    for more in [
        &[("in-deductible", "500")][..],
        &[("in-deductible", "")],
        &[("restart", "3"), ("in-deductible-year", "500")],
    ] {
        let claim = compare(&[&typed, more].concat()).claim;
        assert!(matches!(claim, Some(Estimate::CannotSay { .. })), "{more:?}: {claim:?}");
    }
    let none = [("restart", "3"), ("in-deductible-year", "0")];
    let claim = compare(&[&typed[..], &none].concat()).claim;
    assert!(matches!(claim, Some(Estimate::AtMost { .. })), "{claim:?}");
}

#[test]
fn what_is_missing_is_named() {
    let given = compare(&[("fee", "200"), ("sessions", "4")]);
    let ask = |estimate: Option<Estimate<Year>>| estimate.expect("a way").ask().to_vec();
    assert_eq!(
        ask(given.claim),
        [Field::InAllowed, Field::Copay, Field::InCoinsurance, Field::InDeductible]
    );
    assert_eq!(
        ask(given.superbill),
        [Field::OutAllowed, Field::OutCoinsurance, Field::OutDeductible]
    );
    assert_eq!(given.self_pay.total().you, dollars("9600"));
}

#[test]
fn a_known_price_with_an_unknown_deductible_gives_both_ends() {
    let typed = [
        ("fee", "200"),
        ("sessions", "2"),
        ("in-allowed", "100"),
        ("in-coinsurance", "20"),
        ("out-allowed", "100"),
        ("out-coinsurance", "40"),
    ];
    let given = compare(&typed);
    assert_eq!(ends(given.claim), (dollars("480"), dollars("2400"), vec![Field::InDeductible]));
    let (low, high) = (dollars("3360"), dollars("4800"));
    assert_eq!(ends(given.superbill), (low, high, vec![Field::OutDeductible]));

    // No more can be left than there is in a year, and in six months it starts over.
    let year = [("restart", "6"), ("in-deductible-year", "300"), ("out-deductible-year", "300")];
    let given = compare(&[&typed[..], &year].concat());
    let low = dollars("720");
    assert_eq!(ends(given.claim), (low, dollars("960"), vec![Field::InDeductible]));
}

#[test]
fn a_reduced_fee_counts_for_self_pay_alone() {
    let form = form(Practice::Harbor, INSURED).expect("the practice offers it");
    let typed = [("sessions", "4"), ("reduced-fee", "90")];
    let amounts = parse(&form, &entries(&typed)).expect("nothing is wrong with it");
    assert_eq!(amounts.fee, dollars("140"));
    let given = Comparison::of(&amounts);
    assert_eq!(given.self_pay.total().you, dollars("4320"));
    assert_eq!(given.superbill, None);
}

#[test]
fn self_pay_begins_to_cost_more_where_money_comes_back() {
    // WE-22: part of the sixth visit is the first to be paid.
    let given = compare(&[
        ("fee", "220"),
        ("sessions", "4"),
        ("out-allowed", "150"),
        ("out-coinsurance", "30"),
        ("out-deductible", "800"),
    ]);
    let superbill = given.superbill.expect("a superbill");
    assert_eq!(BreakEven::of(&given.self_pay, &superbill), Some(BreakEven::At(6)));
}

#[test]
fn a_reduced_fee_moves_the_break_even() {
    let self_pay = Plan::self_pay(dollars("100"));
    let pace = Pace { sessions: 1, restart: None };
    let superbill = Superbill {
        allowed: Some(dollars("120")),
        coinsurance: Some(Default::default()),
        deductible: Meter { left: Some(dollars("240")), yearly: None },
        ..Superbill::default()
    };
    let other = out_of_network(&superbill, dollars("120")).map(|plan| plan.year(pace));
    // 240 after two visits; the third costs nothing more, and self-pay stands at 300.
    assert_eq!(BreakEven::of(&self_pay.year(pace), &other), Some(BreakEven::At(3)));
}

#[test]
fn the_break_even_is_as_open_as_the_estimate() {
    let pace = Pace { sessions: 1, restart: None };
    let year = |fee: &str| Plan::self_pay(dollars(fee)).year(pace);
    let (low, same, high, ask) = (year("50"), year("100"), year("150"), vec![Field::OutAllowed]);
    let of = |other: Estimate<Year>| BreakEven::of(&same, &other);
    let range = |low: &Year, high: &Year| Estimate::Range {
        low: low.clone(),
        high: high.clone(),
        ask: ask.clone(),
    };
    assert_eq!(of(Estimate::Exact(low.clone())), Some(BreakEven::At(1)));
    assert_eq!(of(Estimate::Exact(same.clone())), Some(BreakEven::Never));
    assert_eq!(of(range(&low, &low)), Some(BreakEven::At(1)));
    assert_eq!(of(range(&low, &same)), Some(BreakEven::AtBest(1)));
    assert_eq!(of(range(&same, &high)), Some(BreakEven::Never));
    assert_eq!(
        of(Estimate::AtMost { high: low.clone(), ask: ask.clone() }),
        Some(BreakEven::At(1))
    );
    assert_eq!(of(Estimate::AtMost { high: high.clone(), ask: ask.clone() }), None);
    assert_eq!(of(Estimate::CannotSay { ask: ask.clone() }), None);

    // The first three visits are free, and the others cost more than the fee.
    let claim = Claim {
        allowed: Some(dollars("150")),
        copay: Some(dollars("150")),
        deductible: Meter::NOTHING,
        first: Some(FirstVisits { count: 3, copay: Cents::ZERO }),
        ..Claim::default()
    };
    let Estimate::Exact(turns) = in_network(&claim, VISITS, false).map(|plan| plan.year(pace))
    else {
        panic!("all is known")
    };
    assert_eq!(of(Estimate::Exact(turns.clone())), Some(BreakEven::Varies));
    assert_eq!(of(range(&turns, &high)), Some(BreakEven::Varies));
    assert_eq!(of(Estimate::AtMost { high: turns, ask: ask.clone() }), None);

    let late = out_of_network(
        &Superbill {
            allowed: Some(dollars("100")),
            coinsurance: Some(Default::default()),
            deductible: Meter { left: Some(dollars("300")), yearly: None },
            ..Superbill::default()
        },
        dollars("100"),
    );
    let Estimate::Exact(late) = late.map(|plan| plan.year(pace)) else { panic!("all is known") };
    assert_eq!(of(range(&low, &late)), Some(BreakEven::Between(1, 4)));
}

proptest! {
    #[test]
    fn whatever_the_plan_allows_lies_within_the_range(
        fee in amount(), allowed in amount(), superbill in superbill(), pace in pace()
    ) {
        prop_assume!(superbill.coinsurance.is_some());
        let open = Superbill { allowed: None, ..superbill };
        let known = Superbill { allowed: Some(allowed.min(fee)), ..superbill };
        let (low, high) = range(out_of_network(&open, fee), pace);
        let (least, most) = range(out_of_network(&known, fee), pace);
        prop_assert!(never_more(&low, &least) && never_more(&most, &high));
    }

    #[test]
    fn whatever_is_left_of_the_deductible_lies_within_the_range(
        claim in claim(), superbill in superbill(), fee in amount(), deductible in yearly(),
        pace in pace()
    ) {
        let deductible = |meter: Meter| Meter {
            left: Some(meter.yearly.map_or(deductible, |yearly| yearly.min(deductible))),
            // One that nobody named is as large as any.
            yearly: meter.yearly.or(Some(deductible)),
        };
        let open = |meter: Meter| Meter { left: None, ..meter };
        let estimates = [
            (
                in_network(&Claim { deductible: open(claim.deductible), ..claim }, VISITS, false),
                in_network(&Claim { deductible: deductible(claim.deductible), ..claim }, VISITS, false),
            ),
            (
                out_of_network(&Superbill { deductible: open(superbill.deductible), ..superbill }, fee),
                out_of_network(
                    &Superbill { deductible: deductible(superbill.deductible), ..superbill },
                    fee,
                ),
            ),
        ];
        for (open, known) in estimates {
            if matches!(open, Estimate::CannotSay { .. }) || matches!(known, Estimate::AtMost { .. }) {
                continue;
            }
            let ((low, high), (least, most)) = (range(open, pace), range(known, pace));
            prop_assert!(never_more(&low, &least) && never_more(&most, &high));
        }
    }

    #[test]
    fn a_copay_is_the_most_whatever_the_price(
        copay in amount(), claim in claim(), allowed in amount(), maximum in option::of(yearly()),
        pace in pace()
    ) {
        let met = Meter { left: Some(Cents::ZERO), yearly: Some(Cents::ZERO) };
        let maximum = Meter { left: maximum, yearly: maximum };
        let (first, beyond) = (claim.first, claim.beyond);
        let open = Claim { copay: Some(copay), deductible: met, maximum, first, beyond, ..Claim::default() };
        let known = Claim { allowed: Some(allowed), ..open };
        let Estimate::AtMost { high, .. } = in_network(&open, VISITS, true) else {
            return Err(TestCaseError::fail("no bound"));
        };
        let (_, most) = range(in_network(&known, VISITS, true), pace);
        prop_assert!(never_more(&most, &high.year(pace)));
    }

    #[test]
    fn the_next_visit_is_said_at_least_as_far_as_the_year(
        claim in claim(), superbill in superbill(), fee in amount(), pace in pace()
    ) {
        let (claim, superbill) = (Some(claim), Some(superbill));
        let amounts = Amounts { fee, reduced: None, pace, claim, superbill };
        let (next, year) = (Comparison::of_next_visit(&amounts), Comparison::of(&amounts));
        for ((_, next), (_, year)) in next.through_plan().zip(year.through_plan()) {
            let first = year.clone().map(|year| year.running()[0]);
            match (next, &first) {
                (Estimate::Exact(next), Estimate::Range { low, high, .. }) => {
                    prop_assert!(next == low && next == high);
                }
                (_, Estimate::CannotSay { .. }) => {}
                (Estimate::Exact(next), Estimate::AtMost { high, .. }) => {
                    prop_assert!(next.you <= high.you);
                }
                // With more first visits than one, the most of any visit is no more than that of all.
                (Estimate::AtMost { high: next, .. }, Estimate::AtMost { high, .. }) => {
                    prop_assert!(next.you <= high.you);
                }
                _ => prop_assert_eq!(next, &first),
            }
            prop_assert!(next.ask().iter().all(|field| year.ask().contains(field)));
        }
    }

    #[test]
    fn what_is_known_is_said_exactly_and_asks_nothing(
        claim in claim(), superbill in superbill(), fee in amount()
    ) {
        let meter = |meter: Meter| Meter { left: meter.left.or(Some(fee)), ..meter };
        let claim = Claim {
            allowed: claim.allowed.or(Some(fee)),
            copay: claim.copay.or(Some(fee)),
            deductible: meter(claim.deductible),
            ..claim
        };
        let superbill = Superbill {
            allowed: superbill.allowed.or(Some(fee)),
            coinsurance: superbill.coinsurance.or(Some(Default::default())),
            deductible: meter(superbill.deductible),
            ..superbill
        };
        for estimate in [in_network(&claim, VISITS, false), out_of_network(&superbill, fee)] {
            prop_assert!(matches!(estimate, Estimate::Exact(_)));
            prop_assert!(estimate.ask().is_empty());
        }
    }

    #[test]
    fn what_is_open_is_asked_for(claim in claim(), superbill in superbill(), fee in amount()) {
        for (estimate, open) in [
            (in_network(&claim, VISITS, false), [
                (Field::InAllowed, claim.allowed.is_none()),
                (Field::Copay, claim.copay.is_none() && claim.coinsurance.is_none()),
                (Field::InDeductible, claim.deductible.left.is_none()),
            ]),
            (out_of_network(&superbill, fee), [
                (Field::OutAllowed, superbill.allowed.is_none()),
                (Field::OutCoinsurance, superbill.coinsurance.is_none()),
                (Field::OutDeductible, superbill.deductible.left.is_none()),
            ]),
        ] {
            for (field, is_open) in open {
                prop_assert_eq!(estimate.ask().contains(&field), is_open);
            }
        }
    }
}

fn meter() -> impl Strategy<Value = Meter> {
    (option::of(yearly()), option::of(yearly())).prop_map(|(left, yearly)| Meter { left, yearly })
}

fn claim() -> impl Strategy<Value = Claim> {
    let known = (option::of(amount()), option::of(amount()), option::of(share()));
    let first = option::of((1..=31_u32, amount()));
    let first = first.prop_map(|first| first.map(|(count, copay)| FirstVisits { count, copay }));
    (known, meter(), meter(), first, amount()).prop_map(
        |(known, deductible, maximum, first, beyond)| {
            let (allowed, copay, coinsurance) = known;
            Claim { allowed, copay, coinsurance, deductible, maximum, first, beyond }
        },
    )
}

fn superbill() -> impl Strategy<Value = Superbill> {
    let known = (option::of(amount()), option::of(share()));
    (known, meter(), meter()).prop_map(|((allowed, coinsurance), deductible, maximum)| Superbill {
        allowed,
        coinsurance,
        deductible,
        maximum,
    })
}

/// The best and the worst year.
#[track_caller]
fn range(estimate: Estimate<Plan>, pace: Pace) -> (Year, Year) {
    match estimate.map(|plan| plan.year(pace)) {
        Estimate::Exact(year) => (year.clone(), year),
        Estimate::Range { low, high, .. } => (low, high),
        other => panic!("not a range: {other:?}"),
    }
}

/// Whether this has cost the visitor no more than that, at any visit.
fn never_more(this: &Year, that: &Year) -> bool {
    this.costs_more_from(that).is_none()
}

#[track_caller]
fn ends(estimate: Option<Estimate<Year>>) -> (Cents, Cents, Vec<Field>) {
    match estimate {
        Some(Estimate::Range { low, high, ask }) => (low.total().you, high.total().you, ask),
        other => panic!("not a range: {other:?}"),
    }
}

#[track_caller]
fn compare(typed: &[(&str, &str)]) -> Comparison {
    Comparison::of(&parse(&whole_form(), &entries(typed)).expect("nothing is wrong with it"))
}
