//! The numbers behind the picture.

use coverage_guide::domain::costs::chart::{Axis, spread};
use coverage_guide::domain::costs::money::Cents;
use proptest::collection::vec;
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

    #[test]
    fn labels_stand_apart_within_their_bounds_and_in_order(
        places in vec(120..=1900_u64, 0..=5)
    ) {
        let mut spread_out = places.clone();
        spread(&mut spread_out, 120, 1900, 290);
        for (at, place) in spread_out.iter().enumerate() {
            prop_assert!((120..=1900).contains(place));
            for (other, is) in spread_out.iter().enumerate().skip(at + 1) {
                prop_assert!(place.abs_diff(*is) >= 290);
                prop_assert!(places[at] == places[other] || (places[at] < places[other]) == (place < is));
            }
        }
    }

    #[test]
    fn labels_with_room_stay_where_they_are(first in 120..=800_u64, second in 1200..=1900_u64) {
        let mut places = [second, first];
        spread(&mut places, 120, 1900, 290);
        prop_assert_eq!(places, [second, first]);
    }
}
