//! Dates, and the one clock of the project.

use jiff::civil::Date;
use jiff::{Timestamp, ToSpan, tz::TimeZone};

/// Today in UTC: the same on every machine that builds.
pub fn today() -> Date {
    TimeZone::UTC.to_datetime(Timestamp::now()).date()
}

/// A day written `YYYY-MM-DD`, and in no other way.
pub fn parse(day: &str) -> Option<Date> {
    day.parse::<Date>().ok().filter(|date| date.to_string() == day)
}

/// Whether a review on this day is over twelve months old.
pub fn is_overdue(reviewed: Date, today: Date) -> bool {
    reviewed.saturating_add(12.months()) < today
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn day(day: &str) -> Date {
        parse(day).unwrap()
    }

    #[test]
    fn a_day_is_written_in_one_way() {
        for wrong in ["", "2026", "2026-2-03", "2026-02-29", "2026-02-03T10:00", "+002026-02-03"] {
            assert_eq!(parse(wrong), None, "{wrong}");
        }
        assert_eq!(day("2028-02-29").to_string(), "2028-02-29");
    }

    #[test]
    fn a_review_is_good_for_twelve_months_and_not_a_day_more() {
        let overdue = |reviewed, today| is_overdue(day(reviewed), day(today));
        assert!(!overdue("2026-11-23", "2026-11-23"));
        assert!(!overdue("2026-11-23", "2027-11-23"));
        assert!(overdue("2026-11-23", "2027-11-24"));
        assert!(!overdue("2028-02-29", "2029-02-28"));
        assert!(overdue("2028-02-29", "2029-03-01"));
    }
}
