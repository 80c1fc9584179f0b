//! What holds for every plan, visit by visit and over the year.

use coverage_guide::domain::costs::money::{Cents, Share};
use coverage_guide::domain::costs::visit::{Left, Owed, Paid, Terms, above_allowed};
use coverage_guide::domain::costs::year::{MONTHS, Pace, Plan};
use proptest::prelude::*;

use crate::support::{amount, in_network, left, out_of_network, owed, pace, plan, share, terms};

proptest! {
    #[test]
    fn in_network_the_two_parts_are_the_allowed_amount(terms in in_network(), mut left in left()) {
        let paid = terms.pay(&mut left);
        prop_assert_eq!(paid.you.0 + paid.plan.0, terms.charged().0);
    }

    #[test]
    fn out_of_network_the_two_parts_are_the_fee(terms in out_of_network(), mut left in left()) {
        let paid = terms.pay(&mut left);
        prop_assert_eq!(paid.you.0 + paid.plan.0, terms.charged().0);
    }

    #[test]
    fn a_plan_never_pays_more_than_it_allows(
        fee in amount(), allowed in amount(), coinsurance in share(), mut left in left()
    ) {
        let terms = Terms::OutOfNetwork { fee, allowed, coinsurance };
        prop_assert!(terms.pay(&mut left).plan <= allowed.min(fee));
    }

    #[test]
    fn in_network_a_lower_limit_never_costs_more(
        terms in in_network(), before in left(), lower in amount()
    ) {
        let (mut one, mut other) = (before, before);
        other.maximum = Some(before.maximum.map_or(lower, |maximum| maximum.min(lower)));
        let limit = other.maximum;
        let (high, low) = (terms.pay(&mut one).you, terms.pay(&mut other).you);
        prop_assert!(low <= high);
        prop_assert!(Some(low.less(beyond(terms))) <= limit);
    }

    #[test]
    fn a_visit_takes_no_more_of_the_deductible_than_the_plan_counts(
        terms in terms(), before in left()
    ) {
        let mut after = before;
        terms.pay(&mut after);
        let counted = match terms {
            Terms::InNetwork { .. } if before.first > 0 => Cents::ZERO,
            Terms::InNetwork { allowed, .. } => allowed,
            Terms::OutOfNetwork { fee, allowed, .. } => fee.min(allowed),
            Terms::SelfPay { .. } => Cents::ZERO,
        };
        prop_assert_eq!(after.deductible.0, before.deductible.0 - counted.min(before.deductible).0);
    }

    #[test]
    fn what_is_above_the_allowed_amount_never_counts(
        allowed in amount(), more in amount(), coinsurance in share(), before in left()
    ) {
        let fee = allowed + more;
        prop_assert_eq!(above_allowed(fee, allowed), more);
        prop_assert_eq!(above_allowed(allowed, fee), Cents::ZERO);
        let [(plain, after_plain), (dear, after_dear)] = [allowed, fee].map(|fee| {
            let mut left = before;
            (Terms::OutOfNetwork { fee, allowed, coinsurance }.pay(&mut left), left)
        });
        prop_assert_eq!(after_plain, after_dear);
        prop_assert_eq!(plain.plan, dear.plan);
        prop_assert_eq!(plain.you + more, dear.you);
    }

    #[test]
    fn a_limit_falls_by_what_counts_of_what_is_paid(terms in terms(), before in left()) {
        let mut after = before;
        let paid = terms.pay(&mut after);
        let counts = match terms {
            Terms::InNetwork { .. } => paid.you.less(beyond(terms)),
            Terms::OutOfNetwork { fee, allowed, .. } => Cents(fee.min(allowed).0 - paid.plan.0),
            Terms::SelfPay { .. } => Cents::ZERO,
        };
        prop_assert_eq!(after.maximum, before.maximum.map(|maximum| Cents(maximum.0 - counts.0)));
    }

    #[test]
    fn a_visit_in_network_is_what_the_formula_says(
        allowed in amount(), owed in owed(), first in amount(), beyond in amount(), left in left()
    ) {
        let is_first = left.first > 0;
        let d = if is_first { 0 } else { left.deductible.0.min(allowed.0) };
        let (a, b, d) = (i128::from(allowed.0), i128::from(beyond.0), i128::from(d));
        let s = match owed {
            _ if is_first => i128::from(first.0),
            Owed::Copay(copay) => i128::from(copay.0),
            Owed::Coinsurance(share) => half_up(share, a - d),
            Owed::Both(copay, share) => i128::from(copay.0) + half_up(share, a),
        };
        let m = left.maximum.map_or(i128::MAX, |maximum| i128::from(maximum.0));
        let you = (d + s).min(a).min(m);
        let paid = Terms::InNetwork { allowed, owed, first, beyond }.pay(&mut left.clone());
        prop_assert_eq!((i128::from(paid.you.0), i128::from(paid.plan.0)), (you + b, a - you));
    }

    #[test]
    fn first_visits_leave_the_deductible_alone_and_put_the_others_off(
        terms in in_network(), before in left(), visits in 0..40_u32
    ) {
        let mut left = Left { maximum: None, ..before };
        for _ in 0..visits.min(before.first) {
            let paid = terms.pay(&mut left);
            let Terms::InNetwork { allowed, first, beyond, .. } = terms else { unreachable!() };
            prop_assert_eq!(paid.you, first.min(allowed) + beyond);
        }
        prop_assert_eq!(left.deductible, before.deductible);
        prop_assert_eq!(left.first, before.first.saturating_sub(visits));
        if left.first == 0 {
            let mut without = Left { first: 0, maximum: None, ..before };
            prop_assert_eq!(terms.pay(&mut left), terms.pay(&mut without));
        }
    }

    #[test]
    fn what_is_beyond_the_plan_is_paid_besides_and_counts_toward_nothing(
        terms in in_network(), more in amount(), before in left()
    ) {
        let Terms::InNetwork { allowed, owed, first, beyond } = terms else { unreachable!() };
        let longer = Terms::InNetwork { allowed, owed, first, beyond: beyond + more };
        let (mut one, mut other) = (before, before);
        let (plain, long) = (terms.pay(&mut one), longer.pay(&mut other));
        prop_assert_eq!(long, Paid { you: plain.you + more, ..plain });
        prop_assert_eq!(one, other);
    }

    #[test]
    fn the_next_visit_is_the_first_of_the_year(plan in plan(), pace in pace()) {
        prop_assert_eq!(plan.year(pace).running()[0], plan.next_visit());
    }

    #[test]
    fn a_visit_out_of_network_is_what_the_formula_says(
        fee in amount(), allowed in amount(), coinsurance in share(), left in left()
    ) {
        let a = i128::from(fee.0.min(allowed.0));
        let d = i128::from(left.deductible.0).min(a);
        let mut plan = half_up(coinsurance.rest(), a - d);
        if let Some(maximum) = left.maximum {
            plan = plan.max(a - i128::from(maximum.0));
        }
        let paid = Terms::OutOfNetwork { fee, allowed, coinsurance }.pay(&mut left.clone());
        let expected = (i128::from(fee.0) - plan, plan);
        prop_assert_eq!((i128::from(paid.you.0), i128::from(paid.plan.0)), expected);
    }

    #[test]
    fn self_pay_is_the_fee_and_counts_toward_nothing(fee in amount(), before in left()) {
        let mut after = before;
        let paid = Terms::SelfPay { fee }.pay(&mut after);
        prop_assert_eq!(paid, Paid { you: fee, plan: Cents::ZERO });
        prop_assert_eq!(after, before);
    }

    #[test]
    fn a_share_and_the_rest_are_the_whole(share in share(), amount in amount()) {
        prop_assert_eq!(share.rest().rest(), share);
        let both = share.of(amount) + share.rest().of(amount);
        // Half a cent may go up on both sides.
        prop_assert!(both == amount || both.0 == amount.0 + 1);
        prop_assert_eq!(i128::from(share.of(amount).0), half_up(share, i128::from(amount.0)));
    }

    #[test]
    fn the_year_keeps_every_cent(plan in plan(), pace in pace()) {
        let year = plan.year(pace);
        prop_assert_eq!(year.running().len() as u32, MONTHS * pace.sessions);
        for (visits, paid) in (1..).zip(year.running()) {
            prop_assert_eq!(paid.you.0 + paid.plan.0, plan.terms.charged().0 * visits);
        }
        prop_assert_eq!(year.running().last(), Some(&year.total()));
    }

    #[test]
    fn what_was_paid_in_all_never_falls(plan in plan(), pace in pace()) {
        let year = plan.year(pace);
        let mut before = Paid::default();
        for paid in year.running() {
            prop_assert!(paid.you >= before.you && paid.plan >= before.plan);
            before = *paid;
        }
        let months = (0..=MONTHS).map(|month| year.after_month(month));
        prop_assert!(months.is_sorted_by_key(|paid| paid.you));
    }

    #[test]
    fn the_year_is_its_visits_one_by_one(plan in plan(), pace in pace()) {
        let (mut left, mut paid, mut all) = (plan.now, Paid::default(), Vec::new());
        for visit in 0..MONTHS * pace.sessions {
            if pace.restart.is_some_and(|month| visit == month * pace.sessions) {
                left = plan.renewed;
            }
            let one = plan.terms.pay(&mut left);
            paid = Paid { you: paid.you + one.you, plan: paid.plan + one.plan };
            all.push(paid);
        }
        let year = plan.year(pace);
        prop_assert_eq!(year.running(), &all[..]);
        for month in 0..=MONTHS {
            let visits = (month * pace.sessions) as usize;
            let expected = visits.checked_sub(1).map_or(Paid::default(), |last| all[last]);
            prop_assert_eq!(year.after_month(month), expected);
        }
        let first = all.iter().position(|paid| paid.plan.0 > 0).map(|at| at + 1);
        prop_assert_eq!(year.first_paid_by_plan(), first);
    }

    #[test]
    fn a_plan_year_that_starts_over_brings_deductible_and_limit_back(
        plan in plan(), sessions in 1..=8_u32, restart in 1..MONTHS
    ) {
        let year = plan.year(Pace { sessions, restart: Some(restart) });
        let plain = Pace { sessions, restart: None };
        let (before, after) = (plan.year(plain), Plan { now: plan.renewed, ..plan }.year(plain));
        let first = before.after_month(restart);
        prop_assert_eq!(year.after_month(restart), first);
        for month in 0..=MONTHS - restart {
            let (is, more) = (year.after_month(restart + month), after.after_month(month));
            let expected = Paid { you: first.you + more.you, plan: first.plan + more.plan };
            prop_assert_eq!(is, expected);
        }
    }

    #[test]
    fn a_plan_year_that_starts_over_after_the_twelve_months_changes_nothing(
        plan in plan(), sessions in 1..=8_u32
    ) {
        let [with, without] = [Some(MONTHS), None].map(|restart| plan.year(Pace { sessions, restart }));
        prop_assert_eq!(with, without);
    }

    #[test]
    fn the_break_even_is_the_first_visit_that_costs_more_in_all(
        one in plan(), other in plan(), pace in pace()
    ) {
        let (one, other) = (one.year(pace), other.year(pace));
        let from = one.costs_more_from(&other);
        for (at, (this, that)) in (1..).zip(one.running().iter().zip(other.running())) {
            if from.is_none_or(|from| at < from) {
                prop_assert!(this.you <= that.you);
            } else if from == Some(at) {
                prop_assert!(this.you > that.you);
            }
        }
        let later = from.map_or(&[][..], |from| &one.running()[from..]);
        let stays = later.iter().zip(&other.running()[one.running().len() - later.len()..]);
        let stays = stays.into_iter().all(|(this, that)| this.you > that.you);
        prop_assert_eq!(one.costs_more_for_good(&other), stays);
    }

    #[test]
    fn the_month_of_a_visit_is_the_one_it_is_paid_in(plan in plan(), pace in pace()) {
        let year = plan.year(pace);
        for visit in 1..=year.running().len() {
            let month = u32::try_from(year.month_of(visit)).expect("there are twelve");
            prop_assert!(visit as u32 > (month - 1) * pace.sessions);
            prop_assert!(visit as u32 <= month * pace.sessions);
        }
    }
}

#[test]
fn half_a_cent_goes_up_and_less_does_not() {
    let half = Share::millionths(500_000);
    assert_eq!(half.of(Cents(1)), Cents(1));
    assert_eq!(Share::millionths(499_999).of(Cents(1)), Cents(0));
    // Out of network it is the plan's part that is rounded, and what is left is yours.
    let terms = Terms::OutOfNetwork { fee: Cents(101), allowed: Cents(101), coinsurance: half };
    let paid = terms.pay(&mut Left::NOTHING.clone());
    assert_eq!(paid, Paid { you: Cents(50), plan: Cents(51) });
    // In network it is your part.
    let owed = Owed::Coinsurance(half);
    let terms =
        Terms::InNetwork { allowed: Cents(101), owed, first: Cents::ZERO, beyond: Cents::ZERO };
    let paid = terms.pay(&mut Left::NOTHING.clone());
    assert_eq!(paid, Paid { you: Cents(51), plan: Cents(50) });
}

/// What is paid for the part of a visit that the plan does not pay for.
fn beyond(terms: Terms) -> Cents {
    match terms {
        Terms::InNetwork { beyond, .. } => beyond,
        Terms::OutOfNetwork { .. } | Terms::SelfPay { .. } => Cents::ZERO,
    }
}

/// The same rounding, by another road.
fn half_up(share: Share, amount: i128) -> i128 {
    let (mut low, mut high) = (0, 1_000_000);
    while low < high {
        let middle = (low + high) / 2;
        if Share::millionths(middle) < share { low = middle + 1 } else { high = middle }
    }
    let part = amount * i128::from(low);
    let (cents, rest) = (part / 1_000_000, part % 1_000_000);
    cents + i128::from(rest * 2 >= 1_000_000)
}
