//! When a source has to be read again: after a year, or earlier where it is known to change.

use coverage_guide::domain::sources::{REVIEWED, Source};
use jiff::ToSpan;
use jiff::civil::Date;

use crate::date;

/// When something is worth another look.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum When {
    /// On this day of each year: month and day.
    Yearly(i8, i8),
    /// Three months after each reading.
    Quarterly,
    /// Before each of these days, `YYYY-MM-DD`, in order.
    Before(&'static [&'static str]),
}

/// One line of the calendar.
pub struct Recheck {
    pub when: When,
    pub what: &'static str,
    /// The ids of the sources that say it.
    pub sources: &'static [&'static str],
}

/// What to read again, and when.
pub const CALENDAR: &[Recheck] = &[
    Recheck {
        when: When::Yearly(1, 1),
        what: "Out-of-pocket limits, the Part B deductible, limits of health savings accounts",
        sources: &["aca-oop-limit", "medicare-partb", "hsa-2026"],
    },
    Recheck {
        when: When::Yearly(1, 1),
        what: "Questions on the forms for security clearances",
        sources: &["clearance-2016", "clearance-pvq", "fix-sf86"],
    },
    Recheck {
        when: When::Yearly(1, 1),
        what: "Procedure codes",
        sources: &["cpt-times", "cpt-90847-meaning", "cpt-90837-scrutiny", "cpt-no-couples-code"],
    },
    Recheck {
        when: When::Yearly(10, 1),
        what: "The edition of the diagnosis codes, and their guideline I.B.14",
        sources: &["dx-f-vs-z", "dx-z-secondary", "dx-z63-list", "dx-z70", "dx-f52", "fix-z-codes"],
    },
    Recheck {
        when: When::Before(&["2027-05-11", "2028-05-10"]),
        what: "Web accessibility dates, which a final rule may change",
        sources: &["fix-504-dates"],
    },
    Recheck {
        when: When::Before(&["2026-12-31", "2027-12-31"]),
        what: "When sign-up for a marketplace plan ends",
        sources: &["enrollment"],
    },
    Recheck {
        when: When::Before(&["2027-01-01"]),
        what: "Medicaid’s work rules, which begin",
        sources: &["medicaid-work"],
    },
    Recheck {
        when: When::Before(&["2027-12-31"]),
        what: "Medicare’s rule on visits by video and phone, which ends",
        sources: &["telehealth-medicare"],
    },
    Recheck {
        when: When::Quarterly,
        what: "The parity rule of 2024 and whether it is enforced",
        sources: &["mhpaea-2024-rule", "mhpaea-what"],
    },
    Recheck { when: When::Quarterly, what: "The rule on short-term plans", sources: &["stldi"] },
    Recheck { when: When::Quarterly, what: "Medical rules for pilots", sources: &["pilot"] },
    Recheck {
        when: When::Quarterly,
        what: "The TRICARE manual, chapter 7, section 1.1",
        sources: &["tricare-sex-therapy", "tricare-family", "fix-tricare-sex-therapy"],
    },
    Recheck {
        when: When::Quarterly,
        what: "State laws on plan notices and on minors",
        sources: &["eob-ca", "eob-ma", "eob-wa", "eob-ny-wi", "eob-or", "eob-ct", "minors-states"],
    },
];

impl Recheck {
    /// The day from which the line is due, given the day of the last reading. `None`: nothing is left to come.
    pub fn due(&self, read: Date) -> Option<Date> {
        match self.when {
            When::Yearly(month, day) => {
                let this_year = Date::new(read.year(), month, day).ok()?;
                let next_year = Date::new(read.year() + 1, month, day).ok()?;
                Some(if this_year > read { this_year } else { next_year })
            }
            When::Quarterly => Some(read.saturating_add(3.months())),
            When::Before(days) => {
                days.iter().filter_map(|day| date::parse(day)).find(|day| *day > read)
            }
        }
    }
}

/// The day from which a source is to be read again: twelve months after the last reading, or earlier where the
/// calendar says so. What nobody has read is looked for again a year after the facts were. `None`: its day of
/// reading is none.
pub fn read_again_by(source: &Source) -> Option<Date> {
    let read = date::parse(source.read.unwrap_or(REVIEWED))?;
    let lines = CALENDAR.iter().filter(|line| line.sources.contains(&source.id));
    let dues = lines.filter_map(|line| line.due(read));
    dues.chain([read.saturating_add(12.months())]).min()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use coverage_guide::domain::sources::{NOT_CITED, SOURCES};

    use super::*;

    #[test]
    fn the_calendar_speaks_of_sources_there_are() {
        let known: BTreeSet<_> = SOURCES.iter().chain(NOT_CITED).map(|source| source.id).collect();
        for line in CALENDAR {
            assert!(!line.sources.is_empty(), "{}", line.what);
            for id in line.sources {
                assert!(known.contains(id), "`{id}`: {}", line.what);
            }
            if let When::Before(days) = line.when {
                assert!(days.iter().all(|day| date::parse(day).is_some()) && days.is_sorted());
            }
        }
    }

    /// Guards that whoever plans a year reads in `CONTRIBUTING.md` what falls due in it.
    #[test]
    fn the_calendar_is_written_down_for_people() {
        let document = include_str!("../../../CONTRIBUTING.md");
        for line in CALENDAR {
            let when = match line.when {
                When::Yearly(month, day) => {
                    format!("every {}", Date::constant(2027, month, day).strftime("%B %-d"))
                }
                When::Quarterly => "every three months".to_owned(),
                When::Before(days) => format!("before {}", days.join(", ")),
            };
            let row = format!("| {when} | {}", line.what);
            assert!(document.contains(&row), "CONTRIBUTING.md lacks: {row}");
        }
        let rows = document.split("\n## ").find(|part| part.starts_with("The year")).unwrap();
        assert_eq!(rows.lines().filter(|row| row.starts_with("| ")).count(), CALENDAR.len() + 1);
    }

    #[test]
    fn a_source_has_a_day_of_its_own_to_be_read_again() {
        let by = |id: &str| {
            let source = SOURCES.iter().chain(NOT_CITED).find(|source| source.id == id);
            read_again_by(source.unwrap()).unwrap().to_string()
        };
        assert_eq!(by("enrollment"), "2026-12-31", "sign-up ends");
        assert_eq!(by("aca-oop-limit"), "2027-01-01");
        assert_eq!(by("dx-z-secondary"), "2027-10-01");
        assert_eq!(by("pilot"), "2027-02-23", "every three months");
        assert_eq!(by("eob-wa"), "2027-02-26", "the same, from its own day");
        assert_eq!(by("net-in"), "2027-11-23", "twelve months");
        assert_eq!(by("gap-exception"), "2027-11-23", "not read: looked for again");
        for source in SOURCES.iter().chain(NOT_CITED) {
            let read = date::parse(source.read.unwrap_or(REVIEWED)).unwrap();
            let by = read_again_by(source).unwrap();
            assert!(read < by && by <= read.saturating_add(12.months()), "{}", source.id);
        }
    }

    #[test]
    fn a_line_is_due_after_the_review_and_never_on_it() {
        let due = |when, reviewed| {
            let line = Recheck { when, what: "", sources: &[] };
            line.due(date::parse(reviewed).unwrap()).map(|day| day.to_string())
        };
        let some = |day: &str| Some(day.to_owned());
        assert_eq!(due(When::Yearly(1, 1), "2026-11-23"), some("2027-01-01"));
        assert_eq!(due(When::Yearly(10, 1), "2026-09-30"), some("2026-10-01"));
        assert_eq!(due(When::Yearly(10, 1), "2026-10-01"), some("2027-10-01"));
        assert_eq!(due(When::Quarterly, "2026-11-30"), some("2027-02-28"));
        let before = When::Before(&["2027-05-11", "2028-05-10"]);
        assert_eq!(due(before, "2026-11-23"), some("2027-05-11"));
        assert_eq!(due(before, "2027-05-11"), some("2028-05-10"));
        assert_eq!(due(before, "2028-05-10"), None);
    }
}
