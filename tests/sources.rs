//! Guards the table of sources: a rule that cites a source must find exactly one, and find it whole.

use std::collections::BTreeSet;

use coverage_guide::domain::rules::every_rule;
use coverage_guide::domain::sources::{Cited, Confidence, NOT_CITED, SOURCES, Source};

#[test]
fn every_id_names_one_source() {
    let ids: BTreeSet<_> = all().map(|source| source.id).collect();
    assert_eq!(ids.len(), all().count(), "an id is used twice");

    for id in SOURCES.iter().map(|source| source.id) {
        assert_eq!(Cited::of(id).id(), id);
    }
    assert!(Cited::every().map(Cited::id).eq(SOURCES.iter().map(|source| source.id)));
}

#[test]
fn the_page_carries_just_the_sources_that_rules_cite() {
    let cited: BTreeSet<_> =
        every_rule().iter().flat_map(|rule| rule.sources).map(|cited| cited.id()).collect();
    let carried: BTreeSet<_> = SOURCES.iter().map(|source| source.id).collect();
    let idle: Vec<_> = carried.difference(&cited).collect();
    assert!(idle.is_empty(), "no rule cites {idle:?}: move them to NOT_CITED");
    let missing: Vec<_> = cited.difference(&carried).collect();
    assert!(missing.is_empty(), "rules cite {missing:?}: move them to SOURCES");
}

#[test]
fn an_unknown_id_names_no_source() {
    for id in ["", "dx", "DX-F-VS-Z"] {
        assert!(std::panic::catch_unwind(|| Cited::of(id)).is_err(), "{id}");
    }
}

#[test]
fn every_source_has_an_authority() {
    for source in all() {
        assert!(is_tidy(source.authority), "{}", source.id);
        assert!(source.citation.is_empty() || is_tidy(source.citation), "{}", source.id);
    }
}

/// WCAG 2.4.9: whoever hears a list of links hears nothing but their names.
#[test]
fn sources_of_one_name_are_at_one_place() {
    for one in all().filter(|source| !source.url.is_empty()) {
        for other in all().filter(|source| !source.url.is_empty()) {
            let same = (one.authority, one.citation) == (other.authority, other.citation);
            assert!(!same || one.url == other.url, "{} and {}", one.id, other.id);
        }
    }
}

#[test]
fn every_address_is_a_web_address() {
    for source in all().filter(|source| !source.url.is_empty()) {
        let rest =
            ["https://", "http://"].iter().find_map(|scheme| source.url.strip_prefix(scheme));
        assert!(rest.is_some_and(|rest| rest.contains('.')), "{}", source.id);
        assert!(source.url.chars().all(|c| c.is_ascii_graphic()), "{}", source.id);
    }
}

#[test]
fn every_day_that_a_source_names_is_real() {
    for source in all() {
        for day in [source.read, source.changed].into_iter().flatten() {
            assert!(is_day(day), "{}: {day}", source.id);
        }
        let later = source.changed.zip(source.read).is_some_and(|(changed, read)| changed > read);
        assert!(!later, "{}: its text is of after its reading", source.id);
    }

    for wrong in ["", "2026", "2026-2-03", "2026-02-29", "2026-13-01", "2026-04-31", "26-04-30"] {
        assert!(!is_day(wrong), "{wrong}");
    }
    assert!(is_day("2028-02-29"));
}

/// Whoever reads "last read" has to be able to believe it.
#[test]
fn what_nobody_has_read_names_no_day_of_reading() {
    for source in all() {
        assert_eq!(
            source.read.is_none(),
            source.confidence == Confidence::General,
            "{}",
            source.id
        );
    }
}

#[test]
fn only_the_practice_speaks_for_the_practice() {
    let practice: Vec<_> = all()
        .filter(|source| source.confidence == Confidence::Practice)
        .map(|source| source.id)
        .collect();
    assert_eq!(practice, ["practice-policy"]);
}

fn all() -> impl Iterator<Item = &'static Source> {
    SOURCES.iter().chain(NOT_CITED)
}

fn is_tidy(text: &str) -> bool {
    !text.is_empty() && text.trim() == text && !text.contains("  ")
}

fn is_day(date: &str) -> bool {
    let parts: Vec<_> = date.split('-').collect();
    let [year, month, day] = parts[..] else { return false };
    if (year.len(), month.len(), day.len()) != (4, 2, 2) {
        return false;
    }
    let (Ok(year), Ok(month), Ok(day)) = (year.parse::<u16>(), month.parse::<u8>(), day.parse())
    else {
        return false;
    };
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let last: u8 = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => return false,
    };
    (1..=last).contains(&day)
}
