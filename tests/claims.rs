//! Guards `docs/claims.md`: what it quotes stands in the documents, and each test and command that it names is there.

use std::fs;
use std::path::{Path, PathBuf};

const CLAIMS: &str = include_str!("../docs/claims.md");

/// What a row may say in place of a test.
const NOT_TESTED: &str = "not tested";

/// A row: the document that it speaks of, what that says, and what holds it.
struct Claim {
    document: &'static str,
    said: &'static str,
    held_by: &'static str,
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn claims() -> Vec<Claim> {
    let mut document = "";
    let mut claims = Vec::new();
    for line in CLAIMS.lines() {
        if let Some((_, link)) = line.strip_prefix("## ").and_then(|it| it.split_once("](")) {
            document = link.trim_end_matches(')');
        }
        let row = line.strip_prefix("| ").and_then(|row| row.strip_suffix(" |"));
        if let Some((said, held_by)) = row.and_then(|row| row.split_once(" | "))
            && said != "it says"
        {
            claims.push(Claim { document, said, held_by });
        }
    }
    claims
}

/// A text in one line, without the marks that make words bold.
fn flowing(text: &str) -> String {
    text.replace("**", "").split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The file of a test: by its whole path, or by its name where it is one in browsers.
fn file(named: &str) -> PathBuf {
    if named.ends_with(".rs") {
        root().join(named)
    } else {
        root().join("tests/browser/tests").join(named).with_extension("rs")
    }
}

fn is_there(code: &str) -> bool {
    if let Some(command) = code.strip_prefix("cargo xtask ") {
        let name = command.split(' ').next().unwrap_or_default().replace('-', "_");
        return root().join("xtask/src").join(name).with_extension("rs").is_file();
    }
    let Some((named, test)) = code.split_once("::") else { return true };
    fs::read_to_string(file(named)).is_ok_and(|text| text.contains(&format!("fn {test}(")))
}

#[test]
fn every_claim_stands_in_its_document() {
    let mut gone = Vec::new();
    for claim in claims() {
        let text = fs::read_to_string(root().join("docs").join(claim.document));
        let text = text.unwrap_or_else(|_| panic!("there is no {}", claim.document));
        if !flowing(&text).contains(&flowing(claim.said)) {
            gone.push(format!("{}: {}", claim.document, claim.said));
        }
    }
    assert!(gone.is_empty(), "these are said no longer: {gone:#?}");
    assert!(claims().len() > 90, "{}", claims().len());
}

#[test]
fn every_claim_names_a_test_or_a_command_that_is_there() {
    let mut missing = Vec::new();
    for Claim { document, said, held_by } in claims() {
        let named = || held_by.split('`').skip(1).step_by(2);
        let names_one = named().any(|code| code.contains("::") || code.starts_with("cargo xtask "));
        if !names_one && !held_by.starts_with(NOT_TESTED) {
            missing.push(format!("{document}: {said}: names none"));
        }
        let absent = named().filter(|code| !is_there(code));
        missing.extend(absent.map(|code| format!("{document}: {said}: there is no {code}")));
    }
    assert!(missing.is_empty(), "{missing:#?}");
}
