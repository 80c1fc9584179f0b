//! Dates, and the one clock of the project.

use jiff::civil::Date;
use jiff::{Timestamp, tz::TimeZone};

/// Today in UTC: the same on every machine that builds.
pub fn today() -> Date {
    TimeZone::UTC.to_datetime(Timestamp::now()).date()
}

/// A day written `YYYY-MM-DD`, and in no other way.
pub fn parse(day: &str) -> Option<Date> {
    day.parse::<Date>().ok().filter(|date| date.to_string() == day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_written_in_one_way() {
        for wrong in ["", "2026", "2026-2-03", "2026-02-29", "2026-02-03T10:00", "+002026-02-03"] {
            assert_eq!(parse(wrong), None, "{wrong}");
        }
        assert_eq!(parse("2028-02-29").unwrap().to_string(), "2028-02-29");
    }
}
