//! Guards when a kiosk warns and when it forgets.

use coverage_guide::domain::profile::Kiosk;
use coverage_guide::embed::idle::{Idle, Quiet};

/// Warns after a minute, for half a minute.
const LIMITS: Kiosk = Kiosk { idle_seconds: 60, warning_seconds: 30 };
/// Any moment.
const START: f64 = 1.7e12;

fn idle() -> Idle {
    Idle::new(LIMITS, START)
}

#[track_caller]
fn at(idle: &mut Idle, seconds: f64) -> Quiet {
    idle.at(START + seconds * 1000.0)
}

#[test]
fn it_warns_counts_down_and_is_over() {
    let mut idle = idle();
    assert_eq!(at(&mut idle, 0.0), Quiet::Active);
    assert_eq!(at(&mut idle, 59.999), Quiet::Active);
    assert_eq!(at(&mut idle, 60.0), Quiet::Warning { left: 30 });
    assert_eq!(at(&mut idle, 60.001), Quiet::Warning { left: 30 });
    assert_eq!(at(&mut idle, 61.0), Quiet::Warning { left: 29 });
    assert_eq!(at(&mut idle, 89.999), Quiet::Warning { left: 1 });
    assert_eq!(at(&mut idle, 90.0), Quiet::Over);
    assert_eq!(at(&mut idle, 1e6), Quiet::Over, "a tablet that slept forgets when it wakes");
}

#[test]
fn a_touch_begins_the_time_again() {
    let mut idle = idle();
    idle.touch(START + 59_000.0);
    assert_eq!(at(&mut idle, 118.0), Quiet::Active);
    assert_eq!(at(&mut idle, 119.0), Quiet::Warning { left: 30 });
}

#[test]
fn while_it_warns_only_the_answer_counts() {
    let mut idle = idle();
    idle.touch(START + 70_000.0);
    assert_eq!(at(&mut idle, 70.0), Quiet::Warning { left: 20 });
    idle.stay(START + 70_000.0);
    assert_eq!(at(&mut idle, 70.0), Quiet::Active);
    assert_eq!(at(&mut idle, 129.0), Quiet::Active);
    assert_eq!(at(&mut idle, 130.0), Quiet::Warning { left: 30 });
}

#[test]
fn a_touch_after_the_end_brings_nothing_back() {
    let mut idle = idle();
    idle.touch(START + 90_000.0);
    assert_eq!(at(&mut idle, 90.0), Quiet::Over);
}

#[test]
fn a_clock_that_is_set_back_keeps_no_visit_longer() {
    let mut idle = idle();
    assert_eq!(at(&mut idle, -3600.0), Quiet::Active);
    assert_eq!(at(&mut idle, -3540.0), Quiet::Warning { left: 30 });
    assert_eq!(at(&mut idle, -3510.0), Quiet::Over);
}

#[test]
fn a_kiosk_that_the_staff_ended_is_left_after_ten_minutes() {
    let mut idle = idle();
    assert!(!idle.is_left(START + 599_999.0));
    assert!(idle.is_left(START + 600_000.0));
    idle.stay(START + 600_000.0);
    assert!(!idle.is_left(START + 1_199_999.0));
    // A clock that was set back begins the time again, and does not stop it.
    assert!(!idle.is_left(START));
    assert!(idle.is_left(START + 600_000.0));
}
