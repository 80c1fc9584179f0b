//! The page on profiles is the one that the code makes, and leaves nothing out.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use coverage_guide::domain::profile::Allowed;

use super::*;
use crate::profile_file::read;

fn project() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap()
}

#[test]
fn the_page_in_the_project_is_the_one_that_is_made() {
    let written = fs::read_to_string(project().join(FILE)).unwrap_or_default();
    let is_same = written == markdown();
    assert!(is_same, "{FILE} is not what the code says: `cargo xtask profile docs` writes it anew");
}

#[test]
fn everything_that_may_stand_in_a_profile_is_documented() {
    let is_told = |docs: &str| docs.len() > 7 && docs.ends_with('.');
    for section in sections() {
        assert!(is_told(&section.docs()), "{}", section.title());
        for field in section.fields() {
            assert!(
                is_told(&field.docs),
                "`{}` of {}: {}",
                field.name,
                section.title(),
                field.docs
            );
            // In a table, a line would divide the cell.
            assert!(!field.docs.contains('|') && !field.docs.contains('<'), "{}", field.docs);
            let item = match &field.allowed {
                Allowed::List(item) => item,
                other => other,
            };
            if let Allowed::One(choices) = item {
                for choice in choices {
                    assert!(is_told(&choice.docs), "`{}` of `{}`", choice.id, field.name);
                }
            }
        }
    }
}

#[test]
fn no_two_sections_have_one_title() {
    let sections = sections();
    let titles: BTreeSet<_> = sections.iter().map(|section| section.title()).collect();
    // What is found by its title alone is found once, so what counts is that no fields are lost.
    assert_eq!(titles.len(), sections.len());
    for section in &sections {
        for inside in section.fields().filter_map(|field| field.allowed.section()) {
            let known = sections.iter().find(|it| it.title() == inside.title()).unwrap();
            let names = |it: SectionDescription| it.fields().map(|it| it.name).collect::<Vec<_>>();
            assert_eq!(names(*known), names(inside), "{}", inside.title());
        }
    }
}

#[test]
fn every_profile_that_comes_with_the_guide_is_told_of() {
    let files = fs::read_dir(project().join("profiles")).unwrap();
    let files: BTreeSet<_> = files.map(|file| file.unwrap().file_name()).collect();
    let told: BTreeSet<_> = SHIPPED.iter().map(|it| format!("{}.json", it.file).into()).collect();
    assert_eq!(files, told);
}

#[test]
fn the_small_profile_can_be_used() {
    assert_eq!(read(SMALL).unwrap().warnings, []);
}
