//! Guards `docs/architecture.md`: each file and each function that it names is there, and the lines around each change
//! that it shows.

use std::fs;
use std::path::{Path, PathBuf};

const DOCUMENT: &str = include_str!("../docs/architecture.md");

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The lines of prose and tables, without what is fenced.
fn prose() -> impl Iterator<Item = &'static str> {
    DOCUMENT.split("```").step_by(2).flat_map(str::lines)
}

/// What a line sets in code, but commands.
fn code(line: &str) -> impl Iterator<Item = &str> {
    line.split('`').skip(1).step_by(2).filter(|code| !code.contains(' '))
}

/// The path, where this is one: it has a folder in front.
fn path(code: &str) -> Option<PathBuf> {
    code.contains('/').then(|| root().join(code))
}

/// The name of a function, where this is one: `call()` or `Type::call()`.
fn function(code: &str) -> Option<&str> {
    code.strip_suffix("()")?.rsplit("::").next()
}

#[test]
fn every_file_that_is_named_is_there() {
    let named: Vec<_> = prose().flat_map(code).filter_map(path).collect();
    let missing: Vec<_> = named.iter().filter(|path| !path.exists()).collect();
    assert!(missing.is_empty(), "{missing:#?}");
    assert!(named.len() > 25, "{}", named.len());
}

#[test]
fn every_function_that_is_named_is_in_a_file_of_its_row() {
    let mut found = 0;
    for row in prose().filter(|line| line.starts_with('|')) {
        let files: Vec<_> = code(row)
            .filter_map(path)
            .filter(|path| path.is_file())
            .map(|path| fs::read_to_string(path).unwrap())
            .collect();
        for name in code(row).filter_map(function) {
            let is_there = |text: &String| {
                text.contains(&format!("fn {name}(")) || text.contains(&format!("fn {name}<"))
            };
            assert!(files.iter().any(is_there), "`{name}` is in none of the files of: {row}");
            found += 1;
        }
    }
    assert!(found > 15, "{found}");
}

/// Guards that somebody who follows a change finds the place: what stands around it and what it takes away.
#[test]
fn the_lines_around_every_change_are_there() {
    let mut missing = Vec::new();
    let mut file = (String::new(), String::new());
    let changes =
        DOCUMENT.split("```").skip(1).step_by(2).filter_map(|it| it.strip_prefix("diff\n"));
    for line in changes.flat_map(str::lines) {
        if let Some(name) = line.strip_prefix("+++ ") {
            let text = fs::read_to_string(root().join(name)).unwrap_or_default();
            assert!(!text.is_empty(), "there is no {name}");
            file = (name.to_owned(), text);
        } else if let Some(kept) = line.strip_prefix([' ', '-'])
            && !file.1.lines().any(|there| there == kept)
        {
            missing.push(format!("{}: {kept}", file.0));
        }
    }
    assert!(missing.is_empty(), "{missing:#?}");
}
