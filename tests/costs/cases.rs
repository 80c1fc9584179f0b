//! What a year comes to, case by case, in exact cents: one sentence, the answers, what is typed, and the sums.

use coverage_guide::domain::choices::Way;
use coverage_guide::domain::costs::amounts::parse;
use coverage_guide::domain::costs::entries::Field;
use coverage_guide::domain::costs::estimate::{Comparison, Estimate};
use coverage_guide::domain::costs::money::Cents;

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

/// Twelve months of somebody with symptoms and a plan through work.
struct Case(Comparison);

#[track_caller]
fn year(answers: &[(&str, &str)], typed: &[(&str, &str)]) -> Case {
    let form = form(Practice::Steffen, &[INSURED, answers].concat());
    let form = form.expect("the practice offers it");
    Case(Comparison::of(&parse(&form, &entries(typed)).expect("nothing is wrong with it")))
}

impl Case {
    #[track_caller]
    fn exact(&self, way: Way, you: &str) {
        let estimate = self.estimate(way);
        assert!(matches!(estimate, Estimate::Exact(_)), "{estimate:?}");
        assert_eq!(estimate, Estimate::Exact(dollars(you)));
    }

    #[track_caller]
    fn at_most(&self, way: Way, high: &str, ask: &[Field]) {
        let expected = Estimate::AtMost { high: dollars(high), ask: ask.to_vec() };
        assert_eq!(self.estimate(way), expected);
    }

    #[track_caller]
    fn cannot_say(&self, way: Way, ask: &[Field]) {
        assert_eq!(self.estimate(way), Estimate::CannotSay { ask: ask.to_vec() });
    }

    /// What the visitor pays in all.
    fn estimate(&self, way: Way) -> Estimate<Cents> {
        let (_, estimate) = match way {
            Way::SelfPay => return Estimate::Exact(self.0.self_pay.total().you),
            way => self.0.through_plan().find(|(of, _)| *of == way).expect("it is worked out"),
        };
        estimate.clone().map(|year| year.total().you)
    }
}
