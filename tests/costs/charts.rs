//! The numbers behind the picture.

use coverage_guide::domain::costs::chart::Axis;
use coverage_guide::domain::costs::money::Cents;
use proptest::prelude::*;

#[test]
fn an_axis_has_round_steps_and_few_of_them() {
    for (most, step, steps) in [
        (0, 100, 1),
        (1, 100, 1),
        (400, 100, 4),
        (401, 200, 3),
        (801, 500, 2),
        (144_000, 50_000, 3),
        (960_000, 500_000, 2),
        (1_152_000, 500_000, 3),
        (37_200_000_000, 10_000_000_000, 4),
    ] {
        let axis = Axis::of(Cents(most));
        assert_eq!(axis, Axis { step: Cents(step), steps }, "{most}");
    }
}

proptest! {
    #[test]
    fn everything_fits_its_axis(most in 0..=40_000_000_000_u64, part in 0..=100_u64) {
        let axis = Axis::of(Cents(most));
        prop_assert!((1..=4).contains(&axis.steps) && axis.at(axis.steps).0 >= most);
        prop_assert!(axis.height(Cents(most * part / 100), 1800) <= 1800);
        prop_assert_eq!(axis.height(axis.at(axis.steps), 1800), 1800);
        prop_assert_eq!(axis.height(Cents(0), 1800), 0);
    }
}
