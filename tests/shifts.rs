//! Guards leaving by the keyboard: three times Shift alone, and nothing else.

use coverage_guide::embed::shifts::{Pressed, Shifts};

/// Lets go of Shift alone.
fn shift(shifts: &mut Shifts, now: f64) -> Pressed {
    shifts.released(true, false, now)
}

#[test]
fn three_presses_leave_and_each_says_how_many_are_left() {
    let mut shifts = Shifts::default();
    assert_eq!(shift(&mut shifts, 10_000.0), Pressed::More(2));
    assert_eq!(shift(&mut shifts, 14_999.0), Pressed::More(1));
    assert_eq!(shift(&mut shifts, 19_998.0), Pressed::Leave, "five seconds for each of them");
    assert_eq!(shift(&mut shifts, 19_999.0), Pressed::More(2), "then it begins again");
}

#[test]
fn a_press_that_comes_late_is_the_first_again() {
    let mut shifts = Shifts::default();
    shift(&mut shifts, 10_000.0);
    assert_eq!(shift(&mut shifts, 15_000.0), Pressed::More(2));
}

#[test]
fn another_key_between_begins_again() {
    let mut shifts = Shifts::default();
    shift(&mut shifts, 10_000.0);
    shift(&mut shifts, 10_100.0);
    assert_eq!(shifts.released(false, false, 10_200.0), Pressed::Nothing);
    assert_eq!(shift(&mut shifts, 10_300.0), Pressed::More(2));
}

#[test]
fn capitals_and_going_back_with_shift_and_tab_do_not_count() {
    let mut shifts = Shifts::default();
    for now in [10_000.0, 10_100.0, 10_200.0, 10_300.0] {
        assert_eq!(shifts.released(false, true, now), Pressed::Nothing);
        assert_eq!(shift(&mut shifts, now), Pressed::Nothing, "Shift is let go after its letter");
    }
    assert_eq!(shift(&mut shifts, 10_400.0), Pressed::More(2));
}
