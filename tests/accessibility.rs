//! Guards `docs/accessibility.md`: it answers every criterion of WCAG 2.2, levels A and AA, once and in
//! order, and each test that it names is there.

use std::fs;
use std::path::Path;

const REPORT: &str = include_str!("../docs/accessibility.md");

/// The words that such a report may use.
const CONFORMANCE: [&str; 4] =
    ["Supports", "Partially supports", "Does not support", "Not applicable"];

/// Every criterion of level A. WCAG 2.2 has no 4.1.1 any more.
const A: &[&str] = &[
    "1.1.1", "1.2.1", "1.2.2", "1.2.3", "1.3.1", "1.3.2", "1.3.3", "1.4.1", "1.4.2", "2.1.1",
    "2.1.2", "2.1.4", "2.2.1", "2.2.2", "2.3.1", "2.4.1", "2.4.2", "2.4.3", "2.4.4", "2.5.1",
    "2.5.2", "2.5.3", "2.5.4", "3.1.1", "3.2.1", "3.2.2", "3.2.6", "3.3.1", "3.3.2", "3.3.7",
    "4.1.2",
];

/// Every criterion of level AA.
const AA: &[&str] = &[
    "1.2.4", "1.2.5", "1.3.4", "1.3.5", "1.4.3", "1.4.4", "1.4.5", "1.4.10", "1.4.11", "1.4.12",
    "1.4.13", "2.4.5", "2.4.6", "2.4.7", "2.4.11", "2.5.7", "2.5.8", "3.1.2", "3.2.3", "3.2.4",
    "3.3.3", "3.3.4", "3.3.8", "4.1.3",
];

/// What the guide promises beyond.
const AAA: &[&str] = &["1.4.6", "2.3.3", "2.4.12", "2.5.5", "3.1.5"];

/// A row of the report.
struct Row {
    number: &'static str,
    level: &'static str,
    conformance: &'static str,
    remarks: &'static str,
    tested: &'static str,
}

fn rows() -> Vec<Row> {
    let cells = |line: &'static str| -> Vec<&'static str> {
        line.trim_matches('|').split('|').map(str::trim).collect()
    };
    let rows = REPORT.lines().filter(|line| line.starts_with("| ")).map(cells);
    rows.filter_map(|cells| {
        let [criterion, level, conformance, remarks, tested] = *cells else { return None };
        let number = criterion.split(' ').next()?;
        let is = number.split('.').count() == 3;
        is.then_some(Row { number, level, conformance, remarks, tested })
    })
    .collect()
}

fn of_level(level: &str) -> Vec<&'static str> {
    rows().iter().filter(|row| row.level == level).map(|row| row.number).collect()
}

#[test]
fn every_criterion_is_answered_once_and_in_order() {
    assert_eq!((A.len(), AA.len()), (31, 24));
    assert_eq!(of_level("A"), A);
    assert_eq!(of_level("AA"), AA);
    let beyond = of_level("AAA");
    for number in AAA {
        assert!(beyond.contains(number), "{number}");
    }
    assert_eq!(rows().len(), A.len() + AA.len() + beyond.len());
}

#[test]
fn every_answer_is_one_of_four_and_says_why_it_is_not_the_best() {
    for row in rows() {
        assert!(CONFORMANCE.contains(&row.conformance), "{}: {}", row.number, row.conformance);
        assert!(row.conformance == "Supports" || !row.remarks.is_empty(), "{}", row.number);
    }
}

#[test]
fn every_test_that_is_named_is_there() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folders = [root.join("tests/browser/tests"), root.join("tests")];
    for row in rows() {
        assert!(row.tested.contains('`') || row.tested.contains("by hand"), "{}", row.number);
        for named in row.tested.split('`').skip(1).step_by(2) {
            if let Some(chore) = named.strip_prefix("cargo xtask ") {
                let name = chore.split(' ').next().unwrap_or_default();
                assert!(
                    root.join("xtask/src").join(name).with_extension("rs").is_file(),
                    "{named}"
                );
                continue;
            }
            let file = folders.iter().map(|folder| folder.join(named)).find(|file| file.is_file());
            let file = file.unwrap_or_else(|| panic!("{}: there is no {named}", row.number));
            let text = fs::read_to_string(file).unwrap();
            assert!(text.contains("#[test]") || text.contains("in_every_engine!"), "{named}");
        }
    }
}
