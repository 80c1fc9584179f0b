//! Every test in browsers, in one program: it is linked once, and no core waits until the slowest test of a file has
//! ended. Those of one file: `cargo test --profile dev --package browser-tests -- ids::`.

mod a11y_outside_guide;
mod a11y_screens;
mod a11y_trees;
mod answer_moving;
mod answer_screens;
mod answer_sizes;
mod answers;
mod costs;
mod crisis;
mod embed;
mod example;
mod fallback;
mod faults;
mod faults_in_visit;
mod first_screen;
mod focus_order;
mod host_pages;
mod host_trace;
mod ids;
mod kept;
mod keyboard;
mod keyboard_visit;
mod kiosk;
mod kiosk_store;
mod languages;
mod layout;
mod look_ups;
mod memory;
mod neutral;
mod offline;
mod package;
mod phone_fonts;
mod portal;
mod print;
mod prying;
mod quick_exit;
mod recorders;
mod recorders_compare;
mod scenario_coverage;
mod scroll;
mod sealed;
mod session_recorders;
mod setup_page;
mod setup_page_a11y;
mod setup_page_work;
mod snippets;
mod take_along;
mod terms;
mod themes;

/// Guards that a file with tests is part of the program, as one that is not named above would be left out in silence.
#[test]
fn every_file_is_tested() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests");
    let files = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().file_name());
    for file in files {
        let file = file.into_string().unwrap();
        let name = file.trim_end_matches(".rs");
        let is_named = include_str!("main.rs").lines().any(|line| line == format!("mod {name};"));
        assert!(is_named || name == "main", "{file} is not named in main.rs");
    }
}

/// Guards that each fault in `docs/reliability.md` names tests that there are.
#[test]
fn every_fault_that_is_documented_has_its_test() {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");
    let document = std::fs::read_to_string(format!("{root}/docs/reliability.md")).unwrap();
    let is_fault = |line: &&str| line.starts_with("| ") && !line.starts_with("| fault");
    let mut wrong = Vec::new();
    let mut faults = 0;
    for line in document.lines().filter(is_fault) {
        let named: Vec<_> = line.split('`').filter_map(|part| part.split_once("::")).collect();
        let is_here = |(file, test): &(&str, &str)| {
            let path = format!("{}/tests/{file}.rs", env!("CARGO_MANIFEST_DIR"));
            let text = std::fs::read_to_string(path).unwrap_or_default();
            text.contains(&format!("fn {test}("))
        };
        if named.is_empty() || !named.iter().all(is_here) {
            wrong.push(line);
        }
        faults += 1;
    }
    assert!(wrong.is_empty(), "these name no test that is there: {wrong:#?}");
    assert!(faults > 30, "{faults}");
}
